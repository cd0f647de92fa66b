"""``applications/<id>/invitations/``: who else fills in a draft, by the applicant's own secret."""

from __future__ import annotations

import uuid
from typing import Any

from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications import limits, operations
from content_types.applications.refusals import Invalid

from .applicants import ApplicantEndpoint, checked_email


class Invitations(ApplicantEndpoint):
    """The standing invitations of an application, and the way to one more."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        standing = operations.invitations_of(self.applicants_own(pk))
        return Response({"items": [as_json(each) for each in standing]})

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.applicants_own(pk)
        email = checked_email(self.body("email").get("email"))
        if email is None:
            message = gettext("Write an e-mail address, such as name@example.no.")
            fault = {"pointer": "/email", "code": "email", "message": message}
            raise Invalid(gettext("Nobody could be invited."), [fault])
        limits.count_invitation(email, pk, self.network)
        return Response(as_json(operations.invite(pk, email)), status=201)


class OneInvitation(ApplicantEndpoint):
    """One of them, to be taken back."""

    http_method_names = ["delete", "options"]

    def delete(self, request: Request, pk: uuid.UUID, invitation: uuid.UUID) -> Response:
        self.applicants_own(pk)
        operations.take_back(pk, invitation)
        return Response(status=204)


def as_json(invitation: Any) -> dict[str, Any]:
    """An invitation as ``operations.invitations_of`` gives it."""
    return {
        "id": str(invitation.pk),
        "email": invitation.email,
        "invited_at": invitation.created_at.isoformat(),
        "has_opened": invitation.has_opened,
    }
