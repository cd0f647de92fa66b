"""What the block picker shows where a block points at something that a sample cannot have."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext as _


def with_samples(kind: str, value: Any) -> Any:
    """A block's value with an image, documents or pages to look at in place of none."""
    if kind == "image":
        return {**value, "image": _image()}
    if kind == "documents":
        return {
            **value,
            "documents": [_document(_("The programme in brief")), _document(_("Budget"))],
        }
    if kind == "related_pages":
        return {**value, "pages": [_page(_("Who can apply")), _page(_("Find a partner"))]}
    return value


def _image() -> dict[str, Any]:
    return {
        "src": static("content_types/sample.svg"),
        "sources": [],
        "alt": "",
        "credit": "",
        "width": 640,
        "height": 400,
        "focal_point": None,
    }


def _document(title: str) -> dict[str, Any]:
    return {"title": title, "meta": {"download_url": "#.pdf"}}


def _page(title: str) -> dict[str, Any]:
    introduction = _("Two or three sentences of introduction come from the page itself.")
    return {"title": title, "introduction": introduction, "meta": {"html_url": "#"}}
