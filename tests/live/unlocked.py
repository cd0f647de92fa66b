"""A planted fault: nobody locks a row that is to be changed, and nobody tries a second time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.apps import AppConfig
from django.db import connection

# So long others may come between reading a draft and writing what becomes of it.
PAUSE = 0.05


class Unlocked(AppConfig):
    """Takes the locks out of every query, and what else would hide that they are gone."""

    name = "tests.live"

    def ready(self) -> None:
        # Models are not ready before.
        from content_types.applications import access
        from content_types.applications.operations import submitting

        examine = submitting.examine_application

        def once(operation: Callable[[], Any]) -> Any:
            return operation()

        def examine_slowly(*asked: Any) -> Any:
            time.sleep(PAUSE)
            return examine(*asked)

        # Taking their places is the fault that is planted.
        type(connection.features).has_select_for_update = False
        access.with_new_reference = once
        submitting.examine_application = examine_slowly
