"""The ids by which the rows of a table stay the same rows while others come and go."""

from __future__ import annotations

import re
from typing import Any

ROW_ID = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)


def with_ids(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with an id each; those that have none get the next number that is free."""
    ids = [row.get("id") for row in rows]
    given = [each if isinstance(each, str) and ROW_ID.fullmatch(each) else None for each in ids]
    taken = {each for each in given if each}
    used: set[str] = set()
    found, number = [], 1
    for row, own in zip(rows, given, strict=True):
        if own not in taken or own in used:
            while f"r{number}" in taken or f"r{number}" in used:
                number += 1
            own = f"r{number}"
        used.add(own)
        found.append({**row, "id": own})
    return found
