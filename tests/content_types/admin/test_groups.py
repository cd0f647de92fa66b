"""What each group may do, tried through the admin's own views, and the way from draft to live."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, Site, Task, Workflow, WorkflowPage

from content_types.pages import ProgrammeIndexPage, ProgrammePage
from content_types.snippets import Theme

from .conftest import Tree
from .forms import fill_in

AsUser = Callable[[User], Client]


def send(client: Client, page: ProgrammePage, **changes: Any) -> ProgrammePage:
    """Save a programme in the editor and return it as the database has it."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    fill_in(client, address, "page-edit-form", ProgrammePage, **changes)
    return ProgrammePage.objects.get(pk=page.pk)


def test_writers_save_drafts_of_any_page(tree: Tree, as_user: AsUser, writer: User) -> None:
    page = tree.add(ProgrammePage, title="Før")

    saved = send(as_user(writer), page, title="Etter")

    assert saved.title == "Før"
    assert saved.draft_title == "Etter"


def test_writers_cannot_publish_even_if_they_press_the_button(
    tree: Tree, as_user: AsUser, writer: User
) -> None:
    page = tree.add(ProgrammePage, title="Før", live=False)

    saved = send(as_user(writer), page, title="Etter", action_publish="action-publish")

    assert not saved.live


def test_writers_cannot_unpublish_move_or_delete_what_is_published(
    tree: Tree, as_user: AsUser, writer: User, editor: User
) -> None:
    page = tree.add(ProgrammePage)
    elsewhere = tree.home.add_child(
        instance=ProgrammeIndexPage(title="Andre", slug="andre", introduction="x")
    )
    move = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, elsewhere.pk])
    client = as_user(writer)

    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    client.post(move)

    kept = ProgrammePage.objects.get(pk=page.pk)
    assert kept.live
    assert not kept.is_child_of(elsewhere)

    as_user(editor).post(move)
    assert ProgrammePage.objects.get(pk=page.pk).is_child_of(elsewhere)


def test_editors_publish_and_unpublish(tree: Tree, as_user: AsUser, editor: User) -> None:
    page = tree.add(ProgrammePage, title="Før", live=False)
    client = as_user(editor)

    assert send(client, page, title="Etter", action_publish="action-publish").live

    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert not ProgrammePage.objects.get(pk=page.pk).live


def test_from_a_writers_draft_over_approval_to_live(
    tree: Tree, as_user: AsUser, writer: User, editor: User
) -> None:
    page = tree.add(ProgrammePage, title="Før", live=False)

    sent = send(as_user(writer), page, title="Etter", action_submit="action-submit")

    state = sent.current_workflow_state
    assert state.workflow.name == "Godkjenning"
    assert state.current_task_state.task.name == "Redaktør godkjenner"
    assert not sent.live

    action = reverse(
        "wagtailadmin_pages:workflow_action",
        args=[page.pk, "approve", state.current_task_state.pk],
    )
    as_user(writer).post(action)
    assert not ProgrammePage.objects.get(pk=page.pk).live

    as_user(editor).post(action)
    published = ProgrammePage.objects.get(pk=page.pk)
    assert published.live
    assert published.title == "Etter"


def test_editors_send_back_with_a_comment(
    tree: Tree, as_user: AsUser, writer: User, editor: User
) -> None:
    page = tree.add(ProgrammePage, live=False)
    sent = send(as_user(writer), page, action_submit="action-submit")
    task = sent.current_workflow_task_state

    as_user(editor).post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", task.pk]),
        {"comment": "Mangler alternativ tekst"},
    )

    task.refresh_from_db()
    assert task.status == "rejected"
    assert task.comment == "Mangler alternativ tekst"


def upload(client: Client) -> Any:
    file = get_test_image_file()
    return client.post(
        reverse("wagtailimages:add"),
        {
            "title": "Fjord",
            "file": SimpleUploadedFile("fjord.png", file.file.getvalue(), "image/png"),
            "focal_point_x": "",
            "focal_point_y": "",
            "focal_point_width": "",
            "focal_point_height": "",
            "tags": "",
            "description": "",
            "credit": "",
        },
    )


def test_writers_upload_images_and_change_only_their_own(
    as_user: AsUser, writer: User, editor: User
) -> None:
    client = as_user(writer)
    upload(client)
    mine = get_image_model().objects.get(uploaded_by_user=writer)
    other = get_image_model().objects.create(
        title="En annens", file=get_test_image_file(), uploaded_by_user=editor
    )

    assert client.get(reverse("wagtailimages:edit", args=[mine.pk])).status_code == 200
    assert client.get(reverse("wagtailimages:edit", args=[other.pk])).status_code == 302
    chooser = client.get(reverse("wagtailimages_chooser:choose"))
    assert "En annens" in chooser.json()["html"]


