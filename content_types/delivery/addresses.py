"""Public addresses of pages as Wagtail gives them, which is asked for their beginnings only."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from django.apps import apps
from wagtail.models import Page, Site

from .bare import bare

if TYPE_CHECKING:
    from .audience import Audience

# The methods by which a type of page may have addresses of its own.
WAYS = ("get_url_parts", "get_url", "get_full_url")
# What stands in an address as it stands in the tree.
AS_IT_IS = re.compile(r"[\w/-]+", re.ASCII)
# Beginnings of paths in the tree, and what addresses have in their place.
Beginnings = list[tuple[str, str]]
# The latter as text, or as JSON without its last quote.
Beginning = TypeVar("Beginning", str, bytes)


@cache
def addressed(label: str) -> type[Page]:
    """The page type to ask for an address: one that has its own way, or Wagtail's base."""
    model = apps.get_model(label)
    is_plain = all(getattr(model, way) is getattr(Page, way) for way in WAYS)
    return Page if is_plain else model


def full_url(page: Page, audience: Audience) -> str | None:
    """The address of a page with scheme and host; None where there is none."""
    # What was found as no more than a page knows its type; any other page is of its own.
    own = page.specific_class if type(page) is Page else type(page)
    label = (own or Page)._meta.label
    if address := at_once(label, page.url_path, audience):
        return address
    model = addressed(label)
    if not isinstance(page, model):
        page = bare(model, page.pk, {"url_path": page.url_path})
    return page.get_full_url(audience.request)


def at_once(label: str, url_path: str, audience: Audience) -> str | None:
    """The address of a page of this type, if it can be told by how it begins; else None."""
    if addressed(label) is not Page or not audience.snapshot:
        return None
    beginnings = audience.known(("beginnings", audience.language), lambda: _beginnings(audience))
    found = _begun(url_path, beginnings)
    return str(found[0] + found[1]) if found else None


def _begun(url_path: str, beginnings: list[tuple[str, Beginning]]) -> tuple[Beginning, str] | None:
    """How the address of this path begins, and the rest of it; None where that cannot be told."""
    if AS_IT_IS.fullmatch(url_path):
        for path, beginning in beginnings:
            if url_path.startswith(path):
                return beginning, url_path[len(path) :]
    return None


class Around(NamedTuple):
    """What stands around the keys and paths of one model's items in their addresses, as JSON."""

    before_key: bytes
    after_key: bytes
    beginnings: list[tuple[str, bytes]]


def as_json(label: str, key: int, url_path: str, audience: Audience) -> tuple[bytes, bytes | None]:
    """An item's address in the API and, where it can be told at once, its public one, as JSON.

    The former is empty for a model that has no endpoint.
    """
    name = ("around", audience.router, label, audience.language)
    around = audience.known(name, lambda: _around(label, audience))
    detail_url = around.before_key and b"%b%d%b" % (around.before_key, key, around.after_key)
    found = _begun(url_path, around.beginnings)
    return detail_url, b'%b%b"' % (found[0], found[1].encode()) if found else None


def _around(label: str, audience: Audience) -> Around:
    model = apps.get_model(label)
    before, after = audience.around_key(model) or ("", "")
    is_plain = issubclass(model, Page) and addressed(label) is Page
    beginnings = _beginnings(audience) if is_plain and audience.snapshot else []
    opened = [(path, _quoted(address)[:-1]) for path, address in beginnings]
    if not before:
        return Around(b"", b"", opened)
    return Around(_quoted(before)[:-1], _quoted(after)[1:], opened)


def _quoted(text: str) -> bytes:
    return json.dumps(text, ensure_ascii=False).encode()


def _beginnings(audience: Audience) -> Beginnings:
    """Those of the site's languages; none where Wagtail must be asked for whole addresses."""
    roots = Site.get_site_root_paths()
    if len({root.site_id for root in roots}) != 1:
        # Then which of them a page is told to be on depends on more than its path.
        return []
    pages: list[Page] = [bare(Page, 0, {"url_path": root.root_path}) for root in roots]
    found = [(page.url_path, page.get_full_url(audience.request) or "") for page in pages]
    # Without a last slash no path can be added to it.
    return found if all(address.endswith("/") for _path, address in found) else []
