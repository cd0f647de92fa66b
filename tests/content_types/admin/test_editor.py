"""What the page editor offers: choosers for registers, goals by strategy, previews of blocks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.test.utils import WagtailTestUtils

from content_types.admin.goals import GoalField, goals
from content_types.blocks import BodyBlock
from content_types.pages import PageGoal, ProgrammePage, ProjectPage, StrategyGoal, StrategyPage

from .conftest import Tree
from .forms import fill_in

AsUser = Callable[[User], Client]


def strategy(tree: Tree, title: str, *numbers: str, live: bool = True) -> StrategyPage:
    page = tree.add(StrategyPage, title=title, live=live)
    page.goals = [StrategyGoal(number=number, title=f"Mål {number}") for number in numbers]
    page.save()
    return page


def edit(page: ProjectPage) -> str:
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


@pytest.mark.parametrize("name", list(BodyBlock().child_blocks))
def test_every_block_is_described_and_previewed(
    name: str, tree: Tree, as_user: AsUser, writer: User
) -> None:
    block = ProgrammePage._meta.get_field("body").stream_block.child_blocks[name]
    address = reverse("wagtailadmin_block_preview")

    response = as_user(writer).get(address, {"id": block.definition_prefix})

    assert block.is_previewable
    assert block.get_description()
    assert response.status_code == 200
    body = WagtailTestUtils.get_soup(response.content.decode()).find("main")
    assert body.get_text(strip=True) or body.find("img")
