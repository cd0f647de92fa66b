"""Cards: the little that one item shows of another, made for many keys at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from content_types.pages import StrategyGoal
from content_types.refs import kind_of
from content_types.snippets import ENDPOINTS

from .audience import Audience
from .bodies import ETAG, render, shape_of

Card = dict[str, Any]

PAGE_CARD = ("id", "title", "type", "detail_url", "html_url", "slug", "locale", "translation_key")
SNIPPET_CARD = ("id", "type", "detail_url", "locale", "translation_key")
SNIPPETS = {kind_of(model): model for model in ENDPOINTS.values()}


def card_names(model: type[models.Model]) -> tuple[str, ...]:
    """The API fields that make up the card of a model's items."""
    own = tuple(getattr(model, "api_card_fields", ()))
    if issubclass(model, Page):
        return (*PAGE_CARD, *own)
    if kind_of(model) in {"image", "document"}:
        return tuple(name for name in shape_of(model).names if name not in {"tags", ETAG})
    return (*SNIPPET_CARD, *own)


def visible_items(kind: str, keys: Iterable[int], audience: Audience) -> list[models.Model]:
    """The items of one kind with these keys that the audience may see."""
    keys = set(keys)
    visible = audience.visible
    if kind == "page":
        return list(visible.pages(Page.objects.filter(pk__in=keys)).specific())
    if kind == "goal":
        return list(StrategyGoal.objects.filter(pk__in=keys, page__in=visible.pages()))
    if kind in SNIPPETS:
        return list(visible.snippets(SNIPPETS[kind].objects.filter(pk__in=keys)))
    if kind == "image":
        return list(visible.files(get_image_model().objects.filter(pk__in=keys)))
    if kind == "document":
        return list(visible.files(get_document_model().objects.filter(pk__in=keys)))
    raise LookupError(f"No rule says who may see a “{kind}”.")


def cards_of(kind: str, keys: Iterable[int], audience: Audience) -> dict[int, Card]:
    """The cards of those keys that the audience may see, references still in them."""
    items = visible_items(kind, keys, audience)
    groups: dict[tuple[str, ...], list[models.Model]] = defaultdict(list)
    for item in items:
        groups[card_names(type(item))].append(item)
    cards = {}
    for names, group in groups.items():
        for item, card in zip(group, render(group, names), strict=True):
            cards[item.pk] = with_addresses(card, item, audience)
    return cards


def with_addresses(body: Card, item: models.Model, audience: Audience) -> Card:
    """Write an item's own addresses into its JSON where there is a place for them."""
    meta = body.get("meta", {})
    if "html_url" in meta and isinstance(item, Page):
        meta["html_url"] = audience.page_url(item)
    if "detail_url" in meta:
        meta["detail_url"] = audience.detail_url(type(item), item.pk)
        if meta["detail_url"] is None:
            del meta["detail_url"]
    return body
