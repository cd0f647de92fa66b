"""JSON Schema in small pieces: what serializers, blocks and endpoints say of their values.

Whatever turns a value into JSON has its schema beside it. A value that has none is a TypeError, so
that the API's document can never be vague about a field.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.models import Page, get_page_models

from content_types.refs import kind_of
from content_types.vague_dates import Precision

Schema = dict[str, Any]

COLUMNS: tuple[tuple[type[models.Field], Schema], ...] = (
    (models.BooleanField, {"type": "boolean"}),
    (models.DecimalField, {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}),
    (models.AutoField, {"type": "integer"}),
    (models.IntegerField, {"type": "integer"}),
    (models.FloatField, {"type": "number"}),
    (models.UUIDField, {"type": "string", "format": "uuid"}),
    (models.DateTimeField, {"type": "string", "format": "date-time"}),
    (models.DateField, {"type": "string", "format": "date"}),
    (models.CharField, {"type": "string"}),
    (models.TextField, {"type": "string"}),
)


def string(description: str = "", **more: Any) -> Schema:
    return {"type": "string"} | ({"description": description} if description else {}) | more


def nullable(schema: Schema) -> Schema:
    """The schema, or null."""
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    if isinstance(schema.get("type"), str) and schema["type"] != "object":
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def array(items: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": items} | more


def object_with(properties: dict[str, Schema], *, description: str = "") -> Schema:
    """An object with all of these members; others may come."""
    return {
        "type": "object",
        **({"description": description} if description else {}),
        "properties": properties,
        "required": list(properties),
    }


def component(name: str) -> Schema:
    """A reference to one of the document's named schemas."""
    return {"$ref": f"#/components/schemas/{name}"}


def component_name(model: type[models.Model]) -> str:
    """The name of a model's items in the document; two page types of one name get their app's."""
    name = model.__name__
    twins = [each for each in get_page_models() if each.__name__ == name]
    return f"{model._meta.app_label}_{name}" if len(twins) > 1 else name


def card_name(model: type[models.Model]) -> str:
    """The name of the card that others show of a model's items."""
    if issubclass(model, Page):
        return "AnyPageCard" if model is Page else f"{component_name(model)}Card"
    kind = kind_of(model)
    if kind is None:
        raise TypeError(f"{model.__name__} has no kind, so nothing can show a card of it.")
    return reference_name(kind)


def reference_name(kind: str) -> str:
    """The name of the card of a kind of thing."""
    return "AnyPageCard" if kind == "page" else f"{kind.capitalize()}Card"


def reference(kind: str) -> Schema:
    """The card of another item, or null where it is not public."""
    return nullable(component(reference_name(kind)))


def column(field: models.Field) -> Schema:
    """The JSON Schema of a plain column's value."""
    schema = next((schema for kind, schema in COLUMNS if isinstance(field, kind)), None)
    if schema is None:
        raise TypeError(f"{field} has no JSON Schema: give its API field a serializer that has.")
    if field.choices:
        values = [value for value, _label in field.flatchoices]
        schema = {"enum": [*values, *([""] if field.blank and "" not in values else [])]}
    return nullable(schema) if field.null else dict(schema)


def vague_date() -> Schema:
    """A date as far as it is known: its first day, how exact it is, and the words for it."""
    return object_with(
        {
            "date": string(format="date"),
            "precision": {"enum": list(Precision.values)},
            "label": string(),
        }
    )
