"""Blocks of a body as HTML: each by its own template, from the value that the API gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from wagtail import blocks

from content_types.blocks import represent
from content_types.delivery import Audience, resolve

from .samples import with_samples

Block = dict[str, Any]


def with_anchors(body: Iterable[Block]) -> list[Block]:
    """The blocks of a body, headings with an ``anchor`` that no other heading has."""
    seen: dict[str, int] = {}
    found = []
    for block in body:
        if block["type"] == "heading":
            words = slugify(block["value"]["text"], allow_unicode=True) or "section"
            seen[words] = seen.get(words, 0) + 1
            anchor = words if seen[words] == 1 else f"{words}-{seen[words]}"
            block = {**block, "anchor": anchor}
        found.append(block)
    return found


def render_block(block: Block, request: HttpRequest | None = None) -> SafeString:
    """One block of a body; a kind without a template of ours leaves nothing behind."""
    try:
        template = get_template(f"content_types/blocks/{block['type']}.html")
    except TemplateDoesNotExist:
        # A host may add blocks for its own front end without a template here.
        return SafeString("")
    context = {"value": block["value"], "anchor": block.get("anchor", "")}
    # Templates escape; rich text in them was cleaned when it was serialised.
    return mark_safe(template.render(context, request))  # noqa: S308


def preview_block(definition: blocks.Block, value: Any, request: HttpRequest) -> Block:
    """A block as the block picker previews it: the sample value in the API's shape."""
    shaped = represent(definition, definition.get_prep_value(value))
    (resolved,) = resolve([{"value": shaped}], Audience.of(request))
    value = with_samples(definition.name, resolved["value"])
    return {"type": definition.name, "value": value, "anchor": ""}
