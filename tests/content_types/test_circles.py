"""Steps that come back to where they began."""

from __future__ import annotations

import pytest

from content_types.circles import Step, leads_back


@pytest.mark.parametrize(
    ("start", "goal", "steps", "comes_back"),
    [
        (1, 1, [], True),
        (2, 1, [], False),
        (2, 1, [(2, 3), (3, 1)], True),
        (2, 1, [(1, 2), (2, 3)], False),
        (2, 1, [(2, 3), (2, 4), (4, 1)], True),
        (2, None, [(2, 3)], False),
    ],
)
def test_steps_are_followed(
    start: int, goal: int | None, steps: list[Step], comes_back: bool
) -> None:
    assert leads_back(start, goal, steps) is comes_back


def test_a_circle_elsewhere_ends_the_search() -> None:
    assert not leads_back(2, 1, [(2, 3), (3, 4), (4, 2)])
