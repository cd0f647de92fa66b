"""A planted fault: nobody locks a row that is to be changed, and nobody tries a second time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.apps import AppConfig
from django.db import connection


class Unlocked(AppConfig):
    """Takes the locks out of every query, and what else would hide that they are gone."""

    name = "tests.live"

    def ready(self) -> None:
        # Models are not ready before.
        from content_types.applications import access

        def once(operation: Callable[[], Any]) -> Any:
            return operation()

        # Taking their places is the fault that is planted.
        type(connection.features).has_select_for_update = False
        access.with_new_reference = once
