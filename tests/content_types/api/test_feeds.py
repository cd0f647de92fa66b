"""The calendar of deadlines and the feed of news, as the programs that read them see them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser
import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from content_types.api.calendar_text import escaped, folded
from content_types.pages.site_facts import SiteFacts
from tests import builders
from tests.queries import queries_of

CLOSES = datetime(2030, 3, 1, 11, tzinfo=UTC)


def make_call(**fields: Any) -> Any:
    """A published call with one deadline."""
    rows = [builders.deadline(CLOSES, **fields.pop("row", {}))]
    page = builders.make_call(
        **({"opens_at": timezone.now(), "deadlines": rows, "title": "Forprosjekt"} | fields)
    )
    page.save_revision().publish()
    return page


def events(client: Client, query: str = "") -> list[Any]:
    answer = client.get(f"/api/v2/calls.ics{query}")
    assert answer.status_code == 200, answer.content
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content).walk("VEVENT")


def entries(client: Client, query: str = "") -> Any:
    answer = client.get(f"/api/v2/pages.atom{query}")
    assert answer.status_code == 200, answer.content
    found = feedparser.parse(answer.content)
    assert not found.bozo, found.bozo_exception
    return found.entries


# The calendar ------------------------------------------------------------------------------------


def test_deadline_is_an_event_at_its_moment(client: Client) -> None:
    page = make_call(introduction="Inntil 50 000; søk nå,\nsier vi.")

    (event,) = events(client)

    assert event.decoded("DTSTART") == CLOSES
    assert str(event["SUMMARY"]) == "Frist: Forprosjekt"
    assert str(event["DESCRIPTION"]).startswith("Inntil 50 000; søk nå,\nsier vi.\nhttp")
    assert str(event["URL"]) == page.full_url
    assert event["TRANSP"] == "TRANSPARENT"


def test_calendar_is_one_that_outlook_and_apple_take(client: Client) -> None:
    SiteFacts.objects.create(
        site=builders.make_home().get_site(), organisation_name="Østfold fylkeskommune"
    )
    make_call(title="Ærlig, åpen; og veldig lang utlysning om grønn omstilling i hele fylket " * 2)

    content = client.get("/api/v2/calls.ics").content

    calendar = Calendar.from_ical(content)
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert str(calendar["X-WR-CALNAME"]) == "Frister: Østfold fylkeskommune"
    assert not calendar.errors
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED"} <= set(event)
        assert not event.errors


def test_moved_deadline_keeps_its_name_and_gets_a_higher_number(client: Client) -> None:
    page = make_call()
    (before,) = events(client)
    page.refresh_from_db()
    row = page.deadlines.get()
    row.closes_at = CLOSES + timedelta(days=7)
    page.deadlines = [row]

    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        page.save_revision().publish()

    (after,) = events(client)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("DTSTART") == CLOSES + timedelta(days=7)


def test_a_copied_call_has_events_of_its_own(client: Client) -> None:
    page = make_call()

    page.copy(update_attrs={"slug": "neste", "title": "Neste"})

    names = {str(event["SUMMARY"]): str(event["UID"]) for event in events(client)}
    assert len(names) == len(set(names.values())) == 2


def test_an_event_is_the_same_in_every_language(client: Client) -> None:
    builders.translate(make_call(), "en", title="Pre-project")

    (norwegian,), (english,) = events(client), events(client, "?locale=en")

    assert norwegian["UID"] == english["UID"]


def test_same_feed_has_the_same_bytes(client: Client) -> None:
    make_call()

    assert client.get("/api/v2/calls.ics").content == client.get("/api/v2/calls.ics").content


def test_each_round_is_named(client: Client) -> None:
    make_call(row={"title": "runde 2"})

    assert str(events(client)[0]["SUMMARY"]) == "Frist: Forprosjekt, runde 2"


def test_calendar_speaks_the_language_asked_for(client: Client) -> None:
    page = make_call()
    builders.translate(page, "en", title="Pre-project")

    assert str(events(client, "?locale=en")[0]["SUMMARY"]) == "Deadline: Pre-project"
    assert len(events(client)) == 1


def test_calendar_takes_the_filters_of_calls(client: Client) -> None:
    make_call(**builders.about(builders.make_theme("klima")))

    assert len(events(client, "?theme=klima&status=open")) == 1
    assert events(client, "?theme=helse") == []
    assert client.get("/api/v2/calls.ics?limit=3").status_code == 400
    assert client.get("/api/v2/calls.ics?status=x").status_code == 400


def test_old_and_hidden_deadlines_are_not_in_the_calendar(client: Client) -> None:
    make_call(live=True, title="old", deadlines=[builders.deadline(CLOSES.replace(year=2020))],
              opens_at=None)  # fmt: skip
    builders.make_call(deadlines=[builders.deadline(CLOSES)], live=False)

    assert events(client) == []


def test_calendar_costs_the_same_for_one_call_as_for_many(client: Client) -> None:
    make_call()
    one = queries_of(lambda: events(client))
    for _ in range(4):
        make_call()

    assert queries_of(lambda: events(client)) == one


def test_lines_are_cut_between_letters() -> None:
    parts = list(folded("X" + "ø" * 100))

    assert "".join(part.removeprefix(" ") for part in parts) == "X" + "ø" * 100
    assert all(len(part.encode()) <= 75 for part in parts)
    assert escaped("a\\b;c,d\r\ne") == "a\\\\b\\;c\\,d\\ne"


def test_complete_calendar_says_of_each_deadline_in_which_language_it_is(client: Client) -> None:
    page = make_call()
    make_call(title="Bare på bokmål")
    builders.translate(page, "nn", title="Prosjekt på nynorsk")

    assert len(events(client, "?locale=nn")) == 1
    found = events(client, "?locale=nn&fallback=nb")

    said = {str(each["SUMMARY"]): each["SUMMARY"].params["LANGUAGE"] for each in found}
    assert said == {"Frist: Bare på bokmål": "nb", "Frist: Prosjekt på nynorsk": "nn"}
    assert client.get("/api/v2/calls.ics?fallback=nb").status_code == 400
    assert client.get("/api/v2/calls.ics?locale=nn&fallback=xx").status_code == 400


# The feed of news --------------------------------------------------------------------------------


def publish(page: Any) -> Any:
    page.save_revision().publish()
    return page


def test_entry_has_title_address_words_kind_and_theme(client: Client) -> None:
    theme = builders.make_theme("klima", name="Klima")
    page = publish(builders.make_programme(title="Nordsjøen", **builders.about(theme)))

    found = entries(client, "?type=content_types.ProgrammePage")

    (entry,) = found
    assert entry.title == "Nordsjøen"
    assert entry.link == page.full_url
    assert entry.summary == "En innledning."
    assert {tag.term for tag in entry.tags} >= {"Klima"}
    assert entry.id == f"tag:localhost,2026:{page.translation_key}:nb"
    assert entry.updated


def test_newest_change_comes_first_and_an_entry_keeps_its_name(client: Client) -> None:
    first = publish(builders.make_information(title="first"))
    publish(builders.make_information(title="second"))
    query = "?type=content_types.InformationPage"
    names = {entry.title: entry.id for entry in entries(client, query)}

    publish(first)

    again = entries(client, query)
    assert [entry.title for entry in again] == ["first", "second"]
    assert {entry.title: entry.id for entry in again} == names


def test_feed_can_be_of_one_theme_and_one_language(client: Client) -> None:
    theme = builders.make_theme("klima")
    page = publish(builders.make_project(title="Ren havn", **builders.about(theme)))
    publish(builders.make_project(title="Annet"))
    builders.translate(page, "en", title="Clean harbour")

    assert [entry.title for entry in entries(client, "?theme=klima")] == ["Ren havn"]
    english = entries(client, "?locale=en&type=content_types.ProjectPage")
    assert [entry.title for entry in english] == ["Clean harbour"]


def test_complete_feed_has_each_page_once_and_says_in_which_language(client: Client) -> None:
    page = publish(builders.make_project(title="Ren havn"))
    other = publish(builders.make_project(title="Annet"))
    builders.translate(page, "en", title="Clean harbour")
    query = "?type=content_types.ProjectPage&locale=en&fallback=nb"

    found = entries(client, query)

    said = {entry.title: entry.title_detail.language for entry in found}
    assert said == {"Clean harbour": "en", "Annet": "nb"}
    assert {entry.id for entry in found} == {
        f"tag:localhost,2026:{page.translation_key}:en",
        f"tag:localhost,2026:{other.translation_key}:nb",
    }


def test_hidden_pages_are_no_news(client: Client) -> None:
    page = publish(builders.make_information(title="hemmelig"))
    builders.restrict(page)

    assert "hemmelig" not in [entry.title for entry in entries(client)]


def test_empty_feed_is_still_a_feed(client: Client) -> None:
    builders.make_home()

    assert entries(client, "?type=content_types.ProjectPage") == []
    address = "/api/v2/pages.atom?type=content_types.ProjectPage"
    assert client.get(address).content == client.get(address).content


@pytest.mark.parametrize(
    "query", ["?type=x", "?type=", "?locale=xx", "?fields=*", "?theme=", "?fallback=nb"]
)
def test_feed_refuses_what_makes_no_sense(client: Client, query: str) -> None:
    builders.make_home()

    assert client.get(f"/api/v2/pages.atom{query}").status_code == 400


def test_feed_costs_the_same_for_one_page_as_for_many(client: Client) -> None:
    publish(builders.make_project())
    one = queries_of(lambda: entries(client))
    for _ in range(4):
        publish(builders.make_project())

    assert queries_of(lambda: entries(client)) == one
