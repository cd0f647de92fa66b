"""Pages of a list: by number (``offset``), or by key (``after``), which costs the same anywhere.

A cursor holds what the last item of a page is ordered by. It is signed, so that nothing else than
what this site has put in comes out; to a reader it is a word without meaning.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.conf import settings
from django.core import signing
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Count, F, Q, QuerySet, Subquery, Value
from django.db.models.expressions import OrderBy
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param
from wagtail.api.utils import get_full_url
from wagtail.api.v2.utils import BadRequestError

from content_types.delivery.writing import JSON, dump
from content_types.vague_dates import VagueDate

DEFAULT_LIMIT = 20
# Of what a search finds, so many keys are kept while nothing changes, and of so many lists.
MOST_FOUND, MOST_LISTS = 1_000, 100
SALT = "content_types.api.paging"
# Parameters that say which part of a list is wanted, and what of its items.
OF_A_PAGE = {"after", "offset", "limit", "fields", "format", "rich_text_format", "_"}


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
        return queryset.filter(beyond, self.keys[0].from_(values[0]))

    def values(self, item: models.Model) -> list[Any]:
        """What an item of the list has of the keys, for a cursor."""
        return [_plain(getattr(item, key.name)) for key in self.keys]

    def read(self, queryset: QuerySet, values: Sequence[Any]) -> list[Any]:
        """The values of a cursor as the columns know them."""
        fields = [queryset.query.annotations[key.name].output_field for key in self.keys]
        return [field.to_python(each) for field, each in zip(fields, values, strict=True)]


def _field(model: type[models.Model], name: str) -> Any:
    try:
        return model._meta.pk if name == "pk" else model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _plain(value: Any) -> Any:
    if isinstance(value, VagueDate):
        return value.as_stored()
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, int | str) else str(value)


class Found(NamedTuple):
    """What a search finds: the first of the keys, the best ones first, and how many there are."""

    model: type[models.Model]
    keys: list[Any]
    total: int

    def reaches(self, end: int) -> bool:
        """Whether the keys are known as far as there."""
        return end <= len(self.keys) or len(self.keys) == self.total


class Pages(BasePagination):
    """``limit`` with ``offset`` or ``after``; ``meta.next`` is where the list goes on."""

    total_count = 0
    _next: str | None = None

    def known_search(self, request: Request, view: Any) -> Found | None:
        """What the search of this request finds, if another part of it was asked for before.

        Its parameters were judged then, all but those of a page.
        """
        snapshot = view.audience.snapshot
        if "search" not in request.GET or not snapshot or not view.is_lasting():
            return None
        found: Found | None = snapshot.known("found", name_of_list(request, view))
        if found is None or not found.reaches(_start(request) + _limit(request)):
            return None
        return found

    def part_of(self, found: Found, request: Request, view: Any) -> list[Any]:
        """The items of the page that is asked for, of a search whose keys are known."""
        _refuse_two_starts(request)
        limit, offset = _limit(request), _start(request)
        self.total_count = found.total
        self._go_on(request, limit, offset)
        return view.items_of(found.model, found.keys[offset : offset + limit])

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        """The items of the page that is asked for, of a queryset or of a search's results."""
        _refuse_two_starts(request)
        limit, offset = _limit(request), _number(request, "offset", 0)
        counts = Counts(queryset, request, view)
        is_random = isinstance(queryset, QuerySet) and "?" in queryset.query.order_by
        if hasattr(queryset, "get_queryset"):
            return self._by_words(queryset, request, view, counts)
        if is_random or "search" in request.GET:
            return self._by_number(queryset, request, counts)
        order = Order(queryset)
        ordered = counts.along(order.apply(queryset))
        if "after" not in request.GET:
            found = list(_part(ordered, offset, limit))
            self.total_count = counts.told_by(found)
            has_more = offset + limit < self.total_count
        else:
            values = order.read(ordered, _place(request, len(order.keys)))
            found = list(order.after(ordered, values)[: limit + 1])
            self.total_count = counts.told_by(found)
            has_more, found = len(found) > limit, found[:limit]
        if found and has_more:
            self._next = _address(request, order.values(found[-1]))
        return found

    def _by_words(self, queryset: Any, request: Request, view: Any, counts: Counts) -> list[Any]:
        """Part of what a search finds in the database; how well words fit is judged once."""
        limit, offset = _limit(request), _start(request)
        found = counts.found()
        if found.reaches(offset + limit):
            return self.part_of(found, request, view)
        self.total_count = found.total
        self._go_on(request, limit, offset)
        best = _best(queryset, offset, offset + limit)
        return view.items_of(found.model, best[0] if best else _keys(queryset[offset:][:limit]))

    def _by_number(self, found: Any, request: Request, counts: Counts) -> list[Any]:
        limit, offset = _limit(request), _start(request)
        is_random = isinstance(found, QuerySet) and "?" in found.query.order_by
        counted = counts.along(found)
        items = list(counted[offset:][:limit] if is_random else _part(counted, offset, limit))
        self.total_count = counts.told_by(items)
        if not is_random:
            self._go_on(request, limit, offset)
        return items

    def _go_on(self, request: Request, limit: int, offset: int) -> None:
        # How well words fit is no key that a later page could begin at.
        if limit and offset + limit < self.total_count:
            self._next = _address(request, [offset + limit])

    def get_paginated_response(self, data: list[Any]) -> Response:
        meta = dump({"total_count": self.total_count, "next": self._next})
        items = ",".join(each if isinstance(each, JSON) else dump(each) for each in data)
        return Response(JSON(f'{{"meta":{meta},"items":[{items}]}}'))


