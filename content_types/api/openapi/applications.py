"""``applications/`` in OpenAPI's words: drafts, what was sent, and the applicant's own copies."""

from __future__ import annotations

from typing import Any

from content_types.applications import AccessToken, Application, Event
from content_types.serializers.schema import (
    Schema,
    array,
    component,
    nullable,
    object_with,
    string,
)

from . import attempts, carrying_over, invitations, lookups, uploads
from .applicants import (
    ANSWERS,
    APPLICATION,
    COUNT,
    FREE,
    IF_MATCH,
    KEY,
    MOMENT,
    PDF,
    SECRET,
    UUID,
    body,
    computed,
    faults,
)
from .operations import LOCALE, Description, answer, operation

VERBS = {
    "withdraw": "Take back what was sent",
    "reopen": "Make a draft again of what was sent, while the form is open",
}


def applications() -> Description:
    """``applications/``."""
    whole = component("Application")
    state = component("ApplicationState")
    start: Schema = {
        "type": "object",
        "properties": {
            "form": UUID,
            "email": string(),
            "locale": component("LanguageCode"),
            "reminders": {"type": "boolean"},
            "answers": {**ANSWERS, "description": "Only for an enquiry, which is sent at once"},
        },
        "required": ["form", "email"],
    }
    changes: Schema = {
        "type": "object",
        "properties": {"answers": ANSWERS},
        "required": ["answers"],
    }
    return Description(
        {
            "": {
                "get": operation(
                    "application_by_secret",
                    "The application that a secret opens, for whoever has its code only",
                    {"200": answer(whole, "The application")} | faults(401),
                    [LOCALE],
                    **SECRET,
                ),
                "post": operation(
                    "start_application",
                    "Begin a draft, or send an enquiry with its answers; the token is shown once",
                    {"201": answer(component("StartedApplication"), "It, and its secret")}
                    | faults(409, 413, 415, 422),
                    [LOCALE, {**KEY, "required": False}],
                    **body(start),
                ),
            },
            "link/": {
                "post": operation(
                    "lost_link",
                    "Have new links mailed to an address; the same answer whether it is known",
                    {"202": answer(None, "If the address is known, a mail is on its way")}
                    | faults(413, 415, 422),
                    [LOCALE],
                    **body(
                        {
                            "type": "object",
                            "properties": {"email": string()},
                            "required": ["email"],
                        }
                    ),
                )
            },
            "{id}/": {
                "get": operation(
                    "application",
                    "The application with what its form says of it",
                    {"200": answer(whole, "The application")} | faults(401),
                    [APPLICATION, LOCALE],
                    **SECRET,
                ),
                "patch": operation(
                    "save_application",
                    "Save answers; what is wrong with them is only told",
                    {"200": answer(whole, "The application as it is now")}
                    | faults(401, 409, 412, 413, 415, 422, 428),
                    [APPLICATION, LOCALE, IF_MATCH],
                    **SECRET,
                    **body(changes),
                ),
                "delete": operation(
                    "delete_application",
                    "Take a draft away for good",
                    {"204": answer(None, "It is gone")} | faults(401, 403, 409),
                    [APPLICATION, LOCALE],
                    **SECRET,
                ),
            },
            "{id}/submit/": {
                "post": operation(
                    "submit_application",
                    "Send it in",
                    {"201": answer(component("Receipt"), "The receipt")}
                    | faults(401, 409, 412, 413, 415, 422, 428, 503),
                    [APPLICATION, LOCALE, IF_MATCH, KEY],
                    **SECRET,
                    **body({}, required=False),
                )
            },
            **_copies(),
            **carrying_over.paths(),
            **lookups.paths(),
            **uploads.paths(),
            **invitations.paths(),
            **attempts.paths(),
            **{
                f"{{id}}/{verb}/": {
                    "post": operation(
                        f"{verb}_application",
                        summary,
                        {"200": answer(state, "Its state now")}
                        | faults(401, 403, 409, 413, 415, 422),
                        [APPLICATION, LOCALE],
                        **SECRET,
                        **body({}, required=False),
                    )
                }
                for verb, summary in VERBS.items()
            },
        },
        {
            "Application": object_with(_application()),
            "StartedApplication": object_with({"token": string("The secret")} | _application()),
            "ApplicationState": object_with(
                {
                    "id": UUID,
                    "state": {"enum": list(Application.State.values)},
                    "revision": COUNT,
                    "reference": nullable(string()),
                }
            ),
            "ApplicationFile": object_with(uploads.facts()),
            "Invitation": object_with(invitations.facts()),
            "FailedAttempt": object_with(attempts.facts()),
            "Attempt": object_with(attempts.facts() | {"message": string("For people")}),
            "UploadedFile": object_with(uploads.facts() | {"revision": COUNT}),
            "ApplicationCopy": object_with(_copy()),
            **carrying_over.components(),
            **lookups.components(),
            "Receipt": object_with(
                {
                    "id": UUID,
                    "state": {"enum": [Application.State.SUBMITTED.value]},
                    "reference": string("To be told over the phone; opens nothing"),
                    "submitted_at": MOMENT,
                    "hash": string("SHA-256 of what was sent"),
                }
            ),
        },
    )


