"""An answer that is given once more is the one that all of the site would have given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from content_types.api.pages import PagesEndpoint
from content_types.delivery import Audience, families, reading, snapshot, upkeep
from content_types.delivery.kept import KeptAnswersMiddleware, is_fit, lasts
from content_types.models import Theme
from tests import builders as make
from tests.content_types.api.endpoints import ITEMS, addresses

pytestmark = pytest.mark.django_db

KEPT = "content_types.delivery.kept.KeptAnswersMiddleware"
CONTRACT = "tests.contract.middleware.HoldToTheContract"
SOMEBODY = "195.88.54.16"
# As in production.
STRICT = {
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 1000,
    "ALLOWED_HOSTS": ["localhost"],
    "ROOT_URLCONF": "cms.urls",
}
DISPATCH = PagesEndpoint.dispatch
# Redirects belong to Wagtail, whose tables nobody watches.
LASTING = {name for name in ITEMS if name != "redirects"} | {
    "calls", "menus", "settings", "search", "forms", "calls.ics", "pages.atom",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _production() -> Iterator[None]:
    reading.forget()
    # Headers that name a time, and windows of the limit, stand still.
    moment = datetime(2026, 3, 2, 12, 0, 10, tzinfo=UTC)
    with override_settings(**STRICT), time_machine.travel(moment, tick=False):
        yield
    reading.forget()


def client_of(*left_out: str) -> Client:
    """A client of the site without some of its middleware."""
    client = Client()
    others = [each for each in settings.MIDDLEWARE if each not in left_out]
    with override_settings(MIDDLEWARE=others):
        client.get("/healthz", headers={"host": "localhost"})
    return client


@pytest.fixture
def client() -> Client:
    # The contract has no word for plain HTTP.
    return client_of(CONTRACT)


@pytest.fixture
def plain() -> Client:
    """A client of the same site that keeps nothing."""
    return client_of(CONTRACT, KEPT)


def ask(client: Client, url: str, *, method: str = "get", **more: Any) -> tuple[Any, int]:
    """All of an answer, and how many queries it took; each one is the first of its window."""
    cache.clear()
    # A session that nobody knows is answered with the wish to forget it.
    client.cookies.clear()
    headers = {"host": "localhost", **more.pop("headers", {})}
    more = {"secure": True, "REMOTE_ADDR": SOMEBODY, **more}
    with CaptureQueriesContext(connection) as queries:
        answer = getattr(client, method)(url, headers=headers, **more)
    found = dict(answer.headers)
    if answer.status_code == 304:
        # Django gives it one, and the middleware takes that away.
        found.pop("Content-Length", None)
    return (answer.status_code, found, answer.content), len(queries)


@pytest.mark.slow
def test_every_answer_is_the_same_with_and_without(client: Client, plain: Client) -> None:
    paths = [f"/api/v2/{each}" for each in addresses()]
    paths += [
        "/api/v2/calls.ics",
        "/api/v2/pages.atom",
        "/api/v2/search/?q=side",
        "/api/v2/pages/?fields=*&limit=2",
        "/api/v2/pages/?x=1",
    ]
    upkeep.catch_up()
    at_once = set()

    for path in paths:
        for _ in range(3):
            # The first readers make what is shown: entries, sizes of images, facts of the site.
            (status, headers, _body), _queries = ask(client, path)
            upkeep.catch_up()
        (status, headers, _body), _queries = ask(client, path)
        etag = headers.get("ETag", '"none"')
        ways: list[dict[str, Any]] = [
            {},
            {"method": "head"},
            {"headers": {"if-none-match": etag}},
            {"headers": {"if-none-match": f'"other", W/{etag}'}},
            {"headers": {"if-none-match": '"other"'}},
            {"headers": {"if-match": '"other"'}},
            {"REMOTE_ADDR": "10.0.0.1"},
            {"secure": False},
            {"headers": {"host": "elsewhere.example"}},
            {"headers": {"cookie": "session=x", "authorization": "Basic eDp5"}},
        ]
        for way in ways:
            again, queries = ask(client, path, **way)
            other, _queries = ask(plain, path, **way)
            assert again == other, (path, way)
            if status == 200 and not way and queries == 1:
                at_once.add(path.removeprefix("/api/v2/").partition("/")[0])

    assert at_once == LASTING


LIKEWISE: list[dict[str, Any]] = [
    {},
    {"method": "head"},
    {"headers": {"if-none-match": "*"}},
    {"headers": {"if-none-match": '"other"'}},
    {"headers": {"if-modified-since": "Mon, 02 Mar 2026 12:00:10 GMT"}},
    {"headers": {"if-match": '"other"'}},
    {"headers": {"host": "elsewhere.example"}},
    {"headers": {"cookie": "session=x", "authorization": "Basic eDp5"}},
    {"REMOTE_ADDR": "10.0.0.1"},
    {"secure": False},
]


@pytest.mark.slow
def test_a_page_made_like_another_is_the_same_as_by_its_view(client: Client, plain: Client) -> None:
    addresses()
    hidden = make.make_project(title="Skjult", live=False)
    keys = list(Page.objects.filter(depth__gt=1).order_by("pk").values_list("pk", flat=True))
    paths = [f"/api/v2/pages/{key}/" for key in (*keys, hidden.pk + 1, 2**40, "0")]
    for path in paths * 3:
        # The first readers make what is shown: entries, sizes of images, facts of the site.
        ask(client, path)
        upkeep.catch_up()
    without_view = set()

    for path in paths:
        expected = [ask(plain, path, **way)[0] for way in LIKEWISE]
        given = []
        for way in LIKEWISE:
            reading.forget()
            # The first answer is its view's, and what others are made like.
            for other in (paths[1], paths[2]):
                if other != path:
                    ask(client, other)
            with patch.object(
                PagesEndpoint, "dispatch", autospec=True, side_effect=DISPATCH
            ) as view:
                given.append(ask(client, path, **way)[0])
            if not view.called and not way:
                without_view.add(path)
        assert given == expected, path

    assert without_view == {f"/api/v2/pages/{key}/" for key in keys if key != hidden.pk}


@pytest.fixture
def alike(client: Client) -> list[str]:
    """Two pages' addresses: the first was answered by its view, as the other one may be made."""
    make.make_home()
    pages = [make.make_information(), make.make_information(title="To")]
    upkeep.catch_up()
    paths = [f"/api/v2/pages/{page.pk}/" for page in pages]
    for _ in range(2):
        ask(client, paths[0])
    return paths


