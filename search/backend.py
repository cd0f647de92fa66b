"""Wagtail's database search over our own tokens: see ``analysis``.

Stemming by the database would take one language for all pages, and SQLite knows none. Here the
index is given stems in the language of each item, and a query is turned into the same.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Case, F, FloatField, Q, QuerySet, When
from django.db.models.functions import Length
from modelsearch.backends.database import SearchBackend as stock_backend
from modelsearch.index import AutocompleteField, BaseField, FilterField, RelatedFields
from modelsearch.query import And, Boost, Fuzzy, Not, Or, Phrase, PlainText, SearchQuery
from modelsearch.utils import get_content_type_pk
from wagtail.search.backends.base import BaseSearchBackend

from .analysis import STEMMERS, stems, telling, words
from .best import Best, Part, Wording, has_number

# Of all that a query finds, and of what has its words in the title.
MOST_RANKED = 1_000
# The kinds of queries that one statement can answer whole.
RANKED = (PlainText, Phrase)
# How the marks for words begin in a statement; nobody can know it.
MARK = f"mark{uuid.uuid4().hex}"
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
    if type(backend).__name__ == "PostgresSearchBackend":
        backend.query_compiler_class = _choosing(backend.query_compiler_class)
        backend.results_class = _telling_best(backend.results_class)
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


def _choosing(compiler: type) -> type:
    """PostgreSQL's compiler, which ranks some of what a common word finds and not all of it.

    To rank a text it must be read whole. Ranked are the newest of those that have the words, and
    the newest of those that have them in the title; the others follow, the newest first.
    """

    class Choosing(compiler):
        def search(self, config: Any, start: int, stop: int | None, **kwargs: Any) -> Any:
            self._config = config
            return super().search(config, start, stop, **kwargs)

        def _apply_ordering_and_scoring(
            self, found: Any, rank: Any, start: int, stop: int | None, score_field: Any = None
        ) -> Any:
            if not self.order_by_relevance or score_field or isinstance(self.query, Fuzzy):
                return super()._apply_ordering_and_scoring(found, rank, start, stop, score_field)
            chosen = Q(pk__in=self._newest(found).union(self._newest(self._in_titles(found))))
            if stop is not None and stop <= MOST_RANKED:
                # There are at least so many, or else they are all.
                return self.queryset.filter(chosen).order_by(rank.desc(), "-pk")[start:stop]
            ranked = Case(When(chosen, then=rank), output_field=FloatField())
            return found.order_by(ranked.desc(nulls_last=True), "-pk")[start:stop]

        def best(self, config: Any) -> Best | None:
            """The best of what is found and how many there are, where one statement can tell."""
            is_plain = self.fields is None and _is_ranked(self.query)
            if not (is_plain and self.order_by_relevance and has_number(self.queryset.model)):
                return None
            if self.queryset.db != DEFAULT_DB_ALIAS:
                return None
            # Our own lists are asked as they are, without what makes them fit for any engine.
            items: Any = getattr(self.queryset, "asked_for", self.queryset)
            return Best(items, self._wording(config), MOST_RANKED)

        def _wording(self, config: Any) -> Wording:
            found: list[tuple[str, str]] = []
            marked = _marked(self.query, found)

            def expressions() -> tuple[Any, Any]:
                compiler = copy(self)
                compiler.query = marked
                vectors = [(F("title"), F("title_norm")), (F("body"), 1.0)]
                rank = compiler._build_rank_expression(vectors, config)
                return compiler.build_tsquery(marked, config=config), rank

            marks, texts = zip(*found, strict=True)
            return Wording(repr(marked), texts, marks, expressions)

        def _in_titles(self, found: Any) -> Any:
            words = self.build_tsquery(self.query, config=self._config)
            return found.annotate(_title_=F("index_entries__title")).filter(_title_=words)

        @staticmethod
        def _newest(found: Any) -> Any:
            return found.order_by("-pk").values("pk")[:MOST_RANKED]

    return Choosing


def _telling_best(results: type) -> type:
    """Results that can tell their best ones and how many there are in all, both at once."""

    class TellingBest(results):
        def best(
            self,
            start: int,
            stop: int | None,
            *columns: str,
            along: Callable[[], QuerySet] | None = None,
        ) -> Part | None:
            """What ``Best.part`` gives, which takes the same; None where it cannot be told so."""
            compiler = self.query_compiler
            config = compiler.get_config(self.backend)
            best = compiler.best(config) if hasattr(compiler, "best") else None
            return best.part(start, stop, columns, along) if best else None

        # How the words were to be taken together, where the search said so.
        operator: str | None = None

        def again(self, query: str) -> TellingBest | None:
            """The same search with other words, without judging once more what it is searched in;
            None where there are no words."""
            languages = _languages_of(self.query_compiler.queryset)
            found, sought = self._clone(), _in_stems(query, languages, self.operator)
            if not sought:
                return None
            found.operator = self.operator
            found.query_compiler = copy(self.query_compiler)
            found.query_compiler.query = sought
            return found

    return TellingBest


# Into the index ----------------------------------------------------------------------------------


def _analysing(index: type[Any]) -> type[Any]:
    def add_items(self: Any, model: type[Any], items: Iterable[Any]) -> None:
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
        if weighs_titles and not _weigh_titles(self, model, items):
            index._refresh_title_norms(self)

    def weigh_again(self: Any, full: bool = False) -> None:
        # Of single items ``add_items`` takes care.
        if full:
            index._refresh_title_norms(self, full=True)

    weighs_titles = hasattr(index, "_refresh_title_norms")
    own: dict[str, Any] = {"add_items": add_items}
    if weighs_titles:
        own["_refresh_title_norms"] = weigh_again
    return type(index.__name__, (index,), own)


def _weigh_titles(index: Any, model: type, items: Iterable[Any]) -> bool:
    """Let words in short titles count more than in long ones, as PostgreSQL's index has it.

    Stock measures the titles of the whole site anew for each item that is published. What they
    measured when the index was last written whole can be told from any one of them, if there is
    one: that is what is returned.
    """
    entries = index.entries.annotate(length=Length("title")).filter(length__gt=0)
    measured = entries.exclude(title_norm=1.0).values_list(F("title_norm") * F("length"))[:1]
    keys = [str(item.pk) for item in items]
    written = entries.filter(content_type=get_content_type_pk(model), object_id__in=keys)
    average = next(iter(measured), None)
    if average is not None:
        written.update(title_norm=average[0] / F("length"))
    return average is not None


def _language(item: Any) -> str:
    return item.locale.language_code if getattr(item, "locale_id", None) else ""


def _in_tokens(field: BaseField, language: str) -> BaseField:
    """The search field, giving tokens for text."""
    own = copy(field)
    if isinstance(field, RelatedFields):
        own.fields = [_in_tokens(each, language) for each in field.fields]
    elif isinstance(field, AutocompleteField):
        own.get_value = _once(lambda item: " ".join(words(_text(field.get_value(item)))))
    elif not isinstance(field, FilterField):
        own.get_value = _once(lambda item: " ".join(stems(_text(field.get_value(item)), language)))
    return own


def _once(value_of: Callable[[Any], str]) -> Callable[[Any], str]:
    """The same function, which the indexer may ask five times over for the price of one."""
    # Held along with its item, so that no other item can come to have the same id.
    known: dict[int, tuple[Any, str]] = {}

    def value(item: Any) -> str:
        if id(item) not in known:
            known[id(item)] = (item, value_of(item))
        return known[id(item)][1]

    return value


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return " ".join(_text(each) for each in value)
    return "" if value is None else str(value)


# Out of a query ----------------------------------------------------------------------------------


def _reading(search: Any, autocomplete: type) -> Any:
    def read(compiler: type, query: Any, items: Any, **kwargs: Any) -> Any:
        if issubclass(compiler, autocomplete):
            return search(compiler, _beginnings(query), items, **kwargs)
        operator = kwargs.get("operator")
        found = search(compiler, _in_stems(query, _languages_of(items), operator), items, **kwargs)
        found.operator = operator
        return found

    return read


def _languages_of(items: Any) -> list[str]:
    """The languages that words may be in; who searches in items of one only says which."""
    language = getattr(items, "words_are_in", None)
    return [language] if language else LANGUAGES


def _beginnings(query: Any) -> Any:
    """An autocompletion knows no endings: what is typed is part of a word."""
    if isinstance(query, str):
        return " ".join(words(query))
    if isinstance(query, PlainText):
        return PlainText(" ".join(words(query.query_string)), operator=query.operator)
    return query


def _in_stems(query: Any, languages: Sequence[str], operator: str | None = None) -> Any:
    if isinstance(query, str):
        # An empty text finds nothing, an empty query is an error.
        whole = PlainText(query, operator=operator or "and")
        return _in_stems(whole, languages) if words(query) else ""
    if isinstance(query, InLanguage):
        told = " ".join(telling(words(query.query_string)))
        return PlainText(" ".join(stems(told, query.language)))
    if isinstance(query, PlainText):
        return _in_any(languages, query, lambda text: PlainText(text, operator=query.operator))
    if isinstance(query, Phrase):
        return _in_any(languages, query, Phrase)
    if isinstance(query, And | Or):
        return type(query)([_in_stems(each, languages) for each in query.subqueries])
    if isinstance(query, Not):
        return Not(_in_stems(query.subquery, languages))
    if isinstance(query, Boost):
        return Boost(_in_stems(query.subquery, languages), query.boost)
    return query


def _in_any(languages: Sequence[str], query: Any, of: Any) -> SearchQuery | str:
    found = [" ".join(stems(query.query_string, language)) for language in languages]
    different = [of(text) for text in dict.fromkeys(found) if text]
    if not different:
        return ""
    return different[0] if len(different) == 1 else Or(different)


# Into a statement --------------------------------------------------------------------------------


def _is_ranked(query: Any) -> bool:
    if isinstance(query, And | Or):
        return all(map(_is_ranked, query.subqueries))
    return _is_ranked(query.subquery) if isinstance(query, Boost) else isinstance(query, RANKED)


def _marked(query: Any, found: list[tuple[str, str]]) -> SearchQuery:
    """The query with a mark for each of its texts; what stands in SQL for the two is ``found``."""
    mark = f"{MARK}{len(found)}"
    if isinstance(query, PlainText):
        sign = " & " if query.operator == "and" else " | "
        terms = [_quoted(each) for each in re.split(r"[\s\-]+", query.query_string) if each]
        found.append((_quoted(mark), sign.join(terms)))
        return PlainText(mark, operator=query.operator)
    if isinstance(query, Phrase):
        found.append((mark, query.query_string))
        return Phrase(mark)
    if isinstance(query, Boost):
        return Boost(_marked(query.subquery, found), query.boost)
    return type(query)([_marked(each, found) for each in query.subqueries])


def _quoted(term: str) -> str:
    """A term as PostgreSQL reads it in a query."""
    escaped = term.replace("'", "''").replace("\\", "\\\\")
    return f"'{escaped}'"
