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


def as_text(document: dict[str, Any]) -> str:
    """As the snapshot is written: a line for each fact, so that differences can be read."""
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def agreed() -> dict[str, Any]:
    """The document as it was last agreed on."""
    return json.loads(SNAPSHOT.read_text())