def test_editors_change_all_images(as_user: AsUser, writer: User, editor: User) -> None:
    upload(as_user(writer))
    picture = get_image_model().objects.get()

    response = as_user(editor).get(reverse("wagtailimages:edit", args=[picture.pk]))

    assert response.status_code == 200


# What lies behind an address: who may open it.
SCREENS = {
    "redirects": ("wagtailredirects:index", []),
    "site facts": ("wagtailsettings:edit", ["content_types", "sitefacts"]),
    "themes": (None, []),
    "collections": ("wagtailadmin_collections:index", []),
    "users": ("wagtailusers_users:index", []),
    "groups": ("wagtailusers_groups:index", []),
    "sites": ("wagtailsites:index", []),
    "workflows": ("wagtailadmin_workflows:index", []),
    "locales": ("wagtaillocales:index", []),
}
EDITORS_SCREENS = {"redirects", "site facts", "themes", "collections"}


def opens(client: Client, screen: str) -> bool:
    name, args = SCREENS[screen]
    if name is None:
        name = Theme.snippet_viewset.get_url_name("list")
    response = client.get(reverse(name, args=args), follow=True)
    # Who may not is sent to the admin's front page.
    refused = response.request["PATH_INFO"] == reverse("wagtailadmin_home")
    return response.status_code == 200 and not refused


@pytest.mark.parametrize("screen", SCREENS)
def test_screens_open_for_those_who_need_them(
    screen: str,
    home: Page,
    as_user: AsUser,
    writer: User,
    editor: User,
    administrator: User,
) -> None:
    assert not opens(as_user(writer), screen)
    assert opens(as_user(editor), screen) == (screen in EDITORS_SCREENS)
    assert opens(as_user(administrator), screen)


def test_the_workflow_lies_on_the_root_page() -> None:
    assigned = WorkflowPage.objects.get(page=Page.get_first_root_node())

    assert assigned.workflow.name == "Godkjenning"
    assert [task.specific.groups.get().name for task in assigned.workflow.tasks] == ["Redaktør"]


def test_wagtails_own_groups_and_workflow_are_still_there() -> None:
    assert Group.objects.filter(name__in=["Editors", "Moderators"]).count() == 2
    assert Workflow.objects.filter(name="Moderators approval").exists()


@pytest.fixture
def migrated_back(transactional_db: None) -> None:
    """The database as it is before the groups' migration."""
    call_command("migrate", "content_types", "0002", verbosity=0)


def migrate() -> None:
    call_command("migrate", "content_types", verbosity=0)


def test_back_and_forth_gives_the_same(migrated_back: None) -> None:
    assert not Group.objects.filter(name="Redaktør").exists()
    root = WorkflowPage.objects.get(page=Page.get_first_root_node())
    assert root.workflow.name == "Moderators approval"
    assert not Task.objects.filter(name="Redaktør godkjenner").exists()

    migrate()

    assert Group.objects.get(name="Redaktør").page_permissions.count() == 6
    assert WorkflowPage.objects.get().workflow.name == "Godkjenning"


def test_a_hosts_own_group_and_workflow_stay_as_they_are(migrated_back: None) -> None:
    group = Group.objects.create(name="Administrator")
    own = Workflow.objects.create(name="Vår egen", active=True)
    WorkflowPage.objects.filter(page=Page.get_first_root_node()).update(workflow=own)

    migrate()

    assert not group.permissions.exists()
    assert not group.page_permissions.exists()
    assert WorkflowPage.objects.get().workflow == own
    assert Workflow.objects.filter(name="Godkjenning", active=True).exists()


def test_a_host_without_a_root_page_gets_its_groups(transactional_db: None) -> None:
    Site.objects.all().delete()
    Page.objects.all().delete()
    call_command("migrate", "content_types", "0002", verbosity=0)

    migrate()

    assert Group.objects.get(name="Redaktør").permissions.filter(codename="add_theme").exists()
    assert not WorkflowPage.objects.exists()


def test_groups_with_members_survive_the_way_back(transactional_db: None) -> None:
    user = User.objects.create_user("kari")
    user.groups.add(Group.objects.get(name="Skribent"))

    call_command("migrate", "content_types", "0002", verbosity=0)
    migrate()

    group = Group.objects.get(name="Skribent")
    assert list(group.user_set.all()) == [user]
    assert group.page_permissions.count() == 2
