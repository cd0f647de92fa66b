"""From text to the tokens that are indexed and looked for, alike on every database.

Marks on letters are gone and the Norwegian letters are written as keyboards without them write
them, so that "oresund", "oeresund" and "Øresund" are one word; then each word is cut to its stem by
the rules of its language.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import snowballstemmer

STEMMERS = {"nb": "norwegian", "nn": "norwegian", "en": "english"}
LONGEST_WORD = 60
# Two ways to write one sound; the longer one becomes the shorter.
SPELLINGS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "ŋ": "n"})
DIGRAPHS = re.compile("oe|aa")
BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
# Words that nearly every text has; asked for beside others they would only hide what is meant.
STOP_WORDS = {
    *("og", "i", "pa", "for", "til", "av", "med", "en", "et", "er", "som", "om", "fra", "at"),
    *("de", "det", "den", "a", "ei", "ein", "eit", "dei"),
    *("the", "of", "in", "and", "to", "on", "is", "by"),
}

_STEMMERS = {language: snowballstemmer.stemmer(rules) for language, rules in STEMMERS.items()}
# A stemmer keeps the word it works on, so that only one thread at a time can ask it.
_turn = threading.Lock()


def fold(text: str) -> str:
    """The text in small letters without marks; Norwegian letters as others write them."""
    plain = unicodedata.normalize("NFKD", text.lower())
    if not plain.isascii():
        plain = BEYOND_ASCII.sub(_without_marks, plain)
    return DIGRAPHS.sub(lambda found: found[0][0], plain.translate(SPELLINGS))


def _without_marks(found: re.Match[str]) -> str:
    return "".join(char for char in found[0] if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return [word[:LONGEST_WORD] for word in re.findall(r"[^\W_]+", fold(text))]


def stems(text: str, language: str) -> list[str]:
    """The tokens of a text in a language; words of an unknown language stay whole."""
    return [stem(word, language) for word in words(text)]


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """A folded word without its ending."""
    if language not in _STEMMERS:
        return word
    with _turn:
        return str(_STEMMERS[language].stemWord(word))


def telling(found: Sequence[str]) -> list[str]:
    """The words without those that nearly every text has, unless there are no others."""
    return [word for word in found if word not in STOP_WORDS] or list(found)
