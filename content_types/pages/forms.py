"""The page form: rules that span inline rows, their messages at the row they concern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.functional import Promise
from wagtail.admin.forms import WagtailAdminPageForm

from content_types.unique_rows import unique_within


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something wrong with one inline row: relation, position, field and message."""

    relation: str
    index: int
    field: str
    message: str | Promise


class RowRules:
    """Mixin for pages whose inline rows must fit together; override ``row_problems``."""

    # The relations that ``row_problems`` looks at.
    ruled_rows: tuple[str, ...] = ()

    def row_problems(self, rows: dict[str, list[Any]]) -> Iterator[RowProblem]:
        """Yield what is wrong among the rows, given per relation name in their order."""
        yield from ()

    def check_rows(self) -> None:
        """Raise a ValidationError when the rows as they stand on this page do not fit together."""
        rows = {name: list(getattr(self, name).all()) for name in self.ruled_rows}
        messages = [problem.message for problem in self.row_problems(rows)]
        if messages:
            raise ValidationError(messages)


class ContentPageForm(WagtailAdminPageForm):
    """Runs ``row_problems`` over what was typed and ties each message to its row and field."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for formset in self.formsets.values():
            self._take_over_saved_rows(formset)
        forms = {name: self._kept_forms(formset) for name, formset in self.formsets.items()}
        rows = {name: [form.instance for form in kept] for name, kept in forms.items()}
        if isinstance(self.instance, RowRules):
            for problem in self.instance.row_problems(rows):
                form = forms[problem.relation][problem.index]
                field = problem.field if problem.field in form.fields else None
                form.add_error(field, problem.message)
        return cleaned

    def _take_over_saved_rows(self, formset: Any) -> None:
        """Let new rows be those that the same form has saved in the background meanwhile.

        It was sent before it knew their keys, and each would be there twice.
        """
        formset.is_valid()
        sent = {form.instance.pk for form in formset.initial_forms}
        rows = getattr(formset.instance, formset.rel_name).all()
        saved = [row for row in rows if row.pk and row.pk not in sent]
        for form in formset.extra_forms if saved else ():
            is_new = form.has_changed() and not form.errors and form.instance.pk is None
            if not is_new or form in formset.deleted_forms:
                continue
            same = next((row for row in saved if self._is_same(row, form, formset.fk.name)), None)
            if same is not None:
                saved.remove(same)
                for field in same._meta.concrete_fields:
                    # What the form does not ask for is as it was saved.
                    if field.primary_key or field.name not in form.fields:
                        setattr(form.instance, field.attname, getattr(same, field.attname))

    @staticmethod
    def _is_same(row: Any, form: Any, key: str) -> bool:
        """Whether a saved row is what a form holds: by what tells rows of one page apart, or else
        by all there is."""
        asked = [each for each in row._meta.concrete_fields if each.name in form.fields]
        whole = tuple(each.attname for each in asked if not each.primary_key)
        return any(
            all(getattr(row, name) == getattr(form.instance, name) for name in names)
            for names in [*unique_within(type(row), key)] or [whole]
        )

    @staticmethod
    def _kept_forms(formset: Any) -> list[Any]:
        # Validation fills each form's instance; rows that are themselves wrong speak for
        # themselves and are left out of the comparison. A row that Django finds twice is wrong
        # as a whole and stays in, so that our own words can tell at which field.
        formset.is_valid()
        kept = [
            form
            for form in formset.forms
            if set(form.errors) <= {NON_FIELD_ERRORS}
            and form not in formset.deleted_forms
            and (form.has_changed() or form.instance.pk)
        ]
        return sorted(kept, key=lambda form: form.cleaned_data.get("ORDER") or 0)
