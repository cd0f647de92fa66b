"""What every test stands on: database, clean caches, browser, and failures that would hide."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase, override_settings
from django.utils.translation import trans_real
from django_tasks import TaskResultStatus
from django_tasks.signals import task_finished

from cms import messages
from tests import databases
from tests.chromium import chromium
from tests.redis import RedisServer, running_redis

# Playwright keeps an event loop in the test's thread; Django would refuse the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_configure(config: pytest.Config) -> None:
    """Makes the message catalogues that tests of the Norwegian interface read."""
    if not hasattr(config, "workerinput") and messages.compile_changed():
        # Django has read the older ones while it started.
        gettext._translations.clear()
        trans_real._translations.clear()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Selects the tests that belong to the database in use."""
    other = "postgresql" if connection.vendor == "sqlite" else "sqlite"
    deselected = [item for item in items if item.get_closest_marker(other)]
    if deselected:
        config.hook.pytest_deselected(items=deselected)
        items[:] = [item for item in items if not item.get_closest_marker(other)]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Says how large the visibility matrix was; its tests may have run in several processes."""
    found = [
        dict(report.user_properties)
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "teardown" or hasattr(report, "user_properties")
    ]
    cells = sum(each.get("visibility cells", 0) for each in found)
    leaks = sum(each.get("visibility leaks", 0) for each in found)
    if cells:
        terminalreporter.write_line(f"Visibility matrix: {cells:,} cells, {leaks} leaks")


# Database ----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """Gives this process its own copy of the migrated database instead of migrating one."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with django_db_blocker.unblock():
        own = databases.own_copy(worker)
    # Emptying all tables, as Django does after tests that commit, would take away
    # the root page, locales and groups that the migrations made.
    flush = TransactionTestCase._fixture_teardown
    TransactionTestCase._fixture_teardown = lambda self: own.restore()
    yield
    TransactionTestCase._fixture_teardown = flush
    with django_db_blocker.unblock():
        own.drop()


# Clean surroundings ------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def uploads_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of its own for what tests upload."""
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(scope="session", autouse=True)
def contract() -> Iterator[None]:
    """Holds every answer of the API in this run to the API's document."""
    middleware = ["tests.contract.middleware.HoldToTheContract", *settings.MIDDLEWARE]
    with override_settings(MIDDLEWARE=middleware):
        yield


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    """No test sees what another one cached, Wagtail's site paths among other things."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def failed_tasks() -> Iterator[list[Any]]:
    """Fails a test whose background tasks failed: the immediate backend only logs the exception.

    A test that wants a task to fail empties the list.
    """
    failed: list[Any] = []

    def remember(sender: object, task_result: Any, **kwargs: object) -> None:
        if task_result.status == TaskResultStatus.FAILED:
            failed.append(task_result)

    task_finished.connect(remember)
    yield failed
    task_finished.disconnect(remember)
    if failed:
        pytest.fail("\n".join(error.traceback for result in failed for error in result.errors))


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[RedisServer]:
    """A Redis server of this test's own; for tests marked ``redis``."""
    with running_redis(tmp_path) as server:
        yield server


# Browser -----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Starts the machine's own Chromium, quiet and without a sandbox, as containers need it."""
    executable = chromium()
    if executable is None:
        pytest.fail("No Chromium on PATH; install one or name it: CHROMIUM=/path/to/chromium.")
    return {
        **browser_type_launch_args,
        "executable_path": executable,
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A reader in Norway."""
    return {**browser_context_args, "locale": "nb-NO", "timezone_id": "Europe/Oslo"}
