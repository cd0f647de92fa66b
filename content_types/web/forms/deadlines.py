"""The deadline of an application, as the pages on which it is filled in tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from content_types.applications import Application, operations, reopening

# So near a deadline is told with the time that is left.
NEAR = timedelta(days=7)


@dataclass(frozen=True)
class Deadline:
    """Until when an application can be sent; without a moment there is no end, or it is over."""

    at: datetime | None
    is_near: bool = False
    # Why nothing can be sent; empty while it can.
    closed: str = ""


def deadline_of(application: Application, now: datetime) -> Deadline:
    """The deadline of a draft, by its call or its own."""
    standing = reopening.standing_of(application, now)
    if not standing.is_open:
        return Deadline(None, closed=operations.why_closed(standing.status))
    if standing.deadline is None:
        return Deadline(None)
    left = standing.deadline - now
    return Deadline(standing.deadline, is_near=timedelta(0) < left <= NEAR)
