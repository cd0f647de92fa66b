"""The order in which readers meet the pages of one type."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from content_types.pages import (
    ContentPage,
    NetworkPage,
    ProgrammePage,
    ProjectPage,
    StrategyPage,
)


def ordered(pages: QuerySet, model: type[ContentPage]) -> QuerySet:
    """The pages of one type in reading order; editors place those that have no order here."""
    if model is ProgrammePage:
        return pages.order_by(_by_choice("family", ProgrammePage.Family), "strand", "title", "pk")
    if model is NetworkPage:
        return pages.order_by(_by_choice("kind", NetworkPage.Kind), "title", "pk")
    if model is StrategyPage:
        return pages.order_by("-first_year", "title", "pk")
    if model is ProjectPage:
        return pages.order_by("-good_example", "-start", "title", "pk")
    return pages.order_by("path")


def _by_choice(column: str, choices: Any) -> Case:
    whens = [When(Q(**{column: value}), then=Value(n)) for n, value in enumerate(choices.values)]
    return Case(*whens, default=Value(len(whens)), output_field=IntegerField())
