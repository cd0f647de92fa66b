"""The version of an item: a short name for all that its own body says."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from django.db import models
from wagtail.models import Page

from content_types.refs import MediaURL

from .bodies import ETAG, render, shape_of
from .packing import is_lasting, pack

Body = dict[str, Any]


def versioned(items: Sequence[models.Model], names: Sequence[str]) -> list[Body]:
    """Phase-one JSON of these fields of items, the version of the whole body among them."""
    if ETAG not in names:
        return render(items, names)
    whole = _whole(items)
    every = dict.fromkeys(name for item in whole for name in shape_of(type(item)).names)
    bodies = render(whole, list(every))
    for body, item in zip(bodies, whole, strict=True):
        if ETAG in body.get("meta", ()):
            body["meta"][ETAG] = version_of(body, item)
    return [cut(body, set(names)) for body in bodies]


def _whole(items: Sequence[models.Model]) -> list[models.Model]:
    """The items with all their columns: of a page those of its type as well."""
    keys = [item.pk for item in items if type(item) is Page]
    found = {page.pk: page for page in Page.objects.filter(pk__in=keys).specific()} if keys else {}
    return [found.get(item.pk, item) if type(item) is Page else item for item in items]


def version_of(body: Body, item: Any = None) -> str:
    """The version of a whole phase-one body.

    A page's address is a part of it, though the body leaves the address to phase two.
    """
    text = pack(body if is_lasting(body) else _lasting(body))
    place = getattr(item, "url_path", "")
    return hashlib.blake2b(f"{place}\n{text}".encode(), digest_size=12).hexdigest()


def _lasting(value: Any) -> Any:
    """A value in which addresses of files have no signature that runs out."""
    if isinstance(value, MediaURL):
        return MediaURL(value.partition("?")[0])
    if isinstance(value, dict):
        return {key: _lasting(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_lasting(each) for each in value]
    return value


def cut(body: Body, names: set[str]) -> Body:
    """A whole phase-one body with these fields only."""
    kept: Body = {}
    for name, value in body.items():
        if name == "meta":
            if meta := {key: each for key, each in value.items() if key in names}:
                kept["meta"] = meta
        elif name in names:
            kept[name] = value
    return kept
