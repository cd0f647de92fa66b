"""How much of the public API one network may ask for, and how it is told (IETF's RateLimit)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest

from content_types import conf
from content_types.networks import count, is_public, network_behind

# Where a request carries how it was counted.
COUNTED = "_utsyn_quota"


@dataclass(frozen=True)
class Quota:
    """What a network may ask for in a window, and what is left of both."""

    times: int
    seconds: int
    taken: int
    left: int

    @property
    def is_used_up(self) -> bool:
        return self.taken > self.times

    def headers(self) -> dict[str, str]:
        """The fields of draft-ietf-httpapi-ratelimit-headers."""
        return {
            "RateLimit-Policy": f'"network";q={self.times};w={self.seconds}',
            "RateLimit": f'"network";r={max(0, self.times - self.taken)};t={self.left}',
        }


def of(request: HttpRequest) -> Quota | None:
    """What is left to whoever asks; the request is counted once, however often this is called.

    None where nobody is limited, or the address is that of a neighbour. A proxy that nobody has
    declared is such a neighbour: better no limit than one for all together.
    """
    if not hasattr(request, COUNTED):
        setattr(request, COUNTED, _take(request.META))
    found: Quota | None = getattr(request, COUNTED)
    return found


def _take(meta: Mapping[str, str]) -> Quota | None:
    allowed = conf.get("API_LIMIT")
    network = network_behind(meta)
    if allowed is None or not is_public(network):
        return None
    times, seconds = allowed
    taken, left = count("api", network, seconds)
    return Quota(times, seconds, taken, left)
