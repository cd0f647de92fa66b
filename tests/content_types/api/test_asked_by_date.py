"""Programs that ask by the date of what they have: calendars, readers of news, lists of forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.http import http_date
from wagtail.models import Page

from content_types.applications import clock as database_clock
from content_types.applications.sources import BY_THE_DAY, SOURCES
from content_types.delivery import reading, upkeep
from content_types.delivery.kinds import causes
from content_types.entries import State, new_token
from content_types.models import ApplicationFormPage, CallDeadline, SiteFacts, Theme
from tests import builders as make
from tests.forms import at, make_form

BEGAN = datetime(2026, 3, 2, 12, tzinfo=UTC)
CLOSES = BEGAN + timedelta(days=40)
WEEK = timedelta(days=7)
CALENDAR, NEWS, FORMS = "calls.ics", "pages.atom", "forms/"
FEEDS = (CALENDAR, NEWS, FORMS)
# The store itself, what is made with the code, and what is asked once a minute: when a planned
# revision is due.
BESIDE = {
    "content_types_state", "content_types_change", "django_content_type", "wagtailcore_revision",
}  # fmt: skip


@pytest.fixture(autouse=True)
def clock() -> Iterator[Any]:
    with time_machine.travel(BEGAN, tick=False) as found:
        # What was written before, when the database was made, was later than this.
        State.objects.update(token=new_token())
        with patch.object(database_clock, "database_now", lambda: datetime.now(UTC)):
            yield found


@pytest.fixture
def call(clock: Any) -> ApplicationFormPage:
    """An open call about the sea, in the calendar, the news and the list of forms."""
    make.make_home()
    page = make_form(
        title="Fjord", opens_at=BEGAN - timedelta(days=1), closes_at=CLOSES,
        **make.about(make.make_theme("hav")),
    )  # fmt: skip
    page.save_revision().publish()
    upkeep.catch_up()
    return page


def ask(client: Client, path: str, since: str = "", **headers: str) -> Any:
    if since:
        headers["if-modified-since"] = since
    return client.get(f"/api/v2/{path}", headers=headers)


def dated(client: Client, clock: Any, path: str) -> tuple[str, bytes]:
    """The date and the words of an answer that is asked for the third time, as it is kept."""
    for _new_and_kept in range(2):
        ask(client, path)
        upkeep.catch_up()
        clock.shift(60)
    answer = ask(client, path)
    assert answer.status_code == 200
    return answer["Last-Modified"], answer.content


@pytest.mark.parametrize(
    "path", [*FEEDS, "calls.ics?status=open&theme=hav", "pages.atom?locale=nb&theme=hav"]
)
def test_nothing_new_costs_one_query(
    client: Client, clock: Any, call: ApplicationFormPage, path: str
) -> None:
    date, _words = dated(client, clock, path)

    with CaptureQueriesContext(connection) as queries:
        again = ask(client, path, date)

    assert (again.status_code, again.content, len(queries)) == (304, b"", 1)
    # As after a restart.
    reading.forget()
    ask(client, path)
    assert ask(client, path, date).status_code == 304


CHANGES: dict[str, Callable[[Any], object]] = {
    "renamed": lambda call: type(call).objects.filter(pk=call.pk).update(title="Vidde"),
    "published": lambda call: call.save_revision().publish(),
    "unpublished": lambda call: call.unpublish(),
    "restricted": lambda call: make.restrict(call),
    "deleted": lambda call: call.delete(),
    "another one": lambda _call: make_form(title="Vidde", closes_at=CLOSES),
    "its deadline moved": lambda _call: CallDeadline.objects.update(closes_at=CLOSES + WEEK),
    "its theme renamed": lambda _call: Theme.objects.update(name="Fjell"),
    "the county renamed": lambda _call: SiteFacts.objects.update(organisation_name="Fjordfylket"),
}
# What is not told there; the answer has another date and says the same.
UNSEEN = {
    (NEWS, "its deadline moved"),
    (CALENDAR, "its theme renamed"),
    (FORMS, "its theme renamed"),
    (FORMS, "the county renamed"),
    # A form's title is that of its version, and there is no other version.
    (FORMS, "renamed"),
    (FORMS, "published"),
}


@pytest.mark.parametrize("path", FEEDS)
@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_written_is_told_to_who_asks_by_date(
    client: Client, clock: Any, call: ApplicationFormPage, path: str, change: str
) -> None:
    SiteFacts.objects.create(site=Page.objects.get(depth=2).get_site(), organisation_name="Viken")
    date, before = dated(client, clock, path)

    CHANGES[change](ApplicationFormPage.objects.get(pk=call.pk))

    after = ask(client, path, date)
    assert after.status_code == 200
    upkeep.catch_up()
    clock.shift(5)
    later = ask(client, path, date)
    assert (later.status_code, later.content) == (200, after.content)
    assert later["Last-Modified"] != date
    assert (after.content == before) == ((path, change) in UNSEEN)


# Nobody writes anything --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "beforehand", "turn"),
    [
        # A deadline passes, comes within two weeks, and leaves the calendar after a year.
        ("calls.ics?status=open", {}, CLOSES + timedelta(seconds=1)),
        ("calls.ics?closing_soon=true", {}, CLOSES - timedelta(days=14)),
        ("calls.ics", {}, CLOSES + timedelta(days=365)),
        ("calls.ics?status=open", {"opens_at": CLOSES - WEEK}, CLOSES - WEEK),
        ("calls.ics", {"expire_at": CLOSES - WEEK}, CLOSES - WEEK),
        ("pages.atom", {"expire_at": CLOSES - WEEK}, CLOSES - WEEK),
        ("pages.atom", {"go_live_at": CLOSES - WEEK}, CLOSES - WEEK),
        ("forms/", {}, CLOSES + timedelta(seconds=1)),
        ("forms/", {"grace_minutes": 30}, CLOSES + timedelta(minutes=30, seconds=1)),
        ("forms/", {"opens_at": CLOSES - WEEK}, CLOSES - WEEK),
        ("forms/", {"expire_at": CLOSES - WEEK}, CLOSES - WEEK),
        ("forms/{form}/", {"opens_at": CLOSES - WEEK}, CLOSES - WEEK),
        ("forms/options/themes/", {}, CLOSES - WEEK),
    ],
)
def test_what_the_clock_alone_changes_is_told_at_its_second(
    client: Client,
    clock: Any,
    call: ApplicationFormPage,
    path: str,
    beforehand: dict[str, Any],
    turn: datetime,
) -> None:
    path = path.format(form=call.translation_key)
    ApplicationFormPage.objects.update(**beforehand)
    Theme.objects.update(expire_at=CLOSES - WEEK)
    upkeep.catch_up()
    clock.move_to(turn - timedelta(minutes=10))
    date, before = dated(client, clock, path)
    clock.move_to(turn - timedelta(seconds=1))
    assert ask(client, path, date).status_code == 304

    clock.move_to(turn)

    after = ask(client, path, date)
    assert after.status_code == 200
    assert after.content != before
    clock.shift(5)
    later = ask(client, path, date)
    assert (later.status_code, later["Last-Modified"]) == (200, http_date(turn.timestamp()))
    assert later.content == after.content
    assert ask(client, path, later["Last-Modified"]).status_code == 304


# Other questions ---------------------------------------------------------------------------------


def test_each_language_has_a_calendar_of_its_own_whatever_a_browser_prefers(
    client: Client, clock: Any, call: ApplicationFormPage
) -> None:
    make.translate(call, "en", title="Fiord")
    dated(client, clock, CALENDAR)
    date, english = dated(client, clock, f"{CALENDAR}?locale=en")
    _date, norwegian = dated(client, clock, CALENDAR)

    assert (b"Fiord" in english, b"Fiord" in norwegian) == (True, False)
    for language in ("nb", "en", "ja"):
        asked = {"accept-language": language, "cookie": f"django_language={language}"}
        assert ask(client, CALENDAR, **asked).content == norwegian
        assert ask(client, f"{CALENDAR}?locale=en", **asked).content == english
        assert ask(client, CALENDAR, date, **asked).status_code == 304


OPTIONS = [f"forms/options/{source}/" for source in SOURCES if source not in BY_THE_DAY]


@pytest.mark.parametrize("path", [*FEEDS, "forms/{form}/", *OPTIONS])
def test_all_that_a_feed_is_made_of_is_watched(
    client: Client, call: ApplicationFormPage, path: str
) -> None:
    watched = {cause.table for cause in causes()} | BESIDE
    path = path.format(form=call.translation_key)
    ask(client, path)
    upkeep.catch_up()
    reading.forget()

    with CaptureQueriesContext(connection) as captured:
        assert ask(client, path).status_code == 200

    read = " ".join(each["sql"] for each in captured)
    tables = set(re.findall(r'(?:FROM|JOIN) "(\w+)"', read))
    # A subquery may be named like a table.
    tables &= set(connection.introspection.table_names())
    assert tables <= watched, tables - watched


# Two clocks --------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["forms/", "forms/{form}/"])
@pytest.mark.parametrize("ahead", [3, -3])
def test_a_form_has_no_date_while_the_clocks_do_not_say_the_same_of_it(
    client: Client, clock: Any, call: ApplicationFormPage, path: str, ahead: int
) -> None:
    path = path.format(form=call.translation_key)
    end = CLOSES + timedelta(seconds=1)
    clock.move_to(end - timedelta(minutes=10))
    date, before = dated(client, clock, path)
    by_this_process = end + timedelta(seconds=2 if ahead < 0 else -2)
    clock.move_to(by_this_process)
    # What it has kept ends by its own clock.
    reading.forget()

    with at(by_this_process + timedelta(seconds=ahead)):
        between = [ask(client, path, date) for _time in range(3)]

    assert {each.status_code for each in between} == {200}
    assert not any("Last-Modified" in each for each in between)
    assert all((each.content == before) == (ahead < 0) for each in between)
    clock.move_to(end + timedelta(seconds=10))
    after = ask(client, path, date)
    assert (after.status_code, after.content == before) == (200, False)
