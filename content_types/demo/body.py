"""Short names for the blocks of a page's body and of the small streams on rows; pure."""

from __future__ import annotations

from typing import Any

from .spec import Block, Ref, T, page

Text = str | T


def heading(text: Text, level: int = 2) -> Block:
    return Block("heading", {"text": text, "level": str(level)})


def text(html: Text) -> Block:
    return Block("text", html)


def fact_box(title: Text, html: Text) -> Block:
    return Block("fact_box", {"title": title, "text": html})


def quote(words: Text, source: Text) -> Block:
    return Block("quote", {"text": words, "source": source})


def table(caption: Text, columns: list[tuple[str, Text]], rows: list[list[Any]]) -> Block:
    """A table whose columns are pairs of kind and heading, such as ``("number", "Budget")``."""
    return Block(
        "table",
        {
            "caption": caption,
            "columns": [{"type": kind, "heading": words} for kind, words in columns],
            "rows": [{"values": row} for row in rows],
        },
    )


def timeline(title: Text, events: list[tuple[Text, Text]]) -> Block:
    found = [{"date": date, "text": words} for date, words in events]
    return Block("timeline", {"title": title, "events": found})


def accordion(*items: tuple[Text, Text]) -> Block:
    return Block("accordion", {"items": [{"title": asked, "text": said} for asked, said in items]})


def documents(title: Text, *keys: str) -> Block:
    return Block("documents", {"title": title, "documents": [Ref("document", key) for key in keys]})


def related(title: Text, *keys: str) -> Block:
    return Block("related_pages", {"title": title, "pages": [page(key) for key in keys]})


def call_to_action(words: Text, label: Text, *, to: str = "", url: str = "") -> Block:
    """A button to a page, by key, or to an address."""
    target = {"page": page(to) if to else None, "url": url}
    return Block("call_to_action", {"text": words, "label": label, **target})


def image(key: str, caption: Text) -> Block:
    """One of our illustrations; its alternative text is the picture's own description."""
    value = {"image": Ref("image", key), "alt": Ref("image_alt", key), "decorative": False}
    return Block("image", {**value, "caption": caption, "credit": ""})


def money(
    amount: int, kind: str = "total", currency: str = "EUR", *, about: bool = False, source: Text
) -> Block:
    value = {"kind": kind, "amount": str(amount), "currency": currency}
    return Block("amount", {**value, "approximate": about, "source": source})


def role(county: Ref, role: str, start: str = "", end: str = "", note: Text = "") -> Block:
    value = {"county": county, "role": role, "start": start, "end": end, "note": note}
    return Block("role", value)


def priority(title: Text, html: Text = "") -> Block:
    return Block("priority", {"title": title, "text": html})


def identifier(scheme: str, value: str, url: str = "") -> Block:
    return Block("identifier", {"scheme": scheme, "value": value, "url": url})


def link(label: Text, url: str) -> Block:
    return Block("link", {"label": label, "url": url})
