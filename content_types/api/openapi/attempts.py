"""``applications/<id>/attempts/`` in OpenAPI's words."""

from __future__ import annotations

from typing import Any

from content_types.applications.attempts import Reason
from content_types.serializers.schema import Schema, array, component, object_with, string

from .applicants import APPLICATION, COUNT, MOMENT, SECRET, body, faults
from .operations import LOCALE, answer, operation


def facts() -> dict[str, Schema]:
    """What is kept of a try."""
    return {
        "at": {**MOMENT, "description": "By the database's clock"},
        "reason": {"enum": list(Reason.values)},
        "revision": COUNT,
        "hash": string("SHA-256 of the answers in canonical JSON"),
        "deadline": MOMENT,
    }


def paths() -> dict[str, Any]:
    """The doors of the tries."""
    return {
        "{id}/attempts/": {
            "get": operation(
                "attempts",
                "Tries to send that failed near a deadline, as proof",
                {
                    "200": answer(
                        object_with({"items": array(component("Attempt"))}), "In their order"
                    )
                }
                | faults(401),
                [APPLICATION, LOCALE],
                **SECRET,
            ),
            "post": operation(
                "mail_attempts",
                "Have them mailed to the applicant; 404 if there are none",
                {"202": answer(None, "A mail is on its way, once for what is new")}
                | faults(401, 413, 415, 422),
                [APPLICATION, LOCALE],
                **SECRET,
                **body({}, required=False),
            ),
        }
    }
