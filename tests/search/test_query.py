"""What a search finds: the right words, the right language, nothing hidden."""

from __future__ import annotations

import pytest
from django.utils import timezone
from wagtail.models import Site

from content_types.pages import Visibility
from search.query import hits, marked, words_of
from tests import builders as make

pytestmark = pytest.mark.django_db


def ids(text: str, locale: str = "nb") -> list[int]:
    visible = Visibility.of(Site.objects.get(is_default_site=True), timezone.now())
    words = words_of(text)
    return [hit.pk for hit in hits(words, locale=locale, visible=visible)] if words else []


def test_all_words_must_be_there_in_any_order() -> None:
    both = make.make_programme(title="Grønn havn", introduction="Seil og motor.")
    make.make_programme(title="Grønn by")

    assert ids("havn grønn") == [both.pk]


def test_title_comes_before_text() -> None:
    in_text = make.make_programme(title="Alt mulig", introduction="Om kystlinje og strand.")
    in_title = make.make_programme(title="Kystlinje")

    assert ids("kystlinje") == [in_title.pk, in_text.pk]


def test_beginnings_of_words_are_tried_when_whole_words_find_nothing() -> None:
    programme = make.make_programme(title="Kystlinjeprosjektet")

    assert ids("kystlinjepr") == [programme.pk]


def test_only_the_language_that_is_asked_for() -> None:
    programme = make.make_programme(title="Havnebyer")
    english = make.translate(programme, "en", title="Havnebyer in English")

    assert ids("havnebyer") == [programme.pk]
    assert ids("havnebyer", "en") == [english.pk]


def test_hidden_pages_are_not_found() -> None:
    make.restrict(make.make_programme(title="Kanari"))
    make.make_programme(title="Kanari", live=False)

    assert ids("kanari") == []


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "'",
        "*",
        "(",
        ")",
        "%",
        "%s %d",
        "a AND",
        "NEAR(",
        "^",
        "- -",
        "{x}: y",
        "\\",
        "\x00",
        "🦄",
    ],
)
def test_signs_that_search_engines_know_are_only_signs(text: str) -> None:
    make.make_programme(title="Havn")

    assert ids(text) == []
    assert ids(f"{text} havn") in ([], ids("havn"))


def test_words_are_few_and_not_endless() -> None:
    assert words_of("C++ og EØS-midlene, «Ren kystlinje»!") == [
        "C", "og", "EØS-midlene", "Ren", "kystlinje",
    ]  # fmt: skip
    assert len(words_of("ord " * 50)) == 10
    assert len(words_of("x" * 500)[0]) == 60


def test_found_words_are_marked_whole() -> None:
    assert marked("En havneby i havn", ["havn"]) == [
        ("En ", False),
        ("havneby", True),
        (" i ", False),
        ("havn", True),
    ]
    assert marked("Uten", []) == [("Uten", False)]
