"""What a page's template is given: the item as the API gives it, and what surrounds it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from content_types.delivery import Audience, deliver_one
from content_types.delivery.navigation import breadcrumbs, menu, site_facts


def page_context(page: Page, request: HttpRequest) -> dict[str, Any]:
    """The template context of one page for this request."""
    audience = Audience.of(request)
    locale = page.locale.language_code
    return {
        "item": deliver_one(page, audience),
        "breadcrumbs": breadcrumbs(page, audience),
        "menu": menu(locale, audience),
        "site_facts": site_facts(locale, audience),
    }
