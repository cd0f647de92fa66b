"""Answers made of answers: the parts of one, or the cells of a table's row.

A cell that cannot be read stays as it was typed, so that the rest of the answer counts and the
fault is told at the cell.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext

from content_types.blocks.base import Schema

from .definition import JSON, Question
from .problems import Problem, Unreadable
from .registry import Surroundings, type_of

Path = tuple[str | int, ...]


def read_cells(columns: Iterable[Question], given: JSON) -> JSON:
    """Each cell in its stored form; those without an answer are left out."""
    found = {}
    for column in columns:
        value = given.get(column.key)
        with contextlib.suppress(Unreadable):
            value = type_of(column).read(column, value)
        if value is not None:
            found[column.key] = value
    return found


def is_readable(column: Question, value: Any) -> bool:
    """Whether a cell holds what its column asks for."""
    try:
        type_of(column).read(column, value)
    except Unreadable:
        return False
    return True


def check_cells(
    path: Path, columns: Iterable[Question], cells: JSON, surroundings: Surroundings
) -> Iterator[Problem]:
    """What is wrong in the cells, each fault at its place."""
    for column in columns:
        value = cells.get(column.key)
        if value is None or not column.asks_in(cells):
            continue
        kind, place = type_of(column), (*path, column.key)
        try:
            value = kind.read(column, value)
        except Unreadable as error:
            yield Problem(place, error.code, error.message)
            continue
        for problem in kind.check(column, value, surroundings):
            yield replace(problem, path=(*place, *problem.path[1:]))


def missing_cells(path: Path, columns: Iterable[Question], cells: JSON) -> Iterator[Problem]:
    """The cells that must be filled in and are not."""
    for column in columns:
        empty = cells.get(column.key) in (None, "", [])
        if column.required and column.asks_in(cells) and empty:
            yield Problem((*path, column.key), "required", gettext("This must be filled in."))


def typed_cells(columns: Iterable[Question], cells: Any) -> JSON:
    """The cells as they stand in input fields."""
    given = cells if isinstance(cells, dict) else {}
    return {
        each.key: type_of(each).typed(each, given.get(each.key))
        if is_readable(each, given.get(each.key))
        else given.get(each.key)
        for each in columns
    }


def cells_schema(columns: Iterable[Question], language: str) -> Schema:
    """The JSON Schema of an object with these cells."""
    asked = list(columns)
    return {
        "type": "object",
        "properties": {
            each.key: {"title": each.text(language), **type_of(each).schema(each, language)}
            for each in asked
        },
        "required": [
            each.key for each in asked if each.required and not each.settings.get("only_if")
        ],
        "additionalProperties": False,
    }


def cells_ui(columns: Iterable[Question], language: str) -> JSON:
    """JSON Forms' hints for each cell that has one."""
    hints = {each.key: type_of(each).ui(each, language) for each in columns}
    return {key: hint for key, hint in hints.items() if hint}


def cells_in_words(
    columns: Iterable[Question], cells: JSON, surroundings: Surroundings
) -> list[tuple[str, str]]:
    """Label and words of each cell that is asked for and answered."""
    found = []
    for column in columns:
        value = cells.get(column.key)
        if value is None or not column.asks_in(cells):
            continue
        words = str(value)
        if is_readable(column, value):
            words = type_of(column).words(column, value, surroundings)
        found.append((column.text(surroundings.language), words))
    return found
