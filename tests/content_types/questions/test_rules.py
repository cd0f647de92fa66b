"""The rules, each shown to hold and to be broken, and what the editor is told of wrong ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from content_types.questions import Form, RulesBlock, Surroundings, examine, rule_problems
from content_types.questions.rules import KINDS
from tests.forms import choices, condition, listed, question, rule
from tests.questions import form_of

NB = Surroundings(language="nb", today=date(2026, 11, 24))
WHO = question("choice", "who", choices=choices(kommune="Kommune", bedrift="Bedrift"))
WHY = question("long_text", "why", required=False)
COST = question("money", "cost")
OWN = question("money", "own")


def stop_if(of: str, operator: str, values: str = "", **more: Any) -> dict[str, Any]:
    """A rule that stops on one condition."""
    conditions = condition(of, operator, values)
    return rule("stop", match="all", conditions=conditions, message="x", **more)


def show_if(key: str, of: str) -> dict[str, Any]:
    """A rule that shows a question once another is answered."""
    conditions = condition(of, "answered")
    return rule("show", questions=listed(key), match="all", conditions=conditions)


def when(*conditions: dict[str, Any], match: str = "all") -> dict[str, Any]:
    return {"match": match, "conditions": listed(*conditions)}


def said(form: Form, **answers: Any) -> list[tuple[str, str, str]]:
    """Place, code and severity of what is wrong."""
    found = examine(form, answers, NB).warnings
    return [(each.pointer, each.code, each.severity) for each in found]


def faults(form: Form) -> list[tuple[int, str]]:
    return [(each.rule, each.field) for each in rule_problems(form)]


# What is asked ------------------------------------------------------------------------------------


def test_a_question_shows_when_its_condition_holds() -> None:
    shown = rule("show", questions=listed("why"), match="all",
                 conditions=condition("who", "one_of", "bedrift"))  # fmt: skip
    form = form_of(WHO, WHY, rules=[shown])

    assert examine(form, {"who": "bedrift"}, NB).visible == ("who", "why")
    assert examine(form, {"who": "kommune"}, NB).visible == ("who",)
    assert examine(form, {}, NB).visible == ("who",)


def test_a_hidden_answer_counts_for_nothing_but_is_not_lost() -> None:
    shown = rule("show", questions=listed("cost"), match="all",
                 conditions=condition("who", "one_of", "bedrift"))  # fmt: skip
    total = rule("total", name="sum", label="Sum", of=listed({"of": "cost"}))
    form = form_of(WHO, COST, rules=[shown, total])

    examination = examine(form, {"who": "kommune", "cost": 500}, NB)

    assert examination.totals == {"sum": 0}
    assert examination.answers["cost"] == 500
    assert examination.kept() == {"who": "kommune"}


def test_hiding_goes_on_through_what_is_hidden() -> None:
    first = rule("show", questions=listed("own"), match="all",
                 conditions=condition("who", "one_of", "bedrift"))  # fmt: skip
    second = rule("show", questions=listed("why"), match="all",
                  conditions=condition("own", "answered"))  # fmt: skip
    form = form_of(WHO, OWN, WHY, rules=[first, second])

    assert examine(form, {"who": "kommune", "own": 100}, NB).visible == ("who",)
    assert examine(form, {"who": "bedrift", "own": 100}, NB).visible == ("who", "own", "why")


def test_an_answer_is_demanded_when_its_condition_holds() -> None:
    demand = rule("require", questions=listed("why"), match="all",
                  conditions=condition("who", "one_of", "bedrift"))  # fmt: skip
    form = form_of(WHO, WHY, rules=[demand])

    assert examine(form, {"who": "bedrift"}, NB).required == ("who", "why")
    assert [each.pointer for each in examine(form, {"who": "bedrift"}, NB).missing] == [
        "/answers/why"
    ]
    assert examine(form, {"who": "kommune"}, NB).missing == ()


@pytest.mark.parametrize(
    ("operator", "values", "holds"),
    [
        ("one_of", "bedrift, kommune", True),
        ("one_of", "bedrift", False),
        ("none_of", "bedrift", True),
        ("none_of", "kommune", False),
        ("answered", "", True),
        ("unanswered", "", False),
    ],
)
def test_conditions_compare_answers(operator: str, values: str, holds: bool) -> None:
    stop = rule("stop", match="all", conditions=condition("who", operator, values), message="Nei")

    assert bool(said(form_of(WHO, rules=[stop]), who="kommune")) is holds


@pytest.mark.parametrize(
    ("operator", "values", "holds"),
    [
        ("at_least", "100", True),
        ("more_than", "100", False),
        ("at_most", "100", True),
        ("less_than", "100", False),
        ("less_than", "100,50", True),
        ("more_than", "own", True),
    ],
)
def test_conditions_compare_amounts_in_kroner(operator: str, values: str, holds: bool) -> None:
    warn = rule("warn", match="all", conditions=condition("cost", operator, values), message="Se")
    form = form_of(COST, OWN, rules=[warn])

    assert bool(said(form, cost=100_00, own=99_00)) is holds


def test_one_of_several_conditions_may_be_enough() -> None:
    both = [{"of": "who", "operator": "one_of", "values": "bedrift"},
            {"of": "cost", "operator": "more_than", "values": "5"}]  # fmt: skip
    any_of = form_of(WHO, COST, rules=[rule("warn", **when(*both, match="any"), message="x")])
    all_of = form_of(WHO, COST, rules=[rule("warn", **when(*both), message="x")])

    assert said(any_of, who="kommune", cost=600)
    assert not said(all_of, who="kommune", cost=600)


# What is said -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "severity"), [("stop", "error"), ("warn", "warning")])
def test_stops_and_warnings_stand_where_the_rule_says(kind: str, severity: str) -> None:
    spoken = rule(kind, match="all", conditions=condition("who", "one_of", "bedrift"),
                  message="Bedrifter må vente.", at="why")  # fmt: skip
    form = form_of(WHO, WHY, rules=[spoken])

    assert said(form, who="bedrift") == [("/answers/why", kind, severity)]
    assert examine(form, {"who": "bedrift"}, NB).warnings[0].message == "Bedrifter må vente."


def test_a_flag_is_for_the_caseworker_alone() -> None:
    flag = rule(
        "flag", match="all", conditions=condition("who", "one_of", "bedrift"), message="Sjekk"
    )
    examination = examine(form_of(WHO, rules=[flag]), {"who": "bedrift"}, NB)

    assert (examination.warnings, examination.errors) == ((), ())
    assert [each.message for each in examination.flags] == ["Sjekk"]


# Sums and limits ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("own", "right"), [(50_00, True), (49_99, False), (0, False)])
def test_an_own_share_is_demanded_as_the_call_says(own: int, right: bool) -> None:
    share = rule("share", part="own", whole="cost", kind="at_least", limit=None)
    form = form_of(COST, OWN, rules=[share], own_share=50)

    assert (said(form, cost=100_00, own=own) == []) is right


@pytest.mark.parametrize(("part", "right"), [(33_33, True), (33_34, False)])
def test_a_share_may_not_pass_its_limit_by_an_ore(part: int, right: bool) -> None:
    share = rule("share", part="own", whole="cost", kind="at_most", limit="33.33")
    form = form_of(COST, OWN, rules=[share])

    assert (said(form, cost=100_00, own=part) == []) is right


def test_a_share_of_nothing_is_not_judged() -> None:
    share = rule("share", part="own", whole="cost", kind="at_most", limit="50")

    assert said(form_of(COST, OWN, rules=[share]), own=5) == []
    assert said(form_of(COST, OWN, rules=[share]), own=5, cost=0) == []


@pytest.mark.parametrize(
    ("who", "cost", "right"),
    [
        ("kommune", 150_000_00, True),
        ("kommune", 150_001_00, False),
        ("bedrift", 50_001_00, False),
        (None, 100_001_00, False),
        (None, 100_000_00, True),
    ],
)
def test_a_ceiling_may_differ_by_an_answer(who: str | None, cost: int, right: bool) -> None:
    ceiling = rule("ceiling", of="cost", limit=None, by="who", amounts=listed(
        {"value": "kommune", "amount": "150000"}, {"value": "bedrift", "amount": "50000"}
    ))  # fmt: skip
    form = form_of(WHO, COST, rules=[ceiling], max_amount=100_000_00)
    answers = {"cost": cost} | ({"who": who} if who else {})

    assert (said(form, **answers) == []) is right


def test_a_ceilings_message_names_the_limit() -> None:
    own = rule("ceiling", of="cost", limit="100000", message="Høyst {limit} her.")
    ours = rule("ceiling", of="cost", limit="100000")
    form = form_of(COST, rules=[own, ours])

    messages = [each.message for each in examine(form, {"cost": 200_000_00}, NB).warnings]

    assert messages[0] == "Høyst 100\u00a0000\u00a0kr her."
    assert "100\u00a0000\u00a0kr" in messages[1]


@pytest.mark.parametrize(("own", "right"), [(100_00, True), (99_99, False), (None, False)])
def test_two_sums_must_be_equal(own: int | None, right: bool) -> None:
    equal = rule("equal", left="cost", right="own")
    answers = {"cost": 100_00} | ({} if own is None else {"own": own})

    assert (said(form_of(COST, OWN, rules=[equal]), **answers) == []) is right


def test_equal_sums_are_not_demanded_of_an_empty_form() -> None:
    assert said(form_of(COST, OWN, rules=[rule("equal", left="cost", right="own")])) == []


@pytest.mark.parametrize(("cost", "right"), [(1_00, True), (0, False)])
def test_a_floor_is_held(cost: int, right: bool) -> None:
    assert (
        said(form_of(COST, rules=[rule("floor", of="cost", limit="1")]), cost=cost) == []
    ) is right


# What editors are told ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("broken", "field"),
    [
        (show_if("gone", "who"), "questions"),
        (show_if("why", "gone"), "conditions"),
        (stop_if("who", "one_of", "konge"), "conditions"),
        (stop_if("who", "one_of", ""), "conditions"),
        (stop_if("why", "more_than", "5"), "conditions"),
        (stop_if("cost", "more_than", "."), "conditions"),
        (stop_if("who", "answered", at="gone"), "at"),
        (rule("total", name="who", label="x", of=listed({"of": "cost"})), "name"),
        (rule("total", name="t", label="x", of=listed({"of": "why"})), "of"),
        (rule("total", name="t", label="x", of=listed({"of": "t"})), "of"),
        (rule("share", part="own", whole="number", kind="at_most", limit="5"), "whole"),
        (rule("share", part="own", whole="cost", kind="at_most", limit=None), "limit"),
        (rule("ceiling", of="gone", limit="5"), "of"),
        (rule("ceiling", of="cost", limit=None), "limit"),
        (rule("ceiling", of="cost", by="who", amounts=listed({"value": "x", "amount": "1"})),
         "amounts"),
        (rule("floor", of="cost", limit=None), "limit"),
        (rule("equal", left="cost", right="number"), "right"),
        (rule("date_order", first="who", second="cost", months=None), "first"),
        (rule("dates_within", rows="cost", columns=listed("x"), first="who", last="who"), "rows"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_told_at_its_field(broken: dict[str, Any], field: str) -> None:
    form = form_of(WHO, WHY, COST, OWN, question("number", "number"), rules=[broken])

    assert (0, field) in faults(form)


def test_questions_that_wait_for_each_other_are_told() -> None:
    one = show_if("why", "cost")
    other = show_if("cost", "why")
    form = form_of(WHY, COST, rules=[one, other])

    assert faults(form) == [(0, "conditions"), (1, "conditions")]
    assert examine(form, {}, NB).errors == ()


def test_good_rules_are_left_alone() -> None:
    rules = [
        show_if("why", "who"),
        rule("total", name="sum", label="Sum", of=listed({"of": "cost"}, {"of": "own"})),
        rule("share", part="own", whole="sum", kind="at_least", limit="50"),
        rule("flag", **when({"of": "sum", "operator": "more_than", "values": "10"}), message="x"),
    ]

    assert faults(form_of(WHO, WHY, COST, OWN, rules=rules)) == []


def test_every_kind_of_rule_can_be_written_by_an_editor() -> None:
    assert set(RulesBlock().child_blocks) == set(KINDS)
