"""Error pages: in the reader's language, and without a database where none can be trusted."""

from __future__ import annotations

import pytest
from django.template.loader import get_template
from django.test import Client
from django.utils import translation

from tests import builders as make


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_missing_page_is_told_in_the_language_of_its_address(client: Client, language: str) -> None:
    make.translate(make.make_home(), "en")

    response = client.get(f"/{language}/finnes-ikke/")

    assert response.status_code == 404
    text = response.content.decode()
    assert f'<html lang="{language}">' in text
    assert 'class="wordmark"' in text


@pytest.mark.parametrize("name", ["400.html", "500.html", "503.html"])
def test_errors_on_our_side_need_neither_database_nor_request(name: str) -> None:
    # No database mark: a query would fail this test.
    with translation.override("nb"):
        text = get_template(name).render()

    assert '<html lang="nb">' in text
    assert "<h1>" in text


@pytest.mark.django_db
def test_unknown_host_gets_the_page_that_asks_nobody(client: Client) -> None:
    response = client.get("/nb/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert "<h1>" in response.content.decode()
