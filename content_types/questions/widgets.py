"""Inputs of an HTML form that Django has not: searched lists, parts of an answer, rows."""

from __future__ import annotations

import re
from typing import Any, Protocol, runtime_checkable

from django import forms
from django.utils.translation import gettext, override

from .row_ids import with_ids

Choices = list[tuple[str, str]]


class Listing(Protocol):
    """Whoever knows the alternatives of a source."""

    def choices(self, source: str, language: str) -> Choices: ...


@runtime_checkable
class Fillable(Protocol):
    """An input whose alternatives are not written into the form."""

    def fill(self, options: Listing, language: str) -> None: ...


class SourceSelect(forms.Select):
    """A drop-down list with the alternatives of a source."""

    def __init__(self, source: str, other: str = "") -> None:
        self.source, self.other = source, other
        super().__init__()

    def fill(self, options: Listing, language: str) -> None:
        own = [("other", self.other)] if self.other else []
        self.choices = [("", "—"), *options.choices(self.source, language), *own]


class SourceCheckboxes(forms.CheckboxSelectMultiple):
    """Boxes for the alternatives of a source."""

    def __init__(self, source: str) -> None:
        self.source = source
        super().__init__()

    def fill(self, options: Listing, language: str) -> None:
        self.choices = options.choices(self.source, language)


class SourceSearch(forms.TextInput):
    """A line that the browser completes from a long list; works without scripts."""

    template_name = "content_types/widgets/search.html"

    def __init__(self, source: str) -> None:
        self.source = source
        self.known: Choices = []
        super().__init__(attrs={"autocomplete": "off"})

    def fill(self, options: Listing, language: str) -> None:
        self.known = options.choices(self.source, language)

    def format_value(self, value: Any) -> str:
        """The words for a key; what is no alternative, or no text at all, stays as it was given."""
        if value is None:
            return ""
        return dict(self.known).get(value, value) if isinstance(value, str) else str(value)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, {**(attrs or {}), "list": f"{name}.list"})
        return {**context, "list_id": f"{name}.list", "labels": [text for _key, text in self.known]}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = data.get(name)
        if not isinstance(typed, str):
            return typed
        by_label = {_plain(label): key for key, label in self.known}
        return by_label.get(_plain(typed), typed)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


class Inner(forms.Widget):
    """Base of inputs that hold the inputs of inner questions."""

    use_fieldset = True

    def __init__(self, fields: dict[str, Any]) -> None:
        super().__init__()
        self.fields = fields
        # Messages by the place of the cell, put here by whoever shows them.
        self.told: dict[tuple[str | int, ...], list[str]] = {}

    def fill(self, options: Listing, language: str) -> None:
        for field in self.fields.values():
            if isinstance(field.widget, Fillable):
                field.widget.fill(options, language)

    def cells(
        self, name: str, values: Any, path: tuple[str | int, ...], *, is_focused: bool = False
    ) -> list[dict[str, Any]]:
        """What the template needs of each inner input; the first one may take the focus."""
        given = values if isinstance(values, dict) else {}
        first = next(iter(self.fields), None) if is_focused else None
        return [
            self._cell(
                field,
                f"{name}.{key}",
                given.get(key),
                self.told.get((*path, key), []),
                {"autofocus": True} if key == first else {},
            )
            for key, field in self.fields.items()
        ]

    def _cell(
        self, field: Any, name: str, value: Any, told: list[str], more: dict[str, Any]
    ) -> dict[str, Any]:
        attrs = {"id": name, **more}
        if told:
            attrs |= {"aria-invalid": "true", "aria-describedby": f"{name}-errors"}
        return {
            "name": name,
            "label": field.label,
            "required": field.question.required,
            "kind": field.question.type,
            "input": field.widget.render(name, value, attrs),
            "told": told,
        }

    def read_cells(self, data: Any, files: Any, name: str) -> dict[str, Any]:
        """What was sent in each inner input."""
        return {
            key: field.widget.value_from_datadict(data, files, f"{name}.{key}")
            for key, field in self.fields.items()
        }


class PartsWidget(Inner):
    """The parts of one answer, one beneath the other."""

    template_name = "content_types/widgets/parts.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return {"name": name, "cells": self.cells(name, value, ())}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return self.read_cells(data, files, name)


class RowsWidget(Inner):
    """Rows of inner inputs; buttons beside them add one or take one away."""

    template_name = "content_types/widgets/rows.html"

    def __init__(self, fields: dict[str, Any], most: int) -> None:
        super().__init__(fields)
        self.most = most
        # Empty rows after those that have something in them: whoever asked for one goes on there.
        self.extra = 0
        # Whether a row has just been taken away, and with it the button that was pressed.
        self.is_shortened = False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
        count = min(max(len(rows) + self.extra, 1), max(self.most, len(rows)))
        # An empty row has its id from the start, so that it is the same row in every saving.
        padded = with_ids([*rows, *({} for _row in range(count - len(rows)))])
        focused = count - 1 if self.extra else None
        return {
            "name": name,
            "rows": [
                {
                    "place": place + 1,
                    "name": f"{name}.{place}",
                    "id": row["id"],
                    "cells": self.cells(
                        f"{name}.{place}", row, (place,), is_focused=place == focused
                    ),
                }
                for place, row in enumerate(padded)
            ],
            "may_add": count < self.most,
            "is_shortened": self.is_shortened,
        }

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        taken_away = data.get("remove")
        found = []
        for place in self._places(data, name):
            row = f"{name}.{place}"
            if row != taken_away:
                found.append({"id": data.get(f"{row}.id"), **self.read_cells(data, files, row)})
        return found

    @staticmethod
    def _places(data: Any, name: str) -> list[int]:
        pattern = re.compile(rf"{re.escape(name)}\.(\d{{1,4}})\.")
        matches = (pattern.match(key) for key in data)
        return sorted({int(match[1]) for match in matches if match})


class FilesWidget(forms.Widget):
    """What has been uploaded, each with a button that takes it away, and a place for more."""

    template_name = "content_types/widgets/files.html"
    needs_multipart_form = True

    def __init__(self, accept: list[str], *, several: bool) -> None:
        self.accept, self.several = accept, several
        # What is to be said of a file, by its id, and of files that are in the answer no more;
        # put here by whoever shows them.
        self.states: dict[str, str] = {}
        self.fallen: list[tuple[str, str]] = []
        super().__init__()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        files = value if isinstance(value, list) else []
        return {
            **super().get_context(name, value, attrs),
            "files": [{**each, "state": self.states.get(each["id"], "")} for each in files],
            "fallen": self.fallen,
            "accept": ",".join(self.accept),
            "several": self.several,
        }

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return files.getlist(name) if hasattr(files, "getlist") else []


def other_word(language: str) -> str:
    """The words for what no list has."""
    with override(language):
        return gettext("Other")
