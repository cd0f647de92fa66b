"""Where alternatives come from that are not written into a form: what the site shows the public."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import Page, Site

from content_types.pages import ProgrammePage, StrategyGoal, StrategyPage, Visibility
from content_types.snippets import County, Municipality, Organisation, Period, Theme

Row = tuple[str, str]


class PublicOptions:
    """The alternatives as they stand at one moment; each list is read once, when asked for."""

    def __init__(self, now: datetime, visible: Visibility | None = None) -> None:
        self.now, self._visible = now, visible
        self._lists: dict[tuple[str, str], list[Row]] = {}

    @cached_property
    def visible(self) -> Visibility:
        """What the public may see; on the default site where no other is given."""
        return self._visible or Visibility.of(
            Site.objects.filter(is_default_site=True).first(), self.now
        )

    def labels(self, source: str, keys: list[str], language: str) -> Mapping[str, str]:
        """The labels of those of the keys that the source knows."""
        known = dict(self.choices(source, language))
        return {key: known[key] for key in keys if key in known}

    def choices(self, source: str, language: str) -> list[Row]:
        """Every alternative of a source: key and label, in the order people look for them."""
        found = self._lists.get((source, language))
        if found is None:
            found = told_apart(SOURCES[source](self, language))
            self._lists[source, language] = found
        return found


def told_apart(rows: list[Row]) -> list[Row]:
    """The rows with the key behind labels that more than one has."""
    count = Counter(label for _key, label in rows)
    return [(key, f"{label} ({key})" if count[label] > 1 else label) for key, label in rows]


def in_one_language(queryset: QuerySet, language: str) -> list[Any]:
    """One of each group of translations: in this language, or else in the site's first."""
    first = settings.WAGTAIL_CONTENT_LANGUAGES[0][0]
    rank = {first: 1, language: 0}
    best: dict[Any, Any] = {}
    for each in queryset.select_related("locale"):
        held = best.get(each.translation_key)
        order = rank.get(each.locale.language_code, 2)
        if held is None or order < rank.get(held.locale.language_code, 2):
            best[each.translation_key] = each
    return list(best.values())


def _snippets(model: Any, key: str, **kept: Any) -> Callable[[PublicOptions, str], list[Row]]:
    def rows(options: PublicOptions, language: str) -> list[Row]:
        visible = options.visible.snippets(model.objects.filter(**kept))
        found = in_one_language(visible, language)
        return sorted(((str(getattr(each, key)), each.name) for each in found), key=_by_label)

    return rows


def _by_label(row: Row) -> tuple[str, str]:
    return row[1].casefold(), row[0]


def _in_force(model: Any) -> Callable[[PublicOptions, str], list[Row]]:
    def rows(options: PublicOptions, language: str) -> list[Row]:
        today = options.now.date()
        now = Q(valid_to__isnull=True) | Q(valid_to__gte=today)
        visible = options.visible.snippets(model.objects.filter(now))
        found = in_one_language(visible, language)
        return sorted(((each.number, each.name) for each in found), key=_by_label)

    return rows


def _periods(options: PublicOptions, language: str) -> list[Row]:
    found = in_one_language(options.visible.snippets(Period.objects.all()), language)
    found.sort(key=lambda each: str(each.start), reverse=True)
    return [(each.name, each.name) for each in found]


def _programmes(options: PublicOptions, language: str) -> list[Row]:
    visible = options.visible.pages(ProgrammePage.objects.filter(alias_of=None))
    keys = {page.translation_key: page.slug for page in in_one_language(visible, _first())}
    found = in_one_language(visible, language)
    return sorted(((keys[page.translation_key], page.title) for page in found), key=_by_label)


def _first() -> str:
    return settings.WAGTAIL_CONTENT_LANGUAGES[0][0]


def _goals(options: PublicOptions, language: str) -> list[Row]:
    adopted = StrategyPage.objects.filter(status=StrategyPage.Status.ADOPTED, alias_of=None)
    pages: QuerySet[Page] = options.visible.pages(adopted)
    goals = StrategyGoal.objects.filter(page__in=pages).select_related("page")
    found = in_one_language(goals, language)
    found.sort(key=lambda goal: (goal.page.title.casefold(), _numbers(goal.number)))
    return [(str(each.translation_key), f"{each} ({each.page.title})") for each in found]


def _numbers(number: str) -> list[int]:
    return [int(part) for part in number.split(".") if part.isdigit()]


SOURCES: dict[str, Callable[[PublicOptions, str], list[Row]]] = {
    "municipalities": _in_force(Municipality),
    "counties": _in_force(County),
    "programmes": _programmes,
    "periods": _periods,
    "themes": _snippets(Theme, "slug"),
    "goals": _goals,
    "organisations": _snippets(Organisation, "translation_key"),
}
# Of these some alternatives end with a day, when nobody writes anything.
BY_THE_DAY = frozenset({"municipalities", "counties"})
