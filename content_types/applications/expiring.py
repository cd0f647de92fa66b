"""What time does to drafts: reminders before a deadline, a warning before the end, and the end."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from content_types.pages import ApplicationFormPage

from . import clock, dispatching, outbox
from .mail.letter import WARNING
from .operations.drafts import delete_draft, locked
from .outbox import OutboxMessage
from .rows import Application, Event

# The last that has come counts: who begins two days before is reminded of the last day only.
REMINDERS = (timedelta(days=7), timedelta(days=1))
UNTOUCHED = timedelta(days=30)
AFTER_DEADLINE = timedelta(days=14)
# Whoever saved just now has a day at least, whatever the deadline says.
AT_LEAST = timedelta(hours=24)
# A warning that was given up is tried anew so long after: the fault may have been the site's own.
AGAIN = timedelta(days=30)
# Who could not be told for so long cannot be; what is personal is not kept for ever.
UNREACHABLE = timedelta(days=365)
CLOCK = "clock"


def sweep() -> None:
    """Do all that is due; doing it twice changes nothing."""
    now = clock.database_now()
    remind(now)
    warn(now)
    expire(now)


def remind(now: datetime) -> None:
    """Write to those who asked for it, seven days and one day before their deadline."""
    again = Event.objects.filter(application=OuterRef("pk"), kind=Event.Kind.REOPENED)
    begun = Coalesce(Subquery(again.order_by("-at").values("at")[:1]), "created_at")
    wanting = drafts().filter(reminders=True).annotate(begun_at=begun)
    messages = []
    for draft, page in with_pages(wanting):
        standing = clock.standing_of(page, now, draft.extended_until)
        if not standing.is_open or standing.deadline is None or standing.in_grace:
            continue
        left = standing.deadline - now
        due = [each for each in REMINDERS if left <= each]
        # Annotated above; mypy has lost it on the way through the pages.
        begun_at = draft.begun_at  # type: ignore[attr-defined]
        if due and begun_at < standing.deadline - min(due):
            key = f"{draft.pk}:{standing.deadline.isoformat()}:{min(due).days}"
            facts = {"deadline": standing.deadline.isoformat()}
            messages.append(outbox.message("reminder", key, now, application=draft.pk, **facts))
    outbox.write(*messages)


def warn(now: datetime) -> None:
    """Tell those whose draft is to be deleted in seven days; try again to tell who was not."""
    messages = [
        outbox.message("expiry_warning", warning_key(draft), now, application=draft.pk)
        for draft, page in ending(now + WARNING)
        if expires_at(draft, page) <= now + WARNING
    ]
    outbox.write(*messages)
    dead = warnings().filter(state=OutboxMessage.State.DEAD, give_up_at__lte=now - AGAIN)
    dispatching.retry(list(dead.values_list("pk", flat=True)))


def warnings() -> QuerySet[OutboxMessage]:
    """What has been said of drafts that there still are."""
    return OutboxMessage.objects.filter(
        kind="expiry_warning", application__in=unsent().values("pk")
    )


def expire(now: datetime) -> None:
    """Delete drafts whose time is over and whose owner was told seven days ago.

    Told is who was sent the warning. A mail server that is down or refuses it keeps the draft, for
    a year at the most.
    """
    told = Q(state=OutboxMessage.State.DONE, done_at__lte=now - WARNING)
    unreachable = Q(created_at__lte=now - UNREACHABLE) & ~Q(state=OutboxMessage.State.DONE)
    keys = set(warnings().filter(told | unreachable).values_list("idempotency_key", flat=True))
    for draft, page in ending(now):
        if f"expiry_warning:{warning_key(draft)}" in keys and expires_at(draft, page) <= now:
            _delete(draft.pk, draft.revision)


def _delete(pk: uuid.UUID, revision: int) -> None:
    with transaction.atomic():
        # Who has saved meanwhile keeps the draft.
        if locked(pk).revision == revision:
            delete_draft(pk, kind=Event.Kind.EXPIRED.value, actor=CLOCK)


def warning_key(draft: Application) -> str:
    """Each saving begins anew: what was said of an earlier revision no longer holds."""
    return f"{draft.pk}:{draft.revision}"


def expires_at(draft: Application, page: ApplicationFormPage) -> datetime:
    """When a draft is deleted: 30 days after it was saved, or 14 after its last deadline."""
    untouched = draft.saved_at + UNTOUCHED
    deadlines = [row.closes_at for row in page.deadlines.all()]
    if page.running or not deadlines:
        return untouched
    last = max([*deadlines, *filter(None, [draft.extended_until])])
    return max(min(untouched, last + AFTER_DEADLINE), draft.saved_at + AT_LEAST)


def drafts() -> QuerySet[Application]:
    """Whatever is being filled in, for the first time or again."""
    found = Application.objects.filter(state=Application.State.DRAFT)
    return found.select_related("form_version").defer("answers", "form_version__definition")


def unsent() -> QuerySet[Application]:
    """Drafts of which nothing was ever sent; others do not end."""
    return drafts().filter(reference=None)


def ending(now: datetime) -> Iterator[tuple[Application, ApplicationFormPage]]:
    """Drafts that may have come to their end by this moment, with their page."""
    over = ApplicationFormPage.objects.annotate(last=Max("deadlines__closes_at"))
    calls = over.filter(last__lte=now - AFTER_DEADLINE, running=False).values("pk")
    old = Q(saved_at__lte=now - UNTOUCHED)
    return with_pages(unsent().filter(old | Q(form_version__page__in=calls)))


def with_pages(
    found: QuerySet[Application],
) -> Iterator[tuple[Application, ApplicationFormPage]]:
    """Applications with the page of their form, whose deadlines have been fetched."""
    chosen = ApplicationFormPage.objects.filter(
        pk__in=found.order_by().values("form_version__page")
    )
    pages = {page.pk: page for page in chosen.prefetch_related("deadlines")}
    for application in found.iterator(chunk_size=500):
        page = pages.get(application.form_version.page_id)
        if page is not None:
            yield application, page
