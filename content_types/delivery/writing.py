"""Items as JSON text, put together from the text that is kept of each without reading it.

The kept text has a hole wherever phase two has a word to say: a reference, rich text, the address
of a file. What fills a hole is text as well. Only the meta of an item is read, for that is told
anew to every audience. Where something must go because the audience may not see it, and with it
more than its hole, the item is read after all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.db import models
from rest_framework.utils.encoders import JSONEncoder

from content_types.refs import PLAIN, MediaURL, Ref, RichHTML, collect, ref_to

from .addresses import at_once
from .audience import Audience
from .bodies import model_of, shape_of
from .cards import with_addresses
from .items import deliver, learn
from .kept_cards import KeptCard
from .languages import tell
from .packing import READER, plain, unpack
from .resolver import Cards, fill, fill_top
from .versions import cut

ENCODER = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
# How each item begins: what has a key and says something of itself.
BEGINNING = re.compile(r'\{"id":\d+,"meta":')
# How the card of a page begins, with places for its addresses.
PAGE_CARD = re.compile(
    r'(\{"id":\d+,"meta":\{"type":"([\w.]+)","detail_url":)null(,"html_url":)null'
)
# What ``pack`` makes of values that phase two fills. In a string a quote has a backslash before it,
# so none of this can be a part of one.
HOLE = re.compile(
    r'\{"\$(?:(?P<ref>ref|required)":"(?P<name>[^"\\]+)"'
    r'|(?P<text>html|url)":(?P<string>"[^"\\]*(?:\\.[^"\\]*)*"))\}'
)


class JSON(str):
    """A value that is JSON already."""

    __slots__ = ()


def as_bytes(text: JSON) -> bytes:
    """JSON as it leaves; JavaScript once had two line ends less in its strings than JSON."""
    # To look for one character takes next to nothing.
    if "\u2028" in text or "\u2029" in text:
        return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()
    return text.encode()


def dump(value: Any) -> JSON:
    """A value without references as the API writes it."""
    return JSON(ENCODER.encode(value))


class Kept:
    """The text that is kept of one item, in pieces: text, and what is to be filled."""

    def __init__(self, text: str, start: int, names: set[str]) -> None:
        self.text = text
        meta, end = READER.raw_decode(text, start)
        self.meta = {name: value for name, value in meta.items() if name in names}
        self.pieces: list[Any] = [text[:start]]
        for hole in HOLE.finditer(text, end):
            self.pieces += [text[end : hole.start()], _filling(hole)]
            end = hole.end()
        self.pieces.append(text[end:])
        self.refs = {piece for piece in self.pieces if isinstance(piece, Ref)}
        for piece in self.pieces:
            if isinstance(piece, RichHTML):
                self.refs.update(piece.refs())

    def filled(self, cards: Cards, names: set[str]) -> JSON:
        """The item as the audience of these cards gets it; its meta is complete by now."""
        if not all(cards.has(ref) for ref in self.refs):
            body = cut(unpack(self.text), names)
            return dump(fill_top({**body, "meta": self.meta}, cards))
        first, *others = self.pieces
        texts = [_text_of(piece, cards) for piece in others]
        return JSON("".join([first, self._meta_text(cards), *texts]))

    def _meta_text(self, cards: Cards) -> str:
        others = [each for each in self.meta.values() if type(each) not in PLAIN]
        has_texts = any(isinstance(each, RichHTML | MediaURL) for each in others)
        if has_texts or not all(cards.has(ref) for ref in collect(others)):
            return ENCODER.encode(fill_top({"meta": self.meta}, cards)["meta"])
        return HOLE.sub(
            lambda hole: _text_of(_filling(hole), cards), ENCODER.encode(plain(self.meta))
        )


def _filling(hole: re.Match[str]) -> Any:
    ref, name, text, string = hole.groups()
    if ref:
        return Ref.named(name, ref == "required")
    return (MediaURL if text == "url" else RichHTML)(json.loads(string))


def _text_of(piece: Any, cards: Cards) -> str:
    if isinstance(piece, Ref):
        return cards.get_written(piece, _card)
    if isinstance(piece, RichHTML | MediaURL):
        return dump(fill(piece, cards))
    return piece


def _card(ref: Ref, cards: Cards) -> str:
    kept = cards.kept(ref)
    return (kept and _as_kept(kept, cards)) or dump(cards.get_filled(ref))


def _as_kept(card: KeptCard, cards: Cards) -> str | None:
    """A page's card by what is kept of it; None where it must be read."""
    beginning, audience = PAGE_CARD.match(card.text), cards.audience
    if beginning is None or not all(cards.has(ref) for ref in card.refs):
        return None
    first, label, second = beginning.groups()
    html_url = at_once(label, card.url_path, audience)
    detail_url = audience.detail_url(apps.get_model(label), card.key)
    if html_url is None or detail_url is None:
        return None
    rest = card.text[beginning.end() :]
    if '{"$' in rest:
        rest = HOLE.sub(lambda hole: _text_of(_filling(hole), cards), rest)
    return f"{first}{dump(detail_url)}{second}{dump(html_url)}{rest}"


def written(items: Sequence[models.Model], audience: Audience, names: Sequence[str]) -> list[JSON]:
    """What ``deliver`` gives for these fields of the items, as JSON."""
    wanted = set(names)
    kept = _kept(items, audience, wanted)
    if kept is None:
        return [dump(body) for body in deliver(items, audience, names)]
    bodies = [{"meta": each.meta} for each in kept]
    shown = (ref_to(type(item), item.pk) for item in items)
    audience.shown.update(ref for ref in shown if ref)
    for body, item in zip(bodies, items, strict=True):
        with_addresses(body, item, audience)
    learn(bodies, items, audience)
    tell(bodies, items, audience)
    cards = Cards(audience)
    cards.fetch([bodies, [ref for each in kept for ref in each.refs]])
    audience.shown.update(cards.found())
    return [each.filled(cards, wanted) for each in kept]


def _kept(items: Sequence[models.Model], audience: Audience, names: set[str]) -> list[Kept] | None:
    """What is kept of the items, if there is something of all and they leave with all they have."""
    # The site's own pages write no JSON.
    if not audience.snapshot or not audience.router:
        return None
    found = []
    for item in items:
        text = getattr(item, "entry_body", None) or ""
        beginning = BEGINNING.match(text)
        if beginning is None or not names.issuperset(shape_of(model_of(item)).body_names):
            return None
        each = Kept(text, beginning.end(), names)
        if not each.meta:
            # Then it has no place for it either.
            return None
        found.append(each)
    return found
