"""Questions answered with figures: number, money, percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from django import forms
from django.utils import formats
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.enums import Currency
from content_types.questions.canonical import MAX_NUMBER
from content_types.questions.definition import JSON, Question
from content_types.questions.problems import Problem, Unreadable
from content_types.questions.registry import (
    QuestionType,
    Surroundings,
    TextReader,
    register,
)

FIGURES = _("Figures")
MINOR = 100
BLANKS = re.compile(r"[\s\u00a0\u202f']")
# A dot before exactly three digits divides thousands; any other dot or comma is the decimal sign.
THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(\D|$))")


def parse_decimal(text: str) -> Decimal:
    """The number in a text as Norwegians and others write it: 12 500,50 or 12.500,50 or 12500.5."""
    bare = THOUSANDS.sub("", BLANKS.sub("", text)).replace("\u2212", "-").replace(",", ".")
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,10})?", bare, re.ASCII):
        raise Unreadable(gettext("Write a number, with digits only."))
    try:
        return Decimal(bare)
    except InvalidOperation as error:
        raise Unreadable(gettext("Write a number, with digits only.")) from error


def plain_number(number: Decimal) -> int | float:
    """A number as JSON has it: whole where it is whole."""
    return int(number) if number == number.to_integral_value() else float(number)


def places(number: Decimal) -> int:
    """How many decimals a number is written with; negative for 1E+3."""
    # Only what is no number has a letter for an exponent, and that was refused when it was read.
    return -cast(int, number.as_tuple().exponent)


def outside(question: Question, value: float, shown: Any) -> Iterator[Problem]:
    """The problem of a figure below the smallest or above the greatest that is allowed."""
    lowest, highest = question.settings.get("min"), question.settings.get("max")
    if lowest is not None and value < lowest:
        message = gettext("The answer must be at least %(limit)s.") % {"limit": shown(lowest)}
        yield Problem((question.key,), "too_small", message)
    if highest is not None and value > highest:
        message = gettext("The answer must be at most %(limit)s.") % {"limit": shown(highest)}
        yield Problem((question.key,), "too_large", message)


def limit_blocks(**kwargs: Any) -> list[tuple[str, blocks.Block]]:
    """Lowest and highest, as the editor may set them."""
    return [
        ("min", blocks.DecimalBlock(label=_("Lowest"), required=False, **kwargs)),
        ("max", blocks.DecimalBlock(label=_("Highest"), required=False, **kwargs)),
    ]


def stored_limit(raw: JSON, name: str, factor: int = 1) -> JSON:
    """A limit from an editor's block as the definition keeps it."""
    value = raw.get(name)
    return {} if value in (None, "") else {name: plain_number(Decimal(str(value)) * factor)}


