"""The doors for applicants in OpenAPI's words: forms, drafts, submissions, and their errors."""

from __future__ import annotations

from typing import Any

from content_types.api.parameters import MAX_SEARCH
from content_types.applications import Application
from content_types.applications.sources import SOURCES
from content_types.pages.calls import CallStatus
from content_types.serializers.schema import (
    Schema,
    array,
    closed_object,
    component,
    nullable,
    string,
)

from .operations import (
    FORMAT,
    LOCALE,
    PROBLEM_TYPE,
    TEXT,
    Description,
    answer,
    in_path,
    operation,
    problem_schema,
    problems,
    query,
)

UUID: Schema = {"type": "string", "format": "uuid"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
COUNT: Schema = {"type": "integer", "minimum": 0}
KEYS: Schema = array({"type": "string"})
# Whatever the form's own schema says; this document cannot know it.
ANSWERS: Schema = {"description": "Answers by the key of their question, as the form's schema says"}
FREE: Schema = {"description": "As JSON Schema, JSON Forms or the form's rules say"}

FORM = in_path("form", UUID, "The form's id")
SOURCE = in_path("source", {"enum": sorted(SOURCES)}, "The name that the UI schema gives")
SEARCH = query("search", {**TEXT, "maxLength": MAX_SEARCH}, "Words that the labels have.")
NUMBER = in_path("number", {"type": "integer", "minimum": 1}, "The version's number")
APPLICATION = in_path("id", UUID, "The application's id")

REASONS = {
    400: "The request is not JSON, or a header or parameter is malformed.",
    401: "There is no secret in the Authorization header.",
    404: "There is no such thing, or the secret does not open it.",
    405: "The method is not allowed here.",
    409: "The form takes nothing now (`closed`), or the state does not allow it (`wrong_state`).",
    412: "Somebody has saved since: `current` and `yours` are there to compare.",
    413: "What was sent is too large.",
    415: "What was sent is not JSON.",
    422: "Something in what was sent is wrong: `errors` says what and where.",
    428: "If-Match is missing.",
    429: "Too many requests; Retry-After says how long to wait.",
}


def faults(*statuses: int) -> dict[str, Any]:
    """The answers that are errors."""
    schema = component("ApplicantProblem")
    return {
        str(status): answer(schema, REASONS[status], media_type=PROBLEM_TYPE)
        for status in sorted({400, 404, 429, *statuses})
    }


def header(name: str, description: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "header",
        "required": True,
        "description": description,
        "schema": {"type": "string"},
    }


IF_MATCH = header("If-Match", "The revision that was read, in quotes")
KEY = header("Idempotency-Key", "Of the client's own making; the same again gives the same answer")
SECRET: dict[str, Any] = {"security": [{"applicationSecret": []}]}


def body(schema: Schema, *, required: bool = True) -> dict[str, Any]:
    """The body of a request."""
    return {
        "requestBody": {"required": required, "content": {"application/json": {"schema": schema}}}
    }


def forms() -> Description:
    """``forms/``."""
    listing = closed_object(
        {
            "meta": closed_object({"total_count": COUNT}),
            "items": array(component("FormSummary")),
        }
    )
    evaluated = {"200": answer(component("ComputedState"), "What the form says of the answers")}
    return Description(
        {
            "": {"get": _read("forms", "Forms that are open or will open", listing, [LOCALE])},
            "options/{source}/": {
                "get": _read(
                    "form_options",
                    "The alternatives of questions that name a source",
                    component("FormOptions"),
                    [SOURCE, LOCALE, SEARCH],
                )
            },
            "{form}/": {
                "get": _read("form", "One form as it is now", component("Form"), [FORM, LOCALE])
            },
            "{form}/versions/{number}/": {
                "get": _read(
                    "form_version",
                    "One version of a form, which never changes",
                    component("FormVersion"),
                    [FORM, NUMBER, LOCALE],
                    {"304": answer(None, "As the ETag in If-None-Match says")},
                )
            },
            "{form}/versions/{number}/evaluate/": {
                "post": operation(
                    "evaluate",
                    "What the form says of answers that nobody keeps",
                    evaluated | faults(413, 415, 422),
                    [FORM, NUMBER, LOCALE],
                    **body({"type": "object", "properties": {"answers": ANSWERS}}),
                )
            },
        },
        {
            "FormOptions": closed_object(
                {
                    "meta": closed_object({"total_count": COUNT}),
                    "items": array(closed_object({"key": string(), "label": string()})),
                }
            ),
            "FormSummary": closed_object(_summary()),
            "Form": closed_object(_summary() | _documents()),
            "FormVersion": closed_object(
                {"id": UUID, "version": COUNT, "hash": string()} | _documents()
            ),
            "ComputedState": closed_object(_computed()),
            "AnswerProblem": closed_object(_problem_of_answer()),
            "ApplicantProblem": _problem(),
        },
    )


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
                    "Begin a draft; the token is shown this once",
                    {"201": answer(component("StartedApplication"), "The draft and its secret")}
                    | faults(409, 413, 415, 422),
                    [LOCALE],
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
                    {"204": answer(None, "It is gone")} | faults(401, 409),
                    [APPLICATION, LOCALE],
                    **SECRET,
                ),
            },
            "{id}/submit/": {
                "post": operation(
                    "submit_application",
                    "Send it in",
                    {"201": answer(component("Receipt"), "The receipt")}
                    | faults(401, 409, 412, 413, 415, 422, 428),
                    [APPLICATION, LOCALE, IF_MATCH, KEY],
                    **SECRET,
                    **body({}, required=False),
                )
            },
            **_copies(),
            **{
                f"{{id}}/{verb}/": {
                    "post": operation(
                        f"{verb}_application",
                        summary,
                        {"200": answer(state, "Its state now")} | faults(401, 409, 413, 415, 422),
                        [APPLICATION, LOCALE],
                        **SECRET,
                        **body({}, required=False),
                    )
                }
                for verb, summary in VERBS.items()
            },
        },
        {
            "Application": closed_object(_application()),
            "StartedApplication": closed_object({"token": string("The secret")} | _application()),
            "ApplicationState": closed_object(
                {
                    "id": UUID,
                    "state": {"enum": list(Application.State.values)},
                    "revision": COUNT,
                    "reference": nullable(string()),
                }
            ),
            "ApplicationCopy": closed_object(_copy()),
            "Receipt": closed_object(
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


VERBS = {
    "withdraw": "Take back what was sent",
    "reopen": "Make a draft again of what was sent, while the form is open",
}


def _copies() -> dict[str, Any]:
    """The applicant's own copies."""
    pdf = answer({"type": "string", "format": "binary"}, "The PDF", media_type="application/pdf")

    def get(name: str, summary: str, answers: dict[str, Any]) -> dict[str, Any]:
        return {"get": operation(name, summary, answers, [APPLICATION, LOCALE], **SECRET)}

    return {
        "{id}/receipt.pdf": get(
            "receipt_pdf",
            "What was sent the last time, with every answer, as a tagged PDF",
            {"200": pdf} | faults(401, 409),
        ),
        "{id}/copy.pdf": get(
            "copy_pdf", "The application as it stands, as a tagged PDF", {"200": pdf} | faults(401)
        ),
        "{id}/copy.json": get(
            "copy_json",
            "The application as it stands; SHA-256 of `content` in canonical JSON is `hash`",
            {"200": answer(component("ApplicationCopy"), "The copy")} | faults(401),
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
        "content": closed_object(
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


def _read(
    name: str,
    summary: str,
    schema: Schema,
    parameters: list[dict[str, Any]],
    more: dict[str, Any] | None = None,
) -> dict[str, Any]:
    answers = {"200": answer(schema, summary)} | (more or {}) | problems(400, 404)
    return operation(name, summary, answers, [*parameters, FORMAT])


def _summary() -> dict[str, Schema]:
    return {
        "id": UUID,
        "title": string(),
        "kind": {"enum": ["application", "enquiry"]},
        "version": COUNT,
        "hash": string(),
        "languages": KEYS,
        "status": {"enum": list(CallStatus.values)},
        "opens_at": nullable(MOMENT),
        "deadline": nullable(MOMENT),
        "running": {"type": "boolean"},
        "grace_minutes": COUNT,
    }


def _documents() -> dict[str, Schema]:
    return {
        "locale": component("LanguageCode"),
        "schema": FREE,
        "ui_schema": FREE,
        "rules": FREE,
        "call": FREE,
    }


def _problem_of_answer() -> dict[str, Schema]:
    return {
        "pointer": string("JSON pointer into the body, such as /answers/title"),
        "question": string("The question's key"),
        "code": string("Stable; for programs"),
        "message": string("For people"),
        "severity": {"enum": ["error", "warning"]},
    }


def _computed() -> dict[str, Schema]:
    problems = array(component("AnswerProblem"))
    return {
        "visible": KEYS,
        "required": KEYS,
        "totals": FREE,
        "warnings": problems,
        "missing": problems,
    }


def _application() -> dict[str, Schema]:
    return {
        "id": UUID,
        "form": UUID,
        "version": COUNT,
        "state": {"enum": list(Application.State.values)},
        "revision": COUNT,
        "locale": component("LanguageCode"),
        "answers": ANSWERS,
        "reference": nullable(string()),
        "submitted_at": nullable(MOMENT),
        "hash": nullable(string()),
        "saved_at": MOMENT,
        **_computed(),
    }


def _problem() -> Schema:
    """A problem with the facts that go with its code."""
    fault: Schema = {
        "type": "object",
        "properties": _problem_of_answer(),
        "required": ["pointer", "code", "message"],
        "additionalProperties": False,
    }
    conflict = closed_object({"question": string(), "current": FREE, "yours": FREE})
    base = problem_schema()
    facts: dict[str, Schema] = {
        "errors": array(fault),
        "conflicts": array(conflict),
        "current": ANSWERS,
        "yours": ANSWERS,
        "revision": COUNT,
        "state": {"enum": list(Application.State.values)},
        "reference": nullable(string()),
        "call_status": {"enum": list(CallStatus.values)},
        "deadline": nullable(MOMENT),
        "retry_after": COUNT,
    }
    return {**base, "properties": base["properties"] | facts}
