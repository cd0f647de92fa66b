"""Looking up an organisation: what a register knows is filled in, what it does not is written."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from content_types.questions import StepsBlock
from tests import builders
from tests.content_types.web.test_form import Visitor, words
from tests.forms import make_draft_with_secret, make_form, question, step
from tests.register import GONE, NUMBER, ODD, SCHOOL, SLOW

pytestmark = pytest.mark.django_db


def asked_by(**fills: str) -> Any:
    return question("organisation_number", "number", "Nummer", **fills)


@pytest.fixture
def visitor(client: Client) -> Visitor:
    """Somebody with a form open that asks for number, name and municipality."""
    builders.make_municipality(name="Halden", number="3101")
    call = make_form([
        step(
            asked_by(name_key="name", municipality_key="place"),
            question("short_text", "name", "Navn", max_length=200),
            question("municipality", "place", "Kommune"),
        )
    ])  # fmt: skip
    application, secret = make_draft_with_secret(call)
    found = Visitor(client, application)
    found.open(secret)
    return found


def look_up(visitor: Visitor, number: str) -> str:
    data = visitor.inputs("1/") | {"a-number": number, "lookup": "number"}
    answer = visitor.client.post(visitor.address("1/"), data)
    return words(visitor.client.get(answer["Location"].partition("#")[0]))


def test_the_button_fills_in_name_and_municipality(
    visitor: Visitor, organisations: list[str]
) -> None:
    text = look_up(visitor, "974 760 673")

    assert "Svarene er hentet fra Enhetsregisteret" in text
    assert visitor.stored().answers == {
        "number": NUMBER, "name": "FJORD KOMMUNE", "place": "3101",
    }  # fmt: skip
    assert organisations == [f"/enheter/{NUMBER}"]


def test_a_sub_unit_is_found_and_what_the_form_does_not_take_is_left_out(
    visitor: Visitor, organisations: list[str]
) -> None:
    look_up(visitor, SCHOOL)

    assert visitor.stored().answers == {"number": SCHOOL, "name": "FJORD SKOLE"}
    assert organisations == [f"/enheter/{SCHOOL}", f"/underenheter/{SCHOOL}"]


@pytest.mark.parametrize(
    ("number", "said", "asked"),
    [
        (GONE, "har ikke dette nummeret", 1),
        ("985 399 077", "har ikke dette nummeret", 2),
        (SLOW, "svarer ikke nå", 1),
        (ODD, "svarer ikke nå", 1),
        ("974 760 674", "Skriv først et organisasjonsnummer", 0),
        ("../../x", "Skriv først et organisasjonsnummer", 0),
    ],
)
def test_without_an_answer_one_writes_oneself_and_loses_nothing(
    visitor: Visitor, organisations: list[str], number: str, said: str, asked: int
) -> None:
    visitor.fill(1, name="Mitt eget")

    assert said in look_up(visitor, number)

    assert visitor.stored().answers["name"] == "Mitt eget"
    assert len(organisations) == asked


def test_nothing_is_asked_of_anybody_by_default(visitor: Visitor) -> None:
    assert "Fyll ut fra Enhetsregisteret" not in words(visitor.get("1/"))
    assert "svarer ikke nå" in look_up(visitor, NUMBER)
    assert visitor.stored().answers == {"number": NUMBER}


def test_the_editor_is_told_of_a_key_that_is_none() -> None:
    block = StepsBlock()
    raw = [step(asked_by(name_key="nobody"))]

    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python(raw))

    (at_step,) = caught.value.block_errors.values()
    (at_question,) = at_step.block_errors["questions"].block_errors.values()
    assert "nobody" in str(at_question.block_errors["name_key"])
