"""``applications/<id>/carry-over/`` in OpenAPI's words."""

from __future__ import annotations

from typing import Any

from content_types.serializers.schema import (
    Schema,
    array,
    component,
    nullable,
    object_with,
    string,
)

from .applicants import APPLICATION, COUNT, IF_MATCH, SECRET, UUID, body, faults
from .operations import LOCALE, answer, operation


def paths() -> dict[str, Any]:
    """The offer, and taking it."""
    version: Schema = {
        "type": "object",
        "properties": {"version": {**COUNT, "description": "`newest_version` of the offer"}},
        "required": ["version"],
    }
    return {
        "{id}/carry-over/": {
            "get": operation(
                "carry_over_offer",
                "What moving a draft to the newest version of its form changes; where it has that, "
                "nothing",
                {"200": answer(component("CarryOverOffer"), "What would change")} | faults(401),
                [APPLICATION, LOCALE],
                **SECRET,
            ),
            "post": operation(
                "carry_over",
                "Move a draft to the newest version of its form; no answer is lost",
                {"200": answer(component("CarriedOver"), "It has this version now")}
                | faults(401, 409, 412, 413, 415, 422, 428),
                [APPLICATION, LOCALE, IF_MATCH],
                **SECRET,
                **body(version),
            ),
        },
        "{id}/carry-over/decline/": {
            "post": operation(
                "decline_carry_over",
                "Have this version not offered again; a later one will be, and the draft can move",
                {"200": answer(component("DeclinedVersion"), "It is remembered")}
                | faults(401, 409, 413, 415, 422),
                [APPLICATION, LOCALE],
                **SECRET,
                **body(version),
            )
        },
    }


def components() -> dict[str, Schema]:
    """What it answers."""
    words = array({"type": "string"})
    answers = array(component("AnswerInWords"))
    return {
        "CarryOverOffer": object_with(
            {
                "version": {**COUNT, "description": "The draft's own"},
                "newest_version": {**COUNT, "description": "The same where there is none newer"},
                "declined_version": nullable(
                    {**COUNT, "description": "A version that is not to be offered any more"}
                ),
                "added": {**words, "description": "Questions that are new"},
                "retired": {**words, "description": "Questions that are not asked any more"},
                "changed": {**words, "description": "Questions that are asked otherwise"},
                "rules": {"type": "boolean", "description": "Whether the rules differ"},
                "answers_retired": {**answers, "description": "Kept, and not sent"},
                "answers_unfit": {**answers, "description": "Kept, and to be given anew"},
                "left_out": {**answers, "description": "What the draft has now and does not send"},
            }
        ),
        "AnswerInWords": object_with(
            {"question": string("The question's key"), "label": string(), "words": string()}
        ),
        "DeclinedVersion": object_with({"id": UUID, "declined_version": COUNT}),
        "CarriedOver": object_with({"id": UUID, "version": COUNT, "revision": COUNT}),
    }
