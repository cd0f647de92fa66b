"""Field serializers for ``APIField``: values of our own kinds, and relations as references."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

from django.db import models
from django.utils import translation
from rest_framework.fields import Field

from content_types.enums import Currency, MoneyKind
from content_types.fields import own_field, own_key
from content_types.refs import Ref, ref_to
from content_types.vague_dates import VagueDate

from .richtext import rich_html
from .schema import (
    Schema,
    array,
    card_name,
    column,
    component,
    nullable,
    object_with,
    string,
)


class RefField(Field):
    """A foreign key as a reference, read from the key alone so that it costs no query."""

    is_reference: ClassVar[bool] = True

    def get_attribute(self, instance: models.Model) -> Ref | None:
        field = own_key(instance, self.source)
        key = getattr(instance, field.attname)
        return ref_to(field.related_model, key, required=not field.null)

    # Wagtail's API v3 makes schemas of what is said here, and knows no reference but as a text.
    def to_representation(self, value: Ref) -> str:
        return value

    def api_schema(self, model: type[models.Model]) -> Schema:
        return nullable(component(card_name(own_key(model, self.source).related_model)))


class RowRefsField(Field):
    """Through-rows as a list of references: ``RowRefsField("theme", source="theme_rows")``."""

    is_reference: ClassVar[bool] = True

    def __init__(self, target: str, **kwargs: Any) -> None:
        self.target = target
        super().__init__(**kwargs)

    def to_representation(self, value: Any) -> list[str]:
        # A draft that was never saved has rows of its own, but nothing can point to it yet.
        is_own = hasattr(value, "get_live_queryset")
        rows = list(value.all()) if is_own or value.instance.pk is not None else []
        if not rows:
            return []
        field = own_key(rows[0], self.target)
        refs = (ref_to(field.related_model, getattr(row, field.attname)) for row in rows)
        return [ref for ref in refs if ref is not None]

    def target_of(self, model: type[models.Model]) -> type[models.Model]:
        """What the rows of a model lead to."""
        return own_key(_row_model(model, self.source), self.target).related_model

    def api_schema(self, model: type[models.Model]) -> Schema:
        return array(component(card_name(self.target_of(model))))


class RichTextField(Field):
    """Rich text as display HTML whose internal links are references."""

    def to_representation(self, value: str) -> str:
        return rich_html(value)

    def api_schema(self, model: type[models.Model]) -> Schema:
        return string("HTML; links to pages and files here are resolved")


class VagueDateJSON(Field):
    """A vague date as first day, precision and words in the item's language."""

    def to_representation(self, value: VagueDate) -> dict[str, str]:
        return value.as_json(translation.get_language() or "nb")

    def api_schema(self, model: type[models.Model]) -> Schema:
        field = model._meta.get_field(self.source)
        return nullable(component("VagueDate")) if field.null else component("VagueDate")


@cache
def _labels(field: models.Field, language: str | None) -> dict[Any, str]:
    """The labels of a field's choices; Django would translate every one to tell one of them."""
    with translation.override(language):
        return {value: str(label) for value, label in field.flatchoices}


class LabelField(Field):
    """A choice's label in the item's language: ``LabelField(source="status")``."""

    def get_attribute(self, instance: models.Model) -> str | None:
        value = getattr(instance, self.source)
        field = type(instance)._meta.get_field(self.source)
        return _labels(field, translation.get_language()).get(value, value) or None

    def to_representation(self, value: Any) -> str:
        return str(value)

    def api_schema(self, model: type[models.Model]) -> Schema:
        return nullable(string("In the item's own language"))


def money(
    amount: Any, currency: str, *, kind: str = "", approximate: bool = False, source: str = ""
) -> dict[str, Any] | None:
    """An amount of money as JSON, the amount a decimal string; None where it is unknown."""
    if amount is None:
        return None
    return {
        "amount": f"{amount:.2f}",
        "currency": currency,
        "kind": kind or None,
        "approximate": approximate,
        "source": source,
    }


def money_schema() -> Schema:
    """The JSON Schema of money: a decimal string with currency, kind, doubt and source."""
    return object_with(
        {
            "amount": string(pattern=r"^-?\d+\.\d{2}$"),
            "currency": {"enum": list(Currency.values)},
            "kind": {"enum": [*MoneyKind.values, None]},
            "approximate": {"type": "boolean"},
            "source": string(),
        }
    )


class MoneyJSON(Field):
    """An amount column as money in a fixed currency: ``MoneyJSON("NOK", kind="grant")``."""

    def __init__(self, currency: str, kind: str = "", **kwargs: Any) -> None:
        self.currency = currency
        self.kind = kind
        super().__init__(**kwargs)

    def to_representation(self, value: Any) -> dict[str, Any] | None:
        return money(value, self.currency, kind=self.kind)

    def api_schema(self, model: type[models.Model]) -> Schema:
        return nullable(component("Money"))


class FundingField(Field):
    """Rows of money (kind, amount, currency, approximate, source) as a list of money."""

    def to_representation(self, value: Any) -> list[dict[str, Any] | None]:
        return [
            money(
                row.amount,
                row.currency,
                kind=row.kind,
                approximate=row.approximate,
                source=row.source,
            )
            for row in value.all()
        ]

    def api_schema(self, model: type[models.Model]) -> Schema:
        return array(nullable(component("Money")))


class RowValuesField(Field):
    """One plain column of inline rows as a list."""

    def __init__(self, column: str, **kwargs: Any) -> None:
        self.column = column
        super().__init__(**kwargs)

    def to_representation(self, value: Any) -> list[Any]:
        return [getattr(row, self.column) for row in value.all()]

    def api_schema(self, model: type[models.Model]) -> Schema:
        return array(column(own_field(_row_model(model, self.source), self.column)))


def _row_model(model: type[models.Model], accessor: str) -> type[models.Model]:
    return getattr(model, accessor).rel.related_model
