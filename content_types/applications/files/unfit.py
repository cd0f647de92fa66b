"""Why a file is not taken: a stable code, and a sentence for the person who chose it."""

from __future__ import annotations


class Unfit(Exception):
    """A file that is not taken."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message
