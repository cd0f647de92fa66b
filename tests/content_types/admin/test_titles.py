"""Choosers and the explorer ask for periods, deadlines and the like once, not once a row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils import WagtailTestUtils

from content_types.pages import (
    ApplicationFormPage,
    CallDeadline,
    GrantSchemePage,
    ProgrammePage,
    ProgrammePeriod,
    ProjectPage,
    StrategyPage,
)
from content_types.snippets import Period

from .conftest import Tree

AsUser = Callable[[User], Client]


def add(tree: Tree, model: type[Page], period: Period) -> None:
    page = tree.add(model)
    if model is ProgrammePage:
        page.periods = [ProgrammePeriod(period=period)]
    elif model is ProjectPage:
        page.period = period
    else:
        page.deadlines = [CallDeadline(closes_at=timezone.now() + timedelta(days=1))]
    page.save()


def chooser(model: type[Page]) -> str:
    return f"{reverse('wagtailadmin_choose_page')}?page_type={model._meta.label_lower}"


def chooser_inside(model: type[Page]) -> str:
    parent = model.objects.first().get_parent()
    address = reverse("wagtailadmin_choose_page_child", args=[parent.pk])
    return f"{address}?page_type={model._meta.label_lower}"


def chooser_search(model: type[Page]) -> str:
    address = reverse("wagtailadmin_choose_page_search")
    return f"{address}?q=side&page_type={model._meta.label_lower}"


def explorer(model: type[Page]) -> str:
    return reverse("wagtailadmin_explore", args=[model.objects.first().get_parent().pk])


def whole_tree(model: type[Page]) -> str:
    return f"{reverse('wagtailadmin_explore_root')}?q=side&search_all=1"


@pytest.mark.parametrize("model", [ProgrammePage, ProjectPage, ApplicationFormPage])
@pytest.mark.parametrize("address", [chooser_inside, explorer])
def test_titles_cost_the_same_for_two_and_twelve_pages(
    model: type[Page],
    address: Callable[[type[Page]], str],
    tree: Tree,
    period: Period,
    as_user: AsUser,
    editor: User,
) -> None:
    client = as_user(editor)
    for _number in range(2):
        add(tree, model, period)
    url = address(model)
    client.get(url)

    with CaptureQueriesContext(connection) as two:
        client.get(url)
    for _number in range(10):
        add(tree, model, period)
    with CaptureQueriesContext(connection) as twelve:
        client.get(url)

    assert len(twelve) == len(two), "\n".join(q["sql"] for q in twelve)


def rows_asked_for(queries: CaptureQueriesContext, table: str) -> int:
    return sum(f'FROM "{table}"' in query["sql"] for query in queries)


@pytest.mark.parametrize("address", [chooser, chooser_search, whole_tree])
def test_searching_asks_for_all_periods_at_once(
    address: Callable[[type[Page]], str],
    tree: Tree,
    period: Period,
    as_user: AsUser,
    editor: User,
) -> None:
    for _number in range(5):
        add(tree, ProgrammePage, period)

    with CaptureQueriesContext(connection) as queries:
        response = as_user(editor).get(address(ProgrammePage))

    assert b"(2021" in response.content
    assert rows_asked_for(queries, "content_types_programmeperiod") == 1


PERIOD_AND_STATUS = {
    ProgrammePage: "Samme navn (2021–2027 åpen)",
    ProjectPage: "Samme navn (2021–2027)",
    StrategyPage: "Samme navn (2024–2028 vedtatt)",
    GrantSchemePage: "Samme navn (aktiv)",
    ApplicationFormPage: "Samme navn (åpen)",
}


@pytest.mark.parametrize("model", PERIOD_AND_STATUS)
def test_a_chooser_tells_pages_of_one_name_apart(
    model: type[Page], tree: Tree, period: Period, as_user: AsUser, editor: User
) -> None:
    fields = {
        StrategyPage: {"status": "adopted", "first_year": 2024, "last_year": 2028},
        GrantSchemePage: {"status": "active"},
        ApplicationFormPage: {"opens_at": timezone.now() - timedelta(days=1)},
    }
    page = tree.add(model, title="Samme navn", **fields.get(model, {}))
    if model is ProgrammePage:
        page.periods = [ProgrammePeriod(period=period, status="open")]
    elif model is ProjectPage:
        page.period = period
    elif model is ApplicationFormPage:
        page.deadlines = [CallDeadline(closes_at=timezone.now() + timedelta(days=90))]
    page.save()

    response = as_user(editor).get(chooser_inside(model))

    rows = WagtailTestUtils.get_soup(response.json()["html"]).select("td.title")
    assert PERIOD_AND_STATUS[model] in [" ".join(row.get_text().split()) for row in rows]
