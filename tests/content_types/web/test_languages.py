"""The switch leads to the same page or says that it is missing; foreign parts say so."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from wagtail.models import Page

from content_types.templatetags.utsyn import page_link
from tests import builders as make

pytestmark = pytest.mark.django_db


def html(page: Page) -> str:
    answer = Client().get(page.url, headers={"host": "localhost"})
    assert answer.status_code == 200
    return answer.content.decode()


def switch(text: str) -> str:
    return re.search(r'<ul class="languages".*?</ul>', text, re.DOTALL)[0]


def test_switch_leads_to_the_same_page_under_its_own_name() -> None:
    page = make.make_information(slug="om")
    make.translate(page, "nn", slug="om-oss")
    make.translate(page, "en", slug="about")

    text = html(page)

    assert 'href="/nn/om-oss/"' in switch(text)
    assert 'href="/en/about/"' in switch(text)
    assert "ikke oversatt" not in switch(text)
    assert 'data-language-cookie="django_language"' in text
    for code, path in (("nb", "/nb/om/"), ("nn", "/nn/om-oss/"), ("en", "/en/about/")):
        assert f'hreflang="{code}" href="http://localhost{path}"' in text


def test_without_javascript_a_link_keeps_the_language_of_the_page() -> None:
    page = make.make_information(slug="om")
    make.translate(page, "nn", slug="om-oss")
    nynorsk = page.get_translation(make.locale("nn"))
    link = re.search(r'<noscript><a href="([^"]+)" rel="nofollow">', html(nynorsk))
    client = Client(headers={"host": "localhost"})

    answer = client.get(link[1])

    assert (answer.status_code, answer["Location"]) == (302, "/nn/om-oss/")
    kept = answer.cookies["django_language"]
    assert (kept.value, kept["samesite"], kept["max-age"]) == ("nn", "Lax", 31_536_000)
    assert "no-store" in answer["Cache-Control"]
    assert "Accept-Language" not in answer.get("Vary", "")
    assert client.get("/")["Location"] == "/nn/"


@pytest.mark.parametrize(
    "to", ["https://example.com/", "//example.com", "javascript:alert(1)", "nn", ""]
)
def test_the_link_that_keeps_a_language_leads_nowhere_else(to: str) -> None:
    make.make_home()
    client = Client(headers={"host": "localhost"})

    assert client.get("/language/nb/", {"to": to})["Location"] == "/"
    assert client.get("/language/sv/", {"to": to}).status_code == 404
    assert client.post("/language/nb/", {"to": to}).status_code == 405


def test_switch_says_that_a_page_is_missing_and_leads_to_the_front_page() -> None:
    make.translate(make.make_home(), "en")
    page = make.make_information(slug="om")

    text = html(page)

    assert "ikke oversatt" in switch(text)
    assert 'href="/en/"' in switch(text)
    assert 'rel="alternate" hreflang="en"' not in text


def test_an_alias_is_no_translation_and_says_in_words_what_it_is() -> None:
    page = make.make_information(title="Om oss")
    make.translate(make.make_home(), "nn")
    page.copy_for_translation(make.locale("nn"), alias=True)
    alias = page.get_translation(make.locale("nn"))

    text = html(alias)

    assert '<main id="main" tabindex="-1" lang="nb">' in text
    assert "ikkje omsett" in text
    assert "ikke oversatt" in switch(html(page))


def test_a_link_to_a_page_in_another_language_says_so_to_eye_and_ear() -> None:
    programme = make.make_programme(title="Nordsjøen")
    project = make.make_project(programme=programme)
    nynorsk = make.translate(project, "nn")

    assert 'lang="nb">Nordsjøen</a> <span class="foreign">[' in html(nynorsk)
    assert '">Nordsjøen</a>' in html(project)
    assert 'class="foreign"' not in html(project)


def test_a_link_to_nothing_is_nothing() -> None:
    assert page_link(None) == ""
