"""Questions whose alternatives come from the site's own pages and registers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.enums import SDGS, Country
from content_types.questions.built_in import listed
from content_types.questions.definition import JSON, Question
from content_types.questions.problems import Problem
from content_types.questions.registry import QuestionType, Surroundings, TextReader, register
from content_types.questions.widgets import (
    SourceCheckboxes,
    SourceSearch,
    SourceSelect,
    other_word,
)

from .choices import Choice, Choices, not_a_choice, read_key

REGISTERS = _("From the site's registers")
OTHER = "other"

SOURCES = {
    "municipalities": _("Municipalities"),
    "counties": _("Counties"),
    "programmes": _("Programmes"),
    "periods": _("Programme periods"),
    "themes": _("Themes"),
    "goals": _("Strategy goals"),
    "organisations": _("Organisations"),
}


class FromSource(QuestionType):
    """Base: one alternative of a source; the key is stored, the words are looked up."""

    group = REGISTERS
    icon = "list-ul"
    source = ""
    searched = False

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        other = blocks.BooleanBlock(label=_("“Other” can be chosen"), required=False)
        return [] if self.searched else [("other", other)]

    def source_of(self, question: Question) -> str:
        """The source of the alternatives."""
        return self.source

    def known(self, question: Question, keys: list[str], surroundings: Surroundings) -> JSON:
        """The words for those of the keys that are alternatives."""
        found = dict(
            surroundings.options.labels(self.source_of(question), keys, surroundings.language)
        )
        if question.settings.get("other"):
            found[OTHER] = other_word(surroundings.language)
        return found

    def read(self, question: Question, value: Any) -> str | None:
        return read_key(value)

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        if value not in self.known(question, [value], surroundings):
            yield not_a_choice(question)

    def widget(self, question: Question, language: str) -> forms.Widget:
        if self.searched:
            return SourceSearch(self.source_of(question))
        other = other_word(language) if question.settings.get("other") else ""
        return SourceSelect(self.source_of(question), other)

    def ui(self, question: Question, language: str) -> JSON:
        options: JSON = {"options_from": self.source_of(question)}
        if question.settings.get("other"):
            options["other"] = {"key": OTHER, "label": other_word(language)}
        return options

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return self.known(question, [value], surroundings).get(value, value)

    def hint(self, question: Question) -> str:
        return gettext("Begin to type, and choose from the list.") if self.searched else ""


@register
class MunicipalityChoice(FromSource):
    """A municipality, by its number."""

    name = "municipality"
    label = _("Municipality")
    source = "municipalities"
    searched = True


@register
class CountyChoice(FromSource):
    """A county, by its number."""

    name = "county"
    label = _("County")
    source = "counties"


@register
class ProgrammeChoice(FromSource):
    """A programme of this site, by its name in addresses."""

    name = "programme"
    label = _("Programme")
    source = "programmes"


@register
class PeriodChoice(FromSource):
    """A programme period, such as 2021–2027."""

    name = "period"
    label = _("Programme period")
    source = "periods"


@register
class Lookup(FromSource):
    """One of many, found by typing; the editor names the list."""

    name = "lookup"
    label = _("Choice with search")
    icon = "search"
    searched = True

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        source = blocks.ChoiceBlock(
            label=_("List"), choices=list(SOURCES.items()), default="organisations"
        )
        return [("source", source)]

    def source_of(self, question: Question) -> str:
        return question.settings.get("source", "organisations")


class SeveralFromSource(Choices):
    """Base: several alternatives of a source."""

    group = REGISTERS
    source = ""

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return super().own_blocks()[1:]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        return {name: int(raw[name]) for name in ("min", "max") if raw.get(name)}

    def check(
        self, question: Question, value: list[str], surroundings: Surroundings
    ) -> Iterator[Problem]:
        known = surroundings.options.labels(self.source, value, surroundings.language)
        yield from self.unknown(question, value, known)
        yield from self.too_few_or_many(question, value)

    def widget(self, question: Question, language: str) -> forms.Widget:
        return SourceCheckboxes(self.source)

    def schema(self, question: Question, language: str) -> Schema:
        schema: Schema = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
        return schema | self.schema_limits(question)

    def ui(self, question: Question, language: str) -> JSON:
        return {"options_from": self.source}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        known = surroundings.options.labels(self.source, value, surroundings.language)
        return "\n".join(known.get(key, key) for key in value)


@register
class ThemeChoices(SeveralFromSource):
    """Themes, by their keys."""

    name = "themes"
    label = _("Themes")
    icon = "tag"
    source = "themes"


@register
class GoalChoices(SeveralFromSource):
    """Goals of adopted strategies."""

    name = "strategy_goals"
    label = _("Strategy goals")
    icon = "crosshairs"
    source = "goals"


@register
class SustainabilityGoals(Choices):
    """The UN's goals, by their numbers."""

    name = "sustainability_goals"
    label = _("UN sustainable development goals")
    icon = "globe"
    group = REGISTERS

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return super().own_blocks()[1:]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        names = {str(number): format_lazy("{}. {}", number, name) for number, name in SDGS.items()}
        choices = listed(texts.by_language, names)
        limits = {name: int(raw[name]) for name in ("min", "max") if raw.get(name)}
        return {"choices": choices} | limits


@register
class CountryChoice(Choice):
    """A country, by its code in ISO 3166-1."""

    name = "country"
    label = _("Country")
    icon = "globe"
    group = REGISTERS

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return []

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        names = {each.value: each.label for each in Country}
        return {"choices": listed(texts.by_language, names), "display": "select"}
