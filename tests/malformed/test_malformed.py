"""Requests that no client should send: none is answered with a fault of ours.

``UTSYN_MALFORMED=75000`` sends so many of each kind, ``UTSYN_SEED=2`` others; a usual run sends a
few hundred. The requests come in shares, so that several processes can send them, and each share
is the same in each run. How they were answered is counted at the end of the run.
"""

from __future__ import annotations

import logging
import os
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from content_types.delivery import numbering
from tests import builders
from tests.content_types.api.endpoints import ITEMS

from .applying import Applying
from .chance import Chance
from .reading import Reading

TIMES = int(os.environ.get("UTSYN_MALFORMED", "300"))
SEED = os.environ.get("UTSYN_SEED", "1")
# Requests of one share: so many come before the database is as new again.
SHARE = 2_500
KINDS = {"reading": Reading, "applying": Applying}
PAGES = (builders.make_programme, builders.make_network, builders.make_strategy,
         builders.make_project, builders.make_scheme)  # fmt: skip


@pytest.fixture(autouse=True)
def _some_content(settings: Any, transactional_db: None) -> Iterator[None]:
    # Only the status counts here; to judge thousands of answers in full takes minutes.
    settings.MIDDLEWARE = [each for each in settings.MIDDLEWARE if not each.startswith("tests.")]
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "APPLICANT_LIMITS": {}}
    for make in (*ITEMS.values(), *PAGES):
        make()
    numbering.number()
    # A line for each request that is refused costs more than many a refusal.
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


class Sender:
    """Sends requests and keeps count of the answers."""

    def __init__(self) -> None:
        self.client = Client(raise_request_exception=False)
        self.answers: Counter[int] = Counter()

    def fault(self, asked: dict[str, Any]) -> str:
        """What is wrong with the answer; empty if nothing is."""
        answer = self.client.generic(**asked)
        if answer.streaming:
            list(answer.streaming_content)
        self.client.cookies.clear()
        self.answers[answer.status_code] += 1
        told = f"{answer.status_code}: {asked['method']} {asked['path'][:300]} {asked['headers']}"
        if answer.status_code >= 500:
            return f"{told} {asked['data'][:600]!r} {_why(answer.exc_info)}"
        is_api = asked["path"].startswith("/api/v2/")
        kind = answer.get("Content-Type", "")
        is_refused = answer.status_code >= 400
        is_told = not (is_api and is_refused) or kind.startswith("application/problem+json")
        return "" if is_told else f"no problem {told}"

    def counted(self) -> dict[str, int]:
        """How many answers had which status."""
        return {str(status): count for status, count in self.answers.items()}


def _why(raised: Any) -> str:
    return "".join(traceback.format_exception(*raised)[-4:]) if raised else ""


@pytest.mark.parametrize("share", range(-(-TIMES // SHARE)))
@pytest.mark.parametrize("kind", KINDS)
def test_no_malformed_request_is_answered_with_an_error_of_ours(
    kind: str, share: int, record_property: Callable[[str, Any], None]
) -> None:
    sender = Sender()
    requests = KINDS[kind](Chance(f"{kind} {SEED} {share}"))
    times = min(SHARE, TIMES - share * SHARE)

    faults = [found for _ in range(times) if (found := sender.fault(requests.request()))]

    record_property("malformed requests", sender.counted())
    assert not faults, f"{len(faults)} of {times}: " + "\n".join(faults[:10])
    # Most are refused; what is taken shows that there was something to take.
    assert 0 < sender.answers[200] < times
