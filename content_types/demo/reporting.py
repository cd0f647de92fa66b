"""What the commands say about a run."""

from __future__ import annotations

from collections.abc import Iterator

from .loading import Report
from .removal import Removal


def lines(result: Report | Removal) -> Iterator[str]:
    """One line of numbers, and one for each thing that was left alone."""
    if isinstance(result, Removal):
        yield f"{result.removed} items removed."
    else:
        yield (
            f"{result.created} items loaded, {result.updated} brought up to date, "
            f"{result.unchanged} unchanged."
        )
    for name in result.kept:
        yield f"Left alone: {name}"
