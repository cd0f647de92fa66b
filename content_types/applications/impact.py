"""What publishing a changed form does to those who are filling it in."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import Count

from content_types.questions import Form, Question, in_language

from .rows import Application


@dataclass(frozen=True)
class Changes:
    """How one state of a form differs from the one before it; questions by their words."""

    added: tuple[str, ...]
    retired: tuple[str, ...]
    changed: tuple[str, ...]
    rules: bool

    def __bool__(self) -> bool:
        return bool(self.added or self.retired or self.changed or self.rules)


def changes(before: Form, after: Form, language: str) -> Changes:
    """What is new, what is no longer asked, and what is asked otherwise."""

    def words(questions: dict[str, Question], keys: list[str]) -> tuple[str, ...]:
        return tuple(in_language(questions[key].label, language) or key for key in keys)

    old, new = before.questions, after.questions
    both = [key for key in new if key in old]
    return Changes(
        added=words(new, [key for key in new if key not in old]),
        retired=words(old, [key for key in old if key not in new]),
        changed=words(new, [key for key in both if old[key] != new[key]]),
        rules=before.rules != after.rules,
    )


def open_drafts(form: uuid.UUID) -> list[tuple[int, int]]:
    """Version and number of the drafts that are being filled in, the newest version first."""
    drafts = Application.objects.filter(
        form_version__form=form, state=Application.State.DRAFT
    ).order_by()
    counted = drafts.values_list("form_version__number").annotate(Count("pk"))
    return sorted(counted, reverse=True)
