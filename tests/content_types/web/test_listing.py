"""Index pages: filters in the address, chips, counts, paging, and addresses that make no sense."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from wagtail.models import Page

from content_types.vague_dates import VagueDate
from tests import builders as make

pytestmark = pytest.mark.django_db


def html(client: Client, page: Page, query: str = "") -> str:
    response = client.get(f"{page.get_url()}{query}")
    assert response.status_code == 200
    return response.content.decode()


def listed(text: str) -> list[str]:
    return re.findall(r'class="entry__title"><a href="[^"]*">([^<]*)</a>', text)


def test_filter_in_the_address_narrows_the_list_and_is_shown_as_a_chip(client: Client) -> None:
    make.make_programme(title="Grensen")
    make.make_programme(title="Norden", family="nordic")
    index = make.make_site_tree().programmes

    text = html(client, index, "?family=nordic")

    assert listed(text) == ["Norden"]
    assert re.search(r'role="status">1 ', text)
    assert '<a class="chip" href=".">' in text
    assert 'value="nordic" checked' in text


def test_a_choice_that_leaves_nothing_keeps_its_name(client: Client) -> None:
    """Chosen in an address from yesterday; a code means nothing to a reader."""
    make.make_theme("klima", name="Klima og miljø")
    programme = make.make_programme(title="Nordsjøen")
    hidden = make.make_programme(title="Skjult program")
    make.restrict(hidden)
    tree = make.make_site_tree()

    def names(index: Page, query: str) -> list[str]:
        found = r'checked> <span>([^<]*)</span> <span class="choice__count">0<'
        return re.findall(found, html(client, index, query))

    assert names(tree.programmes, "?family=other") == ["annet program"]
    assert names(tree.programmes, "?theme=klima") == ["Klima og miljø"]
    assert names(tree.projects, f"?programme={programme.pk}") == ["Nordsjøen"]
    assert names(tree.projects, f"?programme={hidden.pk}") == [str(hidden.pk)]


def test_several_values_of_a_filter_are_alternatives_and_each_chip_removes_one(
    client: Client,
) -> None:
    for family in ("interreg", "nordic", "eea"):
        make.make_programme(title=family, family=family)
    index = make.make_site_tree().programmes

    text = html(client, index, "?family=interreg&family=nordic")

    assert listed(text) == ["interreg", "nordic"]
    assert '<a class="chip" href="?family=nordic">' in text
    assert '<a class="chip" href="?family=interreg">' in text


def test_snippets_are_chosen_by_their_public_code_with_a_count_of_what_is_left(
    client: Client,
) -> None:
    climate, culture = make.make_theme("klima"), make.make_theme("kultur")
    make.make_project(title="Kyst", **make.about(climate))
    make.make_project(title="Teater", **make.about(culture))
    make.make_project(title="Begge", kind="mobility", **make.about(climate, culture))
    index = make.make_site_tree().projects

    text = html(client, index, "?kind=mobility")

    assert listed(text) == ["Begge"]
    option = r'value="klima"> <span>Klima</span> <span class="choice__count">1</span>'
    assert re.search(option, text)
    assert listed(html(client, index, "?theme=klima")) == ["Begge", "Kyst"]


def test_hidden_pages_are_in_no_count_and_hidden_programmes_are_no_choice(client: Client) -> None:
    shown, hidden = make.make_programme(title="Synlig"), make.make_programme(title="Kanari")
    make.restrict(hidden)
    make.make_project(title="En", programme=shown)
    make.make_project(title="To", programme=hidden)
    make.restrict(make.make_project(title="Tre", programme=shown))
    index = make.make_site_tree().projects

    text = html(client, index, f"?programme={shown.pk}")

    assert listed(text) == ["En"]
    assert "Kanari" not in text
    assert listed(html(client, index, f"?programme={hidden.pk}")) == []


@pytest.mark.parametrize(
    "query",
    [
        "?family=finnesikke",
        "?family=interreg,,finnesikke",
        "?theme=%00",
        "?theme=" + "x" * 300,
        "?period=%ff%fe",
        "?founded__gte=i+fjor",
        "?norway_participates=kanskje",
        "?page=-1&page=x",
        "?page=99999999999999999999999",
        "?county__lineage=%F0%9F%A6%84",
        "?utm_source=brev&=&&family",
    ],
)
def test_address_that_makes_no_sense_still_shows_the_page(client: Client, query: str) -> None:
    make.make_programme(title="Grensen")
    tree = make.make_site_tree()

    assert html(client, tree.programmes, query)
    assert html(client, tree.networks, query)


def test_value_that_a_filter_cannot_mean_is_said_and_left_out(client: Client) -> None:
    make.make_programme(title="Grensen")
    index = make.make_site_tree().programmes

    text = html(client, index, "?family=finnesikke")

    assert listed(text) == ["Grensen"]
    assert "finnesikke" in re.search(r'role="alert">(.*?)</div>', text, re.DOTALL)[1]


def test_nothing_found_offers_to_remove_the_filters(client: Client) -> None:
    make.make_programme()
    index = make.make_site_tree().programmes

    text = html(client, index, "?family=nordic")

    assert "Ingenting passer til alle filtrene samtidig" in text


def test_long_lists_come_in_screenfuls_that_keep_the_filters(client: Client) -> None:
    for number in range(31):
        make.make_project(title=f"Prosjekt {number}", kind="main")
    index = make.make_site_tree().projects

    first = html(client, index, "?kind=main")
    second = html(client, index, "?kind=main&page=2")

    assert len(listed(first)) == 30
    assert 'rel="next" href="?kind=main&amp;page=2"' in first
    assert len(listed(second)) == 1
    assert 'rel="prev" href="?kind=main&amp;page=1"' in second


def test_overview_shows_for_each_period_whether_norway_takes_part(client: Client) -> None:
    earlier, later = make.make_period(2014, 2020), make.make_period(2021, 2027)
    make.make_programme(
        title="Grensen",
        periods=[
            make.in_period(earlier, norway_participates=False),
            make.in_period(later, norway_participates=True),
        ],
    )
    make.make_programme(title="Nytt", periods=[make.in_period(later, norway_participates=None)])
    index = make.make_site_tree().programmes

    text = html(client, index, "?view=periods")

    cells = re.findall(r"participation__cell--(\w+)", text)
    assert cells == ["no", "yes", "none", "unknown"]
    assert re.findall(r'<th scope="col">(\d.*?)</th>', text) == ["2014–2020", "2021–2027"]


def test_networks_stand_under_their_kind_with_memberships_in_words(client: Client) -> None:
    county = make.make_county("Østfold fylkeskommune")
    make.make_network(
        title="Kystregionene",
        kind="political",
        memberships=[make.membership(county, start="2005")],
    )
    make.make_network(title="Byene", kind="professional")
    index = make.make_site_tree().networks

    text = html(client, index)

    assert listed(text) == ["Kystregionene", "Byene"]
    assert re.search(r"<strong>Østfold fylkeskommune</strong> \w+ (siden|since) 2005", text)


def test_strategies_come_as_they_count_and_the_undated_last(client: Client) -> None:
    index = make.make_site_tree().strategies
    for title, status, year in (
        ("Avløst", "superseded", 2026),
        ("Planlagt", "planned", None),
        ("På høring", "consultation", None),
        ("Vedtatt uten år", "adopted", None),
        ("Vedtatt", "adopted", 2021),
    ):
        make.make_strategy(title=title, status=status, first_year=year)

    titles = listed(html(client, index))

    assert titles == ["Vedtatt", "Vedtatt uten år", "På høring", "Planlagt", "Avløst"]


def test_projects_without_a_date_come_after_the_dated_ones(client: Client) -> None:
    index = make.make_site_tree().projects
    for title, start in (("Udatert", None), ("Gammelt", "2014"), ("Nytt", "2022")):
        make.make_project(title=title, start=VagueDate.parse(start) if start else None)

    assert listed(html(client, index)) == ["Nytt", "Gammelt", "Udatert"]
