"""Items as JSON text, put together from the text that is kept of each without reading it.

What fills a hole in the kept text is text as well. Where something must go because the audience may
not see it, and with it more than its hole, the item is read after all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

from rest_framework.utils.encoders import JSONEncoder

from content_types.refs import Ref, collect, ref_to

from . import reading
from .addresses import as_json
from .audience import Audience
from .bodies import model_of
from .cards import with_addresses
from .families import OF_FAMILIES
from .finished import OF_ITSELF, Finished, finish
from .items import deliver, learn
from .kept_cards import KeptCard
from .kept_items import HOLE_START, KeptItem, Layout, layout_of, pieces_of, text_of
from .languages import OF_ALL, OF_PAGES, facts_of
from .packing import escaped, unpack
from .resolver import Cards, fill, fill_top
from .versions import cut

ENCODER = JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
# How the card of a page begins, with places for its addresses.
PAGE_CARD = re.compile(
    rb'(\{"id":\d+,"meta":\{"type":"([\w.]+)","detail_url":)null(,"html_url":)null'
)


def dump(value: Any) -> bytes:
    """A value without references as the API writes it."""
    return escaped(ENCODER.encode(value)).encode()


def _text_of(piece: Any, cards: Cards) -> bytes:
    if isinstance(piece, Ref):
        return cards.get_written(piece, _card)
    return dump(fill(piece, cards))


def _filled_in(pieces: list[Any], cards: Cards) -> bytes:
    if len(pieces) == 1:
        return cast(bytes, pieces[0])
    texts = pieces.copy()
    texts[1::2] = [_text_of(piece, cards) for piece in pieces[1::2]]
    return b"".join(texts)


def _card(ref: Ref, cards: Cards) -> bytes:
    kept = cards.kept(ref)
    return (kept and _as_kept(kept, cards)) or dump(cards.get_filled(ref))


def _as_kept(card: KeptCard, cards: Cards) -> bytes | None:
    """A page's card by what is kept of it; None where it must be read."""
    beginning = PAGE_CARD.match(card.text)
    if beginning is None or not cards.have(card.refs):
        return None
    first, label, second = beginning.groups()
    detail_url, html_url = as_json(label.decode(), card.key, card.url_path, cards.audience)
    if html_url is None or not detail_url:
        return None
    rest = card.text[beginning.end() :]
    if HOLE_START in rest:
        rest = _filled_in(pieces_of(rest, 0), cards)
    return b"".join((first, detail_url, second, html_url, rest))


def written(items: Sequence[Any], audience: Audience, names: Collection[str]) -> list[bytes]:
    """What ``deliver`` gives for these fields of the items, as JSON.

    Some of them may be ``Finished``; all are of one kind.
    """
    known, wanted = [each for each in items if isinstance(each, Finished)], frozenset(names)
    audience.shown.update(each.ref for each in known)
    others = [each for each in items if not isinstance(each, Finished)] if known else items
    texts = iter(_written(others, audience, wanted)) if others else iter(())
    return [each.text if isinstance(each, Finished) else next(texts) for each in items]


def _written(items: Sequence[Any], audience: Audience, wanted: frozenset[str]) -> list[bytes]:
    # The site's own pages write no JSON.
    if audience.snapshot and audience.router:
        titles = _titles(items, audience, wanted)
        if titles is not None:
            return titles
        kept = _kept(items, wanted)
        if kept is not None:
            return _filled(kept, audience, wanted)
    texts = [dump(body) for body in deliver(items, audience, list(wanted))]
    if audience.snapshot and any(hasattr(item, "entry_beginning") for item in items):
        # The rest of them was found after the state of the store.
        reading.confirm(audience.snapshot, [])
    return texts


def _titles(items: Sequence[Any], audience: Audience, names: frozenset[str]) -> list[bytes] | None:
    """Items of a title and a meta, of which no more is told than of themselves, each by one look at
    its text; None for any others."""
    layouts = [each for each in _layouts(items, names) if each and each.is_title]
    if len(layouts) < len(items) or not all(each.told <= OF_ITSELF for each in layouts):
        return None
    texts = []
    for item, layout, told in zip(items, layouts, _spoken(items, audience, names), strict=True):
        text = _title(item, layout, told, audience)
        if text is None:
            return None
        texts.append(text)
    _show(items, audience)
    finish(zip(items, texts, strict=True), audience, names)
    return texts


def _title(
    item: Any, layout: Layout, told: dict[str, bytes | None], audience: Audience
) -> bytes | None:
    found = layout.whole.match(text_of(item, layout) or b"")
    if found is None:
        return None
    first, label, *others = found.groups()
    url_path = item.url_path if "html_url" in layout.told else ""
    detail_url, html_url = as_json(label.decode(), item.pk, url_path, audience)
    if not detail_url or ("html_url" in layout.told and html_url is None):
        return None
    told = {"detail_url": detail_url, "html_url": html_url} | told
    pieces = [first]
    for name, piece in zip(layout.following, others, strict=True):
        pieces += (b',"%b":' % name.encode(), told[name], piece) if name else (piece,)
    return b"".join((*pieces, b"}"))


