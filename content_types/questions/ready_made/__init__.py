"""Whole forms that an editor can start from, in every language of the package.

Block ids follow from the place in the form, so that its languages are translations of each other.
"""

from __future__ import annotations

import json
import uuid
from functools import cache
from importlib import resources
from typing import Any

from content_types.questions.definition import JSON, in_language

PRE_PROJECT, ADVICE, PARTNER_SEARCH = "pre_project", "advice", "partner_search"
NAMES = (PRE_PROJECT, ADVICE, PARTNER_SEARCH)
LANGUAGES = {"nb", "nn", "en"}
NAMESPACE = uuid.UUID("5a1f8c52-6a0e-5d0b-9f51-0a6f3f4f3e11")


def raw_steps(name: str, language: str) -> list[JSON]:
    """The steps as the editor's stream stores them, in one language."""
    return [
        _block(
            "step",
            f"{name}/steps/{step['id']}",
            {
                "title": in_language(step["title"], language),
                "introduction": step["introduction"],
                "questions": [
                    _block(each["type"], f"{name}/{each['key']}", _value(each, language))
                    for each in step["questions"]
                ],
            },
        )
        for step in _read(name)["steps"]
    ]


def raw_rules(name: str, language: str) -> list[JSON]:
    """The rules as the editor's stream stores them, in one language."""
    return [
        _block(rule["kind"], f"{name}/rules/{number}", _value(rule, language))
        for number, rule in enumerate(_read(name)["rules"])
    ]


def title(name: str, language: str) -> str:
    """What the form is called."""
    return in_language(_read(name)["title"], language)


def kind(name: str) -> str:
    """What becomes of it: an application or an enquiry."""
    return _read(name).get("kind", "application")


@cache
def _read(name: str) -> JSON:
    return json.loads(resources.files(__package__).joinpath(f"{name}.json").read_text("utf-8"))


def _block(kind: str, place: str, value: JSON) -> JSON:
    return {"type": kind, "id": _id(place), "value": _rows_with_ids(value, place)}


def _id(place: str) -> str:
    return str(uuid.uuid5(NAMESPACE, place))


def _value(stored: JSON, language: str) -> JSON:
    """A block's value: without what only names the block, and with texts in one language."""
    # “kind” names a rule's block; a share has a field of that name, too.
    own = {name: each for name, each in stored.items() if name not in ("type", "kind")}
    if "kind_" in own:
        own["kind"] = own.pop("kind_")
    return {name: _in(each, language) for name, each in own.items()}


def _in(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        if set(value) == LANGUAGES:
            return in_language(value, language)
        return {name: _in(each, language) for name, each in value.items()}
    if isinstance(value, list):
        return [_in(each, language) for each in value]
    return value


def _rows_with_ids(value: Any, place: str) -> Any:
    """Lists as Wagtail stores them: each item with an id; a stream's blocks have theirs."""
    if isinstance(value, dict):
        return {name: _rows_with_ids(each, f"{place}/{name}") for name, each in value.items()}
    if isinstance(value, list) and not any(_is_block(each) for each in value):
        return [
            {"type": "item", "id": _id(f"{place}/{number}"),
             "value": _rows_with_ids(each, f"{place}/{number}")}
            for number, each in enumerate(value)
        ]  # fmt: skip
    return value


def _is_block(value: Any) -> bool:
    return isinstance(value, dict) and {"type", "id", "value"} <= set(value)
