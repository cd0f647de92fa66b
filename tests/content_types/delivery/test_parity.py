"""What the store gives is what rendering it now would give, whatever editors have done.

They do three hundred things, others each time; in continuous integration Hypothesis chooses the
same ones. ``UTSYN_ACTIONS=2000`` lets them do as many.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from math import ceil
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.db import transaction
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from wagtail.models import Page, get_page_models

from content_types.delivery import kept, reading, upkeep
from content_types.entries import Entry
from content_types.models import ApplicationFormPage
from content_types.snippets import ENDPOINTS

from .conftest import Reader
from .editors import ACTIONS, Editors, standing_clock

Answer = tuple[int, bytes]

ACTIONS_IN_ALL = int(os.environ.get("UTSYN_ACTIONS", "300"))
# Not every step is an action that counts: time goes by as well, and where there is no tag yet none
# can be renamed.
IN_ONE_LIFE, DONE_IN_ONE_LIFE = 50, 30
# After so many things a part of all addresses is compared, and all of them at the end of a life.
AT_ONCE, PART = 10, 0.3

TIME = "let time go by"
HOURS = (0.5, 3, 24, 168)
# Time goes by as often as editors do any five things.
STEPS = [*sorted(ACTIONS), *[TIME] * 5]

# With everything that their items have, and in other orders and languages.
LISTS = [
    *(f"{name}/?fields=*&limit=100" for name in ("images", "documents", *ENDPOINTS)),
    *(f"pages/?type={model._meta.label}&fields=*&limit=100" for model in get_page_models()),
    "calls/?limit=100", "calls/?status=open&order=title", "calls/?locale=nn&fallback=nb&limit=2",
    "pages/?limit=9", "pages/?locale=nn&fallback=nb&limit=100", "pages/?show_in_menus=true",
    "pages/?order=-first_published_at,parent&fields=*&limit=20",
    "pages/?type=content_types.ProgrammePage&order=managing_authority,-image&limit=50",
]  # fmt: skip
ALL_PAGES = "pages/?limit=100"
OTHERS = [ALL_PAGES, "menus/", "menus/?locale=nn", "settings/", "forms/", "search/?q=ord"]


def pages() -> list[str]:
    """Every page, whether the public may see it or not."""
    return [f"pages/{key}/" for key in Page.objects.values_list("pk", flat=True)]


def calls() -> list[str]:
    """Every call, likewise."""
    return [f"calls/{key}/" for key in ApplicationFormPage.objects.values_list("pk", flat=True)]


def following(body: bytes) -> str:
    """Where a list goes on, if it does."""
    address = urlsplit(json.loads(body)["meta"]["next"] or "")
    return f"{address.path}?{address.query}".removeprefix("/api/v2/") if address.path else ""


class Tally:
    """What was done and compared in all lives."""

    def __init__(self) -> None:
        self.done, self.statuses = Counter[str](), set[int]()
        # Answers without a view, by how they were found and whether there is a query.
        self.fast = Counter[tuple[str, bool]]()
        self.asked_again, self.fast_again = 0, 0

    def counting(self, name: str) -> Any:
        """Let one of the ways to an answer without a view be counted where it leads to one."""
        way: Callable[..., Any] = getattr(kept, name)

        def counted(request: Any, *args: Any) -> Any:
            answer = way(request, *args)
            if answer is not None:
                self.fast[name, bool(request.META["QUERY_STRING"])] += 1
            return answer

        return patch.object(kept, name, counted)


class Parity(RuleBasedStateMachine):
    """The life of a site; all it has written is taken back in the end."""

    tally: Tally

    def __init__(self) -> None:
        super().__init__()
        # What is in memory is not taken back with the rest.
        reading._kept = None
        cache.clear()
        self.life = transaction.atomic()
        self.life.__enter__()
        self.time = standing_clock()
        self.clock = self.time.__enter__()
        self.editors, self.reader = Editors(), Reader()
        self.steps, self.done = 0, list[str]()
        # From now on all that changes is kept already.
        upkeep.catch_up()

    @rule(name=st.sampled_from(STEPS), pick=st.integers(0, 10**6))
    def step(self, name: str, pick: int) -> None:
        """One thing happens, unless there is nothing that it could happen to."""
        self.steps += 1
        if self.happens(name, pick):
            self.tally.done[name] += 1
            self.done.append(name)
            if len(self.done) % AT_ONCE == 0:
                self.compare(PART)
        if self.steps == IN_ONE_LIFE:
            self.compare(1)
            self.compare_pages()

    def happens(self, name: str, pick: int) -> bool:
        """Let it happen; whether it could."""
        if name != TIME:
            return self.editors.act(name, pick)
        self.clock.pass_by(HOURS[pick % len(HOURS)])
        return True

    def compare(self, part: float) -> None:
        """Ask for so many of all addresses twice, and once without the store.

        The first time most of what is like another address needs no view, the second time nearly
        nothing does: it is given again.
        """
        # Another part in each life, and the same whenever this one is lived again.
        chance = random.Random(repr(self.done))  # noqa: S311 (no secret)
        paths = [*LISTS, *OTHERS, *pages(), *calls()]
        first = dict(self.walked(chance.sample(paths, ceil(part * len(paths))), chance))
        before = self.tally.fast.total()
        again = {path: self.reader.get(path) for path in first}
        self.tally.asked_again += len(again)
        self.tally.fast_again += self.tally.fast.total() - before
        for path, live in ((path, self.reader.live(path)) for path in first):
            assert first[path] == again[path] == live, f"{self.done[-AT_ONCE:]}: {path}"
            self.tally.statuses.add(live[0])

    def walked(self, paths: Iterable[str], chance: random.Random) -> Iterator[tuple[str, Answer]]:
        """What is answered at these addresses, and by two parts of lists and all that follow."""
        for path in paths:
            parts = [f"{path}&offset={n}" for n in chance.sample((0, 1), 2)]
            for each in parts if path in LISTS else [path]:
                address = each
                while address:
                    answer = self.reader.get(address)
                    yield address, answer
                    address = following(answer[1]) if path in LISTS else ""

    def compare_pages(self) -> None:
        """The pages that have an address are those in the list."""
        listed = json.loads(self.reader.get(ALL_PAGES)[1])["items"]
        found = {path for path in pages() if self.reader.get(path)[0] == 200}
        assert {f"pages/{page['id']}/" for page in listed} == found, self.done

    def teardown(self) -> None:
        stored = Entry.objects.filter(gone=False).exclude(body="").count()
        self.time.__exit__(None, None, None)
        transaction.set_rollback(True)
        self.life.__exit__(None, None, None)
        assert stored > 10 or self.steps < IN_ONE_LIFE


@pytest.mark.slow
@pytest.mark.django_db
def test_the_store_is_in_step_after_everything_that_editors_do(
    reader: Reader, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if not each.startswith("tests.")]
    caplog.set_level("ERROR")
    tally = Parity.tally = Tally()
    with tally.counting("_again"), tally.counting("_anew"):
        run_state_machine_as_test(
            Parity,
            settings=hypothesis_settings(
                # The first life is the simplest one: the same is done again and again.
                max_examples=1 + ceil(ACTIONS_IN_ALL / DONE_IN_ONE_LIFE),
                stateful_step_count=IN_ONE_LIFE,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
    times = tally.done.pop(TIME, 0)
    print(
        f"{tally.done.total()} actions of {len(tally.done)} kinds, {times} times went by; "
        f"{tally.asked_again} addresses compared, {tally.fast_again} answered without a view"
    )
    assert tally.done.total() >= ACTIONS_IN_ALL
    assert 4 * len(tally.done) >= 3 * min(len(ACTIONS), ACTIONS_IN_ALL // 4)
    # 404 is what a page answers that the public may not see.
    assert set(tally.statuses) == {200, 404}
    # Lists and details, each given again and made like others.
    assert len(tally.fast) == 4
    assert 2 * tally.fast_again > tally.asked_again
