"""Beginning in a browser: reminders for those who want them, and nothing for programs."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from content_types.applications import Application, OutboxMessage
from tests.forms import make_form

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
