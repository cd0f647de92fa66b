"""What happens to a field when its page or snippet is translated: said for every field by name.

A model lists its fields in ``translatable_fields``, as wagtail-localize reads them.
"""

from __future__ import annotations

from django.db import models
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField, TranslatableField


class OwnField(BaseTranslatableField):
    """A field that each language keeps for itself."""


def translated(*names: str) -> list[BaseTranslatableField]:
    """Words: each language has its own, made from the source's."""
    return [TranslatableField(name) for name in names]


def shared(*names: str) -> list[BaseTranslatableField]:
    """Codes, keys, money, dates, choices, relations: always as in the source."""
    return [SynchronizedField(name, overridable=False) for name in names]


def may_differ(*names: str) -> list[BaseTranslatableField]:
    """As in the source unless a language has its own: images, web addresses."""
    return [SynchronizedField(name) for name in names]


def own(*names: str) -> list[BaseTranslatableField]:
    """Each language's own business: never copied from the source."""
    return [OwnField(name) for name in names]


PAGE_FIELDS = [
    *translated("title", "slug", "seo_title", "search_description"),
    *shared("show_in_menus"),
    *own("go_live_at", "expire_at", "first_published_at", "owner"),
]
# What Wagtail keeps for snippets that have drafts.
DRAFT_FIELDS = own("go_live_at", "expire_at")


def declared(model: type[models.Model]) -> dict[str, BaseTranslatableField]:
    """The rules of a model by field name."""
    return {rule.field_name: rule for rule in getattr(model, "translatable_fields", ())}


__all__ = [
    "DRAFT_FIELDS",
    "PAGE_FIELDS",
    "OwnField",
    "declared",
    "may_differ",
    "own",
    "shared",
    "translated",
]
