"""What the database itself refuses: every constraint of every table, tried on the one in use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from content_types.models import (
    CallDeadline,
    CountySuccession,
    FormVersion,
    PageContact,
    PageCounty,
    PageGoal,
    PageTheme,
    ProgrammePeriod,
    ProgrammeSuccession,
    ProjectFunding,
    ProjectPlace,
    ProjectSDG,
    SchemeProgramme,
    StrategyGoal,
)
from home.models import FeaturedProgramme, FeaturedProject
from tests import builders as make

pytestmark = pytest.mark.django_db

YEARS = {"valid_from": date(2024, 1, 1), "valid_to": date(2020, 1, 1)}


def update(item: models.Model, model: type[models.Model] | None = None, **values: Any) -> None:
    """Write past all validation."""
    table = model or type(item)
    table._base_manager.filter(pk=item.pk).update(**values)


def twice(model: type[models.Model], **values: Any) -> None:
    """Write the same row two times."""
    for _each in range(2):
        model._base_manager.create(**values)


def goal() -> StrategyGoal:
    return StrategyGoal.objects.create(
        page=make.make_strategy(), number="1", title="Mål", locale=make.locale()
    )


def twice_in_scheme() -> None:
    page, programme = make.make_scheme(), make.make_programme()
    twice(SchemeProgramme, page=page, programme=programme, locale=make.locale())


def scheme_row(amount: int) -> None:
    SchemeProgramme.objects.create(
        page=make.make_scheme(),
        programme=make.make_programme(),
        locale=make.locale(),
        max_amount=amount,
    )


def to_itself(item: models.Model, name: str) -> None:
    update(item, **{name: item.pk})


def version_twice() -> None:
    page = make.make_call()
    twice(FormVersion, form=page.translation_key, number=1, definition={}, page_id=page.pk)


# One way to break each rule, by the name of the constraint.
BREAKING: dict[str, Callable[[], Any]] = {
    "call_amounts_not_negative": lambda: update(make.make_call(), frame=-1),
    "call_shares_are_percentages": lambda: update(make.make_call(), own_share=101),
    "contact_once_per_page": lambda: twice(
        PageContact, page=make.make_project(), contact=make.make_contact()
    ),
    "county_does_not_succeed_itself": lambda: make.succeed(*[make.make_county()] * 2),
    "county_ends_after_it_begins": lambda: update(make.make_county(), **YEARS),
    "county_number_once_per_language": lambda: [make.make_county(number="31") for _ in "ab"],
    "county_once_per_page": lambda: twice(
        PageCounty, page=make.make_project(), county=make.make_county()
    ),
    "deadline_frame_not_negative": lambda: CallDeadline.objects.create(
        page=make.make_call(), closes_at=timezone.now(), frame=-1, locale=make.locale()
    ),
    "form_version_number_once": version_twice,
    "funding_not_negative": lambda: ProjectFunding.objects.create(
        page=make.make_project(), amount=-1
    ),
    "funding_once_per_kind_and_currency": lambda: twice(
        ProjectFunding, page=make.make_project(), amount=1
    ),
    "goal_once_per_page": lambda: twice(PageGoal, page=make.make_project(), goal=goal()),
    "municipality_does_not_succeed_itself": lambda: to_itself(
        make.make_municipality(), "successor"
    ),
    "municipality_ends_after_it_begins": lambda: update(make.make_municipality(), **YEARS),
    "municipality_number_once_per_language": lambda: [
        make.make_municipality(number="3105") for _ in "ab"
    ],
    "organisation_does_not_succeed_itself": lambda: to_itself(
        make.make_organisation(), "successor"
    ),
    "period_ends_after_it_begins": lambda: update(make.make_period(), end=date(1999, 1, 1)),
    "period_once_per_language": lambda: [make.make_period(2021, 2027) for _ in "ab"],
    "period_once_per_programme": lambda: twice(
        ProgrammePeriod,
        page=make.make_programme(),
        period=make.make_period(),
        locale=make.locale(),
    ),
    "place_once_per_project": lambda: twice(
        ProjectPlace, page=make.make_project(), municipality=make.make_municipality()
    ),
    "programme_does_not_succeed_itself": lambda: (
        lambda page: ProgrammeSuccession.objects.create(page=page, successor=page)
    )(make.make_programme()),
    "programme_featured_once": lambda: twice(
        FeaturedProgramme, page=make.make_home(), programme=make.make_programme()
    ),
    "programme_once_per_scheme": twice_in_scheme,
    "programme_rates_are_percentages": lambda: ProgrammePeriod.objects.create(
        page=make.make_programme(), period=make.make_period(), locale=make.locale(), eu_rate=101
    ),
    "project_does_not_lead_to_itself": lambda: to_itself(make.make_project(), "leads_to"),
    "project_featured_once": lambda: twice(
        FeaturedProject, page=make.make_home(), project=make.make_project()
    ),
    "scheme_amount_not_negative": lambda: update(make.make_scheme(), max_amount=-1),
    "scheme_programme_amount_not_negative": lambda: scheme_row(-1),
    "scheme_share_is_a_percentage": lambda: update(make.make_scheme(), max_share=101),
    "sdg_between_1_and_17": lambda: ProjectSDG.objects.create(page=make.make_project(), number=18),
    "sdg_once_per_page": lambda: twice(ProjectSDG, page=make.make_project(), number=13),
    "strategy_does_not_replace_itself": lambda: to_itself(make.make_strategy(), "replaces"),
    "strategy_ends_after_it_begins": lambda: update(
        make.make_strategy(), first_year=2024, last_year=2020
    ),
    "successor_once_per_county": lambda: twice(
        CountySuccession, county=make.make_county(), successor=make.make_county()
    ),
    "successor_once_per_programme": lambda: twice(
        ProgrammeSuccession, page=make.make_programme(), successor=make.make_programme()
    ),
    "theme_once_per_page": lambda: twice(
        PageTheme, page=make.make_project(), theme=make.make_theme()
    ),
    "theme_slug_once_per_language": lambda: [make.make_theme("klima") for _ in "ab"],
}


def content_models() -> list[type[models.Model]]:
    """The tables of pages and snippets, their rows, and the front page."""
    rooms = ("content_types.pages", "content_types.snippets", "home.models")
    return [model for model in apps.get_models() if model.__module__.startswith(rooms)]


def test_every_constraint_is_tried() -> None:
    declared = {
        constraint.name for model in content_models() for constraint in model._meta.constraints
    }

    assert declared - {name for name in declared if "translation_key" in name} == set(BREAKING)


@pytest.mark.parametrize("name", BREAKING)
def test_the_database_refuses_what_breaks(name: str) -> None:
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        BREAKING[name]()

    message = str(refused.value)
    # SQLite names the columns of a unique constraint instead of the constraint.
    assert name in message or "UNIQUE constraint failed" in message
