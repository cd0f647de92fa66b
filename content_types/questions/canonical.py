"""One spelling for a JSON value, its hash, and the limits of what is taken in as JSON."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

MAX_DEPTH = 8
MAX_TEXT = 100_000
# The largest whole number that every JSON reader keeps exactly.
MAX_NUMBER = 2**53 - 1
MAX_ITEMS = 5_000
# What no database keeps, or no UTF-8 has: NUL and halves of surrogate pairs.
UNFIT = re.compile("[\x00\ud800-\udfff]")


class NotPlain(ValueError):
    """A value that not every database and reader could keep as it is."""


def canonical(value: Any) -> bytes:
    """The value as JSON in the one spelling that hashes are made of (as in RFC 8785)."""
    text = json.dumps(
        _numbers_alike(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def content_hash(value: Any) -> str:
    """SHA-256 of a JSON value in hexadecimal; the same whichever database gave the value."""
    return hashlib.sha256(canonical(value)).hexdigest()


def _numbers_alike(value: Any) -> Any:
    # A database may give 1.0 back where 1 was stored.
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _numbers_alike(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_numbers_alike(item) for item in value]
    return value


def check_plain(value: Any, depth: int = 0) -> None:
    """Raise NotPlain for text, numbers or nesting that would not survive being stored."""
    if depth > MAX_DEPTH:
        raise NotPlain(f"nested more than {MAX_DEPTH} levels deep")
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        # No number is taken to a float here: the largest ones do not fit.
        if not -MAX_NUMBER <= value <= MAX_NUMBER:
            raise NotPlain("a number is too large")
    elif isinstance(value, dict | list):
        if len(value) > MAX_ITEMS:
            raise NotPlain(f"more than {MAX_ITEMS} items together")
        for item in value:
            if isinstance(value, dict):
                _check_text(item)
                check_plain(value[item], depth + 1)
            else:
                check_plain(item, depth + 1)
    else:
        raise NotPlain(f"{type(value).__name__} is no JSON")


def _check_text(text: str) -> None:
    if len(text) > MAX_TEXT:
        raise NotPlain(f"a text is longer than {MAX_TEXT} characters")
    if UNFIT.search(text):
        raise NotPlain("a text has characters that are not valid")
