"""The state of calls in the database's words: to filter and order by it, whatever their number.

``calls.call_state`` says the same of one call; a test holds the two together.
"""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When

from content_types.alphabet import Alphabetical
from content_types.snippets import County, Theme

from .call_page import ApplicationFormPage, CallDeadline
from .calls import CLOSING_SOON, CallStatus
from .filters import (
    AmountFilter,
    BooleanFilter,
    ChoiceFilter,
    Condition,
    Filters,
    MomentFilter,
    PageFilter,
    SnippetFilter,
)
from .visibility import Visibility

# Open before upcoming before announced before closed.
RANKS = [CallStatus.OPEN, CallStatus.UPCOMING, CallStatus.ANNOUNCED, CallStatus.CLOSED]


def with_state(calls: QuerySet[ApplicationFormPage], now: datetime) -> QuerySet:
    """The calls with ``call_status`` and its rank, ``call_deadline``, ``call_closing_soon``."""
    rows = CallDeadline.objects.filter(page=OuterRef("pk"))
    # A deadline's own second is still in time.
    ahead = (
        rows.filter(closes_at__gte=now.replace(microsecond=0))
        .order_by("closes_at")
        .values("closes_at")[:1]
    )
    last = rows.order_by("-closes_at").values("closes_at")[:1]
    over = Q(call_next=None, call_last__isnull=False, running=False)
    waiting = Q(opens_at=None) | Q(call_next=None, running=False)
    status = Case(
        # An enquiry form takes what is sent as long as it is there.
        When(form_kind=ApplicationFormPage.Kind.ENQUIRY, then=Value(CallStatus.OPEN.value)),
        When(over, then=Value(CallStatus.CLOSED.value)),
        When(opens_at__gt=now, then=Value(CallStatus.UPCOMING.value)),
        When(waiting, then=Value(CallStatus.ANNOUNCED.value)),
        default=Value(CallStatus.OPEN.value),
        output_field=models.CharField(),
    )
    soon = Q(call_status=CallStatus.OPEN.value, call_next__lte=now + CLOSING_SOON)
    return (
        calls.annotate(call_next=Subquery(ahead), call_last=Subquery(last))
        .annotate(
            call_status=status,
            call_deadline=Case(When(over, then=F("call_last")), default=F("call_next")),
        )
        .annotate(
            call_rank=Case(
                *(When(call_status=each.value, then=Value(n)) for n, each in enumerate(RANKS)),
                output_field=models.IntegerField(),
            ),
            call_closing_soon=Case(When(soon, then=True), default=False),
        )
    )


def usual_order(calls: QuerySet, language: str) -> QuerySet:
    """What closes first comes first, what closed last before what closed long ago; what goes
    together is in the order of a language's alphabet."""
    still = Case(When(call_status=CallStatus.CLOSED.value, then=None), default=F("call_deadline"))
    return calls.order_by(
        "call_rank",
        still.asc(nulls_last=True),
        F("call_deadline").desc(nulls_last=True),
        F("opens_at").asc(nulls_last=True),
        Alphabetical("title", language),
        "pk",
    )


class SchemeFilter(PageFilter):
    """The scheme that a call lies under, by id; an id that is not public matches nothing."""

    def operators(self) -> dict[str, Condition]:
        def any_of(text: str, visible: Visibility) -> Q:
            found = Q(pk__in=[])
            for path in self.targets(text, visible).values_list("path", flat=True):
                found |= Q(path__startswith=path)
            return found

        return {
            "": any_of,
            "__in": any_of,
            "__exclude": lambda text, visible: ~any_of(text, visible),
        }


CALL_FILTERS: Filters = {
    "status": ChoiceFilter("call_status", CallStatus),
    "closing_soon": BooleanFilter("call_closing_soon"),
    "running": BooleanFilter("running"),
    "deadline": MomentFilter("call_deadline"),
    "opens_at": MomentFilter("opens_at"),
    "max_amount": AmountFilter("max_amount"),
    "scheme": SchemeFilter("path"),
    "theme": SnippetFilter("theme", Theme, rows="theme_rows"),
    "county": SnippetFilter("county", County, rows="county_rows"),
}
# What calls can be ordered by, and the columns that hold it.
CALL_ORDERS = {
    "id": "pk",
    "title": "title",
    "status": "call_rank",
    "deadline": "call_deadline",
    "opens_at": "opens_at",
    "max_amount": "max_amount",
}
