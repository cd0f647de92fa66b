"""Drafts: begin one, save into it, look at it, delete it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, IntegrityError, connection, models, transaction
from django.db.models.functions import Now
from django.utils import translation
from django.utils.translation import gettext

from content_types.applications import access, clock, outbox
from content_types.applications.files import store
from content_types.applications.forms import page_of
from content_types.applications.refusals import Closed, Invalid, Missing, Stale, TooMuch, WrongState
from content_types.applications.rows import (
    APPLICANT,
    AccessToken,
    Application,
    Event,
    Submission,
)
from content_types.applications.surroundings import surroundings_at
from content_types.pages import ApplicationFormPage, FormVersion
from content_types.pages.calls import CallStatus
from content_types.questions import Examination, NotPlain, canonical, check_plain, examine, type_of
from content_types.ready import Ready
from content_types.statements import Rows

Model = TypeVar("Model", bound=models.Model)
ENQUIRY = ApplicationFormPage.Kind.ENQUIRY
MAX_ANSWERS = 1_000_000


@dataclass(frozen=True)
class Saved:
    """An application as it stands, and what its form says of it."""

    application: Application
    examination: Examination


def start(
    form: uuid.UUID, *, email: str, language: str, reminders: bool = False, key: str = ""
) -> tuple[Saved, str]:
    """A new draft of an open form, and the secret that opens it.

    The same key from the same address again gives the same draft, and no second mail.
    """
    version = FormVersion.latest(form)
    if version is None:
        raise Missing
    with transaction.atomic(), translation.override(language):
        now = clock.database_now()
        if version.read().kind == ENQUIRY:
            raise WrongState(gettext("This form is sent at once: send the answers with it."))
        require_open(clock.standing_of(page_of(version), now))
        application = Application(
            pk=_key_of_draft(form, email, key),
            form_version=version,
            email=email,
            locale=language,
            reminders=reminders,
            created_at=now,
            saved_at=now,
        )
        try:
            # Two requests with one key meet here: the database takes an id once.
            with transaction.atomic():
                application.save(force_insert=True)
        except IntegrityError:
            application = locked(application.pk)
            secret = access.issue(application, email, in_hand=True)
            return Saved(application, examine_application(application, now)), secret
        secret = access.issue(application, email, in_hand=True)
        record(application, Event.Kind.STARTED, now)
        outbox.write(
            outbox.message("draft_link", str(application.pk), now, application=application.pk)
        )
        return Saved(application, examine_application(application, now)), secret


def _key_of_draft(form: uuid.UUID, email: str, key: str) -> uuid.UUID:
    """The id of the draft that was begun with a key; another where that one has been deleted."""
    if not key:
        return uuid.uuid4()
    pk = uuid.uuid5(form, f"{email.lower()}\n{key}")
    gone = Event.objects.filter(
        application=pk, kind__in=[Event.Kind.DELETED, Event.Kind.EXPIRED]
    ).exists()
    return uuid.uuid4() if gone else pk


def require_open(standing: clock.Standing) -> None:
    """Raise Closed unless the form takes what is sent."""
    if standing.is_open:
        return
    deadline = standing.deadline.isoformat() if standing.deadline else None
    raise Closed(why_closed(standing.status), call_status=standing.status, deadline=deadline)


def why_closed(status: str) -> str:
    """Why a form of this status takes nothing, in the active language."""
    if status == CallStatus.CLOSED:
        return gettext("The deadline has passed. The form is closed.")
    return gettext("The form has not opened yet.")


def examine_application(application: Application, now: datetime) -> Examination:
    """What the form says of an application's answers."""
    form = application.form_version.read()
    return examine(form, application.answers, surroundings_at(now, application.locale))


def locked(pk: uuid.UUID) -> Application:
    """The application, which nobody else changes until this transaction ends."""
    found: list[Application] = _by_key().fetch([stored(pk)])
    if not found:
        raise Missing
    return found[0]


@cache
def _by_key() -> Ready:
    mark = uuid.UUID(int=0)
    rows = Application.objects.select_for_update(of=("self",)).select_related("form_version")
    found = rows.filter(pk=mark).defer("form_version__definition").order_by()
    return Ready(found, stored(mark))


@dataclass(frozen=True)
class InCall:
    """An application that is locked, when it was asked for, and what its call says of then."""

    application: Application
    at: datetime
    call: clock.Published
    rounds: list[clock.Round]
    # By what it was opened, where that was asked.
    token: AccessToken | None = None

    def standing(self) -> clock.Standing:
        """Whether the call takes the application."""
        return self.call.standing(self.at, self.rounds, self.application.extended_until)


def locked_in_call(pk: uuid.UUID, secret: str | None = None) -> InCall:
    """The application, locked, with its call, in one query; with a ``secret``, if that opens it.

    The moment is that of the question; the answer may have waited for others.
    """
    if secret is None:
        found = _in_call().fetch(stored(pk))
    elif access.could_be(secret):
        found = _in_call_opened().fetch(stored(pk), access.hashed(secret))
    else:
        found = []
    if not found:
        raise Missing
    values = iter(found[0])
    application = from_row(Application, values)
    application.form_version = from_row(FormVersion, values)
    at = clock.moment(next(values))
    call = clock.Published(*islice(values, len(clock.Published.__dataclass_fields__)))
    # One row for each deadline, or one without.
    place = len(found[0]) - len(list(values))
    rounds = [clock.Round(*row[place : place + 2]) for row in found if row[place + 1] is not None]
    if secret is None:
        return InCall(application, at, call, rounds)
    token = access.lasting(found[0][place + 2 :])
    if token is None:
        raise Missing
    return InCall(application, at, call, rounds, token)


