"""The registers that pages refer to, each with what its kind has to say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests import builders as make

Get = Callable[..., Any]


def test_a_county_tells_when_it_was_and_what_came_after(get: Get) -> None:
    viken = make.make_county(
        "Viken", "30", valid_from=date(2020, 1, 1), valid_to=date(2023, 12, 31)
    )
    ostfold = make.make_county("Østfold", "31", valid_from=date(2024, 1, 1))
    make.succeed(viken, ostfold)

    body = get(f"counties/{viken.pk}/")

    assert (body["name"], body["number"]) == ("Viken", "30")
    assert (body["valid_from"], body["valid_to"]) == ("2020-01-01", "2023-12-31")
    assert [card["id"] for card in body["successors"]] == [ostfold.pk]
    assert [card["id"] for card in get(f"counties/{ostfold.pk}/")["predecessors"]] == [viken.pk]


def test_a_municipality_lies_in_its_county(get: Get) -> None:
    county = make.make_county("Østfold", "31")
    town = make.make_municipality(county, name="Halden", number="3101")

    body = get(f"municipalities/{town.pk}/")

    assert (body["name"], body["number"], body["county"]["id"]) == ("Halden", "3101", county.pk)


def test_a_contact_belongs_to_an_organisation(get: Get) -> None:
    office = make.make_organisation("Fylket", country="NO")
    contact = make.make_contact("Kari", organisation=office)

    body = get(f"contacts/{contact.pk}/")

    assert body["organisation"]["id"] == office.pk
    assert body["email"] == "post@example.no"
    assert get(f"organisations/{office.pk}/")["name"] == "Fylket"


def test_a_period_and_a_theme_in_every_language_they_have(get: Get) -> None:
    period = make.make_period(2021, 2027)
    theme = make.make_theme("klima")
    copy = theme.copy_for_translation(make.locale("nn"))
    copy.name, copy.live = "Klima og energi", True
    copy.save()

    assert get(f"periods/{period.pk}/")["name"] == "2021–2027"
    both = get("themes/", translation_key=str(theme.translation_key))["items"]
    assert {item["meta"]["locale"]: item["name"] for item in both} == {
        "nb": "Klima",
        "nn": "Klima og energi",
    }
    assert [item["id"] for item in get("themes/", locale="nn")["items"]] == [copy.pk]


def test_a_draft_does_not_exist(get: Get) -> None:
    theme = make.make_theme("hemmelig", live=False)
    page = make.make_information(**make.about(theme))

    get(f"themes/{theme.pk}/", 404)
    assert get("themes/")["items"] == []
    assert get(f"pages/{page.pk}/")["themes"] == []


def test_registers_are_ordered_searched_and_refuse_what_they_do_not_know(get: Get) -> None:
    first, second = make.make_county("Akershus", "32"), make.make_county("Buskerud", "33")

    assert [item["id"] for item in get("counties/", order="-name")["items"]] == [
        second.pk,
        first.pk,
    ]
    assert [item["id"] for item in get("counties/", search="Akershus")["items"]] == [first.pk]
    assert "population" in get("counties/", 400, population="1")["detail"]
    get("counties/", 404, locale="sv")
    get("counties/x/", 404)


@pytest.mark.parametrize("search", ["", "/", "…", "og"])
def test_a_search_without_a_word_in_it_is_answered(get: Get, search: str) -> None:
    make.make_home()
    make.make_theme("hav")

    for name in ("themes", "counties", "pages", "images"):
        # Put together in whatever state the store is in, and asked once more.
        for _ in range(2):
            found = get(f"{name}/", search=search)
            assert found["meta"]["total_count"] == len(found["items"])
