"""Questions answered in words: a line, a longer text with a counter, and text to be read only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.questions.definition import JSON, Question
from content_types.questions.problems import Problem, Unreadable
from content_types.questions.registry import QuestionType, Surroundings, register

WORDS = _("Words")

FORMATS = {
    "postcode": (r"\d{4}", _("A postcode has four digits.")),
    "pic": (r"\d{9}", _("A PIC code has nine digits.")),
}


def plain_text(value: Any) -> str | None:
    """A text without outer blanks, with one kind of line break; None if nothing is left."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise Unreadable(gettext("Write the answer as text."))
    text = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
    return text.strip() or None


def too_long(question: Question, value: str, limit: int | None) -> Iterator[Problem]:
    """The problem of a text with more characters than its question allows."""
    if limit and len(value) > limit:
        message = ngettext(
            "The text is %(count)d character too long. At most %(limit)d are allowed.",
            "The text is %(count)d characters too long. At most %(limit)d are allowed.",
            len(value) - limit,
        )
        values = {"count": len(value) - limit, "limit": limit}
        yield Problem((question.key,), "too_long", message % values)


@register
class ShortText(QuestionType):
    """One line of text."""

    name = "short_text"
    label = _("Short text")
    icon = "pilcrow"
    group = WORDS

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            (
                "max_length",
                blocks.IntegerBlock(
                    label=_("Longest, characters"), default=200, min_value=1, max_value=1_000
                ),
            ),
            (
                "format",
                blocks.ChoiceBlock(
                    label=_("Must look like"),
                    choices=[("postcode", _("Norwegian postcode")), ("pic", _("PIC code"))],
                    required=False,
                    default="",
                ),
            ),
        ]

    def read(self, question: Question, value: Any) -> str | None:
        text = plain_text(value)
        return " ".join(text.split()) if text else None

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from too_long(question, value, question.settings.get("max_length"))
        pattern, message = FORMATS.get(question.settings.get("format", ""), ("", ""))
        if pattern and not re.fullmatch(pattern, value, re.ASCII):
            yield Problem((question.key,), "format", str(message))

    def widget(self, question: Question, language: str) -> forms.Widget:
        return forms.TextInput(attrs={"maxlength": question.settings.get("max_length")})

    def schema(self, question: Question, language: str) -> Schema:
        schema: Schema = {"type": "string"}
        if limit := question.settings.get("max_length"):
            schema["maxLength"] = limit
        if pattern := FORMATS.get(question.settings.get("format", ""), ("",))[0]:
            schema["pattern"] = f"^{pattern}$"
        return schema


@register
class LongText(QuestionType):
    """A text of several lines, with a counter."""

    name = "long_text"
    label = _("Long text")
    icon = "doc-full"
    group = WORDS

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            (
                "max_length",
                blocks.IntegerBlock(
                    label=_("Longest, characters"), default=2_000, min_value=1, max_value=20_000
                ),
            )
        ]

    def read(self, question: Question, value: Any) -> str | None:
        return plain_text(value)

    def check(
        self, question: Question, value: str, surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from too_long(question, value, question.settings.get("max_length"))

    def widget(self, question: Question, language: str) -> forms.Widget:
        # No maxlength: what is pasted in must not be cut off unseen; the counter tells.
        return forms.Textarea(attrs={"rows": 6, "data-limit": question.settings.get("max_length")})

    def schema(self, question: Question, language: str) -> Schema:
        limit = question.settings.get("max_length")
        return {"type": "string"} | ({"maxLength": limit} if limit else {})

    def ui(self, question: Question, language: str) -> JSON:
        return {"multi": True}


@register
class Information(QuestionType):
    """A text between the questions; nothing to answer."""

    name = "information"
    label = _("Information")
    icon = "info-circle"
    group = WORDS
    answered = False

    def read(self, question: Question, value: Any) -> None:
        return None
