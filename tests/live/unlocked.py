"""A planted fault: nothing is locked, whoever reads a row to change it."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models import QuerySet


class Unlocked(AppConfig):
    """Takes the locks out of every query before the first one is made."""

    name = "tests.live"

    def ready(self) -> None:
        def plain(queryset: QuerySet, **_how: Any) -> QuerySet:
            return queryset.all()

        # Taking the method's place is the fault that is planted.
        QuerySet.select_for_update = plain  # type: ignore[method-assign]
