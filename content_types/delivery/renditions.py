"""Image sizes are made when something is published, never while a reader waits."""

from __future__ import annotations

from django.db import models
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from content_types.refs import collect
from content_types.serializers.images import make_renditions

from .bodies import render, shape_of


def for_item(item: models.Model) -> None:
    """Make the sizes of every image that a published page or snippet shows."""
    body = render([item], shape_of(type(item)).names)
    keys = {ref.key for ref in collect(body) if ref.kind == "image"}
    make_renditions(get_image_model().objects.filter(pk__in=keys))


def for_image(image: models.Model) -> None:
    """Make the sizes of an image whose file may be new, if anything refers to it."""
    if ReferenceIndex.get_references_to(image).exists():
        make_renditions([image])
