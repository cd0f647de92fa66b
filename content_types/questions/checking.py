"""What is wrong with a form itself, told to its editor at the block it concerns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from .definition import JSON, Form, Question
from .registry import type_of
from .sheet import BARE, CALL, NUMERIC, unit_of, unit_of_answer

CALL_FACTS = ("max_amount", "max_share", "own_share", "max_months", "frame")
FACT_NAMES = {
    "call.max_amount": "max_amount",
    "call.max_share": "max_share",
    "call.own_share": "own_share",
}
DATES = ("date", "date_range")
# Fields of a rule that must point at something that can be added and compared.
NUMBERS = {
    "share": ("part", "whole"),
    "ceiling": ("of",),
    "floor": ("of",),
    "equal": ("left", "right"),
}


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """A fault in one rule: its place in the list, the field, what to say."""

    rule: int
    field: str
    message: str


def rule_problems(form: Form) -> Iterator[RuleProblem]:
    """Every fault in the rules of a form."""
    for number, rule in enumerate(form.rules):
        for name, message in _of_rule(form, rule):
            yield RuleProblem(number, name, message)
    yield from _circles(form)
    yield from _equal_names(form)


def _of_rule(form: Form, rule: JSON) -> Iterator[tuple[str, str]]:
    kind = rule["kind"]
    if kind in ("show", "require"):
        for key in rule["questions"]:
            if key not in form.questions:
                yield "questions", _unknown(key)
    if "when" in rule:
        for condition in rule["when"]["conditions"]:
            yield from (("conditions", each) for each in _of_condition(form, condition))
    if kind == "total":
        yield from _of_total(form, rule)
    for name in NUMBERS.get(kind, ()):
        yield from ((name, each) for each in _of_number(form, rule[name]))
    if kind == "share" and unit_of(form, rule["part"]) != unit_of(form, rule["whole"]):
        yield "whole", _("The two cannot be compared: they are not counted in the same unit.")
    if kind == "equal" and unit_of(form, rule["left"]) != unit_of(form, rule["right"]):
        yield "right", _("The two cannot be compared: they are not counted in the same unit.")
    yield from _of_limit(form, rule)
    if kind == "date_order":
        for name in ("first", "second"):
            yield from ((name, each) for each in _of_date(form, rule[name]))
    if kind == "dates_within":
        yield from _of_dates_within(form, rule)
    if rule.get("at") and rule["at"] not in form.questions:
        yield "at", _unknown(rule["at"])


def _unknown(reference: str) -> str:
    return _("There is no question or total with the key “%(key)s”.") % {"key": reference}


def _exists(form: Form, reference: str) -> str | None:
    """What is wrong with a reference; None if it leads somewhere."""
    owner, _dot, column = reference.partition(".")
    if owner == CALL:
        return None if column in CALL_FACTS else _unknown(reference)
    if any(rule["name"] == reference for rule in form.rules_of("total")):
        return None
    question = form.questions.get(owner)
    if question is None or (column and question.column(column) is None):
        return _unknown(reference)
    return None


def _of_number(form: Form, reference: str) -> Iterator[str]:
    if wrong := _exists(form, reference):
        yield wrong
    elif unit_of(form, reference) is None:
        yield _("“%(key)s” is no number and cannot be added or compared.") % {"key": reference}


def _of_condition(form: Form, condition: JSON) -> Iterator[str]:
    reference, operator, values = condition["of"], condition["is"], condition["values"]
    if operator in NUMERIC:
        yield from _of_number(form, reference)
        if values[0] is None:
            yield _("Write a number to compare with.")
        elif isinstance(values[0], str):
            yield from _of_number(form, values[0])
        return
    if wrong := _exists(form, reference):
        yield wrong
        return
    if operator in BARE:
        return
    if not values:
        yield _("Write at least one value.")
    known = _alternatives(form, reference)
    for value in values:
        if known is not None and value not in known:
            message = _("“%(value)s” is no alternative of “%(key)s”.")
            yield message % {"value": value, "key": reference}


def _target(form: Form, reference: str) -> Question | None:
    owner, _dot, column = reference.partition(".")
    question = form.questions.get(owner)
    return question.column(column) if question is not None and column else question


def _alternatives(form: Form, reference: str) -> set[str] | None:
    """The values a question can have; None where they are not written into the form."""
    question = _target(form, reference)
    if question is None:
        return None
    if question.choices:
        return {each.key for each in question.choices}
    if type_of(question).schema(question, "") in ({"type": "boolean"}, {"const": True}):
        return {"true", "false"}
    return None


def _of_total(form: Form, rule: JSON) -> Iterator[tuple[str, str]]:
    for part in rule["of"]:
        if unit_of_answer(form, part["of"]) is None:
            message = _("“%(key)s” is no number and cannot be added or compared.")
            yield "of", message % {"key": part["of"]}
        where = part.get("where")
        if where:
            column = f"{part['of'].partition('.')[0]}.{where['column']}"
            condition = {"of": column, "is": "one_of", "values": where["in"]}
            yield from (("of", each) for each in _of_condition(form, condition))
    units = {unit_of_answer(form, part["of"]) for part in rule["of"]}
    if len(units) > 1:
        yield "of", _("The parts cannot be added: they are not counted in the same unit.")


def _of_limit(form: Form, rule: JSON) -> Iterator[tuple[str, str]]:
    for name in ("percent", "amount"):
        limit = rule.get(name)
        if isinstance(limit, str) and FACT_NAMES.get(limit) not in form.call and "by" not in rule:
            yield (
                "limit",
                _("The call has no such limit: write one here or among the call's facts."),
            )
    if rule["kind"] == "floor" and rule["amount"] is None:
        yield "limit", _("Write the lowest amount.")
    if rule.get("by"):
        known = _alternatives(form, rule["by"])
        if wrong := _exists(form, rule["by"]):
            yield "by", wrong
        for row in rule["amounts"]:
            if known is not None and row["value"] not in known:
                message = _("“%(value)s” is no alternative of “%(key)s”.")
                yield "amounts", message % {"value": row["value"], "key": rule["by"]}


def _of_date(form: Form, reference: str) -> Iterator[str]:
    question = _target(form, reference)
    if question is None:
        yield _unknown(reference)
    elif question.type not in DATES:
        yield _("“%(key)s” is no date.") % {"key": reference}


def _of_dates_within(form: Form, rule: JSON) -> Iterator[tuple[str, str]]:
    for name in ("first", "last"):
        yield from ((name, each) for each in _of_date(form, rule[name]))
    rows = form.questions.get(rule["rows"])
    if rows is None or not rows.columns:
        yield "rows", _unknown(rule["rows"])
        return
    for column in rule["columns"]:
        yield from (("columns", each) for each in _of_date(form, f"{rule['rows']}.{column}"))


def _circles(form: Form) -> Iterator[RuleProblem]:
    """Questions that are shown only if they are themselves answered, however long the way."""
    needs: dict[str, set[str]] = {}
    for rule in form.rules_of("show"):
        asked = {each["of"].partition(".")[0] for each in rule["when"]["conditions"]}
        for key in rule["questions"]:
            needs.setdefault(key, set()).update(asked & set(form.questions))
    for number, rule in enumerate(form.rules):
        if rule["kind"] == "show":
            for key in rule["questions"]:
                if key in _reachable(needs, key):
                    message = _("“%(key)s” would be shown only by its own answer.") % {"key": key}
                    yield RuleProblem(number, "conditions", message)


def _reachable(needs: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = list(needs.get(start, ()))
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += needs.get(key, ())
    return found


def _equal_names(form: Form) -> Iterator[RuleProblem]:
    taken: set[str] = set(form.questions)
    for number, rule in enumerate(form.rules):
        if rule["kind"] == "total":
            if rule["name"] in taken:
                yield RuleProblem(number, "name", _("This key is in use already."))
            taken.add(rule["name"])


# Languages ----------------------------------------------------------------------------------------


def untranslated(definition: JSON, languages: list[str]) -> list[tuple[str, str]]:
    """Texts that are written in the source language but not in another: text and language."""
    found = []
    for texts in _texts(definition):
        words = next(iter(texts.values()), "")
        found += [(words, code) for code in languages if words and not texts.get(code)]
    return found


def _texts(value: Any) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        for name, item in value.items():
            if name in ("title", "introduction", "label", "help", "message") and item:
                yield item
            elif name not in ("call", "retired"):
                yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