def _spoken(
    items: Sequence[Any], audience: Audience, names: frozenset[str]
) -> list[dict[str, bytes | None]]:
    """What is told of the language of each item."""
    wanted = names & {*OF_ALL}
    if not wanted:
        return [{} for _item in items]
    found = facts_of(items, audience, wanted)
    return [{name: _fact(facts[name]) for name in wanted} for facts in found]


def _layouts(items: Sequence[Any], names: frozenset[str]) -> list[Layout | None]:
    # To look up the type of a page takes longer than to cut its text.
    kinds = [(type(item), getattr(item, "content_type_id", None)) for item in items]
    known = {
        kind: layout_of(model_of(item), names)
        for kind, item in dict(zip(kinds, items, strict=True)).items()
    }
    return [known[kind] for kind in kinds]


def _show(items: Iterable[Any], audience: Audience) -> None:
    """Let the audience know that it is shown these."""
    shown = (ref_to(type(item), item.pk) for item in items)
    audience.shown.update(ref for ref in shown if ref)


def _kept(items: Sequence[Any], names: frozenset[str]) -> list[KeptItem] | None:
    """What is kept of the items, if there is enough of all."""
    found = []
    for item, layout in zip(items, _layouts(items, names), strict=True):
        kept = KeptItem.of(item, layout)
        if kept is None:
            return None
        found.append(kept)
    return found


def _filled(kept: list[KeptItem], audience: Audience, names: frozenset[str]) -> list[bytes]:
    _show((each.item for each in kept), audience)
    facts = _facts(kept, audience)
    cards = Cards(audience)
    cards.fetch(set(collect(facts)).union(*(each.refs for each in kept)))
    audience.shown.update(cards.found())
    cut = [_as_text(each, told, cards) for each, told in zip(kept, facts, strict=True)]
    alone = [each.told <= OF_ITSELF and not each.refs for each in kept]
    whole = zip(kept, cut, alone, strict=True)
    finish(
        ((each.item, text) for each, text, is_alone in whole if text and is_alone), audience, names
    )
    return [
        text or _as_read(each, told, cards, names)
        for each, told, text in zip(kept, facts, cut, strict=True)
    ]


def _facts(kept: list[KeptItem], audience: Audience) -> list[dict[str, Any]]:
    """What is told of each item beside its references, by the names of fields."""
    learn([each.item for each in kept if not OF_FAMILIES.isdisjoint(each.told)], audience)
    speaking = [number for number, each in enumerate(kept) if not each.told.isdisjoint(OF_PAGES)]
    told: list[dict[str, Any]] = [{} for _each in kept]
    names = {name for number in speaking for name in kept[number].told}
    found = facts_of([kept[number].item for number in speaking], audience, names)
    for number, facts in zip(speaking, found, strict=True):
        told[number] = {name: fact for name, fact in facts.items() if name in kept[number].told}
    return told


def _as_text(kept: KeptItem, told: dict[str, Any], cards: Cards) -> bytes | None:
    """An item by cutting text; None where something must go because it may not be seen."""
    item, audience = kept.item, cards.audience
    url_path = item.url_path if "html_url" in kept.told else ""
    detail_url, html_url = as_json(kept.label, item.pk, url_path, audience)
    if not detail_url or not cards.have(kept.refs):
        return None
    texts = []
    for text, name, ref in kept.meta:
        texts.append(text)
        if name == "detail_url":
            texts += (b',"detail_url":', detail_url)
        elif name == "html_url":
            texts += (b',"html_url":', html_url or dump(audience.page_url(item)))
        elif name:
            texts += (b',"%b":' % name.encode(), _told(told.get(name, ref), cards))
    texts.append(_filled_in(kept.pieces, cards))
    return b"".join(texts)


def _told(value: Any, cards: Cards) -> bytes:
    """A fact as text; null for what makes no sense without something that may not be seen."""
    if isinstance(value, Ref):
        return _text_of(value, cards) if cards.has(value) else b"null"
    if isinstance(value, dict):
        if not all(cards.has(each) for each in value.values() if isinstance(each, Ref)):
            return b"null"
        members = [b'"%b":%b' % (name.encode(), _told(each, cards)) for name, each in value.items()]
        return b"{%b}" % b",".join(members)
    if isinstance(value, list):
        return b"[%b]" % b",".join(_text_of(each, cards) for each in value if cards.has(each))
    return _fact(value)


@lru_cache(maxsize=200, typed=True)
def _fact(value: str | bool | None) -> bytes:
    return dump(value)


def _as_read(kept: KeptItem, told: dict[str, Any], cards: Cards, names: frozenset[str]) -> bytes:
    body = with_addresses(cut(unpack(kept.text), {*names}), kept.item, cards.audience)
    body["meta"].update(told)
    return dump(fill_top(body, cards))
