"""``applications/<id>/register/`` in OpenAPI's words."""

from __future__ import annotations

from typing import Any

from content_types.serializers.schema import Schema, component, object_with, string

from .applicants import ANSWERS, APPLICATION, SECRET, body, faults
from .operations import LOCALE, answer, operation

OUTCOMES = ("found", "unknown", "silent")


def paths() -> dict[str, Any]:
    """Looking up."""
    asked: Schema = {
        "type": "object",
        "properties": {
            "question": string("Key of an organisation number with `fills` in the UI schema"),
            "number": string("As it was typed"),
        },
        "required": ["question", "number"],
    }
    return {
        "{id}/register/": {
            "post": operation(
                "look_up_organisation",
                "What Enhetsregisteret knows of an organisation number; nothing is saved",
                {"200": answer(component("LookedUp"), "What came of asking")}
                | faults(401, 409, 413, 415, 422),
                [APPLICATION, LOCALE],
                description="A register that is away, and a site that asks none, is no error: the "
                "`outcome` is `silent`, and the applicant writes the answers.",
                **SECRET,
                **body(asked),
            )
        }
    }


def components() -> dict[str, Schema]:
    """What it answers."""
    return {
        "LookedUp": object_with(
            {
                "outcome": {"enum": list(OUTCOMES)},
                "message": string("For people"),
                "answers": {
                    **ANSWERS,
                    "description": "To other questions, to be looked over and saved",
                },
            }
        )
    }
