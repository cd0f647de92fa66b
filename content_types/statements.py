"""Statements that run again and again: written once here, planned once by PostgreSQL.

Django takes longer to write such a statement, and the database to plan it, than it takes to run.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

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
# And what PostgreSQL has a type for.
PLAIN_THERE: dict[type[models.Field], type] = {
    **PLAIN,
    models.BigAutoField: int,
    models.DateTimeField: datetime,
    # Any, once it is written as JSON.
    models.JSONField: object,
    models.UUIDField: UUID,
}


class Text(NamedTuple):
    """A statement with places for its values: as Django marks them, and as PostgreSQL does."""

    marked: str
    numbered: str

    @classmethod
    def of(cls, marked: str) -> Text:
        first, *others = [piece.replace("%%", "%") for piece in marked.split("%s")]
        return cls(marked, first + "".join(f"${n}{each}" for n, each in enumerate(others, 1)))


class Column(NamedTuple):
    """A field that is written, and which of its values the database takes as they are.

    Those of no ``plain`` type are Django's to prepare, each time.
    """

    field: models.Field
    name: str
    plain: type | None


def enough_for(number: int) -> int:
    """How many marks to write a statement with for so many values; those left over stay marks.

    So few statements are written, and planned by the database.
    """
    return next((size for size in (1, 5, 20) if size >= number), -(-number // 100) * 100)


def marks_for(number: int) -> list[int]:
    """Marks for so many keys in a statement; no row has one of them for its own."""
    return list(range(-1, -enough_for(number) - 1, -1))


class Statement:
    """SQL that is written once and run with other values each time, in place of the ``marks``.

    ``binary`` is how psycopg reads fastest what PostgreSQL sends; not for JSON, which Django reads
    as text.
    """

    def __init__(
        self, text: str, parameters: Sequence[Any], marks: Sequence[Any], *, binary: bool = False
    ) -> None:
        self._text = Text.of(text)
        self._parameters = list(parameters)
        # Where each of the values belongs.
        self._places = [
            (place, marks.index(each)) for place, each in enumerate(parameters) if each in marks
        ]
        self._binary = binary

    def fetch(self, *values: Any) -> list[Sequence[Any]]:
        """What the database answers to these values."""
        parameters = list(self._parameters)
        for place, number in self._places:
            parameters[place] = values[number]
        with _executed(self._text, parameters, binary=self._binary) as cursor:
            return cursor.fetchall()


class Rows(Statement):
    """A queryset of values as a statement; it must hold one of the ``marks`` wherever a value
    belongs. With ``locking``, nobody else changes the rows of its own model until the transaction
    ends."""

    def __init__(
        self,
        queryset: models.QuerySet,
        *marks: Any,
        locking: bool = False,
        binary: bool = False,
    ) -> None:
        compiler = queryset.query.get_compiler(connection=connection)
        text, parameters = compiler.as_sql()
        columns = [each for each, *_rest in compiler.select]
        self._converters = compiler.get_converters(columns)
        if locking and connection.features.has_select_for_update:
            table = connection.ops.quote_name(queryset.model._meta.db_table)
            text += f" {connection.ops.for_update_sql(of=(table,))}"
        super().__init__(text, parameters, marks, binary=binary)

    def fetch(self, *values: Any) -> list[Sequence[Any]]:
        """What the queryset finds with these values in place of the marks."""
        found = super().fetch(*values)
        return [self._converted(row) for row in found] if self._converters else found

    def _converted(self, row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for place, (converters, column) in self._converters.items():
            for convert in converters:
                values[place] = convert(values[place], column, connection)
        return values


# A row to be written, or the values of one by the names of its attributes; what such values do not
# name gets the field's default. To make an instance that is only written takes longer than that.
Row: TypeAlias = models.Model | dict[str, Any]


@dataclass(frozen=True)
class Insert:
    """New rows of a model; with ``ignore_conflicts``, without those that are there already.

    They get every value but a key that the database gives.
    """

    model: type[models.Model]
    rows: Sequence[Row]
    ignore_conflicts: bool = False

    def written(self, vendor: str) -> tuple[str, list[Any]]:
        """The statement and its parameters."""
        text, columns = _insert(self.model, len(self.rows), self.ignore_conflicts, vendor)
        return text, _stored(self.rows, columns, add=True)


@dataclass(frozen=True)
class Update:
    """Fields of a row that have changed."""

    row: models.Model
    fields: tuple[str, ...]

    def written(self, vendor: str) -> tuple[str, list[Any]]:
        """The statement and its parameters."""
        text, columns = _update(type(self.row), self.fields, vendor)
        return text, _stored([self.row], columns, add=False)


def write(*parts: Insert | Update) -> None:
    """Write all of it in the caller's transaction, in one statement where the database can.

    Each part is of a table of its own, and none sees what another writes. No signals are sent.
    """
    vendor = connections[DEFAULT_DB_ALIAS].vendor
    written = [part.written(vendor) for part in parts]
    if vendor == POSTGRESQL:
        together = _together(*[text for text, _values in written])
        _executed(together, [value for _text, values in written for value in values]).close()
    else:
        for text, values in written:
            _executed(Text.of(text), values).close()
    for part in parts:
        for row in part.rows if isinstance(part, Insert) else ():
            if isinstance(row, models.Model):
                row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


def _executed(text: Text, values: Sequence[Any], *, binary: bool = False) -> Any:
    """A cursor that has run a statement, which PostgreSQL may keep the plan of: Django's own has
    it read each with its values written in, as one it has never seen."""
    # Not the stand-in for it, which looks it up at every turn.
    found: Any = connections[DEFAULT_DB_ALIAS]
    # Of psycopg 3.2; those before it know no such thing.
    planned = getattr(found.Database, "RawCursor", None)
    # Whoever looks at the queries wants to see the values.
    if found.vendor != POSTGRESQL or planned is None or found.queries_logged:
        cursor = found.cursor()
        cursor.execute(text.marked, values)
        return cursor
    if found.connection is None:
        found.ensure_connection()
    own = planned(found.connection)
    if binary:
        own.format = found.Database.pq.Format.BINARY
    cursor = found.make_cursor(own)
    cursor.execute(text.numbered, values)
    return cursor


def _stored(rows: Sequence[Row], columns: Sequence[Column], *, add: bool) -> list[Any]:
    values = []
    for row in rows:
        given = row if isinstance(row, dict) else vars(row)
        for field, name, plain in columns:
            value = given[name] if name in given else field.get_default()
            if type(value) is plain or (value is None and plain is not None):
                values.append(value)
            elif plain is object:
                values.append(json.dumps(value))
            elif plain is str and isinstance(value, str):
                # One of a set of choices.
                values.append(str(value))
            else:
                if isinstance(row, models.Model):
                    value = field.pre_save(row, add)
                values.append(field.get_db_prep_save(value, connections[DEFAULT_DB_ALIAS]))
    return values


@lru_cache
def _together(*texts: str) -> Text:
    """These statements as one."""
    *others, last = texts
    named = ", ".join(f"part_{number} AS ({text})" for number, text in enumerate(others))
    return Text.of(f"WITH {named} {last}" if named else last)


@lru_cache
def _insert(
    model: type[models.Model], number: int, ignore_conflicts: bool, vendor: str
) -> tuple[str, list[Column]]:
    fields = [each for each in model._meta.local_concrete_fields if not _is_given(each)]
    on_conflict = OnConflict.IGNORE if ignore_conflicts else None
    ops: Any = connection.ops
    quoted = ", ".join(ops.quote_name(each.column) for each in fields)
    places = ", ".join([f"({', '.join(['%s'] * len(fields))})"] * number)
    text = f"{ops.insert_statement(on_conflict)} {ops.quote_name(model._meta.db_table)}"
    text = f"{text} ({quoted}) VALUES {places}"
    text = f"{text} {ops.on_conflict_suffix_sql([], on_conflict, [], [])}".rstrip()
    return text, [_column(each, vendor) for each in fields]


def _is_given(field: models.Field) -> bool:
    """Whether the database itself gives the column its value."""
    return isinstance(field, models.AutoField | models.BigAutoField) or field.generated


@lru_cache
def _update(
    model: type[models.Model], names: tuple[str, ...], vendor: str
) -> tuple[str, list[Column]]:
    fields: list[Any] = [model._meta.get_field(name) for name in (*names, model._meta.pk.name)]
    quote = connection.ops.quote_name
    *changed, key = [f"{quote(each.column)} = %s" for each in fields]
    text = f"UPDATE {quote(model._meta.db_table)} SET {', '.join(changed)} WHERE {key}"  # noqa: S608 (names of the model's own)
    return text, [_column(each, vendor) for each in fields]


def _column(field: Any, vendor: str) -> Column:
    # A key of another row is what its own key is.
    kind = type(field.target_field if field.is_relation else field)
    plain = (PLAIN_THERE if vendor == POSTGRESQL else PLAIN).get(kind)
    sets_itself = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
    has_spelling = getattr(field, "encoder", None) is not None
    return Column(field, field.attname, None if sets_itself or has_spelling else plain)
