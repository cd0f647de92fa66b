"""What every block of ours has beside it: a JSON Schema of its API value."""

from __future__ import annotations

from typing import Any

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

Schema = dict[str, Any]

RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


def string(description: str = "") -> Schema:
    return {"type": "string"} | ({"description": description} if description else {})


def nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def reference(kind: str) -> Schema:
    """The card of another item, or null where it is not public."""
    return nullable({"$ref": f"#/components/schemas/{kind}_card"})


def closed_object(properties: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def schema_of(block: blocks.Block) -> Schema:
    """The JSON Schema of a block's API value; a block we know nothing of is a TypeError."""
    if hasattr(block, "api_schema"):
        return block.api_schema()
    if isinstance(block, blocks.StreamBlock):
        return {
            "type": "array",
            "items": {
                "oneOf": [
                    closed_object(
                        {
                            "type": {"const": name},
                            "value": schema_of(child),
                            "id": {"type": ["string", "null"]},
                        }
                    )
                    for name, child in block.child_blocks.items()
                ]
            },
        }
    if isinstance(block, blocks.StructBlock):
        return closed_object({name: schema_of(child) for name, child in block.child_blocks.items()})
    if isinstance(block, blocks.ListBlock):
        return {"type": "array", "items": schema_of(block.child_block)}
    return _leaf(block)


def _leaf(block: blocks.Block) -> Schema:
    if isinstance(block, ImageChooserBlock):
        return reference("image")
    if isinstance(block, DocumentChooserBlock):
        return reference("document")
    if isinstance(block, blocks.PageChooserBlock):
        return reference("page")
    if isinstance(block, blocks.RichTextBlock):
        return string("HTML")
    if isinstance(block, blocks.BooleanBlock):
        return {"type": "boolean"}
    if isinstance(block, blocks.IntegerBlock):
        return {"type": ["integer", "null"]}
    if isinstance(block, blocks.ChoiceBlock):
        values = [value for value, _label in block.field.choices if value]
        return {"enum": [*values, *([] if block.required else ["", None])]}
    if isinstance(block, blocks.URLBlock | blocks.CharBlock | blocks.TextBlock):
        return string()
    raise TypeError(f"{type(block).__name__} has no JSON Schema: give it an api_schema() method.")


__all__ = [
    "RICH_TEXT_FEATURES",
    "ImageBlock",
    "Schema",
    "TypedTableBlock",
    "closed_object",
    "nullable",
    "reference",
    "schema_of",
    "string",
]
