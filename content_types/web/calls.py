"""Calls as readers ask for them: is it open, how long, what does it give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page

from content_types.delivery import Audience, deliver
from content_types.pages import ApplicationFormPage, CallDeadline
from content_types.pages.calls import CallState, CallStatus, state_of

from .names import CALL_NAMES
from .wording import days_until, exact_moment, moment

ORDER = [CallStatus.OPEN, CallStatus.UPCOMING, CallStatus.ANNOUNCED, CallStatus.CLOSED]


@dataclass(frozen=True)
class Call:
    """A call's item with its state at one moment, in words."""

    item: dict[str, Any]
    state: CallState
    now: datetime

    @classmethod
    def of(cls, item: dict[str, Any], now: datetime) -> Call:
        """The call of an item as the API gives it."""
        return cls(item, state_of(item, now), now)

    @property
    def status(self) -> CallStatus:
        return CallStatus(self.state.status)

    @property
    def is_open(self) -> bool:
        return self.status is CallStatus.OPEN

    @property
    def is_closed(self) -> bool:
        return self.status is CallStatus.CLOSED

    @property
    def days_left(self) -> int | None:
        """Days to the deadline of an open call, or to the opening of one that is yet to open."""
        if self.is_open and self.state.deadline:
            return days_until(self.state.deadline, self.now)
        if self.status is CallStatus.UPCOMING and self.opens_at:
            return days_until(self.opens_at, self.now)
        return None

    @property
    def opens_at(self) -> datetime | None:
        return moment(self.item["opens_at"])

    @property
    def opens(self) -> str:
        """The opening in words."""
        return exact_moment(self.opens_at, self.now) if self.opens_at else ""

    @property
    def deadline(self) -> str:
        """The deadline that counts, in words."""
        return exact_moment(self.state.deadline, self.now) if self.state.deadline else ""

    @property
    def deadlines(self) -> list[dict[str, Any]]:
        """Every deadline with its words and whether it has passed, the earliest first."""
        # A deadline has its moment; only an opening may be missing.
        rows = [(cast(datetime, moment(row["closes_at"])), row) for row in self.item["deadlines"]]
        rows.sort(key=lambda pair: pair[0])
        return [
            {
                "when": exact_moment(closes_at, self.now),
                "title": row["title"],
                "frame": row["frame"],
                "is_past": closes_at < self.now,
                "is_next": closes_at == self.state.deadline and not self.is_closed,
            }
            for closes_at, row in rows
        ]

    @property
    def sort_key(self) -> tuple[int, float, str]:
        """Open before upcoming before announced before closed; the nearest date first."""
        # What is open all the time comes after what closes.
        when = self.state.deadline or (None if self.is_open else self.opens_at)
        stamp = when.timestamp() if when else float("inf")
        rank = ORDER.index(self.status)
        return (rank, -stamp if self.is_closed else stamp, self.item["title"])


def calls_of(pages: Iterable[Page], audience: Audience) -> list[Call]:
    """The calls of these pages, which the audience may see, in the order readers want them."""
    items = deliver(list(pages), audience, CALL_NAMES)
    return sorted((Call.of(item, audience.now) for item in items), key=lambda call: call.sort_key)


def current_calls(locale: str, audience: Audience) -> list[Call]:
    """The calls in a language that are not over: open, to be opened, or only announced."""
    deadlines = CallDeadline.objects.filter(page=OuterRef("pk"))
    ahead = deadlines.filter(closes_at__gte=audience.now)
    pages = audience.visible.pages(
        ApplicationFormPage.calls().filter(locale__language_code=locale)
    ).filter(Q(running=True) | Exists(ahead) | ~Exists(deadlines))
    return [call for call in calls_of(pages, audience) if not call.is_closed]
