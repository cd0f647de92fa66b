"""The worker does what the clock asks, alone, and survives what goes wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psycopg
import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from content_types import conf
from content_types.applications import dispatching, expiring
from content_types.applications.files import sweeping
from content_types.delivery import numbering, upkeep
from content_types.entries import Change, Entry, Feed, FeedItem
from content_types.management.commands import worker
from content_types.models import Theme
from tests import builders as make

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.django_db(transaction=True)
def test_a_page_appears_and_goes_when_its_time_comes() -> None:
    page = make.make_information()
    page.expire_at = timezone.now() - timedelta(seconds=1)
    page.save_revision().publish()
    Page.objects.filter(pk=page.pk).update(live=True, expired=False)

    call_command("worker", "--once")

    page.refresh_from_db()
    assert not page.live
    assert page.expired


@pytest.mark.django_db(transaction=True)
def test_a_failing_round_is_logged_and_the_next_one_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with patch.object(worker, "call_command", side_effect=ValueError("broken page")) as publish:
        call_command("worker", "--once")
        call_command("worker", "--once")

    assert publish.call_count == 2
    assert "A round of the worker failed" in caplog.text


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_workers_do_not_do_the_same_work() -> None:
    settings = connection.settings_dict
    other = psycopg.connect(
        dbname=settings["NAME"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        host=settings["HOST"],
        port=settings["PORT"],
    )
    with other, patch.object(worker, "call_command") as publish:
        other.execute("SELECT pg_advisory_lock(%s)", [worker.LOCK])
        call_command("worker", "--once")
        assert not publish.called

        other.execute("SELECT pg_advisory_unlock(%s)", [worker.LOCK])
        call_command("worker", "--once")
        assert publish.called


@pytest.mark.sqlite
def test_the_worker_stops_when_it_is_told_to(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
        "DATABASE_URL": f"sqlite:///{tmp_path}/worker.sqlite3",
    }
    command = [sys.executable, "manage.py", "worker", "--interval", "60"]
    with subprocess.Popen(
        command, cwd=REPOSITORY, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        # Without tables the first round fails and says so: then it is waiting for the next.
        for line in process.stderr:
            if "A round of the worker failed" in line:
                break
        time.sleep(0.2)  # the handler is set before the round, the wait begins right after it
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)

    assert process.returncode == 0


@pytest.mark.django_db(transaction=True)
def test_many_rows_are_looked_at_now_and_then_and_all_files_seldom() -> None:
    command = worker.Command()
    counts = []
    with (
        patch.object(dispatching, "write_what_is_missing") as write,
        patch.object(expiring, "sweep") as expire,
        patch.object(sweeping, "sweep") as tidy,
    ):
        for is_time in ([], [], ["next_sweep"], ["next_sweep", "next_tidying"]):
            for name in is_time:
                setattr(command, name, 0)
            command.round(threading.Event())
            counts.append((write.call_count, expire.call_count, tidy.call_count))

    assert counts == [(1, 1, 1), (1, 1, 1), (2, 2, 1), (3, 3, 2)]


# What readers of the API are given ----------------------------------------------------------------


def reasons(*pages: Page) -> list[str | None]:
    """Why readers were last told of each of these pages; None where they were not."""
    told = dict(FeedItem.objects.filter(kind="page").values_list("key", "reason"))
    return [told.get(page.pk) for page in pages]


@pytest.mark.django_db(transaction=True)
def test_what_the_clock_changes_is_kept_and_told_of_in_the_same_round() -> None:
    make.make_home()
    now = timezone.now()
    later = now + timedelta(hours=1)
    comes, goes = make.make_information(live=False), make.make_information()
    comes.go_live_at, goes.expire_at = later, later
    for page in (comes, goes):
        page.save_revision().publish()
    call = make.make_call(opens_at=now, deadlines=[make.deadline(later)])
    call_command("worker", "--once")
    assert reasons(comes, goes, call) == [None, "published", "published"]

    with time_machine.travel(later + timedelta(minutes=1)):
        call_command("worker", "--once")

    assert reasons(comes, goes, call) == ["clock", "expired", "clock"]
    kept = dict(Entry.objects.filter(kind="page").values_list("key", "gone"))
    assert (kept[comes.pk], kept[goes.pk], kept[call.pk]) == (False, True, False)
    assert not Change.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_was_written_is_kept_also_when_nobody_can_be_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    theme = make.make_theme("hav")
    upkeep.catch_up()
    Theme.objects.filter(pk=theme.pk).update(name="fjord")

    with patch.object(numbering, "number", side_effect=ValueError("broken feed")):
        call_command("worker", "--once")

    assert "A round of the worker failed" in caplog.text
    assert "fjord" in Entry.objects.get(kind="theme", key=theme.pk).body
    assert not Change.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_other_code_has_kept_is_written_anew() -> None:
    theme = make.make_theme("hav")
    call_command("worker", "--once")
    Entry.objects.update(version="another", body="")

    call_command("worker", "--once")

    assert "hav" in Entry.objects.get(kind="theme", key=theme.pk).body
    assert set(Entry.objects.values_list("version", flat=True)) == {upkeep.version()}


@pytest.mark.django_db(transaction=True)
def test_what_is_published_between_two_rounds_is_told_of_at_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make.make_home()
    call_command("worker", "--once")
    page = make.make_information()
    number, times = numbering.number, list[bool]()

    def fails_first(**how: Any) -> bool:
        times.append(how["patient"])
        if len(times) == 1:
            raise ValueError("broken feed")
        return number(**how)

    monkeypatch.setattr(numbering, "number", fails_first)
    monkeypatch.setattr(worker, "NUMBERING_SECONDS", 0.01)
    worker.Command().rest(threading.Event(), 0.5)

    assert "could not tell of what has changed" in caplog.text
    assert reasons(page) == ["published"]
    # Whoever is at it already need not be waited for: a second later it is tried again.
    assert set(times) == {False}


@pytest.mark.django_db(transaction=True)
def test_what_went_long_ago_is_forgotten() -> None:
    make.make_home()
    page = make.make_information()
    call_command("worker", "--once")
    page.delete()
    call_command("worker", "--once")
    assert reasons(page) == ["deleted"]

    with time_machine.travel(timezone.now() + timedelta(days=conf.get("FEED_DAYS") + 1)):
        call_command("worker", "--once")

    assert reasons(page) == [None]
    assert Feed.current().floor > 0
