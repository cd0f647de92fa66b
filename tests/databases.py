"""One migrated database per state of the migrations; every test process works on a copy of it.

Wagtail's migrations take some twenty seconds, a copy takes less than one. A copy also gives
back what the migrations wrote (root page, locales, groups) after a test that really commits.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from django.apps import apps
from django.core.management import call_command
from django.db import connection, connections

from content_types.delivery import triggers


class Copy(Protocol):
    """The test process's own database."""

    def restore(self) -> None:
        """Puts the migrated state back, whatever tests have committed."""

    def drop(self) -> None:
        """Leaves nothing behind."""


def own_copy(name: str) -> Copy:
    """Points Django's connection at a fresh copy of the migrated database."""
    if connection.vendor == "sqlite":
        return SqliteCopy(name)
    return PostgresqlCopy(name)


def migrations_fingerprint() -> str:
    """A short name for the state of every migration of every installed app."""
    digest = hashlib.sha256()
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for file in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(f"{app.label}/{file.name}".encode())
            digest.update(file.read_bytes())
    # They are made when migrations are done.
    digest.update(triggers.version(connection.vendor).encode())
    return digest.hexdigest()[:16]


def _migrate() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    connections.close_all()


def _use(name: str) -> None:
    """Makes this name the database of every connection, in every thread."""
    connections.close_all()
    connection.settings_dict["NAME"] = name


class SqliteCopy:
    """A file of its own in the temporary folder."""

    def __init__(self, name: str) -> None:
        self.template = self._template()
        self.folder = tempfile.TemporaryDirectory(prefix=f"utsyn-test-{name}-")
        self.file = Path(self.folder.name, "db.sqlite3")
        _use(str(self.file))
        self.restore()

    def restore(self) -> None:
        """SQLite's own backup, so that a server thread with the file open sees it as well."""
        connections.close_all()
        with (
            closing(sqlite3.connect(self.template)) as source,
            closing(sqlite3.connect(self.file, timeout=20)) as target,
        ):
            source.backup(target)

    def drop(self) -> None:
        connections.close_all()
        self.folder.cleanup()

    @staticmethod
    def _template() -> Path:
        folder = Path(connection.settings_dict["NAME"]).parent / "test-databases"
        folder.mkdir(parents=True, exist_ok=True)
        template = folder / f"{migrations_fingerprint()}.sqlite3"
        with _one_at_a_time(folder / "lock"):
            if not template.exists():
                for outdated in folder.glob("*.sqlite3*"):
                    outdated.unlink()
                unfinished = template.with_suffix(".unfinished")
                unfinished.unlink(missing_ok=True)
                _use(str(unfinished))
                _migrate()
                unfinished.replace(template)
        return template


class PostgresqlCopy:
    """A database of its own in the same cluster, made with ``CREATE DATABASE … TEMPLATE``."""

    def __init__(self, name: str) -> None:
        self.name = f"utsyn_test_{name}_{os.getpid()}"
        self.template = self._template()
        self.restore()

    def restore(self) -> None:
        self.drop()
        _run(f'CREATE DATABASE "{self.name}" TEMPLATE "{self.template}"')
        _use(self.name)

    def drop(self) -> None:
        connections.close_all()
        _run(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    @staticmethod
    def _template() -> str:
        template = f"utsyn_template_{migrations_fingerprint()}"
        with connection._nodb_cursor() as cursor:
            # The first process builds while the others wait here; closing the cursor lets them go.
            cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [template])
            if not _exists(template):
                unfinished = f"{template}_unfinished"
                _run(f'DROP DATABASE IF EXISTS "{unfinished}" WITH (FORCE)')
                _run(f'CREATE DATABASE "{unfinished}"')
                _use(unfinished)
                _migrate()
                _run(f'ALTER DATABASE "{unfinished}" RENAME TO "{template}"')
        return template


def _run(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


def _exists(name: str) -> bool:
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


@contextmanager
def _one_at_a_time(file: Path) -> Iterator[None]:
    """Lets the first process build while the others wait for it."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
