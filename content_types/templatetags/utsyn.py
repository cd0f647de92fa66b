"""Tags and filters of the site's templates; what they do is written in ``content_types.web``."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from content_types.web import blocks, pictures, wording

register = template.Library()


@register.simple_tag(takes_context=True)
def body(context: dict[str, Any], stream: list[dict[str, Any]]) -> SafeString:
    """All blocks of a body, in order."""
    request = context.get("request")
    parts = [blocks.render_block(block, request) for block in blocks.with_anchors(stream)]
    return mark_safe("\n".join(parts))  # noqa: S308


@register.simple_tag(takes_context=True)
def block_preview(context: dict[str, Any]) -> SafeString:
    """The block that Wagtail's block picker asks to see."""
    definition, bound = context["block_def"], context["bound_block"]
    block = blocks.preview_block(definition, bound.value, context["request"])
    return blocks.render_block(block, context["request"])


@register.filter
def html(value: str) -> SafeString:
    """Rich text from an item's JSON, which was cleaned when it was serialised."""
    return mark_safe(value or "")  # noqa: S308


@register.simple_tag
def picture(image: dict[str, Any] | None, alt: str, place: str) -> SafeString:
    """An image of an item's JSON in a place of the page: ``body``, ``header`` or ``card``."""
    return pictures.picture(image, alt or "", place, lazy=place != "header")


@register.filter
def table_rows(table: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The rows of a table block, every cell with the type of its column."""
    kinds = [column["type"] for column in table["columns"]]
    return [
        [{"type": kind, "value": cell} for kind, cell in zip(kinds, row, strict=True)]
        for row in table["rows"]
    ]


@register.filter
def number(value: Any) -> str:
    """A number as the language writes it."""
    return wording.number(value)


@register.filter
def file_kind(document: dict[str, Any]) -> str:
    """The kind of a file by its name's ending, such as PDF."""
    return PurePosixPath(document["meta"]["download_url"]).suffix.lstrip(".").upper()
