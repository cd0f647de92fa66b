"""Moving a draft to the newest version of its form, when its applicant wants to."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from content_types.applications import clock
from content_types.applications.carrying_over import newest_version, plan
from content_types.applications.refusals import Invalid
from content_types.applications.rows import APPLICANT, Application, Event
from content_types.applications.surroundings import surroundings_at
from content_types.pages import FormVersion

from .drafts import (
    Saved,
    examine_application,
    locked,
    note_hand,
    record,
    require_draft,
    require_revision,
)


def carry_over(pk: uuid.UUID, *, version: int, revision: int, actor: str = APPLICANT) -> Saved:
    """Move a draft to this version, the newest, whose changes the applicant has seen.

    Done again it changes nothing. Raises Invalid if it is not the newest any more.
    """
    with transaction.atomic():
        application = locked(pk)
        with translation.override(application.locale):
            require_draft(application)
            now = clock.database_now()
            if application.form_version.number == version:
                return Saved(application, examine_application(application, now))
            require_revision(application, revision, {})
            newest = _require_newest(application, version)
            found = plan(application, newest, surroundings_at(now, application.locale))
            numbers: dict[str, Any] = {"from": application.form_version.number, "to": newest.number}
            application.form_version = newest
            application.answers = found.answers
            application.set_aside = [*application.set_aside, *found.set_aside]
            note_hand(application, actor, now)
            application.revision += 1
            application.saved_at = now
            application.save(
                update_fields=["form_version", "answers", "set_aside", "revision", "saved_at"]
            )
            record(application, Event.Kind.CARRIED_OVER, now, actor=actor, **numbers)
            return Saved(application, examine_application(application, now))


def decline(pk: uuid.UUID, *, version: int) -> Application:
    """Remember that a draft is not to move to this version, the newest; a later one is offered.

    It can be moved all the same. Raises Invalid if it is not the newest any more.
    """
    with transaction.atomic():
        application = locked(pk)
        with translation.override(application.locale):
            require_draft(application)
            application.declined_version = _require_newest(application, version).number
            application.save(update_fields=["declined_version"])
            return application


def _require_newest(application: Application, version: int) -> FormVersion:
    newest = newest_version(application)
    if newest is None or newest.number != version:
        message = gettext("The form has changed again. See what is new before you move.")
        fault = {"pointer": "/version", "code": "not_newest", "message": message}
        raise Invalid(message, [fault])
    return newest
