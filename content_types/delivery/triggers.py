"""Triggers that note each change in the transaction that makes it, whoever writes and however.

Signals would miss ``QuerySet.update()``, bulk writes and the tree's own SQL, and outside of a
transaction a save is there before its signal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from content_types.entries import Change, Entry, State, new_token

from .kinds import EVERYTHING, Cause, causes

PREFIX = "utsyn_note_"
NOTES = Change._meta.db_table
FUNCTION = f"""
CREATE OR REPLACE FUNCTION {PREFIX}change() RETURNS trigger AS $$
DECLARE note text := 'INSERT INTO {NOTES} (kind, key) SELECT %1$s, %2$s';
BEGIN
    note := format(note, TG_ARGV[0], TG_ARGV[1]);
    IF TG_OP = 'INSERT' THEN EXECUTE note USING NEW;
    ELSIF TG_OP = 'DELETE' THEN EXECUTE note USING OLD;
    ELSE EXECUTE format(
        'INSERT INTO {NOTES} (kind, key) SELECT %1$s, %2$s UNION SELECT %3$s, %4$s',
        TG_ARGV[0], TG_ARGV[1], replace(TG_ARGV[0], '$1', '$2'), replace(TG_ARGV[1], '$1', '$2')
    ) USING NEW, OLD;
    END IF;
    RETURN NULL;
END
$$ LANGUAGE plpgsql
"""


def statements(vendor: str) -> dict[str, list[tuple[str, str]]]:
    """The statements that make the triggers of each table, each after its trigger's name."""
    made: dict[str, list[tuple[str, str]]] = {}
    for cause in causes():
        write = {"postgresql": _postgresql, "sqlite": _sqlite}.get(vendor)
        if write:
            made.setdefault(cause.table, []).extend(write(cause))
    return made


def _named(*parts: str) -> str:
    return PREFIX + hashlib.sha256(" ".join(parts).encode()).hexdigest()[:20]


def _postgresql(cause: Cause) -> Iterator[tuple[str, str]]:
    name = _named(cause.table, cause.kind, cause.column)
    kind, key = _values(cause, "($1)")
    events = "UPDATE" if cause.only_updates else "INSERT OR UPDATE OR DELETE"
    yield (
        name,
        f'CREATE TRIGGER {name} AFTER {events} ON "{cause.table}" FOR EACH ROW '
        f"EXECUTE FUNCTION {PREFIX}change({_quoted(kind)}, {_quoted(key)})",
    )


def _sqlite(cause: Cause) -> Iterator[tuple[str, str]]:
    for event, rows in (("INSERT", ["NEW"]), ("UPDATE", ["NEW", "OLD"]), ("DELETE", ["OLD"])):
        if cause.only_updates and event != "UPDATE":
            continue
        name = _named(cause.table, cause.kind, cause.column, event)
        found = " UNION ".join("SELECT {}, {}".format(*_values(cause, row)) for row in rows)
        yield (
            name,
            f'CREATE TRIGGER {name} AFTER {event} ON "{cause.table}" '
            f"BEGIN INSERT INTO {NOTES} (kind, key) {found}; END",
        )


def _values(cause: Cause, row: str) -> tuple[str, str]:
    kind = _quoted(cause.kind)
    if cause.type_column:
        kind += f' || {row}."{cause.type_column}"'
    return kind, f'{row}."{cause.column}"' if cause.column else "0"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def version(vendor: str) -> str:
    """A short name for the triggers that this code wants."""
    text = FUNCTION + repr(sorted(statements(vendor).items()))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def remove(using: str = "default", plan: Any = (), **_kwargs: Any) -> None:
    """Take the triggers away before migrations that change the tables; nothing is stored then."""
    connection = connections[using]
    if not plan or not _has_tables(connection):
        return
    with transaction.atomic(using), connection.cursor() as cursor:
        State.objects.using(using).update(token="", triggers="")
        for table, name in _installed(connection):
            on_table = f' ON "{table}"' if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table}")


def install(using: str = "default", **_kwargs: Any) -> None:
    """Make the triggers that this code wants, where they are not there yet."""
    connection = connections[using]
    if not _has_tables(connection):
        return
    wanted = version(connection.vendor)
    state, _is_new = State.objects.using(using).get_or_create(pk=1)
    if state.triggers == wanted or not statements(connection.vendor):
        # Elsewhere there is nobody to tell of changes, so nothing is ever read from the store.
        return
    remove(using, plan=[wanted])
    tables = set(connection.introspection.table_names())
    with transaction.atomic(using), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(FUNCTION)
        for table, made in statements(connection.vendor).items():
            for _name, statement in made if table in tables else ():
                cursor.execute(statement)
        # What was written while there were none is unknown.
        Change.objects.using(using).create(kind=EVERYTHING, key=0)
        State.objects.using(using).filter(pk=1).update(triggers=wanted, token=new_token())


def _has_tables(connection: BaseDatabaseWrapper) -> bool:
    wanted = {model._meta.db_table for model in (Change, Entry, State)}
    return wanted <= set(connection.introspection.table_names())


def _installed(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    """Table and name of each trigger of ours that there is."""
    query = {
        "postgresql": "SELECT relname, tgname FROM pg_trigger JOIN pg_class ON tgrelid = "
        "pg_class.oid WHERE pg_table_is_visible(tgrelid) AND tgname LIKE %s",
        "sqlite": "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger' "
        "AND name LIKE %s",
    }.get(connection.vendor)
    if query is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(query, [f"{PREFIX}%"])
        return cursor.fetchall()
