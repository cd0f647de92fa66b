"""The applicant's own copy to keep: the receipt, or the draft as it stands, as PDF."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext

from content_types.applications.receipts import Copy, as_pdf, copy_of, receipt_of

from .doors import ApplicationView


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


class CopyPDF(ReceiptPDF):
    """The application as it stands."""

    url_name = "content_types_form_copy_pdf"

    def get(self, request: HttpRequest, application: uuid.UUID) -> HttpResponse:
        return self.file(copy_of(self.application, self.language), f"{gettext('copy')}.pdf")
