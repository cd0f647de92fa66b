"""Uploaded images from the site itself, where neither a web server nor a bucket serves them."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, re_path
from django.utils.cache import patch_cache_control
from django.views.static import serve

# A rendition is named after its image and filter, so what a name stands for never changes.
ONE_YEAR = 365 * 24 * 60 * 60


def image(request: HttpRequest, folder: str, path: str) -> HttpResponseBase:
    """One image file, to be kept by caches."""
    response = serve(request, path, document_root=str(Path(settings.MEDIA_ROOT, folder)))
    patch_cache_control(response, public=True, max_age=ONE_YEAR)
    return response


def urlpatterns() -> list[URLPattern]:
    """The addresses of images; documents have a view of their own, which asks who may read."""
    if not settings.SERVE_MEDIA:
        return []
    return [re_path(r"^media/(?P<folder>images|original_images)/(?P<path>.+)$", image)]
