"""``applications/<id>/register/``: what Enhetsregisteret knows of an organisation number.

Only for the holder of a draft, so that the site is no way round the register's own limits.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from content_types.applications import Application, limits, operations
from content_types.applications.operations import Outcome
from content_types.applications.operations.drafts import require_draft
from content_types.applications.refusals import Invalid
from content_types.questions import Question

from .applicants import ApplicantEndpoint


class LookUp(ApplicantEndpoint):
    """The answers that follow from a number; nothing is saved."""

    http_method_names = ["post", "options"]

    def post(self, request: Request, pk: uuid.UUID) -> Response:
        application = self.application(pk)
        require_draft(application)
        given = self.body("question", "number")
        question = _question(application, given.get("question"))
        limits.count("lookups_per_network", self.network)
        found = operations.look_up(application, question, given.get("number"))
        if found.outcome == Outcome.WRONG:
            raise _refused("number", str(Outcome.WRONG.label))
        return Response(
            {
                "outcome": found.outcome.value,
                "message": str(found.outcome.label),
                "answers": found.answers,
            }
        )


def _question(application: Application, key: Any) -> Question:
    """The question of this key, if others are answered from the register by it."""
    form = application.form_version.read()
    question = form.questions.get(key) if isinstance(key, str) else None
    if question is None or not question.settings.get("fills"):
        raise _refused(
            "question", gettext("No answers are looked up in Enhetsregisteret by this question.")
        )
    return question


def _refused(member: str, message: str) -> Invalid:
    return Invalid(message, [{"pointer": f"/{member}", "code": member, "message": message}])
