"""No query breaks the search, whatever marks it holds."""

from __future__ import annotations

import pytest
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Phrase, PlainText

from tests.builders import make_information

pytestmark = pytest.mark.django_db

NASTY = ['"', '""', 'tilskudd"', '"tilskudd', 'a "b c', "'", "(", "*", "-", "^", "NEAR(", "\\"]


@pytest.mark.parametrize("text", NASTY)
def test_marks_in_a_query_are_no_error(text: str) -> None:
    backend = get_search_backend()

    for query in (text, PlainText(text), Phrase(text)):
        list(backend.search(query, Page))
        list(backend.autocomplete(text, Page))


def test_words_are_found_between_marks() -> None:
    page = make_information(title="Tilskudd til forprosjekter")

    found = get_search_backend().search('"Tilskudd" forprosjekter', Page)

    assert [each.pk for each in found] == [page.pk]


def test_an_operator_survives_the_cleaning() -> None:
    make_information(title="Tilskudd")
    make_information(title="Frister")

    found = get_search_backend().search(PlainText('Tilskudd" Frister', operator="or"), Page)

    assert len(found) == 2
