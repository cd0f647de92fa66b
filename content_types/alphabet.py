"""The order of letters in the reader's language: æ, ø and å come last, but not in English."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.db.models import CharField, F, Func
from django.utils import translation

# Behind z, in the order of the alphabet; the neighbours' letters stand with ours.
LAST = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
IN_ENGLISH = str.maketrans({"æ": "ae", "ø": "o"})
NORWEGIAN = ("nb", "nn", "no")


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


def is_norwegian() -> bool:
    """Whether the active language has the Norwegian alphabet."""
    return (translation.get_language() or "nb").partition("-")[0] in NORWEGIAN


class Alphabetical(Func):
    """A text column in the order of the active language's alphabet."""

    def __init__(self, column: str) -> None:
        super().__init__(F(column), output_field=CharField())
        self.in_norwegian = is_norwegian()

    def as_sql(self, compiler: Any, connection: Any, **_extra: Any) -> tuple[str, Any]:
        sql, parameters = compiler.compile(self.source_expressions[0])
        if connection.vendor == "postgresql":
            return f'{sql} COLLATE "{"nb-x-icu" if self.in_norwegian else "en-x-icu"}"', parameters
        if connection.vendor == "sqlite":
            return f"{sql} COLLATE utsyn_{'nb' if self.in_norwegian else 'en'}", parameters
        return sql, parameters


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
