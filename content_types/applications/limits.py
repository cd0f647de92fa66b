"""How often the same network or address may knock; counted in the cache, by hash."""

from __future__ import annotations

import hashlib
import ipaddress
import time
from collections.abc import Mapping

from django.core.cache import cache
from django.utils.translation import gettext

from content_types import conf

from .refusals import Refusal


class TooOften(Refusal):
    """A limit of frequency was reached; ``retry_after`` says for how many seconds."""

    code = "too_often"


def count(limit: str, who: str) -> None:
    """Count one more time; raise TooOften when it is one too many."""
    allowed = conf.get("APPLICANT_LIMITS").get(limit)
    if allowed is None:
        return
    times, seconds = allowed
    window = int(time.time()) // seconds
    name = hashlib.sha256(who.encode()).hexdigest()[:32]
    key = f"limit:{limit}:{window}:{name}"
    cache.add(key, 0, seconds + 1)
    try:
        found = cache.incr(key)
    except ValueError:
        # It expired between the two calls: a new window has begun.
        return
    if found > times:
        wait = seconds - int(time.time()) % seconds
        raise TooOften(gettext("Too many requests. Try again later."), retry_after=wait)


def network_behind(meta: Mapping[str, str]) -> str:
    """Where a request comes from, as finely as limits are counted."""
    header = conf.get("ADDRESS_HEADER")
    given = meta.get(header, "") if header else ""
    return network_of(given.rpartition(",")[2].strip() or meta.get("REMOTE_ADDR", ""))


def network_of(address: str) -> str:
    """The network an address belongs to: itself in IPv4, its /64 in IPv6."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if found.version == 6:
        return str(ipaddress.ip_network((found, 64), strict=False).network_address)
    return str(found)
