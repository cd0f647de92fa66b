"""``calls/``: the state of each call by the clock, filters on it, and nothing hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content_types.delivery import upkeep
from content_types.models import ApplicationFormPage, FormVersion
from content_types.pages.call_filters import with_state
from content_types.pages.form_versions import publish_version
from tests import builders
from tests.forms import make_form

Get = Callable[..., Any]

NOW = datetime(2027, 2, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _noon() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def days(number: float) -> datetime:
    return NOW + timedelta(days=number)


def make_call(opens: float | None = None, *closes: float, **fields: Any) -> ApplicationFormPage:
    """A call that opens and closes so many days from now."""
    return builders.make_call(
        opens_at=None if opens is None else days(opens),
        deadlines=[builders.deadline(days(each)) for each in closes],
        **fields,
    )


def titles(answer: dict[str, Any]) -> list[str]:
    return [item["title"] for item in answer["items"]]


def test_open_call_says_until_when_and_under_which_scheme(get: Get) -> None:
    scheme = builders.make_scheme(title="Forprosjekt")
    make_call(-5, 10, 40, scheme=scheme, title="Runde 1", max_amount=50_000)

    (call,) = get("calls/")["items"]

    assert call["status"] == "open"
    assert call["closing_soon"] is True
    assert call["running"] is False
    assert datetime.fromisoformat(call["opens_at"]) == days(-5)
    assert datetime.fromisoformat(call["deadline"]) == days(10)
    assert datetime.fromisoformat(call["next_transition_at"]) == days(10) + timedelta(seconds=1)
    assert len(call["deadlines"]) == 2
    assert call["scheme"]["title"] == "Forprosjekt"
    assert call["form"] is None
    assert call["max_amount"]["amount"] == "50000.00"


@pytest.mark.parametrize(
    ("call", "status"),
    [
        ((None,), "announced"),
        ((3, 20), "upcoming"),
        ((-3, 20), "open"),
        ((-30, -3), "closed"),
        ((-3,), "announced"),
    ],
)
def test_status_follows_the_clock(get: Get, call: tuple[float | None, ...], status: str) -> None:
    page = make_call(*call)

    assert get("calls/")["items"][0]["status"] == status
    assert get(f"calls/{page.pk}/")["status"] == status
    assert get("calls/", status=status)["meta"]["total_count"] == 1


def test_running_call_without_deadline_is_open(get: Get) -> None:
    make_call(-3, running=True)

    (call,) = get("calls/", running="true")["items"]

    assert (call["status"], call["deadline"], call["next_transition_at"]) == ("open", None, None)


def test_a_deadlines_own_second_is_in_time_and_the_next_is_not(get: Get) -> None:
    make_call(-1, 5)

    with time_machine.travel(days(5), tick=False):
        assert get("calls/")["items"][0]["status"] == "open"
    with time_machine.travel(days(5) + timedelta(seconds=1), tick=False):
        assert get("calls/")["items"][0]["status"] == "closed"


def test_database_and_code_agree_on_every_state() -> None:
    moments = [None, -20, 0, 20]
    for opens, first, second, running in product(moments, moments, moments, [False, True]):
        closes = [each for each in (first, second) if each is not None]
        page = make_call(None, running=running)
        ApplicationFormPage.objects.filter(pk=page.pk).update(
            opens_at=None if opens is None else days(opens)
        )
        for each in closes:
            page.deadlines.create(closes_at=days(each), locale=page.locale)

    for call in with_state(ApplicationFormPage.objects.all(), NOW):
        state = call.state(NOW)
        assert (call.call_status, call.call_deadline, call.call_closing_soon) == (
            state.status,
            state.deadline,
            state.closing_soon,
        )


def test_usual_order_is_that_of_somebody_who_wants_to_apply(get: Get) -> None:
    make_call(-40, -20, title="closed long ago")
    make_call(-40, -2, title="closed")
    make_call(None, title="announced")
    make_call(5, 50, title="upcoming")
    make_call(-5, 30, title="open for long")
    make_call(-5, 3, title="closing soon")

    assert titles(get("calls/")) == [
        "closing soon",
        "open for long",
        "upcoming",
        "announced",
        "closed",
        "closed long ago",
    ]
    assert titles(get("calls/", order="title", limit=1)) == ["announced"]
    assert titles(get("calls/", order="-deadline", limit=1)) == ["upcoming"]


def test_filters_look_at_what_is_shown(get: Get) -> None:
    theme, county = builders.make_theme("klima"), builders.make_county("Østfold", "31")
    scheme = builders.make_scheme()
    make_call(-5, 3, title="a", scheme=scheme, max_amount=100, **builders.about(theme))
    make_call(-5, 30, title="b", scheme=builders.make_scheme(), **builders.about(county))
    make_call(5, 50, title="c", scheme=scheme)

    assert titles(get("calls/", status="open,upcoming")) == ["a", "b", "c"]
    assert titles(get("calls/", status__exclude="open")) == ["c"]
    assert titles(get("calls/", closing_soon="true")) == ["a"]
    assert titles(get("calls/", deadline__gte="2027-03-01", deadline__lt="2027-03-05")) == ["b"]
    assert titles(get("calls/", opens_at__gt="2027-02-01T12:00:00Z")) == ["c"]
    assert titles(get("calls/", max_amount__lte="100")) == ["a"]
    assert titles(get("calls/", theme="klima")) == ["a"]
    assert titles(get("calls/", county="31")) == ["b"]
    assert titles(get("calls/", scheme=scheme.pk)) == ["a", "c"]


def test_languages_are_told_apart(get: Get) -> None:
    page = make_call(-5, 3, title="Utlysning")
    get("calls/", 404, locale="xx")
    builders.translate(page, "en", title="Call")

    assert titles(get("calls/", locale="en")) == ["Call"]
    assert titles(get("calls/", translation_key=str(page.translation_key), order="title")) == [
        "Call",
        "Utlysning",
    ]


@pytest.mark.parametrize(
    "query",
    [
        {"status": "maybe"},
        {"status": ""},
        {"closing_soon": "yes"},
        {"deadline__gte": "soon"},
        {"deadline__gte": "0001-01-01"},
        {"deadline__gte": "9999-12-31T23:59:59-12:00"},
        {"order": "body"},
        {"order": ""},
        {"scheme": "x"},
        {"fields": "title"},
        {"limit": "1000"},
        {"unknown": "1"},
    ],
)
def test_what_makes_no_sense_is_a_problem(get: Get, query: dict[str, str]) -> None:
    assert get("calls/", 400, **query)["detail"]


def test_empty_site_has_no_calls(get: Get) -> None:
    assert get("calls/") == {"meta": {"total_count": 0, "next": None}, "items": []}


def test_hidden_call_and_hidden_scheme(get: Get) -> None:
    hidden = make_call(-5, 3, title="hidden", live=False)
    scheme = builders.make_scheme()
    below = make_call(-5, 3, title="below", scheme=scheme)
    builders.restrict(scheme)

    assert get("calls/")["items"] == []
    assert get("calls/", scheme=scheme.pk)["items"] == []
    for page in (hidden, below):
        get(f"calls/{page.pk}/", 404)
    get("calls/999999999999999999999/", 404)


def test_other_methods_are_refused(client: Client) -> None:
    builders.make_home()

    assert client.post("/api/v2/calls/").status_code == 405


def test_a_list_takes_three_queries_however_long_and_asked_again_one(client: Client) -> None:
    for _ in range(2):
        make_call(-5, 3, scheme=builders.make_scheme())
    few = number_of_queries(client)
    for _ in range(5):
        make_call(-5, 3, 30, scheme=builders.make_scheme())

    many = number_of_queries(client)

    assert few == many == (3, 1)


def number_of_queries(client: Client) -> tuple[int, int]:
    """How many the first answer takes, and the same once more."""
    upkeep.catch_up()
    # The visibility rule and the like are known once anything has been asked.
    client.get("/api/v2/calls/?limit=1")
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/api/v2/calls/").status_code == 200
        counts.append(len(queries))
    return counts[0], counts[1]


def test_a_call_whose_form_is_published_later_says_so_at_once(get: Get) -> None:
    call = make_form(title="Søk her")
    FormVersion.objects.all().delete()
    upkeep.catch_up()
    before = [get(f"calls/{call.pk}/")["form"] for _ in range(2)]

    publish_version(call)

    assert before == [None, None]
    assert get(f"calls/{call.pk}/")["form"].endswith(f"/forms/{call.translation_key}/")
    assert get("calls/")["items"][0]["form"] is not None


def test_database_and_code_agree_within_a_deadlines_own_second(get: Get) -> None:
    make_call(-1, 5)

    with time_machine.travel(days(5) + timedelta(milliseconds=500), tick=False):
        assert get("calls/", status="open")["items"][0]["status"] == "open"


def test_a_call_says_where_its_form_is(client: Client, get: Get) -> None:
    call = make_form(title="Søk her")
    make_call(-5, 10, title="Søk et annet sted")

    found = {item["title"]: item["form"] for item in get("calls/")["items"]}

    assert found["Søk et annet sted"] is None
    assert found["Søk her"] == f"http://testserver/api/v2/forms/{call.translation_key}/"
    assert client.get(found["Søk her"]).json()["id"] == str(call.translation_key)
