"""``changes/`` and ``export.ndjson``: other sites keep in step."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from content_types.api import export
from content_types.api.cursors import Cursor
from content_types.delivery import numbering
from content_types.entries import Feed
from content_types.models import Theme
from tests import builders as make

Get = Callable[..., Any]
Lines = list[dict[str, Any]]


def exported(client: Client, query: str = "") -> Lines:
    answer = client.get(f"/api/v2/export.ndjson{query}")
    assert answer.status_code == 200, answer.getvalue()
    assert answer["Content-Type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.getvalue().splitlines()]


def told(answer: dict[str, Any]) -> list[tuple[int, str, str]]:
    return [(item["id"], item["op"], item["reason"]) for item in answer["items"]]


def test_a_page_comes_changes_and_goes(client: Client, get: Get) -> None:
    first, *_items, _last = exported(client)
    page = make.make_information(title="Ny")

    came = get("changes/", since=first["as_of"])

    assert told(came) == [(page.pk, "upsert", "published")]
    page.title = "Nyere"
    page.save_revision().publish()
    changed = get("changes/", since=came["cursor"])
    assert told(changed) == [(page.pk, "upsert", "changed")]
    page.unpublish()
    gone = get("changes/", since=changed["cursor"])
    assert told(gone) == [(page.pk, "delete", "unpublished")]
    assert get("changes/", since=gone["cursor"])["items"] == []


def test_an_item_says_what_it_is_and_where(client: Client, get: Get) -> None:
    page = make.make_information(slug="gammel")
    cursor = get("changes/")["cursor"]
    page.slug = "ny"
    page.save_revision().publish()

    (item,) = get("changes/", since=cursor)["items"]

    assert item == {
        "id": page.pk,
        "locale": "nb",
        "type": "content_types.InformationPage",
        "translation_key": str(page.translation_key),
        "op": "upsert",
        "reason": "moved",
        "position": item["position"],
        "at": item["at"],
        "detail_url": f"http://testserver/api/v2/pages/{page.pk}/",
        "previous_path": "/nb/gammel/",
    }
    cursor = get("changes/")["cursor"]
    page.delete()
    (item,) = get("changes/", since=cursor)["items"]
    assert (item["detail_url"], item["previous_path"]) == (None, None)


WHERE = "/nb/seksjon/indre/side/"


@pytest.mark.parametrize(
    ("hide", "told"),
    [
        (lambda section: None, WHERE),
        (lambda section: make.restrict(section), None),
        (lambda section: make.restrict(section.get_children().get()), None),
        (lambda section: section.unpublish(), None),
        (lambda section: section.get_children().get().unpublish(), None),
        (lambda section: section.delete(), WHERE),
        (lambda section: make.restrict(make.make_information(slug="seks")), WHERE),
    ],
)
def test_where_a_page_was_tells_of_nothing_hidden(
    get: Get, hide: Callable[[Any], object], told: str | None
) -> None:
    section = make.make_information(slug="seksjon")
    inner = make.make_information(slug="indre", parent=section)
    page = make.make_information(slug="side", parent=inner)
    cursor = get("changes/")["cursor"]
    page.move(make.make_information(slug="ny"), "last-child")

    hide(section.__class__.objects.get(pk=section.pk))

    items = get("changes/", since=cursor)["items"]
    (moved,) = [item for item in items if item["id"] == page.pk]
    assert (moved["reason"], moved["previous_path"]) == ("moved", told)


def test_a_reader_goes_through_all_of_it_in_small_steps(get: Get) -> None:
    numbering.number()
    for _ in range(7):
        make.make_theme()
    whole = get("changes/")
    found, cursor = [], ""
    while True:
        answer = get("changes/", since=cursor, limit=3)
        found += answer["items"]
        cursor = answer["cursor"]
        if not answer["more"]:
            break
        assert len(answer["items"]) == 3

    assert found == whole["items"]
    assert cursor == whole["cursor"]


def test_types_and_languages_can_be_chosen(client: Client, get: Get) -> None:
    page = make.make_information()
    theme, image = make.make_theme(), make.make_image()
    translated = make.translate(page, "nn")

    themes = get("changes/", type="content_types.Theme,home.SiteImage")
    in_nynorsk = get("changes/", locale="nn", type="content_types.InformationPage")

    assert {item["id"] for item in themes["items"]} == {theme.pk, image.pk}
    assert [item["id"] for item in in_nynorsk["items"]] == [translated.pk]
    lines = exported(client, "?type=content_types.Theme")
    assert [line["id"] for line in lines[1:-1]] == [theme.pk]
    assert (lines[0]["count"], lines[-1]) == (1, {"count": 1})
    lines = exported(client, "?locale=nn&type=content_types.InformationPage,home.SiteImage")
    assert [line["id"] for line in lines[1:-1]] == [translated.pk]


def test_a_cursor_goes_with_its_choice(get: Get) -> None:
    cursor = get("changes/", locale="nn")["cursor"]

    get("changes/", since=cursor, locale="nn")
    assert "another type" in get("changes/", 400, since=cursor)["detail"]
    assert "another type" in get("changes/", 400, since=cursor, locale="nb")["detail"]


@pytest.mark.parametrize(
    "since",
    ["x", "MS4", "æ", "%", "a" * 199, "a" * 201, " ", urlsafe_b64encode(b"1.a.1.1.a.x").decode()]
    # With the check that they would have.
    + [str(Cursor("abc", *numbers, "c")) for numbers in [("x", 1), (1, ""), ("9" * 5000, 1)]],
)
def test_what_is_no_cursor_is_refused(get: Get, since: str) -> None:
    assert get("changes/", 400, since=since)["code"] == "bad_request"


def test_a_cursor_that_was_altered_is_refused(get: Get) -> None:
    cursor = get("changes/")["cursor"]
    other = ("A" if cursor[12] != "A" else "B").join((cursor[:12], cursor[13:]))

    get("changes/", 400, since=other)


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 101},
        {"limit": "x"},
        {"limit": "²"},
        {"type": "auth.User"},
        {"type": ""},
        {"type": "content_types.StrategyGoal"},
        {"locale": "xx"},
        {"locale": ""},
        {"colour": "red"},
    ],
)
def test_what_there_is_not_cannot_be_chosen(get: Get, query: dict[str, Any]) -> None:
    get("changes/", 400, **query)
    get("export.ndjson", 400, **query)


def test_after_a_restore_every_reader_starts_anew(get: Get) -> None:
    cursor = get("changes/")["cursor"]
    out = StringIO()

    call_command("delivery", "new-epoch", stdout=out)

    assert "anew" in out.getvalue()
    assert get("changes/", 410, since=cursor)["code"] == "cursor_expired"
    assert get("changes/", since=get("changes/")["cursor"])["items"] == []


def test_a_cursor_from_the_future_is_from_before_a_restore(get: Get) -> None:
    make.make_theme()
    cursor = get("changes/")["cursor"]
    Feed.objects.update(position=0)

    get("changes/", 410, since=cursor)


def test_a_reader_who_was_away_for_too_long_starts_anew(get: Get) -> None:
    theme = make.make_theme()
    cursor = get("changes/")["cursor"]
    beginner = get("changes/", limit=1)["cursor"]
    theme.delete()
    numbering.number()
    numbering.forget(timezone.now() + timedelta(days=401))

    get("changes/", 410, since=cursor)
    get("changes/", 410, since=beginner)
    beginner = get("changes/", limit=1)
    assert get("changes/", since=beginner["cursor"])["items"] != beginner["items"]


def test_lines_are_what_the_addresses_say(client: Client, get: Get) -> None:
    theme = make.make_theme()
    page = make.make_programme(image=make.make_image(), **make.about(theme))
    make.translate(page, "nn")
    make.make_document()

    first, *lines, last = client.get("/api/v2/export.ndjson").getvalue().splitlines()

    for line in lines:
        url = json.loads(line)["meta"]["detail_url"]
        assert client.get(url.removeprefix("http://testserver")).content == line
    assert json.loads(first)["count"] == json.loads(last)["count"] == len(lines)
    public = get("pages/", limit=0)["meta"]["total_count"]
    assert sum(b"Page" in line.partition(b"detail_url")[0] for line in lines) == public


def test_an_export_of_nothing_says_so(client: Client, get: Get) -> None:
    lines = exported(client, "?type=content_types.Theme")

    assert [line["count"] for line in lines] == [0, 0]


def test_what_happens_during_an_export_is_told_of_after_it(
    client: Client, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "BATCH", 2)
    keys = [make.make_theme().pk for _ in range(5)]
    lines = iter(client.get("/api/v2/export.ndjson?type=content_types.Theme").streaming_content)
    first, seen = json.loads(next(lines)), json.loads(next(lines))
    Theme.objects.filter(pk__in=[keys[0], keys[4]]).delete()
    late = make.make_theme().pk

    *items, last = [json.loads(line) for line in lines]
    answer = get("changes/", since=first["as_of"], type="content_types.Theme")

    assert seen["id"] == keys[0]
    assert [item["id"] for item in items] == [*keys[1:4], late]
    assert last["count"] == 5
    changes = {item["id"]: item["op"] for item in answer["items"]}
    assert changes == {keys[0]: "delete", keys[4]: "delete", late: "upsert"}


def count(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        client.get(path).getvalue()
    return len(captured)


def test_many_changes_cost_as_many_queries_as_one(client: Client, get: Get) -> None:
    for _ in range(20):
        make.make_theme()
        make.make_information()
    numbering.number()

    few, many = (count(client, f"/api/v2/changes/?limit={limit}") for limit in (1, 50))

    assert few == many <= 6


def test_where_no_site_is_there_is_no_feed(client: Client) -> None:
    Site.objects.all().delete()

    assert client.get("/api/v2/changes/").status_code == 400
    assert client.get("/api/v2/export.ndjson").status_code == 400


def test_cursors_come_back_as_they_were() -> None:
    cursor = Cursor("0123456789ab", 5, 7, "01234567")

    assert Cursor.parse(str(cursor)) == cursor
