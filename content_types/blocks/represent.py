"""StreamField values to JSON, phase one: read from the raw data, so that no chooser queries."""

from __future__ import annotations

from typing import Any

from wagtail import blocks
from wagtail.blocks import StreamValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

from content_types.refs import ref_to
from content_types.serializers.richtext import rich_html

STOCK_SHAPES = (
    blocks.Block.get_api_representation,
    blocks.FieldBlock.get_api_representation,
    blocks.ChooserBlock.get_api_representation,
    blocks.RichTextBlock.get_api_representation,
    blocks.StructBlock.get_api_representation,
    blocks.ListBlock.get_api_representation,
    blocks.StreamBlock.get_api_representation,
    ImageBlock.get_api_representation,
    TypedTableBlock.get_api_representation,
)


def represent_stream(value: StreamValue | None) -> list[dict[str, Any]]:
    """A StreamField's value as a list of ``{"type", "value", "id"}`` with references in it."""
    if value is None:
        return []
    return represent(value.stream_block, list(value.raw_data))


def represent(block: blocks.Block, raw: Any) -> Any:
    """One block's raw value as JSON; a block that shapes its own API answer is asked for it."""
    if hasattr(block, "api_shape"):
        return block.api_shape(raw)
    if type(block).get_api_representation not in STOCK_SHAPES:
        return block.get_api_representation(block.to_python(raw))
    return represent_stock(block, raw)


def represent_stock(block: blocks.Block, raw: Any) -> Any:
    """What ``represent`` gives for blocks that do not shape their own answer."""
    if isinstance(block, blocks.StreamBlock):
        return [
            {
                "type": child["type"],
                "value": represent(block.child_blocks[child["type"]], child["value"]),
                "id": child.get("id"),
            }
            for child in raw or []
            if child["type"] in block.child_blocks
        ]
    if isinstance(block, ImageBlock):
        return _usage_of_image(block, raw)
    if isinstance(block, blocks.StructBlock):
        raw = raw or {}
        return {
            name: represent(child, raw.get(name, child.get_prep_value(child.get_default())))
            for name, child in block.child_blocks.items()
        }
    if isinstance(block, blocks.ListBlock):
        return [represent(block.child_block, _list_item(item)) for item in raw or []]
    if isinstance(block, blocks.ChooserBlock):
        return ref_to(block.model_class, raw, required=block.field.required) if raw else None
    if isinstance(block, blocks.RichTextBlock):
        return rich_html(raw or "")
    if isinstance(block, TypedTableBlock):
        return _table(block, raw)
    return block.get_api_representation(block.to_python(raw))


def _list_item(item: Any) -> Any:
    # Lists written before Wagtail 2.16 hold bare values; newer ones wrap each in an id.
    is_wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    return item["value"] if is_wrapped else item


def _usage_of_image(block: blocks.Block, raw: Any) -> Any:
    if not raw or not isinstance(raw, dict) or not raw.get("image"):
        return None
    return {
        "image": represent(block.child_blocks["image"], raw["image"]),
        "decorative": bool(raw.get("decorative")),
        "alt_text": "" if raw.get("decorative") else raw.get("alt_text") or "",
    }


def _table(block: TypedTableBlock, raw: Any) -> dict[str, Any]:
    raw = raw or {"columns": [], "rows": [], "caption": ""}
    columns = raw["columns"]
    return {
        "caption": raw.get("caption", ""),
        "columns": [{"type": column["type"], "heading": column["heading"]} for column in columns],
        "rows": [
            [
                represent(block.child_blocks[column["type"]], cell)
                for column, cell in zip(columns, row["values"], strict=True)
            ]
            for row in raw["rows"]
        ],
    }