def name_of_list(request: Request, view: Any) -> Any:
    """The name of a list among all that are asked for at any site."""
    site = view.audience.site
    return (site and site.pk, _list_of(request))


def _refuse_two_starts(request: Request) -> None:
    if "after" in request.GET and "offset" in request.GET:
        raise BadRequestError("after and offset are two ways to say where the page begins")


def _start(request: Request) -> int:
    """Where to begin in what has no order that a key could tell."""
    if "after" in request.GET:
        (offset,) = _place(request, 1)
        return offset
    return _number(request, "offset", 0)


def _best(found: Any, start: int, stop: int) -> tuple[list[Any], int] | None:
    """Keys of the best of what is found and the number of all, of an engine that tells both."""
    best = found.best(start, stop) if hasattr(found, "best") else None
    return best and ([key for (key,) in best[0]], best[1])


def _keys(found: Any) -> list[Any]:
    return list(found.get_queryset().values_list("pk", flat=True))


class Counts:
    """How many items a list has, whichever part of it is wanted; asked once while nothing changes.

    Where it is not known yet, the items tell, so that no query is made for it alone.
    """

    def __init__(self, queryset: Any, request: Request, view: Any) -> None:
        self._queryset = queryset
        self._snapshot = view.audience.snapshot if view.is_lasting() else None
        self._name = name_of_list(request, view)
        self._known = self._snapshot and self._snapshot.count(self._name)

    def along(self, found: Any) -> Any:
        """The items, of which each tells how many there are where that is not known yet."""
        if self._known is not None or not isinstance(found, QuerySet):
            return found
        # One group of all, so that it can be counted in a subquery.
        grouped = self._queryset.order_by().annotate(all=Value(1)).values("all")
        return found.annotate(list_total=Subquery(grouped.annotate(n=Count("pk")).values("n")))

    def told_by(self, items: list[Any]) -> int:
        """The number, by what was found or, where nothing was, by a query."""
        if self._known is None:
            told = getattr(items[0], "list_total", None) if items else None
            self._known = self._queryset.count() if told is None else told
            if self._snapshot:
                self._snapshot.remember_count(self._name, self._known)
        return self._known

    def found(self) -> Found:
        """The first keys of a search and how many there are, both told once while they hold."""
        if not self._snapshot:
            return self._find()
        name = self._name
        known = self._snapshot.remember("found", [name], lambda _: {name: self._find()}, MOST_LISTS)
        return known[name]

    def _find(self) -> Found:
        model = self._queryset.model
        if best := _best(self._queryset, 0, MOST_FOUND):
            return Found(model, *best)
        keys = _keys(self._queryset[:MOST_FOUND])
        total = len(keys) if len(keys) < MOST_FOUND else self.told_by([])
        return Found(model, keys, total)


def _part(found: Any, offset: int, limit: int) -> Any:
    """A part of a list, which need not have an end."""
    if not offset or not isinstance(found, QuerySet):
        return found[offset : offset + limit]
    # What is told of each item would be looked up for those that are passed over as well.
    keys = found.values("pk")[offset : offset + limit]
    return found.filter(pk__in=keys)[:limit]


def _limit(request: Request) -> int:
    most = getattr(settings, "WAGTAILAPI_LIMIT_MAX", DEFAULT_LIMIT)
    limit = _number(request, "limit", min(DEFAULT_LIMIT, most) if most else DEFAULT_LIMIT)
    if most and limit > most:
        raise BadRequestError(f"limit cannot be higher than {most}")
    return limit


def _number(request: Request, name: str, default: int) -> int:
    try:
        number = int(request.GET.get(name, default))
    except ValueError:
        number = -1
    if number < 0:
        raise BadRequestError(f"{name} must be a positive integer")
    return number


def _address(request: Request, values: list[Any]) -> str:
    """Where the list goes on behind an item with these values."""
    cursor = _signer().sign_object([_list_of(request), *values], compress=True)
    path = remove_query_param(request.get_full_path(), "offset")
    return get_full_url(request, replace_query_param(path, "after", cursor))


def _place(request: Request, length: int) -> list[Any]:
    """The values in the cursor that was sent."""
    try:
        belongs_to, *values = _signer().unsign_object(request.GET["after"])
    except (signing.BadSignature, ValueError) as error:
        raise BadRequestError("after must be taken from meta.next") from error
    if belongs_to != _list_of(request) or len(values) != length:
        raise BadRequestError("after belongs to another list: keep its filters and its order")
    return values


def _signer() -> signing.Signer:
    """Signs without the time, for the same list must be the same bytes a second later."""
    return signing.Signer(salt=SALT)


def _list_of(request: Request) -> str:
    """A short name for the list that a request asks for, whichever part of it."""
    asked = sorted((name, text) for name, text in request.GET.items() if name not in OF_A_PAGE)
    digest = hashlib.blake2b(repr([request.path, asked]).encode(), digest_size=6)
    return digest.hexdigest()
