"""Norway's part in the programmes, period by period, as one table; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def participation(items: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Columns for the periods that occur, and rows of cells grouped by programme family."""
    periods = {
        row["period"]["name"]: row["period"]
        for item in items
        for row in item["periods"]
        if row["period"]
    }
    columns = sorted(periods.values(), key=lambda period: (period["start"], period["end"]))
    groups: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        rows = {row["period"]["name"]: row for row in item["periods"] if row["period"]}
        cells = [_cell(rows.get(column["name"])) for column in columns]
        groups.setdefault(item["family_label"] or "", []).append({"item": item, "cells": cells})
    return {
        "columns": columns,
        "groups": [{"label": label, "rows": rows} for label, rows in groups.items()],
    }


def _cell(row: dict[str, Any] | None) -> dict[str, Any]:
    if row is None:
        return {"answer": "none"}
    answers = {True: "yes", False: "no", None: "unknown"}
    roles = [role["value"] for role in row["county_roles"]]
    return {
        "answer": answers[row["norway_participates"]],
        "status_label": row["status_label"],
        # A county that only lies in the area has no task there.
        "roles": [role for role in roles if role["role"] != "eligible"],
    }
