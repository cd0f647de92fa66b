"""Tables and answers with parts in a browser without JavaScript: rows, cells, faults at cells."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content_types.applications import operations
from tests import builders
from tests.content_types.web.test_form import Visitor, words
from tests.forms import listed, make_draft_with_secret, make_form, question, rule, sent, step

pytestmark = pytest.mark.django_db

COSTS = question("budget_table", "costs", "Kostnader")
MONEY = question("financing_table", "financing", "Finansiering")


def opened(client: Client, *questions: Any, rules: Any = ()) -> Visitor:
    """Somebody with an empty draft of a form with these questions open."""
    application, secret = make_draft_with_secret(make_form([step(*questions)], list(rules)))
    found = Visitor(client, application)
    found.open(secret)
    return found


def cost(place: int, amount: str = "1000", text: str = "Tog") -> dict[str, str]:
    row = f"a-costs.{place}"
    return {f"{row}.category": "travel", f"{row}.text": text, f"{row}.amount": amount}


def post(visitor: Visitor, data: dict[str, Any], **more: Any) -> Any:
    return visitor.client.post(visitor.address("1/"), {**visitor.inputs("1/"), **data, **more})


def test_a_row_is_filled_in_and_another_added(client: Client) -> None:
    visitor = opened(client, COSTS)

    answer = post(visitor, cost(0), add="a-costs")

    assert answer["Location"] == visitor.address("1/?rows=costs#q-a-costs")
    inputs = sent(visitor.get("1/?rows=costs").content)
    assert (inputs["a-costs.0.text"], inputs["a-costs.1.text"]) == (["Tog"], [""])
    assert visitor.stored().answers["costs"] == [
        {"id": "r1", "category": "travel", "text": "Tog", "amount": 100_000}
    ]


def test_a_row_is_taken_away_and_the_others_keep_their_ids(client: Client) -> None:
    visitor = opened(client, COSTS)
    post(visitor, cost(0) | cost(1, text="Hotell") | cost(2, text="Fly"))

    post(visitor, {}, remove="a-costs.1")

    rows = visitor.stored().answers["costs"]
    assert [(row["id"], row["text"]) for row in rows] == [("r1", "Tog"), ("r3", "Fly")]


def test_a_fault_is_told_at_its_cell_and_the_rest_counts(client: Client) -> None:
    total = rule("total", name="sum", label="Sum", of=listed({"of": "costs.amount"}))
    visitor = opened(client, COSTS, rules=[total])

    answer = post(visitor, cost(0) | cost(1, amount="mye"))

    page = visitor.client.get(answer["Location"].partition("#")[0])
    html = page.content.decode()
    assert 'href="#a-costs.1.amount"' in html
    assert 'id="a-costs.1.amount-errors"' in html
    assert 'value="mye"' in html
    assert "1 000 kr" in words(page)


def test_own_work_is_hours_times_rate(client: Client) -> None:
    visitor = opened(client, COSTS)
    row = {"category": "staff", "text": "Ledelse", "hours": "10,5", "rate": "600"}

    post(visitor, {f"a-costs.0.{name}": value for name, value in row.items()})

    assert visitor.stored().answers["costs"][0]["amount"] == 630_000


def test_costs_and_financing_are_weighed_against_each_other(client: Client) -> None:
    sums = [
        rule("total", name="all", label="Kostnader", of=listed({"of": "costs.amount"})),
        rule("total", name="money", label="Finansiering", of=listed({"of": "financing.amount"})),
        rule("total", name="applied", label="Søknadsbeløp", of=listed(
            {"of": "financing.amount", "column": "source_type", "values": "applied"})),
        rule("equal", left="money", right="all"),
        rule("share", part="applied", whole="all", kind="at_most", limit="50"),
    ]  # fmt: skip
    visitor = opened(client, COSTS, MONEY, rules=sums)
    financing = {"source_type": "applied", "amount": "800", "status": "planned"}

    answer = post(visitor, cost(0) | {f"a-financing.0.{k}": v for k, v in financing.items()})

    text = words(visitor.client.get(answer["Location"].partition("#")[0]))
    assert "Forskjellen er 200 kr" in text
    assert "Andelen er 80 %" in text


def test_parts_have_inputs_and_faults_of_their_own(client: Client) -> None:
    visitor = opened(client, question("address", "address", "Postadresse"))

    answer = post(visitor, {"a-address.street": "Rådhusgata 1", "a-address.postcode": "17"})

    html = visitor.client.get(answer["Location"].partition("#")[0]).content.decode()
    assert 'href="#a-address.postcode"' in html
    assert 'href="#a-address.city"' in html
    assert visitor.stored().answers["address"] == {"street": "Rådhusgata 1", "postcode": "17"}


def test_a_municipality_is_typed_by_name_and_stored_by_number(client: Client) -> None:
    builders.make_municipality(name="Halden", number="3101")
    visitor = opened(client, question("municipality", "where", "Kommune"))

    wrong = post(visitor, {"a-where": "Haldern"})
    assert "check" in wrong["Location"]
    assert sent(visitor.get("1/").content)["a-where"] == ["Haldern"]

    right = post(visitor, {"a-where": " halden "})
    assert right["Location"] == visitor.address("check/")
    assert visitor.stored().answers == {"where": "3101"}
    assert "Halden" in words(visitor.get("check/"))


@pytest.mark.parametrize(
    "data",
    [
        {"a-costs": "tull"},
        {"a-costs.0.amount": ["1", "2"]},
        {"a-costs.9999.amount": "1"},
        {"a-costs.x.amount": "1"},
        {"a-costs.0.id": "<script>", "a-costs.0.text": "x"},
        {"remove": "a-costs.99"},
        {"add": "finnes-ikke"},
    ],
)
def test_whatever_is_posted_into_a_table_is_answered(client: Client, data: dict[str, Any]) -> None:
    visitor = opened(client, COSTS)

    assert post(visitor, data).status_code in (303, 409, 422)
    assert visitor.get("1/?rows=costs&check").status_code == 200


def test_two_hundred_rows_are_shown_and_saved_with_no_more_queries(client: Client) -> None:
    visitor = opened(client, COSTS)
    rows = [{"category": "travel", "text": f"Reise {n}", "amount": 100_000} for n in range(200)]
    # The first visit reads the registers that the next ones remember.
    visitor.get("1/")
    costs = []
    for revision, some in enumerate([rows[:2], rows], start=1):
        with CaptureQueriesContext(connection) as saving:
            operations.save(visitor.application.pk, {"costs": some}, revision=revision)
        with CaptureQueriesContext(connection) as showing:
            answer = visitor.get("1/")
        assert f"Reise {len(some) - 1}" in answer.content.decode()
        costs.append((len(saving), len(showing)))

    assert costs[0] == costs[1]
