"""Search over pages: words and language in, pages in order out.

Knows no request; what may be found is decided by the visibility that is handed in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from modelsearch.query import PlainText
from wagtail.models import Page
from wagtail.query import PageQuerySet

from content_types.pages import Visibility

from .analysis import LONGEST_WORD, fold, stem
from .backend import InLanguage

MOST_WORDS = 10
# How much of a text is shown around a word that was found.
EXCERPT = 200


@dataclass(frozen=True)
class Hit:
    """A page that was found."""

    pk: int
    type_id: int


def words_of(text: str) -> list[str]:
    """The words of what somebody typed; signs that mean something to a search engine are gone."""
    found = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text)
    return [word[:LONGEST_WORD] for word in found[:MOST_WORDS]]


def hits(words: Sequence[str], *, locale: str, visible: Visibility) -> list[Hit]:
    """Every page with these words that the public may see in a language, the best first.

    Where nothing has them as they are, they are taken as beginnings of words. Without words it is
    every page, the newest first.
    """
    pages = _public(locale, visible)
    if not words:
        return _hits(pages.order_by(F("last_published_at").desc(nulls_last=True), "pk"))
    found = pages.search(InLanguage(" ".join(words), locale))
    best = found.best(0, None, "content_type_id") if hasattr(found, "best") else None
    whole = [Hit(*row) for row in best.rows] if best else _hits(found)
    return whole or _hits(_beginning(pages, words))


def beginnings(words: Sequence[str], *, locale: str, visible: Visibility, most: int) -> list[Hit]:
    """Pages whose titles have all these words, the last one as a beginning, the best first."""
    return _hits(_beginning(_public(locale, visible), words), most) if words else []


def _public(locale: str, visible: Visibility) -> PageQuerySet:
    pages = visible.pages(Page.objects.filter(locale__language_code=locale))
    # The engine judges filters by column; the rule's own conditions go into a subquery.
    found: Any = Page.objects.filter(pk__in=pages.values("pk"))
    found.asked_for = pages
    return found


def _beginning(pages: PageQuerySet, words: Sequence[str]) -> Any:
    return pages.autocomplete(PlainText(" ".join(words)))


def _hits(found: Any, most: int | None = None) -> list[Hit]:
    rows = found if isinstance(found, QuerySet) else found.get_queryset()
    return [Hit(*row) for row in rows.values_list("pk", "content_type_id")[:most]]


# What is shown of a hit --------------------------------------------------------------------------


def marked(text: str, words: Sequence[str], locale: str = "") -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the words, in whatever form, or begins
    like one."""
    beginnings = tuple(fold(each) for word in words for each in re.findall(r"[^\W_]+", word))
    if not beginnings:
        return [(text, False)]
    wanted = {stem(word, locale) for word in beginnings}
    pieces: list[tuple[str, bool]] = []
    for number, piece in enumerate(re.split(r"([^\W_]+)", text)):
        word = fold(piece)
        is_word = number % 2 == 1 and (stem(word, locale) in wanted or word.startswith(beginnings))
        if pieces and not is_word and not pieces[-1][1]:
            pieces[-1] = (pieces[-1][0] + piece, False)
        elif piece:
            pieces.append((piece, is_word))
    return pieces


def excerpt(text: str, words: Sequence[str], locale: str = "") -> list[tuple[str, bool]]:
    """The part of a text around the first of the words, in pieces as ``marked`` gives them;
    empty where none of them is there."""
    pieces = marked(" ".join(text.split()), words, locale)
    first = next((number for number, (_piece, is_word) in enumerate(pieces) if is_word), None)
    if first is None:
        return []
    shown: list[tuple[str, bool]] = []
    before = pieces[first - 1][0] if first else ""
    if len(before) > EXCERPT // 3:
        before = "… " + before[-EXCERPT // 3 :].partition(" ")[2]
    if before:
        shown.append((before, False))
    room = EXCERPT - len(before)
    for piece, is_word in pieces[first:]:
        if len(piece) > room:
            if not is_word:
                shown.append((piece[:room].rpartition(" ")[0] + " …", False))
            break
        shown.append((piece, is_word))
        room -= len(piece)
    return shown
