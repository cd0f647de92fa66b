"""Sweeping: bytes that no row has, left behind by a process that died or a store that failed."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from content_types.applications import clock
from content_types.applications.rows import ApplicationFile

from . import store

# So long bytes may be without a row: an upload is written before it is known to be welcome.
UNCLAIMED = timedelta(hours=48)
TOGETHER = 500


def sweep() -> int:
    """Remove bytes that have belonged to nothing for 48 hours; how many files."""
    found = list(unclaimed(clock.database_now()))
    store.remove(found)
    return len(found)


def unclaimed(now: datetime) -> Iterator[uuid.UUID]:
    """Whose bytes are there without a row."""
    there = iter(store.everything())
    while some := list(islice(there, TOGETHER)):
        known = set(
            ApplicationFile.objects.filter(pk__in=[pk for pk, _place in some]).values_list(
                "pk", flat=True
            )
        )
        for pk, place in some:
            if pk not in known and store.written_at(place) <= now - UNCLAIMED:
                yield pk
