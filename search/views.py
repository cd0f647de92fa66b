"""The search page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import get_language
from wagtail.models import Page, get_page_models

from content_types.delivery import Audience, deliver
from content_types.web.context import surroundings
from content_types.web.languages import Translation

from .query import Found, find, marked

PAGE_SIZE = 20
LONGEST_QUESTION = 200
NAMES = ["id", "title", "type", "html_url", "locale", "introduction"]


def search(request: HttpRequest) -> HttpResponse:
    """Search among public pages in the address's language: ``q``, ``kind`` and ``page``."""
    audience = Audience.of(request)
    locale = get_language() or ""
    question = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    kinds = _kinds()
    chosen = [name for name in request.GET.getlist("kind") if name in kinds]
    found = find(
        question,
        locale=locale,
        visible=audience.visible,
        types=[kinds[name] for name in chosen],
    )
    screen = Paginator(found.ids, PAGE_SIZE).get_page(request.GET.get("page"))
    around = surroundings(locale, audience)
    context = {
        **around,
        "languages": _languages(around["languages"], request.GET),
        "question": question,
        "found": found,
        "count": len(found.ids),
        "results": _results(list(screen.object_list), found, audience, locale),
        "kinds": _choices(kinds, found, chosen),
        "chosen": chosen,
        "screen": screen,
        "earlier": screen.has_previous() and _address(request.GET, screen.number - 1),
        "later": screen.has_next() and _address(request.GET, screen.number + 1),
    }
    return render(request, "search/search.html", context)


def _kinds() -> dict[str, ContentType]:
    """The page types that can be asked for, by the name they have in addresses."""
    types = ContentType.objects.get_for_models(*get_page_models(), for_concrete_models=False)
    return {model._meta.model_name: each for model, each in types.items() if model is not Page}


def _choices(
    kinds: dict[str, ContentType], found: Found, chosen: list[str]
) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "label": capfirst(str(each.model_class()._meta.verbose_name_plural)),
            "count": found.counts.get(each.pk, 0),
            "is_chosen": name in chosen,
        }
        for name, each in kinds.items()
        if each.pk in found.counts or name in chosen
    ]


def _results(ids: list[int], found: Found, audience: Audience, locale: str) -> list[dict[str, Any]]:
    # Asked again, so that a page hidden since the index was read is not shown.
    public = audience.visible.pages(Page.objects.filter(pk__in=ids))
    pages = {page.pk: page for page in public.specific()}
    shown = [pages[pk] for pk in ids if pk in pages]
    items = deliver(shown, audience, NAMES)
    return [
        {
            "item": item,
            "kind": capfirst(str(page._meta.verbose_name)),
            "title": marked(item["title"], found.words, locale),
            "text": marked(item.get("introduction") or "", found.words, locale),
        }
        for page, item in zip(shown, items, strict=True)
    ]


def _address(query: QueryDict, page: int) -> str:
    changed = query.copy()
    changed["page"] = str(page)
    return f"?{changed.urlencode()}"


def _languages(own: list[Translation], query: QueryDict) -> list[Translation]:
    """The same search in every language of the site."""
    found = []
    for each in own:
        with translation.override(each.code):
            url = reverse("search")
        asked = query.urlencode()
        found.append(replace(each, url=f"{url}?{asked}" if asked else url, is_translated=True))
    return found


def to_own_word(request: HttpRequest) -> HttpResponsePermanentRedirect:
    """From the word of another language to the address in this one."""
    query = request.META.get("QUERY_STRING", "")
    address = reverse("search")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
