"""Search over page types: words, language and kinds in, pages in order out.

Knows no request; what may be found is decided by the visibility that is handed in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page

from content_types.pages import Visibility

MOST_WORDS = 10
LONGEST_WORD = 60
# More than this nobody reads; a search that finds more needs another word.
MOST_HITS = 300


@dataclass(frozen=True)
class Found:
    """The ids of what a search found, the best first, and how many there are of each type."""

    ids: list[int]
    counts: dict[int, int]
    words: list[str]


def words_of(text: str) -> list[str]:
    """The words of what somebody typed; signs that mean something to a search engine are gone."""
    found = re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text)
    return [word[:LONGEST_WORD] for word in found[:MOST_WORDS]]


def find(
    text: str, *, locale: str, visible: Visibility, types: Sequence[ContentType] = ()
) -> Found:
    """What the public may see in a language that holds all the words.

    Where nothing does, the words are taken as beginnings of words. ``counts`` is of all types,
    whichever of them were asked for.
    """
    words = words_of(text)
    if not words:
        return Found([], {}, [])
    pages = visible.pages(Page.objects.filter(locale__language_code=locale))
    # The engine judges filters by column; the rule's own conditions go into a subquery.
    pages = Page.objects.filter(pk__in=pages.values("pk"))
    hits = _whole_words(pages, words) or _beginnings(pages, words)
    counts = Counter(type_id for _pk, type_id in hits)
    wanted = {each.pk for each in types}
    ids = [pk for pk, type_id in hits if not wanted or type_id in wanted]
    return Found(ids, dict(counts), words)


def _whole_words(pages: QuerySet, words: list[str]) -> list[tuple[int, int]]:
    return _ids(pages.search, words)


def _beginnings(pages: QuerySet, words: list[str]) -> list[tuple[int, int]]:
    return _ids(pages.autocomplete, words)


def _ids(search: Callable[..., QuerySet], words: list[str]) -> list[tuple[int, int]]:
    hits = search(" ".join(words), operator="and")[:MOST_HITS]
    return [(page.pk, page.content_type_id) for page in hits]


def marked(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the words or begins like one."""
    if not words:
        return [(text, False)]
    pattern = "|".join(rf"\b{re.escape(word)}\w*" for word in words)
    pieces = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    return [(piece, position % 2 == 1) for position, piece in enumerate(pieces) if piece]
