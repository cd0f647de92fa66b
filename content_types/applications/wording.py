"""What was answered, in words and in the order of the form: for receipts and readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import translation

from content_types.questions import (
    Form,
    Question,
    Surroundings,
    Unreadable,
    examine,
    in_language,
    type_of,
)


@dataclass(frozen=True)
class Answered:
    """One question and its answer in words; empty where there is none."""

    key: str
    label: str
    words: str

    def as_json(self) -> dict[str, str]:
        """The answer as the API tells it."""
        return {"question": self.key, "label": self.label, "words": self.words}


@dataclass(frozen=True)
class Section:
    """The questions of one step."""

    title: str
    rows: tuple[Answered, ...]


def sections(form: Form, answers: dict[str, Any], surroundings: Surroundings) -> list[Section]:
    """Every step with the questions that were shown, and those hidden ones that have answers."""
    language = surroundings.language
    shown = {*examine(form, answers, surroundings).visible, *answers}
    with translation.override(language):
        return [
            Section(
                title=in_language(step.title, language),
                rows=tuple(_rows(step.questions, shown, answers, surroundings)),
            )
            for step in form.steps
        ]


def _rows(
    questions: tuple[Question, ...],
    shown: set[str],
    answers: dict[str, Any],
    surroundings: Surroundings,
) -> Iterator[Answered]:
    for question in questions:
        if question.key in shown and type_of(question).answered:
            words = in_words(question, answers.get(question.key), surroundings)
            yield Answered(question.key, question.text(surroundings.language), words)


def in_words(question: Question, value: Any, surroundings: Surroundings) -> str:
    """An answer as people read it; as it was given where it cannot be read."""
    if value is None:
        return ""
    kind = type_of(question)
    try:
        kind.read(question, value)
    except Unreadable:
        return str(value)
    return kind.words(question, value, surroundings)
