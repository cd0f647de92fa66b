"""When the clock will next change an answer, and what holds until then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple, Self

from django.db import models
from django.db.models import F, Func, Max, Min, Q, Subquery, Value
from django.db.models.expressions import Combinable
from wagtail.models import DraftStateMixin, Page, Revision

from content_types.entries import State
from content_types.pages import ApplicationFormPage, CallDeadline
from content_types.pages.calls import CLOSING_SOON, IN_CALENDAR
from content_types.snippets import ENDPOINTS

# What is known of the clock is asked anew after this: a planned revision writes no entry.
LONGEST = timedelta(minutes=1)
# A deadline's own second is still in time.
AFTER_DEADLINE = timedelta(seconds=1)


class Minutes(Func):
    """A number of minutes as a duration: Django multiplies none on SQLite."""

    template = "make_interval(mins => %(expressions)s)"
    output_field = models.DurationField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> tuple[str, Any]:
        """Django's SQLite counts durations in microseconds."""
        template = "(%(expressions)s * 60000000)"
        return super().as_sql(compiler, connection, template=template, **more)


class Column(NamedTuple):
    """A moment of some rows at which, or so much later, an answer changes by itself."""

    model: type[models.Model]
    moment: Combinable
    later: timedelta = timedelta()


def columns() -> Iterator[Column]:
    """Every moment by which answers change without anybody writing."""
    drafted = (each for each in ENDPOINTS.values() if issubclass(each, DraftStateMixin))
    for model in (Page, *drafted):
        yield Column(model, F("go_live_at"))
        yield Column(model, F("expire_at"))
    # The worker publishes these at their time.
    yield Column(Revision, F("approved_go_live_at"))
    yield Column(ApplicationFormPage, F("opens_at"))
    yield Column(CallDeadline, F("closes_at"), AFTER_DEADLINE)
    yield Column(CallDeadline, F("closes_at"), -CLOSING_SOON)
    yield Column(CallDeadline, F("closes_at"), IN_CALENDAR)
    # A form says that it is open until then.
    end = F("closes_at") + Minutes(F("page__grace_minutes"))
    yield Column(CallDeadline, end, AFTER_DEADLINE)


def turns(now: datetime) -> tuple[datetime | None, datetime | None]:
    """The last moment until ``now`` and the first after it when an answer changes by itself.

    By one query.
    """
    wanted = {f"turn_{number}": column for number, column in enumerate(columns())}
    last = {f"last_{name}": _last(each, now) for name, each in wanted.items()}
    first = {name: _first(each, now) for name, each in wanted.items()}
    found = State.objects.annotate(**last, **first).values(*last, *first).first()
    if found is None:
        # Without that row nothing is known; then nothing holds for longer than this.
        return now, now
    passed = [
        found[f"last_{name}"] + each.later for name, each in wanted.items() if found[f"last_{name}"]
    ]
    ahead = [found[name] + each.later for name, each in wanted.items() if found[name]]
    return max(passed, default=None), min(ahead, default=None)


def _last(column: Column, now: datetime) -> Subquery:
    return _one(column, Q(moment__lte=now - column.later), Max("moment"))


def _first(column: Column, now: datetime) -> Subquery:
    return _one(column, Q(moment__gt=now - column.later), Min("moment"))


def _one(column: Column, condition: Q, wanted: Max | Min) -> Subquery:
    rows = column.model._default_manager.annotate(moment=column.moment).filter(condition)
    # One group of all rows, so that one of them can be asked for in a subquery.
    grouped = rows.order_by().annotate(all=Value(1)).values("all")
    return Subquery(grouped.annotate(one=wanted).values("one"))


@dataclass
class Spell:
    """A stretch of time in which answers stay as they are unless somebody writes."""

    since: datetime
    until: datetime
    turn: datetime | None
    # Since when answers are what they are, as far as that is known.
    modified: datetime | None = None

    @classmethod
    def of(cls, now: datetime, written: datetime | None = None) -> Self:
        """The spell that begins now; ``written`` is when somebody last wrote, if that is known."""
        last, turn = turns(now)
        modified = written and max(written, last or written)
        return cls(now, min(turn or now + LONGEST, now + LONGEST), turn, modified)

    def holds_at(self, now: datetime) -> bool:
        return self.since <= now < self.until
