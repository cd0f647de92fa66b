"""The order of letters in the reader's language: æ, ø and å come last, but not in English."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, F, Func, Model, SlugField, TextField
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.functions import Left
from django.utils import translation

# Behind z, in the order of the alphabet; the neighbours' letters stand with ours.
LAST = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
IN_ENGLISH = str.maketrans({"æ": "ae", "ø": "o"})
NORWEGIAN = ("nb", "nn", "no")
# By so many letters texts of any length are compared.
ENOUGH = 100


def norwegian(text: str) -> str:
    """What a text is compared by in Bokmål and Nynorsk."""
    return _plain(unicodedata.normalize("NFC", text).lower().translate(LAST))


def english(text: str) -> str:
    """What a text is compared by in English: letters without their marks."""
    return _plain(text.lower().translate(IN_ENGLISH))


def _plain(text: str) -> str:
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )


def is_norwegian(language: str | None = None) -> bool:
    """Whether a language, or else the active one, has the Norwegian alphabet."""
    code = language or translation.get_language() or "nb"
    return code.partition("-")[0] in NORWEGIAN


class Alphabetical(Func):
    """A text in the order of a language's alphabet, or else the active language's."""

    def __init__(self, text: str | Combinable, language: str | None = None) -> None:
        # A name is that of a column.
        text = F(text) if isinstance(text, str) else text
        super().__init__(text, output_field=CharField())
        self.in_norwegian = is_norwegian(language)

    def as_sql(self, compiler: Any, connection: Any, *_args: Any, **_extra: Any) -> tuple[str, Any]:
        sql, parameters = compiler.compile(self.source_expressions[0])
        if connection.vendor == "postgresql":
            return f'{sql} COLLATE "{"nb-x-icu" if self.in_norwegian else "en-x-icu"}"', parameters
        if connection.vendor == "sqlite":
            return f"{sql} COLLATE utsyn_{'nb' if self.in_norwegian else 'en'}", parameters
        return sql, parameters


def alphabetically(model: type[Model], names: Iterable[str], language: str) -> list[str | OrderBy]:
    """An order by columns (``-title``), those with words in the order of a language's alphabet."""
    return [_place(model, name, language) for name in names]


def _place(model: type[Model], name: str, language: str) -> str | OrderBy:
    column = name.removeprefix("-")
    field = model._meta.get_field(column)
    # Choices and slugs are keys that no reader sees.
    if not isinstance(field, CharField | TextField) or isinstance(field, SlugField):
        return name
    if field.choices:
        return name
    text = Left(column, ENOUGH) if isinstance(field, TextField) else F(column)
    return OrderBy(Alphabetical(text, language), descending=name.startswith("-"))


def teach_sqlite(connection: Any, **_kwargs: Any) -> None:
    """Give a new connection to SQLite the two alphabets."""
    if connection.vendor != "sqlite":
        return
    for name, key in (("utsyn_nb", norwegian), ("utsyn_en", english)):
        connection.connection.create_collation(name, _compare(key))


def _compare(key: Any) -> Any:
    def compare(one: str, other: str) -> int:
        left, right = key(one), key(other)
        return (left > right) - (left < right)

    return compare
