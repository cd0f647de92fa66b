"""``forms/`` in OpenAPI's words."""

from __future__ import annotations

from typing import Any

from content_types.api.parameters import MAX_SEARCH, MOST_OPTIONS
from content_types.applications.sources import SOURCES
from content_types.pages.calls import CallStatus
from content_types.serializers.schema import (
    Schema,
    array,
    component,
    nullable,
    object_with,
    string,
)

from .applicants import (
    ANSWERS,
    COUNT,
    FREE,
    KEYS,
    MOMENT,
    UUID,
    body,
    computed,
    faults,
    problem,
    problem_of_answer,
)
from .operations import (
    FORMAT,
    LOCALE,
    TEXT,
    Description,
    answer,
    get,
    in_path,
    operation,
    query,
)

IN = [
    LOCALE,
    query(
        "fallback",
        component("LanguageCode"),
        "The language of forms that do not have the one of `locale`.",
    ),
]
FORM = in_path("form", UUID, "The form's id")
SOURCE = in_path("source", {"enum": sorted(SOURCES)}, "The name that the UI schema gives")
SEARCH = query("search", {**TEXT, "maxLength": MAX_SEARCH}, "Words that the labels have.")
HOW_MANY = query(
    "limit",
    {"type": "integer", "minimum": 0, "maximum": MOST_OPTIONS},
    "How many at most; all that there are by default.",
)
NUMBER = in_path("number", {"type": "integer", "minimum": 1}, "The version's number")


def forms() -> Description:
    """``forms/``."""
    listing = object_with(
        {
            "meta": object_with({"total_count": COUNT}),
            "items": array(component("FormSummary")),
        }
    )
    evaluated = {"200": answer(component("ComputedState"), "What the form says of the answers")}
    return Description(
        {
            "": {"get": _read("forms", "Forms that are open or will open", listing, IN)},
            "options/{source}/": {
                "get": _read(
                    "form_options",
                    "The alternatives of questions that name a source",
                    component("FormOptions"),
                    [SOURCE, LOCALE, SEARCH, HOW_MANY],
                    without=("Surrogate-Key",),
                )
            },
            "{form}/": {
                "get": _read("form", "One form as it is now", component("Form"), [FORM, *IN])
            },
            "{form}/versions/{number}/": {
                "get": _read(
                    "form_version",
                    "One version of a form, which never changes",
                    component("FormVersion"),
                    [FORM, NUMBER, *IN],
                    without=("Surrogate-Key",),
                )
            },
            "{form}/versions/{number}/form.pdf": {
                "get": _read(
                    "blank_form",
                    "A version without answers, to read or print, as a tagged PDF",
                    {"type": "string", "format": "binary"},
                    [FORM, NUMBER, *IN],
                    media_type="application/pdf",
                    without=("Surrogate-Key",),
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
            "FormOptions": object_with(
                {
                    "meta": object_with({"total_count": COUNT}),
                    "items": array(object_with({"key": string(), "label": string()})),
                }
            ),
            "FormSummary": object_with(_summary()),
            "Form": object_with(
                _summary()
                | _documents()
                | {
                    "pdf": string("Address of the form without answers"),
                    "has_register": {
                        "type": "boolean",
                        "description": "Whether organisation numbers can be looked up here",
                    },
                }
            ),
            "FormVersion": object_with(
                {"id": UUID, "version": COUNT, "hash": string()} | _documents()
            ),
            "ComputedState": object_with(computed()),
            "AnswerProblem": object_with(problem_of_answer()),
            "ApplicantProblem": problem(),
        },
    )


def _read(
    name: str,
    summary: str,
    schema: Schema,
    parameters: list[dict[str, Any]],
    **more: Any,
) -> dict[str, Any]:
    return get(name, summary, schema, [*parameters, FORMAT], errors=(400, 404), **more)["get"]


def _summary() -> dict[str, Schema]:
    return {
        "id": UUID,
        "title": string(),
        "kind": {"enum": ["application", "enquiry"]},
        "version": COUNT,
        "hash": string(),
        "languages": KEYS,
        **_languages(),
        "status": {"enum": list(CallStatus.values)},
        "opens_at": nullable(MOMENT),
        "deadline": nullable(MOMENT),
        "running": {"type": "boolean"},
        "grace_minutes": COUNT,
    }


def _languages() -> dict[str, Schema]:
    return {
        "locale": component("LanguageCode"),
        "content_language": component("LanguageCode"),
        "is_fallback": {"type": "boolean"},
    }


def _documents() -> dict[str, Schema]:
    return {
        **_languages(),
        "schema": FREE,
        "ui_schema": FREE,
        "rules": FREE,
        "call": FREE,
    }
