"""Lists of which one part after another is asked for: stretches of them are known by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from django.db.models import QuerySet

from .orders import Order, plain

# So many items are looked up at once, and so many times that is kept of one list.
STRETCH, MOST_STRETCHES = 250, 4
# An item's key, and then what it is ordered by.
Place: TypeAlias = tuple[Any, ...]


class Parts:
    """A list in its order, while it lasts."""

    def __init__(self, queryset: QuerySet) -> None:
        self.queryset = queryset
        self.order = Order(queryset)
        self.ordered = self.order.apply(queryset)
        # Where one part was asked for, others will be.
        self.is_walked = False
        # By the number of the first item. Threads replace it, and change none.
        self._stretches: dict[int, list[Place]] = {}

    def places(self, start: int, limit: int) -> list[Place]:
        """Those of so many items, from one with this number on; fewer where the list ends."""
        first = start - start % STRETCH
        stretches = [self._stretch(each) for each in range(first, start + limit, STRETCH)]
        found = [place for stretch in stretches for place in stretch]
        return found[start - first : start - first + limit]

    def number_after(self, values: Sequence[Any]) -> int | None:
        """The number of the item behind that with these values of a cursor, if it is known."""
        for start, stretch in self._stretches.items():
            for number, (_key, *own) in enumerate(stretch, start):
                # No two items have the same last value.
                if plain(own[-1]) == values[-1] and [*map(plain, own)] == [*values]:
                    return number + 1
        return None

    def _stretch(self, start: int) -> list[Place]:
        found = self._stretches.get(start)
        if found is None:
            names = [key.name for key in self.order.keys]
            found = list(self.ordered.values_list("pk", *names)[start : start + STRETCH])
            kept = list(self._stretches.items())[1 - MOST_STRETCHES :]
            self._stretches = {**dict(kept), start: found}
        return found
