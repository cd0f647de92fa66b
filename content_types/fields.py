"""Model fields of our own, and shorthand for the ones every room uses alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.db import models
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string


class BodyField(StreamField):
    """A StreamField whose block definitions stay out of migrations.

    A host may change which blocks it offers, and an edited block needs no migration. The price:
    Wagtail's StreamField migration operations see no nested definitions here.
    """

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        super().__init__(block_types, **kwargs)

    if TYPE_CHECKING:
        # A block's value to read, raw data to write.
        def __get__(self, instance: Any, owner: Any = None) -> Any: ...
        def __set__(self, instance: Any, value: Any) -> None: ...

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


def image_key(**kwargs: Any) -> models.ForeignKey:
    """An optional foreign key to the host's image model that survives the image's deletion."""
    options: dict[str, Any] = {
        "null": True,
        "blank": True,
        "on_delete": models.SET_NULL,
        "related_name": "+",
    }
    return models.ForeignKey(get_image_model_string(), **(options | kwargs))


def own_field(model: type[models.Model] | models.Model, name: str) -> models.Field:
    """A field that stands on the model; ``get_field`` also knows those that point at it."""
    return cast(models.Field, model._meta.get_field(name))


def own_key(model: type[models.Model] | models.Model, name: str) -> models.ForeignKey:
    """A foreign key that stands on the model, with the model it leads to."""
    return cast(models.ForeignKey, model._meta.get_field(name))
