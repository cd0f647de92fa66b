"""The resolver: collects the references of an answer, asks for each kind once, puts cards in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from html import escape
from typing import Any

from content_types.refs import REF_IMAGE, REF_LINK, MediaURL, Ref, RichHTML, collect

from .audience import Audience
from .cards import Card, cards_of
from .reading import Shelf

HIDDEN = object()


class Cards:
    """The cards an answer needs, fetched in one batch for each kind."""

    def __init__(self, audience: Audience) -> None:
        self.audience = audience
        self._found: dict[Ref, Card] = {}
        self._asked: set[Ref] = set()
        self._shelf: Shelf | None = None

    def fetch(self, value: Any) -> None:
        """Fetch what ``value`` refers to, and then what those cards show in turn."""
        if self.audience.snapshot:
            self._shelf = Shelf(collect(value), self.audience)
        # Cards hold no page references, so pages first and the rest after closes the chain;
        # snippets come before files because a snippet's card may show an image.
        for group in (("page",), None, ("image", "document")):
            wanted: dict[str, set[Ref]] = defaultdict(set)
            for ref in collect([value, list(self._found.values())]):
                if ref not in self._asked and (group is None or ref.kind in group):
                    wanted[ref.kind].add(ref)
            if group is None:
                wanted = {k: v for k, v in wanted.items() if k not in {"image", "document"}}
            for kind, refs in sorted(wanted.items()):
                self._asked |= refs
                cards = self._cards(kind, [ref.key for ref in refs])
                self._found |= {Ref(kind, key): card for key, card in cards.items()}

    def _cards(self, kind: str, keys: list[int]) -> dict[int, Card]:
        if self._shelf:
            return self._shelf.take(kind, keys)
        return cards_of(kind, keys, self.audience)

    def get(self, ref: Ref) -> Card | None:
        """The card of a reference, or None where the audience may not see its target."""
        return self._found.get(ref)


def resolve(values: Sequence[Any], audience: Audience) -> list[Any]:
    """Phase-one values with every reference replaced by what the audience may see of it."""
    cards = Cards(audience)
    cards.fetch(list(values))
    return [_top(value, cards) for value in values]


def _top(value: Any, cards: Cards) -> Any:
    # An item itself stays, whatever becomes of what it points to.
    if isinstance(value, dict):
        filled = {key: _fill(each, cards) for key, each in value.items()}
        return {key: None if each is HIDDEN else each for key, each in filled.items()}
    return _fill(value, cards)


def _fill(value: Any, cards: Cards) -> Any:
    if isinstance(value, Ref):
        card = cards.get(value)
        if card is None:
            return HIDDEN if value.required else None
        return _top(card, cards)
    if isinstance(value, RichHTML):
        return _fill_html(value, cards)
    if isinstance(value, MediaURL):
        return cards.audience.media_url(value)
    if isinstance(value, dict):
        return _fill_dict(value, cards)
    if isinstance(value, list | tuple):
        filled = [(each, _fill(each, cards)) for each in value]
        return [
            each
            for raw, each in filled
            if each is not HIDDEN and not (each is None and _is_ref(raw))
        ]
    return value


def _is_ref(value: Any) -> bool:
    return isinstance(value, Ref)


def _fill_dict(value: dict[str, Any], cards: Cards) -> Any:
    filled = {key: _fill(each, cards) for key, each in value.items()}
    hidden = [key for key, each in filled.items() if each is HIDDEN]
    # A row or block whose point was the hidden thing goes with it.
    if any(_is_ref(value[key]) or key == "value" for key in hidden):
        return HIDDEN
    return {key: None if key in hidden else each for key, each in filled.items()}


def _fill_html(html: RichHTML, cards: Cards) -> str:
    def link(match: re.Match[str]) -> str:
        kind, key, text = match.groups()
        card = cards.get(Ref(kind, int(key)))
        url = card and _address(card, cards)
        return f'<a href="{escape(url)}">{text}</a>' if url else text

    def image(match: re.Match[str]) -> str:
        key, alt = match.groups()
        card = cards.get(Ref("image", int(key)))
        if card is None:
            return ""
        source = escape(cards.audience.media_url(card["src"]))
        size = f'width="{card["width"]}" height="{card["height"]}"'
        return f'<img src="{source}" alt="{alt}" {size}>'

    return REF_IMAGE.sub(image, REF_LINK.sub(link, html))


def _address(card: Card, cards: Cards) -> str | None:
    url = card["meta"].get("html_url") or card["meta"].get("download_url")
    return cards.audience.media_url(url) if url else None
