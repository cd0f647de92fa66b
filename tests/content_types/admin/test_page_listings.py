"""Listings of one page type: columns, filters, search, and who sees them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from content_types.admin.page_listings import FAMILIES
from content_types.pages import (
    ApplicationFormPage,
    CallDeadline,
    GrantSchemePage,
    NetworkMembership,
    NetworkPage,
    PageTheme,
    ProgrammePage,
    ProgrammePeriod,
    ProjectPage,
    StrategyPage,
)
from content_types.snippets import County, Period, Theme

from .conftest import Tree

AsUser = Callable[[User], Client]
MALFORMED = [
    "family=x",
    "kind=x&kind=",
    "period=abc",
    "period=99999999999999999999",
    "county=-1",
    "programme=%00",
    "norway_participates=maybe",
    "good_example=maybe",
    "state=x",
    "deadline_from=yesterday&deadline_to=32.13.2020",
    "latest_revision_created_at_from=x",
    "locale=xx",
    "ordering=password",
    "ordering=--title",
    "p=-1",
    "p=x",
    "q=%F0%9F%A6%8A'",
    "owner=abc",
]
LISTINGS = {name: family.model for name, family in FAMILIES.items()}


def titles(response: object) -> set[str]:
    return {page.title for page in response.context["object_list"]}


@pytest.fixture
def programme(tree: Tree, period: Period) -> ProgrammePage:
    page = tree.add(ProgrammePage, title="Interreg Nordsjøen")
    page.periods = [ProgrammePeriod(period=period, status="open", norway_participates=True)]
    page.save()
    return page


def fill(tree: Tree, model: type[Page], period: Period, county: County) -> None:
    """One page of the type with everything its columns show."""
    page = tree.add(model)
    if model is ProgrammePage:
        page.periods = [ProgrammePeriod(period=period)]
    if model is NetworkPage:
        page.memberships = [NetworkMembership(county=county)]
    if model is ProjectPage:
        page.period = period
        page.programme = ProgrammePage.objects.first() or tree.add(ProgrammePage)
    if model is ApplicationFormPage:
        page.deadlines = [CallDeadline(closes_at=timezone.now() + timedelta(days=3))]
    page.save()


@pytest.mark.parametrize("name", LISTINGS)
def test_every_role_sees_the_listing(name: str, tree: Tree, as_user: AsUser, writer: User) -> None:
    page = tree.add(LISTINGS[name])

    response = as_user(writer).get(reverse(f"{name}:index"))

    assert response.status_code == 200
    assert titles(response) == {page.title}


@pytest.mark.parametrize("name", LISTINGS)
def test_outsiders_do_not(name: str, as_user: AsUser, outsider: User) -> None:
    response = as_user(outsider).get(reverse(f"{name}:index"))

    assert response.status_code in {302, 403}
    assert not response.context or "object_list" not in response.context


@pytest.mark.parametrize("name", LISTINGS)
def test_malformed_values_are_no_server_error(
    name: str, tree: Tree, as_user: AsUser, editor: User
) -> None:
    tree.add(LISTINGS[name])
    client, address = as_user(editor), reverse(f"{name}:index")

    answers = {query: client.get(f"{address}?{query}").status_code for query in MALFORMED}

    assert {query: code for query, code in answers.items() if code not in {200, 302, 404}} == {}


@pytest.mark.parametrize("name", LISTINGS)
def test_every_column_sorts_both_ways_also_while_searching(
    name: str, tree: Tree, as_user: AsUser, editor: User
) -> None:
    page = tree.add(LISTINGS[name], title="Nordsjøen")
    client, address = as_user(editor), reverse(f"{name}:index")
    keys = [column.sort_key for column in FAMILIES[name].columns if column.sort_key]

    for key in keys:
        for ordering in (key, f"-{key}"):
            plain = client.get(address, {"ordering": ordering})
            searched = client.get(address, {"ordering": ordering, "q": "nord"})
            assert titles(plain) == titles(searched) == {page.title}


def test_programmes_tell_their_periods_and_norways_part(
    programme: ProgrammePage, as_user: AsUser, editor: User
) -> None:
    response = as_user(editor).get(reverse("programmes:index"))

    html = response.content.decode()
    assert "Interreg Nordsjøen (2021–2027 åpen)" in html
    assert '<ul class="utsyn-lines"><li>2021–2027: ' in html


def test_programmes_are_filtered(
    programme: ProgrammePage,
    tree: Tree,
    period: Period,
    theme: Theme,
    as_user: AsUser,
    editor: User,
) -> None:
    other = tree.add(ProgrammePage, title="Horisont", family="eu")
    PageTheme.objects.create(page=other, theme=theme)
    client, address = as_user(editor), reverse("programmes:index")

    assert titles(client.get(address, {"family": "eu"})) == {"Horisont"}
    assert titles(client.get(address, {"family": ["eu", "interreg"]})) == {
        "Horisont",
        "Interreg Nordsjøen",
    }
    assert titles(client.get(address, {"period": period.pk})) == {"Interreg Nordsjøen"}
    assert titles(client.get(address, {"period_status": "closed"})) == set()
    assert titles(client.get(address, {"norway_participates": "true"})) == {"Interreg Nordsjøen"}
    assert titles(client.get(address, {"norway_participates": "false"})) == {"Horisont"}
    assert titles(client.get(address, {"theme": theme.pk, "q": "hori"})) == {"Horisont"}
    assert titles(client.get(address, {"theme": theme.pk, "q": "nord"})) == set()


def test_networks_tell_only_memberships_of_today(
    tree: Tree, county: County, as_user: AsUser, editor: User
) -> None:
    page = tree.add(NetworkPage, title="CPMR")
    page.memberships = [
        NetworkMembership(county=county, kind="observer", start="2005"),
        NetworkMembership(county=county, kind="associate", start="1999", end="2004"),
    ]
    page.save()

    html = as_user(editor).get(reverse("networks:index")).content.decode()

    lines = html.split('<ul class="utsyn-lines">')[1].split("</ul>")[0]
    assert lines.count("<li>") == 1
    assert "Østfold fylkeskommune: " in lines


def test_strategies_tell_status_and_years(tree: Tree, as_user: AsUser, editor: User) -> None:
    tree.add(StrategyPage, status="adopted", first_year=2022, last_year=2026)
    tree.add(StrategyPage, title="Neste", status="planned", first_year=2027)
    client, address = as_user(editor), reverse("strategies:index")

    assert "2022–2026" in client.get(address).content.decode()
    assert titles(client.get(address, {"strategy_status": "planned"})) == {"Neste"}


def test_projects_are_filtered_by_programme_period_and_kind(
    programme: ProgrammePage, tree: Tree, period: Period, as_user: AsUser, editor: User
) -> None:
    tree.add(ProjectPage, title="Kyst", programme=programme, period=period, good_example=True)
    tree.add(ProjectPage, title="Fjell", kind="pre_project")
    client, address = as_user(editor), reverse("projects:index")

    assert titles(client.get(address, {"programme": programme.pk})) == {"Kyst"}
    assert titles(client.get(address, {"period": period.pk})) == {"Kyst"}
    assert titles(client.get(address, {"kind": "pre_project"})) == {"Fjell"}
    assert titles(client.get(address, {"good_example": "false"})) == {"Fjell"}


def test_calls_are_filtered_by_what_they_are_now(tree: Tree, as_user: AsUser, editor: User) -> None:
    now = timezone.now()
    past, soon = now - timedelta(days=40), now + timedelta(days=40)
    for title, opens, closes in (
        ("Over", past, now - timedelta(days=1)),
        ("Åpen", past, soon),
        ("Kommer", now + timedelta(days=5), soon),
        ("Varslet", None, None),
    ):
        page = tree.add(ApplicationFormPage, title=title, opens_at=opens)
        page.deadlines = [CallDeadline(closes_at=closes)] if closes else []
        page.save()
    client, address = as_user(editor), reverse("calls:index")

    assert titles(client.get(address, {"state": "open"})) == {"Åpen"}
    assert titles(client.get(address, {"state": ["closed", "upcoming"]})) == {"Over", "Kommer"}
    assert titles(client.get(address, {"state": "announced"})) == {"Varslet"}
    day = timezone.localdate(soon).isoformat()
    both = {"deadline_from": day, "deadline_to": day}
    assert titles(client.get(address, both)) == {"Åpen", "Kommer"}
    assert (
        timezone.localtime(soon).strftime("%d.%m.%Y %H:%M") in client.get(address).content.decode()
    )


def test_the_explorer_shows_the_same_under_an_index_page(
    programme: ProgrammePage, as_user: AsUser, editor: User
) -> None:
    address = reverse("wagtailadmin_explore", args=[programme.get_parent().pk])

    response = as_user(editor).get(address, {"family": "interreg"})

    assert titles(response) == {"Interreg Nordsjøen"}
    assert "utsyn-lines" in response.content.decode()


def test_a_scheme_and_its_calls_lie_in_the_menu(as_user: AsUser, writer: User, tree: Tree) -> None:
    tree.add(GrantSchemePage)

    html = as_user(writer).get(reverse("wagtailadmin_home")).content.decode()

    for name in LISTINGS:
        assert reverse(f"{name}:index") in html
