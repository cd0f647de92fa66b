"""Finds our own interface texts on a page that is in another language than they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import polib

from cms.catalogues import ROOMS, catalogue

PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]")
TAG = re.compile(r"<[^>]+>")


def strays_in(seen: Iterable[str], language: str, allowed: Iterable[str] = ()) -> list[str]:
    """Those of the lines that are ours, word for word, in one of the other two languages."""
    lines = {" ".join(text.split()) for text in seen} - set(allowed)
    own, others = forms(language)
    return sorted(line for line in lines if others.fullmatch(line) and not own.fullmatch(line))


@cache
def forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of all we say in a language, and of what we say otherwise in the others."""
    said: dict[str, set[str]] = {"en": set(), "nb": set(), "nn": set()}
    for room in ROOMS:
        for code in ("nb", "nn"):
            for entry in polib.pofile(str(catalogue(room, code))):
                said["en"].update(_pieces(entry.msgid, entry.msgid_plural))
                said[code].update(_pieces(entry.msgstr, *entry.msgstr_plural.values()))
    own = said.pop(language)
    return _any_of(own), _any_of(set().union(*said.values()) - own)


def _pieces(*texts: str) -> Iterator[str]:
    """What stands between tags, as far as it has words of its own."""
    for text in texts:
        for piece in TAG.split(text):
            if re.search(r"[^\W\d]{2}", PLACEHOLDER.sub("", piece)):
                yield " ".join(piece.split())


def _any_of(pieces: set[str]) -> re.Pattern[str]:
    found = (".+".join(map(re.escape, PLACEHOLDER.split(piece))) for piece in pieces)
    # A template may begin a line with a small word of ours.
    return re.compile("|".join(sorted(found)), re.IGNORECASE)
