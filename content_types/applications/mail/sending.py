"""From a message in the outbox to a mail at the server, in the reader's language."""

from __future__ import annotations

import hashlib
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from content_types.applications.outbox import OutboxMessage
from content_types.applications.rows import LASTS

from .letter import Letter, find
from .letters import TO_APPLICANTS
from .lost import lost_link
from .notices import TO_MAILBOXES


def send(message: OutboxMessage) -> None:
    """Send the mail of a message; nothing where there is nobody to send it to any more."""
    if message.kind == "lost_link":
        _post(lost_link(message), message)
        return
    application = find(message)
    if application is None:
        return
    if message.kind in TO_APPLICANTS:
        write, language = TO_APPLICANTS[message.kind], application.locale
    else:
        write, language = TO_MAILBOXES[message.kind], settings.LANGUAGE_CODE
    with translation.override(language):
        _post(write(message, application), message)


def _post(letter: Letter | None, message: OutboxMessage) -> None:
    if letter is not None:
        with translation.override(letter.language):
            laid_out(letter, message.idempotency_key).send()


def laid_out(letter: Letter, key: str) -> EmailMultiAlternatives:
    """A letter as a mail of text and HTML."""
    context = {"letter": letter, "sender": settings.WAGTAIL_SITE_NAME, "days": LASTS.days}
    mail = EmailMultiAlternatives(
        # A line break in a call's title would end the header.
        subject=" ".join(letter.subject.split()),
        body=render_to_string("content_types/mail/letter.txt", context),
        to=[letter.to],
        headers={
            "Message-ID": message_id(key),
            "Auto-Submitted": "auto-generated",
            "Content-Language": letter.language,
        },
    )
    mail.attach_alternative(
        render_to_string("content_types/mail/letter.html", context), "text/html"
    )
    return mail


def message_id(key: str) -> str:
    """The same for every attempt at a message, so that readers' programs see a second one."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{domain}>"
