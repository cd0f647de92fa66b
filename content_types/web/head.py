"""What a page says of itself to browsers, search engines and whoever shares it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.text import Truncator

from .languages import Translation

Item = dict[str, Any]


def head(
    item: Item,
    breadcrumbs: list[Item],
    facts: Item,
    translations: list[Translation],
    request: HttpRequest,
) -> dict[str, Any]:
    """Description, canonical address, share image, alternates and structured data of a page."""
    url = item["meta"].get("html_url") or request.path
    canonical = request.build_absolute_uri(url)
    meta = item["meta"]
    description = meta.get("search_description") or item.get("introduction") or ""
    return {
        "title": meta.get("seo_title") or item["title"],
        "description": Truncator(description).chars(300),
        "canonical": canonical,
        "image": _image(item, request),
        "alternates": [
            {"code": each.code, "url": request.build_absolute_uri(each.url)}
            for each in translations
            if each.is_translated
        ],
        "data": structured_data(item, canonical, breadcrumbs, facts, description, request),
    }


def _image(item: Item, request: HttpRequest) -> str:
    image = item.get("image")
    if not image:
        return ""
    jpegs = [each for each in image["sources"] if each["type"] == "image/jpeg"]
    sizes = jpegs[0]["srcset"] if jpegs else []
    return request.build_absolute_uri(sizes[-1]["url"] if sizes else image["src"])


def structured_data(
    item: Item,
    canonical: str,
    breadcrumbs: list[Item],
    facts: Item,
    description: str,
    request: HttpRequest,
) -> Item:
    """The page in schema.org's words."""
    trail = [*breadcrumbs, {"title": item["title"], "meta": {"html_url": canonical}}]
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": step["title"],
            "item": request.build_absolute_uri(step["meta"]["html_url"]),
        }
        for position, step in enumerate(trail, start=1)
        if step["meta"].get("html_url")
    ]
    data: Item = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": canonical,
        "url": canonical,
        "name": item["title"],
        "inLanguage": item["meta"].get("locale"),
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": steps},
    }
    if description:
        data["description"] = description
    if item["meta"].get("last_published_at"):
        data["dateModified"] = item["meta"]["last_published_at"]
    if facts.get("organisation_name"):
        data["publisher"] = {
            "@type": "GovernmentOrganization",
            "name": facts["organisation_name"],
            **({"url": facts["website"]} if facts.get("website") else {}),
        }
    return data
