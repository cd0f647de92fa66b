"""Sending in: one transaction from lock to commit, nothing outside the database before it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from content_types.applications import access, clock, outbox
from content_types.applications.forms import page_of
from content_types.applications.refusals import Invalid, KeyReused, WrongState
from content_types.applications.rows import Application, Event, Submission
from content_types.pages import FormVersion
from content_types.questions import Examination, content_hash

from .drafts import examine_application, locked, record, require_draft, require_open
from .drafts import require_revision as require_same_revision


@dataclass(frozen=True)
class Receipt:
    """What the applicant has in hand when it is sent."""

    reference: str
    submitted_at: datetime
    hash: str

    @classmethod
    def of(cls, application: Application, submission: Submission) -> Receipt:
        return cls(application.reference or "", submission.submitted_at, submission.hash)


def submit(pk: uuid.UUID, *, revision: int, key: str, request_hash: str) -> Receipt:
    """Send a draft in. The same key again gives the same receipt.

    Everything that follows – mail, PDF, notices – is written to the outbox in the same
    transaction and happens after it.
    """
    with transaction.atomic():
        # The moment counts at which the application arrived, not when its turn came.
        now = clock.database_now()
        application = locked(pk)
        with translation.override(application.locale):
            earlier = application.submissions.filter(idempotency_key=key).first()
            if earlier is not None:
                return _same_again(application, earlier, request_hash)
            _require_unsent(application)
            page = page_of(application.form_version)
            standing = clock.standing_of(page, now, application.extended_until)
            require_open(standing)
            require_same_revision(application, revision, {})
            examination = examine_application(application, now)
            if examination.errors:
                raise Invalid(gettext("Something must be corrected first."), examination.errors)
            submission = _freeze(application, examination, standing, now, key, request_hash)
            record(
                application,
                Event.Kind.SUBMITTED,
                now,
                hash=submission.hash,
                revision=submission.revision,
                in_grace=standing.in_grace,
            )
            outbox.write(*what_follows(application, submission, now))
            return Receipt.of(application, submission)


def _same_again(application: Application, earlier: Submission, request_hash: str) -> Receipt:
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
) -> Submission:
    answers = examination.kept()
    application.answers = answers
    application.state = Application.State.SUBMITTED
    application.reference = application.reference or access.new_reference()
    application.submitted_at = now
    application.round_id = standing.round_id
    application.hash = content_hash(
        content_for_hash(application, application.form_version, answers, [])
    )
    application.save(
        update_fields=["answers", "state", "reference", "submitted_at", "round_id", "hash"]
    )
    return Submission.objects.create(
        application=application,
        form_version=application.form_version,
        revision=application.revision,
        answers=answers,
        totals=examination.totals,
        flags=[each.as_json() for each in examination.flags],
        hash=application.hash,
        locale=application.locale,
        round_id=standing.round_id,
        in_grace=standing.in_grace,
        submitted_at=now,
        idempotency_key=key,
        request_hash=request_hash,
    )


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


def what_follows(
    application: Application, submission: Submission, now: datetime
) -> list[outbox.OutboxMessage]:
    """The messages that a submission gives rise to."""
    key = f"{application.pk}:{submission.revision}"
    facts = {"application": application.pk, "submission": submission.pk}
    return [
        outbox.message("receipt", key, now, **facts),
        outbox.message("notice", key, now, **facts),
    ]


def withdraw(pk: uuid.UUID) -> Application:
    """Take back what was sent; it stays readable, and nobody handles it."""
    with transaction.atomic():
        now = clock.database_now()
        application = locked(pk)
        with translation.override(application.locale):
            if application.state == Application.State.WITHDRAWN:
                return application
            if application.state != Application.State.SUBMITTED:
                raise WrongState(
                    gettext("Only what has been sent can be withdrawn."), state=application.state
                )
            application.state = Application.State.WITHDRAWN
            application.save(update_fields=["state"])
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
            require_open(clock.standing_of(page, now, application.extended_until))
            application.state = Application.State.DRAFT
            application.revision += 1
            application.saved_at = now
            application.save(update_fields=["state", "revision", "saved_at"])
            record(application, Event.Kind.REOPENED, now)
            return application