@pytest.mark.parametrize("is_begun", [True, False])
def test_only_what_has_no_query_is_made_like_another(
    client: Client, plain: Client, alike: list[str], is_begun: bool
) -> None:
    for query in ("?fields=title", "?fields=_,id", "?x=1", "?"):
        if not is_begun:
            reading.forget()
        for path in alike:
            assert ask(client, path + query)[0] == ask(plain, path + query)[0]
    # Nor is it what others are made like.
    assert ask(client, alike[1])[0] == ask(plain, alike[1])[0]


def test_a_page_made_like_another_is_kept_and_takes_one_query(
    client: Client, alike: list[str]
) -> None:
    made, queries = ask(client, alike[1])
    again, one = ask(client, alike[1])

    assert (made[0], queries, one) == (200, 1, 1)
    assert again == made


def test_a_page_whose_body_was_let_go_is_made_like_another(
    client: Client, alike: list[str]
) -> None:
    given, _queries = ask(client, alike[0])
    with patch.object(snapshot, "MOST_KEPT", 0):
        ask(client, alike[1])

    with patch.object(PagesEndpoint, "dispatch", side_effect=AssertionError):
        again = [ask(client, alike[0]) for _time in range(2)]

    assert again == [(given, 1), (given, 1)]


def test_a_page_made_like_another_is_counted_like_any_answer(client: Client) -> None:
    make.make_home()
    paths = [f"/api/v2/pages/{make.make_information(title=f'{n}').pk}/" for n in range(4)]
    upkeep.catch_up()
    limit = settings.CONTENT_TYPES | {"API_LIMIT": (3, 60)}
    more: Any = {"secure": True, "REMOTE_ADDR": SOMEBODY, "headers": {"host": "localhost"}}

    with override_settings(CONTENT_TYPES=limit):
        cache.clear()
        found = [client.get(path, **more) for path in paths]

    assert [each.status_code for each in found] == [200, 200, 200, 429]
    assert [each["RateLimit"][:14] for each in found] == [
        f'"network";r={left};' for left in (2, 1, 0, 0)
    ]


def test_a_page_is_made_by_its_view_while_the_database_comes_back(
    client: Client, alike: list[str]
) -> None:
    one, asked = families.one, []

    def fails_first(key: int, audience: Audience) -> Any:
        asked.append(key)
        if len(asked) == 1:
            raise OperationalError
        return one(key, audience)

    with patch.object(families, "one", fails_first):
        given, _queries = ask(client, alike[1])

    assert [f"/api/v2/pages/{key}/" for key in asked] == [alike[1]] * 2
    assert given[0] == 200


def test_who_has_asked_too_often_is_refused_in_the_same_words(
    client: Client, plain: Client
) -> None:
    make.make_home()
    upkeep.catch_up()
    limit = settings.CONTENT_TYPES | {"API_LIMIT": (3, 60)}
    more: Any = {"secure": True, "REMOTE_ADDR": SOMEBODY, "headers": {"host": "localhost"}}

    with override_settings(CONTENT_TYPES=limit):
        cache.clear()
        found = [client.get("/api/v2/themes/", **more) for _ in range(4)]
        refused = plain.get("/api/v2/themes/", **more)

    assert [each.status_code for each in found] == [200, 200, 200, 429]
    assert [each["RateLimit"][:14] for each in found] == [
        f'"network";r={left};' for left in (2, 1, 0, 0)
    ]
    assert (refused.status_code, refused.content) == (429, found[-1].content)
    assert dict(refused.headers) == dict(found[-1].headers)


