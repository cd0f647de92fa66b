"""Items as they are kept: text with holes, which most answers fill without reading it.

There is a hole wherever phase two has a word to say: a reference, rich text, the address of a file,
and in the meta of an item what is told anew to every audience.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Self, TypeAlias

from django.db import models

from content_types.refs import MediaURL, Ref, RichHTML

from .bodies import shape_of
from .languages import OF_PAGES

# How each item begins: what has a key and says something of itself.
START = re.compile(rb'\{"id":\d+,"meta":\{"type":"([\w.]+)"')
STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
TITLE = re.compile(rf'\}},("title":{STRING})[,}}]'.encode())
# What ``pack`` makes of values that phase two fills. In a string a quote has a backslash before it,
# so none of this can be a part of one.
HOLE_START = b'{"$'
HOLE = re.compile(
    rf'\{{"\$(?:(?P<ref>ref|required)":"(?P<name>[^"\\]+)"'
    rf'|(?P<text>html|url)":(?P<string>{STRING}))\}}'.encode()
)
# What of a meta is told anew, or a reference.
TOLD = frozenset({"detail_url", "html_url", "parent", *OF_PAGES})
# The value of a field of a meta: one that shows nothing else, and one that is this or a reference.
PLAIN = rf"{STRING}|null|true|false|[-\d.eE+]+"
VALUE = rf'(?:{PLAIN}|\{{"\$(?:ref|required)":"[^"\\]+"\}})'
NOTHING = "(?!)"


class Layout(NamedTuple):
    """What of the text of one model's items leaves for one choice of fields."""

    # Where the meta ends.
    end: bytes
    # A field of the meta that is told, with what it refers to, or one that stays behind.
    places: re.Pattern[bytes]
    told: frozenset[str]
    left: int
    # Whether no more than a title is beside the meta; otherwise all there is.
    is_title: bool
    # Of such an item the text between what is told of it and what stays behind, and the field that
    # is told behind each piece of it, if any.
    whole: re.Pattern[bytes]
    following: tuple[str, ...]


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
    end = f'}},"{body[1]}":'.encode()
    whole, following = _whole([field.name for field in shape.meta], told, left)
    places_in_meta = re.compile(places.encode())
    return Layout(end, places_in_meta, frozenset(told), len(left), is_title, whole, following)


def _whole(
    meta: Sequence[str], told: Collection[str], left: Collection[str]
) -> tuple[re.Pattern[bytes], tuple[str, ...]]:
    """The pattern of an item of a title and a meta of these fields, and what is told between its
    groups."""
    pieces, following = ['(\\{"id":\\d+,"meta":\\{"type":"([\\w.]+)"'], []
    for name in meta[1:]:
        if name in told:
            pieces.append(f'),"{name}":null(')
            following.append(name)
        elif name in left:
            pieces.append(f'),"{name}":{VALUE}(')
            following.append("")
        else:
            pieces.append(f',"{name}":(?:{PLAIN})')
    pieces.append(f'\\}},"title":{STRING})[,}}]')
    return re.compile("".join(pieces).encode()), tuple(following)


def text_of(item: Any, layout: Layout) -> bytes | None:
    """As much of what is kept of an item as was read; None where nothing is."""
    text: bytes | None = getattr(item, "entry_body", None)
    return getattr(item, "entry_beginning", None) if text is None and layout.is_title else text


def is_brief(model: type[models.Model], names: Iterable[str]) -> bool:
    """Whether these fields of items can be told by how their texts begin."""
    layout = layout_of(model, frozenset(names))
    return layout is not None and layout.is_title


# Text of a meta, each with the field that is told behind it and what that refers to already.
Meta: TypeAlias = list[tuple[bytes, str, Ref | None]]


class KeptItem(NamedTuple):
    """What is kept of one item, in pieces; ``refs`` is what it refers to, told facts aside."""

    item: Any
    text: bytes
    label: str
    told: frozenset[str]
    meta: Meta
    # Text and what is to be filled, in turn.
    pieces: list[Any]
    refs: set[Ref]

    @classmethod
    def of(cls, item: Any, layout: Layout | None) -> Self | None:
        """What is kept of an item, if what leaves of it can be told by cutting text."""
        if layout is None:
            return None
        text = text_of(item, layout)
        start = START.match(text or b"")
        if text is None or start is None:
            return None
        end = text.find(layout.end, start.end())
        meta = _meta(text[: max(0, end)], start.end(), layout)
        pieces = _title(text, end) if layout.is_title else pieces_of(text, end)
        if end < 0 or meta is None or pieces is None:
            return None
        refs = {ref for _text, _name, ref in meta if ref is not None}
        for piece in pieces[1::2]:
            if isinstance(piece, Ref):
                refs.add(piece)
            elif isinstance(piece, RichHTML):
                refs.update(piece.refs())
        return cls(item, text, start[1].decode(), layout.told, meta, pieces, refs)


def _meta(text: bytes, start: int, layout: Layout) -> Meta | None:
    """The text to the end of a meta that begins before ``start``; None for more than is expected
    in one."""
    parts = layout.places.split(text[start:])
    found: Meta = []
    kept, left = parts[0], 0
    for place in range(1, len(parts), 4):
        name, ref, other, more = parts[place : place + 4]
        if other is not None:
            kept, left = kept + more, left + 1
        else:
            found.append((kept, name.decode(), None if ref is None else Ref.named(ref.decode())))
            kept = more
    found.append((kept, "", None))
    if left != layout.left or len(found) != len(layout.told) + 1:
        return None
    # What lies deeper may have the same names, and an end that looks like the meta's own.
    if any(b":{" in kept or b":[" in kept for kept, *_rest in found):
        return None
    (first, name, ref), *others = found
    return [(text[:start] + first, name, ref), *others]


def _title(text: bytes, end: int) -> list[Any] | None:
    title = TITLE.match(text, end)
    return [b"},%b}" % title[1]] if title else None


def pieces_of(text: bytes, start: int) -> list[Any]:
    """The text from there on: text and what is to be filled, in turn."""
    pieces: list[Any] = []
    place = text.find(HOLE_START, start)
    while place >= 0:
        hole = HOLE.match(text, place)
        if hole is None:
            place = text.find(HOLE_START, place + 1)
            continue
        pieces += [text[start:place], _filling(hole)]
        start = hole.end()
        place = text.find(HOLE_START, start)
    pieces.append(text[start:])
    return pieces


def _filling(hole: re.Match[bytes]) -> Ref | RichHTML | MediaURL:
    """What is to be filled."""
    ref, name, text, string = hole.groups()
    if ref:
        return Ref.named(name.decode(), ref == b"required")
    return (MediaURL if text == b"url" else RichHTML)(json.loads(string.decode()))
