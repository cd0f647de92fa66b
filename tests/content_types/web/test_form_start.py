"""Beginning in a browser: reminders for those who want them, and nothing for programs."""

from __future__ import annotations

import time
from typing import Any
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client, override_settings

from content_types.applications import Application, OutboxMessage
from tests.forms import ANSWERS, make_form, sent

pytestmark = pytest.mark.django_db


def address() -> str:
    return f"/apply/nb/{make_form().translation_key}/"


@pytest.mark.parametrize(("ticked", "wanted"), [({"reminders": "on"}, True), ({}, False)])
def test_reminders_come_to_those_who_tick_the_box(
    client: Client, ticked: dict[str, str], wanted: bool
) -> None:
    client.post(address(), {"email": "kari@example.no", **ticked})

    assert Application.objects.get().reminders is wanted


def test_what_no_person_sees_must_stay_empty(client: Client) -> None:
    start = address()
    trap = BeautifulSoup(client.get(start).content, "html.parser").find(id="id_website")
    assert trap["tabindex"] == "-1"
    assert trap.parent["aria-hidden"] == "true"

    answer = client.post(start, {"email": "kari@example.no", "website": "https://spam.example"})

    assert answer.status_code == 422
    assert not Application.objects.exists()
    assert not OutboxMessage.objects.exists()
    # A person whose browser filled it in sees it now, and what to do.
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.find(id="id_website")["tabindex"] == "0"
    assert "må stå tomt" in page.find(id="errors").text
    assert client.post(start, {"email": "kari@example.no", "website": ""}).status_code == 303


# Too fast ----------------------------------------------------------------------------------------

paced = override_settings(CONTENT_TYPES={**settings.CONTENT_TYPES, "MINIMUM_SECONDS": 2})


def later(seconds: float) -> Any:
    """So many seconds from now, for whoever asks what time it is."""
    moment = time.time() + seconds
    return patch("content_types.web.forms.pace.time.time", return_value=moment)


@paced
def test_what_is_sent_within_a_blink_is_turned_back_and_nothing_is_lost(client: Client) -> None:
    start = address()
    given = sent(client.get(start).content) | {"email": "kari@example.no", "reminders": "on"}

    with later(1):
        answer = client.post(start, given)

    page = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 422
    assert "raskere" in page.find(id="errors").text
    assert page.find(id="errors").a["href"] == f"#{page.find('button', string='Begynn')['id']}"
    assert not Application.objects.exists()
    again = sent(answer.content)
    assert (again["email"], again["reminders"]) == (["kari@example.no"], ["on"])
    # The page's own time goes on: no need to wait as long once more.
    with later(2.5):
        assert client.post(start, again).status_code == 303
    assert Application.objects.get().reminders


@paced
def test_a_page_that_has_lain_for_a_week_can_be_sent(client: Client) -> None:
    start = address()
    given = sent(client.get(start).content) | {"email": "kari@example.no"}

    with later(7 * 24 * 3600):
        assert client.post(start, given).status_code == 303


@paced
@pytest.mark.parametrize("begun", [None, "", "1.0", "1.0:abc", "x" * 5_000, "\x00", "nan"])
def test_who_does_not_say_when_they_began_is_turned_back_once(
    client: Client, begun: str | None
) -> None:
    start = address()
    given = {"email": "kari@example.no"} | ({"begun": begun} if begun is not None else {})

    answer = client.post(start, given)

    assert answer.status_code == 422
    assert not Application.objects.exists()
    with later(2.5):
        assert client.post(start, sent(answer.content)).status_code == 303


@paced
def test_an_enquiry_waits_too_and_keeps_what_was_typed(client: Client) -> None:
    start = f"/apply/nb/{make_form(form_kind='enquiry').translation_key}/"
    typed = {f"a-{key}": value for key, value in ANSWERS.items()} | {"email": "kari@example.no"}
    given = sent(client.get(start).content) | typed | {"then": "send"}

    with later(1):
        answer = client.post(start, given)

    again = sent(answer.content)
    assert answer.status_code == 422
    assert (again["a-title"], again["email"]) == (["Grønn fjord"], ["kari@example.no"])
    with later(2.5):
        assert client.post(start, again | {"then": "send"}).status_code == 303
