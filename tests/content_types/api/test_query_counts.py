"""Twenty items cost as many queries as one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content_types.delivery import upkeep
from content_types.models import County, NetworkMembership, PageGoal, StrategyGoal
from tests import builders as make

from .endpoints import ITEMS

Make = Callable[[], Any]


def count(client: Client, path: str) -> int:
    upkeep.catch_up()
    client.get(f"/api/v2/{path}")
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(f"/api/v2/{path}")
    assert answer.status_code == 200, answer.content[:300]
    return len(captured)


def body() -> list[dict[str, Any]]:
    page, image, document = make.make_information(), make.make_image(), make.make_document()
    linked = make.make_information()
    return make.stream(
        ("text", f'<p><a linktype="page" id="{linked.pk}">a</a></p>'),
        ("image", {"image": image.pk, "alt": "", "decorative": True, "caption": "", "credit": ""}),
        ("documents", {"title": "", "documents": [document.pk]}),
        ("related_pages", {"title": "", "pages": [page.pk]}),
    )


def counties() -> list[County]:
    """The same two for every page: there are not numbers enough for sixty."""
    return list(County.objects.all()) or [make.make_county(), make.make_county()]


def full(maker: Callable[..., Any], **fields: Any) -> Any:
    about = make.about(make.make_theme(), *counties()[:1], make.make_contact())
    return maker(image=make.make_image(), body=body(), **about, **fields)


def a_programme() -> Any:
    return full(
        make.make_programme,
        periods=[make.in_period(), make.in_period()],
        managing_authority=make.make_organisation(),
    )


def a_project() -> Any:
    strategy = make.make_strategy(goals=[StrategyGoal(number="1", title="Mål")])
    goal = strategy.goals.get()
    return full(
        make.make_project,
        programme=make.make_programme(),
        leads_to=make.make_project(),
        goal_rows=[PageGoal(goal=goal)],
    )


def a_network() -> Any:
    return full(
        make.make_network,
        memberships=[NetworkMembership(county=county) for county in counties()],
    )


def a_strategy() -> Any:
    return full(make.make_strategy, goals=[StrategyGoal(number="1", title="Mål")])


def a_call() -> Any:
    now = timezone.now()
    return full(
        make.make_call,
        scheme=full(make.make_scheme),
        opens_at=now,
        deadlines=[make.deadline(now + timedelta(days=9)), make.deadline(now + timedelta(days=99))],
    )


PAGES = {
    "content_types.ProgrammePage": a_programme,
    "content_types.ProjectPage": a_project,
    "content_types.NetworkPage": a_network,
    "content_types.StrategyPage": a_strategy,
    "content_types.ApplicationFormPage": a_call,
    "content_types.InformationPage": lambda: full(make.make_information),
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_list_of_pages_with_all_fields(client: Client, kind: str) -> None:
    make.make_home()
    path = f"pages/?type={kind}&fields=*&order=-id&limit="
    for _ in range(20):
        PAGES[kind]()

    assert count(client, f"{path}20") == count(client, f"{path}1")


@pytest.mark.parametrize("name", [name for name in ITEMS if name != "pages"])
def test_a_list_of_anything_else_with_all_fields(client: Client, name: str) -> None:
    make.make_home()
    for _ in range(20):
        one_of(name)
    fields = "" if name == "redirects" else "fields=*&"

    assert count(client, f"{name}/?{fields}limit=20") == count(client, f"{name}/?{fields}limit=1")


def one_of(name: str) -> Any:
    if name == "redirects":
        page = make.make_information()
        return make.make_redirect(f"/{page.slug}-gammel", redirect_page=page)
    if name == "contacts":
        return make.make_contact(organisation=make.make_organisation())
    return ITEMS[name]()


def test_a_detail_however_much_it_shows(client: Client) -> None:
    make.make_home()
    about = make.about(*(make.make_theme() for _ in range(12)))
    small = make.make_programme(
        image=make.make_image(), **make.about(make.make_theme()), periods=[make.in_period()]
    )
    large = make.make_programme(
        image=make.make_image(), **about, periods=[make.in_period() for _ in range(12)]
    )

    assert count(client, f"pages/{large.pk}/") == count(client, f"pages/{small.pk}/")


def test_menus_and_settings_however_long(client: Client) -> None:
    home = make.make_home()
    make.make_information(show_in_menus=True)
    before = [count(client, "menus/"), count(client, "settings/")]

    for _ in range(20):
        page = make.make_information(parent=home, show_in_menus=True)
        make.make_information(parent=page, show_in_menus=True)
    cache.clear()

    assert [count(client, "menus/"), count(client, "settings/")] == before
