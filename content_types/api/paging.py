"""Pages of a list: by number (``offset``), or by key (``after``), which costs the same anywhere.

A cursor holds what the last item of a page is ordered by. It is signed, so that nothing else than
what this site has put in comes out; to a reader it is a word without meaning.
"""

from __future__ import annotations

import hashlib
from collections.abc import Set
from typing import Any, NamedTuple, cast
from urllib.parse import urlencode

from django.conf import settings
from django.core import signing
from django.db import models
from django.db.models import Count, QuerySet, Subquery, Value
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.utils import get_full_url
from wagtail.api.v2.utils import BadRequestError

from content_types.delivery.writing import dump
from content_types.entries import State

from .parts import Parts, values_of

DEFAULT_LIMIT = 20
# The keys of what a search finds are looked up in stretches. One begins after so many items, and is
# longer by what a part may be, so that no part lies across two: the first is all that is ranked.
FOUND_AT_ONCE, LONGEST_PART = 900, 100
# So many stretches are kept, of all searches.
MOST_KEPT = 100
SALT = "content_types.api.paging"
# What a cursor holds is compressed if it is longer than so many characters.
LONG = 40
# Parameters that say which part of a list is wanted, and what of its items.
OF_A_PAGE = {"after", "offset", "limit", "fields", "format", "rich_text_format", "_"}


class Found(NamedTuple):
    """What a search finds: some of the keys, the best ones first, and how many there are."""

    model: type[models.Model]
    keys: list[Any]
    total: int
    # The number of the first of the keys.
    first: int = 0

    def tells(self, start: int, stop: int) -> bool:
        """Whether all keys from one number to another are among these, if there are any."""
        end = self.first + len(self.keys)
        return start >= self.total or (self.first <= start and (stop <= end or end >= self.total))

    def part(self, start: int, limit: int) -> list[Any]:
        """So many of the keys from the one with this number on."""
        return self.keys[start - self.first :][:limit]


