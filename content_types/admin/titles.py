"""Rows of listings and choosers without a query for each of them.

A page's title in the admin may tell of rows or relations (periods, deadlines). The page type
names them in ``admin_title_lookups``; querysets made ``titled`` here fetch them for all rows,
and the parents that the chooser's rows link to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Self

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from wagtail.models import Page
from wagtail.query import PageQuerySet, SpecificIterable


def fetch_title_rows(pages: Iterable[Page]) -> list[Page]:
    """The same specific pages, each type's rows for the title fetched together."""
    pages = list(pages)
    by_type: dict[type[Page], list[Page]] = defaultdict(list)
    for page in pages:
        by_type[type(page)].append(page)
    for model, group in by_type.items():
        if lookups := getattr(model, "admin_title_lookups", ()):
            prefetch_related_objects(group, *lookups)
    fetch_parents(pages)
    return pages


def fetch_parents(pages: list[Page]) -> None:
    """Put each page's parent where treebeard's ``get_parent`` looks before it asks the database."""
    paths = {page.path[: -Page.steplen] for page in pages if page.depth > 1}
    parents = {parent.path: parent for parent in Page.objects.filter(path__in=paths)}
    for page in pages:
        if parent := parents.get(page.path[: -Page.steplen]):
            page._cached_parent_obj = parent


class TitledIterable(SpecificIterable):
    """Specific pages whose titles need no further query."""

    def __iter__(self) -> Iterator[Page]:
        yield from fetch_title_rows(super().__iter__())


class TitledMixin:
    """Querysets of pages that stay titled when something makes them specific later."""

    def specific(self, defer: bool = False) -> Self:
        # The queryset whose mixin this is has it.
        clone = super().specific(defer)  # type: ignore[misc]
        if not defer:
            clone._iterable_class = TitledIterable
        return clone


_titled_classes: dict[type[PageQuerySet], type[PageQuerySet]] = {}


def titled(pages: PageQuerySet) -> PageQuerySet:
    """A copy of the queryset that fetches what titles need, now or once it is made specific."""
    own = type(pages)
    if issubclass(own, TitledMixin):
        return pages
    if own not in _titled_classes:
        _titled_classes[own] = type(f"Titled{own.__name__}", (TitledMixin, own), {})
    clone = pages._chain()
    clone.__class__ = _titled_classes[own]
    if clone._iterable_class is SpecificIterable:
        clone._iterable_class = TitledIterable
    return clone


def title_chooser_pages(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Hook ``construct_page_chooser_queryset``: ask once for what every row of a chooser shows."""
    return titled(pages).prefetch_workflow_states().annotate_approved_schedule()


def title_explored_pages(parent: Page, pages: PageQuerySet, request: HttpRequest) -> Any:
    """Hook ``construct_explorer_page_queryset``: so does the page explorer."""
    return titled(pages)
