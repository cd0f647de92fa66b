"""Contours, period band, funding bar and goal tree: the same in, the same out."""

from __future__ import annotations

from datetime import date
from typing import Any

from content_types.web.contours import drawing
from content_types.web.figures import funding_bars, period_band
from content_types.web.goals import goal_tree


def period(first: int, last: int, status: str = "open") -> dict[str, Any]:
    return {
        "period": {
            "name": f"{first}–{last}",
            "start": f"{first}-01-01",
            "end": f"{last}-12-31",
        },
        "status": status,
        "status_label": status,
    }


def money(kind: str, amount: str, currency: str = "EUR") -> dict[str, Any]:
    return {"kind": kind, "amount": amount, "currency": currency, "approximate": False}


def test_a_seed_always_gives_the_same_drawing_and_another_seed_another() -> None:
    first = drawing("a")
    drawing.cache_clear()

    assert drawing("a") == first
    assert drawing("b") != first


def test_a_drawing_has_several_lines_inside_its_frame_and_a_small_file() -> None:
    found = drawing("fjord")

    assert len(found.lines) > 8
    assert any(line.is_index for line in found.lines)
    assert sum(len(line.path) for line in found.lines) < 25_000


def test_periods_stand_on_one_line_of_years_with_today_on_it() -> None:
    band = period_band([period(2014, 2020, "closed"), period(2021, 2027)], date(2021, 1, 1))

    assert band is not None
    assert [bar["x"] for bar in band["bars"]] == ["0.00%", "50.01%"]
    assert band["today"] == "50.01%"
    assert band["svg_height"] == 66
    assert [bar["is_now"] for bar in band["bars"]] == [False, True]


def test_periods_that_overlap_stand_in_lanes_of_their_own() -> None:
    band = period_band([period(2014, 2021), period(2021, 2028)], date(2030, 1, 1))

    assert band is not None
    assert [bar["top"] for bar in band["bars"]] == [24, 66]
    assert band["today"] is None


def test_no_period_no_band() -> None:
    assert period_band([{"period": None}], date(2021, 1, 1)) is None


def test_funding_is_stacked_with_what_is_not_broken_down_at_the_end() -> None:
    (bar,) = funding_bars([money("total", "200"), money("own", "50"), money("eu", "100")])

    assert [(part["kind"], part["x"], part["width"]) for part in bar["parts"]] == [
        ("eu", "0.00%", "50.00%"),
        ("own", "50.00%", "25.00%"),
    ]
    assert bar["has_rest"]
    assert bar["rest_width"] == "25.00%"


def test_each_currency_has_a_bar_of_its_own_and_parts_never_leave_it() -> None:
    euro, kroner = funding_bars(
        [money("total", "100"), money("eu", "130"), money("norwegian", "70", "NOK"), None]
    )

    assert euro["parts"][0]["width"] == "100.00%"
    assert kroner["currency"] == "NOK"
    assert not kroner["has_rest"]


def test_money_of_nothing_is_drawn_without_dividing_by_it() -> None:
    (bar,) = funding_bars([money("total", "0"), money("eu", "0")])

    assert bar["parts"][0]["width"] == "0.00%"


def test_goals_hang_under_the_goal_that_their_number_names() -> None:
    goals = [{"number": number, "title": ""} for number in ("2", "1.10", "1.2", "1", "3.1")]

    tree = goal_tree(goals)

    assert [goal["number"] for goal in tree] == ["1", "2", "3.1"]
    assert [goal["number"] for goal in tree[0]["children"]] == ["1.2", "1.10"]
    assert tree[0]["children"][1]["anchor"] == "goal-1-10"
