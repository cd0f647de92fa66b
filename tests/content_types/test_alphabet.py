"""Names come in the order of the reader's alphabet, in every database."""

from __future__ import annotations

import pytest
from django.utils import translation
from wagtail.models import Page

from content_types.alphabet import Alphabetical, english, norwegian
from content_types.models import ProgrammePage
from content_types.web.ordering import ordered
from tests import builders as make

NAMES = ["Åland", "Ærø", "Østfold", "Zürich", "agder", "Bergen", "Ålesund", "Oslo"]
IN_NORWEGIAN = ["agder", "Bergen", "Oslo", "Zürich", "Ærø", "Østfold", "Åland", "Ålesund"]
IN_ENGLISH = ["Ærø", "agder", "Åland", "Ålesund", "Bergen", "Oslo", "Østfold", "Zürich"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nb", IN_NORWEGIAN), ("nn", IN_NORWEGIAN), ("en", IN_ENGLISH), ("en-gb", IN_ENGLISH)],
)
@pytest.mark.django_db
def test_the_database_sorts_as_the_reader_does(language: str, expected: list[str]) -> None:
    for name in NAMES:
        make.make_information(title=name)

    with translation.override(language):
        found = Page.objects.filter(title__in=NAMES).order_by(Alphabetical("title"))

    assert list(found.values_list("title", flat=True)) == expected


def test_python_sorts_alike() -> None:
    assert sorted(NAMES, key=norwegian) == IN_NORWEGIAN
    assert sorted(NAMES, key=english) == IN_ENGLISH


@pytest.mark.django_db
def test_lists_of_the_site_are_in_that_order() -> None:
    for name in NAMES:
        make.make_programme(title=name)

    with translation.override("nb"):
        found = ordered(ProgrammePage.objects.all(), ProgrammePage)

    assert [page.title for page in found] == IN_NORWEGIAN


@pytest.mark.django_db
def test_it_goes_with_pages_that_come_once() -> None:
    make.make_information(title="Å")
    make.make_information(title="A")

    with translation.override("nb"):
        found = Page.objects.filter(title__in="AÅ").distinct().order_by(Alphabetical("title"))

    assert [page.title for page in found] == ["A", "Å"]
