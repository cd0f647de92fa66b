"""The example of a mirror as its users run it: a program of its own, over HTTP."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.request
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from content_types.delivery import reading
from tests import builders as make

DOCS = Path(__file__).parents[3] / "docs"
EXAMPLE, GUIDE = DOCS / "examples" / "mirror.py", DOCS / "api.md"
# What is installed, here or by a user, is not to be found: only the standard library is.
BARE_PYTHON = [sys.executable, "-I", "-S"]


def mirror(api: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BARE_PYTHON, str(EXAMPLE), api, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def mirrored(folder: Path) -> dict[str, bytes]:
    state = json.loads((folder / "state.json").read_text())
    return {file.name: file.read_bytes() for file in (folder / state["items"]).iterdir()}


def name_of(page: Page) -> str:
    return f"{page._meta.label}-{page.pk}.json"


@pytest.mark.django_db(transaction=True)
def test_a_day_of_edits_reaches_the_mirror_of_another_county(
    live_server: Any, settings: Any, tmp_path: Path
) -> None:
    settings.WAGTAILAPI_BASE_URL = live_server.url
    reading._kept = None
    make.make_home()
    changed = make.make_programme(title="Interreg")
    withdrawn = make.make_project(title="Strandrydding")
    api = f"{live_server.url}/api/v2/"
    first = mirror(api, tmp_path)
    assert first.returncode == 0, first.stderr
    assert {name_of(changed), name_of(withdrawn)} <= set(mirrored(tmp_path))

    changed.title = "Interreg Nordsjøen"
    changed.save_revision().publish()
    withdrawn.unpublish()
    new = make.make_network(title="Nordsjøkommisjonen")
    second = mirror(api, tmp_path)

    assert second.returncode == 0, second.stderr
    files = mirrored(tmp_path)
    assert name_of(withdrawn) not in files
    for page in (changed, new):
        url = f"{api}pages/{page.pk}/"
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 (our own server)
            assert files[name_of(page)] == answer.read()
    assert "Interreg Nordsjøen" in files[name_of(changed)].decode()


def in_thirty_lines(api: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The program in the guide, run against this site."""
    (program,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert len([line for line in program.splitlines() if line]) <= 30
    return subprocess.run(
        [*BARE_PYTHON, "-c", program.replace("http://127.0.0.1:8000/api/v2/", api)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=folder,
    )


@pytest.mark.django_db(transaction=True)
def test_thirty_lines_of_the_guide_list_open_calls_and_keep_a_mirror(
    live_server: Any, settings: Any, tmp_path: Path
) -> None:
    settings.WAGTAILAPI_BASE_URL = live_server.url
    reading._kept = None
    make.make_home()
    now = timezone.now()
    make.make_call(
        title="Åpen utlysning", opens_at=now, deadlines=[make.deadline(now + timedelta(days=9))]
    )
    changed, withdrawn = make.make_programme(title="Interreg"), make.make_project(title="Strand")
    api = f"{live_server.url}/api/v2/"
    first = in_thirty_lines(api, tmp_path)
    assert first.returncode == 0, first.stderr
    assert "Åpen utlysning" in first.stdout

    changed.title = "Interreg Nordsjøen"
    changed.save_revision().publish()
    withdrawn.unpublish()
    new = make.make_network(title="Nordsjøkommisjonen")
    second = in_thirty_lines(api, tmp_path)

    assert second.returncode == 0, second.stderr
    items = json.loads((tmp_path / "mirror.json").read_text())["items"]
    assert f"{withdrawn._meta.label} {withdrawn.pk}" not in items
    for page in (changed, new):
        with urllib.request.urlopen(f"{api}pages/{page.pk}/", timeout=10) as answer:  # noqa: S310 (our own server)
            assert items[f"{page._meta.label} {page.pk}"] == json.load(answer)

    state = json.loads((tmp_path / "mirror.json").read_text())
    (tmp_path / "mirror.json").write_text(json.dumps(state | {"items": {}}))
    call_command("delivery", "new-epoch")
    third = in_thirty_lines(api, tmp_path)

    assert third.returncode == 0, third.stderr
    assert json.loads((tmp_path / "mirror.json").read_text())["items"].keys() == items.keys()


def test_a_site_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    answer = mirror("http://127.0.0.1:9/api/v2/", tmp_path)

    assert answer.returncode != 0
    assert "Traceback" not in answer.stderr
    assert not (tmp_path / "state.json").exists()
