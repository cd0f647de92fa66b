"""``applications/<id>/invitations/`` in OpenAPI's words."""

from __future__ import annotations

from typing import Any

from content_types.serializers.schema import Schema, array, component, object_with, string

from .applicants import APPLICATION, MOMENT, SECRET, UUID, body, faults
from .operations import LOCALE, answer, in_path, operation


def facts() -> dict[str, Schema]:
    """What is told of an invitation."""
    return {"id": UUID, "email": string(), "invited_at": MOMENT, "has_opened": {"type": "boolean"}}


def paths() -> dict[str, Any]:
    """The doors of the invitations."""
    one = component("Invitation")
    invited = {
        "type": "object",
        "properties": {"email": string("Of the person who is invited")},
        "required": ["email"],
    }
    return {
        "{id}/invitations/": {
            "get": operation(
                "invitations",
                "Who is invited to fill in the draft; for the applicant's own secret",
                {"200": answer(object_with({"items": array(one)}), "The invitations")}
                | faults(401, 403),
                [APPLICATION, LOCALE],
                **SECRET,
            ),
            "post": operation(
                "invite",
                "Have a link of their own mailed to somebody; again: a new one",
                {"201": answer(one, "The invitation; a mail is on its way")}
                | faults(401, 403, 409, 413, 415, 422),
                [APPLICATION, LOCALE],
                **SECRET,
                **body(invited),
            ),
        },
        "{id}/invitations/{invitation}/": {
            "delete": operation(
                "take_back_invitation",
                "Shut all that an invitation has opened; what the person has saved stays",
                {"204": answer(None, "It opens nothing any more")} | faults(401, 403),
                [APPLICATION, in_path("invitation", UUID, "The invitation's id"), LOCALE],
                **SECRET,
            )
        },
    }
