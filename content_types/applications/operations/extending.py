"""A deadline of one's own, given by a caseworker with a reason."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from django.db import transaction
from django.utils.translation import gettext

from content_types.applications import clock, outbox
from content_types.applications.refusals import Invalid
from content_types.applications.rows import Application, Event

from .drafts import locked, record, require_draft


def extend(pk: uuid.UUID, *, until: datetime, reason: str, actor: str) -> Application:
    """Let a draft be sent until a moment of its own; the applicant is told, not why."""
    with transaction.atomic():
        now = clock.database_now()
        application = locked(pk)
        require_draft(application)
        _require_to_come(until, now)
        _give(application, until, reason, actor, now)
        return application


def extend_all(form: uuid.UUID, email: str, *, until: datetime, reason: str, actor: str) -> None:
    """Let every draft that was begun with an address be sent until a moment of its own.

    Where there is none, a message to nobody is written instead, so that not even the list of
    messages tells who applies for something.
    """
    with transaction.atomic():
        now = clock.database_now()
        _require_to_come(until, now)
        drafts = Application.objects.select_for_update(of=("self",)).filter(
            form_version__form=form, email__iexact=email, state=Application.State.DRAFT
        )
        found = list(drafts.defer("answers").order_by("pk"))
        for application in found:
            _give(application, until, reason, actor, now)
        if not found:
            _tell(None, until, now)


def _require_to_come(until: datetime, now: datetime) -> None:
    if until <= now:
        raise Invalid(gettext("The new deadline must still be to come."), [])


def _give(
    application: Application, until: datetime, reason: str, actor: str, now: datetime
) -> None:
    application.extended_until, application.extension_reason = until.astimezone(UTC), reason
    application.save(update_fields=["extended_until", "extension_reason"])
    record(application, Event.Kind.EXTENDED, now, actor=actor, until=_as_text(until))
    _tell(application.pk, until, now)


def _tell(application: uuid.UUID | None, until: datetime, now: datetime) -> None:
    key = f"{application or uuid.uuid4()}:{now.isoformat()}"
    outbox.write(
        outbox.message("extended", key, now, application=application, until=_as_text(until))
    )


def _as_text(until: datetime) -> str:
    return until.astimezone(UTC).isoformat()
