"""For the holder of a secret: the receipt, an own copy, and the form that the answers belong to."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications.receipts import Copy, as_pdf, copy_of, receipt_of
from content_types.applications.refusals import WrongState

from .applicants import ApplicantEndpoint
from .forms import definition


class CopyEndpoint(ApplicantEndpoint):
    """Base: a copy as a file to keep."""

    http_method_names = ["get", "head", "options"]

    def copy(self, pk: uuid.UUID) -> Copy:
        """The application as it stands."""
        application = self.application(pk)
        return copy_of(application, self.language, names=self.access.is_applicants)

    def pdf(self, copy: Copy, name: str) -> HttpResponse:
        return HttpResponse(
            as_pdf(copy),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{name}.pdf"'},
        )


class ReceiptPDF(CopyEndpoint):
    """What was sent the last time, with every answer."""

    def get(self, request: Request, pk: uuid.UUID) -> HttpResponse:
        application = self.application(pk)
        found = receipt_of(application, self.language)
        if found is None:
            raise WrongState(
                gettext("There is a receipt only for what has been sent."),
                state=application.state,
            )
        return self.pdf(found, found.reference)


class CopyPDF(CopyEndpoint):
    """The application as it stands, for people."""

    def get(self, request: Request, pk: uuid.UUID) -> HttpResponse:
        return self.pdf(self.copy(pk), str(pk))


class CopyJSON(CopyEndpoint):
    """The application as it stands, for programs."""

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        headers = {"Content-Disposition": f'attachment; filename="{pk}.json"'}
        return Response(self.copy(pk).as_json(), headers=headers)


class OwnForm(ApplicantEndpoint):
    """The version that the answers belong to, also when the public sees the form no more."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        return Response(definition(application.form_version, (self.language, application.locale)))
