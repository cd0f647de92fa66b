"""Questions answered in rows: a group that repeats, with columns of the editor's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content_types.blocks.base import Schema
from content_types.blocks.words import Words
from content_types.questions import cells
from content_types.questions.definition import JSON, Question
from content_types.questions.keys import KeyBlock
from content_types.questions.problems import Problem, Unreadable
from content_types.questions.registry import (
    QuestionType,
    Surroundings,
    TextReader,
    register,
    type_of,
)
from content_types.questions.row_ids import ROW_ID, with_ids
from content_types.questions.widgets import RowsWidget

from .choices import ChoiceRowBlock, stored_choices

TABLES = _("Tables")
MOST_ROWS = 200


class Rows(QuestionType):
    """Base: an answer is a list of rows, each with an id and its cells."""

    group = TABLES
    icon = "table"
    most = MOST_ROWS

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        return [
            (
                "min",
                blocks.IntegerBlock(label=_("Fewest rows"), required=False, min_value=1),
            ),
            (
                "max",
                blocks.IntegerBlock(
                    label=_("Most rows"), required=False, min_value=1, max_value=MOST_ROWS
                ),
            ),
        ]

    def settings(self, raw: JSON, texts: TextReader) -> JSON:
        return {name: int(raw[name]) for name in ("min", "max") if raw.get(name)}

    def columns(self, raw: JSON, texts: TextReader) -> list[JSON]:
        """The columns of this kind of table, as they are stored."""
        raise NotImplementedError

    def read(self, question: Question, value: Any) -> list[JSON] | None:
        if value is None or value == "":
            return None
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise Unreadable(gettext("Answer row by row."))
        rows = []
        for row in value:
            if found := cells.read_cells(question.columns, row):
                rows.append({"id": row.get("id"), **self.completed(found)})
        return with_ids(rows) or None

    def completed(self, row: JSON) -> JSON:
        """A row with what follows from its other cells."""
        return row

    def check(
        self, question: Question, value: list[JSON], surroundings: Surroundings
    ) -> Iterator[Problem]:
        yield from self._check_count(question, len(value))
        for place, row in enumerate(value):
            path = (question.key, place)
            yield from cells.check_cells(path, question.columns, row, surroundings)

    def _check_count(self, question: Question, count: int) -> Iterator[Problem]:
        fewest, most = question.settings.get("min"), question.settings.get("max", self.most)
        if fewest and count < fewest:
            message = ngettext(
                "Fill in at least %(count)d row.", "Fill in at least %(count)d rows.", fewest
            ) % {"count": fewest}
            yield Problem((question.key,), "too_few", message)
        if count > most:
            message = ngettext(
                "At most %(count)d row is possible.", "At most %(count)d rows are possible.", most
            ) % {"count": most}
            yield Problem((question.key,), "too_many", message)

    def missing_inside(self, question: Question, value: Any) -> Iterator[Problem]:
        for place, row in enumerate(value if isinstance(value, list) else ()):
            if isinstance(row, dict):
                yield from cells.missing_cells((question.key, place), question.columns, row)

    def typed(self, question: Question, value: Any) -> list[JSON]:
        rows = value if isinstance(value, list) else []
        return [
            {"id": row.get("id"), **cells.typed_cells(question.columns, row)}
            for row in rows
            if isinstance(row, dict)
        ]

    def widget(self, question: Question, language: str) -> forms.Widget:
        fields = {each.key: type_of(each).form_field(each, language) for each in question.columns}
        return RowsWidget(fields, question.settings.get("max", self.most))

    def schema(self, question: Question, language: str) -> Schema:
        row = cells.cells_schema(question.columns, language)
        identity = {"type": "string", "pattern": f"^{ROW_ID.pattern}$"}
        row["properties"] = {"id": identity, **row["properties"]}
        schema: Schema = {"type": "array", "items": row}
        schema["maxItems"] = question.settings.get("max", self.most)
        if fewest := question.settings.get("min"):
            schema["minItems"] = fewest
        return schema

    def ui(self, question: Question, language: str) -> JSON:
        hints = cells.cells_ui(question.columns, language)
        options: JSON = {"format": "table", "columns": [each.key for each in question.columns]}
        needs = {
            each.key: each.settings["only_if"]
            for each in question.columns
            if each.settings.get("only_if")
        }
        return (
            options
            | ({"cells": hints} if hints else {})
            | ({"only_if": needs} if needs else {})
        )  # fmt: skip

    def words(self, question: Question, value: Any, surroundings: Surroundings) -> str:
        lines = []
        for number, row in enumerate(value, start=1):
            found = cells.cells_in_words(question.columns, row, surroundings)
            lines.append(f"{number}. " + "; ".join(f"{label}: {text}" for label, text in found))
        return "\n".join(lines)


KINDS = {
    "short_text": _("Short text"),
    "number": _("Number"),
    "money": _("Amount of money"),
    "date": _("Date"),
    "email": _("E-mail address"),
    "web_address": _("Web address"),
    "country": _("Country"),
    "choice": _("Choice"),
}


class ColumnBlock(blocks.StructBlock):
    """One column of a repeating group."""

    label = Words(label=_("Column"), max_length=120)
    key = KeyBlock(label=_("Key"), required=False, default="")
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=list(KINDS.items()), default="short_text")
    required = blocks.BooleanBlock(label=_("Must be answered"), required=False, default=True)
    choices = blocks.ListBlock(
        ChoiceRowBlock(), label=_("Alternatives"), default=[], max_num=60, collapsed=True
    )

    class Meta:
        icon = "table"
        label = _("Column")
        label_format = "{label}"


@register
class RepeatingGroup(Rows):
    """The same few questions again and again, in the editor's own columns."""

    name = "repeating_group"
    label = _("Repeating group")

    def own_blocks(self) -> list[tuple[str, blocks.Block]]:
        columns = blocks.ListBlock(ColumnBlock(), label=_("Columns"), min_num=1, max_num=12)
        return [("columns", columns), *super().own_blocks()]

    def columns(self, raw: JSON, texts: TextReader) -> list[JSON]:
        found = []
        for own in rows_of(raw):
            by_language = {
                code: {row.get("key"): row for row in rows_of(block)}.get(own["key"], {})
                for code, block in texts.by_language.items()
            }
            reader = TextReader(by_language)
            kind = own.get("kind") or "short_text"
            found.append(
                {
                    "key": own["key"],
                    "type": kind,
                    "label": reader("label"),
                    "required": bool(own.get("required")),
                    "settings": column_settings(kind, own, reader),
                }
            )
        return found


def rows_of(raw: JSON) -> list[JSON]:
    """The columns as an editor wrote them."""
    items = raw.get("columns") or []
    return [each["value"] if "value" in each and "label" not in each else each for each in items]


def column_settings(kind: str, own: JSON, texts: TextReader) -> JSON:
    """What a column of this kind needs to know; the plain choice for each."""
    if kind == "choice":
        return {"choices": stored_choices(own.get("choices"), texts), "display": "select"}
    if kind == "country":
        return type_of(Question("", "country")).settings({}, texts)
    plain: dict[str, JSON] = {
        "short_text": {"max_length": 300},
        "money": {"currency": "NOK", "whole": True, "min": 0},
        "number": {"decimals": 2},
    }
    return plain.get(kind, {})
