"""What surrounds every page: the menu, the breadcrumbs, and what the site says of itself."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from content_types.pages.site_facts import SiteFacts
from content_types.refs import Ref

from .audience import Audience
from .bodies import render
from .cards import with_addresses
from .resolver import resolve

MENU_DEPTH = 2
MENU_NAMES = ("id", "title", "type", "slug", "locale", "translation_key", "detail_url", "html_url")
SETTINGS_NAMES = [
    "organisation_name",
    "home_county",
    "email",
    "phone",
    "postal_address",
    "website",
    "footer",
]


def root_in(locale: str, audience: Audience) -> Page | None:
    """The site's visible front page in a language; None where there is none."""
    if audience.site is None:
        return None
    key = audience.site.root_page.translation_key
    roots = audience.visible.pages(Page.objects.filter(translation_key=key))
    return roots.filter(locale__language_code=locale).select_related("locale").first()


def menu(locale: str, audience: Audience) -> list[dict[str, Any]]:
    """The pages shown in menus, two levels deep, as a tree of cards in page order."""
    root = root_in(locale, audience)
    if root is None:
        return []
    pages = list(
        audience.visible.pages(Page.objects.descendant_of(root))
        .filter(show_in_menus=True, depth__lte=root.depth + MENU_DEPTH)
        .order_by("path")
    )
    entries = {}
    for page, card in zip(pages, render(pages, MENU_NAMES), strict=True):
        entries[page.path] = {**with_addresses(card, page, audience), "children": []}
    tree: list[dict[str, Any]] = []
    for path, entry in entries.items():
        above = entries.get(path[: -Page.steplen])
        (above["children"] if above else tree).append(entry)
    return tree


def site_facts(locale: str, audience: Audience) -> dict[str, Any]:
    """What the site says of itself, its name and its links in this language."""
    if audience.site is None:
        return {}
    facts = SiteFacts.for_site(audience.site)
    (body,) = render([facts], SETTINGS_NAMES)
    body["organisation_name"] = facts.name_in(locale)
    _to_language(body["footer"], locale, audience)
    (body,) = resolve([body], audience)
    return body


def _to_language(footer: list[dict[str, Any]], locale: str, audience: Audience) -> None:
    """Let links to pages lead to the same page in this language, where the public may see it."""
    links = [entry for entry in footer if entry["type"] == "page" and entry["value"]]
    if not links:
        return
    chosen = Page.objects.filter(pk__in=[entry["value"].key for entry in links])
    keys = dict(chosen.values_list("pk", "translation_key"))
    same = Page.objects.filter(translation_key__in=keys.values(), locale__language_code=locale)
    found = dict(audience.visible.pages(same).values_list("translation_key", "pk"))
    for entry in links:
        link = entry["value"]
        key = found.get(keys.get(link.key), link.key)
        entry["value"] = Ref(link.kind, key, link.required)


def breadcrumbs(page: Page, audience: Audience) -> list[dict[str, Any]]:
    """The visible pages above a page, from the front page down."""
    above = audience.visible.pages(page.get_ancestors()).order_by("path")
    pages = list(above)
    cards = render(pages, ("id", "title", "type", "html_url"))
    return [with_addresses(card, each, audience) for each, card in zip(pages, cards, strict=True)]
