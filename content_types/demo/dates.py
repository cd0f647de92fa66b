"""The dates of the open call: always some weeks ahead, and still for weeks at a time; pure."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
NOON = time(12, 0)
MORNING = time(9, 0)
FRIDAY = 4
# Easter may fall on April's second Friday, and in July nobody is at work.
NO_DEADLINE_IN = {4, 7}
AHEAD = timedelta(days=14)
OPEN_FOR = timedelta(weeks=13)


def next_deadline(today: date) -> datetime:
    """Noon on the second Friday of a month, at least two weeks after ``today``."""
    year, month = today.year, today.month
    while True:
        friday = second_friday(year, month)
        if month not in NO_DEADLINE_IN and friday - today >= AHEAD:
            return datetime.combine(friday, NOON, OSLO)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def second_friday(year: int, month: int) -> date:
    """The Friday from the 8th to the 14th: no Norwegian holiday but Easter falls on it."""
    eighth = date(year, month, 8)
    return eighth + timedelta(days=(FRIDAY - eighth.weekday()) % 7)


def opening(deadline: datetime) -> datetime:
    """The morning on which a call with this deadline opened: before any day that is shown it."""
    return datetime.combine((deadline - OPEN_FOR).date(), MORNING, OSLO)


def next_round(deadline: datetime) -> tuple[str, int]:
    """Season and year of the round after this deadline: ``("spring", 2027)``."""
    if deadline.month >= 6:
        return "spring", deadline.year + 1
    return "autumn", deadline.year
