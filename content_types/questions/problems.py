"""What is wrong with an answer, tied to the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

STOP, WARN, FLAG = "error", "warning", "flag"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in an answer: ``code`` is for programs, ``message`` for people."""

    path: tuple[str | int, ...]
    code: str
    message: str
    severity: str = STOP

    @property
    def pointer(self) -> str:
        """The JSON pointer (RFC 6901) into a document that holds ``answers``."""
        parts = ("answers", *map(str, self.path))
        return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)

    @property
    def question(self) -> str:
        """The key of the question that it concerns."""
        return str(self.path[0]) if self.path else ""

    def as_json(self) -> dict[str, Any]:
        """The problem as the API tells it."""
        return {
            "pointer": self.pointer,
            "question": self.question,
            "code": self.code,
            "message": self.message,
            "severity": self.severity,
        }


class Unreadable(Exception):
    """An answer that cannot be read as its question wants; the message says what to do."""

    def __init__(self, message: str, code: str = "unreadable") -> None:
        super().__init__(message)
        self.message = message
        self.code = code
