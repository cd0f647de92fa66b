"""What an index page lists: filtered by its address, in order, a screenful at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page as Screen
from django.core.paginator import Paginator
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from content_types.delivery import Audience, deliver
from content_types.pages import (
    ContentPage,
    NetworkPage,
    ProgrammeIndexPage,
    ProgrammePage,
)
from content_types.pages.index_page import IndexPage

from .facets import Facets, Group
from .memberships import in_words
from .names import BASIC_NAMES, LIST_NAMES, PARTICIPATION_NAMES
from .ordering import ordered
from .participation import participation

PAGE_SIZE = 30


@dataclass(frozen=True)
class Chip:
    """One chosen value, and the address without it."""

    label: str
    without: str


@dataclass(frozen=True)
class Listing:
    """Everything the template of an index page needs."""

    items: list[dict[str, Any]]
    count: int
    screen: Screen
    groups: list[Group]
    chips: list[Chip]
    problems: list[str]
    view: str
    table: dict[str, Any] | None = None
    earlier: str = ""
    later: str = ""
    other_views: dict[str, str] = field(default_factory=dict)


def listing(page: IndexPage, request: HttpRequest, audience: Audience) -> Listing:
    """The list of an index page as the request's address asks for it."""
    model = page.listed_model()
    query = request.GET
    facets = Facets(model, {name: query.getlist(name) for name in query}, audience.visible)
    everything = (
        audience.visible.pages(model.objects.child_of(page)) if page.pk else model.objects.none()
    )
    pages = ordered(facets.narrow(everything), model)
    # The overview is one table; the list comes in screenfuls.
    view = "periods" if model is ProgrammePage and query.get("view") == "periods" else "list"
    paginator = Paginator(pages, PAGE_SIZE if view == "list" else 1000)
    screen = paginator.get_page(query.get("page"))
    names = PARTICIPATION_NAMES if view == "periods" else LIST_NAMES.get(model, BASIC_NAMES)
    items = deliver(list(screen.object_list), audience, names)
    groups = facets.groups(everything)
    return Listing(
        items=_with_words(items, model, audience),
        count=paginator.count,
        screen=screen,
        groups=groups,
        chips=_chips(facets, groups, query),
        problems=facets.problems,
        view=view,
        table=participation(items) if view == "periods" else None,
        earlier=address(query, page=screen.previous_page_number()) if screen.has_previous() else "",
        later=address(query, page=screen.next_page_number()) if screen.has_next() else "",
        other_views=_views(query, page),
    )


def _with_words(
    items: list[dict[str, Any]], model: type[ContentPage], audience: Audience
) -> list[dict[str, Any]]:
    if model is not NetworkPage:
        return items
    today = timezone.localtime(audience.now).date()
    return [
        {**item, "memberships": [in_words(row, today) for row in item["memberships"]]}
        for item in items
    ]


def _chips(facets: Facets, groups: list[Group], query: QueryDict) -> list[Chip]:
    labels = {(g.name, option.value): option.label for g in groups for option in g.options}
    named = {group.name: group.label for group in groups}
    chips = []
    for choice in facets.choices.values():
        for value in choice.values:
            label = labels.get((choice.parameter, value), value)
            text = f"{named.get(choice.parameter, choice.parameter)}: {label}"
            rest = [other for other in choice.values if other != value]
            chips.append(Chip(text, address(query, **{choice.parameter: rest})))
    return chips


def address(query: QueryDict, **changes: Any) -> str:
    """The address's query with some parameters changed; a new choice begins at its first page."""
    changed = query.copy()
    changed.pop("page", None)
    for name, value in changes.items():
        changed.setlist(name, value if isinstance(value, list) else [str(value)])
    encoded = changed.urlencode()
    return f"?{encoded}" if encoded else "."


def _views(query: QueryDict, page: IndexPage) -> dict[str, str]:
    if not isinstance(page, ProgrammeIndexPage):
        return {}
    return {"list": address(query, view=[]), "periods": address(query, view="periods")}
