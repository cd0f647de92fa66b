"""The database's clock, and what a call's deadlines say at a moment.

Every web process asks the same clock, so that no server whose own clock is wrong takes an
application too late or refuses one that is in time.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection

from content_types.pages import ApplicationFormPage
from content_types.pages.calls import CallStatus, after_deadline


def database_now() -> datetime:
    """This moment, as the database has it."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT statement_timestamp()")
            return cursor.fetchone()[0].astimezone(UTC)
        cursor.execute("SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')")
        return datetime.fromisoformat(cursor.fetchone()[0]).replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Round:
    """One deadline of a call."""

    id: uuid.UUID | None
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a form takes what is sent at a moment, for which round, and whether by grace."""

    status: str
    round_id: uuid.UUID | None = None
    deadline: datetime | None = None
    in_grace: bool = False
    extended: bool = False

    @property
    def is_open(self) -> bool:
        return self.status == CallStatus.OPEN


def standing(
    now: datetime,
    *,
    opens_at: datetime | None,
    rounds: Sequence[Round],
    running: bool,
    grace: timedelta = timedelta(0),
    extended_until: datetime | None = None,
) -> Standing:
    """Decide; the caller gives the clock. A deadline's own second is still in time."""
    if opens_at is None:
        return Standing(CallStatus.ANNOUNCED.value)
    if now < opens_at:
        return Standing(CallStatus.UPCOMING.value)
    for each in sorted(rounds, key=lambda each: each.closes_at):
        end = after_deadline(each.closes_at)
        if now < end:
            return Standing(CallStatus.OPEN.value, each.id, each.closes_at)
        if now < end + grace:
            return Standing(CallStatus.OPEN.value, each.id, each.closes_at, in_grace=True)
    if running:
        return Standing(CallStatus.OPEN.value)
    if not rounds:
        return Standing(CallStatus.ANNOUNCED.value)
    last = max(rounds, key=lambda each: each.closes_at)
    if extended_until is not None and now < after_deadline(extended_until):
        return Standing(CallStatus.OPEN.value, last.id, extended_until, extended=True)
    return Standing(CallStatus.CLOSED.value, last.id, last.closes_at)


def standing_of(
    page: ApplicationFormPage, now: datetime, extended_until: datetime | None = None
) -> Standing:
    """The standing of a call as it is published; one that is not live is closed."""
    is_live = page.live and (page.expire_at is None or now < page.expire_at)
    if not is_live or (page.go_live_at is not None and now < page.go_live_at):
        return Standing(CallStatus.CLOSED.value)
    return standing(
        now,
        opens_at=page.opens_at,
        rounds=[Round(row.round_id, row.closes_at) for row in page.deadlines.all()],
        running=page.running,
        grace=timedelta(minutes=page.grace_minutes),
        extended_until=extended_until,
    )
