"""``search/`` of the API: hits with the words marked, facets with counts, and suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.urls import path
from django.utils.html import format_html, format_html_join
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page, get_page_models

from content_types.api import parameters
from content_types.api.base import PublicEndpoint
from content_types.api.filters import index_is_watched
from content_types.api.openapi.items import LIMIT, OFFSET
from content_types.api.openapi.operations import (
    FORMAT,
    LOCALE,
    TEXT,
    Description,
    get,
    query,
    several,
)
from content_types.delivery import deliver
from content_types.delivery.schemas import item_schema
from content_types.pages.filters import MAX_VALUES, FilterValueError
from content_types.serializers.schema import Schema, array, component, object_with, string

from . import facets
from .query import Hit, beginnings, excerpt, hits, marked, words_of

CARD = (
    "id", "type", "detail_url", "html_url", "slug", "locale", "translation_key", "title",
)  # fmt: skip
MOST_SUGGESTIONS = 10
FACET_TEXTS = {
    "type": "Types of pages, such as `content_types.ProgrammePage`.",
    "period": "Periods by name or id.",
    "theme": "Themes by key or id.",
    "county": "Counties by number.",
    "status": "What a programme, call, scheme or strategy is now.",
    "year": "Years in which pages were first published.",
}


def facet_schema(name: str) -> Schema:
    """The JSON Schema of what can be chosen of a facet; what two types mean by it does not mix."""
    if name == "type":
        labels = sorted(model._meta.label for model in get_page_models())
        return several({"enum": labels}, parameters.MAX_TYPES)
    if name == "year":
        return several(string(pattern="^[0-9]{4}$"), MAX_VALUES)
    known = [each.schema("") for each in facets.filters_named(name)]
    schemas = [each for place, each in enumerate(known) if each not in known[:place]]
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


class SearchEndpoint(PublicEndpoint, APIView):
    """Full-text search over the public pages of one language."""

    # The router asks for what an endpoint's items are; a hit is a page, which has its own.
    model = type("NoModel", (), {})
    listed_kinds = ("page",)

    @classmethod
    def describe(cls, name: str) -> Description:
        card = item_schema(Page, CARD)
        card["properties"]["meta"]["properties"]["type"] = string("The page's type")
        hit = {**card, "properties": dict(card["properties"]), "required": [*card["required"]]}
        hit["properties"]["introduction"] = string("Empty where a type of page has none")
        hit["properties"]["highlight"] = object_with(
            {
                "title": string("HTML: the title, the words that were found in `mark`"),
                "text": string("HTML: the text around the first word, or empty"),
            }
        )
        hit["required"] += ["introduction", "highlight"]
        value = object_with(
            {"value": string(), "label": string(), "count": {"type": "integer", "minimum": 0}}
        )
        counts = object_with({each: array(component("FacetValue")) for each in facets.NAMES})
        count = {"type": "integer", "minimum": 0}
        meta = object_with({"total_count": count, "locale": component("LanguageCode")})
        found = object_with(
            {"meta": meta, "facets": counts, "items": array(component("SearchHit"))}
        )
        suggested = object_with(
            {
                "meta": object_with({"locale": component("LanguageCode")}),
                "items": array(component("Suggestion")),
            }
        )
        words = query("q", {**TEXT, "maxLength": parameters.MAX_SEARCH}, "The words.")
        chosen = [
            query(each, facet_schema(each), text, style="form", explode=False)
            for each, text in FACET_TEXTS.items()
        ]
        return Description(
            paths={
                "": get(
                    "search",
                    "Pages with all the words, the best first; all pages where there are none",
                    found,
                    [words, LOCALE, *chosen, LIMIT, OFFSET, FORMAT],
                ),
                "suggest/": get(
                    "search_suggest",
                    "Pages whose titles have these words, the last one as a beginning",
                    suggested,
                    [words, LOCALE, FORMAT],
                ),
            },
            schemas={"SearchHit": hit, "Suggestion": card, "FacetValue": value},
        )

    def get(self, request: Request) -> Response:
        self.refuse_unknown({"q", "locale", "limit", "offset", "format", *facets.NAMES})
        locale = self.locale()
        words = self.words()
        start, most = self.number("offset", 0), self.number("limit", 20)
        chosen = {name: request.GET[name] for name in facets.NAMES if name in request.GET}
        found = hits(words, locale=locale, visible=self.audience.visible)
        try:
            choices = facets.Facets(found, chosen, self.audience.visible)
        except FilterValueError as error:
            raise BadRequestError(str(error)) from error
        left = choices.narrowed()
        counted = {
            name: [
                {"value": each.value, "label": each.label, "count": each.count} for each in values
            ]
            for name, values in choices.counts().items()
        }
        return Response(
            {
                "meta": {"total_count": len(left), "locale": locale},
                "facets": counted,
                "items": self.shown(left[start : start + most], words, locale),
            }
        )

    def is_watched(self) -> bool:
        return index_is_watched()

    def locale(self) -> str:
        """The language that is asked for, the site's first by default."""
        known = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        code = self.request.GET.get("locale", known[0])
        if code not in known:
            raise BadRequestError(f"locale must be one of: {', '.join(known)}")
        return code

    def words(self) -> list[str]:
        """The words of ``q``."""
        text = self.request.GET.get("q", "")
        if len(text) > parameters.MAX_SEARCH:
            raise BadRequestError(f"q is longer than {parameters.MAX_SEARCH} characters")
        words = words_of(text)
        if text.strip() and not words:
            raise BadRequestError("q has no word in it")
        return words

    def number(self, name: str, default: int) -> int:
        """A number of items; the highest are judged by ``parameters``."""
        text = self.request.GET.get(name, str(default))
        if not (text.isascii() and text.isdigit()):
            raise BadRequestError(f"{name} must be a positive integer")
        number = int(text)
        most = getattr(settings, "WAGTAILAPI_LIMIT_MAX", 20)
        if name == "limit" and number > most:
            raise BadRequestError(f"limit cannot be higher than {most}")
        return number

    def pages(self, found: Sequence[Hit]) -> list[Page]:
        """The pages in the order of the hits; asked again, for one may be hidden by now."""
        public = self.audience.visible.pages(Page.objects.filter(pk__in=[hit.pk for hit in found]))
        pages = {page.pk: page for page in public.specific()}
        return [pages[hit.pk] for hit in found if hit.pk in pages]

    def shown(
        self, found: Sequence[Hit], words: Sequence[str], locale: str
    ) -> list[dict[str, Any]]:
        """The hits as the reader gets them."""
        pages = self.pages(found)
        items = deliver(pages, self.audience, [*CARD, "introduction"])
        return [
            {
                **item,
                "introduction": item.get("introduction") or "",
                "highlight": {
                    "title": html(marked(page.title, words, locale)),
                    "text": html(_around(page, words, locale)),
                },
            }
            for page, item in zip(pages, items, strict=True)
        ]

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [
            path("", cls.as_view(), name="listing"),
            path("suggest/", SuggestEndpoint.as_view(), name="suggest"),
        ]

    @classmethod
    def get_object_detail_urlpath(cls, *_args: Any, **_kwargs: Any) -> None:
        """There is nothing below this address that belongs to one hit."""
        return


class SuggestEndpoint(SearchEndpoint):
    """What a search box can offer while somebody types."""

    def get(self, request: Request) -> Response:
        self.refuse_unknown({"q", "locale", "format"})
        locale = self.locale()
        found = beginnings(
            self.words(), locale=locale, visible=self.audience.visible, most=MOST_SUGGESTIONS
        )
        items = deliver(self.pages(found), self.audience, CARD)
        return Response({"meta": {"locale": locale}, "items": items})


def _around(page: Page, words: Sequence[str], locale: str) -> list[tuple[str, bool]]:
    texts = [getattr(page, "introduction", "")]
    if body := getattr(page, "body", None):
        texts.append(" ".join(body.stream_block.get_searchable_content(body)))
    shown = (excerpt(text, words, locale) for text in texts if text)
    return next((each for each in shown if each), [])


def html(pieces: Sequence[tuple[str, bool]]) -> str:
    """Pieces of text as HTML in which nothing but ``mark`` is an element."""
    shown = (format_html("<mark>{}</mark>", text) if found else text for text, found in pieces)
    return format_html_join("", "{}", ((each,) for each in shown))
