"""Phase one for whole items: Wagtail's v2 serializers, in which every relation is a reference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils import translation
from modelcluster.models import get_all_child_relations
from rest_framework.fields import Field
from taggit.managers import _TaggableManager
from wagtail.api import APIField
from wagtail.api.v2 import serializers as stock
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.fields import RichTextField as RichTextModelField
from wagtail.fields import StreamField as StreamModelField
from wagtail.models import Page

from content_types.refs import kind_of
from content_types.serializers.fields import (
    RefField,
    RichTextField,
    RowRefsField,
    VagueDateJSON,
)
from content_types.serializers.schema import Schema, array, component, component_name
from content_types.vague_dates import VagueDateField

from . import fields
from .languages import OF_ALL, OF_PAGES, fact_fields

IMAGE_FACTS = ("alt", "credit", "focal_point", "src", "sources")
# Stock meta fields that would show another item's address past the visibility rule.
REFUSED_META = {"alias_of"}
# The version of an item's own body; see ``versions``.
ETAG = "etag"
# The class of a field, and what to make it with.
Built = tuple[type[Field], dict[str, Any]]


def _fields(declared: Iterable[Any]) -> list[APIField]:
    return [each if isinstance(each, APIField) else APIField(each) for each in declared]


@dataclass(frozen=True)
class Shape:
    """Which fields an item of one model has in the API, in order, and which lie under meta."""

    model: type[models.Model]
    body: tuple[APIField, ...]
    meta: tuple[APIField, ...]

    @property
    def names(self) -> list[str]:
        """All field names, without doubles, body first."""
        return list(dict.fromkeys(field.name for field in (*self.body, *self.meta)))

    @cached_property
    def body_names(self) -> frozenset[str]:
        """The names of the fields that stand beside the meta."""
        return frozenset(field.name for field in self.body)

    def has_own_serializer(self, name: str) -> bool:
        """Whether the field is shaped by a serializer of its own, not by its column or rows."""
        return any(field.name == name and field.serializer for field in (*self.body, *self.meta))

    def target_of(self, name: str) -> type[models.Model] | None:
        """The model that a reference field of our own leads to; None for any other field."""
        field = self.serializer([name]).fields[name]
        if isinstance(field, RowRefsField):
            rows = getattr(self.model, field.source).rel.related_model
            return rows._meta.get_field(field.target).related_model
        if isinstance(field, RefField):
            return self.model._meta.get_field(field.source).related_model
        return None

    def serializer(self, names: Sequence[str]) -> stock.BaseSerializer:
        """A serializer for these of the fields; it holds no state and may be shared."""
        return _serializer(self.model, tuple(name for name in self.names if name in set(names)))


@cache
def shape_of(model: type[models.Model]) -> Shape:
    """The shape of a model: what its ``api_fields`` say, and the meta that its kind always has."""
    meta = ["type", "detail_url"]
    body = ["id"]
    if issubclass(model, Page):
        body += ["title"]
        meta = [name for name in PagesAPIViewSet.meta_fields if name not in REFUSED_META]
        meta += ["translation_key", "last_published_at", *OF_PAGES, ETAG]
    elif kind_of(model) in {"image", "document"}:
        body += ["title"] + (["width", "height"] if kind_of(model) == "image" else [])
        meta += ["tags", "download_url", ETAG]
        if kind_of(model) == "image":
            body += IMAGE_FACTS
    elif hasattr(model, "translation_key"):
        meta += ["locale", "translation_key", *OF_ALL, ETAG]
    return Shape(
        model,
        tuple(_fields([*body, *getattr(model, "api_fields", ())])),
        tuple(_fields([*meta, *getattr(model, "api_meta_fields", ())])),
    )


def model_of(item: Any) -> type[models.Model]:
    """The model that says what an item has; of a page its specific one."""
    return getattr(item, "specific_class", None) or type(item)


def render(items: Sequence[models.Model], names: Sequence[str]) -> list[dict[str, Any]]:
    """Phase-one JSON of these fields of items, in order; the number of queries is flat."""
    _prefetch(items, names)
    return [_render_one(item, names) for item in items]


def _render_one(item: models.Model, names: Sequence[str]) -> dict[str, Any]:
    serializer = shape_of(type(item)).serializer(names)
    with translation.override(language_of(item)):
        return serializer.to_representation(item)


def language_of(item: Any) -> str | None:
    """The language in which an item is written; the active one where it has none of its own."""
    return item.locale.language_code if hasattr(item, "locale_id") else translation.get_language()


def _prefetch(items: Sequence[models.Model], names: Sequence[str]) -> None:
    groups: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for item in items:
        # An unsaved draft carries its rows with it.
        if item.pk is not None:
            groups[type(item)].append(item)
    for model, group in groups.items():
        wanted = set(names)
        sources = {
            field.source.partition(".")[0]
            for name, field in shape_of(model).serializer(names).fields.items()
            if name in wanted
        }
        lookups = [source for source in sources if _is_to_many(model, source)]
        if hasattr(model, "locale_id"):
            lookups.append("locale")
        if kind_of(model) == "image":
            lookups.append("renditions")
        prefetch_related_objects(group, *sorted(lookups))
        if "parent" in sources and issubclass(model, Page):
            _fetch_parents(group)


def _fetch_parents(pages: Sequence[Any]) -> None:
    above = {page.pk: page.path[: -Page.steplen] for page in pages}
    found = {parent.path: parent for parent in Page.objects.filter(path__in=set(above.values()))}
    for page in pages:
        # Where treebeard itself keeps what ``get_parent`` has found.
        page._cached_parent_obj = found.get(above[page.pk])


def _is_to_many(model: type[models.Model], name: str) -> bool:
    if isinstance(getattr(model, name, None), _TaggableManager):
        return True
    accessors = {
        relation.get_accessor_name()
        for relation in model._meta.related_objects
        if relation.one_to_many or relation.many_to_many
    }
    return name in accessors or name in {field.name for field in model._meta.many_to_many}


class Rows(Field):
    """Inline rows, which are part of the item, as a list of objects."""

    def to_representation(self, value: Any) -> list[dict[str, Any]]:
        serializer = row_serializer(value.model)
        return [serializer.to_representation(row) for row in value.all()]

    def api_schema(self, model: type[models.Model]) -> Schema:
        return array(component(component_name(getattr(model, self.source).rel.related_model)))


class BodySerializer(stock.BaseSerializer):
    """Wagtail's serializer of a model's plain fields; relations leave as references."""

    serializer_field_mapping = stock.BaseSerializer.serializer_field_mapping | {
        StreamModelField: fields.Stream,
        RichTextModelField: RichTextField,
        VagueDateField: VagueDateJSON,
    }

    type = fields.TypeLabel(read_only=True)
    detail_url = fields.Later(read_only=True)
    html_url = fields.Later(read_only=True)
    download_url = fields.DownloadURL(read_only=True)
    parent = fields.Parent(read_only=True)
    etag = fields.ETag(read_only=True)
    locale = fields.Locale(read_only=True)

    def build_relational_field(self, field_name: str, relation_info: Any) -> Built:
        model = self.Meta.model
        if relation_info.to_many:
            rows = {relation.get_accessor_name() for relation in get_all_child_relations(model)}
            if field_name in rows:
                return Rows, {"read_only": True}
            known = kind_of(relation_info.related_model)
            return (fields.Refs if known else fields.Unknown), {"read_only": True}
        known = kind_of(relation_info.related_model)
        return (RefField if known else fields.Unknown), {"read_only": True}

    def build_property_field(self, field_name: str, model_class: Any) -> Built:
        if isinstance(getattr(model_class, field_name), _TaggableManager):
            return fields.Tags, {"read_only": True}
        return super().build_property_field(field_name, model_class)


@lru_cache(maxsize=1024)
def _serializer(model: type[models.Model], names: tuple[str, ...]) -> BodySerializer:
    shape = shape_of(model)
    overrides = {
        field.name: field.serializer
        for field in (*shape.body, *shape.meta)
        if field.serializer is not None and field.name in names
    }
    if kind_of(model) == "image":
        overrides |= {
            name: fields.ImageFact(read_only=True) for name in IMAGE_FACTS if name in names
        }
    overrides |= {name: each for name, each in fact_fields().items() if name in names}
    meta_names = [field.name for field in shape.meta]
    return stock.get_serializer_class(
        model, names, meta_names, field_serializer_overrides=overrides, base=BodySerializer
    )()


def row_shape(model: type[models.Model]) -> list[str]:
    """The names of the API fields of an inline row."""
    return list(row_serializer(model).fields)


@cache
def row_serializer(model: type[models.Model]) -> BodySerializer:
    """The serializer of an inline row with all its API fields."""
    declared = _fields(["id", *getattr(model, "api_fields", ()), "type"])
    overrides = {field.name: field.serializer for field in declared if field.serializer is not None}
    return stock.get_serializer_class(
        model,
        list(dict.fromkeys(field.name for field in declared)),
        ["type"],
        field_serializer_overrides=overrides,
        base=BodySerializer,
    )()


def is_relation(model: type[models.Model], name: str) -> bool:
    """Whether an API field leads to other items or rows, and so takes nested fields."""
    field = shape_of(model).serializer([name]).fields[name]
    if getattr(field, "is_reference", False) or isinstance(
        field, fields.Refs | Rows | fields.Parent
    ):
        return True
    try:
        django_field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return bool(django_field.is_relation) and not isinstance(field, fields.Tags)


__all__ = [
    "ETAG",
    "REFUSED_META",
    "Rows",
    "Shape",
    "is_relation",
    "language_of",
    "model_of",
    "render",
    "row_serializer",
    "row_shape",
    "shape_of",
]
