"""The filters of an index page: choices that occur, how often, and what is chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from content_types.alphabet import Alphabetical
from content_types.pages import Visibility
from content_types.pages.filters import (
    BooleanFilter,
    ChoiceFilter,
    Filter,
    FilterValueError,
    PageFilter,
    SnippetFilter,
    condition_for,
    narrow,
    parameters_of,
)
from content_types.snippets import Period

LONGEST_VALUE = 200


@dataclass(frozen=True)
class Option:
    """One value a reader can choose, and how many pages it would leave."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Group:
    """One filter with its options."""

    name: str
    label: str
    options: list[Option]

    @property
    def chosen(self) -> list[Option]:
        return [option for option in self.options if option.is_chosen]


@dataclass(frozen=True)
class Choice:
    """What the address asks of one parameter: its values and the condition they mean."""

    parameter: str
    values: list[str]
    filter: Filter
    condition: Q


class Facets:
    """The filters of one page type as one address sets them; wrong values become ``problems``."""

    def __init__(
        self, model: type[Page], query: Mapping[str, list[str]], visible: Visibility
    ) -> None:
        self.model = model
        self.visible = visible
        self.problems: list[str] = []
        self.choices: dict[str, Choice] = {}
        self._filters: dict[str, Filter] = getattr(model, "api_filters", {})
        for parameter in parameters_of(model):
            values = [text for each in query.get(parameter, []) for text in each.split(",") if text]
            if values:
                self._choose(parameter, list(dict.fromkeys(values)))

    def _choose(self, parameter: str, values: list[str]) -> None:
        named = condition_for(self.model, parameter)
        text = ",".join(values)
        if named is None or not text.isprintable() or len(text) > LONGEST_VALUE:
            self.problems.append(_("Part of the address could not be understood and was left out."))
            return
        each, condition = named
        try:
            found = condition(text, self.visible)
        except FilterValueError as error:
            self.problems.append(f"{each.label or parameter}: {error}")
            return
        self.choices[parameter] = Choice(parameter, values, each, found)

    def narrow(self, pages: QuerySet, *, but: str = "") -> QuerySet:
        """Those of the pages that meet every choice, but for the parameter that is left aside."""
        return narrow(pages, self._conditions(but))

    def _conditions(self, but: str) -> list[tuple[Filter, Q]]:
        return [
            (choice.filter, choice.condition)
            for choice in self.choices.values()
            if choice.parameter != but
        ]

    def groups(self, pages: QuerySet) -> list[Group]:
        """The filters that have a label, each with the values that occur among the pages."""
        found = []
        for name, each in self._filters.items():
            if each.label:
                chosen = self.choices[name].values if name in self.choices else []
                options = self._options(name, each, pages, chosen)
                if len(options) > 1 or chosen:
                    found.append(Group(name, str(each.label), options))
        return found

    def _options(self, name: str, each: Filter, pages: QuerySet, chosen: list[str]) -> list[Option]:
        counts = self._counts(name, each, pages)
        labels = labels_of(each, list(counts), self.visible)
        totals: dict[str, int] = defaultdict(int)
        for key, count in counts.items():
            if key in labels:
                totals[labels[key][0]] += count
        names = dict(labels.values())
        # A choice that leaves nothing must still be seen, or it could not be undone.
        if idle := [value for value in chosen if value not in names]:
            names |= self._names(each, idle)
            totals |= dict.fromkeys(idle, 0)
        return [
            Option(value, names.get(value, value), totals[value], value in chosen)
            for value in [*names, *(value for value in totals if value not in names)]
        ]

    def _names(self, each: Filter, values: list[str]) -> dict[str, str]:
        """What values are called that no page in the list has, as far as a reader may know."""
        if isinstance(each, BooleanFilter):
            return {value: _("Yes") if value == "true" else _("No") for value in values}
        keys: list[Any] = values
        if isinstance(each, SnippetFilter):
            coded = {f"{each.target.api_code_field}__in": values, "locale": Locale.get_active()}
            found = each.target._default_manager.filter(**coded)
            keys = list(found.values_list("pk", flat=True))
        elif isinstance(each, PageFilter):
            keys = [int(value) for value in values if value.isdecimal()]
        return dict(labels_of(each, keys, self.visible).values())

    def _counts(self, name: str, each: Filter, pages: QuerySet) -> dict[Any, int]:
        """How many pages each value would leave beside the other choices, rows counted as
        ``narrow`` reads them."""
        others = [condition for _each, condition in self._conditions(but=name)]
        found = self.model._default_manager.filter(*others, pk__in=pages.values("pk"))
        counted = found.order_by().values_list(str(each.path)).annotate(Count("pk", distinct=True))
        return {key: count for key, count in counted if key not in (None, "")}


def labels_of(each: Filter, keys: list[Any], visible: Visibility) -> dict[Any, tuple[str, str]]:
    """For each key in the filter's column: the value in an address, and its label; in reading
    order."""
    if isinstance(each, ChoiceFilter):
        named = dict(each.choices.choices)
        return {key: (key, str(named[key])) for key in named if key in keys}
    if isinstance(each, BooleanFilter):
        return {True: ("true", _("Yes"))} if True in keys else {}
    if isinstance(each, SnippetFilter):
        order = "-start" if each.target is Period else Alphabetical("name")
        found = visible.snippets(each.target._default_manager.filter(pk__in=keys)).order_by(order)
        code = each.target.api_code_field
        return {snippet.pk: (getattr(snippet, code), snippet.name) for snippet in found}
    if isinstance(each, PageFilter):
        pages = visible.pages(Page.objects.filter(pk__in=keys))
        pages = pages.order_by(Alphabetical("title"))
        return {page.pk: (str(page.pk), page.title) for page in pages}
    return {}
