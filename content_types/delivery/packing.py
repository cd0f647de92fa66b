"""Phase-one values as text and back, references and all."""

from __future__ import annotations

import json
from typing import Any

from rest_framework.utils.encoders import JSONEncoder

from content_types.refs import LINK, PLAIN, MediaURL, Ref, RichHTML

# No field or block can have such a name.
REF, REQUIRED, HTML, URL = "$ref", "$required", "$html", "$url"


def pack(value: Any) -> str:
    """A phase-one value as text."""
    text = json.dumps(
        plain(value), cls=JSONEncoder, ensure_ascii=False, separators=(",", ":"), sort_keys=False
    )
    return escaped(text)


def escaped(text: str) -> str:
    """JSON as it leaves; JavaScript once had two line ends less in its strings than JSON."""
    # To look for one character takes next to nothing.
    if "\u2028" in text or "\u2029" in text:
        return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return text


def unpack(text: str | bytes) -> Any:
    """The value that ``pack`` was given."""
    return READER.decode(text if isinstance(text, str) else text.decode())


def is_lasting(value: Any) -> bool:
    """Whether a value will be as true tomorrow; signed addresses of files run out."""
    if isinstance(value, MediaURL):
        return "?" not in value
    # Most of what there is: no function is called for it.
    if isinstance(value, dict):
        return all(type(each) in PLAIN or is_lasting(each) for each in value.values())
    if isinstance(value, list | tuple):
        return all(type(each) in PLAIN or is_lasting(each) for each in value)
    return True


def plain(value: Any) -> Any:
    """A phase-one value as JSON knows it."""
    if isinstance(value, Ref):
        return {REQUIRED if value.required else REF: str(value)}
    if isinstance(value, RichHTML):
        # Without links to what is ours it is no more than a text.
        return {HTML: str(value)} if LINK in value else str(value)
    if isinstance(value, MediaURL):
        return {URL: str(value)}
    if isinstance(value, dict):
        return {key: each if type(each) in PLAIN else plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [each if type(each) in PLAIN else plain(each) for each in value]
    return value


def _restored(value: dict[str, Any]) -> Any:
    if len(value) != 1:
        return value
    ((name, inner),) = value.items()
    if name in (REF, REQUIRED):
        return Ref.named(inner, name == REQUIRED)
    if name == HTML:
        return RichHTML(inner)
    if name == URL:
        return MediaURL(inner)
    return value


# Made once: to make one takes longer than to read a card.
READER = json.JSONDecoder(object_hook=_restored)
