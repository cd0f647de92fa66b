"""Brings database, demo content, log-ins and static files up to date, in one process.

Every step is safe to repeat. ``cms.demo`` runs this only when something has changed.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

import django
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from cms import messages
from cms.bootstrap import FULL_DISK, say, sentence_about
from cms.settings import load_or_stop
from cms.settings.env import REPOSITORY, VAR

LOGINS = VAR / "demo-logins.txt"
# What SQLite and PostgreSQL say when they cannot write.
FULL_DATABASE = ("disk is full", os.strerror(errno.ENOSPC))


def main() -> None:
    """Runs the steps in order, each with a line that says what it does and how long it took."""
    try:
        run(messages.compile_changed, "Message catalogues")
        load_or_stop()
        django.setup()
        run(lambda: call_command("migrate", interactive=False, verbosity=0), "Database")
        run(lambda: call_command("load_demo_site", verbosity=0), "Demo content")
        run(lambda: call_command("create_demo_users", file=LOGINS), "Log-ins")
        run(collect_static, "Static files")
    except CommandError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(sentence_about(error))
    except DatabaseError as error:
        if not any(words in str(error) for words in FULL_DATABASE):
            raise
        sys.exit(FULL_DISK)


def run(step: Callable[[], object], name: str) -> None:
    """Does one step and says so."""
    began = time.monotonic()
    step()
    say(f"  {name}: {time.monotonic() - began:.1f} s")


def collect_static() -> None:
    """Collects and compresses static files, unless they are as they were."""
    stamp = VAR / "static.txt"
    state = static_state()
    if stamp.exists() and stamp.read_text() == state:
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(state)


def static_state() -> str:
    """A fingerprint of what collectstatic would collect."""
    digest = hashlib.sha256(f"{version('wagtail')} {version('django')}".encode())
    for file in own_static_files():
        digest.update(str(file.relative_to(REPOSITORY)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def own_static_files() -> Iterator[Path]:
    """The static files of this repository, in a fixed order."""
    for folder in sorted(REPOSITORY.glob("*/static")):
        if folder.parent != VAR:
            yield from sorted(file for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    main()
