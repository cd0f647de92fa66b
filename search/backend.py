"""Wagtail's database search, with quotation marks made harmless on SQLite.

modelsearch 1.3 puts the words of a query between quotation marks without doubling those inside
them, so that a single ``"`` in any search box of the admin is a syntax error. This module may go
when it does.
"""

from __future__ import annotations

from typing import Any

from modelsearch.backends.database import SearchBackend as stock_backend
from modelsearch.query import Phrase, PlainText
from wagtail.search.backends.base import BaseSearchBackend

# Neither can be part of a word, and SQLite takes both for the end of one.
BREAKING = str.maketrans({'"': " ", "\x00": " "})


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:
    """The backend for the database in use; on SQLite its queries are cleaned first."""
    backend = stock_backend(params)
    if backend.__class__.__name__ == "SQLiteSearchBackend":
        backend._search = _cleaning(backend._search)
    return backend


def _cleaning(search: Any) -> Any:
    def cleaned(compiler: type, query: Any, *args: Any, **kwargs: Any) -> Any:
        words = query if isinstance(query, str) else getattr(query, "query_string", None)
        if words is not None:
            words = words.translate(BREAKING).strip()
            if not words or isinstance(query, str):
                # Nothing left to look for: an empty text finds nothing, an empty query fails.
                query = words
            elif isinstance(query, PlainText):
                query = PlainText(words, operator=query.operator)
            elif isinstance(query, Phrase):
                query = Phrase(words)
        return search(compiler, query, *args, **kwargs)

    return cleaned
