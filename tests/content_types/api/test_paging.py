"""Pages of a list by key: everything once, in every order, whatever comes and goes meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from hashlib import shake_256
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content_types.api import keyset, paging, parts
from content_types.delivery import reading, upkeep
from content_types.delivery.by_key import with_these_keys
from content_types.models import Theme
from tests import builders as make

from .test_contract import assert_problem


@pytest.fixture
def projects() -> list[Any]:
    """Some with the same title, some without a start or a project number."""
    make.make_home()
    facts: list[dict[str, Any]] = [
        {"title": "Å", "start": "2021-03-01"},
        {"title": "b", "start": None},
        {"title": "B", "start": "2021"},
        {"title": "ære", "start": None},
        {"title": "Æ", "start": "2019-05"},
        {"title": "b", "start": "2021"},
        {"title": "ø", "start": "2023"},
    ]
    return [make.make_project(introduction="Et prosjekt", **each) for each in facts]


def pages(client: Client, url: str) -> Iterator[list[dict[str, Any]]]:
    """Every page of a list, by the addresses that it gives itself."""
    following: str | None = url
    while following:
        answer = client.get(following)
        assert answer.status_code == 200, answer.content
        yield answer.json()["items"]
        following = answer.json()["meta"]["next"]


ORDERS = [
    "", "&order=title", "&order=-title", "&order=start", "&order=-start,title",
    "&order=first_published_at", "&order=-id", "&order=translation_key",
    "&locale=nn&fallback=nb", "&search=prosjekt",
]  # fmt: skip


@pytest.mark.parametrize("most", [1, 3, 7])
@pytest.mark.parametrize("longest", [0, 2])
def test_a_search_is_whole_however_much_of_it_is_kept(
    client: Client, projects: list[Any], monkeypatch: pytest.MonkeyPatch, most: int, longest: int
) -> None:
    call_command("update_index", verbosity=0)
    upkeep.catch_up()
    monkeypatch.setattr(paging, "FOUND_AT_ONCE", most)
    monkeypatch.setattr(paging, "LONGEST_PART", longest)
    (whole,) = pages(client, "/api/v2/pages/?search=prosjekt&limit=20")

    parts = list(pages(client, "/api/v2/pages/?search=prosjekt&limit=2"))

    assert [item for part in parts for item in part] == whole
    assert {item["id"] for item in whole} == {project.pk for project in projects}


@pytest.mark.parametrize("start", [2, 5, 8, 9, 50])
def test_how_many_a_search_finds_is_told_wherever_a_part_begins(
    client: Client, projects: list[Any], monkeypatch: pytest.MonkeyPatch, start: int
) -> None:
    call_command("update_index", verbosity=0)
    upkeep.catch_up()
    monkeypatch.setattr(paging, "FOUND_AT_ONCE", 3)
    monkeypatch.setattr(paging, "LONGEST_PART", 2)
    url = "/api/v2/pages/?search=prosjekt&limit=2"
    whole = client.get("/api/v2/pages/?search=prosjekt&limit=20").json()
    reading.forget()

    with CaptureQueriesContext(connection) as searching:
        first = client.get(f"{url}&offset={start}").json()
    with CaptureQueriesContext(connection) as again:
        second = client.get(f"{url}&offset={start}&_=1").json()

    for part in (first, second):
        assert part["meta"]["total_count"] == whole["meta"]["total_count"] == len(projects)
        assert part["items"] == whole["items"][start : start + 2]
    assert [searches(each) for each in searching].count(True)
    assert not any(searches(each) for each in again)


@pytest.mark.parametrize(("start", "numbers"), [(0, [0]), (3, [0]), (4, [0, 1]), (6, [0, 2])])
def test_no_more_of_a_search_is_looked_up_than_tells_a_part(
    client: Client,
    projects: list[Any],
    monkeypatch: pytest.MonkeyPatch,
    start: int,
    numbers: list[int],
) -> None:
    call_command("update_index", verbosity=0)
    upkeep.catch_up()
    monkeypatch.setattr(paging, "FOUND_AT_ONCE", 3)
    monkeypatch.setattr(paging, "LONGEST_PART", 2)
    looked_up: list[int] = []
    find = paging.Counts._find
    monkeypatch.setattr(
        paging.Counts, "_find", lambda self, number: looked_up.append(number) or find(self, number)
    )

    client.get(f"/api/v2/pages/?search=prosjekt&limit=2&offset={start}")

    assert looked_up == numbers


def searches(query: dict[str, str]) -> bool:
    """Whether a query asks the index of words."""
    return "wagtailsearch_" in query["sql"] or "search_entries" in query["sql"]


def test_nothing_is_searched_for_behind_the_end(client: Client, projects: list[Any]) -> None:
    call_command("update_index", verbosity=0)
    upkeep.catch_up()
    client.get("/api/v2/pages/?search=prosjekt&limit=2")

    for offset in (1_000, 5_000, 1_000_000):
        with CaptureQueriesContext(connection) as captured:
            found = client.get(f"/api/v2/pages/?search=prosjekt&offset={offset}").json()
        assert found == {"meta": {"total_count": len(projects), "next": None}, "items": []}
        assert not any(searches(each) for each in captured)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("bogus=1&offset=-1", "query parameter is not an operation or a recognised field: bogus"),
        ("after=x&offset=2", "after and offset are two ways to say where the page begins"),
        ("offset=-1", "offset must be a positive integer"),
    ],
)
def test_a_new_search_is_judged_like_any_list(
    client: Client, projects: list[Any], query: str, said: str
) -> None:
    upkeep.catch_up()

    for words in ("", "search=prosjekt&"):
        answer = client.get(f"/api/v2/pages/?{words}{query}")
        assert answer.status_code == 400
        assert answer.json()["detail"] == said


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("limit", [1, 3, 7])
def test_all_pages_are_the_whole_list(
    client: Client, projects: list[Any], order: str, limit: int
) -> None:
    url = f"/api/v2/pages/?type=content_types.ProjectPage&fields=_,id{order}"
    whole = client.get(f"{url}&limit=100").json()["items"]

    found = list(pages(client, f"{url}&limit={limit}"))

    assert [item for page in found for item in page] == whole
    assert all(len(page) == limit for page in found[:-1])
    if "search" not in order:
        assert len(whole) == len(projects)


@pytest.mark.parametrize("order", [each for each in ORDERS if "search" not in each])
@pytest.mark.parametrize("stretch", [1, 3, 1_000])
def test_a_list_is_the_same_by_stretches_of_keys(
    client: Client,
    projects: list[Any],
    monkeypatch: pytest.MonkeyPatch,
    order: str,
    stretch: int,
) -> None:
    upkeep.catch_up()
    monkeypatch.setattr(parts, "STRETCH", stretch)
    url = f"/api/v2/pages/?type=content_types.ProjectPage&fields=_,id{order}"
    asked = ((5, 2), (0, 3), (2, 3), (6, 1), (6, 9), (7, 2), (9, 2), (4, 0), (3, 100))
    urls = [f"{url}&limit={limit}&offset={start}" for start, limit in asked]
    expected = []
    for each in urls:
        # Then none of it is known.
        reading.forget()
        expected.append(client.get(each).content)
    reading.forget()
    whole = client.get(f"{url}&limit=100").json()["items"]
    monkeypatch.delattr(paging, "_part")

    assert [client.get(each).content for each in urls] == expected
    for start, limit in asked:
        rest: list[Any] = []
        if following := client.get(f"{url}&limit={limit}&offset={start}").json()["meta"]["next"]:
            rest = [item for page in pages(client, following) for item in page]
        assert rest == (whole[start + limit :] if limit and start < len(whole) else [])


@pytest.mark.parametrize("order", [each for each in ORDERS if "search" not in each])
def test_what_was_passed_in_a_list_is_not_passed_again(
    client: Client, projects: list[Any], monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    upkeep.catch_up()
    monkeypatch.setattr(parts, "STRETCH", 2)
    monkeypatch.setattr(parts, "MOST_STRETCHES", 1)
    url = f"/api/v2/pages/?type=content_types.ProjectPage&fields=_,id{order}"
    whole = client.get(f"{url}&limit=100").json()["items"]
    client.get(f"{url}&limit=2")

    for start, limit, passed in ((2, 2, 0), (6, 2, 2), (4, 2, 0), (6, 1, 0)):
        with CaptureQueriesContext(connection) as captured:
            found = client.get(f"{url}&limit={limit}&offset={start}").json()["items"]
        assert found == whole[start : start + limit]
        (look_up,) = [each["sql"] for each in captured if "LIMIT 2" in each["sql"]]
        assert look_up.endswith(f"OFFSET {passed}" if passed else "LIMIT 2")


@pytest.mark.parametrize(("order", "bound"), [("id", ">="), ("-id", "<=")])
def test_what_was_passed_is_passed_in_the_pages_table_too(
    client: Client, projects: list[Any], order: str, bound: str
) -> None:
    upkeep.catch_up()
    url = f"/api/v2/pages/?type=content_types.ProjectPage&fields=_,id&limit=2&order={order}"
    following = client.get(url).json()["meta"]["next"]

    with CaptureQueriesContext(connection) as captured:
        client.get(following)

    (look_up, *_others) = [each["sql"] for each in captured if "LIMIT" in each["sql"]]
    assert f'"wagtailcore_page"."id" {bound} ' in look_up


def test_where_a_stretch_ends_the_next_one_is_looked_up_once(
    client: Client, projects: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    upkeep.catch_up()
    monkeypatch.setattr(parts, "STRETCH", 3)
    url = "/api/v2/pages/?type=content_types.ProjectPage&fields=_,id&limit=1"
    items = [item for page in pages(client, url) for item in page]
    monkeypatch.delattr(keyset.Order, "after")

    again = [item for page in pages(client, f"{url}&_=1") for item in page]

    assert again == items


@pytest.mark.parametrize("order", ["aims", "-aims", "aims,results,introduction,-title,acronym"])
def test_a_list_in_the_order_of_long_texts_is_followed_to_its_end(
    client: Client, order: str
) -> None:
    make.make_home()
    # Bytes that look like chance, as what cannot be made shorter.
    texts = [shake_256(bytes([number])).hexdigest(2_500) for number in range(6)]
    for text in [*texts, texts[0], texts[0][:4_999] + "!"]:
        short = {"title": text[:255], "introduction": text[:300]}
        make.make_project(aims=text, results=text, **short)
    upkeep.catch_up()
    url = f"/api/v2/pages/?type=content_types.ProjectPage&fields=_,id&order={order}"
    whole = client.get(f"{url}&limit=100").json()["items"]

    found = [item for page in pages(client, f"{url}&limit=1") for item in page]

    assert found == whole
    assert len(found) == len(texts) + 2


@pytest.mark.parametrize("order", [each for each in ORDERS if "search" not in each])
def test_who_follows_a_list_has_its_keys_looked_up_once(
    client: Client, projects: list[Any], monkeypatch: pytest.MonkeyPatch, order: str
) -> None:
    upkeep.catch_up()
    url = f"/api/v2/pages/?type=content_types.ProjectPage&fields=_,id{order}&limit=1"
    first = client.get(url).json()
    second = client.get(first["meta"]["next"]).json()
    for slow in ("apply", "after"):
        monkeypatch.delattr(keyset.Order, slow)

    rest = [item for page in pages(client, second["meta"]["next"]) for item in page]

    assert len(rest) == len(projects) - 2
    assert {item["id"] for item in (*first["items"], *second["items"], *rest)} == {
        project.pk for project in projects
    }


def test_more_items_than_a_statement_has_places_are_found(projects: list[Any]) -> None:
    themes = [make.make_theme() for _number in range(103)]
    upkeep.catch_up()

    for number in (1, 4, 5, 6, 21, 100, 101, 103):
        keys = [theme.pk for theme in themes[:number]]
        with CaptureQueriesContext(connection) as captured:
            found = with_these_keys(Theme, keys)
        assert sorted(item.pk for item in found) == sorted(keys)
        assert {item.locale.language_code for item in found} == {"nb"}
        assert all(item.entry_body and item.store_token for item in found)
        assert len(captured) == 1


@pytest.mark.parametrize("order", ["start", "-start"])
def test_what_has_no_value_comes_last(client: Client, projects: list[Any], order: str) -> None:
    url = f"/api/v2/pages/?type=content_types.ProjectPage&fields=_,start&order={order}"

    starts = [item["start"] for item in client.get(url).json()["items"]]

    assert starts[-2:] == [None, None]
    days = [start["date"] for start in starts[:-2]]
    assert days == sorted(days, reverse=order == "-start")


@pytest.mark.parametrize("path", ["themes/?order=name", "images/", "redirects/", "documents/"])
def test_other_lists_go_on_too(client: Client, path: str) -> None:
    make.make_home()
    for number in range(5):
        make.make_theme()
        make.make_image()
        make.make_document()
        make.make_redirect(f"/gammel-{number}", redirect_link="https://example.no/")
    joint = "&" if "?" in path else "?"

    found = list(pages(client, f"/api/v2/{path}{joint}limit=2"))

    assert [len(page) for page in found] == [2, 2, 1]
    assert len({item["id"] for page in found for item in page}) == 5


def test_calls_in_their_usual_order_go_on(client: Client) -> None:
    now = timezone.now()
    for days in (3, 3, None, -4, -9):
        deadlines = [make.deadline(now + timedelta(days=days))] if days else []
        make.make_call(opens_at=now - timedelta(days=20), deadlines=deadlines)
    whole = client.get("/api/v2/calls/").json()["items"]

    found = [item for page in pages(client, "/api/v2/calls/?limit=1") for item in page]

    assert [item["id"] for item in found] == [item["id"] for item in whole]
    assert len(found) == 5


def test_nothing_is_missed_while_items_come_and_go(client: Client, projects: list[Any]) -> None:
    url = "/api/v2/pages/?type=content_types.ProjectPage&fields=_,id&order=-id&limit=2"
    first = client.get(url).json()
    projects[-1].delete()
    make.make_project()

    rest = [item["id"] for page in pages(client, first["meta"]["next"]) for item in page]

    assert rest == [page.pk for page in reversed(projects[:-2])]


def test_going_on_costs_no_more_the_further_one_is(client: Client, projects: list[Any]) -> None:
    upkeep.catch_up()
    url = "/api/v2/pages/?type=content_types.ProjectPage&order=title&limit=2"
    counts = []
    following = url
    while following:
        client.get(following)
        with CaptureQueriesContext(connection) as captured:
            following = client.get(following).json()["meta"]["next"]
        counts.append(len(captured))

    assert set(counts) == {counts[0]}
    assert counts[0] <= 3


def test_the_same_list_is_the_same_bytes_later(client: Client, projects: list[Any]) -> None:
    url = "/api/v2/pages/?type=content_types.ProjectPage&limit=2"
    upkeep.forget()
    now = client.get(url)
    upkeep.forget()
    with time_machine.travel(timezone.now() + timedelta(seconds=100)):
        later = client.get(url)

    assert later.content == now.content
    assert later["ETag"] == now["ETag"]


def test_a_cursor_is_of_one_list(client: Client, projects: list[Any]) -> None:
    url = "/api/v2/pages/?type=content_types.ProjectPage&limit=1"
    following = client.get(url).json()["meta"]["next"]

    assert client.get(f"{following}&fields=_,title").status_code == 200
    assert_problem(client.get(f"{following}&order=title"), 400)
    assert_problem(client.get(f"{following}&locale=nb"), 400)
    assert_problem(client.get(f"{following}&offset=1"), 400)


@pytest.mark.parametrize("cursor", ["", "x", "1", "eyJ9:1tAbCd:x", "W10:1v:" + "0" * 43])
@pytest.mark.parametrize("path", ["pages/", "themes/", "calls/", "redirects/"])
def test_what_is_no_cursor_is_refused(client: Client, path: str, cursor: str) -> None:
    make.make_home()

    assert_problem(client.get(f"/api/v2/{path}", {"after": cursor}), 400)


def test_a_list_that_ends_leads_nowhere(client: Client) -> None:
    make.make_home()
    Theme.objects.all().delete()

    for query in ("", "?limit=0", "?order=random", "?offset=9"):
        assert client.get(f"/api/v2/themes/{query}").json()["meta"]["next"] is None
