"""What the page editor offers: choosers for registers, goals by strategy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils import WagtailTestUtils

from content_types.admin.goals import GoalField, goals
from content_types.pages import (
    ApplicationFormPage,
    CallDeadline,
    PageGoal,
    ProgrammePage,
    ProgrammePeriod,
    ProjectPage,
    ProjectPartner,
    StrategyGoal,
    StrategyPage,
)
from content_types.snippets import Period
from tests import builders as make

from .conftest import Tree
from .forms import fill_in

AsUser = Callable[[User], Client]


def strategy(tree: Tree, title: str, *numbers: str, live: bool = True) -> StrategyPage:
    page = tree.add(StrategyPage, title=title, live=live)
    page.goals = [StrategyGoal(number=number, title=f"Mål {number}") for number in numbers]
    page.save()
    return page


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_registers_are_chosen_in_a_dialog(
    tree: Tree, as_user: AsUser, writer: User, period: object
) -> None:
    # Checks build the forms too, and must not do so before choosers are registered.
    call_command("check")
    page = tree.add(ProjectPage)

    soup = WagtailTestUtils.get_soup(as_user(writer).get(edit(page)).content.decode())

    assert soup.find("select", attrs={"name": "period"}) is None
    assert soup.find("input", attrs={"name": "period", "type": "hidden"}) is not None


def test_goals_are_grouped_by_published_strategy(tree: Tree) -> None:
    strategy(tree, "Ny strategi", "1", "1.1")
    strategy(tree, "Eldre strategi", "1")
    strategy(tree, "Utkast", "1", live=False)

    choices = list(GoalField(queryset=goals()).choices)[1:]

    found = {group: [text for _value, text in options] for group, options in choices}
    assert found == {
        "Eldre strategi": ["1 Mål 1"],
        "Ny strategi": ["1 Mål 1", "1.1 Mål 1.1"],
    }


def test_the_editor_offers_them(tree: Tree, as_user: AsUser, writer: User) -> None:
    goal = strategy(tree, "Ny strategi", "1").goals.get()
    page = tree.add(ProjectPage)
    page.goal_rows = [PageGoal(goal=goal)]
    page.save_revision()

    html = as_user(writer).get(edit(page)).content.decode()

    select = WagtailTestUtils.get_soup(html).find("select", attrs={"name": "goal_rows-0-goal"})
    assert [group["label"] for group in select.find_all("optgroup")] == ["Ny strategi"]
    assert select.find("option", selected=True)["value"] == str(goal.pk)


def test_a_goal_of_a_strategy_off_the_site_is_kept(
    tree: Tree, as_user: AsUser, writer: User
) -> None:
    old = strategy(tree, "Gammel strategi", "2")
    page = tree.add(ProjectPage)
    page.goal_rows = [PageGoal(goal=old.goals.get())]
    page.save()
    page.save_revision()
    old.unpublish()

    fill_in(as_user(writer), edit(page), "page-edit-form", ProjectPage, title="Etter")

    draft = ProjectPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.title == "Etter"
    assert [row.goal_id for row in draft.goal_rows.all()] == [old.goals.get().pk]


def test_a_call_that_is_saved_unchanged_opens_and_closes_to_the_same_second(
    tree: Tree, as_user: AsUser, editor: User
) -> None:
    opens = datetime(2026, 3, 2, 8, 0, 30, tzinfo=UTC)
    closes = datetime(2026, 5, 1, 21, 59, 59, tzinfo=UTC)
    call = tree.add(ApplicationFormPage, opens_at=opens)
    call.deadlines = [CallDeadline(closes_at=closes)]
    call.save()
    before = call.save_revision()

    fill_in(as_user(editor), edit(call), "page-edit-form", ApplicationFormPage)

    call.refresh_from_db()
    draft = call.get_latest_revision_as_object()
    assert call.latest_revision != before
    assert (draft.opens_at, [row.closes_at for row in draft.deadlines.all()]) == (opens, [closes])


@pytest.mark.parametrize("is_new_again", [True, False])
def test_a_row_that_was_saved_in_the_background_is_there_once(
    tree: Tree, as_user: AsUser, writer: User, period: Period, is_new_again: bool
) -> None:
    page = tree.add(ProgrammePage, live=False)
    other = make.make_period(2014, 2020)
    streams = (each for each in ProgrammePeriod._meta.get_fields() if isinstance(each, StreamField))
    rows = {
        "periods-TOTAL_FORMS": "1",
        "periods-0-period": str(period.pk),
        "periods-0-status": "open",
        "periods-0-norway_participates": "on",
        "periods-0-ORDER": "1",
        **{f"periods-0-{field.name}-count": "0" for field in streams},
    }

    def send(**more: str) -> Any:
        return fill_in(
            as_user(writer), edit(page), "page-edit-form", ProgrammePage, **{**rows, **more}
        )

    # As sent in the background; the form knows nothing of its answer when it is sent again.
    send()
    (saved,) = ProgrammePeriod.objects.filter(page_id=page.pk)
    again = {"periods-INITIAL_FORMS": "0", "periods-0-id": "", "periods-0-eu_rate": "70"}
    if not is_new_again:
        again["periods-0-period"] = str(other.pk)
    answer = send(**again, **{"action-submit": "1"})

    found = {row.period_id: row for row in ProgrammePeriod.objects.filter(page_id=page.pk)}
    assert answer.status_code == 200
    assert set(found) == ({period.pk} if is_new_again else {period.pk, other.pk})
    assert found[period.pk].pk == saved.pk
    assert found[period.pk].translation_key == saved.translation_key


def test_rows_that_nothing_tells_apart_are_taken_for_the_same_by_all_they_hold(
    tree: Tree, as_user: AsUser, writer: User, period: Period
) -> None:
    page = tree.add(ProjectPage, live=False)
    names = ["Ås", "Ås", "By"]
    rows = {"partners-TOTAL_FORMS": "3", "partners-INITIAL_FORMS": "0"}
    for number, name in enumerate(names):
        values = {"id": "", "name": name, "country": "NO", "role": "partner"}
        values |= {"organisation": "", "ORDER": str(number)}
        rows |= {f"partners-{number}-{field}": value for field, value in values.items()}

    for changes in ({}, {"partners-2-name": "Bo"}):
        fill_in(as_user(writer), edit(page), "page-edit-form", ProjectPage, **{**rows, **changes})

    found = ProjectPartner.objects.filter(page_id=page.pk).values_list("name", flat=True)
    assert sorted(found) == ["Bo", "By", "Ås", "Ås"]
