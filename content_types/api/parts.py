"""Lists of which one part after another is asked for: stretches of them are known by key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Self, TypeAlias

from django.db.models import QuerySet

from .keyset import Order, plain

# So many items are looked up at once, and so many times that is kept of one list.
STRETCH, MOST_STRETCHES = 500, 6
# An item's key, and then what it is ordered by.
Place: TypeAlias = tuple[Any, ...]


class Stretch(NamedTuple):
    """Items that follow one another: their places, and of each what no other one has."""

    places: list[Place]
    own: list[Any]

    @classmethod
    def of(cls, places: list[Place]) -> Self:
        return cls(places, [plain(place[-1]) for place in places])

    def behind(self, values: Sequence[Any]) -> int | None:
        """Where the items behind that with these values of a cursor begin, if it is here."""
        if values[-1] not in self.own:
            return None
        number = self.own.index(values[-1])
        return number + 1 if values_of(self.places[number]) == [*values] else None


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
        self._stretches: dict[int | tuple[Any, ...], Stretch] = {}
        # The numbers of items that were passed, each with the values of the item before it.
        self._passed: dict[int, list[Any]] = {}

    def from_number(self, start: int, stop: int) -> list[Place]:
        """The places of the items from one number to another, or to the end of the list."""
        first = start - start % STRETCH
        found: list[Place] = []
        for number in range(first, stop, STRETCH):
            stretch = self._stretches.get(number) or self._look_up(number, self._from(number))
            found += stretch.places
            if len(stretch.places) == STRETCH:
                self._passed[number + STRETCH] = values_of(stretch.places[-1])
        return found[start - first : stop - first]

    def after(self, values: Sequence[Any], limit: int) -> list[Place]:
        """The places of so many items behind that with these values of a cursor."""
        name = tuple(values)
        for each, stretch in self._stretches.items():
            number = 0 if each == name else stretch.behind(values)
            if number is not None:
                part = stretch.places[number : number + limit]
                if len(stretch.places) < STRETCH or len(part) == limit:
                    return part
        behind = self._behind(values)[: max(limit, STRETCH)]
        return self._look_up(name, behind).places[:limit]

    def _from(self, number: int) -> QuerySet:
        # To pass over items takes the longer the more there are.
        passed = max((each for each in list(self._passed) if each <= number), default=0)
        items = self._behind(self._passed[passed]) if passed else self.ordered
        return items[number - passed : number - passed + STRETCH]

    def _behind(self, values: Sequence[Any]) -> QuerySet:
        return self.order.after(self.ordered, self.order.read(self.ordered, values))

    def _look_up(self, name: int | tuple[Any, ...], items: QuerySet) -> Stretch:
        found = Stretch.of(list(items.values_list("pk", *(key.name for key in self.order.keys))))
        # What was looked up last is looked at first.
        others = [each for each in self._stretches.items() if each[0] != name]
        self._stretches = {name: found, **dict(others[: MOST_STRETCHES - 1])}
        return found


def values_of(place: Place) -> list[Any]:
    """What an item of the list has of the keys, for a cursor."""
    _key, *values = place
    return [plain(each) for each in values]
