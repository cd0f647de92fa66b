"""Items as JSON text, put together from the text that is kept of each without reading it.

What fills a hole in the kept text is text as well. Where something must go because the audience may
not see it, and with it more than its hole, the item is read after all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from django.apps import apps
from rest_framework.utils.encoders import JSONEncoder

from content_types.refs import MediaURL, Ref, RichHTML, ref_to

from .addresses import at_once
from .audience import Audience
from .cards import with_addresses
from .families import OF_FAMILIES
from .items import deliver, learn
from .kept_cards import KeptCard
from .kept_items import HOLE, HOLE_START, KeptItem, filling
from .languages import OF_PAGES, facts_of
from .packing import unpack
from .resolver import Cards, fill, fill_top
from .versions import cut

ENCODER = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
# How the card of a page begins, with places for its addresses.
PAGE_CARD = re.compile(
    r'(\{"id":\d+,"meta":\{"type":"([\w.]+)","detail_url":)null(,"html_url":)null'
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
    if HOLE_START in rest:
        rest = HOLE.sub(lambda hole: _text_of(filling(hole), cards), rest)
    return f"{first}{dump(detail_url)}{second}{dump(html_url)}{rest}"


def written(items: Sequence[Any], audience: Audience, names: Collection[str]) -> list[JSON]:
    """What ``deliver`` gives for these fields of the items, as JSON."""
    wanted = frozenset(names)
    # The site's own pages write no JSON.
    is_text = audience.snapshot and audience.router
    kept = [KeptItem.of(item, wanted) for item in items] if is_text else [None]
    whole = [each for each in kept if each is not None]
    if len(whole) < len(kept):
        return [dump(body) for body in deliver(items, audience, list(names))]
    return _filled(whole, audience, wanted)


def _filled(kept: list[KeptItem], audience: Audience, names: frozenset[str]) -> list[JSON]:
    shown = (ref_to(type(each.item), each.item.pk) for each in kept)
    audience.shown.update(ref for ref in shown if ref)
    facts = _facts(kept, audience)
    cards = Cards(audience)
    cards.fetch([facts, [ref for each in kept for ref in each.refs]])
    audience.shown.update(cards.found())
    return [
        _as_text(each, told, cards) or _as_read(each, told, cards, names)
        for each, told in zip(kept, facts, strict=True)
    ]


def _facts(kept: list[KeptItem], audience: Audience) -> list[dict[str, Any]]:
    """What is told of each item beside its references, by the names of fields."""
    learn([each.item for each in kept if not OF_FAMILIES.isdisjoint(each.told)], audience)
    speaking = [number for number, each in enumerate(kept) if not each.told.isdisjoint(OF_PAGES)]
    told: list[dict[str, Any]] = [{} for _each in kept]
    for number, facts in zip(
        speaking, facts_of([kept[number].item for number in speaking], audience), strict=True
    ):
        told[number] = {name: fact for name, fact in facts.items() if name in kept[number].told}
    return told


def _as_text(kept: KeptItem, told: dict[str, Any], cards: Cards) -> JSON | None:
    """An item by cutting text; None where something must go because it may not be seen."""
    if not cards.have(kept.refs):
        return None
    audience, item = cards.audience, kept.item
    texts = []
    for text, name, ref in kept.meta:
        texts.append(text)
        if name == "detail_url":
            address = audience.detail_url(type(item), item.pk)
            if address is None:
                return None
            texts.append(f',"detail_url":{dump(address)}')
        elif name == "html_url":
            texts.append(f',"html_url":{dump(audience.page_url(item))}')
        elif name:
            value = told.get(name, ref)
            texts.append(f',"{name}":{_told(value, cards)}')
    pieces = kept.pieces.copy()
    pieces[1::2] = [_text_of(piece, cards) for piece in pieces[1::2]]
    return JSON("".join([*texts, *pieces]))


def _told(value: Any, cards: Cards) -> str:
    """A fact as text; null for what makes no sense without something that may not be seen."""
    if isinstance(value, Ref):
        return _text_of(value, cards) if cards.has(value) else "null"
    if isinstance(value, dict):
        if not all(cards.has(each) for each in value.values() if isinstance(each, Ref)):
            return "null"
        members = [f'"{name}":{_told(each, cards)}' for name, each in value.items()]
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(_text_of(each, cards) for each in value if cards.has(each)) + "]"
    return dump(value)


def _as_read(kept: KeptItem, told: dict[str, Any], cards: Cards, names: frozenset[str]) -> JSON:
    body = with_addresses(cut(unpack(kept.text), {*names}), kept.item, cards.audience)
    body["meta"].update(told)
    return dump(fill_top(body, cards))
