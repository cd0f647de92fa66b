"""Moments as people in Norway read them, whatever clock a server has."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format

OSLO = ZoneInfo("Europe/Oslo")


def in_words(moment: datetime) -> str:
    """A moment as it is in Norway."""
    return date_format(moment.astimezone(OSLO), "DATETIME_FORMAT")


def to_the_second(moment: datetime) -> str:
    """A moment as it is in Norway, for what must be exact."""
    local = moment.astimezone(OSLO)
    return f"{date_format(local, 'DATE_FORMAT')} {local:%H:%M:%S}"
