"""What a process takes for granted between two changes: sites, the visibility rule, languages.

The rule changes seldom and takes many queries. The query that finds a request's items also says
whether the snapshot still holds; see ``reading``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from django.db.models import Min, Q
from django.http import HttpRequest
from wagtail.models import Page, Site

from content_types.pages.visibility import Visibility

MOST_HOSTS = 50
MOST_FACTS = 20_000


class OutdatedError(Exception):
    """Something has changed since the snapshot was made."""


@dataclass
class Snapshot:
    """What held when the store's state had this token."""

    token: str
    since: datetime
    until: datetime | None
    _sites: dict[tuple[str, str], Site | None] = field(default_factory=dict)
    _rules: dict[int | None, Visibility] = field(default_factory=dict)
    _facts: dict[str, dict[Any, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, token: str, now: datetime) -> Self:
        """The snapshot of this moment."""
        return cls(token, now, _next_turn(now))

    def holds_at(self, now: datetime) -> bool:
        """Whether the clock has changed nothing since."""
        return self.since <= now and (self.until is None or now < self.until)

    def site(self, request: HttpRequest) -> Site | None:
        """The site that serves a request."""
        address = (request._get_raw_host(), request.get_port())
        if address in self._sites:
            # Where Wagtail itself looks first.
            request._wagtail_site = self._sites[address]
        found = Site.find_for_request(request)
        if len(self._sites) < MOST_HOSTS:
            self._sites[address] = found
        return found

    def visible(self, site: Site | None, now: datetime) -> Visibility:
        """The visibility rule for a site."""
        key = site.pk if site else None
        if key not in self._rules:
            self._rules[key] = Visibility.of(site, now)
        return replace(self._rules[key], now=now)

    def remember(
        self, about: str, keys: Iterable[Any], find: Callable[[set[Any]], dict[Any, Any]]
    ) -> dict[Any, Any]:
        """What ``find`` says of these keys; asked only for those that it was not asked for yet."""
        known = self._facts.setdefault(about, {})
        keys = set(keys)
        if len(known) > MOST_FACTS:
            known.clear()
        if missing := keys - known.keys():
            known |= dict.fromkeys(missing) | find(missing)
        return {key: known[key] for key in keys if known[key] is not None}

    def confirm(self, token: str | None, pending: bool) -> None:
        """Raise OutdatedError unless the store's state is still the same."""
        if token != self.token or pending:
            raise OutdatedError


def _next_turn(now: datetime) -> datetime | None:
    # When the rule will change by the clock alone: it reads the times of these pages.
    above = Page.objects.filter(Q(numchild__gt=0) | Q(aliases__isnull=False), live=True)
    turns = above.aggregate(
        go_live=Min("go_live_at", filter=Q(go_live_at__gt=now)),
        expire=Min("expire_at", filter=Q(expire_at__gt=now)),
    )
    return min((turn for turn in turns.values() if turn), default=None)
