"""An application's own copy: what was sent, or the draft as it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.utils import translation

from content_types.applications.carrying_over import left_out
from content_types.applications.history import Line, own_history_of
from content_types.applications.operations.files import late_files
from content_types.applications.operations.submitting import content_for_hash
from content_types.applications.rows import Application, ApplicationFile, Submission
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import Answered
from content_types.pages import FormVersion
from content_types.questions import in_language


@dataclass(frozen=True)
class Copy:
    """Everything that a copy tells; ``content`` is what the hash is made of."""

    title: str
    reference: str
    language: str
    email: str
    version: FormVersion
    answers: dict[str, Any]
    files: list[dict[str, Any]]
    # Sent afterwards, so that the hash does not cover them.
    late: list[ApplicationFile]
    moment: datetime
    hash: str
    content: dict[str, Any]
    # Answers of a draft that are not sent: not asked for any more, or not taken.
    left_out: list[Answered]
    is_sent: bool
    is_withdrawn: bool
    # What the applicant and those who are invited did; a receipt has none.
    history: tuple[Line, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The copy for programs: SHA-256 of ``content`` in canonical JSON gives ``hash``."""
        return {
            "title": self.title,
            "locale": self.language,
            "sent": self.is_sent,
            "withdrawn": self.is_withdrawn,
            "moment": self.moment.isoformat(),
            "hash": self.hash or None,
            "content": self.content,
            "left_out": [each.as_json() for each in self.left_out],
            "history": [each.as_json() for each in self.history],
        }


def receipt_of(application: Application, language: str = "") -> Copy | None:
    """What was sent the last time; None for what never was."""
    submission = application.submissions.select_related("form_version").last()
    if submission is None:
        return None
    return _copy(application, submission.form_version, language, submission)


def copy_of(application: Application, language: str = "", *, names: bool = False) -> Copy:
    """The application as it stands now, sent or not, with its history.

    In that are the addresses of those who are invited, if the reader may have their ``names``.
    """
    is_draft = application.state == Application.State.DRAFT
    found = None if is_draft else receipt_of(application, language)
    if found is None:
        found = _copy(application, application.form_version, language, None)
    with translation.override(found.language):
        return replace(found, history=tuple(own_history_of(application, names=names)))


def _copy(
    application: Application, version: FormVersion, language: str, sent: Submission | None
) -> Copy:
    language = language or application.locale
    answers = sent.answers if sent else application.answers
    files = sent.files if sent else []
    moment = sent.submitted_at if sent else application.saved_at
    return Copy(
        title=in_language(version.read().title, language),
        reference=(application.reference or "") if sent else "",
        language=language,
        email=application.email,
        version=version,
        answers=answers,
        files=files,
        late=late_files(application) if sent else [],
        moment=moment,
        hash=sent.hash if sent else "",
        content=content_for_hash(application, version, answers, files),
        left_out=[] if sent else left_out(application, surroundings_at(moment, language)),
        is_sent=sent is not None,
        is_withdrawn=application.state == Application.State.WITHDRAWN,
    )
