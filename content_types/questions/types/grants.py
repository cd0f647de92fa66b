"""The tables of a grant application: partners, activities, costs, financing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.enums import Country
from content_types.questions.built_in import inner
from content_types.questions.definition import JSON, Question
from content_types.questions.problems import Problem
from content_types.questions.registry import Surroundings, TextReader, register
from content_types.questions.sheet import is_number

from .numbers import MINOR, amount_in_words, stored_limit
from .tables import Rows

KRONER: JSON = {"currency": "NOK", "whole": True, "min": 0}
STAFF = "staff"

PARTNER_KINDS = {
    "public": _("Public body"),
    "research": _("Research and education"),
    "business": _("Business"),
    "ngo": _("Organisation"),
}
FIRMNESS = {
    "contact": _("Contacted"),
    "intent": _("Written interest"),
    "agreed": _("Agreed"),
}
ACTIVITIES = {
    "partner_search": _("Search for partners"),
    "travel": _("Visit to a partner"),
    "meeting": _("Project meeting"),
    "competence": _("Competence building"),
    "study": _("Study or analysis"),
    "writing": _("Writing of the application"),
    "other": _("Other"),
}
COSTS = {
    STAFF: _("Own work (hours)"),
    "travel": _("Travel and accommodation"),
    "external": _("Hired help"),
    "meetings": _("Meetings and events"),
    "communication": _("Translation and communication"),
    "other": _("Other"),
}
MONEY_FROM = {
    "applied": _("Applied for in this scheme"),
    "own_cash": _("Own money"),
    "own_work": _("Own work (hours)"),
    "other_public": _("Other public support"),
    "private": _("Private money"),
}
CERTAINTY = {
    "confirmed": _("Confirmed"),
    "applied": _("Applied for"),
    "planned": _("Planned"),
}


def choice(languages: list[str], key: str, label: Any, choices: Any, **more: Any) -> JSON:
    """A column with a drop-down list."""
    return inner(languages, key, "choice", label, choices=choices, display="select", **more)


def only_if(column: str, *values: str) -> JSON:
    """The condition by which a column is asked for in a row."""
    return {"column": column, "in": list(values)}


@register
class PartnerList(Rows):
    """Partners with country, kind and how firm the cooperation is."""

    name = "partner_list"
    label = _("List of partners")
    icon = "group"

    def columns(self, raw: JSON, texts: TextReader) -> list[JSON]:
        codes = list(texts.by_language)
        countries = {each.value: each.label for each in Country}
        norwegian = only_if("country", Country.NO.value)
        return [
            inner(codes, "name", "short_text", _("Name"), max_length=200),
            inner(codes, "country", "country", _("Country"), choices=countries, display="select"),
            inner(codes, "orgnr", "organisation_number", _("Organisation number"),
                  required=False, only_if=norwegian),
            inner(codes, "pic", "short_text", _("PIC code (the EU's register of participants)"),
                  required=False, format="pic"),
            choice(codes, "type", _("Kind"), PARTNER_KINDS),
            choice(codes, "confirmation", _("How firm is the cooperation?"), FIRMNESS),
        ]  # fmt: skip


@register
class ActivityPlan(Rows):
    """Activities with dates and who is responsible."""

    name = "activity_plan"
    label = _("Plan of activities")
    icon = "tasks"

    def columns(self, raw: JSON, texts: TextReader) -> list[JSON]:
        codes = list(texts.by_language)
        return [
            choice(codes, "type", _("Kind"), ACTIVITIES),
            inner(codes, "what", "short_text", _("What will be done?"), max_length=300),
            inner(codes, "from", "date", _("From")),
            inner(codes, "to", "date", _("To")),
            inner(codes, "who", "short_text", _("Responsible"), max_length=100),
        ]

    def check(
        self, question: Question, value: list[JSON], surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from super().check(question, value, surroundings)
        for place, row in enumerate(value):
            first, last = row.get("from"), row.get("to")
            if isinstance(first, str) and isinstance(last, str) and last < first:
                message = gettext("The last date comes before the first.")
                yield Problem((question.key, place, "to"), "order", message)


@register
class BudgetTable(Rows):
    """Costs; own work is hours times an hourly rate."""

    name = "budget_table"
    label = _("Budget")

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        rate = blocks.DecimalBlock(
            label=_("Highest hourly rate, kroner"), required=False, min_value=0
        )
        year = blocks.BooleanBlock(label=_("Ask for the year"), required=False)
        return [("max_rate", rate), ("with_year", year), *super().own_blocks()]

    def columns(self, raw: JSON, texts: TextReader) -> list[JSON]:
        codes = list(texts.by_language)
        staff: JSON = {"required": False, "only_if": only_if("category", STAFF)}
        limit = stored_limit(raw, "max_rate", MINOR)
        rate = KRONER | {"whole": False} | ({"max": limit["max_rate"]} if limit else {})
        year = inner(codes, "year", "number", _("Year"), required=False, min=2000, max=2100)
        return [
            choice(codes, "category", _("Kind of cost"), COSTS),
            inner(codes, "text", "short_text", _("What is it for?"), max_length=200),
            inner(codes, "hours", "number", _("Hours"), min=0, decimals=2, **staff),
            inner(codes, "rate", "money", _("Hourly rate"), **rate, **staff),
            inner(codes, "amount", "money", _("Amount (NOK)"), **KRONER),
            *([year] if raw.get("with_year") else []),
        ]

    def completed(self, row: JSON) -> JSON:
        """Own work gets its amount where hours and rate are there and the amount is not."""
        worked = worked_amount(row)
        return row | {"amount": worked} if worked is not None and "amount" not in row else row

    def check(
        self, question: Question, value: list[JSON], surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from super().check(question, value, surroundings)
        for place, row in enumerate(value):
            worked = worked_amount(row)
            if worked is not None and row.get("amount") != worked:
                message = gettext("Hours times the hourly rate is %(amount)s.")
                shown = {"amount": amount_in_words(worked)}
                yield Problem((question.key, place, "amount"), "hours_times_rate", message % shown)


def worked_amount(row: JSON) -> int | None:
    """Hours times rate of a row of own work, in whole kroner; None where they are not there."""
    hours, rate = row.get("hours"), row.get("rate")
    if row.get("category") != STAFF or not is_number(hours) or not is_number(rate):
        return None
    kroner = (Decimal(str(hours)) * Decimal(str(rate)) / MINOR).quantize(Decimal(1))
    return int(kroner) * MINOR


@register
class FinancingTable(Rows):
    """Where the money comes from."""

    name = "financing_table"
    label = _("Financing")

    def columns(self, raw: JSON, texts: TextReader) -> list[JSON]:
        codes = list(texts.by_language)
        others = only_if("source_type", "other_public", "private")
        return [
            choice(codes, "source_type", _("Source of money"), MONEY_FROM),
            inner(codes, "name", "short_text", _("Name of the source"), required=False,
                  max_length=150, only_if=others),
            inner(codes, "amount", "money", _("Amount (NOK)"), **KRONER),
            choice(codes, "status", _("State"), CERTAINTY),
        ]  # fmt: skip
