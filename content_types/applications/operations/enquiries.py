"""Enquiries: sent at once, with no draft before and nothing to open again."""

from __future__ import annotations

import uuid
from datetime import datetime
from functools import cache
from typing import Any

from django.db import transaction
from django.db.models import Exists
from django.db.models.functions import Now
from django.utils import translation
from django.utils.translation import gettext

from content_types.applications import access, clock
from content_types.applications.refusals import Invalid, Missing, WrongState
from content_types.applications.rows import Application
from content_types.applications.surroundings import surroundings_at
from content_types.pages import FormVersion
from content_types.questions import examine
from content_types.statements import Rows

from .drafts import (
    ENQUIRY,
    Saved,
    columns,
    examine_application,
    from_row,
    published,
    require_keepable,
    require_open,
    stored,
)
from .submitting import complete, same_again


def send_enquiry(
    form: uuid.UUID,
    answers: dict[str, Any],
    *,
    email: str,
    language: str,
    key: str,
    request_hash: str,
) -> tuple[Saved, str]:
    """Send answers to an enquiry form, and the secret by which they can be read again.

    The same key from the same address again gives the same application.
    """
    # Two requests with one key must meet: the database takes an id once.
    pk = uuid.uuid5(form, f"{email.lower()}\n{key}")

    def send() -> tuple[Saved, str] | None:
        application = Application(pk=pk, email=email, locale=language)
        with transaction.atomic():
            return _send(application, form, answers, key, request_hash)

    with translation.override(language):
        # Where the other request was a moment faster, its application is there the second time.
        return access.with_new_reference(send) or _again(pk, key, request_hash)


def _send(
    application: Application,
    form: uuid.UUID,
    answers: dict[str, Any],
    key: str,
    request_hash: str,
) -> tuple[Saved, str] | None:
    """None where the application is there already."""
    version, now, call, is_there = _newest(form, application.pk)
    if version.read().kind != ENQUIRY:
        raise WrongState(gettext("This form is filled in as a draft first, and then sent."))
    if is_there:
        return None
    # A page that has become one with deadlines has a newer version as well.
    standing = call.standing(now, [])
    require_open(standing)
    require_keepable(version, answers)
    examination = examine(version.read(), answers, surroundings_at(now, application.locale))
    if examination.errors:
        raise Invalid(gettext("Something must be corrected first."), examination.errors)
    application.form_version = version
    application.created_at = application.saved_at = now
    token, secret = access.fresh(application, application.email, in_hand=True)
    complete(application, examination, standing, now, key, request_hash, token=token)
    return Saved(application, examination), secret


def _again(pk: uuid.UUID, key: str, request_hash: str) -> tuple[Saved, str]:
    with transaction.atomic():
        application = Application.objects.select_related("form_version").get(pk=pk)
        same_again(application, application.submissions.get(idempotency_key=key), request_hash)
        examination = examine_application(application, clock.database_now())
        secret = access.issue(application, application.email, in_hand=True)
        return Saved(application, examination), secret


def _newest(form: uuid.UUID, pk: uuid.UUID) -> tuple[FormVersion, datetime, clock.Published, bool]:
    """The newest version of a form, now, its call, and whether there is such an application."""
    found = _newest_rows().fetch(stored(form), stored(pk))
    if not found:
        raise Missing
    values = iter(found[0])
    version = from_row(FormVersion, values)
    now, *call, is_there = values
    return version, clock.moment(now), clock.Published(*call), bool(is_there)


@cache
def _newest_rows() -> Rows:
    form, pk = uuid.UUID(int=0), uuid.UUID(int=1)
    rows = FormVersion.objects.filter(form=form).order_by("-number")
    rows = rows.annotate(is_there=Exists(Application.objects.filter(pk=pk)))
    read = rows.values_list(*columns(FormVersion), Now(), *published("page"), "is_there")
    return Rows(read[:1], stored(form), stored(pk))
