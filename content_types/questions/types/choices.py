"""Questions answered by choosing: yes or no, one, several, or a declaration to agree to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext, override
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.blocks.words import Words
from content_types.questions.definition import JSON, Question, in_language
from content_types.questions.keys import KeyBlock
from content_types.questions.problems import Problem, Unreadable
from content_types.questions.registry import (
    QuestionType,
    Surroundings,
    TextReader,
    register,
)

ALTERNATIVES = _("Alternatives")
YES, NO = ("true", "on", "yes", "ja", "1"), ("false", "off", "no", "nei", "0")


class ChoiceRowBlock(blocks.StructBlock):
    """One alternative: the key stays the same in every language, the words are translated."""

    key = KeyBlock(label=_("Key"), required=False, default="")
    label = Words(label=_("Alternative"), max_length=200)

    class Meta:
        icon = "radio-full"
        label = _("Alternative")


def choices_block() -> blocks.ListBlock:
    """The alternatives that an editor writes."""
    return blocks.ListBlock(
        ChoiceRowBlock(), label=_("Alternatives"), min_num=1, max_num=60, collapsed=True
    )


def stored_choices(raw: Any, texts: TextReader) -> list[JSON]:
    """The alternatives with their labels in every language, matched by key."""
    rows = [_bare(item) for item in raw or []]
    labels: dict[str, dict[str, str]] = {row["key"]: {} for row in rows}
    for code, block in texts.by_language.items():
        for item in block.get("choices") or []:
            row = _bare(item)
            if row.get("key") in labels and (row.get("label") or "").strip():
                labels[row["key"]][code] = row["label"].strip()
    return [{"key": row["key"], "label": labels[row["key"]]} for row in rows]


def _bare(item: Any) -> JSON:
    return item["value"] if "value" in item and "key" not in item else item


def read_flag(value: Any) -> bool | None:
    """True or false from JSON or from a form; None if empty."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        text = value.strip().lower()
        if not text:
            return None
        if text in YES:
            return True
        if text in NO:
            return False
    raise Unreadable(gettext("Answer yes or no."))