def test_pages_for_people_are_the_same_with_and_without(client: Client, plain: Client) -> None:
    make.make_home()
    page = make.make_information()
    upkeep.catch_up()
    ask(client, "/nb/")

    for path in ("/nb/", page.get_url(), "/nb/sok/?q=side"):
        (_status, headers, _body), _queries = ask(client, path)
        again, queries = ask(client, path)
        (status, other, body), _queries = ask(plain, path)

        assert again == (status, {**other, "ETag": headers["ETag"]}, body)
        assert (status, queries) == (200, 1)
        unchanged, queries = ask(client, path, headers={"if-none-match": headers["ETag"]})
        assert (unchanged[0], unchanged[2], queries) == (304, b"", 1)
        assert unchanged[1]["Content-Security-Policy"] == headers["Content-Security-Policy"]


def test_a_mirror_that_only_asks_whether_it_has_all_is_answered_at_once(client: Client) -> None:
    make.make_home()
    upkeep.catch_up()
    (_status, headers, _body), _queries = ask(client, "/api/v2/themes/")
    # As after a restart.
    reading.forget()
    condition = {"headers": {"if-none-match": headers["ETag"]}}
    ask(client, "/api/v2/themes/", **condition)

    again, queries = ask(client, "/api/v2/themes/", **condition)
    whole, _queries = ask(client, "/api/v2/themes/")

    assert (again[0], queries) == (304, 1)
    assert whole[0] == 200
    assert whole[2]


def test_who_has_a_session_is_answered_anew(client: Client) -> None:
    make.make_home()
    upkeep.catch_up()
    ask(client, "/nb/")
    ask(client, "/nb/")

    _answer, queries = ask(client, "/nb/", headers={"cookie": "session=somebody"})

    assert queries > 1


def test_a_reader_is_answered_while_the_database_comes_back(client: Client) -> None:
    make.make_home()
    upkeep.catch_up()
    first, _queries = ask(client, "/api/v2/themes/")
    with patch.object(reading, "holds", side_effect=OperationalError):
        between, queries = ask(client, "/api/v2/themes/")

    assert between == first
    assert queries > 1


# The middleware alone ----------------------------------------------------------------------------


class Views:
    """Stands for all that is below the middleware."""

    def __init__(self, **headers: str) -> None:
        self.headers, self.asked = headers, 0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.asked += 1
        lasts(request, timezone.now())
        return HttpResponse(f"answer {self.asked}", headers=self.headers)


def given(middleware: KeptAnswersMiddleware, **extra: Any) -> bytes:
    # What the middleware wraps here answers whole; its type allows streams as well.
    return bytes(middleware(RequestFactory().get("/", **extra)).content)  # type: ignore[attr-defined]


def test_what_was_written_meanwhile_ends_an_answer_before_it_is_kept() -> None:
    theme = make.make_theme()
    upkeep.catch_up()
    views = Views()
    middleware = KeptAnswersMiddleware(views)
    given(middleware)

    def slow(request: HttpRequest) -> HttpResponse:
        answer = views(request)
        Theme.objects.filter(pk=theme.pk).update(name="Nytt")
        upkeep.catch_up()
        return answer

    middleware.get_response = slow
    during = given(middleware)
    middleware.get_response = views

    assert (during, given(middleware)) == (b"answer 2", b"answer 3")


@pytest.mark.parametrize(
    "change",
    [
        {"HTTP_HOST": "other"},
        {"SERVER_PORT": "8001"},
        {"wsgi.url_scheme": "https"},
        {"QUERY_STRING": "page=2"},
        {"PATH_INFO": "/nn/"},
    ],
    ids=str,
)
def test_every_address_has_its_own_answer(change: dict[str, str]) -> None:
    upkeep.catch_up()
    middleware = KeptAnswersMiddleware(Views())
    known, again = [given(middleware) for _ in range(3)][1:]

    assert known == again
    assert given(middleware, **change) != again


@pytest.mark.parametrize(
    "headers",
    [
        {"Vary": "Cookie"},
        {"Vary": "Accept-Encoding, Accept-Language"},
        {"Cache-Control": "private"},
        {"Cache-Control": "no-store"},
        {"Content-Encoding": "gzip"},
        {"Content-Security-Policy": "script-src 'nonce-abc'"},
    ],
    ids=str,
)
def test_what_is_one_readers_own_is_not_kept(headers: dict[str, str]) -> None:
    upkeep.catch_up()
    views = Views(**headers)
    middleware = KeptAnswersMiddleware(views)

    for _ in range(3):
        given(middleware)

    assert views.asked == 3


def test_what_sets_a_cookie_is_not_kept() -> None:
    response = HttpResponse("answer")
    assert is_fit(response)

    response.set_cookie("csrf", "x")

    assert not is_fit(response)
