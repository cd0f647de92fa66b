"""The order in which readers meet the pages of one type."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from content_types.alphabet import Alphabetical
from content_types.pages import (
    ContentPage,
    NetworkPage,
    ProgrammePage,
    ProjectPage,
    StrategyPage,
)

# What holds now, then what is on its way, and last what was.
STRATEGIES = ("adopted", "consultation", "preparation", "planned", "superseded")


def ordered(pages: QuerySet, model: type[ContentPage]) -> QuerySet:
    """The pages of one type in reading order; editors place those that have no order here."""
    if model is ProgrammePage:
        family = _by_choice("family", ProgrammePage.Family.values)
        return pages.order_by(family, "strand", Alphabetical("title"), "pk")
    if model is NetworkPage:
        return pages.order_by(
            _by_choice("kind", NetworkPage.Kind.values), Alphabetical("title"), "pk"
        )
    if model is StrategyPage:
        newest = F("first_year").desc(nulls_last=True)
        return pages.order_by(_by_choice("status", STRATEGIES), newest, Alphabetical("title"), "pk")
    if model is ProjectPage:
        newest = F("start").desc(nulls_last=True)
        return pages.order_by("-good_example", newest, Alphabetical("title"), "pk")
    return pages.order_by("path")


def _by_choice(column: str, values: Sequence[str]) -> Case:
    whens = [When(Q(**{column: value}), then=Value(n)) for n, value in enumerate(values)]
    return Case(*whens, default=Value(len(whens)), output_field=IntegerField())
