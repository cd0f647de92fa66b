"""Whole items, from database rows to what a reader gets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models

from . import reading
from .audience import Audience
from .bodies import render, shape_of
from .cards import with_addresses
from .languages import tell
from .resolver import resolve


def deliver(
    items: Sequence[models.Model], audience: Audience, names: Sequence[str] | None = None
) -> list[dict[str, Any]]:
    """The JSON of these items for this audience: all their fields, or the named ones.

    The items themselves are taken as given: ask ``audience.visible`` for the right ones.
    """
    if not items:
        return []
    if names is None:
        names = list(dict.fromkeys(name for item in items for name in shape_of(type(item)).names))
    bodies = reading.bodies(items, names) if audience.snapshot else render(items, names)
    for body, item in zip(bodies, items, strict=True):
        with_addresses(body, item, audience)
    tell(bodies, items, audience)
    return resolve(bodies, audience)


def deliver_one(item: models.Model, audience: Audience) -> dict[str, Any]:
    """The JSON of one item for this audience, with all its fields."""
    return deliver([item], audience)[0]
