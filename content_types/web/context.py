"""What a page's template is given: the item as the API gives it, and what surrounds it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from wagtail.models import Page

from content_types.delivery import Audience, deliver_one
from content_types.delivery.navigation import breadcrumbs, menu, site_facts

from .details import details
from .head import head
from .languages import changed_source, languages, written_in


def page_context(page: Page, request: HttpRequest) -> dict[str, Any]:
    """The template context of one page for this request."""
    audience = Audience.of(request)
    locale = page.locale.language_code
    # A preview is asked for in the editor's language, but shows the page's own.
    with translation.override(locale):
        item = deliver_one(page, audience)
        trail = breadcrumbs(page, audience)
        around = surroundings(locale, audience, page)
        return {
            "item": item,
            "breadcrumbs": trail,
            **around,
            "text_language": written_in(page),
            "changed_source": changed_source(item),
            "head": head(item, trail, around["site_facts"], around["languages"], request),
            **details(page, item, audience),
        }


def surroundings(locale: str, audience: Audience, page: Page | None = None) -> dict[str, Any]:
    """What stands around every page, also those that no editor wrote: search, errors."""
    own = languages(page, locale, audience)
    return {
        "locale": locale,
        "menu": audience.known(f"menu {locale}", lambda: menu(locale, audience)),
        "site_facts": audience.known(f"facts {locale}", lambda: site_facts(locale, audience)),
        "languages": own,
        "language_cookie": settings.LANGUAGE_COOKIE_NAME,
        "home_url": next((each.front_url for each in own if each.is_current), "/"),
    }
