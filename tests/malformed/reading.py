"""Requests to what everybody may read: the API of content, and the pages for people."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from wagtail.models import Page, get_page_models

from content_types.pages.filters import parameters_of
from tests.content_types.api.endpoints import SECRET, TEXTS
from tests.content_types.api.test_fuzz import DOORS, FIXED

from .chance import Chance

KEY = "00000000-0000-4000-8000-000000000000"
OTHERS = (
    *TEXTS,
    "",
    "search/suggest/",
    "forms/options/counties/",
    f"forms/{KEY}/",
    f"forms/{KEY}/versions/1/",
    f"forms/{KEY}/evaluate/",
    f"{SECRET}/",
    f"{SECRET}/{KEY}/",
    f"{SECRET}/{KEY}/files/",
    f"{SECRET}/{KEY}/submit/",
)
METHODS = ("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "NONSENSE")
HEADERS = {
    "accept": ("text/html", "*/*;q=0", "application/json;q=x", ";", "é"),
    "accept-language": ("nn", "xx-YY;q=9", "*", "," * 200),
    "authorization": ("Bearer", "Bearer é", "Basic AAAA", "Bearer " + "x" * 3_000),
    "content-type": ("text/plain", "application/json; charset=klingon", "multipart/form-data", ";"),
    "cookie": ("", ";", "session=\x7f", "language=xx", "application=a:b:c", "=" * 300),
    "if-match": ("*", '"', "W/", '"a", '),
    "if-modified-since": ("yesterday", "Thu, 32 Foo 2026 25:61:61 GMT", "0"),
    "if-none-match": ("*", '"', "W/", '"a"b"', "é"),
    "idempotency-key": ("", "x" * 300, "\x7f"),
    "origin": ("null", "http://[", "https://example.no"),
    "range": ("bytes=0-", "bytes=9-1", "lines=1"),
    "referer": ("http://[", "é", "/" * 3_000),
    "x-forwarded-for": ("1.2.3.4, é", "[::1", "," * 50),
}
BODIES = (
    b"",
    b"{",
    b"[]",
    b"null",
    b'"\\ud800"',
    b"\xff\xfe",
    b'{"a": ' * 2_000,
    b'{"form": 1e999}',
    json.dumps({"form": KEY, "answers": [None]}).encode(),
    json.dumps({"form": "\x00", "answers": {"a" * 500: "b"}}).encode(),
)
# What pages for people, their lists and their search read of an address.
PAGE_NAMES = (
    *sorted({name for model in get_page_models() for name in parameters_of(model)}),
    *("q", "page", "view", "order", "type", "year", "to", "check", "rows", "more", "mailed"),
)
PAGE_SHARE = 0.06


class Reading:
    """Requests to every address that needs no secret."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        pages = [page.get_url() for page in Page.objects.filter(depth__gt=1).specific()]
        self.pages = [
            *sorted(filter(None, pages)),
            "/", "/nb/sok/", "/nn/sok/", "/en/search/", "/sitemap.xml", "/robots.txt",
            "/language/nb/", "/language/xx/", "/documents/1/a.txt", "/documents/99/", "/healthz",
            f"/apply/nb/{KEY}/", f"/apply/nb/{KEY}/form.pdf", f"/apply/{KEY}/nb/",
            "/apply/nb/open/",
        ]  # fmt: skip

    def request(self) -> dict[str, Any]:
        """What ``Client.generic`` is to send."""
        # Most of them read, for there most of the parameters are.
        method = "GET" if self.chance.odds(0.8) else self.chance.one_of(METHODS)
        is_page = self.chance.odds(PAGE_SHARE)
        return {
            "method": method,
            "path": self.page() if is_page else f"/api/v2/{self.address()}",
            "data": b"" if method == "GET" else self.chance.one_of(BODIES),
            "content_type": "application/json",
            "headers": headers(self.chance),
            "REMOTE_ADDR": self.chance.network(),
        }

    def address(self) -> str:
        """A door with parameters, now and then a little beside it."""
        if self.chance.odds(0.8):
            door, names = self.chance.one_of(DOORS)
        else:
            door, names = self.chance.one_of(OTHERS) + "?", tuple(FIXED)
        if self.chance.odds(0.1):
            door = door.replace("?", beside(self.chance) + "?", 1)
        return door + query(self.chance, names)

    def page(self) -> str:
        """A page for people."""
        found = self.chance.one_of(self.pages)
        if self.chance.odds(0.1):
            found += beside(self.chance)
        return f"{found}?{query(self.chance, PAGE_NAMES)}"


def beside(chance: Chance) -> str:
    """One more part of a path."""
    return quote(chance.in_address()[:200], safe="/%") + "/"


def query(chance: Chance, names: tuple[str, ...]) -> str:
    """Parameters with these names, mostly."""
    count = chance.one_of((0, 1, 1, 1, 2, 3, 40))
    return "&".join(f"{_name(chance, names)}={chance.in_address()}" for _ in range(count))


def _name(chance: Chance, names: tuple[str, ...]) -> str:
    return quote(chance.letters()) if chance.odds(0.05) else chance.one_of(names)


def headers(chance: Chance) -> dict[str, str]:
    """Headers of which two may be wrong."""
    if chance.odds(0.7):
        return {"host": "localhost"}
    names = chance.random.sample(sorted(HEADERS), 2)
    return {"host": "localhost"} | {name: chance.one_of(HEADERS[name]) for name in names}
