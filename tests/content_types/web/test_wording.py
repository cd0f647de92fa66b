"""Dates, numbers and money as people write them, in three languages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from content_types.vague_dates import VagueDate
from content_types.web import wording

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=OSLO)
S = wording.NBSP


def amount(text: str, currency: str = "NOK", **more: Any) -> dict[str, Any]:
    return {"amount": text, "currency": currency, "kind": None, "approximate": False} | more


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", f"fredag 12.{S}februar kl.{S}12.00"),
        ("nn", f"fredag 12.{S}februar kl.{S}12.00"),
        ("en", f"Friday 12 February at{S}12:00"),
    ],
)
def test_deadline_is_said_with_weekday_day_and_hour(language: str, words: str) -> None:
    with translation.override(language):
        assert wording.exact_moment(datetime(2027, 2, 12, 12, tzinfo=OSLO), NOW) == words


def test_deadline_in_another_year_is_said_with_the_year() -> None:
    with translation.override("nb"):
        said = wording.exact_moment(datetime(2020, 4, 3, 12, tzinfo=OSLO), NOW)

    assert said == f"fredag 3.{S}april 2020 kl.{S}12.00"


def test_weekdays_are_nynorsk_in_nynorsk() -> None:
    with translation.override("nn"):
        assert wording.long_day(date(2026, 11, 28), weekday=True) == f"laurdag 28.{S}november 2026"


@pytest.mark.parametrize(
    ("language", "value", "words"),
    [
        ("nb", "1234567.00", f"1{S}234{S}567{S}kr"),
        ("nn", "100000.00", f"100{S}000{S}kr"),
        ("nb", "99.50", f"99,50{S}kr"),
        ("en", "100000.00", f"100,000{S}kroner"),
    ],
)
def test_kroner_are_grouped_in_full(language: str, value: str, words: str) -> None:
    with translation.override(language):
        assert wording.money(amount(value), full=True) == words


def test_large_amounts_are_shortened_unless_asked_for_in_full() -> None:
    with translation.override("en"):
        assert wording.money(amount("80000000000.00", "EUR")) == f"80{S}billion{S}euro"
        assert wording.money(amount("72615405.00", "EUR")) == f"72.6{S}million{S}euro"
        assert wording.money(amount("72615405.00", "EUR"), full=True) == f"72,615,405{S}euro"


def test_unknown_amount_says_nothing_and_a_doubtful_one_says_about() -> None:
    with translation.override("en"):
        assert wording.money(None) == ""
        assert wording.money(amount("10.00", approximate=True)) == f"about 10{S}kroner"


def test_shares_have_a_space_in_norwegian_only() -> None:
    with translation.override("nb"):
        assert wording.per_cent("33.50") == f"33,5{S}%"
    with translation.override("en"):
        assert wording.per_cent("50.00") == "50%"
        assert wording.per_cent(None) == ""


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2020", "2023", "2020–2023"),
        ("2005", None, "since 2005"),
        (None, "2021", "until 2021"),
        ("2021", "2021", "2021"),
        ("2020-01-01", "2023-12-31", "2020–2023"),
        ("2020-01-01", "2023", "2020–2023"),
        ("2020-01-01", None, "since 2020"),
        (None, "2019-12-31", "to the end of 2019"),
        ("2020-01-01", "2023-06-30", "1 January 2020 – 30 June 2023"),
        ("November 2020", "January 2021", "November 2020 – January 2021"),
        (None, None, ""),
    ],
)
def test_spans_are_said_in_words(start: str | None, end: str | None, words: str) -> None:
    def vague(label: str | None) -> dict[str, str] | None:
        return VagueDate.parse(label).as_json("en") if label else None

    with translation.override("en"):
        assert wording.span(vague(start), vague(end)) == words


def test_days_are_counted_by_the_calendar_not_by_hours() -> None:
    late = datetime(2026, 11, 24, 23, 50, tzinfo=OSLO)

    assert wording.days_until(datetime(2026, 11, 25, 0, 10, tzinfo=OSLO), late) == 1
    assert wording.days_until(datetime(2026, 11, 24, 23, 59, tzinfo=OSLO), late) == 0
