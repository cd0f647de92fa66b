"""How often one network may ask the public API, and how it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from content_types.networks import network_behind, network_of
from tests import builders as make

from .test_contract import assert_problem

SOMEBODY, ELSE = "195.88.54.16", "195.88.54.17"


@pytest.fixture(autouse=True)
def _two_a_minute(settings: Any) -> Iterator[None]:
    settings.CONTENT_TYPES = settings.CONTENT_TYPES | {"API_LIMIT": (2, 60)}
    make.make_home()
    # Windows begin on the clock, so one could end in the middle of a test.
    with time_machine.travel(datetime(2026, 3, 2, 12, 0, 10, tzinfo=UTC), tick=False):
        yield


def test_a_network_is_told_what_is_left_and_then_refused(client: Client) -> None:
    answers = [client.get("/api/v2/themes/", REMOTE_ADDR=SOMEBODY) for _ in range(3)]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert all(each["RateLimit-Policy"] == '"network";q=2;w=60' for each in answers)
    left = [re.fullmatch(r'"network";r=(\d+);t=\d+', each["RateLimit"]) for each in answers]
    assert [each and each[1] for each in left] == ["1", "0", "0"]
    refused = answers[-1]
    assert_problem(refused, 429)
    assert 0 < int(refused["Retry-After"]) <= 60
    assert refused["Cache-Control"] == "no-store"
    assert client.get("/api/v2/themes/", REMOTE_ADDR=ELSE).status_code == 200


def test_what_is_not_new_and_what_is_wrong_count_too(client: Client) -> None:
    etag = client.get("/api/v2/themes/")["ETag"]

    answers = [
        client.get("/api/v2/themes/", REMOTE_ADDR=SOMEBODY, HTTP_IF_NONE_MATCH=etag),
        client.get("/api/v2/themes/?x=1", REMOTE_ADDR=SOMEBODY),
        client.get("/api/v2/search/", REMOTE_ADDR=SOMEBODY),
    ]

    assert [each.status_code for each in answers] == [304, 400, 429]
    assert answers[1]["RateLimit"].startswith('"network";r=0')


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::1", "fd00::1", ""])
def test_neighbours_are_not_limited(client: Client, address: str) -> None:
    for _ in range(3):
        answer = client.get("/api/v2/themes/", REMOTE_ADDR=address)
        assert answer.status_code == 200
        assert "RateLimit" not in answer


def test_nobody_is_limited_where_there_is_no_limit(client: Client, settings: Any) -> None:
    settings.CONTENT_TYPES = settings.CONTENT_TYPES | {"API_LIMIT": None}

    for _ in range(3):
        assert client.get("/api/v2/themes/", REMOTE_ADDR=SOMEBODY).status_code == 200


@pytest.mark.parametrize(
    ("header", "hops", "found"),
    [
        ("", 1, "10.0.0.1"),
        ("HTTP_X_FORWARDED_FOR", 1, "195.88.54.17"),
        ("HTTP_X_FORWARDED_FOR", 2, "195.88.54.16"),
        # Fewer than there should be: somebody came past the proxies.
        ("HTTP_X_FORWARDED_FOR", 4, "10.0.0.1"),
    ],
)
def test_only_declared_proxies_are_believed(
    settings: Any, header: str, hops: int, found: str
) -> None:
    proxies = {"ADDRESS_HEADER": header, "ADDRESS_HOPS": hops}
    settings.CONTENT_TYPES = settings.CONTENT_TYPES | proxies
    given = "1.1.1.1, 195.88.54.16, 195.88.54.17"

    assert network_behind({"HTTP_X_FORWARDED_FOR": given, "REMOTE_ADDR": "10.0.0.1"}) == found


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("195.88.54.16", "195.88.54.16"),
        ("2001:700:100:12:3456::1", "2001:700:100:12::"),
        ("nobody", "unknown"),
    ],
)
def test_networks_are_as_fine_as_people(address: str, network: str) -> None:
    assert network_of(address) == network
