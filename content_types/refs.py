"""References: what phase one leaves behind wherever one item points at another.

Rooms 1 to 4 turn an item into JSON in which every relation is a ``Ref`` and every rich text a
``RichHTML``; only ``delivery`` may turn them into something a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Self, TypeVar

from django.db import models

# How the address of something of ours begins in rich text.
LINK = "ref:"
REF_LINK = re.compile(r'<a href="ref:([a-z]+):(\d+)">(.*?)</a>', re.DOTALL)
REF_IMAGE = re.compile(r'<img src="ref:image:(\d+)" alt="([^"]*)">')


class Ref(str):
    """A pointer to a page, image, document or snippet: ``kind`` and primary key, nothing else.

    As a text it is the name that its target is kept under. What holds a ``required`` reference
    makes no sense without its target and goes with it.
    """

    # An answer compares so many of them that it matters how long this takes.
    __slots__ = ("key", "kind", "required")
    kind: str
    key: int
    required: bool

    def __new__(cls, kind: str, key: int, required: bool = False) -> Self:
        ref = super().__new__(cls, f"{kind}:{key}")
        ref.kind, ref.key, ref.required = kind, key, required
        return ref

    def __getnewargs__(self) -> Any:
        """What a copy is made from."""
        return (self.kind, self.key, self.required)

    @classmethod
    @lru_cache(maxsize=2_000)
    def named(cls, name: str, required: bool = False) -> Self:
        """The reference that is such a text."""
        kind, _colon, key = name.rpartition(":")
        return cls(kind, int(key), required)


class RichHTML(str):
    """Display HTML whose internal links read ``ref:<kind>:<key>`` until they are resolved."""

    __slots__ = ()

    def refs(self) -> Iterator[Ref]:
        """The references in links and images, in reading order."""
        if LINK not in self:
            return
        for kind, key, _text in REF_LINK.findall(self):
            yield Ref(kind, int(key))
        for key, _alt in REF_IMAGE.findall(self):
            yield Ref("image", int(key))


class MediaURL(str):
    """The address of a file, which phase two makes absolute where the reader needs it."""

    __slots__ = ()


# Types of values that neither are references nor hold any.
PLAIN = frozenset({str, int, float, bool, type(None)})

_kinds: dict[type[models.Model], str] = {}
# What was found of each model: it is asked for every item of an answer.
_known: dict[type[models.Model], str | None] = {}


def register_kind(model: type[models.Model], kind: str) -> None:
    """Name the kind under which instances of ``model`` and its subclasses are referred to."""
    _kinds[model] = kind
    _known.clear()


def kind_of(model: type[models.Model]) -> str | None:
    """The kind a model is referred to by; None for a model that no endpoint serves."""
    if model not in _known:
        _known[model] = next((_kinds[base] for base in model.__mro__ if base in _kinds), None)
    return _known[model]


def ref_to(model: type[models.Model], key: Any, *, required: bool = False) -> Ref | None:
    """A reference to the row of ``model`` with this key; None without a key or a known kind."""
    kind = kind_of(model)
    if key is None or kind is None:
        return None
    return Ref(kind, int(key), required)


def collect(value: Any) -> list[Ref]:
    """Every reference in a phase-one value, nested ones included, in reading order."""
    found: list[Ref] = []
    _collect(value, found)
    return found


def _collect(value: Any, found: list[Ref]) -> None:
    # Most of what there is: no function is called for it.
    if isinstance(value, dict):
        for item in value.values():
            if type(item) not in PLAIN:
                _collect(item, found)
    elif isinstance(value, list | tuple):
        for item in value:
            if type(item) not in PLAIN:
                _collect(item, found)
    elif isinstance(value, Ref):
        found.append(value)
    elif isinstance(value, RichHTML):
        found.extend(value.refs())


ModelClass = TypeVar("ModelClass", bound=type[models.Model])


def referable(kind: str) -> Callable[[ModelClass], ModelClass]:
    """Class decorator: instances of the model are referred to under this kind."""

    def decorate(model: ModelClass) -> ModelClass:
        register_kind(model, kind)
        return model

    return decorate
