"""The geometry of the site's few drawings: period band and funding bar; pure.

Lengths are written as per cent strings, so that a drawing is as wide as the page and its
letters keep their size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from content_types.enums import MoneyKind

# Pixels: the word «today» stands above the first lane.
TOP = 24
BAR_HEIGHT = 36
LANE_HEIGHT = 42
# Order in the bar: who pays most often first; the total is the whole, not a part.
PARTS = (MoneyKind.EU, MoneyKind.NORWEGIAN, MoneyKind.GRANT, MoneyKind.OWN)


def share(part: float) -> str:
    """A share between 0 and 1 as an SVG length."""
    return f"{part * 100:.2f}%"


def period_band(rows: Sequence[Mapping[str, Any]], today: date) -> dict[str, Any] | None:
    """Bars for the periods of a programme on one line of years; None without periods."""
    spans = [
        (date.fromisoformat(row["period"]["start"]), date.fromisoformat(row["period"]["end"]), row)
        for row in rows
        if row["period"]
    ]
    if not spans:
        return None
    spans.sort(key=lambda span: span[:2])
    first = date(min(span[0] for span in spans).year, 1, 1)
    last = date(max(span[1] for span in spans).year + 1, 1, 1)
    whole = (last - first).days

    def position(day: date) -> float:
        return min(max((day - first).days / whole, 0.0), 1.0)

    bars, lane_ends = [], list[date]()
    for start, end, row in spans:
        lane = next((i for i, until in enumerate(lane_ends) if until < start), len(lane_ends))
        lane_ends[lane : lane + 1] = [end]
        left, right = position(start), position(end)
        bars.append(
            {
                "name": row["period"]["name"],
                "status": row["status"],
                "status_label": row["status_label"],
                "is_now": start <= today <= end,
                "x": share(left),
                "middle": share((left + right) / 2),
                "width": share(right - left),
                "top": TOP + lane * LANE_HEIGHT,
                "baseline": TOP + lane * LANE_HEIGHT + BAR_HEIGHT // 2 + 5,
            }
        )
    return {
        "bars": bars,
        "bar_height": BAR_HEIGHT,
        "svg_height": TOP + len(lane_ends) * LANE_HEIGHT,
        "today": share(position(today)) if first <= today < last else None,
        "today_anchor": _anchor(position(today)),
    }


def _anchor(place: float) -> str:
    """Near an edge the word stands on the inner side of its line."""
    if place > 0.9:
        return "end"
    return "start" if place < 0.1 else "middle"


def funding_bars(funding: Sequence[Mapping[str, Any] | None]) -> list[dict[str, Any]]:
    """One stacked bar for each currency: its parts, what is not broken down, and the total."""
    by_currency: dict[str, dict[str, Any]] = defaultdict(dict)
    for amount in funding:
        if amount:
            by_currency[amount["currency"]][amount["kind"]] = amount
    return [_bar(currency, amounts) for currency, amounts in by_currency.items()]


def _bar(currency: str, amounts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    parts: list[dict[str, Any]] = [
        {"kind": kind.value, "label": kind.label, "money": amounts[kind.value]}
        for kind in PARTS
        if kind.value in amounts
    ]
    total = amounts.get(MoneyKind.TOTAL.value)
    known = sum((Decimal(part["money"]["amount"]) for part in parts), Decimal(0))
    whole = max(Decimal(total["amount"]) if total else known, known)
    left = Decimal(0)
    for part in parts:
        size = Decimal(part["money"]["amount"]) / whole if whole else Decimal(0)
        part |= {"x": share(float(left)), "width": share(float(size)), "share": round(size * 100)}
        left += size
    return {
        "currency": currency,
        "parts": parts,
        "total": total,
        "has_rest": bool(parts) and left < Decimal("0.995"),
        "rest_x": share(float(left)),
        "rest_width": share(float(1 - left)),
    }
