"""The search page in each language."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import builders as make
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_result_has_kind_title_and_introduction_with_the_words_marked(client: Client) -> None:
    programme = make.make_programme(title="Grønn havn", introduction="Alt om en havn.")

    text = html(client, "/nb/sok/?q=havn")

    assert f'<a href="{programme.get_url()}">Grønn <mark>havn</mark></a>' in text
    assert "Alt om en <mark>havn</mark>." in text


def test_what_was_typed_is_shown_but_never_run(client: Client) -> None:
    make.make_home()

    text = html(client, "/nb/sok/?q=%3Cscript%3Ealert(1)%3C/script%3E")

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_each_language_has_its_own_address_and_leads_from_that_of_another(client: Client) -> None:
    make.translate(make.make_home(), "en")

    assert client.get("/nb/search/?q=havn").headers["Location"] == "/nb/sok/?q=havn"
    assert client.get("/en/sok/").headers["Location"] == "/en/search/"
    assert 'href="/en/search/?q=havn"' in html(client, "/nb/sok/?q=havn")


def test_nothing_found_says_what_to_try(client: Client) -> None:
    tree = make.make_site_tree()

    text = html(client, "/nb/sok/?q=finnesikke")

    assert "Ingenting passer til disse ordene" in text
    assert tree.programmes.get_url() in text


@pytest.mark.parametrize(
    "query", ["", "?q=", "?q=x&type=finnesikke&page=-4", "?q=%00", "?q=" + "x" * 5000, "?q=%ff"]
)
def test_question_that_makes_no_sense_still_shows_the_page(client: Client, query: str) -> None:
    make.make_home()

    assert html(client, f"/nb/sok/{query}")


def test_one_hit_costs_as_many_queries_as_twenty(client: Client) -> None:
    make.make_programme(title="Havn")
    with_one = queries_of(lambda: html(client, "/nb/sok/?q=havn"))
    for number in range(19):
        make.make_programme(title=f"Havn {number}")

    assert queries_of(lambda: html(client, "/nb/sok/?q=havn")) == with_one


@pytest.mark.parametrize("path", ["/nb/", "/nb/sok/", "/nb/finnes-ikke/"])
def test_every_page_leads_to_the_search(client: Client, path: str) -> None:
    make.make_home()

    text = client.get(path).content.decode()

    assert '<a class="tools__search" href="/nb/sok/">Søk</a>' in text


def test_facets_narrow_the_result_and_stand_in_the_address(client: Client) -> None:
    theme = make.make_theme("klima", name="Klima")
    make.make_programme(title="Havn", **make.about(theme))
    make.make_programme(title="Havn i nord")
    make.make_project(title="Havn og hav", **make.about(theme))

    text = html(client, "/nb/sok/?q=havn&theme=klima&type=content_types.ProgrammePage")

    assert "1 treff på «havn»" in text
    assert "Havn i nord" not in text
    # The way back from each choice keeps the other, and the form keeps the words.
    assert 'href="?q=havn&amp;type=content_types.ProgrammePage"' in text
    assert 'href="?q=havn&amp;theme=klima"' in text
    assert '<input type="hidden" name="q" value="havn">' in text
    chosen = 'name="theme" value="klima" checked'
    assert chosen in text
    # What the other kinds would give is counted beside the choice.
    assert 'name="type" value="content_types.ProjectPage"' in text


def test_a_choice_that_leaves_nothing_can_be_undone(client: Client) -> None:
    make.make_programme(title="Havn")

    text = html(client, "/nb/sok/?q=havn&year=1999")

    assert "Ingenting passer til disse ordene" in text
    assert 'name="year" value="1999" checked' in text
    assert text.count('href="?q=havn"') >= 2


def test_a_wrong_choice_is_left_out_and_said(client: Client) -> None:
    make.make_programme(title="Havn")

    text = html(client, "/nb/sok/?q=havn&type=finnesikke&year=snart")

    assert "1 treff på «havn»" in text
    assert 'role="alert"' in text


def test_screens_keep_the_choices(client: Client) -> None:
    for number in range(21):
        make.make_programme(title=f"Havn {number}")

    text = html(client, "/nb/sok/?q=havn&type=content_types.ProgrammePage")

    assert 'rel="next" href="?q=havn&amp;type=content_types.ProgrammePage&amp;page=2"' in text
