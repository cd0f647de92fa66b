"""Questions as a template shows them: label, input, help, and what is wrong beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from content_types.applications.wording import in_words
from content_types.questions import (
    Examination,
    Form,
    Problem,
    Question,
    Surroundings,
    type_of,
)
from content_types.questions.problems import STOP, WARN
from content_types.questions.widgets import FilesWidget, Inner, RowsWidget

from .reading import base_name, fingerprint, input_name


@dataclass(frozen=True)
class Fault:
    """A message, and the id of the input that it concerns."""

    message: str
    target: str


# A question that nobody else has changed; None is an answer that was taken away.
UNTOUCHED = object()


@dataclass(frozen=True)
class Shown:
    """One question on a page."""

    question: Question
    label: str
    help: str
    name: str
    # The ids of what describes the input.
    described: str
    answered: bool
    required: bool
    # A group of inputs has a legend; a single box has its label behind it.
    is_group: bool
    is_box: bool
    input: SafeString
    base_name: str
    base: str
    limit: int | None
    link: str
    # Whether a register can fill in other answers from this one.
    has_lookup: bool = False
    hint: str = ""
    # Every fault with the place that a link in the summary of errors leads to.
    faults: tuple[Fault, ...] = ()
    # Those that are told at the question itself and not at one of its cells.
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    # What was answered before the form changed, in words.
    earlier: str = ""
    # What somebody else has saved meanwhile, in words; None where nobody has.
    theirs: str | None = None

    @property
    def key(self) -> str:
        return self.question.key

    @property
    def must(self) -> str:
        """Whether an answer is asked for, in words."""
        return gettext("Must be filled in") if self.required else gettext("Optional")


@dataclass(frozen=True)
class Page:
    """What the questions of a page are shown with."""

    form: Form
    language: str
    examination: Examination
    surroundings: Surroundings
    # What was typed and not saved, in place of the stored answers.
    typed: Mapping[str, Any] = field(default_factory=dict)
    # Answers, in words, that a newer version of the form does not take.
    earlier: Mapping[str, str] = field(default_factory=dict)
    # Stored answers that others have changed meanwhile.
    theirs: Mapping[str, Any] = field(default_factory=dict)
    checked: bool = False
    # What is wrong with files that were just sent, by question.
    file_faults: Mapping[str, list[str]] = field(default_factory=dict)
    # What is said of each file by its id, and files of a question that are no answer any more.
    file_states: Mapping[str, str] = field(default_factory=dict)
    fallen: Mapping[str, list[tuple[str, str]]] = field(default_factory=dict)
    # Whether the register of organisations is asked; what is not kept has nothing to fill in.
    has_register: bool = False
    # The key of a table that gets one more, empty row, and of one that has just lost a row.
    extra_row: str = ""
    shortened: str = ""

    def questions(self, asked: Iterable[Question]) -> list[Shown]:
        """The visible ones of these questions."""
        return [self.show(each) for each in asked if each.key in self.examination.visible]

    def slots(self, asked: Iterable[Question]) -> list[tuple[str, Shown | None]]:
        """The name of each question, with the question if it is visible."""
        shown = {each.key: each for each in self.questions(asked)}
        return [(input_name(each.key), shown.get(each.key)) for each in asked]

    def problems_at(self, key: str) -> list[Problem]:
        """What is wrong with an answer; what is missing only where it has been asked about."""
        found = [each for each in self.examination.problems if each.question == key]
        found += [Problem((key,), "file", said) for said in self.file_faults.get(key, ())]
        missing = self.examination.missing if self.checked else ()
        return [*found, *(each for each in missing if each.question == key)]

    def show(self, question: Question) -> Shown:
        """A question with its input as it stands now."""
        kind, key, name = type_of(question), question.key, input_name(question.key)
        stored = self.examination.answers.get(key)
        problems = self.problems_at(key)
        errors = [each for each in problems if each.severity == STOP] if self.checked else []
        warnings = [each for each in problems if each.severity == WARN]
        form_field = kind.form_field(question, self.language, self.surroundings.options)
        widget = form_field.widget
        is_list = isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
        hint = kind.hint(question)
        faults = [self._fault(each, question, is_list) for each in errors]
        if isinstance(widget, Inner):
            widget.told = told_in_cells(errors)
            errors = [each for each in errors if len(each.path) == 1]
        if isinstance(widget, RowsWidget):
            widget.extra = int(self.extra_row == key)
            widget.is_shortened = self.shortened == key
        earlier = self.earlier.get(key, "")
        there = {
            "help": question.help or hint,
            "earlier": earlier,
            "errors": errors,
            "warnings": warnings,
        }
        if isinstance(widget, FilesWidget):
            widget.states, widget.fallen = dict(self.file_states), self.fallen.get(key, [])
        # A warning may come and go while the page is open: its place is always there.
        described = " ".join(
            f"{name}-{part}" for part, found in there.items() if found or part == "warnings"
        )
        attrs = {"id": name}
        if not widget.use_fieldset:
            attrs |= {"aria-describedby": described} if described else {}
            attrs |= {"aria-invalid": "true"} if errors else {}
        value = form_field.prepare_value(self.typed.get(key, stored))
        theirs = self.theirs.get(key, UNTOUCHED)
        return Shown(
            question=question,
            label=question.text(self.language),
            help=question.help_text(self.language),
            name=name,
            described=described,
            answered=kind.answered,
            required=key in self.examination.required,
            is_group=widget.use_fieldset,
            is_box=isinstance(widget, forms.CheckboxInput),
            input=widget.render(name, value, attrs),
            base_name=base_name(key),
            base=fingerprint(stored),
            limit=question.settings.get("max_length"),
            link=question.settings.get("link", ""),
            has_lookup=self.has_register and bool(question.settings.get("fills")),
            hint=hint,
            faults=tuple(faults),
            errors=tuple(each.message for each in errors),
            warnings=tuple(each.message for each in warnings),
            earlier=earlier,
            theirs=None if theirs is UNTOUCHED else in_words(question, theirs, self.surroundings),
        )

    @staticmethod
    def _fault(problem: Problem, question: Question, is_list: bool) -> Fault:
        name = input_name(question.key)
        if is_list:
            return Fault(problem.message, f"{name}_0")
        if problem.path[1:] or not question.columns:
            return Fault(problem.message, ".".join([name, *map(str, problem.path[1:])]))
        return Fault(problem.message, f"q-{name}")


def told_in_cells(problems: Iterable[Problem]) -> dict[tuple[str | int, ...], list[str]]:
    """The messages that belong to one cell, by its place in the answer."""
    found: dict[tuple[str | int, ...], list[str]] = {}
    for each in problems:
        if len(each.path) > 1:
            found.setdefault(each.path[1:], []).append(each.message)
    return found
