"""Image sizes are made when something is published, never while a reader waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from django.db import models, transaction
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from content_types.refs import collect, kind_of
from content_types.serializers.fields import RowRefsField
from content_types.serializers.images import make_renditions

from .bodies import render, shape_of
from .fields import Parent

# Published items that wait for the others, where many are published in one go.
_waiting: ContextVar[list[models.Model] | None] = ContextVar("_waiting", default=None)


def when_committed(item: models.Model) -> None:
    """Make the sizes that a published page or snippet shows, once it is published for good."""
    waiting = _waiting.get()
    if waiting is None:
        # A file that a rolled-back transaction asked for would be an orphan.
        transaction.on_commit(lambda: for_items([item]))
    else:
        waiting.append(item)


@contextmanager
def made_at_once() -> Iterator[None]:
    """Make the sizes of everything that is published meanwhile together, after the commit."""
    items: list[models.Model] = []
    token = _waiting.set(items)
    try:
        yield
    finally:
        _waiting.reset(token)
    transaction.on_commit(lambda: for_items(items))


def for_items(items: Sequence[models.Model]) -> None:
    """Make the sizes of every image that these published pages and snippets show."""
    by_model: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for item in items:
        by_model[type(item)].append(item)
    bodies = [render(group, _with_images(model)) for model, group in by_model.items()]
    keys = {ref.key for ref in collect(bodies) if ref.kind == "image"}
    make_renditions(get_image_model().objects.filter(pk__in=keys))


@cache
def _with_images(model: type[models.Model]) -> list[str]:
    """The fields of a model that may show an image: each other relation takes a query."""
    shape = shape_of(model)
    found = shape.serializer(shape.names).fields
    return [name for name in shape.names if _may_show_images(model, found[name])]


def _may_show_images(model: type[models.Model], field: Any) -> bool:
    if isinstance(field, RowRefsField):
        return kind_of(field.target_of(model)) == "image"
    return not isinstance(field, Parent)


def for_image(image: models.Model) -> None:
    """Make the sizes of an image whose file may be new, if anything refers to it."""
    if ReferenceIndex.get_references_to(image).exists():
        make_renditions([image])
