"""Streams as the database keeps them, made from blocks that name other items by key."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from .spec import LINK, Block, Ref

NAMESPACE = uuid.UUID("6f6c0c7e-2f35-4b0b-9b53-7f1d0a3f5d11")

LINKED_WORDS = re.compile(LINK.pattern + r"(.*?)</a>", re.DOTALL)

# From a reference to what stands for it: a primary key, a text, or None where there is nothing.
Resolve = Callable[[Ref], Any]


def identity(*parts: object) -> uuid.UUID:
    """The same id for the same words, on every machine and in every run."""
    return uuid.uuid5(NAMESPACE, "/".join(map(str, parts)))


def raw_stream(
    stream: blocks.BaseStreamBlock, values: list[Block], resolve: Resolve, path: str
) -> list[dict[str, Any]]:
    """The stream's raw data; a block whose target is gone is left out.

    The ids follow from ``path``, so that a block has the same id in every language.
    """
    found = []
    for number, block in enumerate(values):
        here = f"{path}/{number}"
        if block.type not in stream.child_blocks:
            raise LookupError(f"{here}: there is no block “{block.type}”")
        try:
            value = _raw(stream.child_blocks[block.type], block.value, resolve, here)
        except TargetGone:
            continue
        found.append({"type": block.type, "value": value, "id": str(identity(here))})
    return found


class TargetGone(Exception):
    """What a block needs was deleted by an editor."""


def _raw(block: blocks.Block, value: Any, resolve: Resolve, path: str) -> Any:
    if isinstance(value, Ref):
        found = resolve(value)
        if found is None:
            raise TargetGone(path)
        return getattr(found, "pk", found)
    if isinstance(block, TypedTableBlock):
        return _table(block, value, resolve, path)
    if isinstance(block, blocks.StructBlock):
        return _struct(block, value, resolve, path)
    if isinstance(block, blocks.ListBlock):
        return list(_items(block, value, resolve, path))
    if isinstance(block, blocks.RichTextBlock):
        return rich_text(value, resolve)
    return value


def _struct(
    block: blocks.BaseStructBlock, value: Mapping[str, Any], resolve: Resolve, path: str
) -> dict[str, Any]:
    if unknown := set(value) - set(block.child_blocks):
        raise LookupError(f"{path}: the block has no “{sorted(unknown)[0]}”")
    return {
        name: _raw(block.child_blocks[name], each, resolve, f"{path}/{name}")
        for name, each in value.items()
    }


def _items(block: blocks.ListBlock, values: list[Any], resolve: Resolve, path: str) -> Any:
    kept = 0
    for number, each in enumerate(values):
        here = f"{path}/{number}"
        try:
            value = _raw(block.child_block, each, resolve, here)
        except TargetGone:
            continue
        kept += 1
        yield {"type": "item", "value": value, "id": str(identity(here))}
    if not kept:
        raise TargetGone(path)


def _table(block: TypedTableBlock, value: Mapping[str, Any], resolve: Resolve, path: str) -> Any:
    kinds = [block.child_blocks[column["type"]] for column in value["columns"]]
    rows = [
        {
            "values": [
                _raw(kind, cell, resolve, path)
                for kind, cell in zip(kinds, row["values"], strict=True)
            ]
        }
        for row in value["rows"]
    ]
    return {"caption": value["caption"], "columns": value["columns"], "rows": rows}


def rich_text(html: str, resolve: Resolve) -> str:
    """Rich text as the database keeps it: links by key become links by id, or plain words."""

    def linked(match: re.Match[str]) -> str:
        target = resolve(Ref(match[1], match[2]))
        if target is None:
            return match[3]
        return f'<a linktype="{match[1]}" id="{target.pk}">{match[3]}</a>'

    return LINKED_WORDS.sub(linked, html)
