"""Writes the snapshot of the API's document, and its types; what breaks only with ``--break``."""

from __future__ import annotations

import os
import sys


def main(arguments: list[str]) -> int:
    """Compares, says what would break, and writes."""
    import django

    django.setup()

    from tests.contract.breaking import breaking_changes
    from tests.contract.document import SNAPSHOT, agreed, as_text, current
    from tests.contract.typescript import TYPES, as_types

    broken = breaking_changes(agreed(), current()) if SNAPSHOT.exists() else []
    for line in broken:
        print(f"breaks: {line}")
    if broken and "--break" not in arguments:
        print("Nothing written. What is taken away needs notice: see docs/api.md.")
        return 1
    SNAPSHOT.write_text(as_text(current()))
    TYPES.write_text(as_types(current()))
    print(f"Written: {SNAPSHOT.name}, {TYPES.name}")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")
    sys.exit(main(sys.argv[1:]))
