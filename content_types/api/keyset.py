"""What a list is ordered by, and how a part of it begins behind an item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import Col, OrderBy

from content_types.vague_dates import VagueDate


@dataclass(frozen=True)
class Key:
    """One of the things that a list is ordered by; what has none of it comes last."""

    name: str
    expression: Any
    falls: bool
    # The column, where it is no more than that.
    field: Any = None

    @property
    def may_be_missing(self) -> bool:
        return self.field is None or self.field.null

    def place(self) -> OrderBy:
        """This key as Django orders by it."""
        direction = self.expression.desc if self.falls else self.expression.asc
        # An index gives the order only where it is asked for in the index's own words.
        return direction(nulls_last=True if self.may_be_missing else None)

    def at(self, value: Any) -> Q:
        """Holds for what has the same value."""
        return Q(**({f"{self.name}__isnull": True} if value is None else {self.name: value}))

    def beyond(self, value: Any) -> Q:
        """Holds for what comes after a value."""
        if value is None:
            return Q(pk__in=[])
        return self._from(value, "lt" if self.falls else "gt")

    def from_(self, value: Any) -> Q:
        """Holds for what has the same value or comes after it."""
        return Q() if value is None else self._from(value, "lte" if self.falls else "gte")

    def _from(self, value: Any, lookup: str) -> Q:
        side = Q(**{f"{self.name}__{lookup}": value})
        return side | Q(**{f"{self.name}__isnull": True}) if self.may_be_missing else side


class Order:
    """What a list is ordered by, the last key one that no two items share."""

    def __init__(self, queryset: QuerySet) -> None:
        self.keys: list[Key] = []
        for place in queryset.query.order_by or queryset.model._meta.ordering:
            key = self._key(queryset.model, place)
            self.keys.append(key)
            if key.field and key.field.unique and not key.field.null:
                return
        self.keys.append(self._key(queryset.model, "pk"))

    def _key(self, model: type[models.Model], place: Any) -> Key:
        falls = False
        if isinstance(place, OrderBy):
            place, falls = place.expression, place.descending
        elif isinstance(place, str):
            place, falls = F(place.removeprefix("-")), place.startswith("-")
        # The stubs leave out what an F is made of.
        field = _field(model, place.name) if isinstance(place, F) else None  # type: ignore[attr-defined]
        return Key(f"key_{len(self.keys)}", place, falls, field)

    def apply(self, queryset: QuerySet) -> QuerySet:
        """The items in this order, the same on every database, with the values of its keys."""
        named = {key.name: key.expression for key in self.keys}
        return queryset.annotate(**named).order_by(*(key.place() for key in self.keys))

    def after(self, queryset: QuerySet, values: Sequence[Any]) -> QuerySet:
        """Those that come after the item with these values."""
        beyond, same = Q(pk__in=[]), Q()
        for key, value in zip(self.keys, values, strict=True):
            beyond |= same & key.beyond(value)
            same &= key.at(value)
        # Says nothing new, but an index can be read from there.
        first = self.keys[0]
        found = queryset.filter(beyond, first.from_(values[0]))
        parent = _parent_of(queryset.model, first)
        if parent is None:
            return found
        # And so can the one of the table that it is joined with.
        found = found.alias(own_key=ParentKey(parent))
        return found.filter(replace(first, name="own_key").from_(values[0]))

    def values(self, item: models.Model) -> list[Any]:
        """What an item of the list has of the keys, for a cursor."""
        return [plain(getattr(item, key.name)) for key in self.keys]

    def read(self, queryset: QuerySet, values: Sequence[Any]) -> list[Any]:
        """The values of a cursor as the columns know them."""
        fields = [queryset.query.annotations[key.name].output_field for key in self.keys]
        return [field.to_python(each) for field, each in zip(fields, values, strict=True)]


class ParentKey(F):
    """A row's key as its parent's table has it; Django itself asks the row's own table for it."""

    def __init__(self, parent: type[models.Model]) -> None:
        super().__init__(parent._meta.pk.name)
        self.parent = parent

    def resolve_expression(self, query: Any = None, *_args: Any, **_more: Any) -> Any:
        first = query.get_initial_alias()
        alias = query.join_parent_model(query.get_meta(), self.parent, first, {None: first})
        return Col(alias, self.parent._meta.pk)


def _parent_of(model: type[models.Model], key: Key) -> type[models.Model] | None:
    """Whose key this is, if a row's key is that of its parent, and the list is in its order."""
    parents = list(model._meta.parents)
    if len(parents) != 1 or not isinstance(key.expression, F):
        return None
    (parent,) = parents
    # The stubs leave out what an F is made of.
    name = key.expression.name  # type: ignore[attr-defined]
    return parent if name in {"pk", parent._meta.pk.name} else None


def _field(model: type[models.Model], name: str) -> Any:
    try:
        return model._meta.pk if name == "pk" else model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def plain(value: Any) -> Any:
    """A value of a key as a cursor holds it."""
    if isinstance(value, VagueDate):
        return value.as_stored()
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, int | str) else str(value)
