"""What a page that stays gets back while it is filled in: pieces for htmx to put in place."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from content_types.applications import operations
from tests.content_types.web.test_form import Visitor
from tests.content_types.web.test_form_tables import COSTS, cost
from tests.forms import (
    choices,
    condition,
    listed,
    make_draft_with_secret,
    make_form,
    question,
    rule,
    step,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(client: Client) -> Visitor:
    """Somebody with a step open in which one answer brings a question and a must, and sums."""
    who = question("choice", "who", "Hvem søker?", choices=choices(a="A", b="B"))
    what = question("short_text", "what", "Hva?", required=False)
    why = question("short_text", "why", "Hvorfor?", required=False)
    travel = question("money", "travel", "Reise", currency="NOK", whole=True)
    is_b = {"match": "all", "conditions": condition("who", "one_of", "b")}
    rules = [
        rule("show", questions=listed("what"), **is_b),
        rule("require", questions=listed("why"), **is_b),
        rule("warn", message="Så dyrt?", match="all",
             conditions=condition("travel", "at_least", "1000")),
        rule("total", name="sum", label="Sum", of=listed({"of": "travel"})),
    ]  # fmt: skip
    steps = [step(who, what, why, travel, COSTS)]
    application, secret = make_draft_with_secret(make_form(steps, rules))
    found = Visitor(client, application)
    found.open(secret)
    return found


def meanwhile(visitor: Visitor, **typed: Any) -> Any:
    """Type on the page as it is drawn now, without pressing a button."""
    return send(visitor, {**visitor.inputs("1/"), **typed})


def send(visitor: Visitor, data: dict[str, Any], page: str = "1/") -> Any:
    return visitor.client.post(visitor.address(page), data, headers={"HX-Request": "true"})


def pieces(answer: Any) -> dict[str, Tag]:
    """What is put in place, by its id."""
    soup = BeautifulSoup(answer.content.decode(), "html.parser")
    return {str(each["id"]): each for each in soup.select("[data-hx-swap-oob]")}


def test_an_answer_is_saved_and_brings_its_question_its_must_its_warning_and_the_sum(
    visitor: Visitor,
) -> None:
    found = pieces(meanwhile(visitor, **{"a-who": "b", "a-travel": "1 200"}))

    assert visitor.stored().answers == {"who": "b", "travel": 120_000}
    assert found["q-a-what"]["data-hx-swap-oob"] == "true"
    assert "Hva?" in found["q-a-what"].text
    assert found["a-why-must"].text == "Må fylles ut"
    assert found["a-travel-warnings"].text.strip() == "Så dyrt?"
    assert found["sum-sum"].text == "1\u00a0200\u00a0kr"
    assert found["news"].text == "Nytt spørsmål: Hva?"
    assert found["saved"].text.startswith("Lagret")


def test_what_is_there_already_is_never_drawn_again(visitor: Visitor) -> None:
    found = pieces(meanwhile(visitor, **{"a-why": "Fordi"}))

    assert {"q-a-who", "q-a-why", "q-a-travel", "q-a-costs"} & found.keys() == set()
    assert found["news"].text == ""


def test_a_question_that_is_asked_no_more_leaves_its_place_empty(visitor: Visitor) -> None:
    operations.save(visitor.application.pk, {"who": "b", "what": "Noe"}, revision=1)

    found = pieces(meanwhile(visitor, **{"a-who": "a"}))

    assert found["q-a-what"].has_attr("hidden")
    assert found["q-a-what"].text == ""
    assert found["a-why-must"].text == "Valgfritt"


def test_the_next_saving_starts_from_what_was_saved(visitor: Visitor) -> None:
    data = visitor.inputs("1/") | {"a-why": "Først"}
    base = pieces(send(visitor, data))["base-why"]["value"]

    answer = send(visitor, data | {"a-why": "Så", "base-why": base})

    assert answer.status_code == 200
    assert visitor.stored().answers["why"] == "Så"


def test_an_answer_of_somebody_else_comes_into_its_place_and_is_not_written_over(
    visitor: Visitor,
) -> None:
    data = visitor.inputs("1/")
    operations.save(visitor.application.pk, {"why": "Deres"}, revision=1)

    found = pieces(send(visitor, data | {"a-travel": "5"}))

    assert 'value="Deres"' in str(found["q-a-why"])
    # Who is typing there keeps the page's text, and with it what that text started from.
    assert "base-why" not in found
    assert visitor.stored().answers["why"] == "Deres"


def test_what_two_have_changed_waits_for_the_button(visitor: Visitor) -> None:
    data = visitor.inputs("1/")
    operations.save(visitor.application.pk, {"why": "Deres"}, revision=1)

    assert send(visitor, data | {"a-why": "Mitt"}).status_code == 409
    assert visitor.stored().answers["why"] == "Deres"
    shown = visitor.post("1/", **data | {"a-why": "Mitt"}).content.decode()
    assert "data-saver" not in shown


def test_what_was_sent_in_another_window_is_not_said_to_be_saved(visitor: Visitor) -> None:
    data = visitor.inputs("1/")
    type(visitor.application).objects.update(
        state="submitted", reference="x", hash="x", submitted_at=visitor.application.saved_at
    )

    assert send(visitor, data | {"a-why": "For sent"}).status_code == 422


def test_a_table_gets_a_row_with_the_focus_and_nothing_else_is_drawn(visitor: Visitor) -> None:
    answer = meanwhile(visitor, **cost(0), add="a-costs")

    soup = BeautifulSoup(answer.content.decode(), "html.parser")
    table = soup.find(id="q-a-costs")
    assert isinstance(table, Tag)
    assert not table.has_attr("data-hx-swap-oob")
    assert [each["name"] for each in table.select("[autofocus]")] == ["a-costs.1.category"]
    assert [each["value"] for each in table.select("[name$='.id']")] == ["r1", "r2"]
    assert "q-a-costs" not in pieces(answer)
    assert visitor.stored().answers["costs"][0]["text"] == "Tog"


def test_a_table_that_loses_a_row_goes_on_at_its_button(visitor: Visitor) -> None:
    meanwhile(visitor, **cost(0), **cost(1, text="Fly"))

    soup = BeautifulSoup(meanwhile(visitor, remove="a-costs.0").content.decode(), "html.parser")

    assert [each["name"] for each in soup.select("[autofocus]")] == ["add"]
    assert [each["text"] for each in visitor.stored().answers["costs"]] == ["Fly"]


def test_an_empty_row_is_the_same_row_in_every_saving(visitor: Visitor) -> None:
    answer = meanwhile(visitor, **cost(0), add="a-costs")
    drawn = BeautifulSoup(answer.content.decode(), "html.parser").select("#q-a-costs [name$='.id']")
    ids = {str(each["name"]): str(each["value"]) for each in drawn}

    # The row above is left empty while this one is filled in.
    emptied = dict.fromkeys(cost(0), "")
    send(visitor, visitor.inputs("1/") | emptied | ids | cost(1, text="Fly"))

    assert [(row["id"], row["text"]) for row in visitor.stored().answers["costs"]] == [
        ("r2", "Fly")
    ]


@pytest.mark.parametrize(
    ("place", "data", "status"),
    [
        ("0/", {}, 404),
        ("9/", {}, 404),
        ("1/", {}, 200),
        ("1/", {"add": "tull"}, 200),
        ("1/", {"remove": "a-who.0"}, 200),
        ("1/", {"shown": ["tull", "who"], "a-who": "konge"}, 409),
        ("1/?check", {"add": "a-costs"}, 200),
    ],
)
def test_whatever_is_sent_meanwhile_is_answered(
    visitor: Visitor, place: str, data: dict[str, Any], status: int
) -> None:
    assert send(visitor, data, place).status_code == status
