"""Runs Wagtail's v2 tests and prints as JSON what failed; started by ``test_stock_suite``.

What failed is run once more with errors cut down to Wagtail's ``message``: a test that passes then
differs in nothing but the shape of errors.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from contextlib import closing
from typing import Any

MODULES = "wagtail.api.v2.tests"


def main() -> None:
    """One line of JSON: how many tests ran, which failed, and which of them for other reasons."""
    import django

    django.setup()

    from django.conf import settings
    from django.test.runner import DiscoverRunner
    from django.test.utils import override_settings

    runner = DiscoverRunner(verbosity=0, interactive=False, keepdb=True)
    runner.setup_test_environment()
    migrate_others_first()
    databases = runner.setup_databases(aliases={"default"})
    fresh = snapshot()
    first = outcome(runner, [MODULES])
    # Tests that commit have emptied the tables.
    restore(fresh)
    middleware = ["tests.wagtail_api.messages_only.MessagesOnly", *settings.MIDDLEWARE]
    with override_settings(MIDDLEWARE=middleware):
        second = outcome(runner, sorted(failures(first)))
    runner.teardown_databases(databases)
    report = {
        "ran": first.testsRun,
        "failed": failures(first),
        "failed_beyond_the_shape_of_errors": failures(second),
    }
    sys.stdout.write(json.dumps(report))


def migrate_others_first() -> None:
    """Apply every migration but this package's.

    In the order of labels its page types would come early, and each later migration would render
    all of them anew: that takes four times as long.
    """
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    executor.migrate(
        [node for node in executor.loader.graph.leaf_nodes() if node[0] != "content_types"]
    )


def snapshot() -> bytes:
    """The whole database."""
    from django.db import connection

    connection.ensure_connection()
    return bytes(connection.connection.serialize())


def restore(content: bytes) -> None:
    """Put a whole database back."""
    from django.db import connection

    connection.close()
    with (
        closing(sqlite3.connect(":memory:")) as source,
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as target,
    ):
        source.deserialize(content)
        source.backup(target)


def outcome(runner: Any, labels: list[str]) -> Any:
    """The result of running what the labels name."""
    return runner.run_suite(runner.build_suite(labels))


def failures(result: Any) -> dict[str, str]:
    """The ids of failed tests, each with the last line of its traceback."""
    return {
        test.id(): trace.strip().splitlines()[-1]
        for test, trace in (*result.failures, *result.errors)
    }


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.wagtail_api.settings"
    main()
