"""Wagtail's database search over our own tokens: see ``analysis``.

Stemming by the database would take one language for all pages, and SQLite knows none. Here the
index is given stems in the language of each item, and a query is turned into the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

from modelsearch.backends.database import SearchBackend as stock_backend
from modelsearch.index import AutocompleteField, BaseField, FilterField, RelatedFields
from modelsearch.query import And, Boost, Not, Or, Phrase, PlainText, SearchQuery
from wagtail.search.backends.base import BaseSearchBackend

from .analysis import STEMMERS, stems, telling, words

INDEXED = ("PostgresSearchBackend", "SQLiteSearchBackend")
# One language for each way of stemming.
LANGUAGES = list({rules: language for language, rules in STEMMERS.items()}.values())


class InLanguage(PlainText):
    """Words all of which a text in one language must hold."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(text)
        self.language = language


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:
    """The backend for the database in use; without a full-text index it is Wagtail's own."""
    # The tokens are stems already.
    backend = stock_backend({**params, "SEARCH_CONFIG": "simple"})
    if type(backend).__name__ in INDEXED:
        backend.index_class = _analysing(backend.index_class)
        backend._search = _reading(backend._search, backend.autocomplete_query_compiler_class)
    if type(backend).__name__ == "SQLiteSearchBackend":
        backend.query_compiler_class = _weighing(backend.query_compiler_class)
    return backend


def _weighing(compiler: type) -> type:
    """SQLite's compiler, with words in a title counting more, as they do on PostgreSQL."""
    from modelsearch.backends.database.sqlite.query import BM25, SQLiteFTSIndexEntry

    class InTitles(BM25):
        def as_sql(self, *_args: Any, **_kwargs: Any) -> tuple[str, list[Any]]:
            # The columns are autocomplete, body and title.
            return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, 0.0, 1.0, 10.0)", []

    class Weighing(compiler):
        def build_tsrank(self, vector: Any, query: Any, **kwargs: Any) -> Any:
            rank = super().build_tsrank(vector, query, **kwargs)
            return InTitles() if type(rank) is BM25 else rank

    return Weighing


# Into the index ----------------------------------------------------------------------------------


def _analysing(index: type) -> type:
    def add_items(self: Any, model: type, items: Iterable[Any]) -> None:
        items = list(items)
        for item in items:
            # The indexer asks each item for its fields.
            fields = [_in_tokens(each, _language(item)) for each in model.get_search_fields()]
            item.get_search_fields = lambda fields=fields: fields
        try:
            index.add_items(self, model, items)
        finally:
            for item in items:
                del item.get_search_fields

    return type(index.__name__, (index,), {"add_items": add_items})


def _language(item: Any) -> str:
    return item.locale.language_code if getattr(item, "locale_id", None) else ""


def _in_tokens(field: BaseField, language: str) -> BaseField:
    """The search field, giving tokens for text."""
    own = copy(field)
    if isinstance(field, RelatedFields):
        own.fields = [_in_tokens(each, language) for each in field.fields]
    elif isinstance(field, AutocompleteField):
        own.get_value = lambda item: " ".join(words(_text(field.get_value(item))))
    elif not isinstance(field, FilterField):
        own.get_value = lambda item: " ".join(stems(_text(field.get_value(item)), language))
    return own


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return " ".join(_text(each) for each in value)
    return "" if value is None else str(value)


# Out of a query ----------------------------------------------------------------------------------


def _reading(search: Any, autocomplete: type) -> Any:
    def read(compiler: type, query: Any, *args: Any, **kwargs: Any) -> Any:
        if issubclass(compiler, autocomplete):
            return search(compiler, _beginnings(query), *args, **kwargs)
        return search(compiler, _in_stems(query), *args, **kwargs)

    return read


def _beginnings(query: Any) -> Any:
    """An autocompletion knows no endings: what is typed is part of a word."""
    if isinstance(query, str):
        return " ".join(words(query))
    if isinstance(query, PlainText):
        return PlainText(" ".join(words(query.query_string)), operator=query.operator)
    return query


def _in_stems(query: Any) -> Any:
    if isinstance(query, str):
        # An empty text finds nothing, an empty query is an error.
        return _in_stems(PlainText(query)) if words(query) else ""
    if isinstance(query, InLanguage):
        told = " ".join(telling(words(query.query_string)))
        return PlainText(" ".join(stems(told, query.language)))
    if isinstance(query, PlainText):
        return _any_language(query, lambda text: PlainText(text, operator=query.operator))
    if isinstance(query, Phrase):
        return _any_language(query, Phrase)
    if isinstance(query, And | Or):
        return type(query)([_in_stems(each) for each in query.subqueries])
    if isinstance(query, Not):
        return Not(_in_stems(query.subquery))
    if isinstance(query, Boost):
        return Boost(_in_stems(query.subquery), query.boost)
    return query


def _any_language(query: Any, of: Any) -> SearchQuery | str:
    found = [" ".join(stems(query.query_string, language)) for language in LANGUAGES]
    different = [of(text) for text in dict.fromkeys(found) if text]
    if not different:
        return ""
    return different[0] if len(different) == 1 else Or(different)
