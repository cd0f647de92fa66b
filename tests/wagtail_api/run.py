"""Runs Wagtail's v2 tests and prints as JSON what failed; started by ``test_stock_suite``.

What failed is run once more with errors cut down to Wagtail's ``message``: a test that passes then
differs in nothing but the shape of errors.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import Any

MODULES = "wagtail.api.v2.tests"


def main() -> None:
    """One line of JSON: how many tests ran, which failed, and which of them for other reasons."""
    import django

    django.setup()

    from django.conf import settings
    from django.test.runner import DiscoverRunner
    from django.test.utils import override_settings

    runner = DiscoverRunner(verbosity=0, interactive=False)
    runner.setup_test_environment()
    make_tables()
    database = settings.DATABASES["default"]["NAME"]
    fresh = shutil.copy(database, f"{database}.fresh")
    first = outcome(runner, [MODULES])
    # Tests that commit have emptied the tables.
    shutil.copy(fresh, database)
    middleware = ["tests.wagtail_api.messages_only.MessagesOnly", *settings.MIDDLEWARE]
    with override_settings(MIDDLEWARE=middleware):
        second = outcome(runner, sorted(failures(first)))
    report = {
        "ran": first.testsRun,
        "failed": failures(first),
        "failed_beyond_the_shape_of_errors": failures(second),
    }
    sys.stdout.write(json.dumps(report))


def make_tables() -> None:
    """Migrate the apps without page types; make the tables of the others as they are now.

    Only Wagtail's own migrations write rows, and to run them all would take minutes.
    """
    from django.apps import apps
    from django.core.management import call_command
    from django.core.management.sql import emit_post_migrate_signal
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor
    from wagtail.models import get_page_models

    with_page_types = {model._meta.app_label for model in get_page_models()} - {"wagtailcore"}
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    executor.migrate([leaf for leaf in leaves if leaf[0] not in with_page_types])
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.app_label in with_page_types and model._meta.managed:
                editor.create_model(model)
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    call_command("createcachetable")
    connection.close()


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
