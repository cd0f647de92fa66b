"""The words in which demo content is written down: items, references, translations; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

NBSP = "\N{NO-BREAK SPACE}"
GROUPS = re.compile(r"(?<![\d,.])(\d{1,3}(?: \d{3})+)(?!\d)")
UNITS = re.compile(
    r"(\d) (?=(?:kroner|kr|euro|prosent|million(?:ar|er)?|milliard(?:ar|er)?|%)\b)"
    r"|(kl\.) (?=\d)"
)
ENGLISH_UNITS = re.compile(r"(EUR|NOK) (?=\d)|(\d) (?=(?:[mb]illion|per cent)\b)")
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


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


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A part of a form that comes with the package: its ``steps`` or its ``rules``."""

    form: str
    part: str


# What an item says in another language, by place: {"title": "…", "body.0.text": "…"}.
Texts = Mapping[str, str]

# Translations of what reads the same in every language, such as a name.
ALIKE: Mapping[str, Texts] = {"nn": {}, "en": {}}


@dataclass(frozen=True)
class Item:
    """One thing to load, in Bokmål; ``key`` is its identity and never changes.

    It exists in Bokmål and in the languages of its translations; a place that a translation
    leaves out reads as in Bokmål.
    """

    kind: str
    model: str
    key: str
    values: Mapping[str, Any]
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    parent: str | None = None
    translations: Mapping[str, Texts] = field(default_factory=dict)
    # One object for all languages, as Wagtail's images are.
    is_shared: bool = False
    # What the file says, where it says something.
    paragraphs: Sequence[str] = ()
    # Makes the file of an image or a document from language and paragraphs: name and bytes.
    file: Callable[[str, Sequence[str]], tuple[str, bytes]] | None = None

    @property
    def ref(self) -> Ref:
        return Ref(self.kind, self.key)

    @property
    def name(self) -> str:
        """Kind and key, as links and translations write them."""
        return f"{self.kind}:{self.key}"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which there is an object of its own."""
        return ("nb",) if self.is_shared else ("nb", *self.translations)

    @property
    def places(self) -> dict[str, str]:
        """Every text in Bokmål by its place."""
        parts = {**self.values, **self.rows, "paragraphs": self.paragraphs}
        return dict(_places(parts, ""))


def _places(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Block):
        yield from _places(value.value, place)
    else:
        for name, each in _parts(value):
            yield from _places(each, _inside(place, name))


def _parts(value: Any) -> Iterator[tuple[object, Any]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list | tuple):
        yield from enumerate(value)


def _inside(place: str, name: object) -> str:
    return f"{place}.{name}" if place else str(name)


def written(item: Item, language: str) -> dict[str, Any]:
    """What the item says in one language: its values, rows and paragraphs, well set."""
    texts = item.translations.get(language, {})
    return {
        "values": localised(item.values, language, texts),
        "rows": localised(item.rows, language, texts),
        "paragraphs": localised(item.paragraphs, language, texts, "paragraphs"),
        "parent": item.parent,
    }


def localised(value: Any, language: str, texts: Texts, place: str = "") -> Any:
    """The value with the texts of a language at their places, well set."""
    if isinstance(value, str):
        return typeset(texts.get(place, value), language)
    if isinstance(value, Block):
        return Block(value.type, localised(value.value, language, texts, place))
    if isinstance(value, Mapping):
        return {
            name: localised(each, language, texts, _inside(place, name))
            for name, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [
            localised(each, language, texts, _inside(place, number))
            for number, each in enumerate(value)
        ]
    return value


def typeset(text: str, language: str = "nb") -> str:
    """Keep the parts of an amount, and «kl.» and its hour, on one line; no straight apostrophes."""
    if language == "en":
        text = text.replace("'", APOSTROPHE)
        return ENGLISH_UNITS.sub(lambda match: (match[1] or match[2]) + NBSP, text)
    text = GROUPS.sub(lambda match: match[1].replace(" ", NBSP), text)
    return UNITS.sub(lambda match: (match[1] or match[2]) + NBSP, text)


def references(value: Any) -> Iterator[Ref]:
    """Every reference in a value, those in rich text links included."""
    if isinstance(value, Ref):
        yield value
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
