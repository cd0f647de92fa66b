"""Images to JSON: a srcset of WebP and JPEG, focal point, alternative text and credit."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from wagtail.images.models import AbstractImage, Filter, SourceImageIOError

from content_types import conf
from content_types.refs import MediaURL

from .schema import Schema, array, nullable, object_with, string

logger = logging.getLogger(__name__)

FORMATS = (("image/webp", "format-webp"), ("image/jpeg", "format-jpeg"))


def rendition_filters(image: AbstractImage) -> dict[str, list[Filter]]:
    """The renditions of one image by media type: every configured width that it can fill."""
    widths = [width for width in conf.get("IMAGE_WIDTHS") if width < image.width]
    widths.append(min(image.width, max(conf.get("IMAGE_WIDTHS"))))
    return {
        media_type: [Filter(spec=f"width-{width}|{form}") for width in dict.fromkeys(widths)]
        for media_type, form in FORMATS
    }


def make_renditions(images: Iterable[AbstractImage]) -> None:
    """Create the renditions that are missing; slow, so done when something is published.

    An image whose file cannot be read is left without: what was published stays published.
    """
    for image in images:
        if image.is_svg():
            continue
        filters = [spec for group in rendition_filters(image).values() for spec in group]
        try:
            image.get_renditions(*filters)
        except SourceImageIOError:
            logger.warning("No sizes made of image %s: its file cannot be read.", image.pk)


def image_facts(image: AbstractImage) -> dict[str, Any]:
    """What readers need of an image beside its title; reads renditions (prefetch them), never
    makes one."""
    return {
        "alt": getattr(image, "description", ""),
        "credit": getattr(image, "credit", ""),
        "focal_point": focal_point(image),
        "src": MediaURL(image.file.url),
        "sources": [
            {"type": media_type, "srcset": srcset}
            for media_type, filters in rendition_filters(image).items()
            if (srcset := _srcset(image, filters))
        ],
    }


def image_fact_schemas() -> dict[str, Schema]:
    """The JSON Schema of each of the facts of ``image_facts``."""
    share = {"type": "number", "minimum": 0, "maximum": 1}
    size = object_with(
        {
            "url": string(format="uri"),
            "width": {"type": "integer"},
            "height": {"type": "integer"},
        }
    )
    source = object_with(
        {"type": {"enum": [media_type for media_type, _ in FORMATS]}, "srcset": array(size)}
    )
    return {
        "alt": string("Alternative text"),
        "credit": string(),
        "focal_point": nullable(
            object_with(
                {"x": share, "y": share},
                description="Shares of width and height from the top left",
            )
        ),
        "src": string("The file as it was uploaded", format="uri"),
        "sources": array(source),
    }


def _srcset(image: AbstractImage, filters: list[Filter]) -> list[dict[str, Any]]:
    made = {
        (rendition.filter_spec, rendition.focal_point_key): rendition
        for rendition in image.renditions.all()
    }
    found = [made.get((spec.spec, spec.get_cache_key(image))) for spec in filters]
    return [
        {"url": MediaURL(rendition.url), "width": rendition.width, "height": rendition.height}
        for rendition in found
        if rendition
    ]


def focal_point(image: AbstractImage) -> dict[str, float] | None:
    """The focal point as shares of width and height from the top left; None where not set."""
    point = image.get_focal_point()
    if point is None or not image.width or not image.height:
        return None
    return {
        "x": round(point.centroid.x / image.width, 4),
        "y": round(point.centroid.y / image.height, 4),
    }
