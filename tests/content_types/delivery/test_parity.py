"""What the store gives is what rendering it now would give, whatever editors have done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from wagtail.models import get_page_models

from content_types.delivery import reading
from content_types.entries import Entry
from content_types.models import ApplicationFormPage
from content_types.snippets import ENDPOINTS

from .conftest import Reader
from .editors import ACTIONS, Editors, standing_clock

ACTIONS_IN_ALL = int(os.environ.get("UTSYN_ACTIONS", "300"))
IN_ONE_LIFE = 50
AT_ONCE = 10

OTHERS = [
    "calls/", "calls/?status=open&order=title", "calls/?locale=nn&fallback=nb&limit=2",
    "pages/?locale=nn&fallback=nb&limit=100", "pages/?show_in_menus=true",
    "pages/?order=-first_published_at,parent&fields=*&limit=50",
    "pages/?type=content_types.ProgrammePage&order=managing_authority,-image&limit=50",
    "menus/", "menus/?locale=nn", "settings/", "forms/", "search/?q=ord",
]  # fmt: skip


def addresses() -> Iterator[str]:
    """Every list with everything that its items have, and lists in other orders and languages."""
    for name in ("images", "documents", *ENDPOINTS):
        yield f"{name}/?fields=*&limit=100"
    for model in get_page_models():
        yield f"pages/?type={model._meta.label}&fields=*&limit=100"
    yield from OTHERS
    for key in ApplicationFormPage.objects.values_list("pk", flat=True):
        yield f"calls/{key}/"


class Parity(RuleBasedStateMachine):
    """The life of a site; all it has written is taken back in the end."""

    def __init__(self) -> None:
        super().__init__()
        # What is in memory is not taken back with the rest.
        reading._kept = None
        cache.clear()
        self.life = transaction.atomic()
        self.life.__enter__()
        self.time = standing_clock()
        self.clock = self.time.__enter__()
        self.editors, self.reader, self.done = Editors(), Reader(), list[str]()

    @rule(name=st.sampled_from(sorted(ACTIONS)), pick=st.integers(0, 10**6))
    def act(self, name: str, pick: int) -> None:
        self.editors.act(name, pick)
        self.note(name)

    @rule(hours=st.sampled_from([0.5, 3, 24, 168]))
    def let_time_go_by(self, hours: float) -> None:
        self.clock.pass_by(hours)
        self.note("let time go by")

    def note(self, name: str) -> None:
        """What was done; after some of it everything is compared."""
        self.done.append(name)
        if len(self.done) % AT_ONCE == 0:
            for path in addresses():
                stored, live = self.reader.get(path), self.reader.live(path)
                assert stored == live, f"{self.done[-AT_ONCE:]}: {path}"

    def teardown(self) -> None:
        stored = Entry.objects.filter(gone=False).exclude(body="").count()
        self.time.__exit__(None, None, None)
        transaction.set_rollback(True)
        self.life.__exit__(None, None, None)
        assert stored > 10 or len(self.done) < AT_ONCE


@pytest.mark.slow
@pytest.mark.django_db
def test_the_store_is_in_step_after_everything_that_editors_do(
    reader: Reader, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if not each.startswith("tests.")]
    caplog.set_level("ERROR")
    run_state_machine_as_test(
        Parity,
        settings=hypothesis_settings(
            max_examples=max(1, ACTIONS_IN_ALL // IN_ONE_LIFE),
            stateful_step_count=IN_ONE_LIFE,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
