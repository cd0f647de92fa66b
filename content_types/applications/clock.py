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


def moment(found: datetime) -> datetime:
    """The moment that a query of more than the time has found with Django's ``Now``."""
    return found.astimezone(UTC)


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


@dataclass(frozen=True, slots=True)
class Published:
    """What a call's page says of when it takes what is sent."""

    live: bool
    go_live_at: datetime | None
    expire_at: datetime | None
    form_kind: str
    opens_at: datetime | None
    running: bool
    grace_minutes: int

    @classmethod
    def of(cls, page: ApplicationFormPage) -> Published:
        return cls(**{name: getattr(page, name) for name in cls.__dataclass_fields__})

    @property
    def is_enquiry(self) -> bool:
        return self.form_kind == ApplicationFormPage.Kind.ENQUIRY

    def standing(
        self,
        now: datetime,
        rounds: Sequence[Round],
        extended_until: datetime | None = None,
    ) -> Standing:
        """The standing at a moment; a call that is not live is closed."""
        is_live = self.live and (self.expire_at is None or now < self.expire_at)
        if not is_live or (self.go_live_at is not None and now < self.go_live_at):
            return Standing(CallStatus.CLOSED.value)
        if self.is_enquiry:
            return Standing(CallStatus.OPEN.value)
        return standing(
            now,
            opens_at=self.opens_at,
            rounds=rounds,
            running=self.running,
            grace=timedelta(minutes=self.grace_minutes),
            extended_until=extended_until,
        )


def standing_of(
    page: ApplicationFormPage, now: datetime, extended_until: datetime | None = None
) -> Standing:
    """The standing of a call as it is published."""
    rounds = [Round(row.round_id, row.closes_at) for row in page.deadlines.all()]
    return Published.of(page).standing(now, rounds, extended_until)
