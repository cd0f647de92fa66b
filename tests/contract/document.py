"""The document of the site's API as it is now, and as it was last agreed on."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from cms.api import router
from content_types.api import openapi

SERVER = "/api/v2/"
SNAPSHOT = Path(__file__).parents[1] / "snapshots" / "openapi.json"


@cache
def current() -> dict[str, Any]:
    """The document of what is registered now."""
    return openapi.build(router, SERVER)


@cache
def closed_schemas() -> dict[str, Any]:
    """The schemas with names as the suite holds answers to them."""
    return closed(current()["components"]["schemas"])


def closed(schema: Any) -> Any:
    """The schema without room for members beside its own.

    Readers have to expect others. What the API says today must be in the document all the same.
    """
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    own = {"additionalProperties": False} if "properties" in schema else {}
    return own | {word: closed(each) for word, each in schema.items()}


def as_text(document: dict[str, Any]) -> str:
    """As the snapshot is written: a line for each fact, so that differences can be read."""
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def agreed() -> dict[str, Any]:
    """The document as it was last agreed on."""
    return json.loads(SNAPSHOT.read_text())
