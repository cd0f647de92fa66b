"""What an editor is told, in Norwegian and at which field, when facts do not fit together."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from content_types.models import (
    CallDeadline,
    NetworkMembership,
    ProgrammeSuccession,
    ProjectFunding,
    ProjectPartner,
    StrategyGoal,
    StrategyMilestone,
)
from content_types.vague_dates import VagueDate
from tests import builders as make

pytestmark = pytest.mark.django_db

NOON = datetime(2027, 2, 12, 11, tzinfo=UTC)


def vague(text: str) -> VagueDate:
    return VagueDate.parse(text)


def told(item: Any) -> dict[str, list[str]]:
    """The messages of full validation, by field."""
    with translation.override("nb"):
        try:
            item.full_clean()
        except ValidationError as refused:
            return {name: [str(each) for each in found] for name, found in refused}
    return {}


def row_problems(page: Any, **rows: list[Any]) -> list[tuple[str, int, str, str]]:
    """What is wrong among rows: relation, position, field and message."""
    given = {name: rows.get(name, []) for name in page.ruled_rows}
    with translation.override("nb"):
        return [
            (each.relation, each.index, each.field, str(each.message))
            for each in page.row_problems(given)
        ]


def test_a_period_ends_after_it_begins() -> None:
    period = make.make_period(2021, 2027)
    period.end = date(2020, 12, 31)

    assert told(period) == {"end": ["Perioden slutter før den begynner."]}


def test_a_network_ends_after_it_was_founded() -> None:
    page = make.make_network(founded=vague("2005"))
    page.ended = vague("2004")

    assert list(told(page)) == ["ended"]


def test_a_network_may_end_in_the_year_it_was_founded() -> None:
    assert told(make.make_network(founded=vague("høsten 2005"), ended=vague("2005"))) == {}


def test_a_project_ends_after_it_begins() -> None:
    page = make.make_project(start=vague("2018"))
    page.end = vague("2017")

    assert list(told(page)) == ["end"]


def test_a_strategy_ends_after_it_begins() -> None:
    page = make.make_strategy(first_year=2021, last_year=2026)
    page.last_year = 2020

    assert list(told(page)) == ["last_year"]


@pytest.mark.parametrize("share", [-1, 101])
def test_shares_are_percentages(share: int) -> None:
    scheme = make.make_scheme()
    scheme.max_share = share

    assert "max_share" in told(scheme)


def test_shares_of_a_call_are_not_more_than_the_whole() -> None:
    call = make.make_call(max_share=60)
    call.own_share = 50

    assert list(told(call)) == ["own_share"]
    call.own_share = 40
    assert told(call) == {}


def test_programmes_do_not_follow_each_other_in_a_circle() -> None:
    first, second, third = (make.make_programme() for _each in range(3))
    ProgrammeSuccession.objects.create(page=first, successor=second)
    ProgrammeSuccession.objects.create(page=second, successor=third)

    (problem,) = row_problems(third, successor_rows=[ProgrammeSuccession(successor=first)])

    assert problem[:3] == ("successor_rows", 0, "successor")
    assert first.title in problem[3]
    assert "ring" in problem[3]


def test_a_programme_may_follow_two_others() -> None:
    nord, botnia, aurora = (make.make_programme() for _each in range(3))
    ProgrammeSuccession.objects.create(page=nord, successor=aurora)

    assert row_problems(botnia, successor_rows=[ProgrammeSuccession(successor=aurora)]) == []


def test_projects_do_not_lead_to_each_other_in_a_circle() -> None:
    main = make.make_project()
    before = make.make_project(leads_to=main)
    main.leads_to = before

    assert list(told(main)) == ["leads_to"]


def test_strategies_do_not_replace_each_other_in_a_circle() -> None:
    old = make.make_strategy()
    new = make.make_strategy(replaces=old)
    old.replaces = new

    (message,) = told(old)["replaces"]

    assert new.title in message


def test_a_period_is_listed_once_in_a_programme() -> None:
    period = make.make_period()
    rows = [make.in_period(period), make.in_period(period)]

    assert row_problems(make.make_programme(), periods=rows) == [
        ("periods", 1, "period", "Denne perioden står to ganger.")
    ]


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        (("2005", None), ("2010", None), True),
        (("2005", "2019"), ("2020", None), False),
        (("2005", "2020"), ("2020", None), False),
        (("2005", "2021"), ("2020", None), True),
        ((None, None), ("2020", "2023"), True),
        (("2020", "2023"), ("2005", "2019"), False),
    ],
)
def test_memberships_of_a_county_do_not_overlap(
    first: tuple[str, str], second: tuple[str, str], overlap: bool
) -> None:
    county = make.make_county()
    rows = [
        NetworkMembership(
            county=county, start=vague(start) if start else None, end=vague(end) if end else None
        )
        for start, end in (first, second)
    ]

    found = row_problems(make.make_network(), memberships=rows)

    assert [each[:3] for each in found] == ([("memberships", 1, "start")] if overlap else [])


def test_two_counties_may_be_members_at_the_same_time() -> None:
    rows = [make.membership(start=vague("2005")), make.membership(start=vague("2005"))]

    assert row_problems(make.make_network(), memberships=rows) == []


def test_a_membership_ends_after_it_begins() -> None:
    row = make.membership(page=make.make_network(), start=vague("2020"), end=vague("2019"))

    with pytest.raises(ValidationError) as refused:
        row.clean()

    assert list(refused.value.message_dict) == ["end"]


def test_a_milestone_ends_after_it_begins() -> None:
    row = StrategyMilestone(title="Høring", date=vague("mars 2021"), until=vague("februar 2021"))

    with pytest.raises(ValidationError) as refused:
        row.clean()

    assert list(refused.value.message_dict) == ["until"]


def test_goals_have_numbers_of_their_own_and_the_goal_above() -> None:
    rows = [StrategyGoal(number=number, title="Mål") for number in ("1", "1", "2.1")]

    found = row_problems(make.make_strategy(), goals=rows)

    assert [each[:3] for each in found] == [("goals", 1, "number"), ("goals", 2, "number")]


def test_a_project_has_one_lead() -> None:
    rows = [ProjectPartner(name=name, role="lead") for name in ("A", "B")]

    assert [each[:3] for each in row_problems(make.make_project(), partners=rows)] == [
        ("partners", 1, "role")
    ]


def test_parts_of_the_money_are_not_more_than_the_total() -> None:
    rows = [
        ProjectFunding(kind="total", amount=100),
        ProjectFunding(kind="eu", amount=60),
        ProjectFunding(kind="own", amount=60),
    ]

    (problem,) = row_problems(make.make_project(), funding=rows)
    assert problem[:3] == ("funding", 0, "amount")
    assert "120" in problem[3]

    rows[1].approximate = True
    assert row_problems(make.make_project(), funding=rows) == []


def test_a_deadline_comes_after_the_opening_and_once() -> None:
    call = make.make_call(opens_at=NOON)
    later = datetime(2027, 3, 12, 11, tzinfo=UTC)
    rows = [CallDeadline(closes_at=moment) for moment in (NOON, later, later)]

    found = row_problems(call, deadlines=rows)

    assert [each[:3] for each in found] == [
        ("deadlines", 0, "closes_at"),
        ("deadlines", 2, "closes_at"),
    ]
