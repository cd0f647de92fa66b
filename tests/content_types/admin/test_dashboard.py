"""The admin's front page: each panel's rows, its empty state, who sees what, and query counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail.test.utils import WagtailTestUtils

from content_types.pages import (
    ApplicationFormPage,
    CallDeadline,
    NetworkPage,
    ProgrammePage,
    StrategyPage,
)
from content_types.snippets import Organisation
from home.models import HomePage

from .conftest import Tree

AsUser = Callable[[User], Client]
PANELS = ("approvals", "drafts", "deadlines", "scheduled", "reviews", "images")


def panel(client: Client, name: str, **query: str) -> Any:
    """The section of one panel; None where it is not shown."""
    html = client.get(reverse("wagtailadmin_home"), query).content.decode()
    return WagtailTestUtils.get_soup(html).find("section", id=f"{name}-section")


def lines(client: Client, name: str, **query: str) -> list[str]:
    return [item.get_text(" ", strip=True) for item in panel(client, name, **query).find_all("li")]


def links(client: Client, name: str) -> list[str]:
    return [link["href"] for link in panel(client, name).select("ul a")]


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def draft(tree: Tree, user: User, **fields: Any) -> ProgrammePage:
    page = tree.add(ProgrammePage, live=False, owner=user, **fields)
    page.save_revision(user=user)
    return page


def hand_in(tree: Tree, user: User, **fields: Any) -> ProgrammePage:
    page = draft(tree, user, **fields)
    page.get_workflow().start(page, user)
    return page


def image(**fields: Any) -> Any:
    values = {"title": "Fjord", "file": get_test_image_file(), "description": ""}
    return get_image_model().objects.create(**(values | fields))


@pytest.mark.parametrize("name", PANELS)
def test_empty_panels_say_so(name: str, home: HomePage, as_user: AsUser, editor: User) -> None:
    found = panel(as_user(editor), name)

    assert found.find("h2") is not None
    assert found.find("ul") is None
    assert found.select_one(".utsyn-empty").get_text(strip=True)


def test_who_may_edit_nothing_gets_no_panels(
    home: HomePage, as_user: AsUser, outsider: User
) -> None:
    group = Group.objects.create(name="Lesere")
    group.permissions.add(
        *Group.objects.get(name="Skribent").permissions.filter(codename="access_admin")
    )
    outsider.groups.add(group)

    assert [panel(as_user(outsider), name) for name in PANELS] == [None] * len(PANELS)


def test_drafts_are_mine_and_not_handed_in(
    tree: Tree, as_user: AsUser, writer: User, editor: User
) -> None:
    mine = draft(tree, writer, title="Mitt utkast")
    draft(tree, editor, title="Et annet utkast")
    hand_in(tree, writer, title="Sendt inn")
    changed = tree.add(NetworkPage, title="Endret av meg")
    changed.introduction = "y"
    changed.save_revision(user=writer)

    assert set(links(as_user(writer), "drafts")) == {edit(mine), edit(changed)}


def test_my_draft_organisations_are_among_them(
    home: HomePage, as_user: AsUser, writer: User
) -> None:
    item = Organisation.objects.create(name="Ny AS", live=False, locale=Locale.get_default())
    item.save_revision(user=writer)

    address = reverse(item.snippet_viewset.get_url_name("edit"), args=[item.pk])
    assert links(as_user(writer), "drafts") == [address]


def test_editors_see_what_they_may_approve_and_writers_what_they_sent(
    tree: Tree, as_user: AsUser, writer: User, editor: User
) -> None:
    page = hand_in(tree, writer, title="Sendt inn")
    other = user_of_group("Skribent", "annen")

    assert links(as_user(editor), "approvals") == [edit(page)]
    assert "skribent" in lines(as_user(editor), "approvals")[0]
    assert links(as_user(writer), "approvals") == [edit(page)]
    assert links_or_none(as_user(other), "approvals") == []


def user_of_group(group: str, name: str) -> User:
    user = User.objects.create_user(name)
    user.groups.add(Group.objects.get(name=group))
    return user


def links_or_none(client: Client, name: str) -> list[str]:
    return [link["href"] for link in panel(client, name).select("ul a")]


def test_editors_see_organisations_that_wait_to_be_published(
    home: HomePage, as_user: AsUser, writer: User, editor: User
) -> None:
    item = Organisation.objects.create(name="Ny AS", live=False, locale=Locale.get_default())
    item.save_revision(user=writer)

    address = reverse(item.snippet_viewset.get_url_name("edit"), args=[item.pk])
    assert links(as_user(editor), "approvals") == [address]
    assert lines(as_user(writer), "approvals") == []


def test_what_was_sent_back_is_told(
    tree: Tree, as_user: AsUser, writer: User, editor: User
) -> None:
    page = hand_in(tree, writer)
    page.current_workflow_task_state.reject(user=editor, comment="Mangler alt-tekst")

    assert links(as_user(writer), "approvals") == [edit(page)]
    assert lines(as_user(editor), "approvals") == []


def test_deadlines_of_the_next_sixty_days_in_order(
    tree: Tree, as_user: AsUser, editor: User
) -> None:
    now = timezone.now()
    calls = []
    for days in (30, 2, 61, -1):
        call = tree.add(ApplicationFormPage, title=f"Om {days}", opens_at=now - timedelta(days=90))
        call.deadlines = [CallDeadline(closes_at=now + timedelta(days=days, minutes=5))]
        call.save()
        calls.append(call)

    client = as_user(editor)
    assert links(client, "deadlines") == [edit(calls[1]), edit(calls[0])]
    assert (
        timezone.localtime(now + timedelta(days=2, minutes=5)).strftime("%H:%M")
        in (lines(client, "deadlines")[0])
    )


def test_a_translated_call_is_listed_once(tree: Tree, as_user: AsUser, editor: User) -> None:
    call = tree.add(ApplicationFormPage, opens_at=timezone.now() - timedelta(days=1))
    call.deadlines = [CallDeadline(closes_at=timezone.now() + timedelta(days=5))]
    call.save()
    nynorsk = Locale.objects.get_or_create(language_code="nn")[0]
    call.copy_for_translation(nynorsk, copy_parents=True)

    assert links(as_user(editor), "deadlines") == [edit(call)]


def test_scheduled_pages_tell_both_ends(tree: Tree, as_user: AsUser, editor: User) -> None:
    soon, later = timezone.now() + timedelta(days=1), timezone.now() + timedelta(days=9)
    expiring = tree.add(ProgrammePage, expire_at=later)
    coming = tree.add(ProgrammePage, live=False, go_live_at=soon)
    coming.save_revision(user=editor, approved_go_live_at=soon)
    tree.add(ProgrammePage, expire_at=timezone.now() - timedelta(days=1), live=False, expired=True)

    client = as_user(editor)
    assert links(client, "scheduled") == [edit(coming), edit(expiring)]
    assert edit(coming) not in links(client, "scheduled")[1:]
    assert panel(client, "drafts").find("ul") is None


def test_reviews_of_every_type_the_longest_overdue_first(
    tree: Tree, as_user: AsUser, editor: User
) -> None:
    today = timezone.localdate()
    due_today = tree.add(ProgrammePage, review_by=today)
    overdue = tree.add(StrategyPage, review_by=today - timedelta(days=30))
    tree.add(ProgrammePage, review_by=today + timedelta(days=1))
    tree.add(ProgrammePage, review_by=today, live=False)

    assert links(as_user(editor), "reviews") == [edit(overdue), edit(due_today)]


def test_images_without_description_that_pages_use(
    tree: Tree, as_user: AsUser, editor: User
) -> None:
    used, described, _unused = image(), image(description="En fjord"), image(title="Ubrukt")
    for picture in (used, described):
        page = tree.add(ProgrammePage, image=picture)
        page.save()

    address = reverse("wagtailimages:edit", args=[used.pk])
    assert links(as_user(editor), "images") == [address]


def test_writers_see_only_their_own_images(
    tree: Tree, as_user: AsUser, writer: User, editor: User
) -> None:
    mine = image(uploaded_by_user=writer)
    for picture in (mine, image(uploaded_by_user=editor)):
        tree.add(ProgrammePage, image=picture).save()

    assert links(as_user(writer), "images") == [reverse("wagtailimages:edit", args=[mine.pk])]


def test_only_pages_that_the_user_may_edit(tree: Tree, as_user: AsUser) -> None:
    today = timezone.localdate()
    inside = tree.add(ProgrammePage, review_by=today)
    tree.add(NetworkPage, review_by=today)
    user = User.objects.create_user("programmer")
    group = Group.objects.create(name="Bare programmer")
    writer = Group.objects.get(name="Skribent")
    group.permissions.set(writer.permissions.all())
    change = GroupPagePermission.objects.get(group=writer, permission__codename="change_page")
    GroupPagePermission.objects.create(
        group=group, page=inside.get_parent(), permission=change.permission
    )
    user.groups.add(group)

    assert links(as_user(user), "reviews") == [edit(inside)]


def test_the_rest_is_one_link_away(tree: Tree, as_user: AsUser, editor: User) -> None:
    for _number in range(9):
        tree.add(ProgrammePage, review_by=timezone.localdate())
    client = as_user(editor)

    assert len(lines(client, "reviews")) == 6
    assert panel(client, "reviews").select_one(".utsyn-more a")["href"] == (
        "?show=reviews#reviews-section"
    )
    assert len(lines(client, "reviews", show="reviews")) == 9
    assert panel(client, "reviews", show="reviews").select_one(".utsyn-more") is None


def test_query_count_is_the_same_for_two_and_twenty(
    tree: Tree, as_user: AsUser, editor: User, writer: User
) -> None:
    def fill(times: int) -> None:
        now = timezone.now()
        for _number in range(times):
            draft(tree, editor)
            hand_in(tree, writer)
            page = tree.add(ProgrammePage, review_by=timezone.localdate(), image=image())
            page.expire_at = now + timedelta(days=3)
            page.save()
            call = tree.add(ApplicationFormPage, opens_at=now)
            call.deadlines = [CallDeadline(closes_at=now + timedelta(days=3))]
            call.save()
            item = Organisation.objects.create(name="Ny AS", live=False, locale=page.locale)
            item.save_revision(user=writer)

    client = as_user(editor)
    for show in ("", *PANELS):
        url = f"{reverse('wagtailadmin_home')}?show={show}"
        if not show:
            fill(2)
            client.get(url)
            with CaptureQueriesContext(connection) as few:
                client.get(url)
            fill(8)
        with CaptureQueriesContext(connection) as many:
            client.get(url)
        assert len(many) <= len(few), "\n".join(query["sql"] for query in many)
