"""The menu and what the site says of itself, for each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from wagtail.blocks import StreamBlockValidationError
from wagtail.models import Site

from content_types.pages.site_facts import NamesStream, SiteFacts
from tests import builders as make

Get = Callable[..., Any]


def titles(entries: list[dict[str, Any]]) -> list[Any]:
    """Titles of a tree: a page with pages below it is a pair."""
    return [
        (entry["title"], titles(entry["children"])) if entry["children"] else entry["title"]
        for entry in entries
    ]


def test_the_menu_is_two_levels_of_what_is_shown_and_public(get: Get) -> None:
    first = make.make_information(title="Om oss", show_in_menus=True)
    make.make_page(type(first), first, title="Hvem vi er", show_in_menus=True)
    make.make_page(type(first), first, title="Utkast", show_in_menus=True, live=False)
    make.make_information(title="Ikke i menyen")
    make.restrict(make.make_information(title="Lukket", show_in_menus=True))

    body = get("menus/")

    assert body["meta"] == {"locale": "nb"}
    assert titles(body["main"]) == [("Om oss", ["Hvem vi er"])]


def test_each_language_has_a_menu_of_its_own(get: Get) -> None:
    page = make.make_information(title="Om oss", show_in_menus=True)
    make.translate(page, "nn", title="Om oss på nynorsk", show_in_menus=True)

    assert titles(get("menus/", locale="nn")["main"]) == ["Om oss på nynorsk"]
    assert get("menus/", locale="en")["main"] == []
    get("menus/", 400, locale="sv")
    get("menus/", 400, depth="3")


def test_settings_name_the_county_and_link_to_pages_of_the_language(get: Get) -> None:
    about = make.make_information(title="Om nettstedet")
    translated = make.translate(about, "nn", title="Om nettstaden")
    county = make.make_county("Østfold", "31")
    SiteFacts.objects.create(
        site=Site.objects.get(is_default_site=True),
        organisation_name="Østfold fylkeskommune",
        home_county=county,
        email="post@example.no",
        footer=make.stream(("page", about.pk)),
    )

    bokmal, nynorsk = get("settings/"), get("settings/", locale="nn")

    assert bokmal["organisation_name"] == "Østfold fylkeskommune"
    assert bokmal["home_county"]["id"] == county.pk
    assert [entry["value"]["id"] for entry in bokmal["footer"]] == [about.pk]
    assert [entry["value"]["id"] for entry in nynorsk["footer"]] == [translated.pk]


def test_settings_name_the_county_in_the_language_asked_for(get: Get) -> None:
    SiteFacts.objects.create(
        site=Site.objects.get(is_default_site=True),
        organisation_name="Østfold fylkeskommune",
        names=make.stream(("name", {"language": "en", "name": "Østfold County Council"})),
    )

    names = {
        code: get("settings/", locale=code)["organisation_name"] for code in ("nb", "nn", "en")
    }

    assert names["nb"] == names["nn"] == "Østfold fylkeskommune"
    assert names["en"] == "Østfold County Council"


def test_each_language_has_one_name() -> None:
    names = [{"language": "en", "name": "Østfold"}, {"language": "en", "name": "Ostfold"}]
    block = NamesStream()

    with pytest.raises(StreamBlockValidationError) as refused:
        block.clean(block.to_python([{"type": "name", "value": each} for each in names]))

    assert list(refused.value.block_errors) == [1]


def test_a_link_of_the_footer_to_a_hidden_page_is_gone(get: Get) -> None:
    about = make.make_information(live=False)
    SiteFacts.objects.create(
        site=Site.objects.get(is_default_site=True), footer=make.stream(("page", about.pk))
    )

    assert get("settings/")["footer"] == []
