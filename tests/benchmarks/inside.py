"""What is counted and timed inside one site's process, printed as JSON.

``inside statements PATH ETAG …`` says how many a later request for each path takes (``-`` for no
ETag), ``inside work 10 20`` what each of an editor's doings takes in each of ten times, beginning
with the twentieth project: milliseconds by the clock, and of the processor, here and in PostgreSQL.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from itertools import cycle

import django
from django.db import connection
from django.test.utils import CaptureQueriesContext

from .report import Work
from .sites import cpu_seconds


def statements(*asked: str) -> list[int]:
    """How many statements a later request for each path takes."""
    return [_statements(*pair) for pair in zip(asked[::2], asked[1::2], strict=True)]


def _statements(path: str, etag: str) -> int:
    from django.test import Client

    headers = {"host": "127.0.0.1"} | ({"if-none-match": etag} if etag != "-" else {})
    client = Client(headers=headers)
    # The first one of a process also finds out what holds.
    for _ in range(2):
        client.get(path)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return len(queries)


def work(repetitions: str, first: str) -> dict[str, Work]:
    """What each of an editor's doings takes."""
    found = works(int(first)).items()
    return {name: measured(work, int(repetitions)) for name, work in found}


def works(first: int) -> dict[str, Callable[[], object]]:
    """What editors do, each as a function that does it once."""
    from django.apps import apps

    from content_types.models import ProgrammePage, ProjectPage

    from .editing import Editor

    projects = ProjectPage.objects.filter(locale__language_code="nb").order_by("pk")
    # From the beginning where there are not so many.
    chosen = cycle(projects[first : first + 50] or projects[:50])
    editor = Editor(ProgrammePage.objects.order_by("pk").first())

    def publish() -> None:
        project = next(chosen)
        project.title += "."
        project.save_revision().publish()

    def publish_and_store() -> None:
        from content_types.delivery import upkeep

        publish()
        upkeep.catch_up()

    def publish_and_tell() -> None:
        from content_types.delivery import numbering

        publish_and_store()
        # The worker does so for everything that was written meanwhile.
        numbering.number()

    # Only ours has a store and a feed to keep in step.
    has_store = apps.get_app_config("content_types").__class__.__module__ == "content_types.apps"
    return {
        "publish a project": publish_and_store if has_store else publish,
        "publish and tell of it": publish_and_tell if has_store else publish,
        "open a large programme": editor.open,
        "save a large programme": editor.save,
    }


def measured(work: Callable[[], object], repetitions: int) -> Work:
    """Some repetitions, after one that warms up; statements are those of one more."""
    work()
    times: list[float] = []
    spent = _cpu_seconds()
    for _ in range(repetitions):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    spent = (_cpu_seconds() - spent) / repetitions
    with CaptureQueriesContext(connection) as queries:
        work()
    return Work(times, spent * 1000, len(queries))


def _cpu_seconds() -> float:
    """What this process and its part of PostgreSQL have used of the processor so far."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    return time.process_time() + cpu_seconds(backend)


if __name__ == "__main__":
    django.setup()
    command, *arguments = sys.argv[1:]
    print(json.dumps({"statements": statements, "work": work}[command](*arguments)))
