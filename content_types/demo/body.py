"""Short names for the blocks of a page's body and of the small streams on rows; pure."""

from __future__ import annotations

from typing import Any

from .spec import Block, Ref, page


def heading(text: str, level: int = 2) -> Block:
    return Block("heading", {"text": text, "level": str(level)})


def text(html: str) -> Block:
    return Block("text", html)


def fact_box(title: str, html: str) -> Block:
    return Block("fact_box", {"title": title, "text": html})


def quote(words: str, source: str) -> Block:
    return Block("quote", {"text": words, "source": source})


def table(caption: str, columns: list[tuple[str, str]], rows: list[list[Any]]) -> Block:
    """A table whose columns are pairs of kind and heading, such as ``("number", "Budget")``."""
    return Block(
        "table",
        {
            "caption": caption,
            "columns": [{"type": kind, "heading": words} for kind, words in columns],
            "rows": [{"values": row} for row in rows],
        },
    )


def timeline(title: str, events: list[tuple[str, str]]) -> Block:
    found = [{"date": date, "text": words} for date, words in events]
    return Block("timeline", {"title": title, "events": found})


def accordion(*items: tuple[str, str]) -> Block:
    return Block("accordion", {"items": [{"title": asked, "text": said} for asked, said in items]})


def documents(title: str, *keys: str) -> Block:
    return Block("documents", {"title": title, "documents": [Ref("document", key) for key in keys]})


def related(title: str, *keys: str) -> Block:
    return Block("related_pages", {"title": title, "pages": [page(key) for key in keys]})


def call_to_action(words: str, label: str, *, to: str = "", url: str = "") -> Block:
    """A button to a page, by key, or to an address."""
    target = {"page": page(to) if to else None, "url": url}
    return Block("call_to_action", {"text": words, "label": label, **target})


def image(key: str, caption: str) -> Block:
    """One of our illustrations; its alternative text is the picture's own description."""
    value = {"image": Ref("image", key), "alt": Ref("image_alt", key), "decorative": False}
    return Block("image", {**value, "caption": caption, "credit": ""})


def money(
    amount: int, kind: str = "total", currency: str = "EUR", *, about: bool = False, source: str
) -> Block:
    value = {"kind": kind, "amount": str(amount), "currency": currency}
    return Block("amount", {**value, "approximate": about, "source": source})


def role(county: Ref, role: str, start: str = "", end: str = "", note: str = "") -> Block:
    value = {"county": county, "role": role, "start": start, "end": end, "note": note}
    return Block("role", value)


def priority(title: str, html: str = "") -> Block:
    return Block("priority", {"title": title, "text": html})


def identifier(scheme: str, value: str, url: str = "") -> Block:
    return Block("identifier", {"scheme": scheme, "value": value, "url": url})


def link(label: str, url: str) -> Block:
    return Block("link", {"label": label, "url": url})
