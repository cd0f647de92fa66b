"""``applications/<id>/attempts/``: tries to send that failed near a deadline, as proof."""

from __future__ import annotations

import uuid
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications import Event, operations
from content_types.applications.attempts import attempts_of, facts, in_words

from .applicants import ApplicantEndpoint


class Attempts(ApplicantEndpoint):
    """All of them; posted, they are mailed to the applicant."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
        return Response({"items": [as_json(each) for each in attempts_of(pk)]})

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        self.body()
        operations.mail_attempts(application)
        return Response(status=202)


def as_json(attempt: Event) -> dict[str, Any]:
    """A try as its applicant sees it."""
    return {**facts(attempt), "message": in_words(attempt)}
