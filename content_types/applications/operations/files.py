"""Files of an application: add one, remove one, and what sending and reopening does to them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.template.defaultfilters import filesizeformat
from django.utils import translation
from django.utils.translation import gettext

from content_types import conf
from content_types.applications import clock, outbox, reopening
from content_types.applications.files import answers, inspecting, later, names, scanning, store
from content_types.applications.files.receiving import Received
from content_types.applications.files.unfit import Unfit
from content_types.applications.refusals import Invalid, Missing, Refusal, TooMuch, WrongState
from content_types.applications.rows import APPLICANT, Application, ApplicationFile, Event
from content_types.questions import Form, Question, type_of
from content_types.questions.types.files import (
    KINDS,
    kinds_of,
    most_bytes,
    most_files,
    too_many_message,
)

from .drafts import locked, note_hand, record

FIELD = "/file"


@dataclass(frozen=True)
class Added:
    """A file that is there now; ``is_new`` if it was not before."""

    application: Application
    file: ApplicationFile
    is_new: bool = True


def add_file(
    application: Application, key: str, received: Received, *, actor: str = APPLICANT
) -> Added:
    """Keep a file as part of the answer to a question, or of what may be sent afterwards.

    The same bytes again at the same question are the file that is there already, so that a
    request can be repeated. Raises Invalid with a sentence for the person who chose the file.
    """
    with translation.override(application.locale):
        question = question_of(application, key)
        kind = _judged(question, received)
        pk = uuid.uuid4()
        store.write(pk, received)
        try:
            added = _add(application.pk, question, received, pk, kind, actor)
        except Refusal:
            store.remove([pk])
            raise
        # After any other error the row may be there all the same: a connection that broke while
        # the commit was answered says nothing of it. If there is none, the bytes are swept.
        if not added.is_new:
            store.remove([pk])
        return added


def question_of(application: Application, key: str) -> Question:
    """The question that files are uploaded to; raises Invalid if there is none."""
    question = application.form_version.read().questions.get(key)
    if question is None or not type_of(question).uploaded:
        message = gettext("The form has no such place for files.")
        raise Invalid(message, [{"pointer": "/slot", "code": "slot", "message": message}])
    return question


def unfit(code: str, message: str) -> Invalid:
    """A refusal of the file itself."""
    return Invalid(message, [{"pointer": FIELD, "code": code, "message": message}])


def _judged(question: Question, received: Received) -> str:
    most = min(most_bytes(question), conf.get("FILE_LIMITS")["bytes_each"])
    if received.is_too_large or received.size > most:
        message = gettext("The file is %(size)s. At most %(most)s can be taken.")
        sizes = {"size": filesizeformat(received.size), "most": filesizeformat(most)}
        raise unfit("too_large", message % sizes)
    try:
        return inspecting.kind_of(received.file, received.name or "", kinds_of(question))
    except Unfit as error:
        raise unfit(error.code, error.message) from error


def _add(
    application: uuid.UUID,
    question: Question,
    received: Received,
    pk: uuid.UUID,
    kind: str,
    actor: str,
) -> Added:
    with transaction.atomic():
        now = clock.database_now()
        row = locked(application)
        is_late = _require_welcome(row, question, now)
        files = row.files.filter(question=question.key)
        sha256 = received.digest.hexdigest()
        same = files.filter(sha256=sha256).exclude(state=ApplicationFile.State.INFECTED).first()
        if same is not None and (is_late or answers.is_listed(row, same)):
            return Added(row, same, is_new=False)
        _require_room(row, question, received, is_late=is_late)
        file = ApplicationFile.objects.create(
            id=pk,
            application=row,
            question=question.key,
            name=names.tidied(received.name or "", KINDS[kind].extensions[0]),
            kind=kind,
            size=received.size,
            sha256=sha256,
            state=scanning.first_state(),
            created_at=now,
            sent_at=now if is_late else None,
        )
        outbox.write(*scanning.messages([file], now))
        if is_late:
            _tell_of(row, file, now, actor)
        else:
            note_hand(row, actor, now)
            answers.change(
                row, question.key, now, [*answers.listed(row, question.key), file.facts()]
            )
        return Added(row, file)


def _require_welcome(application: Application, question: Question, now: datetime) -> bool:
    """Whether the file comes afterwards; raises WrongState where it may not come at all."""
    is_sent = reopening.counts_as_sent(application, now)
    if application.state == Application.State.DRAFT and not is_sent:
        return False
    end = later.until(application, question)
    if is_sent and end is not None:
        if now < end:
            return True
        message = gettext("The time for sending this afterwards is over.")
        raise WrongState(message, state=application.state)
    raise WrongState(
        gettext("The application has been sent and cannot be changed."), state=application.state
    )


def _require_room(
    application: Application, question: Question, received: Received, *, is_late: bool
) -> None:
    """Raise Invalid or TooMuch where there is no room for one more."""
    count = len(answers.listed(application, question.key))
    if is_late:
        count += len(late_files(application, question.key))
    if count >= most_files(question):
        raise unfit("too_many_files", too_many_message(most_files(question)))
    limits = conf.get("FILE_LIMITS")
    whole = application.files.aggregate(bytes=Sum("size"))["bytes"] or 0
    if whole + received.size > limits["bytes_per_application"]:
        message = gettext("The files together are too large. At most %(size)s can be kept.")
        size = filesizeformat(limits["bytes_per_application"])
        raise TooMuch(message % {"size": size})
    if application.files.count() >= limits["files_per_application"]:
        raise TooMuch(gettext("The application has too many files."))


def late_files(application: Application, key: str = "") -> list[ApplicationFile]:
    """Files that were sent after the application and are in no submission."""
    sent = {
        each["id"]
        for files in application.submissions.values_list("files", flat=True)
        for each in files
    }
    found = application.files.exclude(sent_at=None)
    found = found.filter(question=key) if key else found
    return [each for each in found if str(each.pk) not in sent]


def _tell_of(application: Application, file: ApplicationFile, now: datetime, actor: str) -> None:
    """What follows from a file that comes after the application."""
    details = {"file": str(file.pk), "sha256": file.sha256}
    record(application, Event.Kind.FILE_SENT, now, actor=actor, **details)
    facts: dict[str, Any] = {"application": application.pk, "file": str(file.pk)}
    outbox.write(
        outbox.message("late_file", str(file.pk), now, **facts),
        outbox.message("late_file_notice", str(file.pk), now, **facts),
    )


def remove_file(application: uuid.UUID, file: uuid.UUID, *, actor: str = APPLICANT) -> Application:
    """Take a file out of a draft; what an earlier submission holds stays there."""
    with transaction.atomic():
        now = clock.database_now()
        row = locked(application)
        with translation.override(row.locale):
            found = row.files.filter(pk=file).first()
            if found is None:
                raise Missing
            if row.state != Application.State.DRAFT:
                raise WrongState(
                    gettext("The application has been sent and cannot be changed."),
                    state=row.state,
                )
            if answers.is_listed(row, found):
                note_hand(row, actor, now)
            answers.take_out(row, found, now)
            if found.sent_at is None:
                store.remove_after_commit([found.pk])
                found.delete()
        return row


def claim(
    application: Application, form: Form, given: dict[str, Any], now: datetime
) -> list[dict[str, Any]]:
    """Make the listed files part of what is sent; those that no answer lists are removed."""
    keys = [key for key, each in form.known.items() if type_of(each).uploaded]
    if not keys:
        return []
    sent = [{"question": key, **each} for key in keys for each in given.get(key) or ()]
    ids = [each["id"] for each in sent]
    rows = application.files
    rows.filter(pk__in=ids, sent_at=None).update(sent_at=now)
    remove_unsent(application)
    return sent


def remove_unsent(application: Application) -> None:
    """Remove the files that were not sent and that nothing lists any more."""
    left = application.files.filter(sent_at=None)
    store.remove_after_commit(left.values_list("pk", flat=True))
    left.delete()


def take_in_late_files(application: Application) -> None:
    """List what was sent afterwards in the answers of an application that is a draft again."""
    for file in late_files(application):
        if not answers.is_listed(application, file):
            answer = [*answers.listed(application, file.question), file.facts()]
            application.answers = {**application.answers, file.question: answer}
