"""Where requests come from, as finely as they are counted, and how many there were."""

from __future__ import annotations

import hashlib
import ipaddress
import time
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from django.core.cache import cache

from content_types import conf


class Count(NamedTuple):
    """How often somebody has come in the present window, and how many seconds are left of it."""

    times: int
    left: int


def count(what: str, who: str, seconds: int) -> Count:
    """Count once more, in the cache, by hash; windows of so many seconds begin on the clock."""
    now = int(time.time())
    name = hashlib.sha256(who.encode()).hexdigest()[:32]
    key = f"limit:{what}:{now // seconds}:{name}"
    left = seconds - now % seconds
    try:
        return Count(cache.incr(key), left)
    except ValueError:
        # The first in this window; or somebody else was, a moment ago.
        if cache.add(key, 1, seconds + 1):
            return Count(1, left)
    try:
        return Count(cache.incr(key), left)
    except ValueError:
        # It ran out between the two calls: a new window has begun.
        return Count(1, seconds)


def network_behind(meta: Mapping[str, str]) -> str:
    """The network a request comes from; trusted proxies say which, as far as there are any."""
    header = conf.get("ADDRESS_HEADER")
    given = [each.strip() for each in meta.get(header, "").split(",")] if header else []
    # Each proxy adds who came to it; what stands before that anybody may have written.
    hops = conf.get("ADDRESS_HOPS")
    behind = given[-hops] if len(given) >= hops else ""
    return network_of(behind or meta.get("REMOTE_ADDR", ""))


@lru_cache(1_000)
def network_of(address: str) -> str:
    """The network an address belongs to: itself in IPv4, its /64 in IPv6."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if found.version == 6:
        return str(ipaddress.ip_network((found, 64), strict=False).network_address)
    return str(found)


@lru_cache(1_000)
def is_public(network: str) -> bool:
    """Whether a network is somebody out there, not this machine, a neighbour or a proxy."""
    return network != "unknown" and ipaddress.ip_address(network).is_global
