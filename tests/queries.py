"""Counting queries where what a process knows already must not help."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from content_types.delivery import reading, upkeep


def queries_of(ask: Callable[[], Any]) -> int:
    """What a question costs a process that has nothing kept, with the store in step."""
    # What holds for the whole process, such as content types, is asked for here.
    ask()
    upkeep.catch_up()
    reading.forget()
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)
