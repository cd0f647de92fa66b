"""Whether steps from one thing to the next, such as to its successor, ever come back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

Step = tuple[int, int]


def leads_back(start: int, goal: int | None, steps: Iterable[Step]) -> bool:
    """Whether somebody who begins at ``start`` and follows the steps comes to ``goal``."""
    onward: dict[int, list[int]] = defaultdict(list)
    for here, there in steps:
        onward[here].append(there)
    waiting, seen = [start], set[int]()
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(onward[here])
    return False
