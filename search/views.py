"""The search page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import get_language
from wagtail.models import Page

from content_types.api.filters import index_is_watched
from content_types.delivery import Audience, deliver
from content_types.delivery.kept import lasts
from content_types.web.context import surroundings
from content_types.web.languages import Translation

from .choices import Choices
from .query import hits, marked, words_of

PAGE_SIZE = 20
LONGEST_QUESTION = 200
NAMES = ["id", "title", "type", "html_url", "locale", "introduction"]


def search(request: HttpRequest) -> HttpResponse:
    """Search among public pages in the address's language: ``q``, the facets and ``page``."""
    audience = Audience.of(request)
    if index_is_watched():
        lasts(request, audience.now)
    locale = get_language() or ""
    question = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    words = words_of(question)
    found = hits(words, locale=locale, visible=audience.visible) if words else []
    choices = Choices(found, request.GET, audience.visible)
    left = choices.left()
    groups = choices.groups()
    screen = Paginator(left, PAGE_SIZE).get_page(request.GET.get("page"))
    around = surroundings(locale, audience)
    context = {
        **around,
        "languages": _languages(around["languages"], request.GET),
        "question": question,
        "count": len(left),
        "results": _results(list(screen.object_list), words, audience, locale),
        # What the filters of any list are made of.
        "listing": {
            "question": question,
            "groups": groups,
            "chips": choices.chips(groups),
            "problems": choices.problems,
        },
        "everything": f"?{urlencode({'q': question})}",
        "screen": screen,
        "earlier": screen.has_previous() and _address(request.GET, screen.number - 1),
        "later": screen.has_next() and _address(request.GET, screen.number + 1),
    }
    return render(request, "search/search.html", context)


def _results(
    ids: list[int], words: list[str], audience: Audience, locale: str
) -> list[dict[str, Any]]:
    # Asked again, so that a page hidden since the index was read is not shown.
    public = audience.visible.pages(Page.objects.filter(pk__in=ids))
    pages = {page.pk: page for page in public.specific()}
    shown = [pages[pk] for pk in ids if pk in pages]
    items = deliver(shown, audience, NAMES)
    return [
        {
            "item": item,
            "kind": capfirst(str(page._meta.verbose_name)),
            "title": marked(item["title"], words, locale),
            "text": marked(item.get("introduction") or "", words, locale),
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
