"""Every public template: it renders from the item alone, in flat queries, in its own language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils import WagtailTestUtils

from content_types.models import PageGoal, ProjectPage, SchemeProgramme, StrategyGoal
from home.models import FeaturedProgramme, FeaturedProject
from tests import builders as make
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

TODAY = timezone.now()


def html(client: Client, page: Page, query: str = "") -> str:
    response = client.get(f"{page.get_url()}{query}")
    assert response.status_code == 200
    return response.content.decode()


def queries(client: Client, page: Page, query: str = "") -> int:
    return queries_of(lambda: html(client, page, query))


def a_call(**fields: Any) -> Page:
    deadlines = [make.deadline(TODAY + timedelta(days=12))]
    return make.make_call(opens_at=TODAY - timedelta(days=1), deadlines=deadlines, **fields)


def projects_of_a_programme() -> tuple[Page, Callable[[], Any]]:
    programme = make.make_programme()
    return programme, lambda: make.make_project(programme=programme)


def projects_of_a_strategy() -> tuple[Page, Callable[[], Any]]:
    goal = StrategyGoal(number="1", title="Flere deltar")
    strategy = make.make_strategy(goals=[goal])
    return strategy, lambda: make.make_project(goal_rows=[PageGoal(goal=goal)])


def pre_projects_of_a_project() -> tuple[Page, Callable[[], Any]]:
    project = make.make_project()
    return project, lambda: make.make_project(leads_to=project)


def calls_of_a_scheme() -> tuple[Page, Callable[[], Any]]:
    return make.make_scheme(), a_call


def programmes_with_periods() -> tuple[Page, Callable[[], Any]]:
    tree, period = make.make_site_tree(), make.make_period()
    return tree.programmes, lambda: make.make_programme(periods=[make.in_period(period)])


def networks_with_members() -> tuple[Page, Callable[[], Any]]:
    tree, county = make.make_site_tree(), make.make_county()
    return tree.networks, lambda: make.make_network(memberships=[make.membership(county)])


def strategies() -> tuple[Page, Callable[[], Any]]:
    return make.make_site_tree().strategies, make.make_strategy


def projects() -> tuple[Page, Callable[[], Any]]:
    tree, programme = make.make_site_tree(), make.make_programme()
    return tree.projects, lambda: make.make_project(programme=programme)


def schemes_and_calls() -> tuple[Page, Callable[[], Any]]:
    tree = make.make_site_tree()
    return tree.grants, lambda: (make.make_scheme(), a_call())


def front_page_with_everything() -> tuple[Page, Callable[[], Any]]:
    tree, period = make.make_site_tree(), make.make_period()
    make.make_scheme()

    def more() -> None:
        a_call()
        make.make_programme(periods=[make.in_period(period)])
        make.make_network()
        make.make_strategy()
        make.make_project(good_example=True, image=make.make_image())

    return tree.home, more


@pytest.mark.parametrize(
    "arrange",
    [
        projects_of_a_programme,
        projects_of_a_strategy,
        pre_projects_of_a_project,
        calls_of_a_scheme,
        programmes_with_periods,
        networks_with_members,
        strategies,
        projects,
        schemes_and_calls,
        front_page_with_everything,
    ],
)
def test_one_listed_thing_costs_as_many_queries_as_twenty(
    client: Client, arrange: Callable[[], tuple[Page, Callable[[], Any]]]
) -> None:
    page, add_one = arrange()
    add_one()
    with_one = queries(client, page)

    for _number in range(19):
        add_one()

    assert queries(client, page) == with_one


def test_overview_of_periods_costs_as_many_queries_for_one_programme_as_for_twenty(
    client: Client,
) -> None:
    page, add_one = programmes_with_periods()
    add_one()
    with_one = queries(client, page, "?view=periods")

    for _number in range(19):
        add_one()

    assert queries(client, page, "?view=periods") == with_one


def test_title_canonical_address_and_structured_data_tell_of_the_page(client: Client) -> None:
    programme = make.make_programme(title="A </script> & B", seo_title="")

    text = html(client, programme)

    assert "<title>A &lt;/script&gt; &amp; B" in text
    assert f'<link rel="canonical" href="http://testserver{programme.get_url()}">' in text
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert json.loads(data)["name"] == "A </script> & B"
    steps = json.loads(data)["breadcrumb"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]


def test_other_services_are_told_what_to_show_of_a_page(client: Client) -> None:
    programme = make.make_programme(title="Interreg", introduction="Over grensen & tilbake.")

    text = html(client, programme)

    address = f"http://testserver{programme.get_url()}"
    for name, content in (
        ("og:title", "Interreg"),
        ("og:url", address),
        ("og:description", "Over grensen &amp; tilbake."),
        ("og:type", "website"),
        ("og:locale", "nb"),
    ):
        assert f'<meta property="{name}" content="{content}">' in text


def test_breadcrumbs_lead_back_to_every_page_above(client: Client) -> None:
    programme = make.make_programme(title="Interreg")
    index = programme.get_parent()

    text = html(client, programme)

    (trail,) = re.findall(r'<nav class="breadcrumbs".*?</nav>', text, re.DOTALL)
    links = re.findall(r'<a href="([^"]*)">([^<]*)</a>', trail)
    home = index.get_parent()
    assert links == [(page.get_url(), page.title) for page in (home, index)]
    assert '<span aria-current="page">Interreg</span>' in trail
    assert 'class="breadcrumbs"' not in html(client, make.make_home())


def test_page_names_whom_to_ask_with_ways_to_reach_them(client: Client) -> None:
    contact = make.make_contact(
        "Kari Eksempel", email="kari@example.no", phone="69 00 00 00", topics="Interreg"
    )

    text = html(client, make.make_programme(**make.about(contact)))

    assert '<p class="contact__name">Kari Eksempel</p>' in text
    assert '<a href="mailto:kari@example.no">' in text
    assert '<a href="tel:69000000">69 00 00 00</a>' in text
    assert 'class="contact__name"' not in html(client, make.make_programme())


def test_no_page_has_inline_style_or_script(client: Client) -> None:
    tree = make.make_site_tree()
    make.make_project(image=make.make_image(), funding=[])
    for page in (tree.home, tree.projects, make.make_programme(), ProjectPage.objects.get()):
        text = html(client, page)

        assert " style=" not in text
        assert re.findall(r"<script(?! src=| type=\"application/ld\+json\")", text) == []
        assert re.findall(r"\son[a-z]+=", text) == []


def test_page_offers_its_translations_and_says_where_there_is_none(client: Client) -> None:
    programme, other = make.make_programme(), make.make_programme()
    english = make.translate(programme, "en")

    text = html(client, programme)
    assert f'hreflang="en" href="http://testserver{english.get_url()}"' in text
    assert f'<a href="{english.get_url()}" hreflang="en"' in text

    text = html(client, other)
    assert '<link rel="alternate" hreflang="en"' not in text
    assert '<a href="/en/" hreflang="en"' in text


def test_translation_that_is_not_public_is_not_offered(client: Client) -> None:
    programme = make.make_programme()
    english = make.translate(programme, "en")
    make.restrict(english)

    text = html(client, programme)

    assert english.get_url() not in text


def test_page_is_in_its_own_language_and_an_alias_in_that_of_its_source(client: Client) -> None:
    programme = make.make_programme(title="Kilden")
    make.translate(programme.get_parent(), "en")
    alias = programme.copy_for_translation(make.locale("en"), alias=True)

    text = html(client, alias)

    assert '<html lang="en"' in text
    assert re.search(r'<main[^>]* lang="nb"', text)
    assert "not been translated" in text
    assert '<link rel="alternate" hreflang="en"' not in text


def test_hidden_things_are_in_no_list_around_a_page(client: Client) -> None:
    programme = make.make_programme()
    hidden = make.make_project(title="Skjult kanari", programme=programme, good_example=True)
    scheme = make.make_scheme(
        title="Skjult ordning", target_programmes=[SchemeProgramme(programme=programme)]
    )
    make.make_call(scheme, title="Skjult utlysning", running=True, opens_at=TODAY)
    for page in (hidden, scheme):
        make.restrict(page)

    for page in (programme, make.make_home(), hidden.get_parent(), scheme.get_parent()):
        text = html(client, page)
        assert "Skjult" not in text


def test_call_that_is_open_shows_days_left_and_its_exact_deadline(client: Client) -> None:
    call = a_call(title="Forprosjektmidler", max_amount=100_000, max_share=50)
    deadline = timezone.localtime(TODAY + timedelta(days=12))

    for page in (call, make.make_home(), call.get_parent()):
        text = html(client, page)
        assert '<p class="clock__numeral">12</p>' in text
        assert f"kl.\N{NO-BREAK SPACE}{deadline:%H.%M}" in text


def test_call_elsewhere_leads_there_and_one_here_says_honestly_where_the_form_will_be(
    client: Client,
) -> None:
    elsewhere = a_call(external_url="https://portal.example/")

    assert 'href="https://portal.example/"' in html(client, elsewhere)
    assert "Det er ikke lagt ut ennå" in html(client, a_call())


def test_front_page_without_anything_says_what_to_do_next(client: Client) -> None:
    tree = make.make_site_tree()

    text = html(client, tree.home)

    assert "Ingen utlysning er åpen i dag" in text
    assert f'href="{tree.grants.get_url()}"' in text


def test_front_page_shows_what_its_editor_chose_in_that_order(client: Client) -> None:
    home = make.make_home()
    programmes = [make.make_programme(title=title) for title in ("Første", "Andre")]
    projects = [make.make_project(title=title) for title in ("Bro", "Havn")]
    unchosen = make.make_project(title="Ikke valgt", good_example=True)
    assert unchosen.title in html(client, home)
    home.featured_programmes = [FeaturedProgramme(programme=each) for each in reversed(programmes)]
    home.featured_projects = [FeaturedProject(project=each) for each in reversed(projects)]
    home.save()

    main = WagtailTestUtils.get_soup(html(client, home)).find("main")

    titles = {
        part: [title.get_text(strip=True) for title in main.select(f"[aria-labelledby={part}] h3")]
        for part in ("programmes", "projects")
    }
    assert titles == {"programmes": ["Andre", "Første"], "projects": ["Havn", "Bro"]}


def section(text: str, name: str) -> str:
    """A section of the front page by the id of its heading; empty where it is not there."""
    found = re.search(rf'<section[^>]* aria-labelledby="{name}">.*?</section>', text, re.DOTALL)
    return found[0] if found else ""


def test_front_page_shows_the_work_at_a_glance_and_no_empty_sections(client: Client) -> None:
    tree = make.make_site_tree()
    before = html(client, tree.home)
    sections = ("programmes", "networks", "strategies", "projects")
    assert [name for name in sections if section(before, name)] == []
    call = a_call(title="Forprosjektmidler")
    shown = {
        "programmes": make.make_programme(title="Interreg", periods=[make.in_period()]),
        "networks": make.make_network(title="Kystregionene"),
        "strategies": make.make_strategy(title="Ut i verden"),
        "projects": make.make_project(title="Ren kystlinje", good_example=True),
    }
    make.make_project(title="Et annet prosjekt")
    make.make_programme(title="Et program uten åpen periode")

    text = html(client, tree.home)

    assert f'href="{call.get_url()}"' in section(text, "now").replace("http://testserver", "")
    for name, page in shown.items():
        found = section(text, name).replace("http://testserver", "")
        assert f'<a href="{page.get_url()}">{page.title}</a>' in found, name
        assert f'href="{getattr(tree, name).get_url()}"' in found, name
    assert "Et annet prosjekt" not in text
    assert "Et program uten åpen periode" not in text
