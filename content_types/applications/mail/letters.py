"""What each mail says: never an answer, and a secret only where the mail is there to bring it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext

from content_types.applications import access
from content_types.applications.forms import page_of
from content_types.applications.outbox import OutboxMessage
from content_types.applications.rows import Application, Submission
from content_types.questions import in_language

from .links import resume_link

OSLO = ZoneInfo("Europe/Oslo")
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
    return rows.filter(pk=message.application).first()


def title_of(application: Application, language: str) -> str:
    """The call's title as it was when the form was published."""
    return in_language(application.form_version.read().title, language)


def in_words(moment: datetime) -> str:
    """A moment as it is in Norway."""
    return date_format(moment.astimezone(OSLO), "DATETIME_FORMAT")


def draft_link(message: OutboxMessage, application: Application) -> Letter:
    """The way back to a draft."""
    title = title_of(application, application.locale)
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Your draft: %(call)s") % {"call": title},
        paragraphs=(
            gettext("You have begun an application to “%(call)s”.") % {"call": title},
            gettext(
                "What you fill in is saved as you go. Come back to it with the link below, on any "
                "machine. Whoever has the link can read and change the application, so pass it on "
                "only to those who are to do so."
            ),
        ),
        ways=(way_back(application),),
    )


def way_back(application: Application, words: str = "") -> Way:
    """A new way in for the applicant; the secret is in this mail and nowhere else."""
    secret = access.issue(application, application.email)
    link = resume_link(application, secret)
    return Way(words or gettext("Go on with the application"), link, secret)


def receipt(message: OutboxMessage, application: Application) -> Letter:
    """That an application has come in, and when."""
    submission = Submission.objects.get(pk=message.payload["submission"])
    title = title_of(application, application.locale)
    moment = in_words(submission.submitted_at)
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Received: %(reference)s, %(call)s")
        % {"reference": application.reference, "call": title},
        paragraphs=(
            gettext("We have received your application to “%(call)s”.") % {"call": title},
            gettext("Reference: %(reference)s") % {"reference": application.reference},
            gettext("Received: %(moment)s (Norwegian time)") % {"moment": moment},
            gettext(
                "With the link you were sent when you began you can read what you sent in, fetch "
                "the receipt with every answer, and withdraw the application."
            ),
        ),
    )


def withdrawn(message: OutboxMessage, application: Application) -> Letter:
    """That an application has been taken back."""
    title = title_of(application, application.locale)
    facts = {"reference": application.reference, "call": title}
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Withdrawn: %(reference)s, %(call)s") % facts,
        paragraphs=(
            gettext("The application %(reference)s to “%(call)s” has been withdrawn.") % facts,
            gettext("It will not be handled. If this was not you, tell us."),
        ),
    )


def reminder(message: OutboxMessage, application: Application) -> Letter | None:
    """That a deadline comes near; nothing if it has been sent meanwhile."""
    if application.state != Application.State.DRAFT:
        return None
    title = title_of(application, application.locale)
    moment = in_words(datetime.fromisoformat(message.payload["deadline"]))
    facts = {"call": title, "moment": moment}
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Deadline %(moment)s: %(call)s") % facts,
        paragraphs=(
            gettext("You have a draft to “%(call)s” that has not been sent.") % facts,
            gettext("The deadline is %(moment)s (Norwegian time).") % facts,
        ),
        ways=(way_back(application),),
    )


def expiry_warning(message: OutboxMessage, application: Application) -> Letter | None:
    """That a draft will be deleted; nothing if it has been saved or sent meanwhile."""
    is_the_same = message.idempotency_key.endswith(f":{application.revision}")
    if application.state != Application.State.DRAFT or not is_the_same:
        return None
    title = title_of(application, application.locale)
    day = date_format((message.created_at + WARNING).astimezone(OSLO), "DATE_FORMAT")
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Your draft will be deleted: %(call)s") % {"call": title},
        paragraphs=(
            gettext("Your draft to “%(call)s” has not been sent, and nobody has read it.")
            % {"call": title},
            gettext(
                "It will be deleted after %(day)s, with everything in it. Open it and save if you "
                "want to keep it."
            )
            % {"day": day},
        ),
        ways=(way_back(application),),
    )


def notice(message: OutboxMessage, application: Application) -> Letter | None:
    """To the scheme's mailbox: something has come in."""
    return _to_the_mailbox(
        application,
        gettext("New application: %(reference)s, %(call)s"),
        gettext("An application to “%(call)s” has come in: %(reference)s."),
    )


def withdrawal_notice(message: OutboxMessage, application: Application) -> Letter | None:
    """To the scheme's mailbox: something has been taken back."""
    return _to_the_mailbox(
        application,
        gettext("Application withdrawn: %(reference)s, %(call)s"),
        gettext("The application %(reference)s to “%(call)s” has been withdrawn."),
    )


def _to_the_mailbox(application: Application, subject: str, sentence: str) -> Letter | None:
    mailbox = page_of(application.form_version).notice_email
    if not mailbox:
        return None
    language = settings.LANGUAGE_CODE
    facts = {
        "reference": application.reference,
        "call": title_of(application, language),
    }
    return Letter(
        to=mailbox,
        language=language,
        subject=subject % facts,
        paragraphs=(
            sentence % facts,
            gettext("What it says can be read in the admin only, by those who handle the call."),
        ),
    )


Writer = Callable[[OutboxMessage, Application], Letter | None]

TO_APPLICANTS: dict[str, Writer] = {
    "draft_link": draft_link,
    "reminder": reminder,
    "expiry_warning": expiry_warning,
    "receipt": receipt,
    "withdrawn": withdrawn,
}
TO_MAILBOXES: dict[str, Writer] = {
    "notice": notice,
    "withdrawal_notice": withdrawal_notice,
}
