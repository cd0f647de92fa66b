"""Writers that are killed on their way from the commit to the feed, in processes of their own."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any
from unittest.mock import patch

from django.db import connection, connections

from content_types.delivery import numbering
from tests import builders as make

from .readers import Reader

# Where each is killed, by what it has done so far.
PLACES: dict[str, Callable[[], AbstractContextManager[Any]]] = {
    "written": lambda: patch.object(numbering, "number", kill),
    "notes read": lambda: patch.object(numbering._Round, "compare", kill),
    "positions given": lambda: patch.object(numbering.due, "mark_those_that_show", kill),
    "not committed": lambda: patch.object(numbering.Feed, "save", kill),
    "told": nullcontext,
}
# PostgreSQL's way of writing without triggers: nothing is noted of what is written.
UNNOTED = "SET session_replication_role = replica"


def kill(*_arguments: Any, **_named: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed(place: str, number: int, first: str) -> bool:
    """Write something that all may see and be killed there; whether it came so."""
    connections.close_all()
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    try:
        if first:
            connection.cursor().execute(first)
        make.make_theme(f"tema-{number}")
        with PLACES[place]():
            numbering.number()
        kill()
    finally:
        # Nothing of the parent's is to be cleared away here.
        os._exit(1)


def main(kills: int, first: str = "") -> None:
    """Kill so many and read on after each; print how many were killed and missed at each place."""
    reader, told = Reader(), {}
    reader.follow()
    for number in range(kills):
        place = list(PLACES)[number % len(PLACES)]
        count = told.setdefault(place, {"killed": 0, "missed": 0})
        before = len(reader.seen)
        count["killed"] += killed(place, number, first)
        reader.follow()
        count["missed"] += len(reader.seen) != before + 1
    print(json.dumps(told))
