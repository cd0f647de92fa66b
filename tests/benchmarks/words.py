"""The words that the content is made of, and how much there is of the rest."""

from __future__ import annotations

import random

LANGUAGES = ("nb", "nn", "en")
PROGRAMMES = 10
THEMES = 9
IMAGES = 8
PARTNERS = 5
THEMES_OF_A_PAGE = 3
# Found in two of three pages, and in a few.
COMMON, RARE = "samarbeid", "hjortejakt"
RARE_PAGES = 10
# In one page; with ten times as much in as many as have the rare one without.
RAREST = "ulvetelling"
TEXT = """
    fylket kommune kyst fjord skole næring klima energi transport kultur helse unge reiseliv
    innovasjon nettverk grense region partner resultat mål møte plan søknad tilskudd erfaring
    kompetanse digital grønn havn jernbane landbruk skog vann natur museum bibliotek verksted
"""
WORDS = TEXT.split()


def sentence(chosen: random.Random, words: int) -> str:
    """So many words in a row, chosen by chance."""
    return " ".join(chosen.choices(WORDS, k=words)).capitalize() + "."
