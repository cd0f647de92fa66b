"""Finds English in what a Norwegian reader sees: whole texts of the catalogues, and small words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser

from django.utils.translation import trans_real

from cms.catalogues import ROOMS, texts_of
from tests.cms.wagtail_texts import Text, wanted

# Words that English can hardly do without and that mean nothing in Norwegian.
WORDS = re.compile(
    r"\b(the|and|this|that|these|with|without|your|you|are|was|were|be|been|has|have|does|not|"
    r"of|by|any|each|new|more|less|from|into|as|it|its|if|or|an|when|which|who|what|where|"
    r"page|pages|add|edit|delete|remove|save|saved|search|publish|published|choose|chosen|select|"
    r"show|close|upload|image|images|used|usage|history|comments|settings|today|ago|days|hours)\b",
    re.IGNORECASE,
)
UNSEEN = {"script", "style", "noscript", "svg"}
SPOKEN = {"aria-label", "title", "placeholder", "alt", "aria-description"}


def english_in(seen: Iterable[str], allowed: Iterable[str] = ()) -> list[str]:
    """Those of the texts that are in English, without the ones that are meant to be."""
    kept = set(allowed)
    lines = {" ".join(text.split()) for text in seen} - kept
    return sorted(line for line in lines if line in untranslated() or WORDS.search(line))


@cache
def untranslated() -> frozenset[str]:
    """English texts that the catalogues have other words for, and that are not Norwegian too."""
    own = {
        Text(text.context or None, text.singular, text.plural or None)
        for room in ROOMS
        for text in texts_of(room)
    }
    english: set[str] = set()
    norwegian: set[str] = set()
    for domain, found in (("django", wanted("django") | own), ("djangojs", wanted("djangojs"))):
        translator = trans_real.DjangoTranslation("nb", domain=domain)
        for text in found:
            english.update(text.english)
            norwegian.update(text.translate(translator))
    return frozenset(english - norwegian)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in UNSEEN
        self.found += [value for name, value in attrs if value and name in SPOKEN]

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN

    def handle_data(self, data: str) -> None:
        if not self.unseen and data.strip():
            self.found.append(data)


def texts_seen(html: str) -> Iterator[str]:
    """What a page says to eyes and ears, hidden parts too: they are shown sooner or later."""
    parser = _Seen()
    parser.feed(html)
    yield from parser.found
