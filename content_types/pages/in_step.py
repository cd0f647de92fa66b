"""The one rule for whether a translation says what its source says now."""

from __future__ import annotations

from datetime import datetime


def is_in_step(source_published: datetime | None, taken_over: datetime | None) -> bool:
    """Whether nothing was published in the source after the moment it was last taken over."""
    return not (source_published and taken_over and source_published > taken_over)
