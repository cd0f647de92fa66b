"""Rules of this package that Django's system check holds."""

from __future__ import annotations


def register() -> None:
    """Register the checks; called once when the app is ready."""
