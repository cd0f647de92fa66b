"""Everything the server says of a set of answers: what is shown, sums, faults, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import translation

from .definition import JSON, Form, Question
from .problems import FLAG, STOP, Problem, Unreadable
from .registry import Surroundings, type_of
from .rules import Rulebook
from .sheet import Sheet


@dataclass(frozen=True)
class Examination:
    """The outcome; the same for HTML form, API and submission."""

    # Every answer in its stored form; what could not be read stands as it was given.
    answers: JSON
    visible: tuple[str, ...]
    required: tuple[str, ...]
    totals: dict[str, float]
    problems: tuple[Problem, ...]
    missing: tuple[Problem, ...]
    flags: tuple[Problem, ...] = ()
    form: Form = field(repr=False, kw_only=True)

    @property
    def wrong(self) -> tuple[Problem, ...]:
        """Faults in what has been filled in that must be corrected."""
        return tuple(each for each in self.problems if each.severity == STOP)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stands in the way of submitting, in the order of the questions."""
        return tuple(_in_order(self.form, [*self.wrong, *self.missing]))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Everything there is to say about what has been filled in."""
        return tuple(_in_order(self.form, self.problems))

    def kept(self) -> JSON:
        """The answers to what is shown: what a submission holds."""
        return {key: self.answers[key] for key in self.visible if key in self.answers}

    def as_json(self) -> JSON:
        """The computed state as the API gives it."""
        return {
            "visible": list(self.visible),
            "required": list(self.required),
            "totals": self.totals,
            "warnings": [each.as_json() for each in self.warnings],
            "missing": [each.as_json() for each in self.missing],
        }


def examine(form: Form, answers: JSON, surroundings: Surroundings) -> Examination:
    """Read, evaluate and judge a set of answers; nothing in them makes it fail."""
    with translation.override(surroundings.language):
        read, unreadable = read_answers(form, answers)
        readable = {key: value for key, value in read.items() if key not in unreadable}
        sheet = Sheet(form, readable)
        visible = tuple(key for key in form.questions if sheet.shows(key))
        asked = [form.questions[key] for key in visible if type_of(form.questions[key]).answered]
        required = _required(form, sheet, asked)
        found = [unreadable[key] for key in visible if key in unreadable]
        found += [
            problem
            for question in asked
            if readable.get(question.key) is not None
            for problem in type_of(question).check(question, readable[question.key], surroundings)
        ]
        found += list(Rulebook(sheet, surroundings.language).problems())
        shown = [each for each in found if not each.question or each.question in visible]
        return Examination(
            answers=read,
            visible=visible,
            required=tuple(key for key in visible if key in required),
            totals=sheet.totals(),
            problems=tuple(each for each in shown if each.severity != FLAG),
            missing=tuple(_missing(asked, required, read, surroundings)),
            flags=tuple(each for each in shown if each.severity == FLAG),
            form=form,
        )


def read_answers(form: Form, answers: JSON) -> tuple[JSON, dict[str, Problem]]:
    """The answers in their stored form, and the problem of each that could not be read."""
    read: JSON = {}
    unreadable: dict[str, Problem] = {}
    for key, value in answers.items():
        question = form.known.get(key)
        if question is None:
            continue
        try:
            result = type_of(question).read(question, value)
        except Unreadable as error:
            read[key] = value
            unreadable[key] = Problem((key,), error.code, error.message)
            continue
        if result is not None:
            read[key] = result
    return read, unreadable


def _required(form: Form, sheet: Sheet, asked: list[Question]) -> set[str]:
    required = {question.key for question in asked if question.required}
    for rule in form.rules_of("require"):
        if sheet.holds(rule["when"]):
            required.update(rule["questions"])
    return required


def _missing(
    asked: list[Question], required: set[str], read: JSON, surroundings: Surroundings
) -> Iterator[Problem]:
    for question in asked:
        kind = type_of(question)
        wanted = replace(question, required=question.key in required)
        if kind.is_empty(wanted, read.get(question.key), surroundings):
            if wanted.required:
                yield Problem((question.key,), "required", kind.missing_message(wanted))
        else:
            yield from kind.missing_inside(question, read.get(question.key))


def _in_order(form: Form, problems: Any) -> list[Problem]:
    order = {key: number for number, key in enumerate(form.questions)}
    return sorted(problems, key=lambda each: order.get(each.question, len(order)))
