"""The applicant's own copy to keep: the receipt, or the draft as it stands, as PDF."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext

from content_types.applications.receipts import Copy, as_pdf, blank_pdf, copy_of, receipt_of
from content_types.pages import FormVersion

from .doors import ApplicationView, FormView, visible_pages


class ReceiptPDF(ApplicationView):
    """What was sent, with every answer; there is none before."""

    url_name = "content_types_form_receipt_pdf"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        found = receipt_of(self.application, self.language)
        if found is None:
            raise Http404
        return self.file(found, f"{gettext('receipt')}-{found.reference}.pdf")

    def file(self, copy: Copy, name: str) -> HttpResponse:
        response = HttpResponse(as_pdf(copy), content_type="application/pdf")
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["X-Content-Type-Options"] = "nosniff"
        return response


class BlankPDF(FormView):
    """The form without answers, for whoever wants to read the questions first."""

    url_name = "content_types_form_blank"
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, form: uuid.UUID) -> HttpResponse:
        if not visible_pages(form, request):
            raise Http404
        version = FormVersion.latest(form)
        if version is None:
            raise Http404
        response = HttpResponse(blank_pdf(version, self.language), content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="{gettext("form")}.pdf"'
        response["X-Content-Type-Options"] = "nosniff"
        return response


class CopyPDF(ReceiptPDF):
    """The application as it stands."""

    url_name = "content_types_form_copy_pdf"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        names = self.access is not None and self.access.is_applicants
        copy = copy_of(self.application, self.language, names=names)
        return self.file(copy, f"{gettext('copy')}.pdf")


class CopyJSON(ApplicationView):
    """The same for programs, as the API gives it."""

    url_name = "content_types_form_copy_json"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        names = self.access is not None and self.access.is_applicants
        body = copy_of(self.application, self.language, names=names).as_json()
        response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
        response["Content-Disposition"] = f'attachment; filename="{gettext("copy")}.json"'
        response["X-Content-Type-Options"] = "nosniff"
        return response
