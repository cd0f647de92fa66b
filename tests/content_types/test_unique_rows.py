"""Rows that trade values which must be unique are saved, not refused by the database."""

from __future__ import annotations

import pytest

from content_types.models import (
    County,
    CountySuccession,
    PageTheme,
    ProgrammePage,
    ProgrammePeriod,
    ProjectPage,
)
from tests import builders as make

pytestmark = pytest.mark.django_db


def themes(page: ProjectPage) -> list[str]:
    return [row.theme.slug for row in ProjectPage.objects.get(pk=page.pk).theme_rows.all()]


def test_two_themes_change_places() -> None:
    first, second = make.make_theme("klima"), make.make_theme("kultur")
    page = make.make_project(**make.about(first, second))
    page = ProjectPage.objects.get(pk=page.pk)
    one, other = page.theme_rows.all()
    one.theme, other.theme = second, first
    page.theme_rows = [one, other]

    page.save()

    assert themes(page) == ["kultur", "klima"]


def test_a_theme_takes_the_place_of_one_that_moves_on() -> None:
    first, second, third = (make.make_theme(slug) for slug in ("a", "b", "c"))
    page = make.make_project(**make.about(first, second))
    page = ProjectPage.objects.get(pk=page.pk)
    one, other = page.theme_rows.all()
    one.theme, other.theme = second, third
    page.theme_rows = [one, other]

    page.save()

    assert themes(page) == ["b", "c"]


def test_rows_that_do_not_trade_keep_their_keys() -> None:
    first, second, third = (make.make_theme(slug) for slug in ("a", "b", "c"))
    page = make.make_project(**make.about(first, second))
    page = ProjectPage.objects.get(pk=page.pk)
    one, other = page.theme_rows.all()
    other.theme = third
    page.theme_rows = [one, other]

    page.save()

    kept = PageTheme.objects.filter(page=page).order_by("sort_order")
    assert [row.pk for row in kept] == [one.pk, other.pk]


def test_periods_that_trade_keep_what_else_they_say() -> None:
    page = make.make_programme(
        periods=[
            make.in_period(make.make_period(2014, 2020), note="gammel"),
            make.in_period(make.make_period(2021, 2027), note="ny"),
        ]
    )
    page = ProgrammePage.objects.get(pk=page.pk)
    old, new = page.periods.all()
    old.period, new.period = new.period, old.period
    page.periods = [old, new]

    page.save()

    found = {row.note: row.period.name for row in ProgrammePeriod.objects.all()}
    assert found == {"gammel": "2021–2027", "ny": "2014–2020"}


def test_a_published_draft_may_trade_too() -> None:
    first, second = make.make_theme("klima"), make.make_theme("kultur")
    page = make.make_project(**make.about(first, second))
    draft = ProjectPage.objects.get(pk=page.pk)
    one, other = draft.theme_rows.all()
    one.theme, other.theme = second, first
    draft.theme_rows = [one, other]

    draft.save_revision().publish()

    assert themes(page) == ["kultur", "klima"]


def test_a_countys_successors_may_trade() -> None:
    viken, ostfold, akershus = (make.make_county() for _each in range(3))
    make.succeed(viken, ostfold, akershus)
    county = County.objects.get(pk=viken.pk)
    one, other = county.succession_rows.all()
    one.successor, other.successor = other.successor, one.successor
    county.succession_rows = [one, other]

    county.save()

    assert CountySuccession.objects.filter(county=viken).count() == 2
