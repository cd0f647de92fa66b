"""Sending in: one transaction from lock to commit, nothing outside the database before it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from content_types import statements
from content_types.applications import access, attempts, clock, outbox, reopening
from content_types.applications.forms import page_of
from content_types.applications.refusals import Invalid, KeyReused, WrongState
from content_types.applications.rows import (
    APPLICANT,
    AccessToken,
    Application,
    Event,
    Submission,
)
from content_types.pages import FormVersion
from content_types.questions import Examination, content_hash
from content_types.statements import Insert, Update

from .drafts import (
    examine_application,
    line,
    locked,
    locked_in_call,
    note_hand,
    record,
    require_draft,
    require_open,
)
from .drafts import require_revision as require_same_revision
from .files import claim, remove_unsent, take_in_late_files

# What sending changes of an application.
FROZEN = ("answers", "state", "reference", "submitted_at", "round_id", "hash")


@dataclass(frozen=True)
class Receipt:
    """What the applicant has in hand when it is sent."""

    reference: str
    submitted_at: datetime
    hash: str

    @classmethod
    def of(cls, application: Application, submission: Submission) -> Receipt:
        return cls(application.reference or "", submission.submitted_at, submission.hash)


@dataclass(frozen=True)
class Door:
    """How somebody comes in by a secret, which is looked up with what it opens."""

    secret: str
    # Told what was opened before anything else is said of it; what it raises ends the attempt.
    enter: Callable[[access.Opened], None]


def submit(
    pk: uuid.UUID,
    *,
    revision: int,
    key: str,
    request_hash: str,
    actor: str = APPLICANT,
    door: Door | None = None,
) -> Receipt:
    """Send a draft in. The same key again gives the same receipt.

    Everything that follows – mail, PDF, notices – is written to the outbox in the same
    transaction and happens after it. What fails near a deadline is written down. With a ``door``,
    whoever comes in by it is the actor.
    """
    with attempts.noted(pk, "" if door else actor) as arrival:
        return access.with_new_reference(
            lambda: _submit(arrival, pk, revision, key, request_hash, door)
        )


def _submit(
    arrival: attempts.Arrival,
    pk: uuid.UUID,
    revision: int,
    key: str,
    request_hash: str,
    door: Door | None,
) -> Receipt:
    with transaction.atomic():
        found = locked_in_call(pk, door.secret if door else None)
        # The moment counts at which the application arrived, not when its turn came.
        application, now = found.application, found.at
        arrival.at = now
        if door and found.token:
            arrival.actor = found.token.actor
            form, language = application.form_version.form, application.locale
            door.enter(access.Opened(found.token, form, language))
        with translation.override(application.locale):
            # It keeps its reference when it is opened again.
            if application.reference is not None:
                earlier = application.submissions.filter(idempotency_key=key).first()
                if earlier is not None:
                    return same_again(application, earlier, request_hash)
            _require_unsent(application)
            standing = found.standing()
            require_open(standing)
            require_same_revision(application, revision, {})
            examination = examine_application(application, now)
            if examination.errors:
                raise Invalid(gettext("Something must be corrected first."), examination.errors)
            return complete(
                application, examination, standing, now, key, request_hash, actor=arrival.actor
            )


def complete(
    application: Application,
    examination: Examination,
    standing: clock.Standing,
    now: datetime,
    key: str,
    request_hash: str,
    *,
    actor: str = APPLICANT,
    token: AccessToken | None = None,
) -> Receipt:
    """Freeze what has been found right, with its line in the history and the mail that follows.

    All of it is written together, and with it the ``token`` of an application that is new.
    """
    submission = _freeze(application, examination, standing, now, key, request_hash)
    submitted = line(
        application,
        Event.Kind.SUBMITTED,
        now,
        actor=actor,
        hash=application.hash,
        revision=application.revision,
        in_grace=standing.in_grace,
    )
    follows = what_follows(application.pk, application.revision, now)
    is_new = application._state.adding
    statements.write(
        Insert(Application, [application]) if is_new else Update(application, FROZEN),
        Insert(Submission, [submission]),
        Insert(Event, [submitted]),
        Insert(outbox.OutboxMessage, follows, ignore_conflicts=True),
        *([Insert(AccessToken, [token])] if token else []),
    )
    return Receipt(application.reference or "", now, application.hash)


def same_again(application: Application, earlier: Submission, request_hash: str) -> Receipt:
    """The receipt of what was sent with the same key; raises KeyReused for another request."""
    if earlier.request_hash != request_hash:
        raise KeyReused(gettext("This key was used for another request."))
    return Receipt.of(application, earlier)


def _require_unsent(application: Application) -> None:
    if application.state == Application.State.SUBMITTED:
        raise WrongState(
            gettext("The application has been sent already."),
            state=application.state,
            reference=application.reference,
        )
    require_draft(application)


def _freeze(
    application: Application,
    examination: Examination,
    standing: clock.Standing,
    now: datetime,
    key: str,
    request_hash: str,
) -> dict[str, Any]:
    answers = examination.kept()
    files = claim(application, examination.form, answers, now)
    application.answers = answers
    application.state = Application.State.SUBMITTED
    application.reference = application.reference or access.new_reference()
    application.submitted_at = now
    application.round_id = standing.round_id
    application.hash = content_hash(
        content_for_hash(application, application.form_version, answers, files)
    )
    # A row of Submission.
    return {
        "application_id": application.pk,
        "form_version_id": application.form_version_id,
        "revision": application.revision,
        "answers": answers,
        "files": files,
        "totals": examination.totals,
        "flags": [each.as_json() for each in examination.flags],
        "hash": application.hash,
        "locale": application.locale,
        "round_id": standing.round_id,
        "in_grace": standing.in_grace,
        "submitted_at": now,
        "idempotency_key": key,
        "request_hash": request_hash,
    }


def content_for_hash(
    application: Application,
    version: FormVersion,
    answers: dict[str, Any],
    files: list[dict[str, Any]],
) -> dict[str, Any]:
    """What the receipt's hash is made of; anybody who has it can make the hash again."""
    return {
        "application": str(application.pk),
        "reference": application.reference,
        "form": str(version.form),
        "version": version.number,
        "version_hash": version.hash,
        "answers": answers,
        "files": files,
    }


