"""The one list of question types. A type joins by registering; everything else asks it.

A type gives the editor's block, the stored settings, how an answer is read and judged, the field
of an HTML form, the JSON Schema, the hint for renderers, the receipt's words and the export's
cells. Nothing outside the types knows a type by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeVar

from django import forms
from django.utils.translation import gettext
from wagtail import blocks

from content_types.blocks.base import Schema

from .definition import JSON, Question, in_language
from .problems import Problem, Unreadable
from .widgets import Fillable


class Options(Protocol):
    """Where alternatives come from that are not written into the form."""

    def labels(self, source: str, keys: list[str], language: str) -> Mapping[str, str]:
        """The labels of those of the keys that the source knows."""

    def choices(self, source: str, language: str) -> list[tuple[str, str]]:
        """Every alternative of a source: key and label, in the order people look for them."""


class NoOptions:
    """A form whose questions all carry their own alternatives."""

    def labels(self, source: str, keys: list[str], language: str) -> Mapping[str, str]:
        return {}

    def choices(self, source: str, language: str) -> list[tuple[str, str]]:
        return []


NO_OPTIONS = NoOptions()


@dataclass(frozen=True)
class Surroundings:
    """What judging an answer needs beside the answer."""

    language: str = "nb"
    today: date = field(default_factory=date.today)
    options: Options = field(default_factory=NoOptions)


@dataclass(frozen=True)
class TextReader:
    """Reads texts of one block in every language, for whoever turns blocks into questions."""

    by_language: Mapping[str, JSON]

    def __call__(self, name: str) -> dict[str, str]:
        """The text called ``name``, per language, where it is written."""
        found = {code: raw.get(name) or "" for code, raw in self.by_language.items()}
        return {code: text.strip() for code, text in found.items() if text and text.strip()}

    def inside(self, name: str) -> TextReader:
        """A reader for a block that lies in this one."""
        return TextReader({code: raw.get(name) or {} for code, raw in self.by_language.items()})


class QuestionType:
    """Base of all types: a text of any length. Subclasses override what differs."""

    name = ""
    label: Any = ""
    icon = "help"
    group: Any = ""
    # Whether people answer at all: an information text only stands there.
    answered = True
    # Whether the answer is files, which are uploaded one by one and never written by a client.
    uploaded = False
    # How totals and conditions count an answer: "number", "money", "percent" or not at all.
    unit: str | None = None

    # -- in the editor ---------------------------------------------------------------------------

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        """The settings an editor may change, beside those that every question has."""
        return []

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        """The stored settings from the block's raw value."""
        return {
            name: raw[name]
            for name, _block in self.own_blocks()
            if raw.get(name) not in (None, "", [], False)
        }

    def mentions(self, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Other questions that a block's settings name: the setting and the key."""
        yield from ()

    def unfit_at_once(self, value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """What does not work in a form that is sent without a draft: the setting, and why."""
        yield from ()

    def columns(self, raw: JSON, texts: TextReader) -> list[JSON]:
        """The stored columns of a table; none for a single answer."""
        return []

    # -- the answer ------------------------------------------------------------------------------

    def read(self, question: Question, value: Any) -> Any:
        """The answer in its one stored form, from JSON or as a person typed it; None if empty.

        Raises Unreadable. Reading what was read gives the same again.
        """
        raise NotImplementedError

    def check(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> Iterator[Problem]:
        """What is wrong with an answer that could be read."""
        yield from ()

    def is_empty(self, question: Question, value: Any, surroundings: Surroundings) -> bool:
        """Whether there is no answer to speak of."""
        return value in (None, "", [], {})

    def missing_message(self, question: Question) -> str:
        """What is said where a required answer is missing."""
        return gettext("This must be filled in.")

    def typed(self, question: Question, value: Any) -> Any:
        """The answer as it stands in an input field."""
        return "" if value is None else value

    def missing_inside(self, question: Question, value: Any) -> Iterator[Problem]:
        """What is missing within an answer that has parts or rows."""
        yield from ()

    def hint(self, question: Question) -> str:
        """How the answer is to be written, in the active language."""
        return ""

    def form_field(
        self, question: Question, language: str, options: Options = NO_OPTIONS
    ) -> AnswerField:
        """The field of an HTML form for this question."""
        widget = self.widget(question, language)
        if isinstance(widget, Fillable):
            widget.fill(options, language)
        return AnswerField(question, self, language, widget=widget)

    def widget(self, question: Question, language: str) -> forms.Widget:
        """The input of an HTML form."""
        return forms.TextInput()

    # -- for programs ----------------------------------------------------------------------------

    def schema(self, question: Question, language: str) -> Schema:
        """The JSON Schema of the stored answer, without title and description."""
        return {"type": "string"}

    def ui(self, question: Question, language: str) -> JSON:
        """JSON Forms' ``options`` of the control."""
        return {}

    # -- for people ------------------------------------------------------------------------------

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        """The answer in words, for receipts and readers."""
        return str(value)

    def export_columns(self, question: Question, language: str) -> list[tuple[str, str]]:
        """The columns of an export: key and heading."""
        return [(question.key, question.text(language))]

    def export_cells(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> dict[str, Any]:
        """The cells under those columns: text or numbers."""
        return {question.key: "" if value is None else self.words(question, value, surroundings)}


class AnswerField(forms.Field):
    """A form field that reads and shows an answer as its question's type does."""

    def __init__(
        self, question: Question, kind: QuestionType, language: str, **kwargs: Any
    ) -> None:
        self.question, self.kind = question, kind
        super().__init__(
            required=False,
            label=question.text(language),
            help_text=question.help_text(language),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        try:
            return self.kind.typed(self.question, self.kind.read(self.question, value))
        except Unreadable:
            # What could not be read is shown as it was typed.
            return value

    def to_python(self, value: Any) -> Any:
        try:
            return self.kind.read(self.question, value)
        except Unreadable as error:
            raise forms.ValidationError(error.message, code=error.code) from error


_types: dict[str, QuestionType] = {}

TypeClass = TypeVar("TypeClass", bound=type[QuestionType])


def register(kind: TypeClass) -> TypeClass:
    """Class decorator: the type joins the list."""
    _types[kind.name] = kind()
    return kind


def type_of(question: Question) -> QuestionType:
    """The type of a question; a name that was never registered is a KeyError."""
    return _types[question.type]


def all_types() -> dict[str, QuestionType]:
    """Every type by name, in the order in which editors are offered them."""
    return dict(_types)


__all__ = [
    "AnswerField",
    "NoOptions",
    "Options",
    "QuestionType",
    "Surroundings",
    "TextReader",
    "all_types",
    "in_language",
    "register",
    "type_of",
]
