"""Dates as people know them: typed in three languages, sorted by first day, said in words."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from content_types.models import NetworkPage
from content_types.vague_dates import Precision, VagueDate, VagueDateField
from tests import builders as make

FIRST_OF_MARCH = date(2021, 3, 1)


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("3. april 2020", date(2020, 4, 3), Precision.DAY),
        ("3 April 2020", date(2020, 4, 3), Precision.DAY),
        ("03.04.2020", date(2020, 4, 3), Precision.DAY),
        ("3. 4. 2020", date(2020, 4, 3), Precision.DAY),
        ("2020-04-03", date(2020, 4, 3), Precision.DAY),
        ("mars 2021", FIRST_OF_MARCH, Precision.MONTH),
        ("Mar. 2021", FIRST_OF_MARCH, Precision.MONTH),
        ("2021-03", FIRST_OF_MARCH, Precision.MONTH),
        ("våren 2021", FIRST_OF_MARCH, Precision.SEASON),
        ("Spring 2021", FIRST_OF_MARCH, Precision.SEASON),
        ("hausten 2021", date(2021, 9, 1), Precision.SEASON),
        ("sommaren 2021", date(2021, 6, 1), Precision.SEASON),
        ("vinteren 2021", date(2021, 1, 1), Precision.SEASON),
        (" 2021 ", date(2021, 1, 1), Precision.YEAR),
        ("29. februar 2024", date(2024, 2, 29), Precision.DAY),
    ],
)
def test_what_people_type_is_understood(typed: str, day: date, precision: Precision) -> None:
    assert VagueDate.parse(typed) == VagueDate(day, precision.value)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "snart",
        "31. februar 2021",
        "29.02.2023",
        "2021-13",
        "13/4 2021",
        "3. våren 2021",
        "våren",
        "21",
        "20211",
        "0000",
        "april 0000",
    ],
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        VagueDate.parse(typed)


def test_the_editor_is_told_what_to_write() -> None:
    with translation.override("nb"), pytest.raises(ValidationError) as refused:
        VagueDateField().to_python("snart")

    (message,) = refused.value.messages
    assert "«snart»" in message
    assert "våren 2021" in message


@pytest.mark.parametrize(
    ("typed", "bokmal", "nynorsk", "english"),
    [
        ("2020-04-03", "3. april 2020", "3. april 2020", "3 April 2020"),
        ("2021-03", "mars 2021", "mars 2021", "March 2021"),
        ("2021-05", "mai 2021", "mai 2021", "May 2021"),
        ("våren 2021", "våren 2021", "våren 2021", "spring 2021"),
        ("høsten 2021", "høsten 2021", "hausten 2021", "autumn 2021"),
        ("sommeren 2021", "sommeren 2021", "sommaren 2021", "summer 2021"),
        ("vinteren 2021", "vinteren 2021", "vinteren 2021", "winter 2021"),
        ("2021", "2021", "2021", "2021"),
    ],
)
def test_it_is_said_as_people_say_it_and_read_back(
    typed: str, bokmal: str, nynorsk: str, english: str
) -> None:
    vague = VagueDate.parse(typed)

    for language, words in (("nb", bokmal), ("nn", nynorsk), ("en", english)):
        with translation.override(language):
            assert str(vague) == words
            assert VagueDate.parse(str(vague)) == vague
        assert vague.as_json(language)["label"] == words


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("2020-04-03", date(2020, 4, 3)),
        ("februar 2024", date(2024, 2, 29)),
        ("våren 2021", date(2021, 5, 31)),
        ("høsten 2021", date(2021, 11, 30)),
        ("vinteren 2021", date(2021, 3, 31)),
        ("2021", date(2021, 12, 31)),
    ],
)
def test_its_last_day_is_the_last_that_may_be_meant(typed: str, last: date) -> None:
    assert VagueDate.parse(typed).last == last


@pytest.mark.django_db
def test_the_database_sorts_by_first_day() -> None:
    for typed in ("2022", "våren 2021", "3. april 2020", "mars 2021", None, "høsten 2020"):
        vague = VagueDate.parse(typed) if typed else None
        make.make_network(title=typed or "ukjent", founded=vague)

    titles = NetworkPage.objects.exclude(founded=None).order_by("founded")

    assert [page.title for page in titles] == [
        "3. april 2020",
        "høsten 2020",
        "mars 2021",
        "våren 2021",
        "2022",
    ]


@pytest.mark.django_db
def test_a_draft_keeps_how_vague_it_is() -> None:
    page = make.make_network(founded=VagueDate.parse("våren 2021"))

    page.save_revision()

    assert page.get_latest_revision_as_object().founded == VagueDate.parse("våren 2021")
