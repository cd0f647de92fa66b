"""What happens after something is published: its images get their sizes."""

from __future__ import annotations


def connect() -> None:
    """Connect the receivers; called once when the app is ready."""
