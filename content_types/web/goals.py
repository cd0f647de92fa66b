"""A strategy's goals as the tree that their numbers tell; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def goal_tree(goals: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Goals with their ``children`` and an ``anchor``; those without a parent stand on top."""
    known = {goal["number"]: {**goal, "children": [], "anchor": anchor(goal)} for goal in goals}
    tree: list[dict[str, Any]] = []
    for number, goal in sorted(known.items(), key=lambda pair: _order(pair[0])):
        above = known.get(number.rpartition(".")[0])
        (above["children"] if above else tree).append(goal)
    return tree


def anchor(goal: dict[str, Any]) -> str:
    """The fragment by which a goal is linked to."""
    return f"goal-{goal['number'].replace('.', '-')}"


def _order(number: str) -> list[int]:
    # A draft's numbers have not been validated.
    return [int(part) if part.isdigit() else 0 for part in number.split(".")]
