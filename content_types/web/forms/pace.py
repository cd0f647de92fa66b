"""How long a form lay before whoever sent it: programs are faster than people.

The page carries the signed time at which it was made. It may lie there for days; only what is sent
within a blink is turned back, with everything in it and the same time, so that pressing the button
again is enough. With JavaScript the page waits by itself, for those whose browser fills it in.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Self

from django.core import signing
from django.http import HttpRequest

from content_types import conf

SALT = "content_types.web.forms.pace"
NAME = "begun"
# The page waits a little longer than is asked for: clocks of several web processes differ.
MARGIN = 0.3


@dataclass(frozen=True)
class Pace:
    """What a page says of when it was made, and how many milliseconds it waits."""

    begun: str
    wait: int

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        """The time that a form was sent with goes on; a page that is new has its own."""
        given = request.POST.get(NAME, "")
        begun = given if moment_of(given) is not None else signer().sign(f"{time.time():.1f}")
        seconds = conf.get("MINIMUM_SECONDS")
        return cls(begun, int((seconds + MARGIN) * 1000) if seconds else 0)


def signer() -> signing.Signer:
    return signing.Signer(salt=SALT)


def moment_of(given: str) -> float | None:
    """When a page was made; None for what this site has not signed."""
    try:
        return float(signer().unsign(given))
    except (signing.BadSignature, ValueError):
        return None


def is_too_fast(given: str) -> bool:
    """Whether a form came back sooner than a person can send it, or does not say when it began."""
    seconds = conf.get("MINIMUM_SECONDS")
    if not seconds:
        return False
    begun = moment_of(given)
    return begun is None or time.time() - begun < seconds
