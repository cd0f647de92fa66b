"""Cards of pages as they are kept: text, which most answers pass on without reading it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property
from typing import Any

from django.apps import apps

from content_types.refs import Ref, collect

from .audience import Audience
from .bare import bare
from .cards import Card, with_addresses
from .packing import unpack

REF = re.compile(rb'\{"\$(ref|required)":"([^"\\]+)"\}')


class KeptCard:
    """One page's card; its references are known without reading it."""

    def __init__(self, key: int, text: str, url_path: str) -> None:
        self.key = key
        self.text = text.encode()
        self.url_path = url_path

    @cached_property
    def refs(self) -> frozenset[Ref]:
        """What the card shows in turn."""
        if b'{"$html":' in self.text:
            # Links stand within texts.
            return frozenset(collect(unpack(self.text)))
        found = REF.findall(self.text)
        return frozenset(Ref.named(name.decode(), kind == b"required") for kind, name in found)

    def read(self, audience: Audience) -> Card:
        """The card with the addresses that this audience gets, its references still in it."""
        card = unpack(self.text)
        model = apps.get_model(card["meta"]["type"])
        return with_addresses(card, bare(model, self.key, {"url_path": self.url_path}), audience)


def refs_of(card: Any) -> Collection[Ref]:
    """What a card shows in turn, in whichever form it is; nothing for None."""
    return card.refs if isinstance(card, KeptCard) else collect(card)
