"""What judging answers needs beside them: language, day, option sources, files."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from content_types.questions import Surroundings

OSLO = ZoneInfo("Europe/Oslo")


def surroundings_at(now: datetime, language: str) -> Surroundings:
    """The surroundings of answers that belong to no stored application."""
    return Surroundings(language=language, today=now.astimezone(OSLO).date())
