"""The migration that makes Wagtail's welcome page the front page, there and back."""

from __future__ import annotations

from functools import cache
from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import StateApps
from wagtail.models import Page, Site

from content_types.models import InformationPage
from home.demo import EMPTY_INTRODUCTION, EMPTY_TITLE
from home.models import HomePage
from tests import builders as make

pytestmark = pytest.mark.django_db
migration = import_module("home.migrations.0003_first_site")


class Editor:
    """What a migration needs of the schema editor: its connection."""

    connection = connection


@cache
def models() -> StateApps:
    """The models as migrations know them, with the columns that the tables have by now."""
    return MigrationLoader(None, ignore_no_migrations=True).project_state().apps


def forwards() -> None:
    migration.create_front_page(models(), Editor())


def backwards() -> None:
    migration.restore_welcome_page(models(), Editor())


def root() -> Page:
    return Site.objects.get(is_default_site=True).root_page


def test_a_new_site_begins_with_an_empty_front_page() -> None:
    home = root().specific

    assert type(home) is HomePage
    assert (home.title, home.introduction) == (EMPTY_TITLE, EMPTY_INTRODUCTION)
    assert home.live


def test_the_way_back_restores_wagtails_welcome_and_keeps_the_page() -> None:
    before = root()

    backwards()

    page = root()
    assert page.pk == before.pk
    assert page.title == migration.WELCOME
    assert type(page.specific) is Page
    assert not HomePage.objects.exists()


def test_there_and_back_and_there_again_is_the_same() -> None:
    before = Page.objects.filter(pk=root().pk).values().get()

    backwards()
    forwards()

    after = Page.objects.filter(pk=root().pk).values().get()
    assert after == before
    assert root().specific.introduction == EMPTY_INTRODUCTION


@pytest.mark.parametrize(
    "touch",
    [
        lambda page: Page.objects.filter(pk=page.pk).update(title="Vår egen forside"),
        lambda page: Page.objects.get(pk=page.pk).save_revision(),
        lambda page: Page.objects.get(pk=page.pk).add_child(instance=Page(title="x", slug="x")),
    ],
    ids=["title", "revision", "child"],
)
def test_a_site_that_somebody_has_touched_is_left_alone(touch: object) -> None:
    backwards()
    touch(root())

    forwards()

    assert type(root().specific) is Page
    assert not HomePage.objects.exists()


def test_without_a_default_site_nothing_happens() -> None:
    Site.objects.all().delete()
    before = list(Page.objects.order_by("pk").values())

    forwards()
    backwards()

    assert list(Page.objects.order_by("pk").values()) == before


def test_a_front_page_of_another_type_is_left_alone_on_the_way_back() -> None:
    other = make.make_page(InformationPage, root())
    Site.objects.update(root_page=other)

    backwards()

    assert InformationPage.objects.get().pk == other.pk
    assert HomePage.objects.exists()


def test_the_way_back_refuses_to_lose_an_edited_front_page() -> None:
    root().specific.save_revision().publish()

    with pytest.raises(RuntimeError, match="load_demo_site --remove"):
        backwards()


def test_the_way_back_refuses_to_lose_pages_under_the_front_page() -> None:
    make.make_information()

    with pytest.raises(RuntimeError, match="has pages under it"):
        backwards()
