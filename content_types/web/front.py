"""What the front page shows by itself: calls that count now, networks, strategies, lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from wagtail.models import Page

from content_types.delivery import Audience, deliver
from content_types.pages import (
    NetworkIndexPage,
    NetworkPage,
    ProgrammeIndexPage,
    ProgrammePage,
    ProgrammePeriod,
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

ADDRESS_NAMES = [name for name in BASIC_NAMES if name != "introduction"]
# Networks are only named here, under their kind.
KIND_NAMES = [*ADDRESS_NAMES, "kind_label"]
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
    calls = current_calls(locale, audience)
    coming = [call for call in calls if not call.is_open]
    return Front(
        open_calls=[call for call in calls if call.is_open][:MOST_CALLS],
        coming_calls=coming[:MOST_CALLS],
        programmes=deliver(_programmes(locale, audience), audience, PROGRAMME_NAMES),
        networks=deliver(_networks(locale, audience), audience, KIND_NAMES),
        strategies=deliver(
            _strategies(locale, audience), audience, [*STRATEGY_NAMES, "milestones"]
        ),
        projects=deliver(
            _projects(locale, audience),
            audience,
            [*PROJECT_NAMES, "image", "image_alt"],
        ),
        indexes=_indexes(locale, audience),
    )


def _programmes(locale: str, audience: Audience) -> list[Page]:
    """Where the editor has chosen none: the programmes with a period that is open."""
    is_open = ProgrammePeriod.objects.filter(page=OuterRef("pk"), status="open")
    pages = ProgrammePage.objects.filter(Exists(is_open), locale__language_code=locale)
    return list(ordered(audience.visible.pages(pages), ProgrammePage)[:MOST_PROGRAMMES])


def _strategies(locale: str, audience: Audience) -> list[Page]:
    """What holds now, then what is on its way."""
    pages = StrategyPage.objects.filter(locale__language_code=locale).exclude(status="superseded")
    return list(ordered(audience.visible.pages(pages), StrategyPage)[:MOST_STRATEGIES])


def _projects(locale: str, audience: Audience) -> list[Page]:
    pages = ProjectPage.objects.filter(locale__language_code=locale, good_example=True)
    return list(ordered(audience.visible.pages(pages), ProjectPage)[:MOST_PROJECTS])


def _networks(locale: str, audience: Audience) -> list[Page]:
    pages = audience.visible.pages(NetworkPage.objects.filter(locale__language_code=locale))
    return list(ordered(pages, NetworkPage)[:MOST_NETWORKS])


def _indexes(locale: str, audience: Audience) -> dict[str, Item]:
    """The first list of each family, so that every part of the front page leads on."""
    types = {model: name for name, model in INDEXES.items()}
    pages = Page.objects.type(*types).filter(locale__language_code=locale)
    shown = list(audience.visible.pages(pages).order_by("path"))
    found: dict[str, Item] = {}
    for page, item in zip(shown, deliver(shown, audience, ADDRESS_NAMES), strict=True):
        found.setdefault(types[page.specific_class], item)
    return found
