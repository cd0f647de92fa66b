"""Facets of a search: what the hits can be narrowed by, and how many each choice would leave.

The typed filters of the page types say what each facet means, so that ``theme=klima`` finds here
what it finds in ``pages/``. A type that does not know a facet has no part in it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.db.models import Count, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import ExtractYear
from django.utils.text import capfirst
from wagtail.models import Page, get_page_models

from content_types.pages import ApplicationFormPage, Visibility
from content_types.pages.call_filters import CALL_FILTERS, with_state
from content_types.pages.filters import (
    Filter,
    FilterValueError,
    condition_for,
    filters_of,
    narrow,
    split,
)
from content_types.web.facets import labels_of

from .query import Hit

TYPED = ("period", "theme", "county", "status")
NAMES = ("type", *TYPED, "year")


@dataclass(frozen=True)
class Value:
    """One choice of a facet and how many hits it would leave beside the other choices."""

    value: str
    label: str
    count: int


class Facets:
    """The hits of a search under what was chosen of each facet.

    Raises FilterValueError, with the facet's name, for a value that it cannot mean.
    """

    def __init__(self, hits: Sequence[Hit], chosen: Mapping[str, str], visible: Visibility) -> None:
        self.hits = hits
        self.visible = visible
        self._allowed = {name: self._allow(name, text) for name, text in chosen.items()}

    def narrowed(self, but: str = "") -> Sequence[Hit]:
        """The hits that meet every choice, but for that of the facet that is left aside."""
        sets = [allowed for name, allowed in self._allowed.items() if name != but]
        if not sets:
            return self.hits
        return [hit for hit in self.hits if all(hit.pk in allowed for allowed in sets)]

    def counts(self) -> dict[str, list[Value]]:
        """The values of every facet, the most frequent first, years from the newest."""
        return {name: self._values(name) for name in NAMES}

    # Choices -------------------------------------------------------------------------------------

    def _allow(self, name: str, text: str) -> set[int]:
        try:
            if name == "type":
                return self._of_types(split(text))
            if name == "year":
                return self._of_years(split(text))
            return self._of_filter(name, text)
        except FilterValueError as error:
            raise FilterValueError(f"{name}: {error}") from error

    def _of_types(self, labels: Iterable[str]) -> set[int]:
        known = {model._meta.label: model for model in get_page_models()}
        for label in labels:
            if label not in known:
                raise FilterValueError(f"“{label[:60]}” is no type of page.")
        wanted = {
            each.pk
            for each in ContentType.objects.get_for_models(
                *(known[label] for label in labels), for_concrete_models=False
            ).values()
        }
        return {hit.pk for hit in self.hits if hit.type_id in wanted}

    def _of_years(self, years: Iterable[str]) -> set[int]:
        for year in years:
            if not (year.isascii() and year.isdigit() and len(year) == 4):
                raise FilterValueError(f"“{year[:20]}” is not a year.")
        wanted = {int(year) for year in years}
        return {pk for pk, year in self._years.items() if year in wanted}

    def _of_filter(self, name: str, text: str) -> set[int]:
        found: set[int] = set()
        refusal: FilterValueError | None = None
        is_understood = False
        for model in get_page_models():
            named = condition_for(model, name, _filters(model))
            if named is None:
                continue
            each, condition = named
            try:
                wanted = condition(text, self.visible)
            except FilterValueError as error:
                # Another type may know the value: programmes are open, strategies are adopted.
                refusal = error
                continue
            is_understood = True
            if keys := self._keys.get(model):
                pages = narrow(_pages(model, keys, self.visible), [(each, wanted)])
                found.update(pages.values_list("pk", flat=True))
        if refusal and not is_understood:
            raise refusal
        return found

    @cached_property
    def _keys(self) -> dict[type[Page], list[int]]:
        return _by_model(self.hits)

    def _keys_of(self, hits: Sequence[Hit]) -> dict[type[Page], list[int]]:
        # Nearly always nothing is chosen, and each facet counts them all.
        return self._keys if hits is self.hits else _by_model(hits)

    @cached_property
    def _years(self) -> dict[int, int]:
        return {pk: year for pk, year in _in_years(self.hits).values_list("pk", "year") if year}

    # Counts --------------------------------------------------------------------------------------

    def _values(self, name: str) -> list[Value]:
        hits = self.narrowed(but=name)
        if name == "year":
            return self._year_values(hits)
        found = self._type_values(hits) if name == "type" else self._typed_values(name, hits)
        return sorted(found, key=lambda each: (-each.count, each.label))

    def _year_values(self, hits: Sequence[Hit]) -> list[Value]:
        counts = _filled(_in_years(hits).order_by().values_list("year").annotate(Count("pk")))
        return [Value(str(year), str(year), counts[year]) for year in sorted(counts, reverse=True)]

    def _type_values(self, hits: Sequence[Hit]) -> list[Value]:
        return [
            Value(model._meta.label, capfirst(str(model._meta.verbose_name_plural)), len(keys))
            for model, keys in self._keys_of(hits).items()
        ]

    def _typed_values(self, name: str, hits: Sequence[Hit]) -> list[Value]:
        totals: dict[str, int] = defaultdict(int)
        labels: dict[str, str] = {}
        for each, counts in self._counted(name, hits):
            known = labels_of(each, list(counts), self.visible)
            for key, count in counts.items():
                if key in known:
                    value, label = known[key]
                    totals[value] += count
                    labels.setdefault(value, capfirst(label))
        return [Value(value, labels[value], count) for value, count in totals.items()]

    def _counted(self, name: str, hits: Sequence[Hit]) -> list[tuple[Filter, dict[Any, int]]]:
        """How often each key occurs, one question for each column however many types have it."""
        shared: dict[Any, tuple[Filter, list[int]]] = {}
        counted = []
        for model, keys in self._keys_of(hits).items():
            each = _filters(model).get(name)
            if each is None:
                continue
            if each.path.rows:
                relation = model._meta.get_field(each.path.rows)
                place = (relation.related_model, relation.field.attname, each.path.column)
                shared.setdefault(place, (each, []))[1].extend(keys)
                continue
            pages = _pages(model, keys, self.visible).order_by()
            rows = pages.values_list(each.path.column).annotate(Count("pk"))
            counted.append((each, _filled(rows)))
        for (table, owner, column), (each, keys) in shared.items():
            found = table._default_manager.filter(**{f"{owner}__in": among(keys)}).order_by()
            rows = found.values_list(column).annotate(Count(owner, distinct=True))
            counted.append((each, _filled(rows)))
        return counted


def filters_named(name: str) -> list[Filter]:
    """What the types of pages that know a facet take it for."""
    return [_filters(model)[name] for model in get_page_models() if name in _filters(model)]


def among(keys: Iterable[int]) -> Any:
    """These keys as one parameter, for ``__in``: tens of thousands would take long to read."""
    if connection.vendor == "postgresql":
        # As text, for the driver would look at each number of a list.
        return RawSQL("SELECT unnest(%s::bigint[])", [f"{{{','.join(map(str, keys))}}}"])
    found = list(keys)
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(found)])
    return found


def _by_model(hits: Iterable[Hit]) -> dict[type[Page], list[int]]:
    by_type: dict[int, list[int]] = defaultdict(list)
    for hit in hits:
        by_type[hit.type_id].append(hit.pk)
    found = {}
    for type_id, keys in by_type.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is not None:
            found[model] = keys
    return found


def _in_years(hits: Iterable[Hit]) -> QuerySet:
    """The pages, each with the year in which it was first published."""
    pages = Page.objects.filter(pk__in=among(hit.pk for hit in hits))
    return pages.annotate(year=ExtractYear("first_published_at"))


def _filled(rows: Iterable[tuple[Any, int]]) -> dict[Any, int]:
    return {key: count for key, count in rows if key not in (None, "")}


def _filters(model: type[models.Model]) -> dict[str, Filter]:
    own = filters_of(model)
    return {**own, "status": CALL_FILTERS["status"]} if model is ApplicationFormPage else own


def _pages(model: type[Page], keys: Sequence[int], visible: Visibility) -> QuerySet:
    pages = model._default_manager.filter(pk__in=among(keys))
    # What a call is now is no column of its own.
    return with_state(pages, visible.now) if model is ApplicationFormPage else pages