def read_key(value: Any) -> str | None:
    """The key of one alternative; raises Unreadable for what is no text."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise Unreadable(gettext("Choose one of the alternatives."))
    return value.strip() or None


def not_a_choice(question: Question) -> Problem:
    """A key that is none of the alternatives."""
    return Problem((question.key,), "not_a_choice", gettext("Choose one of the alternatives."))


class Alternatives(QuestionType):
    """Base of the types whose alternatives are written into the form."""

    group = ALTERNATIVES

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [("choices", choices_block())]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        return {"choices": stored_choices(raw.get("choices"), texts)}

    @staticmethod
    def pairs(question: Question, language: str) -> list[tuple[str, str]]:
        """Key and label of each alternative."""
        return [(each.key, in_language(each.label, language)) for each in question.choices]

    def label_of(self, question: Question, key: str, language: str) -> str:
        """The words for a chosen key; the key itself where the form no longer has it."""
        return dict(self.pairs(question, language)).get(key, key)


@register
class Choice(Alternatives):
    """One of a few alternatives."""

    name = "choice"
    label = _("Choice")
    icon = "radio-full"

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        display = blocks.ChoiceBlock(
            label=_("Shown as"),
            choices=[("radio", _("buttons")), ("select", _("drop-down list"))],
            default="radio",
        )
        return [*super().own_blocks(), ("display", display)]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        return super().settings(raw, texts) | {"display": raw.get("display") or "radio"}

    def read(self, question: Question, value: Any) -> str | None:
        return read_key(value)

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        if value not in {each.key for each in question.choices}:
            yield not_a_choice(question)

    def widget(self, question: Question, language: str) -> forms.Widget:
        pairs = self.pairs(question, language)
        if question.settings.get("display") == "select":
            return forms.Select(choices=[("", "—"), *pairs])
        return forms.RadioSelect(choices=pairs)

    def schema(self, question: Question, language: str) -> Schema:
        return {
            "oneOf": [
                {"const": key, "title": label} for key, label in self.pairs(question, language)
            ]
        }

    def ui(self, question: Question, language: str) -> JSON:
        return {"format": "radio"} if question.settings.get("display") == "radio" else {}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return self.label_of(question, value, surroundings.language)


@register
class Choices(Alternatives):
    """Several of the alternatives."""

    name = "choices"
    label = _("Several choices")
    icon = "list-ul"

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        number = {"required": False, "min_value": 1}
        return [
            *super().own_blocks(),
            ("min", blocks.IntegerBlock(label=_("At least"), **number)),
            ("max", blocks.IntegerBlock(label=_("At most"), **number)),
        ]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        limits = {name: int(raw[name]) for name in ("min", "max") if raw.get(name)}
        return super().settings(raw, texts) | limits

    def read(self, question: Question, value: Any) -> list[str] | None:
        if value is None or value == "":
            return None
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list | tuple) or not all(isinstance(key, str) for key in value):
            raise Unreadable(gettext("Choose among the alternatives."))
        keys = {key.strip() for key in value if key.strip()}
        # In the order of the alternatives, as boxes give them, so that equal answers are equal.
        order = {each.key: number for number, each in enumerate(question.choices)}
        return sorted(keys, key=lambda key: (order.get(key, len(order)), key)) or None

    def check(
        self, question: Question, value: list[str], surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from self.unknown(question, value, {each.key for each in question.choices})
        yield from self.too_few_or_many(question, value)

    @staticmethod
    def unknown(question: Question, value: list[str], known: Any) -> Iterator[Problem]:
        """Problems of keys that are no alternatives."""
        for position, key in enumerate(value):
            if key not in known:
                message = gettext("Choose among the alternatives.")
                yield Problem((question.key, position), "not_a_choice", message)

    @staticmethod
    def too_few_or_many(question: Question, value: list[str]) -> Iterator[Problem]:
        """Problems of the number of alternatives chosen."""
        fewest, most = question.settings.get("min"), question.settings.get("max")
        if fewest and len(value) < fewest:
            message = ngettext(
                "Choose at least %(count)d.", "Choose at least %(count)d.", fewest
            ) % {"count": fewest}
            yield Problem((question.key,), "too_few", message)
        if most and len(value) > most:
            message = ngettext("Choose at most %(count)d.", "Choose at most %(count)d.", most) % {
                "count": most
            }
            yield Problem((question.key,), "too_many", message)

    def typed(self, question: Question, value: Any) -> list[str]:
        return list(value or [])

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.CheckboxSelectMultiple(choices=self.pairs(question, language))

    def schema(self, question: Question, language: str) -> Schema:
        items = [{"const": key, "title": label} for key, label in self.pairs(question, language)]
        schema: Schema = {"type": "array", "items": {"oneOf": items}, "uniqueItems": True}
        return schema | self.schema_limits(question)

    @staticmethod
    def schema_limits(question: Question) -> Schema:
        """How many may be chosen, in JSON Schema."""
        names = {"min": "minItems", "max": "maxItems"}
        return {
            word: question.settings[name]
            for name, word in names.items()
            if name in question.settings
        }

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        labels = [self.label_of(question, key, surroundings.language) for key in value]
        return ", ".join(labels)


@register
class YesNo(QuestionType):
    """Yes or no."""

    name = "yes_no"
    label = _("Yes or no")
    icon = "check"
    group = ALTERNATIVES

    def read(self, question: Question, value: Any) -> bool | None:
        return read_flag(value)

    def typed(self, question: Question, value: Any) -> str:
        return "" if value is None else "true" if value else "false"

    def widget(self, question: Question, language: str) -> forms.Widget:
        with override(language):
            return forms.RadioSelect(choices=[("true", gettext("Yes")), ("false", gettext("No"))])

    def schema(self, question: Question, language: str) -> Schema:
        return {"type": "boolean"}

    def ui(self, question: Question, language: str) -> JSON:
        return {"format": "radio"}

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return gettext("Yes") if value else gettext("No")


@register
class Declaration(QuestionType):
    """A sentence that the applicant agrees to. Where it must be agreed to, no is no answer."""

    name = "declaration"
    label = _("Declaration")
    icon = "circle-check"
    group = ALTERNATIVES

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [("link", blocks.URLBlock(label=_("Link to the terms"), required=False, default=""))]

    def read(self, question: Question, value: Any) -> bool | None:
        flag = read_flag(value)
        # An empty box is no answer; a voluntary consent that is refused is one.
        return None if question.required and flag is False else flag

    def typed(self, question: Question, value: Any) -> bool:
        return bool(value)

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.CheckboxInput()

    def schema(self, question: Question, language: str) -> Schema:
        return {"const": True} if question.required else {"type": "boolean"}

    def ui(self, question: Question, language: str) -> JSON:
        link = question.settings.get("link")
        return {"format": "declaration"} | ({"link": link} if link else {})

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        return gettext("Yes") if value else gettext("No")
