"""``applications/<id>/files/``: upload, list, fetch and remove the files of an application."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponseBase
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications import Application, ApplicationFile, limits, operations
from content_types.applications.files import receiving, serving
from content_types.applications.refusals import Invalid, Missing

from .applicants import ApplicantEndpoint, Refused

UNREADABLE = (MultiPartParserError, TooManyFieldsSent, TooManyFilesSent, RequestDataTooBig, OSError)


class FilesEndpoint(ApplicantEndpoint):
    """All files of an application, and the place for a new one."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        items = [as_json(each) for each in application.files.all()]
        return Response({"meta": {"total_count": len(items)}, "items": items})

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        limits.count_network("uploads_per_network", self.network)
        slot, received = self._sent()
        added = operations.add_file(application, slot, received, actor=self.access.actor)
        return Response(
            {**as_json(added.file), "revision": added.application.revision},
            status=201 if added.is_new else 200,
            headers=_revision(added.application) | {"Location": f"{added.file.pk}/"},
        )

    def _sent(self) -> tuple[str, receiving.Received]:
        request = self.request._request
        if not (request.content_type or "").startswith("multipart/form-data"):
            message = gettext("Send multipart/form-data with slot and file.")
            raise Refused("unsupported_media_type", message)
        receiving.prepare(request)
        try:
            slot, files = request.POST.get("slot", ""), request.FILES.getlist("file")
        except UNREADABLE as error:
            raise Refused("bad_request", gettext("The request cannot be read.")) from error
        if len(files) != 1 or not isinstance(files[0], receiving.Received):
            message = gettext("Send one file in each request.")
            raise Invalid(message, [{"pointer": "/file", "code": "file", "message": message}])
        return slot, files[0]


class OneFile(ApplicantEndpoint):
    """One file: its bytes, once they are known to be clean."""

    http_method_names = ["get", "head", "delete", "options"]

    def get(self, request: Request, pk: uuid.UUID, file: uuid.UUID) -> HttpResponseBase:
        found = self.application(pk).files.filter(pk=file).first()
        if found is None:
            raise Missing
        return serving.response_of(found)

    def delete(self, request: Request, pk: uuid.UUID, file: uuid.UUID) -> Response:
        self.application(pk)
        application = operations.remove_file(pk, file, actor=self.access.actor)
        return Response(status=204, headers=_revision(application))


def _revision(application: Application) -> dict[str, str]:
    return {"ETag": f'"{application.revision}"'}


def as_json(file: ApplicationFile) -> dict[str, Any]:
    """A file as its applicant sees it."""
    return {
        "id": str(file.pk),
        "slot": file.question,
        "name": file.name,
        "size": file.size,
        "sha256": file.sha256,
        "state": file.state,
        "state_label": serving.state_in_words(file),
        "created_at": file.created_at.isoformat(),
        "sent_at": file.sent_at.isoformat() if file.sent_at else None,
    }
