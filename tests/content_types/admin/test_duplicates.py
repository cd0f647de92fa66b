"""A second thing of the same name is saved, with a warning that leads to the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from content_types.admin.duplicates import plain, same_name
from content_types.pages import ProgrammePage, ProjectPage
from content_types.snippets import Organisation

from .conftest import Tree
from .forms import fill_in

AsUser = Callable[[User], Client]


def levels(response: Any) -> list[str]:
    """What kinds of messages the page showed, in their order."""
    return [message.level_tag for message in response.context["messages"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Interreg: Nordsjøen", "interreg nordsjøen"),
        ("Øresund–Kattegat–Skagerrak", "ØRESUND-KATTEGAT-SKAGERRAK"),
        ("  Horisont   Europa. ", "Horisont Europa"),
        ("Straße", "STRASSE"),
    ],
)
def test_names_are_the_same_as_people_mean_them(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Interreg A", "Interreg B"), ("Østfold", "Ostfold"), ("2020", "2021")]
)
def test_other_names_are_others(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_only_the_same_kind_and_language_count(tree: Tree) -> None:
    page = tree.add(ProgrammePage, title="Kultur")
    tree.add(ProjectPage, title="Kultur")
    nynorsk = Locale.objects.get_or_create(language_code="nn")[0]
    page.get_parent().specific.copy_for_translation(nynorsk, copy_parents=True)
    page.copy_for_translation(nynorsk)
    assert same_name(page) == []

    twin = tree.add(ProgrammePage, title="«Kultur»")
    twin.create_alias(parent=page.get_parent(), update_slug="kultur-alias")

    assert same_name(page) == [twin]


def test_a_title_in_draft_counts(tree: Tree) -> None:
    live = tree.add(ProgrammePage, title="Gammelt navn")
    live.title = "Nytt navn"
    live.save_revision()
    page = tree.add(ProgrammePage, title="Nytt navn")

    assert [other.pk for other in same_name(page)] == [live.pk]


def test_saving_a_page_warns_and_saves(tree: Tree, as_user: AsUser, writer: User) -> None:
    first = tree.add(ProgrammePage, title="Interreg Nordsjøen")
    address = reverse(
        "wagtailadmin_pages:add",
        args=["content_types", "programmepage", first.get_parent().pk],
    )

    response = fill_in(
        as_user(writer),
        address,
        "page-edit-form",
        ProgrammePage,
        title="interreg: nordsjøen",
        slug="nordsjoen",
        introduction="Samarbeid rundt Nordsjøen.",
        family="interreg",
    )

    html = response.content.decode()
    assert ProgrammePage.objects.filter(title="interreg: nordsjøen", live=False).exists()
    assert levels(response) == ["success", "warning"]
    assert reverse("wagtailadmin_pages:edit", args=[first.pk]) in html


def test_saving_an_organisation_warns_and_saves(as_user: AsUser, editor: User) -> None:
    locale = Locale.get_default()
    first = Organisation.objects.create(name="Region Skåne", locale=locale)
    viewset = Organisation.snippet_viewset

    response = fill_in(
        as_user(editor),
        reverse(viewset.get_url_name("add")),
        "w-editor-form",
        Organisation,
        name="Region skåne",
    )

    html = response.content.decode()
    assert Organisation.objects.count() == 2
    assert levels(response) == ["success", "warning"]
    assert reverse(viewset.get_url_name("edit"), args=[first.pk]) in html


def test_a_name_of_its_own_warns_of_nothing(as_user: AsUser, editor: User) -> None:
    response = fill_in(
        as_user(editor),
        reverse(Organisation.snippet_viewset.get_url_name("add")),
        "w-editor-form",
        Organisation,
        name="Region Skåne",
    )

    assert Organisation.objects.count() == 1
    assert levels(response) == ["success"]