def what_follows(application: uuid.UUID, revision: int, now: datetime) -> list[dict[str, Any]]:
    """The messages that a submission gives rise to, as rows of the outbox."""
    key = f"{application}:{revision}"
    facts: dict[str, Any] = {"application": application, "revision": revision}
    return [outbox.row("receipt", key, now, **facts), outbox.row("notice", key, now, **facts)]


def withdraw(pk: uuid.UUID) -> Application:
    """Take back what was sent; it stays readable, and nobody handles it.

    What was opened again is as it was sent last; its changes that were not sent go.
    """
    with transaction.atomic():
        now = clock.database_now()
        application = locked(pk)
        with translation.override(application.locale):
            if application.state == Application.State.WITHDRAWN:
                return application
            if application.reference is None:
                raise WrongState(
                    gettext("Only what has been sent can be withdrawn."), state=application.state
                )
            if reopening.is_reopened(application):
                reopening.put_back(application)
                remove_unsent(application)
                application.revision += 1
            application.state = Application.State.WITHDRAWN
            application.save(update_fields=["state", "answers", "form_version", "revision"])
            record(application, Event.Kind.WITHDRAWN, now)
            key = f"{application.pk}:{application.revision}"
            outbox.write(
                outbox.message("withdrawn", key, now, application=application.pk),
                outbox.message("withdrawal_notice", key, now, application=application.pk),
            )
            return application


def reopen(pk: uuid.UUID) -> Application:
    """Make a draft again of what was sent, while the form is open; what was sent is kept."""
    with transaction.atomic():
        now = clock.database_now()
        application = locked(pk)
        with translation.override(application.locale):
            if application.state == Application.State.DRAFT:
                return application
            page = page_of(application.form_version)
            if page.is_enquiry:
                raise WrongState(
                    gettext("What is sent at once cannot be opened again."),
                    state=application.state,
                )
            require_open(clock.standing_of(page, now, application.extended_until))
            application.state = Application.State.DRAFT
            note_hand(application, APPLICANT, now)
            application.revision += 1
            application.saved_at = now
            take_in_late_files(application)
            application.save(update_fields=["state", "answers", "revision", "saved_at"])
            record(application, Event.Kind.REOPENED, now)
            key = f"{application.pk}:{application.revision}"
            outbox.write(
                outbox.message("reopened", key, now, application=application.pk),
                outbox.message("reopening_notice", key, now, application=application.pk),
            )
            return application
