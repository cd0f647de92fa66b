"""The words in which demo content is written down: texts per language, references, items; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

NBSP = "\N{NO-BREAK SPACE}"
GROUPS = re.compile(r"(?<![\d,.])(\d{1,3}(?: \d{3})+)(?!\d)")
UNITS = re.compile(
    r"(\d) (?=(?:kroner|kr|euro|prosent|millioner|milliarder|million|milliard|%)\b)|(kl\.) (?=\d)"
)


@dataclass(frozen=True, slots=True)
class T:
    """One value in several languages; where a language is missing, Bokmål stands in."""

    nb: Any
    en: Any = None
    nn: Any = None


@dataclass(frozen=True, slots=True)
class Ref:
    """Another item: its kind and its key."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a stream: its type and its value, in which references may stand."""

    type: str
    value: Any


@dataclass(frozen=True)
class Item:
    """One thing to load; ``key`` is its identity and never changes."""

    kind: str
    model: str
    key: str
    values: Mapping[str, Any]
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    parent: str | None = None
    languages: tuple[str, ...] = ("nb",)
    # Makes the file of an image or a document: name and bytes.
    file: Callable[[], tuple[str, bytes]] | None = None

    @property
    def ref(self) -> Ref:
        return Ref(self.kind, self.key)


def localised(value: Any, language: str) -> Any:
    """The value with every ``T`` in it replaced by its text in this language, well set."""
    if isinstance(value, T):
        found = getattr(value, language)
        return localised(value.nb if found is None else found, language)
    if isinstance(value, str):
        return value if language == "en" else typeset(value)
    if isinstance(value, Mapping):
        return {key: localised(each, language) for key, each in value.items()}
    if isinstance(value, Block):
        return Block(value.type, localised(value.value, language))
    if isinstance(value, list | tuple):
        return [localised(each, language) for each in value]
    return value


def typeset(text: str) -> str:
    """Keep the parts of an amount, and «kl.» and its hour, on one line."""
    text = GROUPS.sub(lambda match: match[1].replace(" ", NBSP), text)
    return UNITS.sub(lambda match: (match[1] or match[2]) + NBSP, text)


def references(value: Any) -> Iterator[Ref]:
    """Every reference in a value, those in rich text links included."""
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, T):
        yield from references([value.nb, value.en, value.nn])
    elif isinstance(value, str):
        yield from (Ref(kind, key) for kind, key in LINK.findall(value))
    elif isinstance(value, Mapping):
        yield from references(list(value.values()))
    elif isinstance(value, Block):
        yield from references(value.value)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from references(each)


# A link in rich text to another item: <a href="page:interreg-oks">.
LINK = re.compile(r'<a href="(page|document):([a-z0-9-]+)">')


def page(key: str) -> Ref:
    return Ref("page", key)


def org(key: str) -> Ref:
    return Ref("organisation", key)


def county(key: str) -> Ref:
    return Ref("county", key)


def period(key: str) -> Ref:
    return Ref("period", key)
