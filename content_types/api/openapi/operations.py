"""Operations, parameters and answers in the words of OpenAPI."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from content_types.api import parameters as limits
from content_types.serializers.schema import Schema, component, object_with, string

PROBLEM_TYPE = "application/problem+json"
ERRORS = {
    400: "A parameter is unknown, malformed or does not go with the others.",
    404: "There is no such thing, or nothing the public may see.",
    405: "Only GET, HEAD and OPTIONS are allowed here.",
    410: "The cursor is too old, or from before a restore: start anew.",
    412: "If-Match names another version than what is there now.",
    429: "The network has asked too often; Retry-After says for how many seconds to wait.",
    500: "Something went wrong on the server.",
    503: "The server cannot answer just now.",
}
# What text in a query may hold: no NUL, and nothing that stands for bytes that were no text.
TEXT: Schema = {"type": "string", "maxLength": limits.MAX_VALUE, "pattern": "^[^\\u0000\\ufffd]*$"}


@dataclass(frozen=True)
class Description:
    """What one endpoint adds to the document: paths below its own address, and schemas."""

    paths: dict[str, dict[str, Any]]
    schemas: dict[str, Schema] = field(default_factory=dict)


def query(name: str, schema: Schema, description: str = "", **more: Any) -> dict[str, Any]:
    """A query parameter; of a list the values are written with commas between."""
    found: dict[str, Any] = {"name": name, "in": "query", "schema": schema}
    if description:
        found["description"] = description
    if schema.get("type") == "array":
        found |= {"style": "form", "explode": False}
    return found | more


def in_path(name: str, schema: Schema, description: str = "") -> dict[str, Any]:
    """A parameter that is a part of the path."""
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": schema,
        **({"description": description} if description else {}),
    }


def several(items: Schema, most: int) -> Schema:
    """A list of values with commas between."""
    return {"type": "array", "items": items, "minItems": 1, "maxItems": most}


FORMAT = query("format", {"enum": ["json"]}, "There is only JSON.")
LOCALE = query("locale", component("LanguageCode"), "The language of what is wanted.")
FALLBACK = query(
    "fallback",
    component("LanguageCode"),
    "With `locale`: what is not there in that language comes in this one, or else in any, so that "
    "the list has the same things whatever the locale. `is_fallback` says which came so.",
)
FIELDS = query(
    "fields",
    {"type": "string", "maxLength": limits.MAX_FIELDS, "pattern": r"^[A-Za-z0-9_*,()\-]*$"},
    "Which fields are wanted beside the usual ones: `a,b`; without: `-a`; all: `*`; only these: "
    "`_,a,b`; of what a field shows: `image(title,src)`, at most two deep.",
)


# What tells caches, and whoever keeps an answer, about it.
CACHING: dict[str, Any] = {
    "ETag": {
        "description": "The version of the whole answer, for If-None-Match",
        "required": True,
        "schema": {"type": "string"},
    },
    "Last-Modified": {
        "description": "When anything that answers are made of was last written, or the clock last "
        "changed anything, for If-Modified-Since; absent while that second lasts, and where the "
        "answer has to be found out anew",
        "schema": {"type": "string"},
    },
    "Cache-Control": {
        "description": "How long it holds; never beyond what the clock is about to change",
        "required": True,
        "schema": {"type": "string"},
    },
    "Surrogate-Key": {
        "description": "What it is made of: items such as `page:12`, kinds, types; absent where it "
        "is made of none",
        "schema": {"type": "string"},
    },
}


def answer(schema: Schema | None, description: str, *, media_type: str = "application/json") -> Any:
    """One answer of an operation."""
    if schema is None:
        return {"description": description}
    return {"description": description, "content": {media_type: {"schema": schema}}}


def problems(*statuses: int) -> dict[str, Any]:
    """The answers that are errors, each as a problem."""
    return {
        str(status): answer(component("Problem"), ERRORS[status], media_type=PROBLEM_TYPE)
        for status in statuses
    }


def operation(
    name: str,
    summary: str,
    answers: dict[str, Any],
    parameters: Sequence[dict[str, Any]] = (),
    *,
    description: str = "",
    **more: Any,
) -> dict[str, Any]:
    """One operation: its id, what it is for, its parameters and every answer it may give."""
    return {
        "operationId": name,
        "summary": summary,
        **({"description": description} if description else {}),
        "parameters": list(parameters),
        "responses": answers | problems(500, 503),
        **more,
    }


def get(
    name: str,
    summary: str,
    schema: Schema,
    parameters: Sequence[dict[str, Any]] = (),
    *,
    description: str = "",
    media_type: str = "application/json",
    errors: Sequence[int] = (400,),
    without: Collection[str] = (),
) -> dict[str, Any]:
    """A path that is only read: GET and HEAD with one kind of answer, ``without`` these headers."""
    headers = {name: each for name, each in CACHING.items() if name not in without}
    answers = {"200": answer(schema, summary, media_type=media_type) | {"headers": headers}}
    if "ETag" in headers:
        unchanged = answer(None, "If-None-Match names what is still there.")
        answers |= {"304": unchanged | {"headers": headers}, **problems(*errors, 412, 429)}
    else:
        answers |= problems(*errors, 429)
    return {"get": operation(name, summary, answers, parameters, description=description)}


def problem_schema() -> Schema:
    """The schema of an error: a problem as in RFC 9457, with Wagtail's ``message`` beside it."""
    return object_with(
        {
            "type": string("An address that tells of this kind of problem, or about:blank"),
            "title": string("The status in words"),
            "status": {"type": "integer", "minimum": 400, "maximum": 599},
            "code": string("Stable; for programs"),
            "detail": string("What is wrong and what to do; for people"),
            "message": string("The same as detail, as Wagtail's own API has it"),
        },
        description="What went wrong (RFC 9457)",
    )
