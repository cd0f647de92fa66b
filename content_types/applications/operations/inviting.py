"""Several people on one draft: the applicant invites them, and takes invitations back."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext

from content_types.applications import clock, outbox
from content_types.applications.refusals import Invalid, Missing, TooMuch
from content_types.applications.rows import AccessToken, Application, Event, Invitation

from .drafts import locked, record, require_draft

# So many people may be invited at a time.
MOST = 10


def invite(pk: uuid.UUID, email: str) -> Invitation:
    """Have a link of their own mailed to somebody; who is invited already gets a new one.

    Nothing is looked up about the address but in this application itself.
    """
    with transaction.atomic():
        application = locked(pk)
        require_draft(application)
        email = email.strip()
        if email.upper() == application.email.upper():
            message = gettext("This is the applicant's own address. It needs no invitation.")
            raise Invalid(message, [{"pointer": "/email", "code": "own", "message": message}])
        now = clock.database_now()
        standing = invitations_of(application)
        found = standing.filter(email__iexact=email).first()
        if found is None:
            if standing.count() >= MOST:
                message = gettext("No more than %(most)d people can be invited at a time.")
                raise TooMuch(message % {"most": MOST})
            found = Invitation.objects.create(application=application, email=email, created_at=now)
            record(application, Event.Kind.INVITED, now, invitation=str(found.pk))
        key = f"{found.pk}:{uuid.uuid4().hex}"
        outbox.write(
            outbox.message(
                "invitation", key, now, application=application.pk, invitation=str(found.pk)
            )
        )
        return standing.get(pk=found.pk)


def invitations_of(application: Application) -> QuerySet[Invitation]:
    """The standing invitations, each with whether somebody has come in by it: ``has_opened``."""
    used = AccessToken.objects.filter(invitation=OuterRef("pk")).exclude(used_at=None)
    return application.invitations.filter(revoked_at=None).annotate(has_opened=Exists(used))


def take_back(pk: uuid.UUID, invitation: uuid.UUID) -> None:
    """Shut all that an invitation has opened, at once; what the person has saved stays."""
    with transaction.atomic():
        application = locked(pk)
        now = clock.database_now()
        standing = application.invitations.filter(pk=invitation, revoked_at=None)
        if not standing.update(revoked_at=now):
            raise Missing
        record(application, Event.Kind.UNINVITED, now, invitation=str(invitation))
