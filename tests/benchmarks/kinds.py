"""The kinds of requests: what is asked of both sites, and what only one of them knows."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations, islice
from urllib.parse import urlencode, urlsplit

from .load import Request
from .sites import Site
from .words import COMMON, LANGUAGES, RARE, WORDS

TYPE = "content_types.ProjectPage"
VARIANTS = 10
# With fewer pages than these, a page would soon be asked for again.
ENOUGH = 1_500
# So many parts of a list are asked for, so that none is kept when its turn comes again.
MOST_PARTS, MOST_SHORT_PARTS = 500, 10_000
MOST_SEARCHES = 3_000
# Where parts of a search begin, and how long they are.
MOST_STARTS, LIMITS = 1_000, (20, 19, 18)


@dataclass(frozen=True)
class Content:
    """What of the content the addresses name."""

    pages: list[int]
    others: list[int]
    paths: list[str]
    programmes: list[int]
    total: int


@dataclass(frozen=True)
class Kind:
    """One kind of request: what it asks of our site and of a stock one, if that knows it."""

    name: str
    ours: list[Request]
    stock: list[Request]


def detail(key: int) -> Request:
    """One project."""
    return Request(f"/api/v2/pages/{key}/")


def listing(**parameters: object) -> Request:
    """A list of projects."""
    query = urlencode({"type": TYPE, "limit": 20, **parameters}, safe="*,-")
    return Request(f"/api/v2/pages/?{query}")


def kinds(content: Content, ours: Site) -> list[Kind]:
    """All kinds, each with a few variants that are asked in turn."""
    details = [detail(key) for key in content.pages]
    # Whoever goes on by key has read a part before.
    deep = max(20, content.total * 4 // 5)
    found = [
        _same("detail", details),
        _same("list of 20, fields=*", _listings(lambda n: {"fields": "*", "offset": n * 20})),
        _same(
            "the same, each for the first time",
            _listings(_apart(content, fields="*"), MOST_PARTS),
        ),
        _same("list of 20, default fields", _listings(lambda n: {"offset": n * 20})),
        _same(
            "default fields, each for the first time",
            _listings(_apart(content), MOST_SHORT_PARTS),
        ),
        _same("filtered and ordered list", _listings(_filtered(content))),
        _same("deep page by offset", _listings(lambda n: {"offset": deep + n})),
        Kind("deep page by key", _by_key(ours, deep), _listings(lambda n: {"offset": deep + n})),
        _same("search, rare word", [listing(search=RARE, locale="nb")]),
        _same("the same with other words, each for the first time", rare_searches(RARE)),
        _same("search, common word", [listing(search=COMMON, locale="nb")]),
        _same("the same, each page for the first time", _searches(content)),
        Kind("front page, HTML", [Request("/nb/")], []),
        Kind("list of projects, HTML", [Request(content.paths[0])], []),
        Kind("project, HTML", [Request(path) for path in content.paths[1:]], []),
        Kind("search page with facets, HTML", [Request(f"/nb/sok/?q={COMMON}")], []),
        Kind("search/ with facets", [Request(f"/api/v2/search/?q={COMMON}")], []),
    ]
    if len(content.others) >= ENOUGH:
        found.insert(1, _same("detail, each for the first time", [*map(detail, content.others)]))
    if conditional := _conditional(details, ours):
        found.insert(1, Kind("304 of a detail", conditional, details))
    return found


def _same(name: str, requests: list[Request]) -> Kind:
    return Kind(name, requests, requests)


def _listings(
    parameters: Callable[[int], dict[str, object]], variants: int = VARIANTS
) -> list[Request]:
    return [listing(**parameters(number)) for number in range(variants)]


def _apart(content: Content, **parameters: object) -> Callable[[int], dict[str, object]]:
    """Parts of a list one after the other, as whoever reads all of it asks for them."""
    parts = max(1, content.total // 20)

    def of_part(number: int) -> dict[str, object]:
        # In two orders; of the rest of the requests none has one of them.
        times, order = number // parts // 2, ("-id", "id")[number // parts % 2]
        # Whoever has read all of it twice begins one item further on.
        return parameters | {"offset": number % parts * 20 + times, "order": order}

    return of_part


def rare_searches(word: str, first: int = 0) -> list[Request]:
    """A rare word along with common ones, which the same few pages have."""
    others = islice(combinations(WORDS, 3), first, first + MOST_SEARCHES)
    return [listing(search=" ".join([word, *words]), locale="nb") for words in others]


def _searches(content: Content) -> list[Request]:
    """Parts of what a common word finds, no two of them alike."""
    found = content.total // len(LANGUAGES) * 2 // 3
    starts = range(min(MOST_STARTS, max(1, found - 20)))
    asked = {"search": COMMON, "locale": "nb"}
    return [listing(**asked, offset=start, limit=most) for most in LIMITS for start in starts]


def _by_key(site: Site, deep: int) -> list[Request]:
    """What goes on where the pages before a deep one end."""
    before = [listing(offset=max(0, deep + number - 20)) for number in range(VARIANTS)]
    answers = [json.loads(site.get(each.path)[2]) for each in before]
    addresses = [urlsplit(each["meta"]["next"]) for each in answers if each["meta"]["next"]]
    return [Request(f"{each.path}?{each.query}") for each in addresses]


def _filtered(content: Content) -> Callable[[int], dict[str, object]]:
    def parameters(number: int) -> dict[str, object]:
        programme = content.programmes[number % len(content.programmes)]
        return {"locale": "nb", "programme": programme, "order": "-first_published_at"}

    return parameters


def _conditional(details: list[Request], site: Site) -> list[Request]:
    tags = [(each.path, site.get(each.path)[1].get("etag")) for each in details]
    return [Request(path, tag) for path, tag in tags if tag]
