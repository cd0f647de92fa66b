"""The JSON Schema of what leaves here: items, the cards of others in them, inline rows, streams.

Made from the very serializers that write the JSON. Every item, card and row has two schemas: the
whole of it, and ``…Part``, what the ``fields`` parameter may leave of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, get_page_models

from content_types.blocks import schema_of
from content_types.fields import own_field
from content_types.pages import StrategyGoal
from content_types.serializers.fields import money_schema
from content_types.serializers.schema import (
    Schema,
    card_name,
    column,
    component,
    component_name,
    object_with,
    vague_date,
)
from content_types.snippets import ENDPOINTS

from .bodies import Rows, row_serializer, shape_of
from .cards import card_names
from .fields import Stream, stream_name

PREFIX = "#/components/schemas/"

# Whether items of a model have an address of their own in the API.
Addressed = Callable[[type[models.Model]], bool]


def item_schema(
    model: type[models.Model], names: Iterable[str], addressed: Addressed = lambda model: True
) -> Schema:
    """The schema of an item of a model that has these fields; all of them are there."""
    return _object(model, shape_of(model).serializer(list(names)), addressed)


def item_components(addressed: Addressed) -> dict[str, Schema]:
    """The named schemas of everything that the API shows, by their names."""
    found: dict[str, Schema] = {
        "Money": money_schema(),
        "VagueDate": vague_date(),
        "LanguageCode": {"enum": [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]},
    }
    pages = get_page_models()
    others = [*ENDPOINTS.values(), get_image_model(), get_document_model()]
    cuttable: dict[str, Schema] = {}
    for model in (*pages, *others):
        cuttable[component_name(model)] = item_schema(model, shape_of(model).names, addressed)
        _add_parts(model, shape_of(model).serializer(shape_of(model).names), cuttable, found)
    for model in (*pages, *others, StrategyGoal):
        name = f"{component_name(model)}Card" if issubclass(model, Page) else card_name(model)
        cuttable[name] = item_schema(model, card_names(model), addressed)
    for end in ("", "Card"):
        kinds = [component(f"{component_name(model)}{end}") for model in pages]
        cuttable[f"AnyPage{end}"] = {"oneOf": kinds}
    return found | cuttable | {f"{n}Part": part_of(each, cuttable) for n, each in cuttable.items()}


def _add_parts(
    model: type[models.Model],
    serializer: Any,
    cuttable: dict[str, Schema],
    found: dict[str, Schema],
) -> None:
    """Add the schemas of the inline rows and streams that these fields show."""
    for field in serializer.fields.values():
        if isinstance(field, Stream):
            stream: Any = model._meta.get_field(field.source)
            found[stream_name(model, stream)] = schema_of(stream.stream_block)
        elif isinstance(field, Rows):
            rows = getattr(model, field.source).rel.related_model
            cuttable[component_name(rows)] = _object(rows, row_serializer(rows))
            _add_parts(rows, row_serializer(rows), cuttable, found)


def _object(
    model: type[models.Model], serializer: Any, addressed: Addressed = lambda model: True
) -> Schema:
    meta_names = set(serializer.meta_fields)
    body, meta = {}, {}
    for name, field in serializer.fields.items():
        if name in meta_names:
            if name != "detail_url" or addressed(model):
                meta[name] = _field_schema(model, field)
        else:
            body[name] = _field_schema(model, field)
    first = {"id": body.pop("id")} if "id" in body else {}
    return object_with(
        {**first, **({"meta": object_with(meta)} if meta else {}), **body},
        description=str(model.__doc__ or "").partition("\n")[0],
    )


def _field_schema(model: type[models.Model], field: Any) -> Schema:
    if hasattr(field, "api_schema"):
        return field.api_schema(model)
    try:
        source: models.Field | None = own_field(model, field.source)
    except FieldDoesNotExist:
        source = None
    if source is None or source.is_relation:
        raise TypeError(
            f"{model.__name__}.{field.source} has no JSON Schema: "
            "give its API field a serializer with an api_schema() method."
        )
    schema = column(source)
    words = str(source.verbose_name)
    return {**schema, "description": words} if words != field.field_name else schema


def part_of(schema: Schema, cuttable: Iterable[str]) -> Schema:
    """What ``fields`` may leave of an object: any of its members, and parts of those in it."""
    part = _with_parts(schema, {f"{PREFIX}{name}" for name in cuttable})
    if "oneOf" in part:
        # Of little that is left, nothing tells which kind it was.
        return {"anyOf": part["oneOf"]}
    part.pop("required", None)
    if "meta" in part["properties"]:
        part["properties"]["meta"].pop("required", None)
    return part


def _with_parts(value: Any, addresses: set[str]) -> Any:
    if isinstance(value, dict):
        if value.get("$ref") in addresses:
            return {"$ref": f"{value['$ref']}Part"}
        return {key: _with_parts(each, addresses) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_parts(each, addresses) for each in value]
    return value


__all__ = ["item_components", "item_schema", "part_of"]
