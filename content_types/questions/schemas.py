"""A form for programs: JSON Schema of the answers, UI schema in JSON Forms' words, rules."""

from __future__ import annotations

from typing import Any

from content_types.blocks.base import Schema

from .definition import JSON, Form, Question, in_language
from .registry import type_of
from .sheet import LISTED

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(form: Form, language: str, identity: str = "") -> Schema:
    """JSON Schema 2020-12 of a full set of answers.

    Questions that rules may hide or demand are never required here: ``evaluate/`` knows.
    """
    hidden = {key for rule in form.rules_of("show") for key in rule["questions"]}
    asked = [each for each in form.questions.values() if type_of(each).answered]
    return {
        "$schema": DIALECT,
        **({"$id": identity} if identity else {}),
        "title": in_language(form.title, language),
        "type": "object",
        "properties": {each.key: property_schema(each, language) for each in asked},
        "required": [each.key for each in asked if each.required and each.key not in hidden],
        "additionalProperties": False,
    }


def property_schema(question: Question, language: str) -> Schema:
    """The schema of one answer, with the question's words."""
    schema = {"title": question.text(language), **type_of(question).schema(question, language)}
    if question.help:
        schema["description"] = question.help_text(language)
    return schema


def ui_schema(form: Form, language: str) -> JSON:
    """Steps as categories and questions as controls, in JSON Forms' vocabulary."""
    shows: dict[str, list[JSON]] = {}
    for rule in form.rules_of("show"):
        for key in rule["questions"]:
            shows.setdefault(key, []).append(rule["when"])
    return {
        "type": "Categorization",
        "options": {"variant": "stepper"},
        "elements": [
            {
                "type": "Category",
                "label": in_language(step.title, language),
                "options": {"id": step.id, "description": in_language(step.introduction, language)},
                "elements": [
                    _element(each, language, shows.get(each.key)) for each in step.questions
                ],
            }
            for step in form.steps
        ],
    }


def _element(question: Question, language: str, shows: list[JSON] | None) -> JSON:
    kind = type_of(question)
    if not kind.answered:
        element: JSON = {
            "type": "Label",
            "text": question.help_text(language),
            "options": {"key": question.key, "heading": question.text(language)},
        }
    else:
        element = {
            "type": "Control",
            "scope": f"#/properties/{question.key}",
            "label": question.text(language),
            "options": {"type": question.type, **kind.ui(question, language)},
        }
        if question.help:
            element["options"]["help"] = question.help_text(language)
    condition = _condition_schema(shows) if shows else None
    if condition is not None:
        element["rule"] = {"effect": "SHOW", "condition": condition}
    return element


def _condition_schema(shows: list[JSON]) -> JSON | None:
    """The conditions as a schema of all answers; None where they need sums or rows."""
    parts = [_group_schema(when) for when in shows]
    if any(part is None for part in parts):
        return None
    return {"scope": "#", "schema": parts[0] if len(parts) == 1 else {"allOf": parts}}


def _group_schema(when: JSON) -> Schema | None:
    parts = [_single_schema(each) for each in when["conditions"]]
    if any(part is None for part in parts):
        return None
    word = "anyOf" if when.get("match") == "any" else "allOf"
    return parts[0] if len(parts) == 1 else {word: parts}


def _single_schema(condition: JSON) -> Schema | None:
    key, operator = condition["of"], condition["is"]
    if "." in key:
        return None
    given: Schema = {"required": [key]}
    if operator == "answered":
        return given
    if operator == "unanswered":
        return {"not": given}
    if operator in LISTED:
        values: list[Any] = [
            {"true": True, "false": False}.get(each, each) for each in condition["values"]
        ]
        one = {"enum": values}
        among = given | {"properties": {key: {"anyOf": [one, {"type": "array", "contains": one}]}}}
        return among if operator == "one_of" else {"not": among}
    return None


def rules_in_language(form: Form, language: str) -> list[JSON]:
    """The rules with messages and names in one language."""
    return [
        {
            name: in_language(value, language) if name in ("message", "label") else value
            for name, value in rule.items()
            if name != "severity"
        }
        for rule in form.rules
        if rule["kind"] != "flag"
    ]
