"""The mail for those who have lost their link: each application of an address with a new one.

Whether there is any is found out here and not while the applicant waits.
"""

from __future__ import annotations

from django.db.models.functions import Upper
from django.utils import translation
from django.utils.translation import gettext

from content_types.applications import access, clock
from content_types.applications.outbox import OutboxMessage
from content_types.applications.rows import AccessToken, Application, Event

from .letter import Letter, Way, title_of
from .links import resume_link

MOST = 10


def lost_link(message: OutboxMessage) -> Letter | None:
    """The letter; None where the address is unknown."""
    token = AccessToken.objects.filter(pk=message.payload["token"]).first()
    if token is None:
        return None
    same = access.known().alias(upper=Upper("email")).filter(upper=token.email.upper())
    # "owner" comes after "member": who is both comes in as the applicant.
    rows = same.select_related("invitation").order_by("role", "pk")
    known = {each.application_id: each for each in rows}
    found = Application.objects.filter(pk__in=known).select_related("form_version")
    newest = list(found.order_by("-saved_at")[:MOST])
    if not newest:
        return None
    language = newest[0].locale
    with translation.override(language):
        ways = tuple(_way(each, known[each.pk], language) for each in newest)
        return Letter(
            to=token.email,
            language=language,
            subject=gettext("New links to your applications"),
            paragraphs=(
                gettext("Somebody has asked for new links to what you have started or sent."),
                gettext(
                    "If it was not you, you need not do anything: your earlier links still work."
                ),
                gettext("As soon as you use a new link, the earlier ones stop working."),
            ),
            ways=ways,
        )


def _way(application: Application, token: AccessToken, language: str) -> Way:
    secret = access.issue(application, token.email, token.invitation, asked_for=True)
    Event.objects.create(
        application=application.pk,
        kind=Event.Kind.LINK_SENT,
        at=clock.database_now(),
        actor=token.actor,
    )
    title = title_of(application, language)
    words = f"{title} ({application.reference or application.get_state_display()})"
    return Way(words, resume_link(application, secret), secret)
