"""Memberships in words: «medlem siden 2005», «2020–2023, gjennom Viken»; pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from content_types.vague_dates import VagueDate

from .wording import span


def in_words(row: Mapping[str, Any], today: date) -> dict[str, Any]:
    """A membership row with ``words`` for its kind and time, and whether it is over."""
    when = span(row["start"], row["end"])
    through = row["through"]["name"] if row["through"] else ""
    # «Through another body» is said by naming the body.
    kind = "" if through and when and row["kind"] == "through" else row["kind_label"]
    words = f"{kind} {when}".strip()
    if through:
        words = _("%(membership)s, through %(name)s") % {"membership": words, "name": through}
    return {**row, "words": words, "is_over": _is_past(row["end"], today)}


def _is_past(end: Mapping[str, str] | None, today: date) -> bool:
    if not end:
        return False
    return VagueDate(date.fromisoformat(end["date"]), end["precision"]).last < today
