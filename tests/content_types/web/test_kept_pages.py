"""A page that is given once more says what it would say now, to everybody the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, get_page_models

from content_types.delivery import reading, upkeep
from content_types.delivery.kinds import causes
from content_types.models import InformationPage, PageTheme, SiteFacts, Theme
from home.models import HomePage
from tests import builders as make

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
# The store itself, and tables whose rows are made with the code or for nobody but Wagtail.
BESIDE = {
    "content_types_entry",
    "content_types_dependency",
    "content_types_change",
    "content_types_state",
    "django_content_type",
    # What SQLite makes of the index, which is watched.
    "wagtailsearch_indexentry_fts",
    # When a planned revision is due is asked once a minute.
    "wagtailcore_revision",
}


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def page() -> Any:
    make.make_home()
    return make.make_information(title="Grønn fjord", **make.about(make.make_theme(name="Hav")))


def ask(client: Client, url: str, **headers: str) -> tuple[int, bytes, int]:
    """Status, body and number of queries of an answer."""
    upkeep.catch_up()
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url, headers=headers)
    return answer.status_code, answer.content, len(queries)


def kept(client: Client, url: str) -> bytes:
    """The page as it is given once more."""
    for _ in range(2):
        ask(client, url)
    status, body, queries = ask(client, url)
    assert (status, queries) == (200, 1)
    return body


CHANGES: dict[str, Callable[[Any], object]] = {
    "renamed": lambda page: Page.objects.filter(pk=page.pk).update(title="Blå fjord"),
    "written": lambda page: InformationPage.objects.update(introduction="Nytt"),
    "its theme renamed": lambda page: Theme.objects.update(name="Fjell"),
    "its theme hidden": lambda page: Theme.objects.update(live=False),
    "off its theme": lambda page: PageTheme.objects.all().delete(),
    "unpublished": lambda page: page.unpublish(),
    "restricted": lambda page: make.restrict(page),
    "restricted above": lambda page: make.restrict(page.get_parent()),
    "translated": lambda page: make.translate(page, "nn"),
    "another in the menu": lambda page: make.make_information(
        parent=page.get_parent(), show_in_menus=True
    ),
    "the county renamed at its foot": lambda page: SiteFacts.objects.update(
        organisation_name="Fjordfylket"
    ),
    "another site": lambda page: make.make_other_site(),
}
# What nobody sees on this page; the answer is made anew and says the same.
UNSEEN = {"another site"}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_nobody_gets_the_old_page(client: Client, page: Any, change: str) -> None:
    url = page.get_url()
    before = kept(client, url)

    CHANGES[change](page)

    status, after, queries = ask(client, url)
    assert queries > 1
    assert (after == before) == (change in UNSEEN)
    with patch.object(reading, "at_hand", lambda _now: None):
        assert ask(client, url)[:2] == (status, after)


def test_the_clock_ends_a_page(client: Client, page: Any) -> None:
    url = page.get_url()
    Page.objects.filter(pk=page.pk).update(expire_at=NOW + timedelta(seconds=20))
    kept(client, url)

    with time_machine.travel(NOW + timedelta(seconds=20), tick=False):
        assert ask(client, url)[0] == 404


def test_a_new_day_counts_anew(client: Client) -> None:
    make.make_home()
    closes_at = NOW + timedelta(days=9)
    call = make.make_call(opens_at=NOW - timedelta(days=30), deadlines=[make.deadline(closes_at)])
    before = kept(client, call.get_url())

    with time_machine.travel(NOW + timedelta(hours=12), tick=False):
        _status, after, queries = ask(client, call.get_url())

    assert queries > 1
    assert after != before


def test_languages_do_not_mix(client: Client, page: Any) -> None:
    make.translate(page.get_parent(), "nn")
    make.make_home()
    other = make.translate(page, "nn", title="Grøn fjord")

    bodies = [kept(client, each.get_url()) for each in (page, other)]

    for body, language in zip(bodies, (b'lang="nb"', b'lang="nn"'), strict=True):
        assert language in body.partition(b">")[0] + body[:400]
    wanted = {"accept-language": "nn", "cookie": "django_language=nn"}
    assert ask(client, page.get_url(), **wanted) == (200, bodies[0], 1)


def test_editors_are_answered_anew_and_leave_nothing_behind(client: Client, page: Any) -> None:
    editor = Client()
    editor.force_login(get_user_model().objects.create_superuser("redaktør"))
    url = page.get_url()
    for _ in range(3):
        _status, body, queries = ask(editor, url)
        assert queries > 1
    assert ask(client, url)[2] > 1

    assert kept(client, url) == body


def test_who_has_given_the_password_of_a_page_opens_it_for_nobody_else(
    client: Client, page: Any
) -> None:
    url = page.get_url()
    restriction = make.restrict(page, "password", password="fjord")
    friend = Client()
    ask(friend, url)
    answer = friend.post(
        f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/",
        {"password": "fjord", "return_url": url},
    )
    assert answer.status_code in (302, 404)

    for _ in range(3):
        ask(friend, url)

    assert "Grønn fjord".encode() not in ask(client, url)[1].partition(b"</head>")[2]


def test_a_type_of_page_can_refuse_to_be_kept(client: Client, page: Any) -> None:
    with patch.object(InformationPage, "is_for_all", False):
        for _ in range(3):
            _status, _body, queries = ask(client, page.get_url())

    assert queries > 1


def plain_pages() -> Iterator[Page]:
    home = make.make_home()
    for model in get_page_models():
        if model not in (Page, HomePage):
            about = make.about(make.make_theme(), make.make_county(), make.make_contact())
            yield make.make_page(model, home, image=make.make_image(), **about)
    yield home


def test_everything_that_a_page_is_made_of_is_watched(client: Client) -> None:
    watched = {cause.table for cause in causes()} | BESIDE
    addresses = [each.get_url() for each in plain_pages()]
    make.translate(make.make_information(), "en")

    for url in (*addresses, "/nb/sok/?q=side", "/nb/sok/?q=side&type=content_types.ProjectPage"):
        ask(client, url)
        reading.forget()
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        read = " ".join(each["sql"] for each in captured)
        tables = set(re.findall(r'(?:FROM|JOIN) "(\w+)"', read))
        assert tables, url
        # A subquery may be named like a table.
        known = set(connection.introspection.table_names())
        assert tables & known <= watched, (url, tables & known - watched)


def test_what_surrounds_every_page_is_found_once(client: Client, page: Any) -> None:
    other = make.make_information(title="Blå fjord")
    kept(client, page.get_url())

    with CaptureQueriesContext(connection) as queries:
        assert client.get(other.get_url()).status_code == 200
    asked = [each["sql"] for each in queries]

    assert [each for each in asked if "show_in_menus" in each.partition("WHERE")[2]] == []
    assert not any("collectionviewrestriction" in each for each in asked)


def test_the_menu_is_found_anew_when_a_page_comes_into_it(client: Client, page: Any) -> None:
    other = make.make_information(title="Blå fjord")
    upkeep.catch_up()
    before = client.get(page.get_url()).content.decode()

    Page.objects.filter(pk=other.pk).update(show_in_menus=True)

    assert "Blå fjord" not in before
    assert "Blå fjord" in client.get(page.get_url()).content.decode()


def test_a_page_is_found_anew_when_what_it_shows_is_hidden(client: Client, page: Any) -> None:
    other = make.make_information(title="Blå fjord", **make.about(make.make_theme(name="Fjell")))
    upkeep.catch_up()
    before = [client.get(each.get_url()).content.decode() for each in (page, other)]

    # Past every signal, and before the process has been told.
    Theme.objects.update(live=False)

    assert "Fjell" in before[1]
    assert "Fjell" not in client.get(other.get_url()).content.decode()
