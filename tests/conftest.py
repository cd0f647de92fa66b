"""What every test stands on: database, clean caches, browser, and failures that would hide."""

from __future__ import annotations

import gc
import gettext
import os
from collections import Counter
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
from playwright.sync_api import expect

from cms import messages
from content_types.delivery import reading
from tests import databases, register
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
    """Selects the tests that belong to the database in use, those with the dearest set-up first."""
    # Workers take from one another what is last; each would plant the same world once more.
    items.sort(key=lambda item: item.path.parent.name != "visibility")
    deselected = [item for item in items if not belongs_here(item)]
    if deselected:
        config.hook.pytest_deselected(items=deselected)
        items[:] = [item for item in items if belongs_here(item)]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Spares the garbage collector what is loaded by now and stays.

    To walk through all of Wagtail time and again took an eighth of the processor's time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def belongs_here(item: pytest.Item) -> bool:
    """Whether a test has anything to say on this database; what asks none says it on SQLite."""
    if connection.vendor == "sqlite":
        return not item.get_closest_marker("postgresql")
    return not item.get_closest_marker("sqlite") and asks_a_database(item)


def asks_a_database(item: pytest.Item) -> bool:
    """Whether a test uses the database in use, by itself or through what it starts."""
    markers = ("django_db", "postgresql", "any_database")
    return (
        any(item.get_closest_marker(name) for name in markers)
        or bool({"db", "transactional_db"} & set(getattr(item, "fixturenames", ())))
        or issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    )


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Says how large the visibility matrix was, and how malformed and made-up requests went.

    Their tests may have run in several processes.
    """
    stats = terminalreporter.stats
    found = [
        dict(report.user_properties)
        for reports in stats.values()
        for report in reports
        if getattr(report, "when", "") == "teardown" or hasattr(report, "user_properties")
    ]
    cells = sum(each.get("visibility cells", 0) for each in found)
    leaks = sum(each.get("visibility leaks", 0) for each in found)
    if cells:
        terminalreporter.write_line(f"Visibility matrix: {cells:,} cells, {leaks} leaks")
    answers: Counter[str] = Counter()
    for report in (each for kind in ("passed", "failed") for each in stats.get(kind, ())):
        if report.when == "call":
            answers.update(dict(report.user_properties).get("malformed requests", {}))
    if answers:
        told = ", ".join(f"{count:,} of {status}" for status, count in sorted(answers.items()))
        name = f"Malformed requests ({connection.vendor})"
        terminalreporter.write_line(f"{name}: {answers.total():,}, answered {told}")
    asked = [each["schemathesis"] for each in found if "schemathesis" in each]
    if asked:
        requests, failures = (sum(numbers) for numbers in zip(*asked, strict=True))
        terminalreporter.write_line(
            f"Schemathesis: {len(asked)} operations, {requests:,} requests, {failures} failures"
        )


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
    private = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tmp_path_factory.mktemp("applications"), "base_url": None},
    }
    storages = {**settings.STORAGES, "applications": private}
    with override_settings(MEDIA_ROOT=folder, STORAGES=storages):
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
    reading.forget()
    yield
    cache.clear()
    reading.forget()


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
def organisations(settings: Any) -> Iterator[list[str]]:
    """A register of organisations that the site asks; gives what it has been asked."""
    with register.running(settings) as asked:
        yield asked


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[RedisServer]:
    """A Redis server of this test's own; for tests marked ``redis``."""
    with running_redis(tmp_path) as server:
        yield server


# Browser -----------------------------------------------------------------------------------------

# Nobody is in a hurry; a busy machine may be slow to answer.
expect.set_options(timeout=60_000)


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
