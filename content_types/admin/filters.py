"""The filters that page and snippet listings in the admin are put together from.

All of them narrow by primary key: no row comes twice, and Wagtail's search accepts them.
"""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ModelChoiceField
from wagtail.models import Locale, TranslatableMixin


def one_per_translation(model: type[TranslatableMixin]) -> QuerySet:
    """Each item once, in the default language where it exists in it."""
    default = Locale.get_default()
    in_default = model._default_manager.filter(
        translation_key=OuterRef("translation_key"), locale=default
    )
    return model._default_manager.filter(Q(locale=default) | ~Exists(in_default))


def narrow(queryset: QuerySet, condition: Q, *, exclude: bool = False) -> QuerySet:
    """The queryset narrowed to the items of its model for which the condition holds."""
    found = queryset.model._default_manager.filter(condition).order_by().values("pk")
    return queryset.exclude(pk__in=found) if exclude else queryset.filter(pk__in=found)


class AnyOfFilter(django_filters.MultipleChoiceFilter):
    """One of several fixed choices, on the item itself or on its rows (``field_name`` a path)."""

    def __init__(self, *, choices: Any, **kwargs: Any) -> None:
        super().__init__(choices=choices, widget=forms.CheckboxSelectMultiple, **kwargs)

    def filter(self, qs: QuerySet, value: list[str]) -> QuerySet:
        return narrow(qs, Q(**{f"{self.field_name}__in": value})) if value else qs


class YesNoFilter(django_filters.ChoiceFilter):
    """Yes or no; on rows, yes means that some row says so."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=[("true", _("Yes")), ("false", _("No"))],
            empty_label=_("All"),
            widget=forms.RadioSelect,
            **kwargs,
        )

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        return narrow(qs, Q(**{self.field_name: True}), exclude=value == "false")


class ItemField(ModelChoiceField):
    """A choice of one item; a number that no database can hold is no choice, not an error."""

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except OverflowError as error:
            raise ValidationError(
                self.error_messages["invalid_choice"],
                code="invalid_choice",
                params={"value": value},
            ) from error


class TranslatedFilter(django_filters.ModelChoiceFilter):
    """A relation to something translatable, offered once and found in every language."""

    field_class = ItemField

    def __init__(self, model: type[TranslatableMixin], **kwargs: Any) -> None:
        self.target = model
        super().__init__(queryset=self._options, **kwargs)

    def _options(self, request: HttpRequest | None) -> QuerySet:
        return one_per_translation(self.target)

    def filter(self, qs: QuerySet, value: TranslatableMixin | None) -> QuerySet:
        if value is None:
            return qs
        path = f"{self.field_name}__translation_key"
        return narrow(qs, Q(**{path: value.translation_key}))
