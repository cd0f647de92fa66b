"""``by-path/``: the page behind a public path, whatever the language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests import builders

Get = Callable[..., Any]


@pytest.mark.parametrize("path", ["/nb/a/", "/a/", "/nb/a", "/a"])
def test_path_with_and_without_language_prefix_and_slash(get: Get, path: str) -> None:
    page = builders.make_information(parent=builders.make_home(), slug="a")

    assert get("pages/by-path/", path=path)["id"] == page.pk


@pytest.mark.parametrize("language", ["nn", "en"])
def test_translation_is_found_under_its_own_prefix(get: Get, language: str) -> None:
    page = builders.make_information(slug="om")
    translated = builders.translate(page, language, title="X", slug="about")

    body = get("pages/by-path/", path=f"/{language}/about/")

    assert body["id"] == translated.pk
    assert body["meta"]["locale"] == language
    assert body["meta"]["translation_key"] == str(page.translation_key)
    assert body["meta"]["html_url"] == f"http://localhost/{language}/about/"


def test_front_page_in_every_language(get: Get) -> None:
    home = builders.make_home()
    english = builders.translate(home, "en", slug="home-en")

    assert get("pages/by-path/", path="/")["id"] == home.pk
    assert get("pages/by-path/", path="/nb/")["id"] == home.pk
    assert get("pages/by-path/", path="/en/")["id"] == english.pk


def test_answer_names_its_own_address(get: Get, client: Client) -> None:
    page = builders.make_information(slug="a")

    answer = client.get("/api/v2/pages/by-path/?path=/nb/a/")

    assert answer.status_code == 200
    assert answer["Content-Location"].endswith(f"/api/v2/pages/{page.pk}/")


def test_fields_narrow_the_answer(get: Get) -> None:
    builders.make_information(slug="a", title="Om oss")

    assert get("pages/by-path/", path="/a/", fields="_,title") == {"title": "Om oss"}


@pytest.mark.parametrize(
    "state",
    [
        {"live": False},
        {"go_live_at": timezone.now() + timedelta(days=1)},
        {"expire_at": timezone.now() - timedelta(minutes=1)},
    ],
)
def test_hidden_page_and_no_page_answer_alike(get: Get, state: dict[str, Any]) -> None:
    builders.make_information(slug="skjult", **state)

    hidden = get("pages/by-path/", 404, path="/nb/skjult/")

    assert hidden == get("pages/by-path/", 404, path="/nb/finnes-ikke/")


def test_page_below_a_hidden_one_is_not_found(get: Get) -> None:
    parent = builders.make_information(slug="over", live=False)
    builders.make_information(parent=parent, slug="under")

    get("pages/by-path/", 404, path="/nb/over/under/")


def test_page_of_another_site_is_not_found(get: Get) -> None:
    other = builders.make_other_site()
    builders.make_information(parent=other.root_page, slug="borte")

    get("pages/by-path/", 404, path="/nb/borte/")
    get("pages/by-path/", 404, path=f"/{other.root_page.slug}/borte/")


@pytest.mark.parametrize("parameters", [{}, {"path": ""}, {"path": "nb/a"}, {"path": "http://x/"}])
def test_path_must_be_given_and_begin_with_a_slash(get: Get, parameters: dict[str, str]) -> None:
    problem = get("pages/by-path/", 400, **parameters)

    assert problem["detail"] == "path must be given and begin with a slash"


def test_other_parameters_are_refused(get: Get) -> None:
    get("pages/by-path/", 400, path="/", type="home.HomePage")


def test_very_deep_path_is_only_missing(get: Get) -> None:
    get("pages/by-path/", 404, path="/a" * 60)
