"""The answer that lists files, kept in step with their rows by whoever holds the application."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from content_types.applications.rows import Application, ApplicationFile


def listed(application: Application, key: str) -> list[dict[str, Any]]:
    """The files that an answer lists."""
    return list(application.answers.get(key) or ())


def is_listed(application: Application, file: ApplicationFile) -> bool:
    """Whether the answer to its question lists a file."""
    return any(each["id"] == str(file.pk) for each in listed(application, file.question))


def change(application: Application, key: str, now: datetime, files: list[dict[str, Any]]) -> None:
    """List these files as the answer; it is a change like any other."""
    answers = {name: value for name, value in application.answers.items() if name != key}
    application.answers = answers | ({key: files} if files else {})
    application.revision += 1
    application.saved_at = now
    application.save(update_fields=["answers", "revision", "saved_at"])


def take_out(application: Application, file: ApplicationFile, now: datetime) -> None:
    """Take a file out of the answer that lists it."""
    before = listed(application, file.question)
    after = [each for each in before if each["id"] != str(file.pk)]
    if len(after) < len(before):
        change(application, file.question, now, after)
