"""What a mail is before it is laid out, and what all of them have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext

from content_types.applications import access
from content_types.applications.outbox import OutboxMessage
from content_types.applications.rows import Application, Invitation
from content_types.pages import ApplicationFormPage
from content_types.questions import in_language

from .links import resume_link

# How long after a warning a draft is deleted.
WARNING = timedelta(days=7)


@dataclass(frozen=True)
class Way:
    """A way back to an application: a link, and the code in it for those who paste."""

    words: str
    link: str
    code: str


@dataclass(frozen=True)
class Letter:
    """One mail before it is laid out as text and as HTML."""

    to: str
    language: str
    subject: str
    paragraphs: tuple[str, ...]
    ways: tuple[Way, ...] = ()


def find(message: OutboxMessage) -> Application | None:
    """The application a message is about; None once it has been deleted."""
    rows = Application.objects.select_related("form_version")
    return rows.filter(pk=message.application).first() if message.application else None


def title_of(application: Application, language: str) -> str:
    """The call's title as it was when the form was published."""
    return in_language(application.form_version.read().title, language)


def way_back(
    application: Application, words: str = "", invitation: Invitation | None = None
) -> Way:
    """A new way in for the applicant, or the invited; the secret is in this mail only."""
    email = application.email if invitation is None else invitation.email
    secret = access.issue(application, email, invitation)
    link = resume_link(application, secret)
    return Way(words or gettext("Continue with the application"), link, secret)


def is_enquiry(application: Application) -> bool:
    """Whether it was sent at once, without a draft."""
    return application.form_version.read().kind == ApplicationFormPage.Kind.ENQUIRY


Writer = Callable[[OutboxMessage, Application], Letter | None]
