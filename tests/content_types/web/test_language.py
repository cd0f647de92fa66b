"""No stray language on a page: every public template, filled in and almost empty."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page

from tests import builders as make
from tests.browser.showcase import showcase
from tests.english import WORDS, english_in, texts_seen
from tests.strays import strays_in

# The way to the English site is named in English.
ALLOWED = ["English"]
# What the pages' editor has written and we could have said.
WRITTEN = [
    "Internasjonalt arbeid", "Nesten tom ordning", "Nesten tom strategi", "Nesten tomt prosjekt",
    "Åpner høsten 2027",
]  # fmt: skip


def addresses(pages: dict[str, Page], search: str) -> list[str]:
    """Where the templates are, in the language of the pages."""
    paths = [page.get_url() for page in pages.values()]
    programmes = pages["programmes"].get_url()
    paths += [
        f"{programmes}?family=interreg&norway_participates=kanskje",
        f"{programmes}?family=other",
        f"{programmes}?view=periods",
        f"{search}",
        f"{search}?q=kystlinje",
        f"{search}?q=finnesikke",
        f"/{programmes[1:3]}/finnes-ikke/",
    ]
    return paths


def seen_at(client: Client, path: str) -> list[str]:
    return list(texts_seen(client.get(path).content.decode()))


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_no_page_has_a_word_of_another_language(client: Client) -> None:
    pages = showcase()
    # What is almost empty says in one language what it says in all.
    others = {
        code: {
            name: page.get_translation_or_none(make.locale(code)) or make.translate(page, code)
            for name, page in pages.items()
            if "bare" not in name
        }
        for code in ("nn", "en")
    }
    call_command("update_index", verbosity=0)

    found = {
        path: english
        for path in addresses(pages, "/nb/sok/")
        if (english := english_in(seen_at(client, path), ALLOWED))
    }
    for code, search in (("nn", "/nn/sok/"), ("en", "/en/search/")):
        for path in addresses(others[code], search):
            seen = seen_at(client, path)
            strays = strays_in(seen, code, [*ALLOWED, *WRITTEN])
            if code == "nn":
                strays += [text for text in {*seen} - {*ALLOWED} if WORDS.search(text)]
            if strays:
                found[path] = strays

    assert found == {}


@pytest.mark.django_db
def test_detector_finds_whole_texts_small_words_and_what_is_only_spoken() -> None:
    html = """<title>Forside</title><script>the</script><p>Good examples</p><p>Start her</p>
    <button title="Dark colours">Bytt</button><p>En del of alt</p>"""

    assert english_in(texts_seen(html)) == ["Dark colours", "En del of alt", "Good examples"]


def test_detector_tells_our_three_languages_apart() -> None:
    nb, nn = ["2 dager igjen", "Nettverk og avtaler"], ["2 dagar att", "Nettverk og avtalar"]
    en, free = ["2 days left", "Networks and agreements"], ["Fri tekst"]
    seen = [*nb, *nn, *en, *free]

    assert strays_in(seen, "nb") == sorted(nn + en)
    assert strays_in(seen, "nn") == sorted(nb + en)
    assert strays_in(seen, "en") == sorted(nb + nn)
