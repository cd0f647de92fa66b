"""Phase-one values as text and back, references and all."""

from __future__ import annotations

import json
from typing import Any

from rest_framework.utils.encoders import JSONEncoder

from content_types.refs import PLAIN, MediaURL, Ref, RichHTML

# No field or block can have such a name.
REF, REQUIRED, HTML, URL = "$ref", "$required", "$html", "$url"


class Packer(JSONEncoder):
    """Django REST framework's, which packs references; texts that are more than text stay texts."""

    def default(self, obj: Any) -> Any:
        return _plain(obj) if isinstance(obj, Ref) else super().default(obj)


def pack(value: Any) -> str:
    """A phase-one value as text."""
    return json.dumps(
        _plain(value), cls=JSONEncoder, ensure_ascii=False, separators=(",", ":"), sort_keys=False
    )


def unpack(text: str) -> Any:
    """The value that ``pack`` was given."""
    return READER.decode(text)


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


def _plain(value: Any) -> Any:
    if isinstance(value, Ref):
        return {REQUIRED if value.required else REF: ref_name(value)}
    if isinstance(value, RichHTML):
        return {HTML: str(value)}
    if isinstance(value, MediaURL):
        return {URL: str(value)}
    if isinstance(value, dict):
        return {key: each if type(each) in PLAIN else _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [each if type(each) in PLAIN else _plain(each) for each in value]
    return value


def _restored(value: dict[str, Any]) -> Any:
    if len(value) != 1:
        return value
    ((name, inner),) = value.items()
    if name in (REF, REQUIRED):
        return named_ref(inner, required=name == REQUIRED)
    if name == HTML:
        return RichHTML(inner)
    if name == URL:
        return MediaURL(inner)
    return value


def ref_name(ref: Ref) -> str:
    """A reference as the text that entries are kept under."""
    return f"{ref.kind}:{ref.key}"


def named_ref(name: str, *, required: bool = False) -> Ref:
    """The reference that a text of ``ref_name`` stands for."""
    kind, _colon, key = name.rpartition(":")
    return Ref(kind, int(key), required)


# Made once: to make one takes longer than to read a card.
READER = json.JSONDecoder(object_hook=_restored)
