"""Drafts: begin one, save into it, look at it, delete it."""

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
from content_types.applications.refusals import Closed, Invalid, Missing, Stale, TooMuch, WrongState
from content_types.applications.rows import AccessToken, Application, Event, Submission
from content_types.applications.surroundings import surroundings_at
from content_types.pages import FormVersion
from content_types.pages.calls import CallStatus
from content_types.questions import Examination, NotPlain, canonical, check_plain, examine

APPLICANT = "applicant"
MAX_ANSWERS = 1_000_000


@dataclass(frozen=True)
class Saved:
    """An application as it stands, and what its form says of it."""

    application: Application
    examination: Examination


def start(
    form: uuid.UUID, *, email: str, language: str, reminders: bool = False
) -> tuple[Saved, str]:
    """A new draft of an open form, and the secret that opens it."""
    version = FormVersion.latest(form)
    if version is None:
        raise Missing
    with transaction.atomic(), translation.override(language):
        now = clock.database_now()
        require_open(clock.standing_of(page_of(version), now))
        application = Application.objects.create(
            form_version=version,
            email=email,
            locale=language,
            reminders=reminders,
            created_at=now,
            saved_at=now,
        )
        secret = access.issue(application, email)
        record(application, Event.Kind.STARTED, now)
        outbox.write(
            outbox.message("draft_link", str(application.pk), now, application=application.pk)
        )
        return Saved(application, examine_application(application, now)), secret


def require_open(standing: clock.Standing) -> None:
    """Raise Closed unless the form takes what is sent."""
    if standing.is_open:
        return
    messages = {
        CallStatus.CLOSED.value: gettext("The deadline has passed. The form takes nothing more."),
        CallStatus.UPCOMING.value: gettext("The form has not opened yet."),
        CallStatus.ANNOUNCED.value: gettext("The form has not opened yet."),
    }
    deadline = standing.deadline.isoformat() if standing.deadline else None
    raise Closed(messages[standing.status], call_status=standing.status, deadline=deadline)


def examine_application(application: Application, now: datetime) -> Examination:
    """What the form says of an application's answers."""
    form = application.form_version.read()
    return examine(form, application.answers, surroundings_at(now, application.locale))


def locked(pk: uuid.UUID) -> Application:
    """The application, which nobody else changes until this transaction ends."""
    rows = Application.objects.select_for_update(of=("self",)).select_related("form_version")
    application = rows.filter(pk=pk).first()
    if application is None:
        raise Missing
    return application


def require_draft(application: Application) -> None:
    """Raise WrongState for what has been sent."""
    if application.state != Application.State.DRAFT:
        raise WrongState(
            gettext("The application has been sent and cannot be changed."),
            state=application.state,
        )


def require_revision(application: Application, revision: int, changes: dict[str, Any]) -> None:
    """Raise Stale where somebody has saved since this revision was read."""
    if application.revision == revision:
        return
    conflicts = [
        {"question": key, "current": application.answers.get(key), "yours": value}
        for key, value in changes.items()
        if application.answers.get(key) != value
    ]
    raise Stale(
        gettext("Somebody has saved since you opened this. Compare, and save again."),
        revision=application.revision,
        current=application.answers,
        yours=changes,
        conflicts=conflicts,
    )


def save(pk: uuid.UUID, changes: dict[str, Any], *, revision: int) -> Saved:
    """Put these answers in place of the earlier ones; what is wrong with them is only told.

    An answer of None takes the earlier one away. Answers that are not mentioned stay.
    """
    with transaction.atomic():
        application = locked(pk)
        with translation.override(application.locale):
            require_draft(application)
            _require_plain(changes)
            _require_known(application, changes)
            require_revision(application, revision, changes)
            now = clock.database_now()
            application.answers = {**application.answers, **changes}
            examination = examine_application(application, now)
            if len(canonical(examination.answers)) > MAX_ANSWERS:
                raise TooMuch(gettext("The answers together are too long to be kept."))
            application.answers = examination.answers
            application.revision += 1
            application.saved_at = now
            application.save(update_fields=["answers", "revision", "saved_at"])
        return Saved(application, examination)


def _require_plain(changes: dict[str, Any]) -> None:
    try:
        check_plain(changes)
    except NotPlain as error:
        message = gettext("The answers have something that cannot be kept: %(what)s.")
        raise Invalid(message % {"what": str(error)}, []) from error


def _require_known(application: Application, changes: dict[str, Any]) -> None:
    known = application.form_version.read().known
    unknown = [key for key in changes if key not in known]
    if unknown:
        message = gettext("The form has no such question.")
        problems = [
            {"pointer": f"/answers/{key[:60]}", "code": "unknown_question", "message": message}
            for key in unknown[:20]
        ]
        raise Invalid(message, problems)


def delete_draft(pk: uuid.UUID, *, kind: str = Event.Kind.DELETED, actor: str = APPLICANT) -> None:
    """Take a draft away for good; only the fact that it was there remains."""
    with transaction.atomic():
        application = locked(pk)
        require_draft(application)
        if Submission.objects.filter(application=application).exists():
            raise WrongState(
                gettext("This has been sent before. Withdraw it instead."), state=application.state
            )
        record(application, kind, clock.database_now(), actor=actor)
        AccessToken.objects.filter(application=application).delete()
        outbox.OutboxMessage.objects.filter(
            application=pk, state=outbox.OutboxMessage.State.PENDING
        ).delete()
        application.delete()


def record(
    application: Application, kind: str, at: datetime, *, actor: str = APPLICANT, **details: Any
) -> None:
    """A line in the application's history."""
    Event.objects.create(application=application.pk, kind=kind, at=at, actor=actor, details=details)
