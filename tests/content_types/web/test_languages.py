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
