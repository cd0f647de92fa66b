"""Tries to send that failed near a deadline, written down so that an applicant can prove them.

They are lines in the history: the moment by the database's clock, the revision, the hash of the
answers and why it failed. Never an answer.
"""

from __future__ import annotations

import logging
import traceback
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import Error, models, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from content_types.pages.calls import after_deadline
from content_types.questions import content_hash

from . import clock
from .forms import page_of
from .refusals import Fault, Refusal
from .rows import Application, Event

logger = logging.getLogger(__name__)

# How near to a deadline a try counts as one to meet it.
BEFORE, AFTER = timedelta(hours=2), timedelta(hours=24)
# So many of one reason are written down; whoever presses on and on fills no table.
MOST = 10


class Reason(models.TextChoices):
    """Why a try failed; those of a refusal are its codes."""

    CLOSED = "closed", _("the deadline had passed")
    INVALID = "invalid", _("something had to be corrected first")
    STALE = "stale", _("somebody had saved in the meantime")
    FAULT = "fault", _("a fault on our side")


@dataclass
class Arrival:
    """Who tried, and when it came in, once the database has said so."""

    # Empty until it is known who is at the door; of them nothing is written down.
    actor: str
    at: datetime | None = None


@contextmanager
def noted(application: uuid.UUID, actor: str) -> Iterator[Arrival]:
    """Write down what fails inside, once its transaction is undone, and tell whoever tried.

    What is no refusal becomes one where it could be written down: then the database works, and
    the applicant is told on the page.
    """
    arrival = Arrival(actor)
    try:
        yield arrival
    except Refusal as refusal:
        written = _write(application, arrival, refusal.code)
        if written is not None:
            refusal.facts["attempt"] = facts(written)
        raise
    except Exception as error:
        # Whatever it was, the applicant was there in time and must be able to prove it.
        written = _write(application, arrival, Reason.FAULT.value)
        if written is None:
            raise
        # What the error says may hold an answer; its kind and place never do.
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        logger.error("Submitting %s failed: %s at %s", application, type(error).__name__, where)
        raise Fault(attempt=facts(written)) from None


def _write(pk: uuid.UUID, arrival: Arrival, reason: str) -> Event | None:
    if reason not in Reason.values or not arrival.actor:
        return None
    try:
        with transaction.atomic():
            return write(pk, arrival.at or clock.database_now(), Reason(reason), arrival.actor)
    except Error as error:
        # The first error is the one to tell of; this one says why there is no line of it.
        logger.error("No attempt of %s was kept: %s", pk, type(error).__name__)
        return None


def write(pk: uuid.UUID, at: datetime, reason: Reason, actor: str) -> Event | None:
    """Write a try down if it was one to meet a deadline."""
    application = Application.objects.select_related("form_version").filter(pk=pk).first()
    if application is None or application.state != Application.State.DRAFT:
        return None
    deadline = deadline_near(application, at)
    if deadline is None or attempts_of(pk).filter(details__reason=reason.value).count() >= MOST:
        return None
    return Event.objects.create(
        application=pk,
        kind=Event.Kind.REFUSED,
        at=at,
        actor=actor,
        details={
            "reason": reason.value,
            "revision": application.revision,
            "hash": content_hash(application.answers),
            "deadline": deadline.isoformat(),
        },
    )


def deadline_near(application: Application, at: datetime) -> datetime | None:
    """The deadline that a moment is near to, the applicant's own among them; None for no such."""
    page = page_of(application.form_version)
    all_of_them = [row.closes_at for row in page.deadlines.all()]
    all_of_them += filter(None, [application.extended_until])
    near = [each for each in all_of_them if each - BEFORE <= at < after_deadline(each) + AFTER]
    return min(near, key=lambda each: abs(each - at), default=None)


def attempts_of(application: uuid.UUID) -> QuerySet[Event]:
    """The tries of an application, in order."""
    return Event.objects.filter(application=application, kind=Event.Kind.REFUSED)


def facts(attempt: Event) -> dict[str, Any]:
    """A try as programs are told of it."""
    return {"at": attempt.at.isoformat(), **attempt.details}


def in_words(attempt: Event) -> str:
    """Why a try failed, for people."""
    return str(Reason(attempt.details["reason"]).label)
