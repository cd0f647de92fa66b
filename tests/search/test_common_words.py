"""On PostgreSQL not all that a common word finds is ranked; what matters most still comes first."""

from __future__ import annotations

import pytest
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from search import backend
from tests import builders as make

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def two_are_ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "MOST_RANKED", 2)


@pytest.fixture
def titled() -> Page:
    """The oldest of six pages with a word, and the only one that has it in its title."""
    page = make.make_information(title="Klima")
    for number in range(5):
        make.make_information(title=f"Side {number}", introduction="Litt om klima")
    return page


def found(start: int = 0, stop: int | None = None) -> list[int]:
    return [page.pk for page in get_search_backend().search("klima", Page)[start:stop]]


def test_an_old_page_with_the_word_in_its_title_comes_first(titled: Page) -> None:
    assert found(stop=2)[0] == titled.pk
    assert found()[0] == titled.pk


def test_what_is_not_ranked_follows_the_newest_first(titled: Page) -> None:
    whole = found()

    assert len(whole) == 6
    assert whole[3:] == sorted(whole[3:], reverse=True)


def test_parts_are_those_of_the_whole(titled: Page) -> None:
    whole = found()

    assert [*found(0, 1), *found(1, 2), *found(2, 4), *found(4, 6)] == whole
