"""The gate: what would break those who read the API, or send to it, cannot be agreed on unseen."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.contract.breaking import breaking_changes
from tests.contract.document import current
from tests.contract.narrowing import Schema, broken


def own_copy() -> dict[str, Any]:
    """The document in which no two places are one object."""
    return json.loads(json.dumps(current()))


def change(path: str, value: Any = None) -> dict[str, Any]:
    """The document with one member, given by its keys, changed, or taken away."""
    changed = own_copy()
    *way, last = path.split(" ")
    place: Any = changed
    for key in way:
        place = place[int(key) if isinstance(place, list) else key]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return changed


PATCH = "paths /applications/{id}/ patch"
PATCH_BODY = f"{PATCH} requestBody content application/json schema"
MENUS = "paths /menus/ get"
NEW = {"in": "query", "name": "new", "schema": {}}


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("servers", [{"url": "/api/v3"}], "the server has another address"),
        ("paths /menus/", None, "path /menus/ is gone"),
        (MENUS, None, "GET /menus/ is gone"),
        (f"{MENUS} operationId", "menu", "GET /menus/ is no longer named menus"),
        (f"{MENUS} security", [{"key": []}], "GET /menus/ asks for another secret now"),
        # What is answered.
        ("components schemas ThemeCard", None, "schema ThemeCard is gone"),
        ("components schemas Theme properties slug", None, "Theme.slug is gone"),
        ("components schemas Theme required", ["id"], "Theme.slug may be missing now"),
        ("components schemas Theme properties slug type", "integer", "Theme.slug: string is gone"),
        (
            "components schemas ProgrammePeriod properties status enum",
            ["planned", "open", "closed"],
            'ProgrammePeriod.status: the value "preparation" is gone',
        ),
        ("components schemas AnyPage oneOf", [{"type": "null"}], "AnyPage: HomePage is gone"),
        (
            "components schemas MoneyStream items oneOf 0 properties value anyOf 0 $ref",
            "#/components/schemas/VagueDate",
            "MoneyStream[] (amount).value: Money is gone",
        ),
        (f"{MENUS} responses 200", None, "GET /menus/: answer 200 is gone"),
        (
            f"{MENUS} responses 200 content",
            {"text/csv": {}},
            "GET /menus/ 200 is no longer application/json",
        ),
        (
            f"{MENUS} responses 200 headers Cache-Control",
            None,
            "GET /menus/ 200: header Cache-Control is gone",
        ),
        (
            f"{MENUS} responses 200 headers ETag schema type",
            "integer",
            "GET /menus/ 200: header ETag: string is gone",
        ),
        # What is sent.
        (f"{MENUS} parameters", [], "GET /menus/: parameter locale is gone"),
        (
            f"{MENUS} parameters 0 required",
            True,
            "GET /menus/: parameter locale is required now",
        ),
        (
            f"{MENUS} parameters 0 explode",
            True,
            "GET /menus/: parameter locale is written otherwise now",
        ),
        (
            f"{MENUS} parameters",
            [*current()["paths"]["/menus/"]["get"]["parameters"], NEW | {"required": True}],
            "GET /menus/: parameter new is required now",
        ),
        ("components schemas LanguageCode enum", ["nn"], 'LanguageCode: the value "nb" is gone'),
        (f"{PATCH} requestBody", None, "PATCH /applications/{id}/: body is gone"),
        (
            "paths /applications/{id}/submit/ post requestBody required",
            True,
            "POST /applications/{id}/submit/: body is required now",
        ),
        (
            f"{MENUS} requestBody",
            {"required": True, "content": {}},
            "GET /menus/: body is required now",
        ),
        (
            f"{PATCH} requestBody content",
            {"text/csv": {}},
            "PATCH /applications/{id}/: body is no longer application/json",
        ),
        (
            f"{PATCH_BODY} required",
            ["answers", "why"],
            "PATCH /applications/{id}/: body.why is required now",
        ),
        (f"{PATCH_BODY} type", "array", "PATCH /applications/{id}/: body: object is gone"),
    ],
)
def test_what_somebody_may_rely_on_cannot_go_unseen(path: str, value: Any, expected: str) -> None:
    found = breaking_changes(current(), change(path, value))

    assert any(line.startswith(expected) for line in found), found


def test_header_that_may_be_missing_now_is_seen() -> None:
    sure = change(f"{MENUS} responses 200 headers ETag required", True)
    unsure = change(f"{MENUS} responses 200 headers ETag required", False)

    assert breaking_changes(sure, unsure) == ["GET /menus/ 200: header ETag may be missing now"]


def test_schema_is_judged_as_what_it_is() -> None:
    """A language is both sent and answered, an item only answered."""
    narrower = change("components schemas LanguageCode enum", ["nb", "nn", "en", "se"])
    shorter = change("components schemas Theme properties slug maxLength", 10)

    assert breaking_changes(current(), narrower) == []
    assert breaking_changes(current(), shorter) == []
    assert breaking_changes(narrower, current()) == ['LanguageCode: the value "se" is gone']


def test_what_only_adds_breaks_nothing() -> None:
    more = own_copy()
    more["paths"]["/news/"] = {"get": {}}
    menus = more["paths"]["/menus/"]["get"]
    menus["parameters"].append(NEW)
    menus["requestBody"] = {"required": False, "content": {}}
    menus["responses"]["418"] = menus["responses"]["200"]
    menus["responses"]["200"]["headers"]["Age"] = {"schema": {"type": "integer"}}
    schemas = more["components"]["schemas"]
    schemas["Theme"]["properties"]["colour"] = {"type": "string"}
    schemas["Theme"]["required"].append("colour")
    schemas["ProgrammePeriod"]["properties"]["status"]["enum"].append("new")
    schemas["AnyPage"]["oneOf"].append({"$ref": "#/components/schemas/NewPage"})
    body = more["paths"]["/applications/"]["post"]["requestBody"]["content"]["application/json"]
    body["schema"]["properties"]["phone"] = {"type": "string"}

    assert breaking_changes(current(), more) == []


# Two schemas -------------------------------------------------------------------------------------

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
DAY = {"type": "string", "format": "date"}
MOMENT = {"type": "string", "format": "date-time"}
ONE = {"$ref": "#/components/schemas/One"}
NULL = {"type": "null"}


def thing(*required: str, **properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required)}


def between(old: Schema, new: Schema, *, is_sent: bool) -> list[str]:
    return list(broken("it", old, new, is_sent=is_sent))


# Each first schema takes more than the second.
NARROWED = [
    ({}, TEXT, "it: anything is gone"),
    ({"type": ["string", "null"]}, TEXT, "it: null is gone"),
    ({"anyOf": [ONE, NUMBER]}, ONE, "it: integer is gone"),
    ({"anyOf": [DAY, MOMENT]}, DAY, "it has another format now"),
    (TEXT, DAY, "it has another format now"),
    (TEXT, TEXT | {"pattern": "^a$"}, "it has another pattern now"),
    (TEXT, {"enum": ["a", "b"]}, "it takes only some values now"),
    ({"enum": ["a", "b"]}, {"const": "a"}, 'it: the value "b" is gone'),
    (NUMBER | {"maximum": 9}, NUMBER | {"maximum": 8}, "it has a lower maximum now"),
    (NUMBER, NUMBER | {"exclusiveMaximum": 8}, "it has a lower exclusiveMaximum now"),
    (NUMBER | {"minimum": 0}, NUMBER | {"minimum": 1}, "it has a higher minimum now"),
    (NUMBER, NUMBER | {"exclusiveMinimum": 8}, "it has a higher exclusiveMinimum now"),
    (TEXT, TEXT | {"maxLength": 8}, "it has a lower maxLength now"),
    (TEXT, TEXT | {"minLength": 1}, "it has a higher minLength now"),
    ({"type": "array"}, {"type": "array", "maxItems": 8}, "it has a lower maxItems now"),
    ({"type": "array"}, {"type": "array", "minItems": 1}, "it has a higher minItems now"),
    ({"type": "array"}, {"type": "array", "items": TEXT}, "it[]: anything is gone"),
    (thing(a=TEXT), thing("a", a=TEXT), "it.a is required now"),
    (thing(a=TEXT), thing(a=DAY), "it.a has another format now"),
    (
        thing(a=TEXT),
        thing(a=TEXT) | {"additionalProperties": False},
        "it has another additionalProperties now",
    ),
]
# Each second schema allows more than the first.
WIDENED = [
    (TEXT, {}, "it may be anything now"),
    (TEXT, {"type": ["string", "null"]}, "it may be null now"),
    (ONE, {"anyOf": [ONE, NULL]}, "it may be null now"),
    ({"enum": ["a"]}, {"enum": ["a", None]}, "it may be null now"),
    ({"enum": ["a"]}, TEXT, "it may have any value now"),
    (NUMBER, {"type": "number"}, "it may be number now"),
    (DAY, MOMENT, "it has another format now"),
    (DAY, TEXT, "it has another format now"),
    (DAY, {"anyOf": [DAY, MOMENT]}, "it has another format now"),
    (TEXT | {"pattern": "^a$"}, TEXT, "it has another pattern now"),
    ({"type": "array", "items": TEXT}, {"type": "array"}, "it[] may be anything now"),
    (thing("a", a=TEXT), thing(a=TEXT), "it.a may be missing now"),
    (thing(a=TEXT), thing(), "it.a is gone"),
    (thing(a=DAY), thing(a=TEXT), "it.a has another format now"),
]


@pytest.mark.parametrize(("old", "new", "expected"), NARROWED)
def test_what_is_sent_must_not_narrow(old: Schema, new: Schema, expected: str) -> None:
    assert expected in between(old, new, is_sent=True)


@pytest.mark.parametrize(("old", "new", "expected"), WIDENED)
def test_what_is_answered_must_not_widen(old: Schema, new: Schema, expected: str) -> None:
    assert expected in between(old, new, is_sent=False)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (TEXT | {"pattern": "^b$"}, TEXT | {"pattern": "^a$"}, "it has another pattern now"),
        (thing(a=TEXT), thing("b", a=TEXT, b=TEXT), "it.b is required now"),
        (thing(a=TEXT), thing(), "it.a is gone"),
    ],
)
def test_what_is_sent_must_not_be_otherwise(old: Schema, new: Schema, expected: str) -> None:
    assert expected in between(old, new, is_sent=True)


@pytest.mark.parametrize(("new", "old"), [pair[:2] for pair in NARROWED])
def test_what_is_sent_may_widen(old: Schema, new: Schema) -> None:
    assert between(old, new, is_sent=True) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({}, TEXT),
        ({"type": ["string", "null"]}, TEXT),
        ({"anyOf": [ONE, NULL]}, ONE),
        (TEXT, DAY),
        (TEXT, {"enum": ["a"]}),
        ({"enum": ["a"]}, {"enum": ["a", "b"]}),
        (ONE, {"anyOf": [ONE, {"$ref": "#/components/schemas/Other"}]}),
        (NUMBER | {"maximum": 9}, NUMBER | {"maximum": 10}),
        (NUMBER | {"minimum": 0}, NUMBER),
        (thing(a=TEXT), thing("a", a=TEXT)),
        (thing(a=TEXT), thing("a", "b", a=TEXT, b=TEXT)),
        (thing() | {"additionalProperties": False}, thing()),
        (TEXT, TEXT | {"description": "In words"}),
    ],
)
def test_what_is_answered_may_come_and_be_told_more_of(old: Schema, new: Schema) -> None:
    assert between(old, new, is_sent=False) == []
