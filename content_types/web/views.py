"""Addresses for machines: the map of the site and what robots may read."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from wagtail.models import Page

from content_types.delivery import Audience

# What the protocol allows in one file.
MOST_ADDRESSES = 50_000


def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page of the site, with the same page in other languages."""
    audience = Audience.of(request)
    pages = audience.visible.pages(Page.objects.filter(alias_of=None)).select_related("locale")
    entries: list[dict[str, Any]] = []
    translations: dict[object, list[dict[str, Any]]] = defaultdict(list)
    for page in pages.order_by("path")[:MOST_ADDRESSES]:
        url = page.get_full_url(request)
        if url:
            own = translations[page.translation_key]
            own.append({"code": page.locale.language_code, "url": url})
            entries.append({"url": url, "changed": page.last_published_at, "alternates": own})
    return render(
        request, "content_types/sitemap.xml", {"entries": entries}, content_type="application/xml"
    )


def robots(request: HttpRequest) -> HttpResponse:
    """Robots may read everything public; this tells them where the map is."""
    address = request.build_absolute_uri(reverse("content_types_sitemap"))
    return HttpResponse(f"User-agent: *\nAllow: /\n\nSitemap: {address}\n", "text/plain")
