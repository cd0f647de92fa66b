"""One application as it was sent in: every answer, its receipt, and what has happened to it."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.generic import View

from content_types.applications import Application, Event
from content_types.applications.receipts import as_pdf, receipt_of
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import sections

from .doors import Guarded, note
from .listing import sent


class ReadApplication(Guarded, View):
    """Reading it leaves a line in its history."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        application = self.read(pk)
        return render(request, "content_types/admin/application.html", self.facts(application))

    def read(self, pk: uuid.UUID, **details: str) -> Application:
        """The application, and a line that it was read."""
        application = sent().filter(pk=pk).first()
        if application is None:
            raise Http404
        note(self.request, Event.Kind.READ, [application], **details)
        return application

    def facts(self, application: Application) -> dict[str, Any]:
        """What the page shows: the newest submission, earlier ones by their facts."""
        submissions = list(application.submissions.select_related("form_version"))
        newest = submissions[-1]
        surroundings = surroundings_at(newest.submitted_at, application.locale)
        return {
            "application": application,
            "submission": newest,
            "earlier": submissions[:-1],
            "sections": sections(newest.form_version.read(), newest.answers, surroundings),
            "events": Event.objects.filter(application=application.pk),
            "back": reverse("utsyn_applications"),
        }


class ReadReceipt(ReadApplication):
    """The receipt that the applicant has, as PDF."""

    def get(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        found = receipt_of(self.read(pk, format="pdf"))
        if found is None:
            raise Http404
        name = f'attachment; filename="{found.reference}.pdf"'
        headers = {"Content-Disposition": name, "X-Content-Type-Options": "nosniff"}
        return HttpResponse(as_pdf(found), content_type="application/pdf", headers=headers)
