"""Counties, municipalities and organisations: dated, with successors, numbers that are right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from content_types.models import County, CountySuccession
from content_types.pages.filters import lineage
from content_types.snippets import ENDPOINTS, Contact
from content_types.vague_dates import VagueDate
from tests import builders as make

pytestmark = pytest.mark.django_db


def told(item: Any) -> dict[str, list[str]]:
    """The messages of full validation, by field."""
    with translation.override("nb"):
        try:
            item.full_clean()
        except ValidationError as refused:
            return {name: [str(each) for each in found] for name, found in refused}
    return {}


def test_every_register_is_named_in_two_norwegian_languages() -> None:
    for model in ENDPOINTS.values():
        for name in ("verbose_name", "verbose_name_plural"):
            text = getattr(model._meta, name)
            for language in ("nb", "nn"):
                with translation.override(language):
                    said = str(text)
                with translation.override("en"):
                    # «tema» and «kontakt» differ too: none is spelt as in English.
                    assert said != str(text), f"{model.__name__} {name} {language}"


def test_every_register_has_panels_search_and_a_name() -> None:
    for model in ENDPOINTS.values():
        assert model.panels, model
        assert model.search_fields, model
        assert model.api_fields, model
        assert model.api_card_fields, model


def test_a_county_lives_on_in_its_successors() -> None:
    ostfold = make.make_county("Gamle Østfold", "01", valid_to=date(2019, 12, 31))
    viken = make.make_county(
        "Viken", "30", valid_from=date(2020, 1, 1), valid_to=date(2023, 12, 31)
    )
    new, akershus = make.make_county("Østfold", "31"), make.make_county("Akershus", "32")
    make.succeed(ostfold, viken)
    make.succeed(viken, new, akershus)
    elsewhere = make.make_county("Vestland", "46")

    of_viken = lineage(County.objects.filter(pk=viken.pk))

    assert set(of_viken) == {ostfold.pk, viken.pk, new.pk, akershus.pk}
    assert set(lineage(County.objects.filter(pk=elsewhere.pk))) == {elsewhere.pk}


def test_the_last_day_comes_after_the_first() -> None:
    for item in (make.make_county(), make.make_municipality()):
        item.valid_from, item.valid_to = date(2024, 1, 1), date(2020, 1, 1)

        assert list(told(item)) == ["valid_to"]


def test_an_organisations_name_ends_after_it_begins() -> None:
    body = make.make_organisation(valid_from=VagueDate.parse("2021"))
    body.valid_to = VagueDate.parse("2020")

    assert list(told(body)) == ["valid_to"]


def test_counties_do_not_succeed_each_other_in_a_circle() -> None:
    viken, ostfold = make.make_county(), make.make_county()
    make.succeed(viken, ostfold)

    assert list(told(CountySuccession(county=ostfold, successor=viken))) == ["successor"]
    assert list(told(CountySuccession(county=viken, successor=viken))) == ["successor"]


@pytest.mark.parametrize("build", [make.make_municipality, make.make_organisation])
def test_others_do_not_succeed_each_other_in_a_circle(build: Any) -> None:
    last = build()
    middle = build(successor=last)
    last.successor = build(successor=middle)
    middle.save()
    last.successor = middle

    (message,) = told(last)["successor"]

    assert middle.name in message


@pytest.mark.parametrize("build", [make.make_county, make.make_organisation])
def test_an_organisation_number_with_a_wrong_check_digit_is_refused(build: Any) -> None:
    item = build()
    item.organisation_number = "930580695"

    (message,) = told(item)["organisation_number"]

    assert "kontrollsiffer" in message
    item.organisation_number = "930 580 694"
    assert told(item) == {}
    assert item.organisation_number == "930580694"


@pytest.mark.parametrize(
    ("build", "number"), [(make.make_county, "3"), (make.make_municipality, "31A5")]
)
def test_official_numbers_have_their_digits(build: Any, number: str) -> None:
    item = build()
    item.number = number

    assert list(told(item)) == ["number"]


def test_a_county_number_is_used_once() -> None:
    make.make_county(number="31")
    other = make.make_county(number="32")
    other.number = "31"

    assert "Det finnes" in str(told(other))


def test_a_contact_can_be_reached() -> None:
    assert list(told(Contact(name="Kari", locale=make.locale()))) == ["email"]
    assert told(Contact(name="Kari", phone="69 00 00 00", locale=make.locale())) == {}
