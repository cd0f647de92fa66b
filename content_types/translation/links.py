"""The references inside fields, rows and streams, to be read and exchanged in one walk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, TranslatableMixin

# From a model and a key to the key that shall stand in its place.
Swap = Callable[[type[models.Model], Any], Any]

LINK_TAG = re.compile(r"<a\b[^>]*\blinktype=[\"']page[\"'][^>]*>")
LINK_ID = re.compile(r"\bid=([\"'])(\d+)\1")


def swap_references(item: models.Model, swap: Swap) -> bool:
    """Exchange every reference to something translatable in an item; whether any changed."""
    changed = False
    for holder in _holders(item):
        for field in holder._meta.concrete_fields:
            if isinstance(field, models.ForeignKey):
                changed |= _swap_key(holder, field, swap)
            elif isinstance(field, StreamField):
                changed |= _swap_stream(holder, field, swap)
            elif isinstance(field, RichTextField):
                html = getattr(holder, field.attname) or ""
                new = swap_links(html, swap)
                if new != html:
                    setattr(holder, field.attname, new)
                    changed = True
    return changed


def _holders(item: models.Model) -> Iterator[models.Model]:
    yield item
    for name in row_names(item):
        for row in getattr(item, name).all():
            yield from _holders(row)


def row_names(item: models.Model) -> Iterator[str]:
    """The relations whose rows belong to an item, those of Wagtail itself left out."""
    if isinstance(item, ClusterableModel):
        for relation in get_all_child_relations(item):
            if relation.related_model._meta.app_label != "wagtailcore":
                yield relation.get_accessor_name()


def _swap_key(holder: models.Model, field: models.ForeignKey, swap: Swap) -> bool:
    is_own = field.model._meta.app_label == "wagtailcore" or field.remote_field.parent_link
    parental = type(field).__name__ == "ParentalKey"
    if is_own or parental or not issubclass(field.related_model, TranslatableMixin):
        return False
    key = getattr(holder, field.attname)
    new = key if key is None else swap(field.related_model, key)
    if new == key:
        return False
    setattr(holder, field.attname, new)
    return True


def _swap_stream(holder: models.Model, field: StreamField, swap: Swap) -> bool:
    value = getattr(holder, field.attname)
    if not value:
        return False
    raw = value.get_prep_value()
    new = swap_in_block(field.stream_block, raw, swap)
    if new == raw:
        return False
    setattr(holder, field.attname, blocks.StreamValue(field.stream_block, new, is_lazy=True))
    return True


def swap_links(html: str, swap: Swap) -> str:
    """Rich text as the database keeps it, with its links to pages exchanged."""

    def tag(match: re.Match[str]) -> str:
        return LINK_ID.sub(
            lambda found: f"id={found[1]}{swap(Page, int(found[2]))}{found[1]}", match[0]
        )

    return LINK_TAG.sub(tag, html)


def swap_in_block(block: blocks.Block, raw: Any, swap: Swap) -> Any:
    """A block's raw value with its references exchanged; the given value stays as it is."""
    if raw in (None, "", [], {}):
        return raw
    if isinstance(block, blocks.StreamBlock):
        return [
            {**child, "value": swap_in_block(kind, child["value"], swap)}
            if (kind := block.child_blocks.get(child["type"]))
            else child
            for child in raw
        ]
    if isinstance(block, blocks.StructBlock):
        return {
            name: swap_in_block(block.child_blocks[name], value, swap)
            if name in block.child_blocks
            else value
            for name, value in raw.items()
        }
    if isinstance(block, blocks.ListBlock):
        return [
            {**each, "value": swap_in_block(block.child_block, each["value"], swap)}
            if isinstance(each, dict) and each.get("type") == "item"
            else swap_in_block(block.child_block, each, swap)
            for each in raw
        ]
    if isinstance(block, TypedTableBlock):
        return _swap_in_table(block, raw, swap)
    if isinstance(block, blocks.ChooserBlock):
        is_translatable = issubclass(block.model_class, TranslatableMixin)
        return swap(block.model_class, raw) if is_translatable else raw
    if isinstance(block, blocks.RichTextBlock):
        return swap_links(raw, swap)
    return raw


def _swap_in_table(block: TypedTableBlock, raw: dict[str, Any], swap: Swap) -> dict[str, Any]:
    kinds = [block.child_blocks[column["type"]] for column in raw["columns"]]
    rows = [
        {
            **row,
            "values": [
                swap_in_block(kind, cell, swap)
                for kind, cell in zip(kinds, row["values"], strict=True)
            ],
        }
        for row in raw["rows"]
    ]
    return {**raw, "rows": rows}
