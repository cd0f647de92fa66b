"""The form in the editor's preview, as it stands unsaved: each page of it, empty and with faults.

The pages are those that applicants get, drawn for an application that nobody has begun.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from content_types.applications import Application, ApplicationFile
from content_types.pages import ApplicationFormPage
from content_types.questions import Form, in_language

from .doors import ApplicationView
from .enquiring import EnquiryPage
from .filling import OneStep, Overview
from .sending import Check, Receipt

NOBODY = uuid.UUID(int=0)
FAULTS = "-faults"


@dataclass(frozen=True)
class Unpublished:
    """What stands in the editor, in the place of a version."""

    form: Form
    number: int = 0

    def read(self) -> Form:
        return self.form


@dataclass
class Nobodys:
    """An application of which nothing is stored."""

    form_version: Unpublished
    locale: str
    pk: uuid.UUID = NOBODY
    state: str = Application.State.DRAFT
    answers: dict[str, Any] = field(default_factory=dict)
    set_aside: list[dict[str, Any]] = field(default_factory=list)
    revision: int = 1
    # It has one once it is sent.
    reference: str | None = None
    hash: str = "0" * 64
    saved_at: datetime = field(default_factory=timezone.now)
    submitted_at: datetime = field(default_factory=timezone.now)
    files: QuerySet[ApplicationFile] = field(default_factory=ApplicationFile.objects.none)


def preview_modes(page: ApplicationFormPage) -> list[tuple[str, str]]:
    """Name and words of every page of the form, in the order in which people meet them."""
    if not len(page.steps):
        return []
    if page.is_enquiry:
        return [
            ("enquiry", _("Form")),
            (f"enquiry{FAULTS}", _("Form, with faults")),
            ("receipt", _("Form: receipt")),
        ]
    form = form_of(page)
    modes = [("overview", _("Form: all steps"))]
    for number, step in enumerate(form.steps, start=1):
        facts = {"number": number, "title": in_language(step.title, page.locale.language_code)}
        modes.append((f"step-{number}", _("Form: %(number)d. %(title)s") % facts))
        named = _("Form: %(number)d. %(title)s, with faults") % facts
        modes.append((f"step-{number}{FAULTS}", named))
    return [
        *modes,
        ("check", _("Form: look over and send")),
        (f"check{FAULTS}", _("Form: look over and send, with faults")),
        ("receipt", _("Form: receipt")),
    ]


def form_of(page: ApplicationFormPage) -> Form:
    """The form as it stands in the editor; other languages are on pages of their own."""
    return Form.load(page.definition())


def form_preview(page: ApplicationFormPage, request: HttpRequest, mode: str) -> HttpResponse:
    """One page of the form; a mode that is none gives the first."""
    name, has_faults = mode.removesuffix(FAULTS), mode.endswith(FAULTS)
    kind, _dash, number = name.partition("-")
    language = page.locale.language_code
    with translation.override(language):
        version = Unpublished(form_of(page))
        if kind == "enquiry":
            return EnquiryPage.of(page, version, request).show(checked=has_faults)
        application = Nobodys(version, language)
        if kind == "step":
            known = min(int(number), len(version.form.steps))
            view = opened(OneStep, request, application, number=known)
            return view.show(known, checked=has_faults)
        if kind == "check":
            return opened(Check, request, application).show(checked=has_faults)
        if kind == "receipt":
            application.state = Application.State.SUBMITTED
            application.reference = "ABCD-EFGH-JKLM"
            view = opened(Receipt, request, application)
            return view.show(page, can_reopen=False)
        return opened(Overview, request, application).show()


def opened(
    view: type[ApplicationView], request: HttpRequest, application: Nobodys, **kwargs: Any
) -> Any:
    """The view of a page, as if this application were open in the browser."""
    found: Any = view()
    found.setup(request, application=application.pk, **kwargs)
    found.language, found.application = application.locale, application
    found.is_preview = True
    return found
