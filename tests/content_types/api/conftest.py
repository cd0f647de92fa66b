"""A reader of the API who is nobody in particular."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from tests import builders


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Passes by the requests of schemathesis where they will not be made.

    It makes them up while pytest collects, which takes every process half a minute.
    """
    if collection_path.name != "test_fuzzed.py":
        return None
    left_out = connection.vendor != "sqlite" or "not slow" in config.option.markexpr.split(" and ")
    return left_out or None


@pytest.fixture(autouse=True)
def _database(db: None) -> None:
    """Every test here uses the database."""


@pytest.fixture
def client() -> Client:
    """A client at the default site's own address."""
    return Client(headers={"host": "localhost"})


@pytest.fixture
def get(client: Client) -> Callable[..., Any]:
    """Fetch a path below ``/api/v2/`` and give its JSON; another status than 200 fails."""
    builders.make_home()

    def fetch(path: str, status: int = 200, /, **parameters: Any) -> Any:
        answer = client.get(f"/api/v2/{path}", parameters)
        assert answer.status_code == status, f"{answer.status_code}: {answer.content[:500]!r}"
        return answer.json()

    return fetch
