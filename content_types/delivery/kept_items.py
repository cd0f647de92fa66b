"""Items as they are kept: text with holes, which most answers fill without reading it.

There is a hole wherever phase two has a word to say: a reference, rich text, the address of a file,
and in the meta of an item what is told anew to every audience.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, Self

from django.db import models

from content_types.refs import MediaURL, Ref, RichHTML

from .bodies import model_of, shape_of
from .languages import OF_PAGES

# So much of an item is read where its title and meta are asked for; if they take more, all of it.
BEGINNING = 2_000
# How each item begins: what has a key and says something of itself.
START = re.compile(r'\{"id":\d+,"meta":')
STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
TITLE = re.compile(rf'\}},("title":{STRING})[,}}]')
# What ``pack`` makes of values that phase two fills. In a string a quote has a backslash before it,
# so none of this can be a part of one.
HOLE_START = '{"$'
HOLE = re.compile(
    r'\{"\$(?:(?P<ref>ref|required)":"(?P<name>[^"\\]+)"'
    rf'|(?P<text>html|url)":(?P<string>{STRING}))\}}'
)
# What of a meta is told anew, or a reference.
TOLD = frozenset({"detail_url", "html_url", "parent", *OF_PAGES})
# The value of a field of a meta; of an object nothing but a reference.
VALUE = rf'(?:{STRING}|null|true|false|[-\d.eE+]+|\{{"\$(?:ref|required)":"[^"\\]+"\}})'
NOTHING = "(?!)"


class Layout(NamedTuple):
    """What of the text of one model's items leaves for one choice of fields."""

    # Where the meta ends.
    end: str
    # A field of the meta that is told, with what it refers to, or one that stays behind.
    places: re.Pattern[str]
    told: frozenset[str]
    left: int
    # Whether all that is beside the meta leaves; otherwise it is no more than a title.
    is_whole: bool


@lru_cache(maxsize=200)
def layout_of(model: type[models.Model], names: frozenset[str]) -> Layout | None:
    """The layout of these fields; None where it takes more than cutting text."""
    shape = shape_of(model)
    body = [field.name for field in shape.body]
    meta = {field.name for field in shape.meta}
    is_whole, is_title = names >= {*body}, names & {*body} == {"id", "title"} and body[1] == "title"
    # The first of a meta is its type.
    if len(body) < 2 or "type" not in names & meta or not (is_whole or is_title):
        return None
    told, left = sorted(TOLD & meta & names), sorted(meta - names)
    places = (
        f',"(?:({"|".join(told) or NOTHING})":(?:null|{{"\\$ref":"([^"\\\\]+)"}})'
        f'|({"|".join(left) or NOTHING})":{VALUE})'
    )
    return Layout(f'}},"{body[1]}":', re.compile(places), frozenset(told), len(left), is_whole)


def is_brief(model: type[models.Model], names: Iterable[str]) -> bool:
    """Whether these fields of items can be told by how their texts begin."""
    layout = layout_of(model, frozenset(names))
    return layout is not None and not layout.is_whole


@dataclass(frozen=True)
class KeptItem:
    """What is kept of one item, in pieces; ``refs`` is what it refers to, told facts aside."""

    item: Any
    text: str
    told: frozenset[str]
    # Text, and in turn the name of a field that is told and a reference that is there already.
    meta: list[tuple[str, str, Ref | None]]
    # Text and what is to be filled.
    pieces: list[Any]
    refs: set[Ref]

    @classmethod
    def of(cls, item: Any, names: frozenset[str]) -> Self | None:
        """What is kept of an item, if these fields of it can be told by cutting text."""
        layout = layout_of(model_of(item), names)
        text = getattr(item, "entry_body", None)
        if text is None and layout and not layout.is_whole:
            text = getattr(item, "entry_beginning", None)
        start = START.match(text or "")
        if text is None or layout is None or start is None:
            return None
        end = text.find(layout.end, start.end())
        meta = _meta(text[:end], layout) if end > 0 else None
        pieces = _pieces(text, end) if layout.is_whole else _title(text, end)
        if meta is None or pieces is None:
            return None
        refs = {ref for _text, _name, ref in meta if ref is not None}
        for piece in pieces[1::2]:
            refs.update(piece.refs() if isinstance(piece, RichHTML) else ())
            if isinstance(piece, Ref):
                refs.add(piece)
        return cls(item, text, layout.told, meta, pieces, refs)


def _meta(text: str, layout: Layout) -> list[tuple[str, str, Ref | None]] | None:
    """The text from its start to the end of the meta; None for more than is expected in one."""
    parts = layout.places.split(text)
    found: list[tuple[str, str, Ref | None]] = []
    kept, told, left = parts[0], 0, 0
    for place in range(1, len(parts), 4):
        name, ref, other, more = parts[place : place + 4]
        if other is not None:
            kept, left = kept + more, left + 1
        else:
            found.append((kept, name, None if ref is None else Ref.named(ref)))
            kept, told = more, told + 1
    found.append((kept, "", None))
    is_expected = left == layout.left and told == len(layout.told)
    return found if is_expected and not any(HOLE_START in text for text, *_rest in found) else None


def _title(text: str, end: int) -> list[Any] | None:
    title = TITLE.match(text, end)
    return [f"}},{title[1]}}}"] if title else None


def _pieces(text: str, start: int) -> list[Any]:
    """The text from there on: text and what is to be filled, in turn."""
    pieces: list[Any] = []
    place = text.find(HOLE_START, start)
    while place >= 0:
        hole = HOLE.match(text, place)
        if hole is None:
            place = text.find(HOLE_START, place + 1)
            continue
        pieces += [text[start:place], filling(hole)]
        start = hole.end()
        place = text.find(HOLE_START, start)
    pieces.append(text[start:])
    return pieces


def filling(hole: re.Match[str]) -> Ref | RichHTML | MediaURL:
    """What is to be filled."""
    ref, name, text, string = hole.groups()
    if ref:
        return Ref.named(name, ref == "required")
    return (MediaURL if text == "url" else RichHTML)(json.loads(string))
