"""Images of an item's JSON as picture elements; no style attributes, as the policy forbids them."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# How wide an image stands on the page, for the browser's choice of file.
SIZES = {
    "body": "(min-width: 64rem) 42rem, 100vw",
    "header": "(min-width: 64rem) 34rem, 100vw",
    "card": "(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw",
}
FOCAL_STEP = 5


def picture(image: dict[str, Any] | None, alt: str, place: str, *, lazy: bool = True) -> SafeString:
    """A picture element with every size there is; empty where there is no image."""
    if not image:
        return SafeString("")
    sizes = SIZES[place]
    sources = format_html_join(
        "",
        '<source type="{}" srcset="{}" sizes="{}">',
        (
            (
                source["type"],
                ", ".join(f"{each['url']} {each['width']}w" for each in source["srcset"]),
                sizes,
            )
            for source in image["sources"]
        ),
    )
    return format_html(
        '<picture>{}<img src="{}" alt="{}" width="{}" height="{}"{} decoding="async"{}></picture>',
        sources,
        _fallback(image),
        alt,
        image["width"],
        image["height"],
        SafeString(' loading="lazy"') if lazy else "",
        focal_class(image.get("focal_point")),
    )


def _fallback(image: dict[str, Any]) -> str:
    """The widest ready-made JPEG, or the file as it was uploaded."""
    for source in image["sources"]:
        if source["type"] == "image/jpeg" and source["srcset"]:
            return source["srcset"][-1]["url"]
    return image["src"]


def focal_class(point: dict[str, float] | None) -> SafeString:
    """A class attribute that keeps the focal point in sight where the image is cropped."""
    if not point:
        return SafeString("")
    x, y = (round(point[axis] * 100 / FOCAL_STEP) * FOCAL_STEP for axis in ("x", "y"))
    return format_html(' class="focus focus-x-{} focus-y-{}"', x, y)
