"""Keys: the names of questions and alternatives in answers, rules and exports."""

from __future__ import annotations

import re
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.words import NeverTranslated

PATTERN = r"[A-Za-z][A-Za-z0-9_-]{0,49}"
NORDIC = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "ae", "Ø": "o", "Å": "a"})


class KeyBlock(NeverTranslated, blocks.RegexBlock):
    """A key as an editor types it. It is no text: nobody translates it."""

    def __init__(self, **kwargs: Any) -> None:
        options = {
            "regex": rf"^{PATTERN}$",
            "max_length": 50,
            "error_messages": {
                "invalid": _(
                    "A key begins with a letter and has only the letters a to z, digits, "
                    "hyphens and underscores."
                )
            },
        }
        super().__init__(**(options | kwargs))


def key_from(text: str, taken: set[str]) -> str:
    """A key made from a text, different from those that are taken."""
    base = slugify(text.translate(NORDIC)).replace("-", "_")[:40].strip("_")
    if not re.match(r"[a-z]", base):
        base = f"q_{base}".strip("_")
    key, number = base, 2
    while key in taken:
        key, number = f"{base}_{number}", number + 1
    return key


__all__ = ["PATTERN", "KeyBlock", "key_from"]
