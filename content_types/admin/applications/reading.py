"""One application as it was sent in: every answer, its receipt, and what has happened to it."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.generic import View

from content_types.applications import Application, ApplicationFile, Event
from content_types.applications.files.serving import response_of, state_in_words
from content_types.applications.history import history_of
from content_types.applications.receipts import as_pdf, receipt_of
from content_types.applications.refusals import Away, WrongState
from content_types.applications.reopening import is_reopened, status_in_words, was_withdrawn
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import sections

from .doors import Guarded, note
from .listing import handed_in


class ReadApplication(Guarded, View):
    """Reading it leaves a line in its history."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        application = self.read(pk)
        return render(request, "content_types/admin/application.html", self.facts(application))

    def read(self, pk: uuid.UUID, **details: str) -> Application:
        """The application, and a line that it was read."""
        application = handed_in().filter(pk=pk).first()
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
            "state": status_in_words(application),
            "is_reopened": is_reopened(application),
            "was_withdrawn": was_withdrawn(application),
            "submission": newest,
            "earlier": submissions[:-1],
            "sections": sections(newest.form_version.read(), newest.answers, surroundings),
            "files": [(each, state_in_words(each)) for each in sent_files(application)],
            "history": history_of(application),
            "back": reverse("utsyn_applications"),
        }


def sent_files(application: Application) -> QuerySet[ApplicationFile]:
    """The files of an application that have been sent; others are the applicant's own still."""
    return application.files.exclude(sent_at=None)


class ReadFile(ReadApplication):
    """One of its files, to be saved; that it was fetched stands in the history."""

    # Its address has one part more than the application's.
    def get(  # type: ignore[override]
        self, request: HttpRequest, pk: uuid.UUID, file: uuid.UUID
    ) -> HttpResponseBase:
        found = sent_files(Application(pk=pk)).filter(pk=file).first()
        if found is None:
            raise Http404
        self.read(pk, file=str(file))
        try:
            return response_of(found)
        except (Away, WrongState) as refusal:
            status = 503 if isinstance(refusal, Away) else 409
            return HttpResponse(refusal.message, status=status, content_type="text/plain")


class ReadReceipt(ReadApplication):
    """The receipt that the applicant has, as PDF."""

    def get(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        found = receipt_of(self.read(pk, format="pdf"))
        if found is None:
            raise Http404
        name = f'attachment; filename="{found.reference}.pdf"'
        headers = {"Content-Disposition": name, "X-Content-Type-Options": "nosniff"}
        return HttpResponse(as_pdf(found), content_type="application/pdf", headers=headers)
