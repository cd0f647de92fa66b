"""The rules of a form, evaluated over answers: one small closed vocabulary, data and no code.

``show`` and ``require`` say what is asked; ``total`` adds up; ``stop``, ``warn`` and ``flag``
speak when conditions hold; ``share``, ``ceiling``, ``equal``, ``floor``, ``date_order`` and
``dates_within`` are what grant schemes demand.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import gettext

from .definition import JSON, Form, in_language
from .problems import FLAG, STOP, WARN, Problem
from .sheet import CALL, Sheet, unit_of
from .types.numbers import amount_in_words, plain_number

SPEAKING = {"stop": STOP, "warn": WARN, "flag": FLAG}


class Rulebook:
    """The rules of one form over one sheet, in one language."""

    def __init__(self, sheet: Sheet, language: str) -> None:
        self.sheet, self.language = sheet, language

    def problems(self) -> Iterator[Problem]:
        """What the rules find wrong, in the order of the rules."""
        for rule in self.sheet.form.rules:
            if judge := JUDGES.get(rule["kind"]):
                yield from judge(self, rule)

    def _speak(self, rule: JSON) -> Iterator[Problem]:
        if self.sheet.holds(rule["when"]):
            message = in_language(rule.get("message"), self.language)
            severity = SPEAKING[rule["kind"]]
            default = gettext("With this answer the application cannot be sent.")
            yield self._problem(rule, message or default, severity=severity)

    def _share(self, rule: JSON) -> Iterator[Problem]:
        part, whole = self.sheet.number(rule["part"]), self.sheet.number(rule["whole"])
        limit = self.sheet.literal(rule["percent"])
        if part is None and whole:
            part = 0
        if part is None or not whole or limit is None:
            return
        shown = {
            "limit": f"{in_words(limit)}\u00a0%",
            "share": f"{in_words(part / whole * 100)}\u00a0%",
        }
        if rule["limit"] == "at_most" and part * 100 > limit * whole:
            default = gettext("The share is %(share)s. It may be at most %(limit)s.")
            yield self._problem(rule, self._words(rule, default, shown))
        if rule["limit"] == "at_least" and part * 100 < limit * whole:
            default = gettext("The share is %(share)s. It must be at least %(limit)s.")
            yield self._problem(rule, self._words(rule, default, shown))

    def _ceiling(self, rule: JSON) -> Iterator[Problem]:
        value, limit = self.sheet.number(rule["of"]), self._ceiling_for(rule)
        if value is not None and limit is not None and value > limit:
            default = gettext("At most %(limit)s is possible.")
            yield self._problem(
                rule, self._words(rule, default, {"limit": self._shown(rule["of"], limit)})
            )

    def _ceiling_for(self, rule: JSON) -> float | None:
        chosen = self.sheet.value(rule["by"]) if rule.get("by") else None
        own = {row["value"]: row["amount"] for row in rule.get("amounts", ())}
        if isinstance(chosen, str) and chosen in own:
            return own[chosen]
        return self.sheet.literal(rule.get("amount"))

    def _floor(self, rule: JSON) -> Iterator[Problem]:
        value, limit = self.sheet.number(rule["of"]), self.sheet.literal(rule.get("amount"))
        if not self.sheet.is_begun(rule["of"]):
            return
        if value is not None and limit is not None and value < limit:
            default = gettext("At least %(limit)s is needed.")
            yield self._problem(
                rule, self._words(rule, default, {"limit": self._shown(rule["of"], limit)})
            )

    def _equal(self, rule: JSON) -> Iterator[Problem]:
        left, right = self.sheet.number(rule["left"]), self.sheet.number(rule["right"])
        if left is None and right is None:
            return
        if (left or 0) != (right or 0):
            difference = abs((left or 0) - (right or 0))
            default = gettext("The two sums must be equal. The difference is %(limit)s.")
            shown = {"limit": self._shown(rule["left"], difference)}
            yield self._problem(rule, self._words(rule, default, shown))

    def _date_order(self, rule: JSON) -> Iterator[Problem]:
        first = edge(self.sheet.value(rule["first"]), "from")
        second = edge(self.sheet.value(rule["second"]), "to")
        if first is None or second is None:
            return
        if second < first:
            default = gettext("The last date comes before the first.")
            yield self._problem(rule, self._words(rule, default, {}))
            return
        months = self.sheet.literal(rule.get("months"))
        if months is not None and second > months_later(first, int(months)):
            default = gettext("The time from first to last may be at most %(limit)s months.")
            yield self._problem(rule, self._words(rule, default, {"limit": in_words(months)}))

    def _dates_within(self, rule: JSON) -> Iterator[Problem]:
        first = edge(self.sheet.value(rule["first"]), "from")
        last = edge(self.sheet.value(rule["last"]), "to")
        for position, row in enumerate(self.sheet.value(rule["rows"]) or ()):
            for column in rule["columns"]:
                day = edge(row.get(column), "from") if isinstance(row, dict) else None
                if day and ((first and day < first) or (last and day > last)):
                    default = gettext("The date lies outside the project's dates.")
                    path = (rule["rows"], position, column)
                    yield Problem(path, rule["kind"], self._words(rule, default, {}))

    def _problem(self, rule: JSON, message: str, severity: str = STOP) -> Problem:
        return Problem((self._place(rule),), rule["kind"], message, rule.get("severity", severity))

    def _place(self, rule: JSON) -> str:
        """The question at which the message is shown: the rule's own, or the first it names."""
        if rule.get("at"):
            return rule["at"]
        for name in ("of", "part", "left", "second", "rows"):
            if name in rule:
                return self._question_behind(rule[name])
        return self._question_behind(rule["when"]["conditions"][0]["of"])

    def _question_behind(self, reference: str) -> str:
        for rule in self.sheet.form.rules_of("total"):
            if rule["name"] == reference:
                reference = rule["of"][0]["of"]
                break
        owner = reference.partition(".")[0]
        return "" if owner == CALL else owner

    def _words(self, rule: JSON, default: str, shown: dict[str, str]) -> str:
        own = in_language(rule.get("message"), self.language)
        for name, value in shown.items():
            own = own.replace("{" + name + "}", value)
        return own or default % shown

    def _shown(self, reference: str, value: float) -> str:
        return in_unit(self.sheet.form, reference, value)


def in_unit(form: Form, reference: str, value: float) -> str:
    """A number as people read it, in the unit that the reference counts in."""
    if unit_of(form, reference) == "money":
        return amount_in_words(int(value))
    return in_words(value)


def in_words(number: float) -> str:
    """A number without needless decimals, with the sign the active language uses."""
    rounded = plain_number(Decimal(str(round(float(number), 2))))
    return formats.number_format(rounded, use_l10n=True)


def edge(value: Any, end: str) -> date | None:
    """The day of a date, or one end of a date range; None where there is none."""
    if isinstance(value, dict):
        value = value.get(end)
    if not isinstance(value, str):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def months_later(day: date, months: int) -> date:
    """The same day so many months on; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


JUDGES: dict[str, Callable[[Rulebook, JSON], Iterator[Problem]]] = {
    "stop": Rulebook._speak,
    "warn": Rulebook._speak,
    "flag": Rulebook._speak,
    "share": Rulebook._share,
    "ceiling": Rulebook._ceiling,
    "floor": Rulebook._floor,
    "equal": Rulebook._equal,
    "date_order": Rulebook._date_order,
    "dates_within": Rulebook._dates_within,
}
KINDS = ("show", "require", "total", *JUDGES)
