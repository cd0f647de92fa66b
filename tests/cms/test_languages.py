"""The bare address leads to the front page in the reader's language, and only readers are led."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.models import Page

from tests import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    make.translate(make.make_home(), "nn")
    make.translate(make.make_home(), "en")
    return Client(headers={"host": "localhost"})


def led_to(client: Client, accept: str = "", saved: str = "") -> str:
    if saved:
        client.cookies["django_language"] = saved
    answer = client.get("/", headers={"accept-language": accept})
    assert answer.status_code == 302
    return answer["Location"]


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "/nb/"),
        ("nn-NO,nn;q=0.9,nb;q=0.8", "/nn/"),
        ("en-GB,en;q=0.9", "/en/"),
        ("no,en;q=0.5", "/nb/"),
        ("no-NO", "/nb/"),
        ("de,nn;q=0.4", "/nn/"),
        ("de", "/nb/"),
        ("*", "/nb/"),
        ("nn;q=x,,;;=", "/nb/"),
        ("n" * 4000, "/nb/"),
    ],
)
def test_the_browsers_wish_decides(client: Client, accept: str, expected: str) -> None:
    assert led_to(client, accept) == expected


def test_the_saved_choice_goes_before_the_browsers_wish(client: Client) -> None:
    assert led_to(client, "en", saved="nn") == "/nn/"
    assert led_to(client, "en", saved="klingon") == "/en/"
    assert led_to(client, "en", saved='"; DROP') == "/en/"


def test_a_language_without_a_public_front_page_is_passed_over(client: Client) -> None:
    Page.objects.filter(depth=2, locale__language_code="en").update(live=False)

    assert led_to(client, "en,nn;q=0.5") == "/nn/"
    assert led_to(client, "nn", saved="en") == "/nn/"


def test_shared_caches_are_told_what_the_answer_depends_on(client: Client) -> None:
    answer = client.get("/")

    assert {"Accept-Language", "Cookie"} <= {part.strip() for part in answer["Vary"].split(",")}
    assert "Set-Cookie" not in answer


def test_programs_are_not_sent_to_a_page(client: Client) -> None:
    assert client.get("/", headers={"accept": "application/json"}).status_code == 404
    assert client.get("/api/v2/nothing/", headers={"accept-language": "nn"}).status_code == 404
    assert client.get("/static/nothing.css").status_code == 404
    for path in ("/robots.txt", "/sitemap.xml"):
        assert client.get(path, headers={"accept-language": "nn"}).status_code == 200


def test_a_path_without_a_language_is_led_like_the_front_page(client: Client) -> None:
    answer = client.get("/om-oss/", headers={"accept-language": "nn"})

    assert answer["Location"] == "/nn/om-oss/"
