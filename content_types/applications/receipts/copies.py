"""An application's own copy: what was sent, or the draft as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content_types.applications.operations.submitting import content_for_hash
from content_types.applications.rows import Application, Submission
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
    moment: datetime
    hash: str
    content: dict[str, Any]
    is_sent: bool
    is_withdrawn: bool

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
        }


def receipt_of(application: Application, language: str = "") -> Copy | None:
    """What was sent the last time; None for what never was."""
    submission = application.submissions.select_related("form_version").last()
    if submission is None:
        return None
    return _copy(application, submission.form_version, language, submission)


def copy_of(application: Application, language: str = "") -> Copy:
    """The application as it stands now, sent or not."""
    if application.state != Application.State.DRAFT:
        sent = receipt_of(application, language)
        if sent is not None:
            return sent
    return _copy(application, application.form_version, language, None)


def _copy(
    application: Application, version: FormVersion, language: str, sent: Submission | None
) -> Copy:
    language = language or application.locale
    answers = sent.answers if sent else application.answers
    files = sent.files if sent else []
    return Copy(
        title=in_language(version.read().title, language),
        reference=(application.reference or "") if sent else "",
        language=language,
        email=application.email,
        version=version,
        answers=answers,
        files=files,
        moment=sent.submitted_at if sent else application.saved_at,
        hash=sent.hash if sent else "",
        content=content_for_hash(application, version, answers, files),
        is_sent=sent is not None,
        is_withdrawn=application.state == Application.State.WITHDRAWN,
    )
