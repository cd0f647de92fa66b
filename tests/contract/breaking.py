"""What a change of the document takes away from those who read the API, and who send to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .narrowing import Schema, broken, name_of

METHODS = {"get", "post", "put", "patch", "delete"}


def breaking_changes(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """One line for each thing that somebody may have relied on and that is gone."""
    return list(dict.fromkeys(_document(old, new)))


def _document(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    if old["servers"] != new["servers"]:
        yield "the server has another address"
    yield from _components(old, new)
    yield from _gone("path", old["paths"], new["paths"])
    for path in sorted(old["paths"].keys() & new["paths"]):
        before, after = old["paths"][path], new["paths"][path]
        for method in sorted(METHODS & before.keys()):
            where = f"{method.upper()} {path}"
            if method in after:
                yield from _operation(where, before[method], after[method])
            else:
                yield f"{where} is gone"


def _gone(kind: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    for name in old:
        if name not in new:
            yield f"{kind} {name} is gone"


def _components(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """Schemas with names, as what they are: sent, answered or both."""
    before, after = old["components"]["schemas"], new["components"]["schemas"]
    yield from _gone("schema", before, after)
    operations = [each for path in old["paths"].values() for each in path.values()]
    sent = [[each["parameters"], each.get("requestBody")] for each in operations]
    answered = [each["responses"] for each in operations]
    for part, is_sent in ((sent, True), (answered, False)):
        for name in sorted(_named_in(part, before) & after.keys()):
            yield from broken(name, before[name], after[name], is_sent=is_sent)


def _named_in(part: Any, schemas: dict[str, Schema]) -> set[str]:
    """The schemas that a part of the document names, and those that they name in turn."""
    found: set[str] = set()
    waiting = [part]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            waiting += each.values()
            name = name_of(each)
            if name in schemas and name not in found:
                found.add(name)
                waiting.append(schemas[name])
    return found


def _operation(where: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    if new["operationId"] != old["operationId"]:
        yield f"{where} is no longer named {old['operationId']}"
    if new.get("security", []) not in ([], old.get("security", [])):
        yield f"{where} asks for another secret now"
    yield from _parameters(where, old["parameters"], new["parameters"])
    yield from _body(f"{where}: body", old.get("requestBody"), new.get("requestBody"))
    yield from _gone(f"{where}: answer", old["responses"], new["responses"])
    for status in sorted(old["responses"].keys() & new["responses"]):
        yield from _answer(f"{where} {status}", old["responses"][status], new["responses"][status])


def _parameters(where: str, old: list[Any], new: list[Any]) -> Iterator[str]:
    before = {(each["in"], each["name"]): each for each in old}
    after = {(each["in"], each["name"]): each for each in new}
    for key, now in after.items():
        if now.get("required") and not before.get(key, {}).get("required"):
            yield f"{where}: parameter {key[1]} is required now"
    for key, earlier in before.items():
        at = f"{where}: parameter {key[1]}"
        if key not in after:
            yield f"{at} is gone"
            continue
        now = after[key]
        if any(now.get(word) != earlier.get(word) for word in ("style", "explode")):
            yield f"{at} is written otherwise now"
        yield from broken(at, earlier["schema"], now["schema"], is_sent=True)


def _body(where: str, old: dict[str, Any] | None, new: dict[str, Any] | None) -> Iterator[str]:
    if old is None or new is None:
        if old:
            yield f"{where} is gone"
        elif new and new.get("required"):
            yield f"{where} is required now"
        return
    if new.get("required") and not old.get("required"):
        yield f"{where} is required now"
    yield from _content(where, old["content"], new["content"], is_sent=True)


def _answer(where: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    yield from _content(where, old.get("content", {}), new.get("content", {}), is_sent=False)
    before, after = old.get("headers", {}), new.get("headers", {})
    yield from _gone(f"{where}: header", before, after)
    for name in sorted(before.keys() & after):
        at = f"{where}: header {name}"
        if before[name].get("required") and not after[name].get("required"):
            yield f"{at} may be missing now"
        yield from broken(at, before[name]["schema"], after[name]["schema"], is_sent=False)


def _content(
    where: str, old: dict[str, Any], new: dict[str, Any], *, is_sent: bool
) -> Iterator[str]:
    for kind, each in old.items():
        if kind not in new:
            yield f"{where} is no longer {kind}"
        else:
            yield from broken(where, each["schema"], new[kind]["schema"], is_sent=is_sent)
