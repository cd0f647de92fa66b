"""What an answer tells caches, and what it costs to ask whether it still holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import http_date, parse_http_date

from content_types.api.caching import LONGEST_KEYS, surrogate_keys
from content_types.applications.sources import SOURCES
from content_types.delivery import upkeep
from content_types.entries import State, new_token, written_at
from content_types.models import Theme
from content_types.refs import Ref
from tests import builders as make
from tests.contract.document import current
from tests.contract.middleware import template_of
from tests.forms import make_form

from .endpoints import all_addresses
from .test_contract import assert_problem

NOT_MODIFIED = {"ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin"}
# The document of the API is made of code; redirects belong to Wagtail, whose table nobody watches;
# what keeps mirrors in step has rules of its own; these alternatives end with a day.
WITHOUT_A_DATE = (
    "openapi.json", "docs/", "redirects/", "redirects/{id}/", "changes/", "export.ndjson",
    "forms/options/municipalities/", "forms/options/counties/",
)  # fmt: skip


@pytest.fixture
def urls() -> list[str]:
    found = [f"/api/v2/{each}" for each in all_addresses()]
    # What keeps mirrors in step has rules of its own.
    others = ("changes/", "export.ndjson")
    return [each for each in found if not each.endswith(others) and "find/" not in each]


def max_age(answer: Any) -> int:
    found = re.fullmatch(
        r"public, max-age=(\d+), stale-while-revalidate=\d+", answer["Cache-Control"]
    )
    assert found, answer["Cache-Control"]
    return int(found[1])


def test_every_answer_can_be_asked_for_again(client: Client, urls: list[str]) -> None:
    for url in urls:
        first = client.get(url)
        etag = first["ETag"]

        assert re.fullmatch(r'"[0-9a-f]{24}"', etag), url
        assert max_age(first) == 60, url
        assert first["Vary"] == "Accept-Encoding", url
        assert client.head(url)["ETag"] == etag, url
        for asked in (etag, f"W/{etag}", f'"other", {etag}', "*"):
            again = client.get(url, headers={"if-none-match": asked})
            assert (again.status_code, again.content) == (304, b""), (url, asked)
            assert set(again.headers) >= NOT_MODIFIED, url
            assert again["ETag"] == etag, url
        assert client.get(url, headers={"if-none-match": '"other"'}).status_code == 200, url


def test_an_answer_is_for_who_has_that_version(client: Client) -> None:
    make.make_home()
    etag = client.get("/api/v2/pages/")["ETag"]

    assert client.get("/api/v2/pages/", headers={"if-match": etag}).status_code == 200
    answer = client.get("/api/v2/pages/", headers={"if-match": '"other"'})
    assert_problem(answer, 412)
    assert answer["Cache-Control"] == "no-store"


def test_a_preflight_may_ask_with_a_version(client: Client) -> None:
    make.make_home()

    answer = client.options(
        "/api/v2/pages/",
        headers={
            "origin": "https://frontend.no",
            "access-control-request-method": "GET",
            "access-control-request-headers": "if-none-match",
        },
    )

    assert "If-None-Match" in answer["Access-Control-Allow-Headers"]
    assert int(answer["Access-Control-Max-Age"]) > 0
    assert "ETag" in client.get("/api/v2/pages/")["Access-Control-Expose-Headers"]


def asked_again(client: Client, url: str, **headers: str) -> tuple[int, int]:
    """The status and the number of queries of asking once more with the version of before."""
    etag = client.get(url)["ETag"]
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(url, headers={"if-none-match": etag, **headers})
    return answer.status_code, len(captured)


@pytest.mark.parametrize("path", ["pages/{page}/", "pages/?fields=*", "themes/{theme}/"])
def test_what_has_not_changed_costs_one_query(client: Client, path: str) -> None:
    make.make_home()
    theme = make.make_theme()
    page = make.make_information(**make.about(theme))
    upkeep.catch_up()
    url = f"/api/v2/{path.format(page=page.pk, theme=theme.pk)}"
    client.get(url)

    assert asked_again(client, url) == (304, 1)


def test_a_version_changes_with_what_the_item_shows(client: Client) -> None:
    make.make_home()
    theme = make.make_theme(name="Hav")
    page, other = make.make_information(**make.about(theme)), make.make_information()
    url, untouched = f"/api/v2/pages/{page.pk}/", f"/api/v2/pages/{other.pk}/"
    upkeep.catch_up()
    before, same = client.get(url), client.get(untouched)

    Theme.objects.filter(pk=theme.pk).update(name="Fjord")

    after = client.get(url, headers={"if-none-match": before["ETag"]})
    assert (after.status_code, after.json()["themes"][0]["name"]) == (200, "Fjord")
    assert after["ETag"] != before["ETag"]
    # The page itself says what it said.
    assert after.json()["meta"]["etag"] == before.json()["meta"]["etag"]
    again = client.get(untouched, headers={"if-none-match": same["ETag"]})
    assert again.status_code == 304


def test_an_answer_tells_since_when_it_has_been_what_it_is(client: Client) -> None:
    began = timezone.now().replace(hour=9, minute=0, second=0, microsecond=300_000)
    url = "/api/v2/themes/"
    with time_machine.travel(began, tick=False) as clock:
        # What was written before, when the database was made, was later than this.
        State.objects.update(token=new_token())
        make.make_home()
        make.make_theme(name="Hav")
        theme = make.make_theme(name="Fjell")
        upkeep.catch_up()
        # In its own second it may still become something else.
        assert "Last-Modified" not in client.get(url)
        clock.shift(5)
        first = client.get(url)["Last-Modified"]
        for _asked_and_kept in range(2):
            again = client.get(url, headers={"if-modified-since": first})
            assert (again.status_code, again["Last-Modified"]) == (304, first)
        assert client.head(url)["Last-Modified"] == first
        assert client.get(url, headers={"if-modified-since": "yesterday"}).status_code == 200
        before = http_date(began.timestamp() - 3_600)
        assert client.get(url, headers={"if-modified-since": before}).status_code == 200
        # Whoever names a version is answered by that alone.
        asked = {"if-none-match": '"other"', "if-modified-since": first}
        assert client.get(url, headers=asked).status_code == 200

        theme.delete()
        upkeep.catch_up()
        clock.shift(1)
        after = client.get(url, headers={"if-modified-since": first})

        assert (after.status_code, after.json()["meta"]["total_count"]) == (200, 1)
        assert after["Last-Modified"] == http_date(began.timestamp() + 5)


@pytest.fixture
def every_address() -> list[str]:
    """One address of every path that everybody can read, but for those that lead to another."""
    page = make_form()
    form = f"forms/{page.translation_key}/"
    found = [each for each in all_addresses() if "find/" not in each]
    version = f"{form}versions/1/"
    found += [form, version, f"{version}form.pdf", f"calls/{page.pk}/", "search/suggest/?q=side"]
    found += [f"forms/options/{source}/" for source in SOURCES]
    readable = {path for path, operations in current()["paths"].items() if "get" in operations}
    others = readable - {template_of(f"/{each.partition('?')[0]}") for each in found}
    assert all(path.startswith("/applications/") or path.endswith("find/") for path in others)
    return found


def test_every_answer_is_asked_for_by_its_date_but_for_some(
    client: Client, every_address: list[str]
) -> None:
    began = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0)
    with time_machine.travel(began, tick=False) as clock:
        # What was written before, when the database was made, was later than this.
        State.objects.update(token=new_token())
        for path in every_address * 2:
            # The first readers make what is shown.
            client.get(f"/api/v2/{path}")
            upkeep.catch_up()
        clock.shift(3600)
        dated = set()
        for path in every_address:
            url = f"/api/v2/{path}"
            first = client.get(url)
            if "Last-Modified" not in first:
                continue
            dated.add(path)
            date = first["Last-Modified"]
            for _asked_and_kept in range(2):
                again = client.get(url, headers={"if-modified-since": date})
                assert (again.status_code, again["Last-Modified"]) == (304, date), path
            before = http_date(parse_http_date(date) - 1)
            later = client.get(url, headers={"if-modified-since": before})
            assert (later.status_code, later.content) == (200, first.content), path

    undated = set(every_address) - dated
    assert {re.sub(r"\d+", "{id}", each) for each in undated} == set(WITHOUT_A_DATE)


def test_two_changes_within_a_second_do_not_look_like_one(client: Client) -> None:
    began = timezone.now().replace(hour=9, minute=0, second=0, microsecond=300_000)
    with time_machine.travel(began, tick=False) as clock:
        # What was written before, when the database was made, was later than this.
        State.objects.update(token=new_token())
        make.make_home()
        theme = make.make_theme(name="Hav")
        upkeep.catch_up()
        tokens = [State.current().token]
        Theme.objects.filter(pk=theme.pk).update(name="Fjord")
        upkeep.catch_up()
        tokens.append(State.current().token)
        assert written_at(tokens[0]) < written_at(tokens[1])
        # What is dated later than now is not told before its time.
        assert "Last-Modified" not in client.get("/api/v2/themes/")
        clock.shift(60)
        assert client.get("/api/v2/themes/")["Last-Modified"] == http_date(
            written_at(tokens[1]).timestamp()
        )


def test_the_clock_changes_the_date_of_an_answer(client: Client) -> None:
    began = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0)
    with time_machine.travel(began, tick=False) as clock:
        # What was written before, when the database was made, was later than this.
        State.objects.update(token=new_token())
        make.make_home()
        make.make_information(expire_at=began + timedelta(minutes=10, milliseconds=500))
        upkeep.catch_up()
        clock.shift(60)
        url = "/api/v2/pages/"
        first = client.get(url)["Last-Modified"]
        clock.shift(600)

        after = client.get(url, headers={"if-modified-since": first})

        assert (after.status_code, after["Last-Modified"]) == (
            200,
            http_date(began.timestamp() + 600),
        )
        assert after.json()["meta"]["total_count"] == 1


def test_the_version_of_an_item_is_the_same_in_lists_and_changes_with_it(client: Client) -> None:
    home = make.make_home()
    parent = make.make_information(parent=home)
    page = make.make_information(parent=parent)

    def version() -> str:
        (listed,) = client.get(f"/api/v2/pages/?child_of={parent.pk}&fields=_,etag").json()["items"]
        detail = client.get(f"/api/v2/pages/{page.pk}/").json()
        assert listed["meta"]["etag"] == detail["meta"]["etag"]
        return str(detail["meta"]["etag"])

    found = [version()]
    page.title = "Nytt navn"
    page.save_revision().publish()
    found.append(version())
    parent.slug = "ny-adresse"
    parent.save_revision().publish()
    found.append(version())

    assert len(set(found)) == 3


def test_nothing_is_kept_beyond_what_the_clock_changes(client: Client) -> None:
    make.make_home()
    now = timezone.now().replace(microsecond=0)
    page = make.make_information()
    url = f"/api/v2/pages/{page.pk}/"
    with time_machine.travel(now, tick=False):
        etag = client.get(url)["ETag"]
        type(page).objects.filter(pk=page.pk).update(expire_at=now + timedelta(seconds=20))
        assert max_age(client.get(url)) == 20
        assert "stale-while-revalidate=0" in client.get(url)["Cache-Control"]
        assert max_age(client.get("/api/v2/menus/")) == 20
    with time_machine.travel(now + timedelta(seconds=15), tick=False):
        again = client.get(url, headers={"if-none-match": etag})
        assert (again.status_code, max_age(again)) == (304, 5)
    with time_machine.travel(now + timedelta(seconds=20), tick=False):
        assert client.get(url, headers={"if-none-match": etag}).status_code == 404


Turn = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("opens", "closes", "left"),
    [(30, 999_999, 30), (-9, 40, 41), (-9, 14 * 86400 + 25, 25), (-9, None, 60)],
)
def test_calls_are_kept_until_their_state_changes(
    client: Client, opens: int, closes: int | None, left: int
) -> None:
    make.make_home()
    now = timezone.now().replace(microsecond=0)
    deadlines = [] if closes is None else [make.deadline(now + timedelta(seconds=closes))]
    make.make_call(opens_at=now + timedelta(seconds=opens), deadlines=deadlines, running=not closes)

    with time_machine.travel(now, tick=False):
        assert max_age(client.get("/api/v2/calls/")) == left


def test_what_is_planned_shortens_what_is_kept(client: Client) -> None:
    make.make_home()
    now = timezone.now().replace(microsecond=0)
    page = make.make_information(live=False)
    page.go_live_at = now + timedelta(seconds=45)
    page.save_revision().publish()

    with time_machine.travel(now, tick=False):
        assert max_age(client.get("/api/v2/pages/")) == 45


@pytest.mark.parametrize("path", ["pages/", "themes/", "images/"])
def test_what_chance_decides_is_kept_by_nobody(client: Client, path: str) -> None:
    make.make_home()
    url = f"/api/v2/{path}?order=random"

    for _time in range(2):
        answer = client.get(url)
        assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
        assert "Last-Modified" not in answer
    assert client.get(f"{url}&offset=1")["Cache-Control"] == "public, max-age=10"


def test_keys_name_what_an_answer_is_made_of(client: Client) -> None:
    make.make_home()
    theme, hidden = make.make_theme(), make.make_theme(live=False)
    page = make.make_information(**make.about(theme, hidden))

    detail = client.get(f"/api/v2/pages/{page.pk}/")["Surrogate-Key"].split()
    assert {f"page:{page.pk}", f"theme:{theme.pk}"} <= set(detail)
    assert not {"page", f"theme:{hidden.pk}"} & set(detail)
    assert "page" in client.get("/api/v2/pages/")["Surrogate-Key"].split()
    typed = client.get("/api/v2/pages/?type=content_types.InformationPage")["Surrogate-Key"]
    assert {"content_types.InformationPage", f"page:{page.pk}"} <= set(typed.split())


def test_keys_of_very_much_are_kinds() -> None:
    shown = {Ref("page", number) for number in range(1000)} | {Ref("theme", 1)}

    found = surrogate_keys(["page"], shown)

    assert found == "page theme:1"
    assert len(surrogate_keys([], {Ref("page", number) for number in range(90)})) < LONGEST_KEYS


@override_settings(MIDDLEWARE=["django.middleware.gzip.GZipMiddleware"])
def test_compression_on_the_way_makes_the_version_a_weak_one(client: Client) -> None:
    make.make_home()
    make.make_information()
    packed = client.get("/api/v2/pages/", headers={"accept-encoding": "gzip"})

    assert packed["Content-Encoding"] == "gzip"
    assert packed["ETag"].startswith('W/"')
    assert packed["Vary"] == "Accept-Encoding"
    again = client.get("/api/v2/pages/", headers={"if-none-match": packed["ETag"]})
    assert again.status_code == 304


def test_a_form_is_kept_until_its_grace_ends(client: Client) -> None:
    closes = timezone.now().replace(microsecond=0) + timedelta(hours=2)
    make.make_home()
    page = make_form(closes_at=closes, grace_minutes=30)
    end = closes + timedelta(minutes=30, seconds=1)

    for left in (20, 1):
        with time_machine.travel(end - timedelta(seconds=left), tick=False):
            answer = client.get(f"/api/v2/forms/{page.translation_key}/")
        assert max_age(answer) == left


def test_the_feed_of_changes_is_asked_for_each_time_and_may_say_that_nothing_is_new(
    client: Client,
) -> None:
    make.make_home()
    client.get("/api/v2/changes/")
    first = client.get("/api/v2/changes/")

    again = client.get("/api/v2/changes/", headers={"if-none-match": first["ETag"]})

    assert "max-age=0" in first["Cache-Control"]
    assert again.status_code == 304
    assert "ETag" not in client.get("/api/v2/export.ndjson")
