"""On PostgreSQL not all that a common word finds is ranked; what matters most still comes first."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext
from modelsearch.query import MATCH_ALL, And, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from content_types.delivery import upkeep
from content_types.models import InformationPage
from search import backend, best
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


@pytest.fixture(params=[0, 1_000], ids=["many", "few"])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(best, "FEW", request.param)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("words", ["klima", "klima litt", "side", "finnes ikke"])
def test_the_best_are_told_with_the_number_of_all(titled: Page, words: str) -> None:
    make.make_information(title="Skjult klima", live=False)
    shown = InformationPage.objects.filter(live=True)
    results = get_search_backend().search(words, shown)

    rows, total, along = results.best(0, None, "title")

    whole = list(results)
    assert rows == [(page.pk, page.title) for page in whole]
    assert total == len(whole) == results.count()
    assert along == (() if rows else None)
    assert results.best(0, 2)[:2] == ([(page.pk,) for page in whole[:2]], total)
    assert results.best(1, 4).rows == [(page.pk,) for page in whole[1:4]]


@pytest.mark.usefixtures("few")
def test_another_question_is_answered_along_with_it(titled: Page) -> None:
    def of_side() -> QuerySet:
        return InformationPage.objects.filter(title="Side 2").values_list("pk", "title")

    results = get_search_backend().search("klima", InformationPage.objects.all())
    (side,) = of_side()

    found = results.best(0, 3, "title", along=of_side)

    assert found.along == side
    assert results.best(0, 3, "title") == (*found[:2], ())
    assert len(found.rows) == 3 and found.total == 6
    nothing = get_search_backend().search("finnesikke", InformationPage.objects.all())
    assert nothing.best(0, 3, along=of_side) == ([], 0, None)


QUERIES = {
    "a phrase": Phrase("litt om klima"),
    "a phrase with signs": Phrase("om 'klima' \\"),
    "all of it": And([PlainText("klima"), Phrase("litt om")]),
    "any of it": Or([PlainText("klima"), PlainText("side")]),
    "any of the words": PlainText("klima finnes", operator="or"),
    "what stands for words": PlainText("utsyn0"),
}


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("name", QUERIES)
def test_whatever_is_asked_for_is_put_into_the_statement(titled: Page, name: str) -> None:
    make.make_information(title="utsyn0", introduction="O'klima")
    # Another one of the same form, which the statement is written for.
    pages, other = InformationPage.objects.all(), Or([PlainText("a"), PlainText("b")])
    for first in ("finnesikke", Phrase("finnes ikke"), other):
        get_search_backend().search(first, pages).best(0, None)
    results = get_search_backend().search(QUERIES[name], pages)

    rows, total, _along = results.best(0, None)

    assert [key for (key,) in rows] == [page.pk for page in results]
    assert total == len(rows) > 0


MORE_THAN_A_STATEMENT = {
    "without": And([PlainText("klima"), Not(PlainText("side"))]),
    "everything": Or([PlainText("klima"), MATCH_ALL]),
}


@pytest.mark.parametrize("name", MORE_THAN_A_STATEMENT)
def test_what_a_statement_cannot_tell_is_left_to_the_engine(titled: Page, name: str) -> None:
    asked = MORE_THAN_A_STATEMENT[name]

    assert get_search_backend().search(asked, InformationPage.objects.all()).best(0, 2) is None


def test_other_words_take_a_statement_that_is_written_already(titled: Page) -> None:
    first = get_search_backend().search("klima", InformationPage.objects.all())
    expected = get_search_backend().search("side", InformationPage.objects.all()).best(0, 3)
    first.best(0, 3)

    with patch.object(best, "_sql", side_effect=AssertionError):
        found = first.again("side").best(0, 3)

    assert found == expected
    assert found.total == 5
    assert first.again(" '! ") is None


@pytest.mark.usefixtures("few")
def test_nothing_is_found_where_nothing_may_be(titled: Page) -> None:
    results = get_search_backend().search("klima", Page.objects.filter(pk__in=[]))

    assert results.best(0, 2) == ([], 0, None)


def test_what_has_another_order_is_not_told_so(titled: Page) -> None:
    pages = Page.objects.order_by("title")

    assert get_search_backend().search("klima", pages, order_by_relevance=False).best(0, 2) is None


def test_entries_are_found_without_reading_texts(titled: Page) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT proconfig FROM pg_proc WHERE proname = 'search_entries'")
        found = cursor.fetchall()

    # With so few rows any plan would read them all, if it might.
    assert found == [(["enable_seqscan=off"],)]


def test_a_list_is_ranked_and_counted_at_once(client: Client, titled: Page) -> None:
    upkeep.catch_up()
    with CaptureQueriesContext(connection) as queries:
        answer: Any = client.get("/api/v2/pages/?search=klima&limit=2").json()

    assert answer["meta"]["total_count"] == 6
    assert len([each for each in queries if "indexentry" in each["sql"]]) == 1
