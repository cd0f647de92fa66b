"""What a change of the document takes away from those who read the API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

METHODS = {"get", "post", "put", "patch", "delete"}


def breaking_changes(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """One line for each thing that a reader may have relied on and that is gone."""
    found = list(_members("schema", old["components"]["schemas"], new["components"]["schemas"]))
    for name, schema in old["components"]["schemas"].items():
        if name in new["components"]["schemas"]:
            found += _schema(name, schema, new["components"]["schemas"][name])
    found += _members("path", old["paths"], new["paths"])
    for path, operations in old["paths"].items():
        now = new["paths"].get(path)
        if now is None:
            continue
        for method in METHODS & set(operations):
            where = f"{method.upper()} {path}"
            if method not in now:
                found.append(f"{where} is gone")
            else:
                found += _operation(where, operations[method], now[method])
    return found


def _members(kind: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    for name in old:
        if name not in new:
            yield f"{kind} {name} is gone"


def _operation(where: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    before = {(each["in"], each["name"]): each for each in old["parameters"]}
    after = {(each["in"], each["name"]): each for each in new["parameters"]}
    for key, parameter in after.items():
        earlier = before.get(key, {})
        if parameter.get("required") and not earlier.get("required"):
            yield f"{where}: parameter {key[1]} is required now"
    for key, parameter in before.items():
        if key not in after:
            yield f"{where}: parameter {key[1]} is gone"
        else:
            at = f"{where}: parameter {key[1]}"
            yield from _schema(at, parameter["schema"], after[key]["schema"], is_answer=False)
    for status, answer in old["responses"].items():
        if status not in new["responses"]:
            yield f"{where}: answer {status} is gone"
            continue
        content = new["responses"][status].get("content", {})
        for media_type, each in answer.get("content", {}).items():
            if media_type not in content:
                yield f"{where}: answer {status} is no longer {media_type}"
            else:
                schema = content[media_type]["schema"]
                yield from _schema(f"{where} {status}", each["schema"], schema)


def _schema(
    where: str, old: dict[str, Any], new: dict[str, Any], *, is_answer: bool = True
) -> Iterator[str]:
    if old.get("$ref") != new.get("$ref"):
        yield f"{where} is another thing now"
    if _types(old) != _types(new):
        yield f"{where} is no longer {' or '.join(sorted(_types(old))) or 'anything'}"
    for value in _values(old):
        if value not in _values(new):
            yield f"{where}: the value {json.dumps(value)} is gone"
    for name, schema in old.get("properties", {}).items():
        now = new.get("properties", {}).get(name)
        if now is None:
            yield f"{where}.{name} is gone"
            continue
        if is_answer and name in old.get("required", ()) and name not in new.get("required", ()):
            yield f"{where}.{name} may be missing now"
        yield from _schema(f"{where}.{name}", schema, now, is_answer=is_answer)
    if "items" in old and "items" in new:
        yield from _schema(f"{where}[]", old["items"], new["items"], is_answer=is_answer)
    for word in ("oneOf", "anyOf"):
        after = {_kind(each): each for each in new.get(word, ())}
        for kind, each in ((_kind(each), each) for each in old.get(word, ())):
            if kind not in after:
                yield f"{where}: {kind} is gone"
            else:
                yield from _schema(f"{where} ({kind})", each, after[kind], is_answer=is_answer)


def _types(schema: dict[str, Any]) -> set[str]:
    found = schema.get("type", [])
    return {found} if isinstance(found, str) else set(found)


def _values(schema: dict[str, Any]) -> list[Any]:
    return [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else [])]


def _kind(schema: dict[str, Any]) -> str:
    """By what one of several possible schemas is known: its name, its type, or all of it."""
    named = schema.get("properties", {}).get("type", {}).get("const")
    kind = schema.get("$ref") or named or schema.get("type") or json.dumps(schema, sort_keys=True)
    return str(kind).rpartition("/")[2] or str(kind)
