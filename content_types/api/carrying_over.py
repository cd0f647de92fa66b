"""``applications/<id>/carry-over/``: the offer to move a draft to a newer version of its form."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications import Application, clock, operations
from content_types.applications.carrying_over import left_out, newest_version, plan
from content_types.applications.refusals import Invalid
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import Answered

from .applicants import ApplicantEndpoint


class CarryOver(ApplicantEndpoint):
    """What moving would change, and moving."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        offer = self._offer(application)
        return Response(offer, headers={"ETag": f'"{application.revision}"'})

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
        revision, version = self.revision(), _version(self.body("version"))
        moved = operations.carry_over(
            pk, version=version, revision=revision, actor=self.access.actor
        ).application
        body = {"id": str(pk), "version": moved.form_version.number, "revision": moved.revision}
        return Response(body, headers={"ETag": f'"{moved.revision}"'})

    def _offer(self, application: Application) -> dict[str, Any]:
        surroundings = surroundings_at(clock.database_now(), self.language)
        number, newest = application.form_version.number, newest_version(application)
        found = plan(application, newest, surroundings) if newest is not None else None
        return {
            "version": number,
            "newest_version": found.newest.number if found else number,
            "declined_version": application.declined_version,
            "added": list(found.changes.added) if found else [],
            "retired": list(found.changes.retired) if found else [],
            "changed": list(found.changes.changed) if found else [],
            "rules": found.changes.rules if found else False,
            "answers_retired": _told(found.retired) if found else [],
            "answers_unfit": _told(found.unfit) if found else [],
            "left_out": _told(left_out(application, surroundings)),
        }


class Declined(ApplicantEndpoint):
    """Not moving: the version is not offered again."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        self.application(pk)
        application = operations.decline(pk, version=_version(self.body("version")))
        return Response({"id": str(pk), "declined_version": application.declined_version})


def _version(given: dict[str, Any]) -> int:
    """The version that a body names."""
    version = given.get("version")
    if type(version) is int:
        return version
    message = gettext("Name the version, as the offer tells it.")
    raise Invalid(message, [{"pointer": "/version", "code": "type", "message": message}])


def _told(answered: Iterable[Answered]) -> list[dict[str, str]]:
    return [each.as_json() for each in answered]
