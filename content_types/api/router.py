"""The router of the API: Wagtail's, and names that end like a file have no slash behind them."""

from __future__ import annotations

import re
from typing import Any

from django.urls import include, re_path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.utils.urlpatterns import decorate_urlpatterns

# Django tries one address after the other; these are asked for when many come at once.
BUSY = ("pages", "applications")


class Router(WagtailAPIRouter):
    """Serves ``openapi.json`` as it is called, and everything else as Wagtail does."""

    def get_urlpatterns(self) -> list[Any]:
        endpoints = sorted(self._endpoints.items(), key=lambda each: each[0] not in BUSY)
        urlpatterns = [
            re_path(
                rf"^{re.escape(name)}{'' if '.' in name else '/'}",
                include((endpoint.get_urlpatterns(), name), namespace=name),
            )
            for name, endpoint in endpoints
        ]
        decorate_urlpatterns(urlpatterns, self.wrap_view)
        return urlpatterns
