"""What the doors for applicants have in common in OpenAPI's words: values, headers, refusals."""

from __future__ import annotations

from typing import Any

from content_types.applications import Application, ApplicationFile
from content_types.pages.calls import CallStatus
from content_types.serializers.schema import (
    Schema,
    array,
    component,
    nullable,
    object_with,
    string,
)

from .operations import PROBLEM_TYPE, answer, in_path, problem_schema

UUID: Schema = {"type": "string", "format": "uuid"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
COUNT: Schema = {"type": "integer", "minimum": 0}
KEYS: Schema = array({"type": "string"})
# Whatever the form's own schema says; this document cannot know it.
ANSWERS: Schema = {"description": "Answers by the key of their question, as the form's schema says"}
FREE: Schema = {"description": "As JSON Schema, JSON Forms or the form's rules say"}

PDF = answer({"type": "string", "format": "binary"}, "The PDF", media_type="application/pdf")
APPLICATION = in_path("id", UUID, "The application's id")

REASONS = {
    400: "The request is not JSON, or a header or parameter is malformed.",
    401: "There is no secret in the Authorization header.",
    403: "Only the applicant's own secret may do this, not that of an invited person.",
    404: "There is no such thing, or the secret does not open it.",
    405: "The method is not allowed here.",
    409: "The form takes nothing now (`closed`), or the state does not allow it (`wrong_state`).",
    412: "Somebody has saved since: `current` and `yours` are there to compare.",
    413: "What was sent is too large.",
    415: "What was sent is not JSON.",
    422: "Something in what was sent is wrong: `errors` says what and where.",
    428: "If-Match is missing.",
    429: "Too many requests; Retry-After says how long to wait.",
    503: "Something went wrong here (`fault`; `attempt` proves the try), or the store of files is "
    "not there (`away`). Send again.",
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


def problem_of_answer() -> dict[str, Schema]:
    return {
        "pointer": string("JSON pointer into the body, such as /answers/title"),
        "question": string("The question's key"),
        "code": string("Stable; for programs"),
        "message": string("For people"),
        "severity": {"enum": ["error", "warning"]},
    }


def computed() -> dict[str, Schema]:
    problems = array(component("AnswerProblem"))
    return {
        "visible": KEYS,
        "required": KEYS,
        "totals": FREE,
        "warnings": problems,
        "missing": problems,
    }


def problem() -> Schema:
    """A problem with the facts that go with its code."""
    fault: Schema = {
        "type": "object",
        "properties": problem_of_answer(),
        "required": ["pointer", "code", "message"],
    }
    conflict = object_with({"question": string(), "current": FREE, "yours": FREE})
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
        "attempt": component("FailedAttempt"),
        "file_state": {"enum": list(ApplicationFile.State.values)},
    }
    return {**base, "properties": base["properties"] | facts}
