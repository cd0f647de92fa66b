"""What only time changes: calls open and close without anybody writing."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q

from content_types.signals import call_state_changed

from .call_page import ApplicationFormPage, CallDeadline
from .calls import CLOSING_SOON, call_state

CALLS = "calls"


class ClockMark(models.Model):
    """How far the clock's work has come; one row for each kind of work."""

    work = models.CharField(max_length=20, primary_key=True)
    done_until = models.DateTimeField()

    class Meta:
        # Nobody edits it.
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.work}: {self.done_until:%Y-%m-%d %H:%M}"


@transaction.atomic
def announce_changed_calls(now: datetime) -> int:
    """Tell of every published call whose state has changed since the last time; how many.

    The signal's receivers work in the same transaction: a change is told of once, or again if
    they fail. The first time there is nothing to compare with.
    """
    mark, is_new = ClockMark.objects.select_for_update().get_or_create(
        work=CALLS, defaults={"done_until": now}
    )
    if is_new or mark.done_until >= now:
        return 0
    count = 0
    for call in _with_a_moment_between(mark.done_until, now):
        facts = {
            "opens_at": call.opens_at,
            "deadlines": [row.closes_at for row in call.deadlines.all()],
            "running": call.running,
        }
        before, after = call_state(mark.done_until, **facts), call_state(now, **facts)
        if before != after:
            call_state_changed.send(
                ApplicationFormPage, call=call, before=before, after=after, at=now
            )
            count += 1
    mark.done_until = now
    mark.save()
    return count


def _with_a_moment_between(since: datetime, now: datetime) -> models.QuerySet:
    # A deadline's own second is still in time, so the change comes one second later.
    start, end = since - timedelta(seconds=1), now
    near = Q(closes_at__range=(start, end))
    soon = Q(closes_at__range=(start + CLOSING_SOON, end + CLOSING_SOON))
    rows = CallDeadline.objects.filter(near | soon, page=OuterRef("pk"))
    return (
        ApplicationFormPage.calls()
        .filter(live=True)
        .filter(Q(opens_at__range=(start, end)) | Exists(rows))
        .prefetch_related("deadlines")
        .order_by("pk")
    )
