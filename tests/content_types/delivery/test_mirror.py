"""The example of a mirror, run against a site that editors work on.

They do five hundred things, the same each time; ``UTSYN_ACTIONS=2000`` lets them do as many, and
``UTSYN_SEED=2`` others.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from content_types.delivery import reading
from content_types.delivery.kinds import PARTS, models_by_kind
from content_types.snippets import ENDPOINTS

from .editors import ACTIONS, Clock, Editors, standing_clock

pytestmark = pytest.mark.django_db

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "mirror.py"
API = "http://localhost/api/v2/"
ACTIONS_IN_ALL = int(os.environ.get("UTSYN_ACTIONS", "500"))
SEED = int(os.environ.get("UTSYN_SEED", "1"))
# So many things happen between two looks at the site, as they do in life.
AT_ONCE, COMPARED = 5, 25


@pytest.fixture(scope="module")
def example() -> ModuleType:
    spec = spec_from_file_location("example_mirror", EXAMPLE)
    assert spec and spec.loader
    module = module_from_spec(spec)
    # Its dataclasses look themselves up there.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class Answer(BytesIO):
    """An answer as ``urllib`` has it."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(body)
        self.status = status


class Source:
    """The site as its readers meet it."""

    def __init__(self) -> None:
        self.client = Client(headers={"host": "localhost"})

    def fetch(self, url: str) -> Answer:
        # Addresses of items have the API's own host.
        answer = self.client.get("/" + url.split("/", 3)[3])
        return Answer(answer.status_code, answer.getvalue())

    def items(self) -> dict[str, bytes]:
        """Every item that is public now, as its own address has it."""
        found = {}
        for kind, model in models_by_kind().items():
            if kind in PARTS:
                continue
            name = {"page": "pages", "image": "images", "document": "documents"}.get(kind) or next(
                name for name, each in ENDPOINTS.items() if each is model
            )
            for key in model._default_manager.values_list("pk", flat=True):
                answer = self.client.get(f"/api/v2/{name}/{key}/")
                if answer.status_code == 200:
                    type_ = answer.json()["meta"]["type"]
                    found[f"{type_}-{key}.json"] = answer.content
        return found


@pytest.fixture
def source() -> Iterator[Source]:
    reading._kept = None
    yield Source()
    reading._kept = None


@pytest.fixture(autouse=True)
def _judged_elsewhere(settings: Any) -> None:
    # Only the bytes count here; to hold thousands of answers to the document takes minutes.
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if not each.startswith("tests.")]


@pytest.fixture
def clock() -> Iterator[Clock]:
    with standing_clock() as found:
        yield found


def files(mirror: Any) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in mirror.items.iterdir()}


def differences(mirror: Any, source: Source) -> dict[str, tuple[Any, Any]]:
    ours, theirs = files(mirror), source.items()
    names = sorted(ours.keys() | theirs.keys())
    return {
        name: (ours.get(name), theirs.get(name))
        for name in names
        if ours.get(name) != theirs.get(name)
    }


@pytest.mark.slow
def test_a_mirror_is_the_site_whatever_editors_do(
    example: ModuleType,
    source: Source,
    clock: Clock,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    chance = random.Random(SEED)  # noqa: S311 (no secret)
    editors = Editors()
    mirror = example.Mirror(API, tmp_path, {}, source.fetch)
    mirror.update()
    assert differences(mirror, source) == {}
    steps: list[str] = []
    done = 0
    caplog.set_level("ERROR")
    while done < ACTIONS_IN_ALL:
        name = chance.choice([*ACTIONS, "let time go by"])
        steps.append(name)
        if name == "let time go by":
            clock.pass_by(chance.choice([0.5, 3, 24, 24 * 7]))
        else:
            # What there was nothing to do it to does not count.
            done += editors.act(name, chance.randrange(10**6))
        is_last = done == ACTIONS_IN_ALL
        if len(steps) % AT_ONCE == 0 or is_last:
            mirror.update()
        if len(steps) % COMPARED == 0 or is_last:
            found = differences(mirror, source)
            assert not found, f"seed {SEED}, step {len(steps)}, {steps[-COMPARED:]}: {found}"
    print(f"seed {SEED}: {done} actions, {Page.objects.count()} pages in the end")
    assert len(files(mirror)) > 10
