"""The resolver: collects the references of an answer, asks for each kind once, puts cards in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from html import escape
from typing import Any, NamedTuple

from content_types.refs import LINK, PLAIN, REF_IMAGE, REF_LINK, MediaURL, Ref, RichHTML, collect

from .audience import Audience
from .cards import Card, cards_of
from .kept_cards import KeptCard, refs_of
from .reading import Shelf

HIDDEN = object()
FILES = frozenset({"image", "document"})


class Brought(NamedTuple):
    """What a reference brings along: itself and what its card shows, and those there are to see."""

    asked: frozenset[Ref]
    found: dict[Ref, Card | KeptCard]


class Cards:
    """The cards an answer needs, fetched in one batch for each kind."""

    def __init__(self, audience: Audience) -> None:
        self.audience = audience
        self._found: dict[Ref, Card | KeptCard] = {}
        self._asked: set[Ref] = set()
        self._shelf: Shelf | None = None
        self._filled: dict[Ref, Any] = {}
        self._texts: dict[Ref, bytes] = {}
        # The same for all readers until something changes.
        snapshot = audience.snapshot
        self._shared = snapshot.filled(audience.site, audience.router) if snapshot else {}
        self._written = snapshot.written(audience.site, audience.router) if snapshot else {}
        self._along = snapshot.along(audience.site, audience.router) if snapshot else {}

    def fetch(self, refs: Iterable[Ref]) -> None:
        """Fetch these, and then what their cards show in turn."""
        wanted = set(refs)
        for ref in wanted:
            if brought := self._along.get(ref):
                self._asked |= brought.asked
                self._found |= brought.found
        new = wanted = wanted - self._asked
        if not new:
            return
        if self.audience.snapshot:
            self._shelf = Shelf(new, self.audience)
        # Cards hold no page references, so pages first and the rest after closes the chain;
        # snippets come before files because a snippet's card may show an image.
        for files, pages in ((False, True), (False, False), (True, False)):
            kinds: dict[str, list[Ref]] = defaultdict(list)
            for ref in wanted - self._asked:
                if (ref.kind in FILES, ref.kind == "page") == (files, pages):
                    kinds[ref.kind].append(ref)
                    self._asked.add(ref)
            for kind, some in sorted(kinds.items()):
                cards = self._cards(kind, some)
                self._found |= cards
                wanted = wanted.union(*(refs_of(card) for card in cards.values()))
        self._along.update({ref: self._brought_by(ref) for ref in new if self._is_used_again(ref)})

    def _is_used_again(self, ref: Ref) -> bool:
        if ref in self.audience.told.rows:
            return False
        # What an item of the API is in another language is shown by few others.
        return ref.kind != "page" or not self.audience.router or ref in self._written

    def _brought_by(self, ref: Ref) -> Brought:
        asked, left = set(), [ref]
        while left:
            each = left.pop()
            if each not in asked:
                asked.add(each)
                left += refs_of(self._found.get(each))
        found = {each: self._found[each] for each in asked if each in self._found}
        return Brought(frozenset(asked), found)

    def _cards(self, kind: str, refs: list[Ref]) -> Mapping[Ref, Card | KeptCard]:
        if self._shelf:
            return self._shelf.take(kind, refs)
        named = {ref.key: ref for ref in refs}
        found = cards_of(kind, named, self.audience)
        return {named[key]: card for key, card in found.items()}

    def found(self) -> set[Ref]:
        """What was asked for and may be seen."""
        return set(self._found)

    def has(self, ref: Ref) -> bool:
        """Whether the audience may see the target of a reference."""
        return ref in self._found

    def have(self, refs: Set[Ref]) -> bool:
        """Whether the audience may see the targets of all of these."""
        return self._found.keys() >= refs

    def kept(self, ref: Ref) -> KeptCard | None:
        """The card of a reference as it is kept; None where it was read already, or is hidden."""
        card = self._found.get(ref)
        return card if isinstance(card, KeptCard) else None

    def get(self, ref: Ref) -> Card | None:
        """The card of a reference, or None where the audience may not see its target."""
        card = self._found.get(ref)
        if isinstance(card, KeptCard):
            card = self._found[ref] = card.read(self.audience)
        return card

    def get_filled(self, ref: Ref) -> Any:
        """The card as a reader gets it, its own references resolved; None likewise."""
        if ref not in self._found:
            return None
        if ref in self._shared:
            return self._shared[ref]
        if ref not in self._filled:
            card = self.get(ref)
            self._filled[ref] = fill_top(card, self)
            if self._is_same_for_all(ref, card):
                self._shared[ref] = self._filled[ref]
        return self._filled[ref]

    def get_written(self, ref: Ref, write: Callable[[Ref, Cards], bytes]) -> bytes:
        """The card of something that may be seen, as a reader gets it and written so."""
        text = self._written.get(ref) or self._texts.get(ref)
        if text is None:
            text = self._texts[ref] = write(ref, self)
            if self._is_same_for_all(ref, self._found[ref]):
                self._written[ref] = text
        return text

    def _is_same_for_all(self, ref: Ref, card: Card | KeptCard | None) -> bool:
        """Whether what a card shows is the same for all readers."""
        # What this answer has not asked for is not known to be hidden.
        return ref not in self.audience.told.rows and self._asked.issuperset(refs_of(card))


def resolve(values: Sequence[Any], audience: Audience) -> list[Any]:
    """Phase-one values with every reference replaced by what the audience may see of it."""
    cards = Cards(audience)
    cards.fetch(collect(list(values)))
    audience.shown.update(cards.found())
    return [fill_top(value, cards) for value in values]


def fill_top(value: Any, cards: Cards) -> Any:
    """A whole item, or what is only told of it, with every reference replaced."""
    # An item itself stays, whatever becomes of what it points to.
    if isinstance(value, dict):
        filled = _filled(value, cards)
        return {key: None if each is HIDDEN else each for key, each in filled.items()}
    return fill(value, cards)


def _filled(value: dict[str, Any], cards: Cards) -> dict[str, Any]:
    return {key: each if type(each) in PLAIN else fill(each, cards) for key, each in value.items()}


def fill(value: Any, cards: Cards) -> Any:
    """A part of an item with every reference replaced; HIDDEN where the whole part must go."""
    if isinstance(value, Ref):
        card = cards.get_filled(value)
        return HIDDEN if card is None and value.required else card
    if isinstance(value, RichHTML):
        return _fill_html(value, cards)
    if isinstance(value, MediaURL):
        return cards.audience.media_url(value)
    if isinstance(value, dict):
        return _fill_dict(value, cards)
    if isinstance(value, list | tuple):
        filled = [(each, fill(each, cards)) for each in value]
        return [
            each
            for raw, each in filled
            if each is not HIDDEN and not (each is None and _is_ref(raw))
        ]
    return value


def _is_ref(value: Any) -> bool:
    return isinstance(value, Ref)


def _fill_dict(value: dict[str, Any], cards: Cards) -> Any:
    filled = _filled(value, cards)
    hidden = [key for key, each in filled.items() if each is HIDDEN]
    if not hidden:
        return filled
    # A row or block whose point was the hidden thing goes with it.
    if any(_is_ref(value[key]) or key == "value" for key in hidden):
        return HIDDEN
    return {key: None if key in hidden else each for key, each in filled.items()}


def _fill_html(html: RichHTML, cards: Cards) -> str:
    if LINK not in html:
        return str(html)

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
