"""Questions answered with a day, a month, or two days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.blocks.words import NeverTranslated
from content_types.questions.built_in import inner
from content_types.questions.definition import JSON, Question
from content_types.questions.problems import Problem, Unreadable
from content_types.questions.registry import QuestionType, Surroundings, TextReader, register

from .parts import Parts

DAYS = _("Dates")
FIRST_YEAR, LAST_YEAR = 1900, 2199
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
DAY = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})", re.ASCII)
ISO_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
MONTH = re.compile(r"(\d{1,2})[./ -]+(\d{4})", re.ASCII)


def parse_day(text: str) -> date:
    """The day in a text such as 12.02.2027, 12/2/2027 or 2027-02-12."""
    if found := ISO_DAY.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        raise Unreadable(gettext("Write a date, such as 12.02.2027."))
    try:
        result = date(year, month, day)
    except ValueError as error:
        raise Unreadable(gettext("There is no such day. Look the date over.")) from error
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unreadable(gettext("There is no such day. Look the date over."))
    return result


def text_of(value: Any) -> str:
    """What was typed, without outer blanks; empty for no answer."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(gettext("Write a date, such as 12.02.2027."))
    return value.strip()


def day_in_words(day: date) -> str:
    """A day as people read it in the active language."""
    return formats.date_format(day, "DATE_FORMAT")


class DayBlock(NeverTranslated, blocks.DateBlock):
    """A day as an editor sets it; the same in every language."""


@register
class Date(QuestionType):
    """One day; stored as ISO 8601 has it."""

    name = "date"
    label = _("Date")
    icon = "date"
    group = DAYS

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            ("not_past", blocks.BooleanBlock(label=_("Not before today"), required=False)),
            ("min", DayBlock(label=_("First possible day"), required=False)),
            ("max", DayBlock(label=_("Last possible day"), required=False)),
        ]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        limits = {name: str(raw[name]) for name in ("min", "max") if raw.get(name)}
        return limits | ({"not_past": True} if raw.get("not_past") else {})

    def read(self, question: Question, value: Any) -> str | None:
        text = text_of(value)
        return parse_day(text).isoformat() if text else None

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        day = date.fromisoformat(value)
        lowest, highest = question.settings.get("min"), question.settings.get("max")
        if question.settings.get("not_past") and day < surroundings.today:
            yield Problem((question.key,), "past", gettext("The date has passed."))
        if lowest and value < lowest:
            shown = {"limit": day_in_words(date.fromisoformat(lowest))}
            message = gettext("The date must be %(limit)s or later.") % shown
            yield Problem((question.key,), "too_early", message)
        if highest and value > highest:
            shown = {"limit": day_in_words(date.fromisoformat(highest))}
            message = gettext("The date must be %(limit)s or earlier.") % shown
            yield Problem((question.key,), "too_late", message)

    def typed(self, question: Question, value: Any) -> str:
        return f"{date.fromisoformat(value):%d.%m.%Y}" if value else ""

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def hint(self, question: Question) -> str:
        return gettext("Day, month and year, such as 12.02.2027.")

    def schema(self, question: Question, language: str) -> Schema:
        return {"type": "string", "format": "date"}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return day_in_words(date.fromisoformat(value))

    def export_cells(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> dict[str, Any]:
        return {question.key: value or ""}


@register
class Month(QuestionType):
    """A month of a year."""

    name = "month"
    label = _("Month")
    icon = "calendar"
    group = DAYS

    def read(self, question: Question, value: Any) -> str | None:
        text = text_of(value)
        if not text:
            return None
        if found := ISO_MONTH.fullmatch(text):
            year, month = map(int, found.groups())
        elif found := MONTH.fullmatch(text):
            month, year = map(int, found.groups())
        else:
            raise Unreadable(gettext("Write a month and a year, such as 02.2027."))
        if not (1 <= month <= 12 and FIRST_YEAR <= year <= LAST_YEAR):
            raise Unreadable(gettext("Write a month and a year, such as 02.2027."))
        return f"{year}-{month:02d}"

    def typed(self, question: Question, value: Any) -> str:
        return f"{value[5:]}.{value[:4]}" if value else ""

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def hint(self, question: Question) -> str:
        return gettext("Month and year, such as 02.2027.")

    def schema(self, question: Question, language: str) -> Schema:
        return {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"}

    def ui(self, question: Question, language: str) -> JSON:
        return {"format": "month"}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return formats.date_format(date.fromisoformat(f"{value}-01"), "YEAR_MONTH_FORMAT")

    def export_cells(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> dict[str, Any]:
        return {question.key: value or ""}


@register
class DateRange(Parts):
    """Two days, the first and the last."""

    name = "date_range"
    label = _("Dates from and to")
    icon = "calendar-alt"
    group = DAYS

    def inner(self, languages: list[str], raw: JSON) -> list[JSON]:
        return [
            inner(languages, "from", "date", _("From")),
            inner(languages, "to", "date", _("To")),
        ]

    def check(
        self, question: Question, value: JSON, surroundings: Surroundings
    ) -> Iterator[Problem]:
        problems = list(super().check(question, value, surroundings))
        yield from problems
        first, last = value.get("from"), value.get("to")
        if not problems and first and last and last < first:
            message = gettext("The last date comes before the first.")
            yield Problem((question.key, "to"), "order", message)
