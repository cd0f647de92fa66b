"""The same page in other languages, as far as the public may see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from wagtail.models import Page

from content_types.delivery import Audience
from content_types.enums import OnSourceChange
from content_types.translation.rules import rule_for


@dataclass(frozen=True)
class Translation:
    """One language of the site: this page in it, or else the way to its front page."""

    code: str
    name: str
    url: str
    front_url: str
    is_current: bool
    is_translated: bool


def written_in(page: Page) -> str:
    """The language in which a page's text is written: an alias speaks its source's."""
    source = page.alias_of if page.alias_of_id else page
    return source.locale.language_code


def changed_source(item: dict[str, Any]) -> dict[str, Any] | None:
    """The card of the page that this one was translated from, where the reader is to be told that
    it has changed since."""
    told = item["meta"].get("translated_from")
    if not told or told["is_current"]:
        return None
    source = Page.objects.get(pk=told["page"]["id"]).specific
    return told["page"] if rule_for(source) == OnSourceChange.MARK else None


def languages(page: Page | None, locale: str, audience: Audience) -> list[Translation]:
    """Every language that has a visible front page, in the order of the settings."""
    roots = audience.known("front pages", lambda: _front_urls(audience))
    own = {}
    if page is not None and page.translation_key:
        own = _urls(page.translation_key, audience, skip_aliases=True)
    return [
        Translation(
            code=code,
            name=str(name),
            url=own.get(code) or roots[code],
            front_url=roots[code],
            is_current=code == locale,
            is_translated=code in own,
        )
        for code, name in getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", settings.LANGUAGES)
        if code in roots
    ]


def _front_urls(audience: Audience) -> dict[str, str]:
    return _urls(audience.site.root_page.translation_key, audience) if audience.site else {}


def _urls(key: object, audience: Audience, *, skip_aliases: bool = False) -> dict[str, str]:
    pages = audience.visible.pages(Page.objects.filter(translation_key=key))
    if skip_aliases:
        pages = pages.filter(alias_of=None)
    found = (
        (page.locale.language_code, audience.page_url(page))
        for page in pages.select_related("locale")
    )
    return {code: url for code, url in found if url}
