"""Statements that run again and again: written once here, planned once by PostgreSQL.

Django takes longer to write such a statement, and the database to plan it, than it takes to run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.constants import OnConflict

POSTGRESQL = "postgresql"
# What a field of this type gives the database just as it is.
PLAIN: dict[type[models.Field], type] = {
    models.BooleanField: bool,
    models.CharField: str,
    models.EmailField: str,
    models.PositiveIntegerField: int,
    models.TextField: str,
}


class Rows:
    """A queryset of values whose SQL is written once and run with other values each time.

    It must hold one of the ``marks`` wherever a value belongs. With ``locking``, nobody else
    changes the rows of its own model until the transaction ends.
    """

    def __init__(self, queryset: models.QuerySet, *marks: Any, locking: bool = False) -> None:
        compiler = queryset.query.get_compiler(connection=connection)
        self._text, self._parameters = compiler.as_sql()
        columns = [each for each, *_rest in compiler.select]
        self._converters = compiler.get_converters(columns)
        self._marks = marks
        if locking and connection.features.has_select_for_update:
            table = connection.ops.quote_name(queryset.model._meta.db_table)
            self._text += f" {connection.ops.for_update_sql(of=(table,))}"

    def fetch(self, *values: Any) -> list[list[Any]]:
        """What the queryset finds with these values in place of the marks."""
        given = dict(zip(self._marks, values, strict=True))
        with _cursor() as cursor:
            cursor.execute(self._text, [given.get(each, each) for each in self._parameters])
            return [self._converted(row) for row in cursor.fetchall()]

    def _converted(self, row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for place, (converters, column) in self._converters.items():
            for convert in converters:
                values[place] = convert(values[place], column, connection)
        return values


@dataclass(frozen=True)
class Insert:
    """New rows of one model; with ``ignore_conflicts``, without those that are there already.

    They get every value but a key that the database gives.
    """

    rows: Sequence[models.Model]
    ignore_conflicts: bool = False

    def written(self) -> tuple[str, list[Any]]:
        """The statement and its parameters."""
        model = type(self.rows[0])
        text, fields = _insert(model, len(self.rows), self.ignore_conflicts, connection.vendor)
        return text, _stored(self.rows, fields, add=True)


@dataclass(frozen=True)
class Update:
    """Fields of a row that have changed."""

    row: models.Model
    fields: tuple[str, ...]

    def written(self) -> tuple[str, list[Any]]:
        """The statement and its parameters."""
        text, fields = _update(type(self.row), self.fields, connection.vendor)
        return text, _stored([self.row], fields, add=False)


def write(*parts: Insert | Update) -> None:
    """Write all of it in the caller's transaction, in one statement where the database can.

    Each part is of a table of its own, and none sees what another writes. No signals are sent.
    """
    written = [part.written() for part in parts]
    if connection.vendor == POSTGRESQL:
        *others, last = [text for text, _values in written]
        named = ", ".join(f"part_{number} AS ({text})" for number, text in enumerate(others))
        text = f"WITH {named} {last}" if named else last
        written = [(text, [value for _text, values in written for value in values])]
    with _cursor() as cursor:
        for text, values in written:
            cursor.execute(text, values)
    for part in parts:
        if isinstance(part, Insert):
            for row in part.rows:
                row._state.adding, row._state.db = False, connection.alias


def _cursor() -> Any:
    """A cursor whose statements PostgreSQL may keep the plans of: Django's own has it read each
    with its values written in, as one it has never seen."""
    found: Any = connection
    # Of psycopg 3; the one before it knows no such thing.
    planned = getattr(found.Database, "Cursor", None)
    # Whoever looks at the queries wants to see the values.
    if found.vendor != POSTGRESQL or planned is None or found.queries_logged:
        return found.cursor()
    found.ensure_connection()
    return found.make_cursor(planned(found.connection))


def _stored(
    rows: Sequence[models.Model], fields: Sequence[models.Field], *, add: bool
) -> list[Any]:
    # Not the stand-in for it, which looks it up at every turn.
    found = connections[DEFAULT_DB_ALIAS]
    return [
        value if type(value) is PLAIN.get(type(field)) else field.get_db_prep_save(value, found)
        for row in rows
        for field in fields
        for value in (field.pre_save(row, add),)
    ]


@lru_cache
def _insert(
    model: type[models.Model], number: int, ignore_conflicts: bool, _vendor: str
) -> tuple[str, list[models.Field]]:
    fields = [each for each in model._meta.local_concrete_fields if not _is_given(each)]
    on_conflict = OnConflict.IGNORE if ignore_conflicts else None
    ops: Any = connection.ops
    quoted = ", ".join(ops.quote_name(each.column) for each in fields)
    places = ", ".join([f"({', '.join(['%s'] * len(fields))})"] * number)
    text = f"{ops.insert_statement(on_conflict)} {ops.quote_name(model._meta.db_table)}"
    text = f"{text} ({quoted}) VALUES {places}"
    return f"{text} {ops.on_conflict_suffix_sql([], on_conflict, [], [])}".rstrip(), fields


def _is_given(field: models.Field) -> bool:
    """Whether the database itself gives the column its value."""
    return isinstance(field, models.AutoField | models.BigAutoField) or field.generated


@lru_cache
def _update(
    model: type[models.Model], names: tuple[str, ...], _vendor: str
) -> tuple[str, list[models.Field]]:
    fields: list[Any] = [model._meta.get_field(name) for name in (*names, model._meta.pk.name)]
    quote = connection.ops.quote_name
    *changed, key = [f"{quote(each.column)} = %s" for each in fields]
    text = f"UPDATE {quote(model._meta.db_table)} SET {', '.join(changed)} WHERE {key}"  # noqa: S608 (names of the model's own)
    return text, fields
