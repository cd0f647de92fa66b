"""Lists of which one part after another is asked for: stretches of them are known by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from django.db.models import QuerySet

from .keyset import Order, plain

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
        # By the number of the first item, or by the values of the item before it. Threads replace
        # it, and change none.
        self._stretches: dict[int | tuple[Any, ...], list[Place]] = {}

    def from_number(self, start: int, stop: int) -> list[Place]:
        """The places of the items from one number to another, or to the end of the list."""
        first = start - start % STRETCH
        found: list[Place] = []
        for number in range(first, stop, STRETCH):
            stretch = self._stretches.get(number)
            if stretch is None:
                stretch = self._look_up(number, self.ordered[number : number + STRETCH])
            found += stretch
        return found[start - first : stop - first]

    def after(self, values: Sequence[Any], limit: int) -> list[Place]:
        """The places of so many items behind that with these values of a cursor."""
        for stretch in self._stretches.values():
            for number, (_key, *own) in enumerate(stretch, 1):
                # No two items have the same last value.
                if plain(own[-1]) == values[-1] and [*map(plain, own)] == [*values]:
                    part, is_end = stretch[number : number + limit], len(stretch) < STRETCH
                    if is_end or len(part) == limit:
                        return part
        read = self.order.read(self.ordered, values)
        behind = self.order.after(self.ordered, read)[: max(limit, STRETCH)]
        return self._look_up(tuple(values), behind)[:limit]

    def _look_up(self, name: int | tuple[Any, ...], items: QuerySet) -> list[Place]:
        found = list(items.values_list("pk", *(key.name for key in self.order.keys)))
        # What was looked up last is looked at first.
        others = list(self._stretches.items())[: MOST_STRETCHES - 1]
        self._stretches = {name: found, **dict(others)}
        return found
