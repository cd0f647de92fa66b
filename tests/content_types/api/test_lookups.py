"""Looking up an organisation number from another site: found, unknown, silent, refused."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client

from content_types.applications import Application, operations
from content_types.models import ApplicationFormPage
from tests import builders
from tests.content_types.api.test_applications import Applicant
from tests.forms import make_draft_with_secret, make_form, question, step
from tests.register import GONE, NUMBER, ODD, SCHOOL, SLOW


@pytest.fixture
def call() -> ApplicationFormPage:
    builders.make_municipality(name="Halden", number="3101")
    return make_form([
        step(
            question(
                "organisation_number", "number", "Nummer",
                required=False, name_key="name", municipality_key="place",
            ),
            question("short_text", "name", "Navn", required=False, max_length=200),
            question("municipality", "place", "Kommune", required=False),
            question("organisation_number", "partner", "Partner", required=False),
        )
    ])  # fmt: skip


@pytest.fixture
def applicant(call: ApplicationFormPage, client: Client) -> Applicant:
    application, secret = make_draft_with_secret(call)
    return Applicant(client, application.pk, secret)


def look_up(applicant: Applicant, body: Any = None, **more: Any) -> Any:
    given = {"question": "number", "number": NUMBER} | more if body is None else body
    return applicant.send("post", "register/?locale=nb", given, {})


def test_the_answers_come_and_nothing_is_saved(
    applicant: Applicant, organisations: list[str]
) -> None:
    answer = look_up(applicant, number="974 760 673")

    assert answer.status_code == 200
    assert answer.json() == {
        "outcome": "found",
        "message": "Svarene er hentet fra Enhetsregisteret. Se over dem.",
        "answers": {"name": "FJORD KOMMUNE", "place": "3101"},
    }
    assert answer["Cache-Control"] == "private, no-store"
    assert organisations == [f"/enheter/{NUMBER}"]
    assert Application.objects.get().answers == {}


def test_what_the_form_does_not_take_is_left_out(
    applicant: Applicant, organisations: list[str]
) -> None:
    assert look_up(applicant, number=SCHOOL).json()["answers"] == {"name": "FJORD SKOLE"}


@pytest.mark.parametrize(
    ("number", "outcome"),
    [(GONE, "unknown"), ("985399077", "unknown"), (SLOW, "silent"), (ODD, "silent")],
)
def test_without_an_answer_the_applicant_writes(
    applicant: Applicant, organisations: list[str], number: str, outcome: str
) -> None:
    answer = look_up(applicant, number=number)

    assert (answer.status_code, answer.json()["outcome"]) == (200, outcome)
    assert answer.json()["answers"] == {}
    assert "Fyll ut svarene selv" in answer.json()["message"]


def test_a_site_that_asks_no_register_says_so_beforehand_too(
    applicant: Applicant, call: ApplicationFormPage, client: Client
) -> None:
    assert look_up(applicant).json()["outcome"] == "silent"
    assert look_up(applicant, number="974760674").status_code == 422
    assert has_register(client, call) is False


def test_a_frontend_sees_where_it_can_look_up(
    applicant: Applicant, call: ApplicationFormPage, client: Client, organisations: list[str]
) -> None:
    assert has_register(client, call) is True
    fills = {
        each["options"].get("key", each["scope"]): each["options"].get("fills")
        for each in form(client, call)["ui_schema"]["elements"][0]["elements"]
        if each["options"]["type"] == "organisation_number"
    }
    assert fills == {
        "#/properties/number": {"name": "name", "municipality": "place"},
        "#/properties/partner": None,
    }


def form(client: Client, call: ApplicationFormPage) -> Any:
    return client.get(
        f"/api/v2/forms/{call.translation_key}/", headers={"host": "localhost"}
    ).json()


def has_register(client: Client, call: ApplicationFormPage) -> bool:
    return bool(form(client, call)["has_register"])


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        ({}, ["/question"]),
        ({"question": "number"}, ["/number"]),
        ({"question": "number", "number": ""}, ["/number"]),
        ({"question": "number", "number": "974760674"}, ["/number"]),
        ({"question": "number", "number": "../../x"}, ["/number"]),
        ({"question": "number", "number": 974760673.5}, ["/number"]),
        ({"question": "number", "number": ["974760673"]}, ["/number"]),
        ({"question": "nobody", "number": NUMBER}, ["/question"]),
        ({"question": ["number"], "number": NUMBER}, ["/question"]),
        ({"question": "name", "number": NUMBER}, ["/question"]),
        ({"question": "partner", "number": NUMBER}, ["/question"]),
        ({"question": "number", "number": NUMBER, "save": True}, ["/save"]),
    ],
)
def test_what_is_malformed_is_told_where_and_asks_nobody(
    applicant: Applicant, organisations: list[str], body: Any, pointers: list[str]
) -> None:
    answer = look_up(applicant, body)

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert [each["pointer"] for each in answer.json()["errors"]] == pointers
    assert organisations == []


def test_only_the_holder_of_a_draft_asks(
    call: ApplicationFormPage, applicant: Applicant, client: Client, organisations: list[str]
) -> None:
    pk = Application.objects.get().pk
    stranger, nobody = Applicant(client, pk, "x" * 43), Applicant(client, pk, "")
    elsewhere = Applicant(client, uuid.uuid4(), applicant.headers["authorization"][7:])

    assert look_up(stranger).status_code == look_up(elsewhere).status_code == 404
    assert look_up(nobody).status_code == 401

    operations.submit(pk, revision=1, key="key", request_hash="")
    assert (look_up(applicant).status_code, look_up(applicant).json()["code"]) == (
        409,
        "wrong_state",
    )
    assert organisations == []


def test_one_network_looks_up_so_often_only(
    applicant: Applicant, organisations: list[str], settings: Any
) -> None:
    limits = {"APPLICANT_LIMITS": {"lookups_per_network": (2, 3_600)}}
    settings.CONTENT_TYPES = settings.CONTENT_TYPES | limits

    found = [look_up(applicant) for _ in range(3)]

    assert [each.status_code for each in found] == [200, 200, 429]
    assert int(found[2]["Retry-After"]) > 0
    assert len(organisations) == 2


def test_reading_is_not_asking(applicant: Applicant) -> None:
    answer = applicant.get("register/")

    assert (answer.status_code, answer["Allow"]) == (405, "POST, OPTIONS")
