"""Answers that the demo's site gave, beside the schemas for people who read the document."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

# Written by `make examples`: by operation, what was asked and what was answered.
FILE = Path(__file__).with_name("examples.json")
# And the life of an application, step by step, with nothing real in it.
LIFE = Path(__file__).with_name("life.json")


@cache
def recorded() -> dict[str, dict[str, Any]]:
    """What was asked (``request``) and answered (``answer``), by the id of the operation."""
    return json.loads(FILE.read_text())


@cache
def life() -> list[dict[str, Any]]:
    """The steps of an application's life, in order: what was sent with what, and answered."""
    return json.loads(LIFE.read_text())


def steps_of(operation: str) -> list[dict[str, Any]]:
    """Those in which an operation is asked."""
    return [step for step in life() if step["operation"] == operation]


def shown_in(operation: dict[str, Any]) -> dict[str, Any]:
    """The operation with what was recorded of it, if anything was."""
    name = operation.get("operationId", "")
    if found := recorded().get(name):
        example = {"summary": found["request"], "value": found["answer"]}
        operation = _answered(operation, "200", "application/json", {"demo": example})
    for step in steps_of(name):
        operation = _with_step(operation, step)
    return operation


def name_of(step: dict[str, Any]) -> str:
    """The name of a step's example."""
    return step["title"].lower().replace(" ", "-")


def _with_step(operation: dict[str, Any], step: dict[str, Any]) -> dict[str, Any]:
    name, summary = name_of(step), step["title"]
    if step["answer"] is not None:
        headers = "; ".join(f"{name}: {value}" for name, value in step["answer_headers"].items())
        example = {"summary": summary, "value": step["answer"]}
        example |= {"description": headers} if headers else {}
        kind = step["media_type"]
        operation = _answered(operation, str(step["status"]), kind, {name: example})
    if step["body"] is None:
        return operation
    body = operation["requestBody"]
    content = _with(body["content"], next(iter(body["content"])),
                    {name: {"summary": summary, "value": step["body"]}})  # fmt: skip
    return operation | {"requestBody": body | {"content": content}}


def _answered(
    operation: dict[str, Any], status: str, kind: str, example: dict[str, Any]
) -> dict[str, Any]:
    answer = operation["responses"][status]
    answer = answer | {"content": _with(answer["content"], kind, example)}
    return operation | {"responses": operation["responses"] | {status: answer}}


def _with(content: dict[str, Any], kind: str, example: dict[str, Any]) -> dict[str, Any]:
    media = content[kind]
    return content | {kind: media | {"examples": media.get("examples", {}) | example}}
