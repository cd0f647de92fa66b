"""Readers and writers at the same time, in connections of their own."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import Any

import psycopg
import pytest
from django.db import connection, connections, transaction

from content_types.delivery import upkeep
from content_types.entries import Change, Entry
from content_types.models import Theme
from tests import builders as make

from .conftest import Reader

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS, READERS, TIMES = 3, 2, 8


def alongside(work: Callable[[int], Any], number: int) -> None:
    """Do some work in a thread, and close its connection."""
    try:
        work(number)
    finally:
        connections.close_all()


def test_nothing_that_writers_do_is_lost_on_readers(reader: Reader) -> None:
    make.make_home()
    themes = [make.make_theme() for _ in range(WRITERS)]
    upkeep.catch_up()

    def write(number: int) -> None:
        for time_ in range(TIMES):
            with transaction.atomic():
                theme = Theme.objects.get(pk=themes[number].pk)
                theme.name = f"Tema {number} {time_}"
                theme.save()
                # Keeps the transaction open long enough for readers to come in between.
                time.sleep(0.01)

    def read(_number: int) -> None:
        for _ in range(TIMES * 2):
            assert reader.get("themes/?fields=*")[0] == 200

    with ThreadPoolExecutor(WRITERS + READERS) as pool:
        jobs = [pool.submit(alongside, write, number) for number in range(WRITERS)]
        jobs += [pool.submit(alongside, read, number) for number in range(READERS)]
    for job in jobs:
        job.result()

    assert reader.get("themes/?fields=*") == reader.live("themes/?fields=*")
    upkeep.catch_up()
    stored = Entry.objects.filter(kind="theme").values_list("body", flat=True)
    last = {f"Tema {number} {TIMES - 1}" for number in range(WRITERS)}
    assert all(any(name in body for body in stored) for name in last)


@contextmanager
def somebody_at_work() -> Iterator[None]:
    """Another connection holds what those who write entries need."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(connection.settings_dict["NAME"])) as other:
            other.isolation_level = None
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
        return
    names = {"dbname": "NAME", "user": "USER", "host": "HOST", "port": "PORT"}
    settings = {name: connection.settings_dict[key] for name, key in names.items()}
    with psycopg.connect(**settings) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [upkeep.LOCK])
        yield


def test_a_reader_waits_for_nobody(reader: Reader) -> None:
    page = make.make_information(title="Gammelt")
    upkeep.catch_up()
    page.title = "Nytt"
    page.save()
    path = f"pages/{page.pk}/"
    began = time.monotonic()

    with somebody_at_work():
        status, body = reader.get(path)

    assert status == 200
    assert b"Nytt" in body
    assert time.monotonic() - began < 10
    assert Change.objects.exists()
    assert b"Nytt" in reader.get(path)[1]
    assert not Change.objects.exists()


@pytest.mark.postgresql
def test_a_writer_that_does_not_finish_keeps_nobody_waiting(reader: Reader) -> None:
    make.make_home()
    slow, quick = make.make_theme(), make.make_theme()
    upkeep.catch_up()

    def begin(_number: int) -> None:
        with transaction.atomic():
            Theme.objects.filter(pk=slow.pk).update(name="Treg")
            Theme.objects.filter(pk=slow.pk).first()
            waiting.submit(alongside, finish, 0).result()

    def finish(_number: int) -> None:
        Theme.objects.filter(pk=quick.pk).update(name="Rask")
        assert b"Rask" in reader.get("themes/")[1]
        assert b"Treg" not in reader.get("themes/")[1]
        assert not Change.objects.exists()

    with ThreadPoolExecutor(1) as waiting, ThreadPoolExecutor(1) as pool:
        pool.submit(alongside, begin, 0).result()

    assert b"Treg" in reader.get("themes/")[1]
