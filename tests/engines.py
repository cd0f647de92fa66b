"""Programs that stand in for Apertium: the real one's behaviour is tried where it is installed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from content_types.translation import apertium

FakeProgram = Callable[[str], Path]


def install(folder: Path, settings: Any, body: str) -> Path:
    """Puts a shell script in Apertium's place; it is asked for its modes first."""
    path = folder / "apertium"
    modes = f'if [ "$1" = -l ]; then echo "  {apertium.MODE}"; exit 0; fi\n'
    path.write_text(f"#!/bin/sh\n{modes}{body}\n")
    path.chmod(0o755)
    configured = {"TRANSLATION_PROGRAM": str(path), "TRANSLATION_SECONDS": 1}
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, **configured}
    return path
