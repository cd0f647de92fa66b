"""Doing what the outbox holds: taken by lease, tried again with longer waits, given up in sight.

Any number of workers may do this side by side. What a killed one had taken is free again when the
lease is over; an attempt's number tells a late one that its turn has passed.
"""

from __future__ import annotations

import logging
import smtplib
import traceback
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.module_loading import import_string
from django_tasks import task

from content_types import conf

from . import clock, mail, outbox
from .files import scanning
from .operations.submitting import what_follows
from .outbox import OutboxMessage
from .rows import Submission

logger = logging.getLogger(__name__)

# So many wait in a queue at the most: the lease of more would end before their turn came.
MOST_AT_ONCE = 200
LOOKED_AT_EVERY = 50
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=4)
# How far back a submission is searched for whose messages were never written.
SEARCHED = timedelta(days=7)


def dispatch(keep_on: Callable[[], bool] = lambda: True) -> int:
    """Hand over what is due while ``keep_on`` says so and there is room; how many."""
    handed_over = 0
    job = deliver.using(backend=conf.get("OUTBOX_BACKEND"))
    while keep_on() and (handed_over % LOOKED_AT_EVERY or _has_room()):
        message = claim()
        if message is None:
            break
        job.enqueue(message.pk, message.attempts)
        handed_over += 1
    return handed_over


def _has_room() -> bool:
    taken = OutboxMessage.objects.filter(
        state=OutboxMessage.State.PENDING, lease_until__gt=clock.database_now()
    )
    return taken.count() < MOST_AT_ONCE


def run_queued(keep_on: Callable[[], bool] = lambda: True) -> int:
    """Do what was handed over and lies in a queue, where that is this process's to do; how many."""
    runner = conf.get("OUTBOX_RUNNER")
    return import_string(runner)(keep_on) if runner else 0


def claim() -> OutboxMessage | None:
    """Take the message that has waited longest, so that nobody else takes it meanwhile."""
    with transaction.atomic():
        now = clock.database_now()
        # PostgreSQL passes over what another worker has just locked; SQLite has one writer only.
        found = OutboxMessage.objects.due(now).select_for_update(skip_locked=True).first()
        if found is not None:
            found.attempts += 1
            found.lease_until = now + timedelta(seconds=conf.get("OUTBOX_LEASE_SECONDS"))
            found.save(update_fields=["attempts", "lease_until"])
        return found


@task()
def deliver(pk: int, attempt: int) -> None:
    """Make one attempt at a message that was claimed for it."""
    mine = OutboxMessage.objects.filter(pk=pk, attempts=attempt, state=OutboxMessage.State.PENDING)
    # It may have lain in a queue; from now on nobody else takes it for as long as a lease is.
    until = clock.database_now() + timedelta(seconds=conf.get("OUTBOX_LEASE_SECONDS"))
    if not mine.update(lease_until=until):
        return
    message = mine.get()
    try:
        perform(message)
    except Exception as error:  # noqa: BLE001 (whatever it was, the message must be tried again)
        # What the error says may hold an address; its kind and place never do.
        what, frame = describe(error), traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        logger.warning("Outbox %s (%s) failed: %s at %s", pk, message.kind, what, where)
        outcome = _after_failure(message, clock.database_now())
        if mine.update(**outcome, last_error=what) and outcome.get("state") and is_scan(message):
            scanning.give_up(message)
    else:
        mine.update(
            state=OutboxMessage.State.DONE,
            done_at=clock.database_now(),
            lease_until=None,
            last_error="",
        )


def perform(message: OutboxMessage) -> None:
    """Do what a message is about."""
    if is_scan(message):
        scanning.scan(message)
    else:
        mail.send(message)


def is_scan(message: OutboxMessage) -> bool:
    """Whether a message has a file scanned; all others are mail."""
    return message.kind == scanning.SCAN


def _after_failure(message: OutboxMessage, now: datetime) -> dict[str, object]:
    if now >= message.give_up_at:
        return {"state": OutboxMessage.State.DEAD, "lease_until": None}
    again = min(now + wait_after(message.attempts), message.give_up_at)
    return {"next_attempt_at": again, "lease_until": None}


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts: 1, 2, 4 … minutes, four hours at the most."""
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 20), LONGEST_WAIT)


def describe(error: Exception) -> str:
    """What went wrong, without anything that a server or a template said about somebody."""
    name = type(error).__name__
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = sorted({str(code) for code, _text in error.recipients.values()})
        return f"{name}: {', '.join(codes)}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{name}: {error.smtp_code}"
    if isinstance(error, OSError) and error.strerror:
        return f"{name}: {error.strerror}"
    return name


def retry(messages: Iterable[int]) -> int:
    """Give messages that were given up a new 72 hours, beginning now; how many."""
    now = clock.database_now()
    dead = OutboxMessage.objects.filter(pk__in=messages, state=OutboxMessage.State.DEAD)
    return dead.update(
        state=OutboxMessage.State.PENDING,
        next_attempt_at=now,
        give_up_at=now + outbox.PATIENCE,
        lease_until=None,
    )


def write_what_is_missing() -> None:
    """Write the messages of submissions and files that have none, whatever became of them."""
    now = clock.database_now()
    scanning.write_what_is_missing(now)
    written = OutboxMessage.objects.filter(
        kind="receipt", application=OuterRef("application_id"), created_at=OuterRef("submitted_at")
    )
    bare = Submission.objects.filter(~Exists(written), submitted_at__gte=now - SEARCHED)
    for submission in bare:
        rows = what_follows(submission.application_id, submission.revision, submission.submitted_at)
        late = {"give_up_at": now + outbox.PATIENCE}
        outbox.write(*[OutboxMessage(**{**row, **late}) for row in rows])
