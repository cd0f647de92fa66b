"""The state of a call, computed from its dates and a clock; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

CLOSING_SOON = timedelta(days=14)
# A deadline stays in the calendar so long, lest it vanish from the past.
IN_CALENDAR = timedelta(days=365)


class CallStatus(models.TextChoices):
    ANNOUNCED = "announced", _("announced")
    UPCOMING = "upcoming", _("upcoming")
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")


@dataclass(frozen=True, slots=True)
class CallState:
    """What a call is at one moment, the deadline that counts next, and when this changes."""

    status: str
    deadline: datetime | None
    next_transition_at: datetime | None
    closing_soon: bool
    running: bool


def after_deadline(deadline: datetime) -> datetime:
    """The first moment that is too late: a deadline's own second is still in time."""
    # In a local zone Python adds by the wall clock, which jumps twice a year.
    return deadline.astimezone(UTC).replace(microsecond=0) + timedelta(seconds=1)


def call_state(
    now: datetime, *, opens_at: datetime | None, deadlines: Sequence[datetime], running: bool
) -> CallState:
    """The state at ``now``: a deadline's own second is still in time, the one after it is not.

    Without an opening a call is only announced, unless its deadlines tell that it is over.
    """
    ahead = sorted(moment for moment in deadlines if now < after_deadline(moment))
    deadline = ahead[0] if ahead else None
    over = bool(deadlines) and deadline is None and not running
    if over:
        return CallState(CallStatus.CLOSED.value, max(deadlines), None, False, running)
    if opens_at is None:
        return CallState(CallStatus.ANNOUNCED.value, deadline, None, False, running)
    if now < opens_at:
        return CallState(CallStatus.UPCOMING.value, deadline, opens_at, False, running)
    if deadline is None and not running:
        return CallState(CallStatus.ANNOUNCED.value, None, None, False, running)
    soon = deadline is not None and deadline - now <= CLOSING_SOON
    after = after_deadline(deadline) if deadline else None
    return CallState(CallStatus.OPEN.value, deadline, after, soon, running)


def next_turn(call: Mapping[str, Any], now: datetime) -> datetime | None:
    """When anything of a call's state will be another, as its JSON tells of it."""
    opens_at = _moment(call["opens_at"])
    moments = [opens_at] if opens_at else []
    for row in call["deadlines"]:
        if deadline := _moment(row["closes_at"]):
            moments += [deadline - CLOSING_SOON, after_deadline(deadline)]
    before = state_of(call, now)
    later = sorted(moment for moment in moments if moment > now)
    return next((moment for moment in later if state_of(call, moment) != before), None)


def state_of(call: Mapping[str, Any], now: datetime) -> CallState:
    """The state of a call as its JSON tells of it."""
    return call_state(
        now,
        opens_at=_moment(call["opens_at"]),
        deadlines=[moment for row in call["deadlines"] if (moment := _moment(row["closes_at"]))],
        running=call["running"],
    )


def _moment(value: str | datetime | None) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else value
