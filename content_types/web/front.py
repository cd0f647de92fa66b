"""What the front page shows by itself: calls that count now, networks, strategies, lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from content_types.delivery import Audience, deliver
from content_types.pages import (
    NetworkIndexPage,
    NetworkPage,
    ProgrammeIndexPage,
    ProgrammePage,
    ProjectIndexPage,
    ProjectPage,
    StrategyIndexPage,
    StrategyPage,
)
from content_types.pages.grants import GrantIndexPage

from .calls import Call, current_calls
from .names import BASIC_NAMES, PROGRAMME_NAMES, PROJECT_NAMES, STRATEGY_NAMES
from .ordering import ordered

Item = dict[str, Any]

# Networks are only named here, under their kind.
KIND_NAMES = [*BASIC_NAMES[:5], "kind_label"]
MOST_CALLS = 6
MOST_PROGRAMMES = 6
MOST_NETWORKS = 60
MOST_STRATEGIES = 3
MOST_PROJECTS = 3
INDEXES: dict[str, type[Page]] = {
    "grants": GrantIndexPage,
    "networks": NetworkIndexPage,
    "programmes": ProgrammeIndexPage,
    "projects": ProjectIndexPage,
    "strategies": StrategyIndexPage,
}


@dataclass(frozen=True)
class Front:
    """The parts of the front page that no editor has to keep up to date."""

    open_calls: list[Call]
    coming_calls: list[Call]
    programmes: list[Item]
    networks: list[Item]
    strategies: list[Item]
    projects: list[Item]
    indexes: dict[str, Item]


def front_page(locale: str, audience: Audience) -> Front:
    """The front page's parts in one language."""

    def newest(model: type[Page], most: int, *order: str, **conditions: Any) -> list[Page]:
        pages = model.objects.filter(locale__language_code=locale, **conditions)
        return list(audience.visible.pages(pages).order_by(*order)[:most])

    calls = current_calls(locale, audience)
    coming = [call for call in calls if not call.is_open]
    strategies = newest(StrategyPage, MOST_STRATEGIES, "-first_year", "title", status__in=CURRENT)
    return Front(
        open_calls=[call for call in calls if call.is_open][:MOST_CALLS],
        coming_calls=coming[:MOST_CALLS],
        programmes=deliver(
            newest(ProgrammePage, MOST_PROGRAMMES, "path"), audience, PROGRAMME_NAMES
        ),
        networks=deliver(_networks(locale, audience), audience, KIND_NAMES),
        strategies=deliver(strategies, audience, [*STRATEGY_NAMES, "milestones"]),
        projects=deliver(
            newest(ProjectPage, MOST_PROJECTS, "-start", "title", good_example=True),
            audience,
            [*PROJECT_NAMES, "image", "image_alt"],
        ),
        indexes=_indexes(locale, audience),
    )


CURRENT = [status for status in StrategyPage.Status.values if status != "superseded"]


def _networks(locale: str, audience: Audience) -> list[Page]:
    pages = audience.visible.pages(NetworkPage.objects.filter(locale__language_code=locale))
    return list(ordered(pages, NetworkPage)[:MOST_NETWORKS])


def _indexes(locale: str, audience: Audience) -> dict[str, Item]:
    """The first list of each family, so that every part of the front page leads on."""
    types = {model: name for name, model in INDEXES.items()}
    pages = Page.objects.type(*types).filter(locale__language_code=locale)
    shown = list(audience.visible.pages(pages).order_by("path"))
    found: dict[str, Item] = {}
    for page, item in zip(shown, deliver(shown, audience, BASIC_NAMES[:5]), strict=True):
        found.setdefault(types[page.specific_class], item)
    return found
