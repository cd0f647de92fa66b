"""Other parts of a list that was answered, and what other words find in it, need no view."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, Site

from content_types.api import items
from content_types.api.base import PublicEndpoint
from content_types.api.filters import Searched
from content_types.api.items import ItemEndpoint
from content_types.delivery import finished, kept, reading, snapshot, upkeep, writing
from content_types.delivery.snapshot import Series, Snapshot
from tests import builders as make

from .conftest import Reader

pytestmark = pytest.mark.django_db

PROJECTS = "pages/?type=content_types.ProjectPage&order=title&limit=2"
ALL_OF_THEM = PROJECTS.replace("limit=2", "limit=20")
LISTS = {
    "all fields": f"{PROJECTS}&fields=*&",
    "default fields": f"{PROJECTS}&",
    "nested fields": f"{PROJECTS}&fields=programme(title)&",
    "of one language": f"{PROJECTS}&locale=nb&fields=*&",
    "with what stands in": f"{PROJECTS}&locale=nn&fallback=nb&fields=*&",
    "of all pages": "pages/?limit=2&",
    "filtered": f"{PROJECTS}&theme=hav&",
    "themes": "themes/?limit=1&fields=*&",
    "calls": "calls/?limit=1&",
}
WORDS = ("fjord", "hav", "fjord hav", "finnesikke", "utsyn0", "o'hav", "hav-fjord", "å")
OF_THE_MOMENT = {"RateLimit"}


@pytest.fixture
def world(reader: Reader) -> Iterator[list[Any]]:
    make.make_home()
    themes = [make.make_theme(name) for name in ("hav", "land", "luft")]
    for number in range(2):
        make.make_call(title=f"Utlysning {number}")
    projects = [
        make.make_project(
            title=f"{number} utsyn0",
            introduction=f"Om {words}",
            programme=make.make_programme(),
            **make.about(*themes),
        )
        for number, words in enumerate(("fjord", "hav", "fjord og hav", "O'Hav", "fjord", "å"))
    ]
    make.translate(projects[0], "nn")
    call_command("update_index", verbosity=0)
    upkeep.catch_up()
    # Headers that name a time stand still.
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        yield projects


@contextmanager
def no_view() -> Iterator[None]:
    with patch.object(PublicEndpoint, "dispatch", side_effect=AssertionError("asked the view")):
        yield


def ask(reader: Reader, path: str) -> HttpResponse:
    answer: Any = reader.client.get(f"/api/v2/{path}")
    return answer


def by_view(reader: Reader, path: str) -> HttpResponse:
    """The answer of a process that knows nothing yet, and of which nothing is kept: otherwise the
    same would only be given again."""
    nothing_is_kept = patch.object(kept, "_keep", lambda *_args: None)
    nothing_is_known = patch.object(reading, "_kept", None)
    with nothing_is_kept, nothing_is_known, patch.object(kept, "known", lambda *_args: None):
        return ask(reader, path)


def told(answer: HttpResponse) -> tuple[int, bytes, dict[str, str]]:
    headers = {name: text for name, text in answer.items() if name not in OF_THE_MOMENT}
    return answer.status_code, answer.content, headers


@pytest.mark.parametrize("name", LISTS)
def test_other_parts_are_what_the_view_would_give(
    world: list[Any], reader: Reader, name: str
) -> None:
    path = LISTS[name]
    expected = [told(by_view(reader, f"{path}offset={start}")) for start in (1, 2, 40)]
    assert ask(reader, f"{path}offset=0").status_code == 200

    with no_view():
        given = [told(ask(reader, f"{path}offset={start}")) for start in (1, 2, 40)]

    assert given == expected


def test_a_list_is_walked_without_its_view(world: list[Any], reader: Reader) -> None:
    def following(answer: HttpResponse) -> str:
        address = urlsplit(json.loads(answer.content)["meta"]["next"])
        return f"{address.path}?{address.query}".removeprefix("/api/v2/")

    first = ask(reader, LISTS["all fields"])
    second = ask(reader, following(first))
    third = following(second)
    expected = told(by_view(reader, third))

    with no_view():
        assert told(ask(reader, third)) == expected


@pytest.mark.parametrize("more", ["", "&fields=*", "&order=-title", "&search_operator=or"])
def test_other_words_find_what_the_view_would(world: list[Any], reader: Reader, more: str) -> None:
    path = f"pages/?type=content_types.ProjectPage{more}&search="
    paths = [path + words for words in WORDS]
    expected = [told(by_view(reader, path)) for path in paths]
    assert ask(reader, f"{path}luft").status_code == 200

    with no_view():
        assert [told(ask(reader, path)) for path in paths] == expected
    assert len({body for _status, body, _headers in expected}) > 3


WRONG = ["offset=-1", "offset=x", "after=x", "after=1&offset=1", "offset=1&offset=2"]


@pytest.mark.parametrize("wrong", [*WRONG, "search=" + "a" * 201, "search=%00"])
def test_what_is_wrong_is_refused_as_ever(world: list[Any], reader: Reader, wrong: str) -> None:
    path = LISTS["all fields"]
    for right in ("offset=0", "after=", "search=fjord", "after=&offset=0", "offset=0&offset=0"):
        ask(reader, path + right)

    answer = ask(reader, path + wrong)

    assert answer.status_code == 400
    assert told(answer) == told(by_view(reader, path + wrong))


def test_another_list_is_not_taken_for_a_part(world: list[Any], reader: Reader) -> None:
    paths = ["pages/", "themes/", "images/", "calls/", f"pages/{world[0].pk}/", "pages/?offset=1"]
    paths += [f"{PROJECTS}&offset=1", f"{PROJECTS}&offset=1&locale=nn", "pages/by-path/?path=/nb/"]
    # The same query at another address.
    paths += [f"{name}/?limit=1&offset=0" for name in ("pages", "themes", "images", "counties")]
    expected = [told(by_view(reader, path)) for path in paths]

    for _once_more in range(2):
        assert [told(ask(reader, path)) for path in paths] == expected


def test_what_has_been_hidden_meanwhile_is_in_no_part(world: list[Any], reader: Reader) -> None:
    path = LISTS["all fields"]
    ask(reader, f"{path}offset=0")
    ask(reader, f"{path}offset=2")
    # Past every signal.
    Page.objects.filter(pk=world[3].pk).update(live=False)

    answer = ask(reader, f"{path}offset=3")

    assert f'"id":{world[3].pk},'.encode() not in answer.content
    assert (answer.status_code, answer.content) == reader.live(f"{path}offset=3")


def test_whoever_has_a_part_already_is_told_so(world: list[Any], reader: Reader) -> None:
    path = f"/api/v2/{LISTS['all fields']}"
    known = by_view(reader, f"{LISTS['all fields']}offset=2")["ETag"]
    reader.client.get(f"{path}offset=0")

    with no_view():
        answer = reader.client.get(f"{path}offset=2", headers={"If-None-Match": known})

    assert (answer.status_code, answer.content) == (304, b"")


def test_an_editor_and_another_host_are_not_answered_so(world: list[Any], reader: Reader) -> None:
    path, editor = f"/api/v2/{LISTS['all fields']}", Client(headers={"host": "localhost"})
    editor.force_login(get_user_model().objects.create_superuser("redaktør"))
    reader.client.get(f"{path}offset=0")

    with no_view(), pytest.raises(AssertionError, match="asked the view"):
        editor.get(f"{path}offset=2")
    with no_view(), pytest.raises(AssertionError, match="asked the view"):
        reader.client.get(f"{path}offset=2", headers={"host": "testserver"})


def test_no_part_outlives_the_clock(world: list[Any], reader: Reader) -> None:
    path, now = LISTS["of one language"], timezone.now()
    Page.objects.filter(pk=world[2].pk).update(expire_at=now + timedelta(seconds=10))
    upkeep.catch_up()
    with time_machine.travel(now + timedelta(seconds=9), tick=False):
        ask(reader, f"{path}offset=0")
        before = json.loads(ask(reader, f"{path}offset=2").content)
    with time_machine.travel(now + timedelta(seconds=10), tick=False):
        after = json.loads(ask(reader, f"{path}offset=2").content)

    assert before["items"][0]["id"] == world[2].pk
    assert after["items"][0]["id"] == world[3].pk
    assert after["meta"]["total_count"] == before["meta"]["total_count"] - 1


def test_all_of_the_words_or_any_of_them(world: list[Any], reader: Reader) -> None:
    def total(words: str, operator: str) -> int:
        path = f"pages/?type=content_types.ProjectPage&search={words}&search_operator={operator}"
        return int(json.loads(ask(reader, path).content)["meta"]["total_count"])

    for operator in ("and", "or"):
        total("luft", operator)

    assert (total("fjord finnesikke", "and"), total("fjord finnesikke", "or")) == (0, 4)
    assert total("fjord hav", "or") > total("fjord hav", "and") > 0


def test_an_address_without_its_slash_is_no_page_of_a_series(
    world: list[Any], reader: Reader
) -> None:
    paths = [f"pages/{world[1].pk}{end}" for end in ("", "//", "/x")]
    expected = [by_view(reader, path).status_code for path in paths]
    ask(reader, f"pages/{world[0].pk}/")

    assert [ask(reader, path).status_code for path in paths] == expected
    assert 200 not in expected


@pytest.mark.parametrize("more", ["", "&fields=*", "&fields=programme(title)"])
def test_javascripts_own_line_ends_are_written_as_escapes(
    world: list[Any], reader: Reader, more: str
) -> None:
    page = make.make_project(title="å \u2028 luft \u2029", slug="luft")
    upkeep.catch_up()
    for start in (0, 1):
        body = ask(reader, f"{ALL_OF_THEM}&offset={start}{more}").content

        assert f'"id":{page.pk},'.encode() in body
        assert b"\\u2028 luft \\u2029" in body
        assert not {"\u2028", "\u2029"} & {*body.decode()}


@pytest.fixture
def knows(reader: Reader) -> Callable[[], Collection[Any]]:
    """Names of the items that the process could show again."""

    def known() -> Collection[Any]:
        assert reading._kept
        return reading._kept._finished

    return known


@contextmanager
def no_item_is_read() -> Iterator[None]:
    with patch.object(items, "with_these_keys", side_effect=AssertionError("read an item")):
        yield


@contextmanager
def before_an_item_is_read(change: Callable[[], Any]) -> Iterator[None]:
    real = ItemEndpoint._with_keys

    def changed(*asked: Any) -> Any:
        change()
        return real(*asked)

    with patch.object(ItemEndpoint, "_with_keys", changed):
        yield


@pytest.mark.usefixtures("world")
def test_items_of_one_list_are_shown_in_another_as_they_are(reader: Reader) -> None:
    path = "pages/?type=content_types.ProjectPage&search="
    paths = [f"{path}{words}" for words in ("hav", "fjord hav", "o'hav", "finnesikke")]
    paths += [f"{PROJECTS}&offset={start}" for start in (1, 2)]
    expected = [told(by_view(reader, each)) for each in paths]
    for start in (0, 1):
        assert ask(reader, f"{ALL_OF_THEM}&offset={start}").status_code == 200

    with no_item_is_read():
        given = [told(ask(reader, each)) for each in paths]

    assert given == expected


OTHERWISE = {
    "other fields": "&fields=slug",
    "fewer fields": "&fields=_,title",
    "all fields": "&fields=*",
    "cut fields": "&fields=programme(title)",
    "another language": "&locale=nn&fallback=nb",
    "its own language": "&locale=nb",
}


@pytest.mark.parametrize("first", OTHERWISE)
def test_items_that_would_leave_otherwise_are_not_shown(
    world: list[Any], reader: Reader, first: str
) -> None:
    """Neither in another list nor, once more, in that which came first."""
    path = f"{ALL_OF_THEM}&offset="
    others = [more for name, more in OTHERWISE.items() if name != first]
    paths = [f"{path}1{more}" for more in ("", *others, OTHERWISE[first])]
    expected = [told(by_view(reader, each)) for each in paths]
    for start in (0, 2):
        assert ask(reader, f"{path}{start}{OTHERWISE[first]}").status_code == 200

    assert [told(ask(reader, each)) for each in paths] == expected


def test_items_are_shown_at_another_site_with_its_addresses(
    world: list[Any], reader: Reader
) -> None:
    root = Site.objects.get(is_default_site=True).root_page
    Site.objects.create(hostname="testserver", port=80, root_page=root)
    other, path = Client(headers={"host": "testserver"}), f"{PROJECTS}&offset="
    for start in (0, 1):
        ask(reader, f"{path}{start}")
    other.get(f"/api/v2/{path}0")

    given = other.get(f"/api/v2/{path}1").content

    with patch.object(reading, "_kept", None), patch.object(kept, "known", lambda *_args: None):
        assert given == other.get(f"/api/v2/{path}1").content
    assert b'"html_url":"http://testserver/' in given


def test_an_alias_in_a_list_says_whose_language_it_speaks(world: list[Any], reader: Reader) -> None:
    path = f"{ALL_OF_THEM}&locale=nn&offset="
    for start in (0, 1):
        ask(reader, f"{path}{start}")
    world[1].copy_for_translation(make.locale("nn"), copy_parents=True, alias=True)
    upkeep.catch_up()
    expected = told(by_view(reader, f"{path}1"))

    for start in (0, 1):
        answer = ask(reader, f"{path}{start}")

    assert told(answer) == expected
    meta = json.loads(answer.content)["items"][0]["meta"]
    assert (meta["locale"], meta["content_language"], meta["is_fallback"]) == ("nn", "nb", True)


def test_titles_take_no_look_at_other_pages(world: list[Any], reader: Reader) -> None:
    for start in (0, 1):
        ask(reader, f"{PROJECTS}&offset={start}")

    with CaptureQueriesContext(connection) as queries:
        ask(reader, f"{PROJECTS}&offset=4")

    # The keys are known, so that this is what is kept of the items and the store's state.
    assert len(queries) == 1


NASTY = '"},"title":"x","detail_url":null,"meta":{"$ref":"page:1"} \\" {"$html":"'


@pytest.mark.parametrize("more", ["", "&fields=slug", "&fields=-html_url", "&fields=seo_title"])
@pytest.mark.parametrize("start", [1, 2])
def test_titles_are_told_by_one_look_at_each(
    world: list[Any], reader: Reader, more: str, start: int
) -> None:
    for page, text in zip(world, (NASTY, "\\", '"', "å\u2028", "", NASTY * 2), strict=True):
        page.title, page.seo_title, page.search_description = f"{text}.", text, text
        page.save()
    upkeep.catch_up()
    path = f"{ALL_OF_THEM}{more}&offset="
    with patch.object(writing, "_titles", lambda *_args: None):
        expected = told(by_view(reader, f"{path}{start}"))
    ask(reader, f"{path}0")

    with no_view(), patch.object(writing, "_kept", side_effect=AssertionError("looked closer")):
        assert told(ask(reader, f"{path}{start}")) == expected
    assert expected[1] == reader.live(f"{path}{start}")[1]


def test_titles_are_looked_at_closer_where_one_look_does_not_do(
    world: list[Any], reader: Reader
) -> None:
    world[2].search_description = "Langt. " * 300
    world[2].save()
    upkeep.catch_up()
    path = f"{ALL_OF_THEM}&offset="
    expected = reader.live(f"{path}1")
    ask(reader, f"{path}0")

    with no_view():
        answer = ask(reader, f"{path}1")

    assert (answer.status_code, answer.content) == expected


def test_an_item_that_has_changed_is_shown_as_it_is_now(world: list[Any], reader: Reader) -> None:
    path = "pages/?type=content_types.ProjectPage&search="
    before = ask(reader, f"{path}hav").content
    assert b'"0 utsyn0"' not in before and b'"1 utsyn0"' in before
    world[1].title = "1 utsyn1"
    world[1].save_revision().publish()

    answer = ask(reader, f"{path}o'hav hav")

    assert b'"1 utsyn0"' not in answer.content
    assert (answer.status_code, answer.content) == reader.live(f"{path}o'hav hav")


def test_an_item_that_has_been_hidden_is_not_shown_again(world: list[Any], reader: Reader) -> None:
    path = "pages/?type=content_types.ProjectPage&search="
    for words in ("hav", "o'hav"):
        ask(reader, f"{path}{words}")
    # Past every signal, and while the search is on its way.
    real, key = Searched.by, world[1].pk

    def hidden(*args: Any) -> Any:
        Page.objects.filter(pk=key).update(live=False)
        return real(*args)

    with patch.object(Searched, "by", hidden):
        answer = ask(reader, f"{path}hav hav")

    assert f'"id":{key},'.encode() not in answer.content
    assert (answer.status_code, answer.content) == reader.live(f"{path}hav hav")


@pytest.mark.parametrize(
    ("path", "longest"),
    [
        (ALL_OF_THEM, 100),
        (f"{ALL_OF_THEM}&fields=*", 100_000),
        (f"{ALL_OF_THEM}&fields=translations", 100_000),
        (f"{ALL_OF_THEM}&fields=*,-translations,-translated_from", 100_000),
    ],
)
def test_what_is_long_or_shows_others_is_read_again(
    world: list[Any],
    reader: Reader,
    knows: Callable[[], Collection[Any]],
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    longest: int,
) -> None:
    monkeypatch.setattr(finished, "LONGEST", longest)
    for start in (0, 1):
        assert ask(reader, f"{path}&offset={start}").status_code == 200

    assert not knows()


def test_an_item_that_another_list_cuts_is_read(world: list[Any], reader: Reader) -> None:
    make.make_contact()
    upkeep.catch_up()
    for start in (0, 1):
        ask(reader, f"contacts/?fields=*&offset={start}")
    path = "contacts/?fields=*,organisation(name)&offset="

    for start in (0, 1, 0):
        assert told(ask(reader, f"{path}{start}")) == told(by_view(reader, f"{path}{start}"))


@pytest.mark.postgresql
def test_a_search_that_finds_what_is_known_takes_one_statement(
    world: list[Any], reader: Reader
) -> None:
    path = "pages/?type=content_types.ProjectPage&search="
    for words in ("luft", "fjord", "hav"):
        ask(reader, f"{path}{words}")
    expected = told(by_view(reader, f"{path}fjord hav"))

    with CaptureQueriesContext(connection) as queries:
        answer = told(ask(reader, f"{path}fjord hav"))

    assert len(queries) == 1
    assert answer == expected


def test_an_item_that_is_gone_before_it_is_read_is_not_counted(
    world: list[Any], reader: Reader
) -> None:
    path = "pages/?type=content_types.ProjectPage&search="
    # All but one of what is searched for then.
    for words in ("luft", "fjord hav", "o'hav"):
        ask(reader, f"{path}{words}")

    def delete() -> None:
        for page in Page.objects.filter(pk=world[1].pk):
            page.delete()

    with before_an_item_is_read(delete):
        answer = ask(reader, f"{path}hav")

    assert json.loads(answer.content)["meta"]["total_count"] == 2
    assert (answer.status_code, answer.content) == reader.live(f"{path}hav")


def test_a_list_that_ends_earlier_meanwhile_does_not_go_on(
    world: list[Any], reader: Reader
) -> None:
    path = "pages/?type=content_types.ProjectPage&limit=2&search="
    ask(reader, f"{path}luft")
    shown = Page.objects.filter(pk=world[1].pk)

    with before_an_item_is_read(lambda: shown.update(live=False)):
        answer = ask(reader, f"{path}hav")

    assert json.loads(answer.content)["meta"] == {"total_count": 2, "next": None}


def test_there_is_always_room_for_another_item(
    world: list[Any],
    reader: Reader,
    knows: Callable[[], Collection[Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(snapshot, "MOST_FINISHED", 3)
    path = f"{ALL_OF_THEM}&offset="
    for start in (0, 1):
        ask(reader, f"{path}{start}")

    assert len(knows()) == 3
    assert told(ask(reader, f"{path}2")) == told(by_view(reader, f"{path}2"))


def test_there_is_always_room_for_another_series() -> None:
    known = Snapshot("token", timezone.now(), None)
    series = Series((), None, lambda *_args: None)
    names = [("http", "localhost", "80", "/api/", f"_={number}") for number in range(300)]

    for name in names:
        known.begin(name, series)

    assert known.series(names[-1]) is series
    assert known.series(names[0]) is None
