"""One set of answers seen through its form: what is shown, what counts, what a condition says.

Pure: no clock, no database. References are ``question``, ``question.column``, ``total`` or
``call.fact``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .definition import JSON, Form, Question
from .registry import type_of

CALL = "call"
NUMERIC = {
    "at_least": lambda left, right: left >= right,
    "at_most": lambda left, right: left <= right,
    "more_than": lambda left, right: left > right,
    "less_than": lambda left, right: left < right,
}
LISTED = ("one_of", "none_of")
BARE = ("answered", "unanswered")
OPERATORS = (*LISTED, *BARE, *NUMERIC)


class Sheet:
    """Answers that have been read, with the form's visibility and totals over them."""

    def __init__(self, form: Form, answers: JSON) -> None:
        self.form, self.answers = form, answers
        self._totals = {rule["name"]: rule for rule in form.rules_of("total")}
        self._shows: dict[str, list[JSON]] = {}
        for rule in form.rules_of("show"):
            for key in rule["questions"]:
                self._shows.setdefault(key, []).append(rule["when"])
        self._visible: dict[str, bool] = {}

    # -- visibility ------------------------------------------------------------------------------

    def shows(self, key: str) -> bool:
        """Whether a question is shown: all its conditions hold, over what is itself shown."""
        if key not in self._visible:
            # A circle of conditions is refused when the form is published; until then it shows.
            self._visible[key] = True
            self._visible[key] = all(self.holds(when) for when in self._shows.get(key, ()))
        return self._visible[key]

    def value(self, key: str) -> Any:
        """The answer to a question; None where it is hidden."""
        if key not in self.form.questions or not self.shows(key):
            return None
        return self.answers.get(key)

    # -- references ------------------------------------------------------------------------------

    def values(self, reference: str, where: JSON | None = None) -> list[Any]:
        """Every value a reference stands for: one per row where it names a column."""
        key, _dot, column = reference.partition(".")
        value = self.value(key)
        question = self.form.questions.get(key)
        if question is None or not question.columns:
            return [value] if value is not None else []
        rows = [row for row in value or () if isinstance(row, dict) and self._matches(row, where)]
        asked = question.column(column)
        if asked is None:
            return rows
        return [row[column] for row in rows if row.get(column) is not None and asked.asks_in(row)]

    @staticmethod
    def _matches(row: JSON, where: JSON | None) -> bool:
        return not where or row.get(where["column"]) in where["in"]

    def number(self, reference: str) -> float | None:
        """The number a reference stands for, rows added together; None where there is none."""
        if reference in self._totals:
            return self.total(reference)
        owner, _dot, name = reference.partition(".")
        if owner == CALL:
            return self.form.call.get(name)
        return self._sum(reference)

    def _sum(self, reference: str, where: JSON | None = None) -> float | None:
        found = [each for each in self.values(reference, where) if is_number(each)]
        return exact_sum(found) if found else None

    def total(self, name: str) -> float:
        """A total of the form, 0 where nothing has been filled in."""
        parts = (self._sum(part["of"], part.get("where")) for part in self._totals[name]["of"])
        return exact_sum(part for part in parts if part is not None)

    def is_begun(self, reference: str) -> bool:
        """Whether anything is filled in of what a reference counts."""
        rule = self._totals.get(reference)
        parts = [part["of"] for part in rule["of"]] if rule else [reference]
        return any(self.value(part.partition(".")[0]) is not None for part in parts)

    def totals(self) -> dict[str, float]:
        """Every total by name."""
        return {name: self.total(name) for name in self._totals}

    # -- conditions ------------------------------------------------------------------------------

    def holds(self, when: JSON) -> bool:
        """Whether a group of conditions holds; an empty group does."""
        results = [self._holds(each) for each in when["conditions"]]
        return any(results) if results and when.get("match") == "any" else all(results)

    def _holds(self, condition: JSON) -> bool:
        operator, reference = condition["is"], condition["of"]
        if operator in NUMERIC:
            left, right = self.number(reference), self.literal(condition["values"][0])
            return left is not None and right is not None and NUMERIC[operator](left, right)
        found = {spelled(each) for value in self.values(reference) for each in flat(value)}
        if operator == "answered":
            return bool(found)
        if operator == "unanswered":
            return not found
        among = bool(found & set(condition["values"]))
        return among if operator == "one_of" else not among

    def literal(self, value: Any) -> float | None:
        """A number as it stands in a rule, or the number that a reference there stands for."""
        return self.number(value) if isinstance(value, str) else value


def is_number(value: Any) -> bool:
    """Whether a value can be added; True and False cannot."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def exact_sum(values: Iterable[float]) -> float:
    """A sum that decimal fractions do not spoil: 0.1 + 0.2 is 0.3."""
    total = sum(values)
    return round(total, 6) if isinstance(total, float) else total


def flat(value: Any) -> list[Any]:
    """The single values in an answer: each of several choices, or the one there is."""
    return value if isinstance(value, list) else [value]


def spelled(value: Any) -> str:
    """A value as rules write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def unit_of(form: Form, reference: str) -> str | None:
    """How a reference counts: as money, number, percent; None where it is no number."""
    owner, _dot, name = reference.partition(".")
    if owner == CALL:
        return {"max_amount": "money", "frame": "money", "max_months": "number"}.get(
            name, "percent"
        )
    for rule in form.rules_of("total"):
        if rule["name"] == reference:
            units = {unit_of_answer(form, part["of"]) for part in rule["of"]}
            return units.pop() if len(units) == 1 else None
    return unit_of_answer(form, reference)


def unit_of_answer(form: Form, reference: str) -> str | None:
    """How the answer to a question or a column counts; totals are made of nothing else."""
    owner, _dot, name = reference.partition(".")
    question: Question | None = form.questions.get(owner)
    if question is not None and question.columns:
        question = question.column(name)
    return type_of(question).unit if question is not None else None
