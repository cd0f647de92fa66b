"""Whole items, from database rows to what a reader gets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from wagtail.models import Page

from content_types.refs import ref_to

from . import families, reading
from .audience import Audience
from .bodies import ETAG, shape_of
from .cards import with_addresses
from .families import OF_FAMILIES
from .languages import tell
from .resolver import resolve
from .versions import versioned


def deliver(
    items: Sequence[models.Model],
    audience: Audience,
    names: Sequence[str] | None = None,
    beside: Sequence[dict[str, Any]] = (),
) -> list[dict[str, Any]]:
    """The JSON of these items for this audience: all their fields, or the named ones.

    The items themselves are taken as given: ask ``audience.visible`` for the right ones. What
    stands ``beside`` the fields of each is phase-one JSON too, and is resolved along with them.
    """
    if not items:
        return []
    if names is None:
        names = list(dict.fromkeys(name for item in items for name in shape_of(type(item)).names))
    if not audience.router:
        # The site's own pages show no versions.
        names = [name for name in names if name != ETAG]
    bodies = reading.bodies(items, names) if audience.snapshot else versioned(items, names)
    shown = (ref_to(type(item), item.pk) for item in items)
    audience.shown.update(ref for ref in shown if ref)
    for body, item in zip(bodies, items, strict=True):
        with_addresses(body, item, audience)
    of_families = [
        item
        for body, item in zip(bodies, items, strict=True)
        if not OF_FAMILIES.isdisjoint(body.get("meta", ()))
    ]
    learn(of_families, audience)
    tell(bodies, items, audience)
    for body, more in zip(bodies, beside, strict=False):
        body.update(more)
    return resolve(bodies, audience)


def learn(items: Iterable[models.Model], audience: Audience) -> None:
    """Ask for the cards of other languages along with what these are."""
    if audience.snapshot:
        families.learn({each.translation_key for each in items if isinstance(each, Page)}, audience)


def deliver_one(item: models.Model, audience: Audience) -> dict[str, Any]:
    """The JSON of one item for this audience, with all its fields."""
    return deliver([item], audience)[0]