class Pages(BasePagination):
    """``limit`` with ``offset`` or ``after``; ``meta.next`` is where the list goes on."""

    total_count = 0
    _next: str | None = None

    def known_search(self, request: Request, view: Any) -> Found | None:
        """What the search of this request finds, if its keys were looked up before.

        Its parameters were judged then, all but those of a page.
        """
        snapshot = view.audience.snapshot
        if "search" not in request.GET or not snapshot or not view.is_lasting():
            return None
        name = name_of_list(request, view)
        first: Found | None = snapshot.known("found", (name, 0))
        if first is None:
            return None
        start, limit = _start(request), _limit(request)
        for found in (first, snapshot.known("found", (name, start // FOUND_AT_ONCE))):
            if found is not None and found.tells(start, start + limit):
                return cast(Found, found)
        return None

    def part_of(self, found: Found, request: Request, view: Any) -> list[Any]:
        """The items of the page that is asked for, of a search whose keys are known."""
        _refuse_two_starts(request)
        limit, offset = _limit(request), _start(request)
        self.total_count = found.total
        self._go_on(request, limit, offset)
        return view.items_of(found.model, found.part(offset, limit))

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        """The items of the page that is asked for, of a list, a queryset or a search's results."""
        _refuse_two_starts(request)
        if isinstance(queryset, Parts):
            return self._by_order(queryset, request, view)
        if is_in_order(queryset, request):
            return self._by_order(Parts(queryset), request, view)
        counts = Counts(queryset, request, view)
        if hasattr(queryset, "get_queryset"):
            return self._by_words(queryset, request, view, counts)
        return self._by_number(queryset, request, counts)

    def _by_order(self, parts: Parts, request: Request, view: Any) -> list[Any]:
        limit, offset = _limit(request), _number(request, "offset", 0)
        counts = Counts(parts.queryset, request, view)
        order, ordered = parts.order, counts.along(parts.ordered)
        after = _place(request, len(order.keys)) if "after" in request.GET else None
        if parts.is_walked and counts.are_known:
            self.total_count = counts.told_by([])
            return self._on_the_way(parts, after, offset, limit, request, view)
        parts.is_walked = True
        if after is None:
            found = list(_part(ordered, offset, limit))
            self.total_count = counts.told_by(found)
            has_more = offset + limit < self.total_count
        else:
            found = list(order.after(ordered, order.read(ordered, after))[: limit + 1])
            self.total_count = counts.told_by(found)
            has_more, found = len(found) > limit, found[:limit]
        if found and has_more:
            self._next = _address(request, order.values(found[-1]))
        return found

    def _on_the_way(
        self,
        parts: Parts,
        after: list[Any] | None,
        offset: int,
        limit: int,
        request: Request,
        view: Any,
    ) -> list[Any]:
        """Items of a list that is walked through, by their keys."""
        if after is None:
            stop = min(offset + limit, self.total_count)
            places = parts.from_number(offset, stop) if offset < stop else []
            has_more = stop < self.total_count
        else:
            places = parts.after(after, limit + 1)
            has_more, places = len(places) > limit, places[:limit]
        if places and has_more:
            self._next = _address(request, values_of(places[-1]))
        return view.items_of(parts.queryset.model, [key for key, *_values in places])

    def _by_words(self, queryset: Any, request: Request, view: Any, counts: Counts) -> list[Any]:
        """Part of what a search finds in the database; how well words fit is judged once."""
        limit, offset = _limit(request), _start(request)
        found = counts.found(offset, offset + limit)
        if found.tells(offset, offset + limit):
            return self.part_of(found, request, view)
        self.total_count = found.total
        self._go_on(request, limit, offset)
        best = _best(queryset, offset, offset + limit, view)
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

    def written(self, data: list[Any]) -> bytes:
        """The items, of which some may be JSON already, with what is told of the whole list."""
        meta = dump({"total_count": self.total_count, "next": self._next})
        texts = [each if isinstance(each, bytes) else dump(each) for each in data]
        # All in one, for each copy of a long list takes time.
        between = [piece for text in texts for piece in (b",", text)][1:]
        return b"".join((b'{"meta":', meta, b',"items":[', *between, b"]}"))

    def get_paginated_response(self, data: list[Any]) -> Response:
        return Response(self.written(data))


def is_in_order(found: Any, request: Request) -> bool:
    """Whether the order of a list is one that keys tell: not how well words fit, nor chance."""
    is_by_chance = isinstance(found, QuerySet) and "?" in found.query.order_by
    return not (is_by_chance or hasattr(found, "get_queryset") or "search" in request.GET)


def name_of_list(request: Request, view: Any, whichever: Set[str] = frozenset()) -> Any:
    """The name of a list among all that are asked for at any site, these parameters aside."""
    site = view.audience.site
    return (site and site.pk, _list_of(request, whichever))


def _refuse_two_starts(request: Request) -> None:
    if "after" in request.GET and "offset" in request.GET:
        raise BadRequestError("after and offset are two ways to say where the page begins")


def _start(request: Request) -> int:
    """Where to begin in what has no order that a key could tell."""
    if "after" in request.GET:
        (offset,) = _place(request, 1)
        return offset
    return _number(request, "offset", 0)


def _best(found: Any, start: int, stop: int, view: Any) -> tuple[list[Any], int] | None:
    """Keys of the best of what is found and the number of all, of an engine that tells both; the
    view gets what it tells of the store's state."""
    if not hasattr(found, "best"):
        return None
    best = found.best(start, stop, along=State.asked)
    if best is None:
        return None
    view.state = best.along
    return [key for (key,) in best.rows], best.total


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
        self._view = view

    @property
    def are_known(self) -> bool:
        """Whether nothing need be asked to tell."""
        return self._known is not None

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

    def found(self, start: int, stop: int) -> Found:
        """The keys of a search between these numbers, if that may be told of a stretch, and how
        many there are; both told once while they hold."""
        first = self._stretch(0)
        return first if first.tells(start, stop) else self._stretch(start // FOUND_AT_ONCE)

    def _stretch(self, number: int) -> Found:
        if not self._snapshot:
            return self._find(number)
        name = (self._name, number)
        known = self._snapshot.remember(
            "found", [name], lambda _: {name: self._find(number)}, MOST_KEPT
        )
        return known[name]

    def _find(self, number: int) -> Found:
        model, first = self._queryset.model, number * FOUND_AT_ONCE
        stop = first + FOUND_AT_ONCE + LONGEST_PART
        if best := _best(self._queryset, first, stop, self._view):
            return Found(model, *best, first)
        keys = _keys(self._queryset[first:stop])
        total = len(keys) if not first and len(keys) < stop else self.told_by([])
        return Found(model, keys, total, first)


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
    # Most hold a key alone; to compress that takes time and makes it no shorter.
    is_long = sum(len(str(each)) for each in values) > LONG
    cursor = _signer().sign_object([_list_of(request), *values], compress=is_long)
    asked = {**request.GET.dict(), "after": cursor}
    asked.pop("offset", None)
    return get_full_url(request, f"{request.path}?{urlencode(sorted(asked.items()))}")


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


def _list_of(request: Request, whichever: Set[str] = frozenset()) -> str:
    """A short name for the list that a request asks for, whichever part of it."""
    aside = OF_A_PAGE | whichever
    asked = sorted((name, text) for name, text in request.GET.items() if name not in aside)
    digest = hashlib.blake2b(repr([request.path, asked]).encode(), digest_size=6)
    return digest.hexdigest()
