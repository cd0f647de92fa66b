"""What is in use cannot be deleted, one by one or in a selection, and the editor learns why."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from content_types.admin.protection import obstacle
from content_types.pages import NetworkMembership, NetworkPage, PageTheme, ProgrammePage
from content_types.pages.site_facts import SiteFacts
from content_types.snippets import County, Municipality, Theme
from content_types.vague_dates import VagueDate

from .conftest import Tree

AsUser = Callable[[User], Client]
year = VagueDate.parse


def delete_address(item: Theme | County) -> str:
    return reverse(item.snippet_viewset.get_url_name("delete"), args=[item.pk])


def bulk_address(*items: Theme | County) -> str:
    options = items[0]._meta
    address = reverse("wagtail_bulk_action", args=[options.app_label, options.model_name, "delete"])
    query = [("id", item.pk) for item in items]
    listing = reverse(items[0].snippet_viewset.get_url_name("list"))
    return f"{address}?{urlencode([*query, ('next', listing)])}"


def use(tree: Tree, theme: Theme, times: int) -> None:
    for _number in range(times):
        page = tree.add(ProgrammePage)
        page.theme_rows = [PageTheme(theme=theme)]
        page.save()


def test_a_theme_in_use_stays_and_the_editor_is_told(
    tree: Tree, theme: Theme, as_user: AsUser, editor: User
) -> None:
    use(tree, theme, 3)
    client = as_user(editor)

    for send in (client.get, client.post):
        html = send(delete_address(theme), follow=True).content.decode()
        assert "Klima" in html
        assert reverse(theme.snippet_viewset.get_url_name("usage"), args=[theme.pk]) in html

    assert Theme.objects.filter(pk=theme.pk).exists()


def test_the_message_counts_pages_once_and_other_places_apart(
    tree: Tree, county: County, as_user: AsUser, editor: User
) -> None:
    page = tree.add(NetworkPage)
    page.memberships = [
        NetworkMembership(county=county, start=year("2001"), end=year("2003")),
        NetworkMembership(county=county, start=year("2005")),
    ]
    page.save()
    Municipality.objects.create(name="Moss", number="3103", county=county, locale=county.locale)
    SiteFacts.objects.create(site=Site.objects.get(), home_county=county)

    found = obstacle(county)

    assert (found.pages, found.others) == (1, 2)


def test_what_is_free_is_deleted(theme: Theme, as_user: AsUser, editor: User) -> None:
    response = as_user(editor).post(delete_address(theme))

    assert response.status_code == 302
    assert not Theme.objects.filter(pk=theme.pk).exists()


def test_a_selection_with_something_in_use_stays_whole(
    tree: Tree, theme: Theme, as_user: AsUser, editor: User
) -> None:
    free = Theme.objects.create(name="Ledig", slug="ledig", locale=theme.locale)
    use(tree, theme, 1)

    response = as_user(editor).post(bulk_address(theme, free), follow=True)

    assert response.status_code == 200
    assert "Klima" in response.content.decode()
    assert Theme.objects.count() == 2


def test_a_free_selection_is_deleted(theme: Theme, as_user: AsUser, editor: User) -> None:
    as_user(editor).post(bulk_address(theme))

    assert not Theme.objects.exists()


def test_writers_do_not_delete(theme: Theme, as_user: AsUser, writer: User) -> None:
    as_user(writer).post(delete_address(theme))

    assert Theme.objects.filter(pk=theme.pk).exists()
