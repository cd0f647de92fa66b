"""What a schema no longer takes of those who send, or no longer promises to those who read.

What is sent must still be taken: nothing in its schema may narrow. What is answered must still be
understood: nothing may widen but by members, values and named kinds, which docs/api.md keeps open.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import inf
from typing import Any

Schema = dict[str, Any]

TYPES = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}
ANYTHING = "anything"
UNNAMED = {*TYPES.values(), ANYTHING}

MOST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems")
LEAST = {"minimum": -inf, "exclusiveMinimum": -inf, "minLength": 0, "minItems": 0}
FOR_PEOPLE = {"title", "description", "default", "examples"}
COMPARED = {"$ref", "type", "enum", "const", "oneOf", "anyOf", "properties", "required", "items"}
# Everything else: another format or pattern is another value.
APART = COMPARED | FOR_PEOPLE | {*MOST, *LEAST}


def broken(where: str, old: Schema, new: Schema, *, is_sent: bool) -> Iterator[str]:
    """One line for each thing that is not as it was, to the loss of who sends or reads it."""
    before, after = list(_kinds(old)), list(_kinds(new))
    yield from _other_kinds(where, dict(before), dict(after), is_sent)
    # Of several schemas of one kind, one must still take what was sent, or have had what comes.
    for kind, each in before if is_sent else after:
        at = where if kind in UNNAMED else f"{where} ({kind})"
        tries = [
            list(_of_a_kind(at, *((each, one) if is_sent else (one, each)), is_sent))
            for other, one in (after if is_sent else before)
            if other == kind != "null"
        ]
        yield from min(tries, key=len, default=[])


def name_of(schema: Schema) -> str:
    """The name of a schema that stands elsewhere."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _kinds(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """What a value may be, one after the other: something with a name, or of a type."""
    alternatives = schema.get("oneOf") or schema.get("anyOf")
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    if "$ref" in schema:
        yield name_of(schema), {}
    elif alternatives:
        for each in alternatives:
            yield from _kinds(each)
    elif values is not None:
        for kind in dict.fromkeys(TYPES[type(value)] for value in values):
            yield kind, {"enum": [value for value in values if TYPES[type(value)] == kind]}
    else:
        # The blocks of a stream say by a constant which they are.
        named = schema.get("properties", {}).get("type", {}).get("const")
        types = named or schema.get("type", ANYTHING)
        for kind in [types] if isinstance(types, str) else types:
            yield kind, schema


def _other_kinds(where: str, old: Schema, new: Schema, is_sent: bool) -> Iterator[str]:
    if ANYTHING in (new if is_sent else old):
        return
    for kind in old:
        if kind not in new and (is_sent or kind != "null"):
            yield f"{where}: {kind} is gone"
    for kind in new:
        if kind not in old and kind in UNNAMED and not is_sent:
            yield f"{where} may be {kind} now"


def _of_a_kind(where: str, old: Schema, new: Schema, is_sent: bool) -> Iterator[str]:
    yield from _values(where, old, new, is_sent)
    yield from _members(where, old, new, is_sent)
    if "items" in old or "items" in new:
        before, after = old.get("items", {}), new.get("items", {})
        yield from broken(f"{where}[]", before, after, is_sent=is_sent)
    asks, asked = (new, old) if is_sent else (old, new)
    for word in sorted(asks.keys() - APART):
        # That an answer has no other members was never a promise.
        if asks[word] != asked.get(word) and (is_sent or word != "additionalProperties"):
            yield f"{where} has another {word} now"
    if is_sent:
        yield from _bounds(where, old, new)


def _bounds(where: str, old: Schema, new: Schema) -> Iterator[str]:
    for word in MOST:
        if new.get(word, inf) < old.get(word, inf):
            yield f"{where} has a lower {word} now"
    for word, least in LEAST.items():
        if new.get(word, least) > old.get(word, least):
            yield f"{where} has a higher {word} now"


def _values(where: str, old: Schema, new: Schema, is_sent: bool) -> Iterator[str]:
    if "enum" in old and "enum" in new:
        for value in old["enum"]:
            if value not in new["enum"]:
                yield f"{where}: the value {json.dumps(value)} is gone"
    elif "enum" in (new if is_sent else old):
        yield f"{where} {'takes only some values' if is_sent else 'may have any value'} now"


def _members(where: str, old: Schema, new: Schema, is_sent: bool) -> Iterator[str]:
    before, after = old.get("properties", {}), new.get("properties", {})
    due, due_now = set(old.get("required", ())), set(new.get("required", ()))
    if is_sent:
        for name in sorted(due_now - due):
            yield f"{where}.{name} is required now"
    for name, schema in before.items():
        at = f"{where}.{name}"
        if name not in after:
            yield f"{at} is gone"
            continue
        if name in due - due_now and not is_sent:
            yield f"{at} may be missing now"
        yield from broken(at, schema, after[name], is_sent=is_sent)
