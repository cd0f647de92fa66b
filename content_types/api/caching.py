"""What an answer tells caches: its validator, how long it holds, and what it is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date_safe
from django.utils.translation import gettext as _

from content_types.delivery.kept import etag_of, spell_of
from content_types.delivery.reading import settled
from content_types.delivery.turns import Spell
from content_types.refs import Ref

from . import quota
from .errors import kept_for, problem_response

MAX_AGE = 60
# How long a cache may give an answer once more while it asks for a new one.
STALE = 60
# Proxies refuse an answer whose headers exceed some four thousand bytes in all.
LONGEST_KEYS = 2_000
ALLOWED_HEADERS = "If-None-Match, If-Modified-Since"
EXPOSED_HEADERS = "ETag, Content-Location, Retry-After, RateLimit, RateLimit-Policy"
# What a 304 does not have of the answer that it stands for.
OF_THE_BODY = {"Content-Type", "Content-Length"}


def at_each_time(request: HttpRequest, spell: Spell, now: datetime) -> dict[str, str] | None:
    """The headers that a kept answer has of the moment; None for who has asked too often."""
    counted = quota.of(request)
    if counted and counted.is_used_up:
        return None
    counts = counted.headers() if counted else {}
    return {"Cache-Control": cache_control(spell, now), **last_modified(spell, now), **counts}


def last_modified(spell: Spell, now: datetime) -> dict[str, str]:
    """Since when an answer has been what it is; not said before that second is over.

    It is when anything was last written or the clock last changed anything: an answer also changes
    when something is taken away from it, of which nothing in it tells.
    """
    if spell.modified is None or now < spell.modified.replace(microsecond=0) + timedelta(seconds=1):
        return {}
    return {"Last-Modified": _as_date(spell.modified)}


@lru_cache(maxsize=8)
def _as_date(moment: datetime) -> str:
    """The moment as HTTP writes it."""
    return http_date(moment.timestamp())


def finish(request: HttpRequest, response: Any, endpoint: Any) -> HttpResponse:
    """The answer with all that caches need to know, or a 304 where the reader has it already."""
    if hasattr(response, "render"):
        response.render()
    status = response.status_code
    if request.method not in {"GET", "HEAD"} or status != 200:
        if status >= 300:
            response["Cache-Control"] = kept_for(status)
        return response
    spell = _spell_of(endpoint) if endpoint.follows_the_clock else None
    response["Vary"] = "Accept-Encoding"
    response.headers.setdefault("Cache-Control", cache_control(spell, endpoint.audience.now))
    if response.streaming or not response.content:
        # Nobody knows yet what a stream will say.
        return response
    if keys := surrogate_keys(endpoint.listed(), endpoint.audience.shown):
        response["Surrogate-Key"] = keys
    # What never changes may have validators of its own.
    response.headers.setdefault("ETag", etag_of(response.content))
    if lasting := spell_of(request):
        for name, value in last_modified(lasting, endpoint.audience.now).items():
            response[name] = value
    return _conditional(request, response)


def _spell_of(endpoint: Any) -> Spell:
    now: datetime = endpoint.audience.now
    snapshot = endpoint.audience.snapshot or settled()
    return snapshot.spell(now) if snapshot else Spell.of(now)


def cache_control(spell: Spell | None, now: datetime) -> str:
    """How long an answer may be kept: never beyond the moment at which the clock changes it."""
    left = float("inf")
    if spell and spell.turn:
        left = max(0.0, (spell.turn - now).total_seconds())
    fresh = int(min(MAX_AGE, left))
    stale = int(min(STALE, left - fresh))
    return f"public, max-age={fresh}, stale-while-revalidate={stale}"


def surrogate_keys(kinds: Iterable[str], shown: set[Ref]) -> str:
    """The names by which a cache in front may throw the answer away: see docs/api.md.

    Where there are too many items, the largest groups are named by their kind alone.
    """
    fixed = set(kinds)
    keys = " ".join(sorted(fixed.union(shown)))
    if len(keys) < LONGEST_KEYS:
        return keys
    groups: dict[str, set[str]] = defaultdict(set)
    for ref in shown:
        groups[ref.kind].add(ref)
    for kind in sorted(groups, key=lambda kind: -len(groups[kind])):
        if sum(len(key) + 1 for key in fixed.union(*groups.values())) > LONGEST_KEYS:
            groups[kind] = {kind}
    return " ".join(sorted(fixed.union(*groups.values())))


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    modified = parse_http_date_safe(response.get("Last-Modified", ""))
    answer = get_conditional_response(
        request, etag=response["ETag"], last_modified=modified, response=response
    )
    # It gives back what it was given, or puts a 304 or 412 in its place.
    answer = answer or response
    if answer.status_code == 412:
        answer = problem_response(412, "changed", _("It is another version than the one you name."))
    elif answer.status_code == 304:
        for name in set(response.headers) - OF_THE_BODY:
            answer[name] = response[name]
    return answer
