"""What every block of ours has beside it: a JSON Schema of its API value."""

from __future__ import annotations

from wagtail import blocks

from content_types.serializers.schema import (
    Schema,
    array,
    card_name,
    component,
    nullable,
    object_with,
    reference,
    string,
)

RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
TEXTS = (blocks.URLBlock, blocks.CharBlock, blocks.TextBlock, blocks.EmailBlock, blocks.RegexBlock)


def schema_of(block: blocks.Block) -> Schema:
    """The JSON Schema of a block's API value; a block we know nothing of is a TypeError."""
    if hasattr(block, "api_schema"):
        return block.api_schema()
    if isinstance(block, blocks.StreamBlock):
        kinds = [
            object_with(
                {
                    "type": {"const": name},
                    "value": schema_of(child),
                    "id": {"type": ["string", "null"]},
                }
            )
            for name, child in block.child_blocks.items()
        ]
        return array({"oneOf": kinds} if kinds else {"not": {}})
    if isinstance(block, blocks.StructBlock):
        return object_with({name: schema_of(child) for name, child in block.child_blocks.items()})
    if isinstance(block, blocks.ListBlock):
        return array(schema_of(block.child_block))
    return _leaf(block)


def _leaf(block: blocks.Block) -> Schema:
    if isinstance(block, blocks.ChooserBlock):
        return nullable(component(card_name(block.model_class)))
    if isinstance(block, blocks.RichTextBlock):
        return string("HTML")
    if isinstance(block, blocks.BooleanBlock):
        return {"type": "boolean"}
    if isinstance(block, blocks.IntegerBlock):
        return {"type": ["integer", "null"]}
    if isinstance(block, blocks.ChoiceBlock):
        values = [value for value, _label in block.field.choices if value]
        return {"enum": [*values, *([] if block.required else ["", None])]}
    if isinstance(block, TEXTS):
        return string()
    raise TypeError(f"{type(block).__name__} has no JSON Schema: give it an api_schema() method.")


__all__ = [
    "RICH_TEXT_FEATURES",
    "Schema",
    "nullable",
    "object_with",
    "reference",
    "schema_of",
    "string",
]