def _copies() -> dict[str, Any]:
    """The applicant's own copies."""

    def get(name: str, summary: str, answers: dict[str, Any]) -> dict[str, Any]:
        return {"get": operation(name, summary, answers, [APPLICATION, LOCALE], **SECRET)}

    return {
        "{id}/receipt.pdf": get(
            "receipt_pdf",
            "What was sent the last time, with every answer, as a tagged PDF",
            {"200": PDF} | faults(401, 409),
        ),
        "{id}/copy.pdf": get(
            "copy_pdf", "The application as it stands, as a tagged PDF", {"200": PDF} | faults(401)
        ),
        "{id}/copy.json": get(
            "copy_json",
            "The application as it stands; SHA-256 of `content` in canonical JSON is `hash`",
            {"200": answer(component("ApplicationCopy"), "The copy")} | faults(401),
        ),
        "{id}/form/": get(
            "own_form",
            "The version of the form that the answers belong to, whether it is public or not",
            {"200": answer(component("FormVersion"), "As `forms/{form}/versions/{number}/`")}
            | faults(401),
        ),
    }


def _copy() -> dict[str, Schema]:
    return {
        "title": string(),
        "locale": component("LanguageCode"),
        "sent": {"type": "boolean"},
        "withdrawn": {"type": "boolean"},
        "moment": MOMENT,
        "hash": nullable(string()),
        "left_out": array(component("AnswerInWords")),
        "history": array(
            object_with(
                {
                    "at": MOMENT,
                    "event": {"enum": list(Event.Kind.values)},
                    "what": string("For people"),
                    "who": string("The addresses of those who are invited are the applicant's"),
                }
            )
        ),
        "content": object_with(
            {
                "application": UUID,
                "reference": nullable(string()),
                "form": UUID,
                "version": COUNT,
                "version_hash": string(),
                "answers": ANSWERS,
                "files": array(FREE),
            }
        ),
    }


def _application() -> dict[str, Schema]:
    return {
        "id": UUID,
        "form": UUID,
        "version": COUNT,
        "role": {"enum": list(AccessToken.Role.values)},
        "newest_version": {**COUNT, "description": "What a draft can move to: `carry-over/`"},
        "declined_version": nullable(
            {**COUNT, "description": "A `newest_version` that is not to be offered any more"}
        ),
        "state": {"enum": list(Application.State.values)},
        "revision": COUNT,
        "locale": component("LanguageCode"),
        "answers": ANSWERS,
        "reference": nullable(string()),
        "submitted_at": nullable(MOMENT),
        "hash": nullable(string()),
        "saved_at": MOMENT,
        **computed(),
    }
