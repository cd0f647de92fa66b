"""From what a browser sent to answers; the question's type does the reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from content_types.questions import (
    Form,
    Question,
    Surroundings,
    Unreadable,
    content_hash,
    type_of,
)


def input_name(key: str) -> str:
    """The name of a question's input; a prefix keeps it apart from the form's own."""
    return f"a-{key}"


def base_name(key: str) -> str:
    """The name of the input that tells which answer the applicant started from."""
    return f"base-{key}"


def fingerprint(answer: Any) -> str:
    """A short mark of an answer, to see whether it has changed since."""
    return content_hash(answer)[:16]


@dataclass(frozen=True)
class Posted:
    """The answers of one page: as they are to be kept, and which of them were changed there."""

    answers: dict[str, Any]
    changes: dict[str, Any]
    bases: dict[str, str]
    # The keys of all questions on the page; files have no answer that is typed.
    shown: tuple[str, ...] = ()

    def clashes(self, current: dict[str, Any]) -> list[str]:
        """Questions that were changed here and, since this page was opened, by somebody else."""
        return [
            key
            for key, value in self.changes.items()
            if fingerprint(current.get(key)) not in (self.bases.get(key), fingerprint(value))
        ]


def read_posted(form: Form, data: QueryDict, surroundings: Surroundings) -> Posted:
    """The answers to the questions that stood on the page."""
    keys = [key for key in dict.fromkeys(data.getlist("shown")) if key in form.questions]
    found = (form.questions[key] for key in keys)
    asked = [each for each in found if not type_of(each).uploaded]
    answers = {each.key: read_one(each, data, surroundings) for each in asked}
    bases = {key: data.get(base_name(key), "") for key in answers}
    changes = {key: value for key, value in answers.items() if fingerprint(value) != bases.get(key)}
    return Posted(answers, changes, bases, tuple(keys))


def read_one(question: Question, data: QueryDict, surroundings: Surroundings) -> Any:
    """One answer in its stored form; as it was typed where it cannot be read."""
    kind = type_of(question)
    widget = kind.form_field(question, surroundings.language, surroundings.options).widget
    value = widget.value_from_datadict(data, {}, input_name(question.key))
    try:
        return kind.read(question, value)
    except Unreadable:
        return value
