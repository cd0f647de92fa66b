"""Stored rich text to display HTML with symbolic links, in one pass and without a query."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from wagtail.rich_text.rewriters import EmbedRewriter, LinkRewriter, MultiRuleRewriter

from content_types.refs import RichHTML

SAFE_SCHEMES = ("http://", "https://", "mailto:", "tel:", "#", "/")


def _internal(kind: str) -> Callable[[list[dict[str, str]]], list[str]]:
    def rewrite(all_attrs: list[dict[str, str]]) -> list[str]:
        return [
            f'<a href="ref:{kind}:{int(attrs["id"])}">' if attrs.get("id", "").isdigit() else "<a>"
            for attrs in all_attrs
        ]

    return rewrite


def _plain(all_attrs: list[dict[str, str]]) -> list[str]:
    return [
        f'<a href="{escape(attrs["href"])}">'
        if attrs.get("href", "").lower().startswith(SAFE_SCHEMES)
        else "<a>"
        for attrs in all_attrs
    ]


def _image(all_attrs: list[dict[str, str]]) -> list[str]:
    return [
        f'<img src="ref:image:{int(attrs["id"])}" alt="{escape(attrs.get("alt", ""))}">'
        if attrs.get("id", "").isdigit()
        else ""
        for attrs in all_attrs
    ]


def _media(all_attrs: list[dict[str, str]]) -> list[str]:
    # Embedded media become a link: a third party's player would phone home from every reader.
    return [
        f'<a href="{escape(attrs["url"])}">{escape(attrs["url"])}</a>'
        if attrs.get("url", "").lower().startswith(("http://", "https://"))
        else ""
        for attrs in all_attrs
    ]


_rewrite = MultiRuleRewriter(
    [
        LinkRewriter(
            bulk_rules={"page": _internal("page"), "document": _internal("document")}
            | dict.fromkeys(("external", "email", "anchor"), _plain),
            reference_extractors={},
        ),
        EmbedRewriter(bulk_rules={"image": _image, "media": _media}, reference_extractors={}),
    ]
)


def rich_html(stored: str) -> RichHTML:
    """Display HTML of rich text as the database holds it; links to pages and documents are refs."""
    return RichHTML(_rewrite(stored or ""))
