"""Filter backends: Wagtail's own parameters, and the typed filters that page types declare."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import F, QuerySet
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from taggit.managers import TaggableManager
from wagtail.api.v2 import filters as stock
from wagtail.api.v2.utils import BadRequestError
from wagtail.search.backends import get_search_backend

from content_types.pages.filters import (
    Filters,
    FilterValueError,
    condition_for,
    narrow,
)

from .columns import comparisons, filterable_fields
from .languages import wants_fallback

# Each tag joins two tables, and SQLite joins no more than 64.
MAX_TAGS = 10


class TypedFilter(BaseFilterBackend):
    """``?status=open``, ``?theme__exclude=…``: what the model declares in ``api_filters``."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        return narrowed(queryset, request, view)


def narrowed(
    queryset: QuerySet, request: Request, view: Any, filters: Filters | None = None
) -> QuerySet:
    """The queryset under every typed filter in the query: the model's own, or the given ones."""
    chosen = []
    for name, value in request.GET.items():
        found = condition_for(queryset.model, name, filters)
        if found is None:
            continue
        each, condition = found
        try:
            chosen.append((each, condition(value, view.audience.visible)))
        except FilterValueError as error:
            raise BadRequestError(f"{name}: {error}") from error
    return narrow(queryset, chosen)


class FieldsFilter(BaseFilterBackend):
    """``?title=…``, ``?id__in=…``: the columns that the API shows and nothing typed declares."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        model = queryset.model
        names = view.get_available_fields(model, db_fields_only=True)
        known, fields = comparisons(model, names), filterable_fields(model, names)
        for name, text in request.GET.items():
            if name in known:
                queryset = queryset.filter(known[name].condition(text, view.audience.visible))
            elif isinstance(fields.get(name), TaggableManager):
                queryset = _tagged(queryset, name, text)
        return queryset


def _tagged(queryset: Any, name: str, text: str) -> QuerySet:
    tags = text.split(",")
    if len(tags) > MAX_TAGS:
        raise BadRequestError(f"{name} takes at most {MAX_TAGS} tags")
    for tag in tags:
        queryset = queryset.filter(**{f"{name}__name": tag})
    # Wagtail's search filter refuses to combine with tags and looks for this mark.
    queryset._filtered_by_tag = True
    return queryset


class TranslationKeyFilter(BaseFilterBackend):
    """``?translation_key=…``: one thing in all its languages."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if "translation_key" not in request.GET:
            return queryset
        try:
            key = uuid.UUID(request.GET["translation_key"])
        except ValueError as error:
            raise BadRequestError("translation_key must be a UUID") from error
        return queryset.filter(translation_key=key)


class SearchFilter(stock.SearchFilter):
    """``?search=…`` within whatever the other parameters have found."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if "search" not in request.GET:
            return queryset
        if not request.GET["search"].strip(" \"'*()-:^"):
            return queryset.none()
        # The search backend understands only plain conditions on indexed fields: give it the
        # keys that were found, whatever found them.
        found = queryset.model._default_manager.filter(pk__in=queryset.order_by().values("pk"))
        if "order" in request.GET:
            # What is alike in it must not change places between two parts.
            last = [F("pk").asc()] if index_is_watched() else []
            found = found.order_by(*queryset.query.order_by, *last)
        # For an engine that knows what to make of it.
        found.asked_for = queryset
        found.words_are_in = None if wants_fallback(request) else request.GET.get("locale")
        found._filtered_by_tag = getattr(queryset, "_filtered_by_tag", False)
        return super().filter_queryset(request, found, view)


class Searched:
    """What is searched in by one word after another; an engine that can judges it once."""

    def __init__(self, queryset: QuerySet) -> None:
        self.queryset = queryset
        # What the engine said of the words that came first.
        self._first: Any = None

    def by(self, request: Request, view: Any) -> Any:
        """What the words of a request find in it; all else that it asks for must be the same."""
        again = self._first.again(request.GET["search"]) if self._first is not None else None
        if again is not None:
            return again
        found = SearchFilter().filter_queryset(request, self.queryset, view)
        if hasattr(found, "again"):
            self._first = found
        return found


def index_is_watched() -> bool:
    """Whether the search index lies in the database, where triggers tell of what changes in it."""
    return type(get_search_backend()).__module__.startswith("modelsearch.backends.database.")
