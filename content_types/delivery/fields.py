"""Serializer fields of phase one for what every kind of item has: type, addresses, tags, files."""

from __future__ import annotations

from typing import Any

from django.db import models
from rest_framework.fields import Field
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin

from content_types.blocks import represent_stream
from content_types.refs import MediaURL, Ref, kind_of, ref_to
from content_types.serializers.images import image_fact_schemas, image_facts
from content_types.serializers.schema import (
    Schema,
    array,
    card_name,
    component,
    component_name,
    nullable,
    string,
)


class TypeLabel(Field):
    """The model's label: of a page its specific one."""

    def get_attribute(self, instance: models.Model) -> str | None:
        model = instance.specific_class if isinstance(instance, Page) else type(instance)
        return f"{model._meta.app_label}.{model.__name__}" if model else None

    def to_representation(self, value: str) -> str:
        return value

    def api_schema(self, model: type[models.Model]) -> Schema:
        return {"const": f"{model._meta.app_label}.{model.__name__}"}


class Later(Field):
    """A place that only phase two can fill."""

    def get_attribute(self, instance: models.Model) -> None:
        return None

    def api_schema(self, model: type[models.Model]) -> Schema:
        return string(format="uri")


class ETag(Later):
    """A place for the version of the item."""

    def api_schema(self, model: type[models.Model]) -> Schema:
        return string("Another one whenever what the item itself says has changed")


class DownloadURL(Field):
    """Where the file of an image or document lies."""

    def get_attribute(self, instance: Any) -> MediaURL:
        is_image = kind_of(type(instance)) == "image"
        return MediaURL(instance.file.url if is_image else instance.url)

    def to_representation(self, value: MediaURL) -> MediaURL:
        return value

    def api_schema(self, model: type[models.Model]) -> Schema:
        return string(format="uri")


class ImageFact(Field):
    """One of the facts of an image that ``image_facts`` knows."""

    def get_attribute(self, instance: Any) -> Any:
        return image_facts(instance)[self.field_name]

    def to_representation(self, value: Any) -> Any:
        return value

    def api_schema(self, model: type[models.Model]) -> Schema:
        return image_fact_schemas()[self.field_name]


class Parent(Field):
    """The page above, as a reference."""

    def get_attribute(self, instance: Page) -> Ref | None:
        parent = instance.get_parent() if instance.depth and instance.depth > 1 else None
        return ref_to(Page, parent.pk) if parent else None

    def to_representation(self, value: Ref) -> str:
        return value

    def api_schema(self, model: type[models.Model]) -> Schema:
        return nullable(component(card_name(Page)))


class Locale(Field):
    """The language code of an item."""

    def get_attribute(self, instance: TranslatableMixin) -> str:
        return instance.locale.language_code

    def to_representation(self, value: str) -> str:
        return value

    def api_schema(self, model: type[models.Model]) -> Schema:
        return component("LanguageCode")


class Stream(Field):
    """A StreamField, read from its raw data."""

    def to_representation(self, value: Any) -> list[dict[str, Any]]:
        return represent_stream(value)

    def api_schema(self, model: type[models.Model]) -> Schema:
        field = model._meta.get_field(self.source)
        return component(stream_name(model, field))


class Tags(Field):
    """Tags as names in order, from what was prefetched."""

    def to_representation(self, value: Any) -> list[str]:
        return sorted(tag.name for tag in value.all())

    def api_schema(self, model: type[models.Model]) -> Schema:
        return array(string())


class Refs(Field):
    """Any other relation to several items, as references."""

    def to_representation(self, value: Any) -> list[str]:
        refs = (ref_to(value.model, item.pk) for item in value.all())
        return [ref for ref in refs if ref is not None]

    def api_schema(self, model: type[models.Model]) -> Schema:
        relation: Any = model._meta.get_field(self.source)
        return array(component(card_name(relation.related_model)))


class Unknown(Field):
    """A relation to something that no rule can judge: always null."""

    def get_attribute(self, instance: models.Model) -> None:
        return None

    def api_schema(self, model: type[models.Model]) -> Schema:
        return {"type": "null"}


def stream_name(model: type[models.Model], field: StreamField) -> str:
    """The name of a stream's schema: that of its block class, or of the field that has its own."""
    name = type(field.stream_block).__name__
    return name if name != "StreamBlock" else f"{component_name(model)}_{field.name}"