def from_row(model: type[Model], values: Iterator[Any]) -> Model:
    """An instance from the next of these values, one for each of ``columns``."""
    names = columns(model)
    return model.from_db(DEFAULT_DB_ALIAS, names, list(islice(values, len(names))))


@cache
def columns(model: type[models.Model], before: str = "") -> list[str]:
    """What is read of a row: all but the definition of a form, which is kept by its version."""
    names = [each.attname for each in model._meta.concrete_fields if each.name != "definition"]
    return [before + name for name in names]


def published(page: str) -> list[str]:
    """The fields of ``clock.Published``, on the page that this lookup leads to."""
    ours = {each.name for each in ApplicationFormPage._meta.local_fields}
    return [
        f"{page}__applicationformpage__{name}" if name in ours else f"{page}__{name}"
        for name in clock.Published.__dataclass_fields__
    ]


@cache
def _in_call() -> Rows:
    mark = uuid.UUID(int=0)
    rows = Application.objects.filter(pk=mark)
    return Rows(_with_call(rows), stored(mark), locking=True)


@cache
def _in_call_opened() -> Rows:
    mark, secret = uuid.UUID(int=0), access.hashed("")
    rows = Application.objects.filter(
        pk=mark,
        tokens__hash=secret,
        tokens__revoked_at=None,
        tokens__invitation__revoked_at=None,
    )
    token = [f"tokens__{name}" for name in access.TOKEN]
    return Rows(_with_call(rows, *token), stored(mark), secret, locking=True)


def _with_call(rows: models.QuerySet, *more: str) -> models.QuerySet:
    page = "form_version__page"
    deadline = f"{page}__applicationformpage__deadlines"
    return rows.order_by().values_list(
        *columns(Application),
        *columns(FormVersion, "form_version__"),
        Now(),
        *published(page),
        f"{deadline}__round_id",
        f"{deadline}__closes_at",
        *more,
    )


def stored(pk: uuid.UUID) -> Any:
    """A key as the database is asked for it; SQLite has no type for it."""
    return Application._meta.pk.get_db_prep_value(pk, connection)


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


def save(pk: uuid.UUID, changes: dict[str, Any], *, revision: int, actor: str = APPLICANT) -> Saved:
    """Put these answers in place of the earlier ones; what is wrong with them is only told.

    An answer of None takes the earlier one away. Answers that are not mentioned stay.
    """
    with transaction.atomic():
        application = locked(pk)
        with translation.override(application.locale):
            require_draft(application)
            require_keepable(application.form_version, changes)
            require_revision(application, revision, changes)
            now = clock.database_now()
            application.answers = {**application.answers, **changes}
            examination = examine_application(application, now)
            if len(canonical(examination.answers)) > MAX_ANSWERS:
                raise TooMuch(gettext("The answers together are too long to be kept."))
            application.answers = examination.answers
            note_hand(application, actor, now)
            application.revision += 1
            application.saved_at = now
            application.save(update_fields=["answers", "revision", "saved_at"])
        return Saved(application, examination)


def require_keepable(version: FormVersion, changes: dict[str, Any]) -> None:
    """Raise Invalid for what cannot be stored, and for answers to no question of the form."""
    _require_plain(changes)
    _require_known(version, changes)


def _require_plain(changes: dict[str, Any]) -> None:
    try:
        check_plain(changes)
    except NotPlain as error:
        message = gettext("The answers have something that cannot be kept: %(what)s.")
        raise Invalid(message % {"what": str(error)}, []) from error


def _require_known(version: FormVersion, changes: dict[str, Any]) -> None:
    known = version.read().known
    unknown = [key for key in changes if key not in known]
    uploaded = [key for key in changes if key in known and type_of(known[key]).uploaded]
    if unknown:
        raise _refused(unknown, "unknown_question", gettext("The form has no such question."))
    if uploaded:
        raise _refused(uploaded, "uploaded", gettext("Files are uploaded, not written."))


def _refused(keys: list[str], code: str, message: str) -> Invalid:
    problems = [
        {"pointer": f"/answers/{key[:60]}", "code": code, "message": message} for key in keys[:20]
    ]
    return Invalid(message, problems)


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
        store.remove_after_commit(application.files.values_list("pk", flat=True))
        application.delete()


def note_hand(application: Application, actor: str, at: datetime) -> None:
    """Note before a new revision who makes it, where somebody else has made the one before.

    So one line tells of all that a person saves until another does.
    """
    if application.saved_by == actor:
        return
    application.saved_by = actor
    application.save(update_fields=["saved_by"])
    record(application, Event.Kind.FILLED_IN, at, actor=actor, revision=application.revision + 1)


def record(
    application: Application, kind: str, at: datetime, *, actor: str = APPLICANT, **details: Any
) -> None:
    """A line in the application's history."""
    Event.objects.create(**line(application, kind, at, actor=actor, **details))


def line(
    application: Application, kind: str, at: datetime, *, actor: str = APPLICANT, **details: Any
) -> dict[str, Any]:
    """The values of what ``record`` writes."""
    return {
        "application": application.pk,
        "kind": kind,
        "at": at,
        "actor": actor,
        "details": details,
    }
