"""What judging answers needs beside them: language, day, option sources, files."""

from __future__ import annotations

from datetime import datetime

from content_types.questions import Surroundings

from .moments import OSLO
from .sources import PublicOptions


def surroundings_at(now: datetime, language: str) -> Surroundings:
    """The surroundings of answers that belong to no stored application."""
    today = now.astimezone(OSLO).date()
    return Surroundings(language=language, today=today, options=PublicOptions(now))
