"""No English on a page in Bokmål: every public template, filled in and almost empty."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client

from tests.browser.showcase import showcase
from tests.english import english_in, texts_seen

# The way to the English site is named in English.
ALLOWED = ["English"]


@pytest.mark.django_db(transaction=True)
def test_no_page_in_bokmål_has_a_word_of_english(client: Client) -> None:
    pages = showcase()
    paths = [page.get_url() for page in pages.values()]
    call_command("update_index", verbosity=0)
    programmes = pages["programmes"].get_url()
    paths += [
        f"{programmes}?family=interreg&norway_participates=kanskje",
        f"{programmes}?family=other",
        f"{programmes}?view=periods",
        "/nb/sok/",
        "/nb/sok/?q=kystlinje",
        "/nb/sok/?q=finnesikke",
        "/nb/finnes-ikke/",
    ]

    found = {
        path: english
        for path in paths
        if (english := english_in(texts_seen(client.get(path).content.decode()), ALLOWED))
    }

    assert found == {}


@pytest.mark.django_db
def test_detector_finds_whole_texts_small_words_and_what_is_only_spoken() -> None:
    html = """<title>Forside</title><script>the</script><p>Good examples</p><p>Start her</p>
    <button title="Dark colours">Bytt</button><p>En del of alt</p>"""

    assert english_in(texts_seen(html)) == ["Dark colours", "En del of alt", "Good examples"]
