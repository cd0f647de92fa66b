"""What was sent and is open again: what counts of it, and until when it can be sent anew.

What was sent counts until it is sent anew or withdrawn. Once the form is closed, an application
that was opened again is for everybody what was sent last; what its applicant changed stays with
the applicant, and can be sent if they are given a deadline of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from . import clock
from .forms import page_of
from .moments import to_the_second
from .rows import Application, Event

OPENED_AGAIN = _("opened again, not sent anew")


def sent() -> QuerySet[Application]:
    """Whatever has been sent, also what was withdrawn or opened again since."""
    return Application.objects.filter(reference__isnull=False)


def counting() -> QuerySet[Application]:
    """What counts as sent: what was opened again does, what was withdrawn before that does not."""
    withdrawals = Event.objects.filter(
        application=OuterRef("pk"),
        kind=Event.Kind.WITHDRAWN,
        at__gte=OuterRef("submitted_at"),
    )
    return sent().filter(~Exists(withdrawals))


def is_reopened(application: Application) -> bool:
    """Whether it was sent and is a draft again."""
    return application.state == Application.State.DRAFT and application.reference is not None


def was_withdrawn(application: Application) -> bool:
    """Whether what was sent last was withdrawn; opening it again does not make it count."""
    if application.submitted_at is None:
        return False
    withdrawals = Event.objects.filter(application=application.pk, kind=Event.Kind.WITHDRAWN)
    return withdrawals.filter(at__gte=application.submitted_at).exists()


def standing_of(application: Application, now: datetime) -> clock.Standing:
    """Whether an application can be sent at a moment, by its call and its own deadline."""
    return clock.standing_of(page_of(application.form_version), now, application.extended_until)


def has_fallen_back(application: Application, now: datetime) -> bool:
    """Whether it was opened again and the form closed before it was sent anew."""
    return is_reopened(application) and not standing_of(application, now).is_open


def counts_as_sent(application: Application, now: datetime) -> bool:
    """Whether it is to be handled as it was sent, and can no longer be changed."""
    if application.state == Application.State.SUBMITTED:
        return True
    return has_fallen_back(application, now) and not was_withdrawn(application)


def put_back(application: Application) -> None:
    """Give an application that was opened again the answers it was sent with; nothing is saved."""
    last = application.submissions.select_related("form_version").last()
    if last is not None:
        application.answers, application.form_version = last.answers, last.form_version


def what_counts(application: Application, now: datetime) -> Iterator[str]:
    """By when what was opened again must be sent anew, and what counts if it is not: sentences."""
    deadline = standing_of(application, now).deadline
    if deadline is None:
        yield gettext("Your changes count only once you have sent it again.")
    else:
        yield gettext(
            "Your changes count only if you send it again by %(moment)s (Norwegian time)."
        ) % {"moment": to_the_second(deadline)}
    if was_withdrawn(application):
        yield gettext("If you do not send it again, it stays withdrawn.")
    elif application.submitted_at is not None:
        moment = to_the_second(application.submitted_at)
        yield gettext("If you do not send it again, what you sent on %(moment)s counts.") % {
            "moment": moment
        }


def status_in_words(application: Application) -> str:
    """What has become of something that was sent, for those who handle it."""
    if is_reopened(application):
        return str(OPENED_AGAIN)
    return str(application.get_state_display())
