"""What each mail to applicants says: never an answer, and a secret only to bring it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext

from content_types.applications import clock
from content_types.applications.attempts import attempts_of
from content_types.applications.attempts import in_words as reason_of
from content_types.applications.files.later import open_places
from content_types.applications.moments import OSLO, in_words, to_the_second
from content_types.applications.outbox import OutboxMessage
from content_types.applications.reopening import has_fallen_back, is_reopened, what_counts
from content_types.applications.rows import Application, Invitation

from .letter import WARNING, Letter, Writer, is_enquiry, title_of, way_back


def draft_link(message: OutboxMessage, application: Application) -> Letter:
    """The way back to a draft."""
    title = title_of(application, application.locale)
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Your draft: %(call)s") % {"call": title},
        paragraphs=(
            gettext("You have started an application for “%(call)s”.") % {"call": title},
            gettext(
                "What you fill in is saved as you go. Come back to it with the link below, on any "
                "device. Whoever has the link can read and change the application, so keep it to "
                "yourself. From the form you can invite others, who get links of their own."
            ),
        ),
        ways=(way_back(application),),
    )


def invitation(message: OutboxMessage, application: Application) -> Letter | None:
    """To an invited person: a way in of their own; nothing if it has been taken back meanwhile."""
    found = Invitation.objects.filter(pk=message.payload["invitation"], revoked_at=None).first()
    if found is None or application.state != Application.State.DRAFT:
        return None
    facts = {"call": title_of(application, application.locale), "email": application.email}
    return Letter(
        to=found.email,
        language=application.locale,
        subject=gettext("You are invited to fill in an application: %(call)s") % facts,
        paragraphs=(
            gettext(
                "%(email)s has started an application for “%(call)s” and invites you to fill it "
                "in together."
            )
            % facts,
            gettext(
                "With the link below you can read, fill in, save and send the application. Only "
                "the one who invited you can delete it, withdraw it or invite others, and can "
                "take your invitation back."
            ),
            gettext(
                "The link is for you only, so keep it to yourself. If you do not know what this "
                "is about, you need not do anything."
            ),
        ),
        ways=(way_back(application, gettext("Open the application"), found),),
    )


def receipt(message: OutboxMessage, application: Application) -> Letter:
    """That an application has come in, and when."""
    submission = application.submissions.get(revision=message.payload["revision"])
    title = title_of(application, application.locale)
    facts = {
        "reference": application.reference,
        "call": title,
        "moment": in_words(submission.submitted_at),
    }
    received, can_do = _of_enquiry() if is_enquiry(application) else _of_application()
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Received: %(reference)s, %(call)s") % facts,
        paragraphs=(
            received % facts,
            gettext("Reference: %(reference)s") % facts,
            gettext("Received: %(moment)s (Norwegian time)") % facts,
            can_do,
            *_still_welcome(application),
        ),
        # Whoever sends an enquiry has had no link before.
        ways=(way_back(application, gettext("Read what you sent")),)
        if is_enquiry(application)
        else (),
    )


def _still_welcome(application: Application) -> Iterator[str]:
    for question, end in open_places(application, clock.database_now()):
        facts = {"what": question.text(application.locale), "moment": in_words(end)}
        yield gettext("You can still send files for “%(what)s”, until %(moment)s.") % facts


def _of_application() -> tuple[str, str]:
    return (
        gettext("We have received your application for “%(call)s”."),
        gettext(
            "With the link you were sent when you began you can read what you sent in, fetch "
            "the receipt with every answer, and withdraw the application. If the link works no "
            "longer, ask for a new one where you open the form."
        ),
    )


def _of_enquiry() -> tuple[str, str]:
    return (
        gettext("We have received what you sent with “%(call)s”, and answer at this address."),
        gettext("With the link below you can read what you sent and fetch the receipt."),
    )


def attempts(message: OutboxMessage, application: Application) -> Letter | None:
    """When somebody tried to send, and why it failed; nothing if nobody has."""
    found = attempts_of(application.pk)
    if not found:
        return None
    facts = {"call": title_of(application, application.locale)}
    lines = [
        gettext(
            "%(moment)s (Norwegian time): %(reason)s. Revision %(revision)d, mark of the contents "
            "(SHA-256): %(hash)s"
        )
        % {"moment": to_the_second(each.at), "reason": reason_of(each), **each.details}
        for each in found
    ]
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Your attempts to send: %(call)s") % facts,
        paragraphs=(
            gettext("You have tried to send an application for “%(call)s”, and it failed.") % facts,
            *lines,
            gettext("Keep this e-mail. It is your proof if you ask us for more time."),
        ),
    )


def extended(message: OutboxMessage, application: Application) -> Letter | None:
    """That somebody may send until a moment of their own; nothing if they have sent meanwhile."""
    if application.state != Application.State.DRAFT:
        return None
    moment = to_the_second(datetime.fromisoformat(message.payload["until"]))
    facts = {"call": title_of(application, application.locale), "moment": moment}
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Your own deadline: %(call)s") % facts,
        paragraphs=(
            gettext("You have been given a deadline of your own for “%(call)s”.") % facts,
            gettext("You can send the application until %(moment)s (Norwegian time).") % facts,
        ),
        ways=(way_back(application),),
    )


def reopened(message: OutboxMessage, application: Application) -> Letter | None:
    """That an application is open again, and what counts; nothing if it is no longer open."""
    now = clock.database_now()
    if not is_reopened(application) or has_fallen_back(application, now):
        return None
    facts = {
        "reference": application.reference,
        "call": title_of(application, application.locale),
    }
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Open again: %(reference)s, %(call)s") % facts,
        paragraphs=(
            gettext(
                "The application %(reference)s for “%(call)s” is open again, and can be changed."
            )
            % facts,
            *what_counts(application, now),
        ),
        ways=(way_back(application),),
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
            _withdrawn(application) % facts,
            gettext("It will not be processed. If this was not you, please tell us."),
        ),
    )


def _withdrawn(application: Application) -> str:
    if is_enquiry(application):
        return gettext("The enquiry %(reference)s, “%(call)s”, has been withdrawn.")
    return gettext("The application %(reference)s for “%(call)s” has been withdrawn.")


def reminder(message: OutboxMessage, application: Application) -> Letter | None:
    """That a deadline comes near; nothing if it has been sent meanwhile."""
    if application.state != Application.State.DRAFT:
        return None
    title = title_of(application, application.locale)
    moment = in_words(datetime.fromisoformat(message.payload["deadline"]))
    facts = {"call": title, "moment": moment}
    paragraphs: tuple[str, ...] = (
        gettext("You have a draft application for “%(call)s” that has not been sent.") % facts,
        gettext("The deadline is %(moment)s (Norwegian time).") % facts,
    )
    if is_reopened(application):
        paragraphs = (
            gettext("You have opened your application for “%(call)s” again, and not sent it anew.")
            % facts,
            *what_counts(application, clock.database_now()),
        )
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Deadline %(moment)s: %(call)s") % facts,
        paragraphs=paragraphs,
        ways=(way_back(application),),
    )


def expiry_warning(message: OutboxMessage, application: Application) -> Letter | None:
    """That a draft will be deleted; nothing if it has been saved or sent meanwhile."""
    is_the_same = message.idempotency_key.endswith(f":{application.revision}")
    if application.state != Application.State.DRAFT or not is_the_same:
        return None
    title = title_of(application, application.locale)
    # Counted from now: it may have waited for the mail server, and the days begin when it is sent.
    day = date_format((clock.database_now() + WARNING).astimezone(OSLO), "DATE_FORMAT")
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("Your draft will be deleted: %(call)s") % {"call": title},
        paragraphs=(
            gettext(
                "Your draft application for “%(call)s” has not been sent, and nobody has read it."
            )
            % {"call": title},
            gettext(
                "It will be deleted after %(day)s, with everything in it. Open it and save if you "
                "want to keep it."
            )
            % {"day": day},
        ),
        ways=(way_back(application),),
    )


def late_file(message: OutboxMessage, application: Application) -> Letter:
    """That a file has come in after the application."""
    title = title_of(application, application.locale)
    facts = {"reference": application.reference, "call": title}
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("File received: %(reference)s, %(call)s") % facts,
        paragraphs=(
            gettext("We have received a file for your application %(reference)s to “%(call)s”.")
            % facts,
            gettext("Received: %(moment)s (Norwegian time)")
            % {"moment": in_words(message.created_at)},
        ),
    )


def infected_file(message: OutboxMessage, application: Application) -> Letter:
    """That a file had a virus, and what to do."""
    title = title_of(application, application.locale)
    is_draft = application.state == Application.State.DRAFT
    return Letter(
        to=application.email,
        language=application.locale,
        subject=gettext("A file has a virus: %(call)s") % {"call": title},
        paragraphs=(
            gettext(
                "The virus scanner has found something in a file of your application to “%(call)s”."
            )
            % {"call": title},
            gettext("The file is no longer part of the application. Upload a clean one.")
            if is_draft
            else gettext("Nobody can open the file. Send us a clean one."),
        ),
    )


TO_APPLICANTS: dict[str, Writer] = {
    "draft_link": draft_link,
    "attempts": attempts,
    "extended": extended,
    "invitation": invitation,
    "reminder": reminder,
    "expiry_warning": expiry_warning,
    "receipt": receipt,
    "reopened": reopened,
    "withdrawn": withdrawn,
    "late_file": late_file,
    "infected_file": infected_file,
}
