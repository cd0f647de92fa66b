"""Message catalogues: ``.po`` in the repository, ``.mo`` made from them where they are used."""

from __future__ import annotations

import os
from pathlib import Path

import polib

from cms.settings.env import REPOSITORY


def compile_changed() -> list[Path]:
    """Makes the ``.mo`` of every catalogue that is newer than it; gettext need not be installed."""
    made = []
    for source in sorted(REPOSITORY.glob("*/locale/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
            continue
        # Written beside and moved, because two processes may do this at the same time.
        unfinished = target.with_suffix(f".{os.getpid()}.tmp")
        polib.pofile(str(source)).save_as_mofile(str(unfinished))
        unfinished.replace(target)
        made.append(target)
    return made


if __name__ == "__main__":
    for catalogue in compile_changed():
        print(catalogue.relative_to(REPOSITORY))  # noqa: T201 (this is a command)
