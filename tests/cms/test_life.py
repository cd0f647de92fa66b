"""Recording an application's life: the same bytes each time, nothing real, nothing left behind."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client

from cms import life
from content_types.applications import Application, Event, OutboxMessage
from content_types.models import ApplicationFormPage
from content_types.pages import FormVersion
from tests import builders
from tests.forms import make_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ApplicationFormPage:
    builders.make_home()
    return make_form()


def record(page: ApplicationFormPage) -> list[dict[str, Any]]:
    return life.recorded(page, Client(headers={"host": "localhost"}))


def test_recorded_twice_it_is_the_same_and_nothing_of_it_stays(
    page: ApplicationFormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = []
    undone = life._live

    def live_and_look(*args: Any) -> None:
        undone(*args)
        rows = [Application, FormVersion, *(OutboxMessage, Event)]
        live.append(json.dumps([list(each.objects.values()) for each in rows], default=str))

    monkeypatch.setattr(life, "_live", live_and_look)
    first, second = record(page), record(page)

    assert json.dumps(first) == json.dumps(second)
    assert live[0] != live[1]
    assert not Application.objects.exists()
    assert not Event.objects.exists()
    assert not OutboxMessage.objects.exists()
    assert FormVersion.objects.count() == 1


def test_no_secret_id_reference_or_moment_in_it_is_a_live_one(page: ApplicationFormPage) -> None:
    form = str(page.translation_key)
    text = json.dumps(record(page))

    ids = set(life.IN_TEXT.findall(text)) - {form}
    assert ids
    assert all(each.endswith("-0000-0000-0000-000000000000") for each in ids)
    secrets = set(re.findall(r"Bearer ([\w-]{20,})", text))
    assert secrets == {"made-up-secret-that-opens-nothing-1"}
    assert set(re.findall(r'"reference": "([^"]+)"', text)) == {life.REFERENCE}
    years = set(re.findall(r'"(\d{4})-\d\d-\d\dT', text))
    assert years == {"2025", "2027"}


def test_every_answer_that_a_client_must_know_is_in_it(page: ApplicationFormPage) -> None:
    found = {(each["operation"], each["status"]) for each in record(page)}

    assert found >= {
        ("start_application", 201),
        ("start_application", 409),
        ("start_application", 422),
        ("application", 200),
        ("application", 401),
        ("save_application", 200),
        ("save_application", 409),
        ("save_application", 412),
        ("save_application", 428),
        ("evaluate", 200),
        ("upload_file", 201),
        ("submit_application", 201),
        ("submit_application", 422),
        ("receipt_pdf", 200),
        ("copy_json", 200),
        ("withdraw_application", 200),
    }
