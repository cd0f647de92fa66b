"""Forms in a language that they have, and in one that they do not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests import builders as make
from tests.forms import make_form, version_of

Get = Callable[..., Any]


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ({}, "nb"),
        ({"locale": "en"}, "en"),
        ({"locale": "nn"}, "nb"),
        ({"locale": "nn", "fallback": "en"}, "en"),
        ({"locale": "nb", "fallback": "en"}, "nb"),
    ],
)
def test_form_says_in_which_language_it_is_given(
    get: Get, query: dict[str, str], language: str
) -> None:
    page = make_form(title="Søknad")
    english = make.translate(page, "en", title="Application")
    english.save_revision().publish()
    titles = {"nb": "Søknad", "en": "Application"}

    (listed,) = get("forms/", **query)["items"]
    detail = get(f"forms/{page.translation_key}/", **query)
    version = get(f"forms/{page.translation_key}/versions/{detail['version']}/", **query)

    assert (listed["title"], detail["title"]) == (titles[language], titles[language])
    for each in (listed, detail, version):
        asked = query.get("locale", "nb")
        assert each["locale"] == asked
        assert each["content_language"] == language
        assert each["is_fallback"] is (asked != language)


def test_language_to_fall_back_to_is_one_of_the_sites(get: Get) -> None:
    page = make_form()

    get("forms/", 400, locale="nn", fallback="xx")
    get(f"forms/{page.translation_key}/", 400, fallback="")


def test_a_version_is_known_by_its_hash_and_its_language(client: Client) -> None:
    page = make_form(title="Søknad")
    make.translate(page, "en", title="Application").save_revision().publish()
    version = version_of(page)
    url = f"/api/v2/forms/{page.translation_key}/versions/{version.number}/"
    marks = {
        "": f'"{version.hash}-nb"',
        "?locale=en": f'"{version.hash}-en"',
        "?locale=nn": f'"{version.hash}-nn-nb"',
        "?locale=nn&fallback=en": f'"{version.hash}-nn-en"',
    }

    for query, mark in marks.items():
        assert client.get(url + query)["ETag"] == mark
        # Compared weakly: a cache that compresses has marked it so.
        for sent in (mark, f"W/{mark}"):
            answer = client.get(url + query, headers={"if-none-match": sent})
            assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", mark)
    assert client.get(url, headers={"if-none-match": marks["?locale=en"]}).status_code == 200
