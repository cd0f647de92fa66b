"""Twenty items cost as many queries as one, and so do a hundred."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, get_page_models

from content_types.delivery import reading, upkeep
from content_types.models import (
    ApplicationFormPage,
    County,
    GrantSchemePage,
    InformationPage,
    NetworkMembership,
    NetworkPage,
    PageGoal,
    ProgrammePage,
    ProjectPage,
    SchemeProgramme,
    StrategyGoal,
    StrategyPage,
)
from home.models import FeaturedProgramme, FeaturedProject, HomePage
from tests import builders as make

from .endpoints import ITEMS

Make = Callable[[], Any]
# Of a list that is new: the items with their number, their other languages, the cards.
MOST_QUERIES = 3


def count(client: Client, path: str) -> int:
    upkeep.catch_up()
    client.get(f"/api/v2/{path}")
    if reading._kept:
        # What was asked before is known; what is counted here is a first time.
        reading._kept.forget()
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


def a_scheme() -> Any:
    programme = make.make_programme()
    return full(make.make_scheme, target_programmes=[SchemeProgramme(programme=programme)])


def a_front_page() -> Any:
    return full(
        partial(make.make_page, HomePage, Page.get_first_root_node(), locale=make.locale()),
        featured_programmes=[FeaturedProgramme(programme=make.make_programme())],
        featured_projects=[FeaturedProject(project=make.make_project())],
    )


def plain(model: type[Page]) -> Make:
    """Pages with no more than what every type has."""
    image, words, theme, contact = make.make_image(), body(), make.make_theme(), make.make_contact()

    def one_more() -> Any:
        about = make.about(theme, *counties()[:1], contact)
        return make.make_page(model, make.make_home(), image=image, body=words, **about)

    return one_more


# Types that have more to show than what every page has.
PAGES: dict[type[Page], Make] = {
    ProgrammePage: a_programme,
    ProjectPage: a_project,
    NetworkPage: a_network,
    StrategyPage: a_strategy,
    GrantSchemePage: a_scheme,
    ApplicationFormPage: a_call,
    HomePage: a_front_page,
}
TYPES = [model for model in get_page_models() if model is not Page]


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_list_of_pages_with_all_fields(client: Client, model: type[Page]) -> None:
    make.make_home()
    path = f"pages/?type={model._meta.label}&fields=*&order=-id&limit="
    one_more = PAGES.get(model) or plain(model)
    for _ in range(20):
        one_more()

    many, one = (count(client, f"{path}{limit}") for limit in (20, 1))

    assert many == one <= MOST_QUERIES


@pytest.mark.slow
def test_a_hundred_pages_with_all_fields(client: Client) -> None:
    make.make_home()
    one_more = plain(InformationPage)
    for _ in range(100):
        one_more()
    path = "pages/?type=content_types.InformationPage&fields=*&order=-id&limit="

    counts = {limit: count(client, f"{path}{limit}") for limit in (1, 20, 100)}

    assert len(client.get(f"/api/v2/{path}100").json()["items"]) == 100
    assert len(set(counts.values())) == 1, counts


@pytest.mark.parametrize("name", [name for name in ITEMS if name != "pages"])
def test_a_list_of_anything_else_with_all_fields(client: Client, name: str) -> None:
    make.make_home()
    for _ in range(20):
        one_of(name)
    fields = "" if name == "redirects" else "fields=*&"

    many, one = (count(client, f"{name}/?{fields}limit={limit}") for limit in (20, 1))

    assert many == one
    if name != "redirects":
        assert many <= MOST_QUERIES


NEW = [
    "pages/?fields=*",
    "pages/?fields=*&offset=3",
    "pages/?fields=*&order=title",
    "pages/?fields=*&search=side",
    "pages/?fields=*&order=random",
    "calls/?offset=0",
]


@pytest.mark.parametrize("limit", [1, 20])
def test_a_list_that_is_new_takes_three_queries(client: Client, limit: int) -> None:
    make.make_home()
    for _ in range(6):
        a_call()
        full(make.make_information, title="Side")
    taken = {path: count(client, f"{path}&limit={limit}") for path in NEW}
    for path in NEW:
        after = client.get(f"/api/v2/{path}&limit=1").json()["meta"]["next"]
        if after:
            taken[after] = count(client, after.removeprefix("http://testserver/api/v2/"))

    assert {path: number for path, number in taken.items() if number > MOST_QUERIES} == {}
    assert len(taken) > len(NEW)


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
