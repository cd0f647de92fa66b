"""Many write and many read at once, and some are killed: no reader of the feed misses anything.

``UTSYN_KILLS=300`` kills so many; a usual run kills each kind of them a few times.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connections, transaction

from content_types.delivery import numbering
from content_types.entries import FeedItem
from content_types.models import Theme
from tests import builders as make
from tests.live.processes import database_url

from . import killing
from .readers import Reader, ReaderByKey

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

REPOSITORY = Path(__file__).parents[3]
WRITERS, ROWS, READERS = 8, 150, 2
LONGEST_PAUSE = 0.02
KILLS = int(os.environ.get("UTSYN_KILLS", "20"))


@pytest.fixture(autouse=True)
def _judged_elsewhere(settings: Any) -> None:
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if not each.startswith("tests.")]


@pytest.fixture(autouse=True)
def _a_site() -> Iterator[None]:
    make.make_home()
    make.locale("nb")
    yield


def write_rows(number: int, locale: Any) -> None:
    """So many transactions, each open for a moment after its row was written."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    try:
        for row in range(ROWS):
            with transaction.atomic():
                word = f"skriver-{number}-{row}"
                theme = Theme(name=word, slug=word, locale=locale, translation_key=uuid.uuid4())
                Theme.objects.bulk_create([theme])
                # The transaction stays open for a while, so that others overtake it.
                time.sleep(chance.uniform(0, LONGEST_PAUSE))
    finally:
        connections.close_all()


@pytest.mark.slow
def test_readers_miss_no_row_of_many_writers(capsys: pytest.CaptureFixture[str]) -> None:
    locale, enough = make.locale(), threading.Event()
    readers = [Reader() for _ in range(READERS)]
    # Without one that misses rows nobody would know whether the others had to take care.
    erring = ReaderByKey()

    with ThreadPoolExecutor(WRITERS + READERS + 1) as pool:
        reading = [pool.submit(each.follow_until, enough) for each in (*readers, erring)]
        writing = [pool.submit(write_rows, number, locale) for number in range(WRITERS)]
        for job in writing:
            job.result()
        numbering.number()
        enough.set()
        for job in reading:
            job.result()

    written = set(Theme.objects.values_list("pk", flat=True))
    missed, overlooked = [len(written - each.seen) for each in readers], len(written - erring.seen)
    with capsys.disabled():
        print(f"\n{len(written)} rows, {[each.times for each in readers]} reads, missed: {missed}")
        print(f"A reader by key, {erring.times} reads, missed: {overlooked}")
    assert len(written) == WRITERS * ROWS
    assert missed == [0] * READERS
    assert overlooked > 0
    positions = list(FeedItem.objects.exclude(position=None).values_list("position", flat=True))
    assert len(positions) == len(set(positions))


def test_a_transaction_that_stays_open_holds_up_only_itself() -> None:
    slow, written, enough = threading.Event(), threading.Event(), threading.Event()
    locale, reader = make.locale(), Reader()

    def stay_open() -> None:
        try:
            with transaction.atomic():
                make.make_theme("treg", locale=locale)
                written.set()
                assert enough.wait(60)
        finally:
            slow.set()
            connections.close_all()

    thread = threading.Thread(target=stay_open)
    thread.start()
    assert written.wait(60)
    quick = make.make_theme("rask", locale=locale)
    reader.follow()
    seen_meanwhile = set(reader.seen)
    enough.set()
    assert slow.wait(60)
    thread.join()
    reader.follow()

    assert seen_meanwhile == {quick.pk}
    assert reader.seen == set(Theme.objects.values_list("pk", flat=True))


def kill_writers(first: str = "") -> dict[str, dict[str, int]]:
    """How many were killed at each place on the way to the feed, and how many readers missed."""
    program = (
        "import django; django.setup();"
        "from tests.content_types.delivery import killing;"
        f"killing.main({KILLS}, {first!r})"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=REPOSITORY,
        env={**os.environ, "DATABASE_URL": database_url()},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, dict[str, int]] = json.loads(result.stdout.splitlines()[-1])
    return found


def test_what_was_written_before_a_kill_is_told_of_after_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = kill_writers()

    with capsys.disabled():
        print(f"\nKilled on the way to the feed: {found}")
    assert list(found) == list(killing.PLACES)
    assert sum(each["killed"] for each in found.values()) == KILLS
    assert sum(each["missed"] for each in found.values()) == 0


def test_the_kills_find_a_writer_who_leaves_no_note() -> None:
    found = kill_writers(killing.UNNOTED)

    assert sum(each["missed"] for each in found.values()) == KILLS
