"""The map of the site and what robots may read."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import builders as make

pytestmark = pytest.mark.django_db


def locations(client: Client) -> list[str]:
    response = client.get("/sitemap.xml")
    assert response["Content-Type"] == "application/xml"
    return re.findall(r"<loc>(.*?)</loc>", response.content.decode())


def test_map_has_every_public_page_and_nothing_else(client: Client) -> None:
    shown, hidden = make.make_programme(slug="synlig"), make.make_programme(slug="skjult")
    make.restrict(hidden)

    found = locations(client)

    assert [url for url in found if url.endswith("/synlig/")]
    assert not [url for url in found if "skjult" in url]
    assert shown.get_full_url() in found


def test_map_says_where_a_page_is_in_other_languages_if_it_is_public_there(client: Client) -> None:
    programme, other = make.make_programme(), make.make_programme()
    english, hidden = make.translate(programme, "en"), make.translate(other, "en")
    make.restrict(hidden)

    text = client.get("/sitemap.xml").content.decode()

    assert f'hreflang="en" href="{english.get_full_url()}"' in text
    assert hidden.get_full_url() not in text


def test_map_costs_as_many_queries_for_one_page_as_for_twenty(client: Client) -> None:
    make.make_programme()
    locations(client)
    with CaptureQueriesContext(connection) as with_one:
        locations(client)
    for _number in range(19):
        make.make_programme()

    with CaptureQueriesContext(connection) as with_twenty:
        locations(client)

    assert len(with_twenty) == len(with_one)


def test_robots_are_told_where_the_map_is(client: Client) -> None:
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: http://testserver/sitemap.xml" in response.content.decode()