@register
class Number(QuestionType):
    """A number, whole or with some decimals."""

    name = "number"
    label = _("Number")
    icon = "order"
    group = FIGURES
    unit: str | None = "number"

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        decimals = blocks.IntegerBlock(label=_("Decimals"), default=0, min_value=0, max_value=4)
        return [*limit_blocks(), ("decimals", decimals)]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        decimals = int(raw.get("decimals") or 0)
        return stored_limit(raw, "min") | stored_limit(raw, "max") | {"decimals": decimals}

    def read(self, question: Question, value: Any) -> int | float | None:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise Unreadable(gettext("Write a number, with digits only."))
        number = parse_decimal(value) if isinstance(value, str) else Decimal(str(value))
        if abs(number) > MAX_NUMBER:
            raise Unreadable(gettext("The number is too large."))
        return plain_number(number)

    def check(
        self, question: Question, value: float, surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from outside(question, value, lambda limit: self.typed(question, limit))
        decimals = question.settings.get("decimals", 0)
        if places(Decimal(str(value))) > decimals:
            if decimals:
                message = ngettext(
                    "The answer may have at most %(count)d decimal.",
                    "The answer may have at most %(count)d decimals.",
                    decimals,
                ) % {"count": decimals}
            else:
                message = gettext("The answer must be a whole number.")
            yield Problem((question.key,), "decimals", message)

    def typed(self, question: Question, value: Any) -> str:
        if value is None:
            return ""
        decimals = max(0, places(Decimal(str(value)).normalize()))
        return f"{Decimal(str(value)):.{decimals}f}".replace(".", ",")

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"inputmode": "decimal"})

    def schema(self, question: Question, language: str) -> Schema:
        decimals = question.settings.get("decimals", 0)
        schema: Schema = {"type": "number" if decimals else "integer"}
        for name, keyword in (("min", "minimum"), ("max", "maximum")):
            if (limit := question.settings.get(name)) is not None:
                schema[keyword] = limit
        return schema

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return formats.number_format(Decimal(str(value)), use_l10n=True, force_grouping=True)

    def export_cells(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> dict[str, Any]:
        return {question.key: "" if value is None else value}


@register
class Percentage(Number):
    """A share between 0 and 100 per cent, with up to two decimals."""

    name = "percentage"
    label = _("Percentage")
    unit = "percent"

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return limit_blocks(min_value=0, max_value=100)

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        limits = {"min": 0, "max": 100} | stored_limit(raw, "min") | stored_limit(raw, "max")
        return limits | {"decimals": 2}

    def read(self, question: Question, value: Any) -> int | float | None:
        return super().read(question, value.replace("%", "") if isinstance(value, str) else value)

    def ui(self, question: Question, language: str) -> JSON:
        return {"suffix": "%"}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return f"{super().words(question, value, surroundings)}\u00a0%"


@register
class Money(QuestionType):
    """An amount of money; inside it is whole øre or cents, so that sums are exact."""

    name = "money"
    label = _("Amount of money")
    icon = "tag"
    group = FIGURES
    unit = "money"

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        currency = blocks.ChoiceBlock(
            label=_("Currency"), choices=Currency.choices, default=Currency.NOK
        )
        whole = blocks.BooleanBlock(label=_("Without øre"), required=False, default=True)
        return [("currency", currency), ("whole", whole), *limit_blocks(min_value=0)]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        limits = {"min": 0} | stored_limit(raw, "min", MINOR) | stored_limit(raw, "max", MINOR)
        currency = raw.get("currency") or Currency.NOK.value
        return limits | {"currency": currency, "whole": bool(raw.get("whole"))}

    def read(self, question: Question, value: Any) -> int | None:
        """Whole øre from JSON; kroner as a person types them from a text."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if isinstance(value, str):
            bare = re.sub(r"(?i)kr\.?|nok|eur|€|,-$", "", value.strip())
            minor = parse_decimal(bare) * MINOR
        elif isinstance(value, int | float) and not isinstance(value, bool):
            minor = Decimal(str(value))
        else:
            raise Unreadable(gettext("Write an amount, such as 12 500."))
        if minor != minor.to_integral_value() or abs(minor) > MAX_NUMBER:
            raise Unreadable(gettext("Write an amount, such as 12 500 or 12 500,50."))
        return int(minor)

    def check(
        self, question: Question, value: int, surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from outside(
            question, value, lambda limit: amount_in_words(limit, self._currency(question))
        )
        if question.settings.get("whole") and value % MINOR:
            message = gettext("Write the amount without øre.")
            yield Problem((question.key,), "whole", message)

    def typed(self, question: Question, value: Any) -> str:
        if value is None:
            return ""
        sign, (whole, rest) = "-" if value < 0 else "", divmod(abs(value), MINOR)
        return f"{sign}{whole},{rest:02d}" if rest else f"{sign}{whole}"

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"inputmode": "decimal"})

    def schema(self, question: Question, language: str) -> Schema:
        schema: Schema = {"type": "integer"}
        if (lowest := question.settings.get("min")) is not None:
            schema["minimum"] = lowest
        if (highest := question.settings.get("max")) is not None:
            schema["maximum"] = highest
        if question.settings.get("whole"):
            schema["multipleOf"] = MINOR
        return schema

    def ui(self, question: Question, language: str) -> JSON:
        return {"format": "money", "currency": self._currency(question), "minor_units": 2}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return amount_in_words(value, self._currency(question))

    def export_cells(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> dict[str, Any]:
        return {question.key: "" if value is None else plain_number(Decimal(value) / MINOR)}

    @staticmethod
    def _currency(question: Question) -> str:
        return question.settings.get("currency", Currency.NOK.value)


def amount_in_words(minor: int, currency: str = "NOK") -> str:
    """An amount as people read it in the active language: 12 500 kr."""
    number = Decimal(minor) / MINOR
    decimals = 0 if number == number.to_integral_value() else 2
    shown = formats.number_format(number, decimals, use_l10n=True, force_grouping=True)
    return f"{shown}\u00a0kr" if currency == Currency.NOK else f"{shown}\u00a0{currency}"
