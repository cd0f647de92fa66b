"""What a process takes for granted between two changes: sites, the visibility rule, languages.

The rule changes seldom and takes many queries. The query that finds a request's items also says
whether the snapshot still holds; see ``reading``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice
from threading import Lock
from typing import Any, NamedTuple, Self, TypeAlias

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, Site

from content_types.entries import written_at
from content_types.pages.visibility import Visibility
from content_types.ready import Ready
from content_types.refs import Ref
from content_types.statements import Rows

from .turns import Spell

MOST_HOSTS = 50
# A card takes up to 6 kB in its forms, what is known of a page's languages more than 1 kB, and
# the headers of an answer 2 kB: a busy process is to take no more memory than it must.
MOST_FACTS = 2_000
MOST_CARDS = 800
# Of all answers that a process keeps: their bodies in bytes, of which one may have a fifth, and how
# many it knows by their headers, which is enough to say that nothing has changed.
MOST_KEPT = 5_000_000
MOST_ANSWERS = 2_000
MOST_SERIES = 200
# Short items, of up to 2 kB each with their names.
MOST_FINISHED = 1_000
UNKNOWN = object()
# The facts that ``Audience.known`` finds.
SHARED = "shared"


class OutdatedError(Exception):
    """Something has changed since the snapshot was made."""


# Scheme, host, port, path and query.
Address: TypeAlias = tuple[str, str, str, str, str]
# Headers that are told anew each time an answer is given; None where it may not be given.
Moment: TypeAlias = Callable[[HttpRequest, Spell, datetime], Mapping[str, str] | None]


# Makes the answer to a request of a series; None where it takes all of the site.
Maker: TypeAlias = "Callable[[HttpRequest, Snapshot, datetime], Made | None]"


def unlearn_sites(request: HttpRequest) -> None:
    """Let Wagtail look for a request's site anew: it would go on with an outdated snapshot's."""
    for known in ("_wagtail_site", "_wagtail_cached_site_root_paths"):
        vars(request).pop(known, None)


class Answer(NamedTuple):
    """What a reader got, all but the headers that each moment has of its own."""

    headers: tuple[tuple[str, str], ...]
    etag: str
    # None where there was no more room for it.
    body: bytes | None
    moment: Moment | None = None


class Made(NamedTuple):
    """An answer that was made without a view: its body, and the headers that it has of its own."""

    body: bytes
    headers: tuple[tuple[str, str], ...]


class Series(NamedTuple):
    """Answers that are made alike: the addresses differ in what the maker reads of them."""

    # Those that all of them have.
    headers: tuple[tuple[str, str], ...]
    moment: Moment | None
    make: Maker


@dataclass
class Snapshot:
    """What held when the store's state had this token."""

    token: str
    since: datetime
    until: datetime | None
    _sites: dict[tuple[str, str], Site | None] = field(default_factory=dict)
    _roots: list[Any] | None = None
    _rules: dict[int | None, Visibility] = field(default_factory=dict)
    _facts: dict[str, dict[Any, Any]] = field(default_factory=dict)
    _counts: dict[Any, int] = field(default_factory=dict)
    _spell: Spell | None = None
    _queries: dict[Any, Ready] = field(default_factory=dict)
    _statements: dict[Any, Rows] = field(default_factory=dict)
    _shelves: dict[int | None, tuple[dict[str, Any], set[str]]] = field(default_factory=dict)
    _cards: dict[tuple[int | None, Any], dict[Ref, Any]] = field(default_factory=dict)
    _along: dict[tuple[int | None, Any], dict[Ref, Any]] = field(default_factory=dict)
    _filled: dict[tuple[int | None, Any], dict[Ref, Any]] = field(default_factory=dict)
    _written: dict[tuple[int | None, Any], dict[Ref, bytes]] = field(default_factory=dict)
    _finished: dict[Any, bytes] = field(default_factory=dict)
    _answers: dict[Address, Answer] = field(default_factory=dict)
    # Those that have a body, and how long it is.
    _bodies: dict[Address, int] = field(default_factory=dict)
    _size: int = 0
    _series: dict[Address, Series] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock)

    @classmethod
    def of(cls, token: str, now: datetime) -> Self:
        """The snapshot of this moment."""
        # Pages say in how many days something is due.
        tomorrow = timezone.localtime(now) + timedelta(days=1)
        midnight = tomorrow.replace(hour=0, minute=0, second=0, microsecond=0)
        spell = Spell.of(now, written_at(token))
        return cls(token, now, min(spell.turn or midnight, midnight), _spell=spell)

    def holds_at(self, now: datetime) -> bool:
        """Whether the clock has changed nothing since."""
        return self.since <= now and (self.until is None or now < self.until)

    def site(self, request: HttpRequest) -> Site | None:
        """The site that serves a request."""
        # Django has no public name for the host as it was sent.
        address = (request._get_raw_host(), request.get_port())  # type: ignore[attr-defined]
        if address in self._sites:
            # Where Wagtail itself looks first.
            request._wagtail_site = self._sites[address]  # type: ignore[attr-defined]
        if self._roots is None:
            # Another process may have changed what this one's cache still says.
            Site.clear_site_root_paths_cache()
            self._roots = Site.get_site_root_paths()
        # Where Wagtail's pages look for it, which has no type for it.
        request._wagtail_cached_site_root_paths = self._roots  # type: ignore[attr-defined]
        found = Site.find_for_request(request)
        if len(self._sites) < MOST_HOSTS:
            self._sites[address] = found
        return found

    def visible(self, site: Site | None, now: datetime) -> Visibility:
        """The visibility rule for a site."""
        key = site.pk if site else None
        if key not in self._rules:
            has_aliases = Page.objects.filter(alias_of__isnull=False).exists()
            self._rules[key] = replace(Visibility.of(site, now), has_aliases=has_aliases)
        return replace(self._rules[key], now=now)

    def remember(
        self,
        about: str,
        keys: Iterable[Any],
        find: Callable[[set[Any]], dict[Any, Any]],
        most: int = MOST_FACTS,
    ) -> dict[Any, Any]:
        """What ``find`` says of these keys; asked only for those that it was not asked for yet."""
        known = self._facts.setdefault(about, {})
        if len(known) > most:
            known.clear()
        keys = set(keys)
        # Another thread may clear it at any time; what was found once is held on to.
        found = {key: fact for key in keys if (fact := known.get(key, UNKNOWN)) is not UNKNOWN}
        if missing := keys - found.keys():
            new = dict.fromkeys(missing) | find(missing)
            known |= new
            found |= new
        return {key: fact for key, fact in found.items() if fact is not None}

    def shared(self, name: Any, find: Callable[[], Any]) -> Any:
        """What ``find`` gives, which may be None; asked for once."""
        known = self._facts.setdefault(SHARED, {})
        found = known.get(name, UNKNOWN)
        if found is UNKNOWN:
            if len(known) > MOST_FACTS:
                known.clear()
            found = known[name] = find()
        return found

    def known(self, about: str, key: Any) -> Any:
        """What was remembered of a key, or None; asks nothing."""
        return self._facts.get(about, {}).get(key)

    def count(self, name: Any) -> int | None:
        """How many items a list has, if that was asked for since the snapshot was made."""
        return self._counts.get(name)

    def remember_count(self, name: Any, number: int) -> None:
        """Keep how many items a list has."""
        if len(self._counts) > MOST_FACTS:
            self._counts.clear()
        self._counts[name] = number

    def spell(self, now: datetime) -> Spell:
        """The stretch of time around ``now`` in which answers stay as they are."""
        if self._spell is None or not self._spell.holds_at(now):
            if self._spell and self._spell.turn and self._spell.turn <= now:
                self.forget()
            self._spell = Spell.of(now, written_at(self.token))
        return self._spell

    def ready(self, name: Any, mark: Any, make: Callable[[Any], QuerySet]) -> Ready:
        """The query of this name, written when first asked for.

        Between two turns of the clock it may keep the moment at which it was written.
        """
        if name not in self._queries:
            self._queries[name] = Ready(make(mark), mark)
        return self._queries[name]

    def rows(self, name: Any, make: Callable[[], Rows]) -> Rows:
        """The statement of this name, written when first asked for; of time it is as ``ready``."""
        if name not in self._statements:
            self._statements[name] = make()
        return self._statements[name]

    def shelf(self, site: Site | None) -> tuple[dict[str, Any], set[str]]:
        """Rows of cards as a site's readers may see them, and the names that were asked for.

        A row may be there because another card shows it; what it shows in turn may then be missing.
        """
        key = site.pk if site else None
        shelf = self._shelves.setdefault(key, ({}, set()))
        if len(shelf[0]) > MOST_CARDS:
            # Another thread may hold the old one, and goes on with it.
            shelf = self._shelves[key] = ({}, set())
            self._forget_cards()
        return shelf

    def cards(self, site: Site | None, router: Any) -> dict[Ref, Any]:
        """Cards with the addresses that a site's readers get, their references still in them."""
        return self._cards.setdefault((site.pk if site else None, router), {})

    def _forget_cards(self) -> None:
        for cards in (self._cards, self._along, self._filled, self._written):
            cards.clear()
        # What is known of the languages of those pages is as large as their cards.
        self._facts.pop("versions", None)

    def along(self, site: Site | None, router: Any) -> dict[Ref, Any]:
        """What each reference brings along: its own card and those of what that shows in turn."""
        return self._along.setdefault((site.pk if site else None, router), {})

    def filled(self, site: Site | None, router: Any) -> dict[Ref, Any]:
        """Cards as a site's readers get them through a router or, without one, on its pages."""
        return self._filled.setdefault((site.pk if site else None, router), {})

    def written(self, site: Site | None, router: Any) -> dict[Ref, bytes]:
        """The same cards as JSON."""
        return self._written.setdefault((site.pk if site else None, router), {})

    def finished(self, name: Any) -> bytes | None:
        """The item of this name as another list has shown it."""
        return self._finished.get(name)

    def finish(self, items: Mapping[Any, bytes]) -> None:
        """Keep items as they leave, by their names; in none of them is anything of another one."""
        with self._turn:
            self._finished.update(items)
            too_many = max(0, len(self._finished) - MOST_FINISHED)
            for name in list(islice(self._finished, too_many)):
                del self._finished[name]

    def answer(self, address: Address) -> Answer | None:
        """What was answered there since the snapshot was made; true as long as that holds."""
        return self._answers.get(address)

    def keep(self, address: Address, answer: Answer) -> None:
        """Remember an answer that nothing but what the snapshot watches can change."""
        size = len(answer.body or b"")
        with self._turn:
            self._drop(address)
            if len(self._answers) >= MOST_ANSWERS:
                self._drop(next(iter(self._answers)))
            if size > MOST_KEPT // 5:
                answer, size = answer._replace(body=None), 0
            while self._size + size > MOST_KEPT:
                oldest = next(iter(self._bodies))
                self._size -= self._bodies.pop(oldest)
                self._answers[oldest] = self._answers[oldest]._replace(body=None)
            self._answers[address] = answer
            if size:
                self._bodies[address] = size
                self._size += size

    def _drop(self, address: Address) -> None:
        self._answers.pop(address, None)
        self._size -= self._bodies.pop(address, 0)

    def series(self, name: Address) -> Series | None:
        """How the answers of this series are made, once one was made by a view."""
        return self._series.get(name)

    def begin(self, name: Address, series: Series) -> None:
        """Let the others of this series be made like the one that was."""
        with self._turn:
            if len(self._series) >= MOST_SERIES:
                self._series.pop(next(iter(self._series)))
            self._series[name] = series

    def forget(self) -> None:
        """Let every answer, item, card and count be read anew."""
        with self._turn:
            self._finished.clear()
            self._answers.clear()
            self._bodies.clear()
            self._size = 0
        self._shelves.clear()
        self._forget_cards()
        self._counts.clear()
        for about in ("found", "lists", "searched", SHARED):
            self._facts.pop(about, None)

    def is_of(self, token: str | None, pending: bool) -> bool:
        """Whether this is the store's state, still."""
        return token == self.token and not pending

    def confirm(self, token: str | None, pending: bool) -> None:
        """Raise OutdatedError unless the store's state is still the same."""
        if not self.is_of(token, pending):
            raise OutdatedError
