"""The search page in each language."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import builders as make

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
    "query", ["", "?q=", "?q=x&kind=finnesikke&page=-4", "?q=%00", "?q=" + "x" * 5000, "?q=%ff"]
)
def test_question_that_makes_no_sense_still_shows_the_page(client: Client, query: str) -> None:
    make.make_home()

    assert html(client, f"/nb/sok/{query}")


def test_one_hit_costs_as_many_queries_as_twenty(client: Client) -> None:
    make.make_programme(title="Havn")
    html(client, "/nb/sok/?q=havn")
    with CaptureQueriesContext(connection) as with_one:
        html(client, "/nb/sok/?q=havn")
    for number in range(19):
        make.make_programme(title=f"Havn {number}")

    with CaptureQueriesContext(connection) as with_twenty:
        html(client, "/nb/sok/?q=havn")

    assert len(with_twenty) == len(with_one)


@pytest.mark.parametrize("path", ["/nb/", "/nb/sok/", "/nb/finnes-ikke/"])
def test_every_page_leads_to_the_search(client: Client, path: str) -> None:
    make.make_home()

    text = client.get(path).content.decode()

    assert '<a class="tools__search" href="/nb/sok/">Søk</a>' in text
