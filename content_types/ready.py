"""Queries that are written once: Django takes longer to write one than the database to run it."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import QuerySet


class Ready:
    """A queryset whose SQL is written once and run with other values each time.

    It must hold ``mark`` wherever the values belong: as a key, or as the only one of an ``__in``.
    """

    def __init__(self, queryset: QuerySet, mark: Any) -> None:
        self._queryset = queryset
        self._compiler = queryset.query.get_compiler(queryset.db)
        try:
            text, self._parameters = self._compiler.as_sql()
        except EmptyResultSet:
            # Nothing could ever meet its conditions.
            text, self._parameters, self._queryset = "", (), queryset.none()
        self._pieces = text.split("%s")
        self._mark = mark

    def fetch(self, values: Sequence[Any]) -> list[Any]:
        """What the queryset finds with these values."""
        found: Any = self._queryset.all()
        if found.query.is_empty():
            return []
        # Django takes its rows from the compiler, which asks itself for the SQL.
        compiler: Any = copy.copy(self._compiler)
        # Written by any thread, run by this one.
        compiler.connection = connections[found.db]
        compiler.as_sql = lambda *_args, **_kwargs: self._written(values)
        found.query.get_compiler = lambda *_args, **_kwargs: compiler
        return list(found)

    def _written(self, values: Sequence[Any]) -> tuple[str, tuple[Any, ...]]:
        places = ", ".join(["%s"] * len(values))
        text = [self._pieces[0]]
        parameters: list[Any] = []
        for parameter, piece in zip(self._parameters, self._pieces[1:], strict=True):
            is_mark = type(parameter) is type(self._mark) and parameter == self._mark
            text += [places if is_mark else "%s", piece]
            parameters += values if is_mark else [parameter]
        return "".join(text), tuple(parameters)
