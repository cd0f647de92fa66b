"""Tags and filters of the site's templates; what they do is written in ``content_types.web``."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone, translation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from content_types.blocks.figures import IdentifierBlock
from content_types.delivery import Audience
from content_types.enums import SDGS, Country, MoneyKind
from content_types.web import blocks, contours, pictures, wording
from content_types.web.context import surroundings
from content_types.web.front import Front, front_page

register = template.Library()

Item = dict[str, Any]

# Characters that could end a script element early; JSON may write them as escapes.
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


# Whole parts of a page ----------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def around(context: dict[str, Any]) -> dict[str, Any]:
    """Menu, languages and site facts; asked for here where the view has not given them."""
    if "site_facts" in context:
        names = ("menu", "site_facts", "languages", "language_cookie", "home_url")
        return {name: context[name] for name in names}
    locale = translation.get_language() or "nb"
    return surroundings(locale, Audience.of(context["request"]))


@register.simple_tag(takes_context=True)
def front(context: dict[str, Any]) -> Front:
    """What the front page shows beside what its editor chose."""
    return front_page(context["locale"], Audience.of(context["request"]))


@register.simple_tag(takes_context=True)
def body(context: dict[str, Any], stream: list[Item]) -> SafeString:
    """All blocks of a body, in order."""
    request = context.get("request")
    parts = [blocks.render_block(block, request) for block in blocks.with_anchors(stream)]
    return mark_safe("\n".join(parts))  # noqa: S308


@register.filter
def headings(stream: list[Item]) -> list[Item]:
    """The headings of a body that a table of contents leads to."""
    found = [block for block in blocks.with_anchors(stream) if block["type"] == "heading"]
    return [block for block in found if block["value"]["level"] != "3"]


@register.simple_tag(takes_context=True)
def block_preview(context: dict[str, Any]) -> SafeString:
    """The block that Wagtail's block picker asks to see."""
    definition, bound = context["block_def"], context["bound_block"]
    block = blocks.preview_block(definition, bound.value, context["request"])
    return blocks.render_block(block, context["request"])


@register.simple_tag
def structured_data(data: Item) -> SafeString:
    """Data for machines in a script element that no browser runs."""
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308


@register.simple_tag
def link_to(name: str) -> str:
    """The address of a view, or nothing where the site has no such view."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


# Pictures -----------------------------------------------------------------------------------------


@register.simple_tag
def picture(image: Item | None, alt: str, place: str) -> SafeString:
    """An image of an item's JSON in a place of the page: ``body``, ``header`` or ``card``."""
    return pictures.picture(image, alt or "", place, lazy=place != "header")


@register.inclusion_tag("content_types/parts/contours.html")
def contour_lines(seed: object, size: str = "large") -> dict[str, Any]:
    """A contour drawing that belongs to this seed, ``large`` or ``small``; only decoration."""
    if size == "small":
        return {"drawing": contours.drawing(str(seed), 320, 160, step=16, levels=9)}
    return {"drawing": contours.drawing(str(seed), 640, 400)}


# Words --------------------------------------------------------------------------------------------


@register.filter
def html(value: str) -> SafeString:
    """Rich text from an item's JSON, which was cleaned when it was serialised."""
    return mark_safe(value or "")  # noqa: S308


@register.filter
def number(value: Any) -> str:
    """A number as the language writes it."""
    return wording.number(value)


@register.filter
def per_cent(value: Any) -> str:
    """A share in per cent: «50 %»."""
    return wording.per_cent(value)


@register.filter
def money(value: Item | None) -> str:
    """An amount, large ones in millions and billions."""
    return wording.money(value)


@register.filter
def money_in_full(value: Item | None) -> str:
    """An amount with every digit."""
    return wording.money(value, full=True)


@register.filter
def span_to(start: Item | None, end: Item | None) -> str:
    """Two vague dates as one span."""
    return wording.span(start, end)


@register.filter
def day(value: str | date | None) -> str:
    """An ISO date or moment as «3. april 2020»."""
    if isinstance(value, date):
        return wording.long_day(value)
    found = wording.moment(value) if value and len(value) > len("2020-04-03") else None
    if found:
        return wording.long_day(found.date())
    return wording.long_day(date.fromisoformat(value)) if value else ""


@register.filter
def exactly(value: datetime) -> str:
    """A moment that somebody must keep: «fredag 12. februar kl. 12.00»."""
    return wording.exact_moment(value, timezone.now())


@register.filter
def to_the_second(value: datetime) -> str:
    """A moment that something happened at, with its second."""
    return wording.to_the_second(value)


@register.filter
def money_kind(kind: str | None) -> str:
    """What an amount is of: «EU-midler»."""
    return str(MoneyKind(kind).label) if kind in MoneyKind.values else ""


@register.filter
def country_name(code: str) -> str:
    """A country by its code."""
    return str(Country(code).label) if code in Country.values else code


@register.filter
def identifier_scheme(scheme: str) -> str:
    """The register that a number is from."""
    choices = IdentifierBlock().child_blocks["scheme"].field.choices
    return str(dict(choices).get(scheme, scheme))


@register.filter
def has_excluded(rows: list[Item]) -> bool:
    """Whether a scheme says of some programme that it is not for it."""
    return any(row["kind"] == "excluded" and row["programme"] for row in rows)


@register.filter
def sdg_name(number: int) -> str:
    """The name of one of the UN's sustainable development goals."""
    return str(SDGS.get(number, ""))


@register.simple_tag
def page_link(card: Item | None) -> SafeString | str:
    """A link to a page by its title; one in another language says so, to eye and ear.

    Nothing where the page is not public, nor for a page that was never judged: a body that is
    rendered as it is stored has pages in it instead of their cards.
    """
    if not isinstance(card, dict):
        return ""
    code = card["meta"].get("locale")
    if not code or code == translation.get_language():
        return format_html('<a href="{}">{}</a>', card["meta"]["html_url"], card["title"])
    return format_html(
        '<a href="{}" hreflang="{}" lang="{}">{}</a> <span class="foreign">[{}]</span>',
        card["meta"]["html_url"],
        code,
        code,
        card["title"],
        translation.gettext("in %(language)s") % {"language": language_name(code)},
    )


@register.filter
def language_name(code: str) -> str:
    """A language in its own tongue."""
    return str(translation.get_language_info(code)["name_local"])


# Tables and files ---------------------------------------------------------------------------------


@register.filter
def table_rows(table: Item) -> list[list[Item]]:
    """The rows of a table block, every cell with the type of its column."""
    kinds = [column["type"] for column in table["columns"]]
    return [
        [{"type": kind, "value": cell} for kind, cell in zip(kinds, row, strict=True)]
        for row in table["rows"]
    ]


@register.filter
def file_kind(document: Item) -> str:
    """The kind of a file by its name's ending, such as PDF."""
    return PurePosixPath(document["meta"]["download_url"]).suffix.lstrip(".").upper()


@register.filter
def absolute(url: str, request: HttpRequest) -> str:
    """An address with scheme and host."""
    return request.build_absolute_uri(url)
