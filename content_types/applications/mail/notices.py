"""What each mail to a scheme's mailbox says: that something has come in, and nothing of it."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext

from content_types.applications.forms import page_of
from content_types.applications.outbox import OutboxMessage
from content_types.applications.reopening import is_reopened, was_withdrawn
from content_types.applications.rows import Application

from .letter import Letter, Writer, is_enquiry, title_of


def late_file_notice(message: OutboxMessage, application: Application) -> Letter | None:
    """To the scheme's mailbox: a file has come in after the application."""
    return _to_the_mailbox(
        application,
        gettext("File received: %(reference)s, %(call)s"),
        gettext("A file for the application %(reference)s to “%(call)s” has come in."),
    )


def notice(message: OutboxMessage, application: Application) -> Letter | None:
    """To the scheme's mailbox: something has come in."""
    if is_enquiry(application):
        return _to_the_mailbox(
            application,
            gettext("New enquiry: %(reference)s, %(call)s"),
            gettext("Somebody has sent “%(call)s”: %(reference)s."),
        )
    return _to_the_mailbox(
        application,
        gettext("New application: %(reference)s, %(call)s"),
        gettext("An application for “%(call)s” has come in: %(reference)s."),
    )


def withdrawal_notice(message: OutboxMessage, application: Application) -> Letter | None:
    """To the scheme's mailbox: something has been taken back."""
    return _to_the_mailbox(
        application,
        gettext("Application withdrawn: %(reference)s, %(call)s"),
        gettext("The application %(reference)s for “%(call)s” has been withdrawn."),
    )


def reopening_notice(message: OutboxMessage, application: Application) -> Letter | None:
    """To the scheme's mailbox: something was opened again; nothing if it was sent meanwhile."""
    if not is_reopened(application):
        return None
    return _to_the_mailbox(
        application,
        gettext("Application opened again: %(reference)s, %(call)s"),
        gettext(
            "The applicant has opened the withdrawn application %(reference)s for “%(call)s”. It "
            "counts only once it is sent anew."
        )
        if was_withdrawn(application)
        else gettext(
            "The applicant has opened the application %(reference)s for “%(call)s” to change it. "
            "Until it is sent anew, what was sent last counts."
        ),
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


TO_MAILBOXES: dict[str, Writer] = {
    "notice": notice,
    "withdrawal_notice": withdrawal_notice,
    "reopening_notice": reopening_notice,
    "late_file_notice": late_file_notice,
}
