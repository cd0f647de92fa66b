"""Questions whose answer has parts: an address, a person, two days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content_types.blocks.base import Schema
from content_types.questions import cells
from content_types.questions.built_in import inner
from content_types.questions.definition import JSON, Question
from content_types.questions.problems import Problem, Unreadable
from content_types.questions.registry import (
    QuestionType,
    Surroundings,
    TextReader,
    register,
    type_of,
)
from content_types.questions.widgets import PartsWidget

PEOPLE = _("People and places")


class Parts(QuestionType):
    """Base: subclasses say which parts there are; an answer is an object with their answers."""

    group = PEOPLE

    def inner(self, languages: list[str], raw: JSON) -> list[JSON]:
        """The parts as they are stored."""
        raise NotImplementedError

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        return super().settings(raw, texts) | {"parts": self.inner(list(texts.by_language), raw)}

    @staticmethod
    def parts(question: Question) -> list[Question]:
        """The parts of an answer."""
        return [Question.load(each) for each in question.settings["parts"]]

    def read(self, question: Question, value: Any) -> JSON | None:
        if value is None or value == "":
            return None
        if not isinstance(value, dict):
            raise Unreadable(gettext("Answer part by part."))
        return cells.read_cells(self.parts(question), value) or None

    def check(
        self, question: Question, value: JSON, surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from cells.check_cells((question.key,), self.parts(question), value, surroundings)

    def missing_inside(self, question: Question, value: Any) -> Iterator[Problem]:
        if isinstance(value, dict):
            yield from cells.missing_cells((question.key,), self.parts(question), value)

    def typed(self, question: Question, value: Any) -> JSON:
        return cells.typed_cells(self.parts(question), value)

    def widget(self, question: Question, language: str) -> forms.Widget:
        parts = self.parts(question)
        return PartsWidget({each.key: type_of(each).form_field(each, language) for each in parts})

    def schema(self, question: Question, language: str) -> Schema:
        return cells.cells_schema(self.parts(question), language)

    def ui(self, question: Question, language: str) -> JSON:
        hints = cells.cells_ui(self.parts(question), language)
        return {"format": self.name} | ({"parts": hints} if hints else {})

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        found = cells.cells_in_words(self.parts(question), value, surroundings)
        return "\n".join(f"{label}: {words}" for label, words in found)

    def export_columns(self, question: Question, language: str) -> list[tuple[str, str]]:
        heading = question.text(language)
        return [
            (f"{question.key}.{each.key}", f"{heading} – {each.text(language)}")
            for each in self.parts(question)
        ]

    def export_cells(
        self, question: Question, value: Any, surroundings: Surroundings
    ) -> dict[str, Any]:
        found = {}
        for part in self.parts(question):
            name, cell = f"{question.key}.{part.key}", (value or {}).get(part.key)
            if cell is None or not cells.is_readable(part, cell):
                found[name] = "" if cell is None else str(cell)
            else:
                found[name] = type_of(part).export_cells(part, cell, surroundings)[part.key]
        return found


ADDRESS_PARTS = ("street", "postcode", "city")


@register
class Address(Parts):
    """A Norwegian postal address."""

    name = "address"
    label = _("Address")
    icon = "home"

    def inner(self, languages: list[str], raw: JSON) -> list[JSON]:
        return [
            inner(languages, "street", "short_text", _("Street or box"), max_length=200),
            inner(languages, "postcode", "short_text", _("Postcode"), format="postcode"),
            inner(languages, "city", "short_text", _("Town"), max_length=60),
        ]

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        # A part that cannot be read stands as it was given.
        street, postcode, city = (str(value.get(each) or "") for each in ADDRESS_PARTS)
        return "\n".join(filter(None, [street, f"{postcode} {city}".strip()]))


@register
class ContactPerson(Parts):
    """Somebody to talk to: name, role, e-mail, telephone."""

    name = "contact_person"
    label = _("Contact person")
    icon = "user"

    def inner(self, languages: list[str], raw: JSON) -> list[JSON]:
        return [
            inner(languages, "name", "short_text", _("Name"), max_length=100),
            inner(languages, "role", "short_text", _("Role"), required=False, max_length=100),
            inner(languages, "email", "email", _("E-mail")),
            inner(languages, "phone", "phone", _("Telephone"), required=False),
        ]
