"""Which fields of an item a list on the site shows; the rest stays in the database."""

from __future__ import annotations

from content_types.pages import (
    ContentPage,
    GrantSchemePage,
    NetworkPage,
    ProgrammePage,
    ProjectPage,
    StrategyPage,
)

BASIC_NAMES = ["id", "title", "type", "html_url", "locale", "translation_key", "introduction"]
PROGRAMME_NAMES = [*BASIC_NAMES, "family", "family_label", "acronym", "periods"]
PARTICIPATION_NAMES = PROGRAMME_NAMES
NETWORK_NAMES = [*BASIC_NAMES, "kind", "kind_label", "acronym", "seat", "memberships"]
STRATEGY_NAMES = [
    *BASIC_NAMES,
    "kind_label",
    "status",
    "status_label",
    "first_year",
    "last_year",
    "adopted_on",
]
PROJECT_NAMES = [
    *BASIC_NAMES,
    "kind",
    "kind_label",
    "acronym",
    "programme",
    "period",
    "start",
    "end",
    "good_example",
]
SCHEME_NAMES = [
    *BASIC_NAMES,
    "status",
    "status_label",
    "expected",
    "max_amount",
    "max_share",
]
CALL_NAMES = [
    *BASIC_NAMES,
    "opens_at",
    "running",
    "announcement",
    "external_url",
    "deadlines",
    "max_amount",
    "frame",
    "max_share",
    "own_share",
    "max_months",
]
LIST_NAMES: dict[type[ContentPage], list[str]] = {
    ProgrammePage: PROGRAMME_NAMES,
    NetworkPage: NETWORK_NAMES,
    StrategyPage: STRATEGY_NAMES,
    ProjectPage: PROJECT_NAMES,
    GrantSchemePage: SCHEME_NAMES,
}
