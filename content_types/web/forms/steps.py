"""The steps of a form as a list of tasks: which there are, how far each has come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from content_types.questions import Examination, Form, Question, Step, in_language, type_of


class Progress(TextChoices):
    """How far a step has come, in words."""

    UNTOUCHED = "untouched", _("Not started yet")
    OPTIONAL = "optional", _("Not started, optional")
    BEGUN = "begun", _("Begun")
    WRONG = "wrong", _("Must be corrected")
    DONE = "done", _("Filled in")


@dataclass(frozen=True)
class Task:
    """One step that has something to show."""

    # The place in the form, which the address has; the place among what is shown, for people.
    number: int
    place: int
    title: str
    introduction: str
    questions: tuple[Question, ...]
    progress: Progress

    @property
    def is_ready(self) -> bool:
        """Whether nothing here stands in the way of sending."""
        return self.progress in (Progress.DONE, Progress.OPTIONAL)


def tasks(form: Form, examination: Examination, language: str) -> list[Task]:
    """The steps with at least one visible question, in order."""
    return [
        Task(
            number=number,
            place=place,
            title=in_language(step.title, language),
            introduction=in_language(step.introduction, language),
            questions=step.questions,
            progress=progress(step, examination),
        )
        for place, (number, step) in enumerate(_visible(form, examination), start=1)
    ]


def _visible(form: Form, examination: Examination) -> Iterator[tuple[int, Step]]:
    for number, step in enumerate(form.steps, start=1):
        if any(each.key in examination.visible for each in step.questions):
            yield number, step


def progress(step: Step, examination: Examination) -> Progress:
    """How far a step has come; one that only informs is as good as filled in."""
    keys = {
        each.key
        for each in step.questions
        if each.key in examination.visible and type_of(each).answered
    }
    if any(each.question in keys for each in examination.wrong):
        return Progress.WRONG
    is_lacking = any(each.question in keys for each in examination.missing)
    if keys and not keys & set(examination.answers):
        return Progress.UNTOUCHED if is_lacking else Progress.OPTIONAL
    return Progress.BEGUN if is_lacking else Progress.DONE
