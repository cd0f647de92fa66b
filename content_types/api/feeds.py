"""Feeds for people's own programs: deadlines as a calendar, new and changed pages as Atom."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.urls import path
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.views import APIView
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet

from content_types.delivery import deliver
from content_types.pages.call_filters import CALL_FILTERS
from content_types.pages.calls import IN_CALENDAR
from content_types.pages.filters import Filters, SnippetFilter, parameter_schemas
from content_types.pages.site_facts import SiteFacts
from content_types.serializers.schema import string
from content_types.snippets import Theme

from .base import PublicEndpoint
from .calendar_text import Event, calendar
from .calls import CallsEndpoint
from .filters import narrowed
from .languages import in_language
from .openapi.operations import FALLBACK, FORMAT, LOCALE, Description, get, query, several
from .parameters import MAX_TYPES

# What a program that writes pages without publishing them leaves open.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
MOST_CALLS = 500
MOST_ENTRIES = 50
NAMES = ["id", "title", "html_url", "introduction", "deadlines"]
THEME: Filters = {"theme": SnippetFilter("theme", Theme, rows="theme_rows")}


def language_of(request: Request) -> str:
    """The language that is asked for, the site's first by default."""
    known = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
    code = request.GET.get("locale", known[0])
    if code not in known:
        raise BadRequestError(f"locale must be one of: {', '.join(known)}")
    return code


def site_name(endpoint: Any, language: str) -> str:
    """The name of the county whose site this is, for the head of a feed."""
    site = endpoint.audience.site
    facts = SiteFacts.for_site(site) if site else None
    return (facts and facts.name_in(language)) or (site and site.site_name) or "Utsyn"


def revised_at(page: Page) -> datetime:
    """When the page was last published; never the present, so that a feed keeps its bytes."""
    return page.last_published_at or page.first_published_at or LONG_AGO


class SteadyFeed(Atom1Feed):
    """Django's Atom feed, whose empty form says the same at all times, and whose entries say in
    which language they are."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]}

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=LONG_AGO)


def tag(endpoint: Any, key: UUID | str, language: str) -> str:
    """A name for one thing in one language that never changes (RFC 4151)."""
    site = endpoint.audience.site
    return f"tag:{site.hostname if site else 'localhost'},2026:{key}:{language}"


class CalendarEndpoint(CallsEndpoint):
    """``calls.ics``: every deadline of the calls in one language, to subscribe to."""

    known_query_parameters = frozenset({"locale", "fallback", "format"})

    @classmethod
    def describe(cls, name: str) -> Description:
        typed = parameter_schemas(cls.model, CALL_FILTERS)
        found = [LOCALE, FALLBACK, FORMAT, *(query(*each) for each in typed.items())]
        feed = get("calls_calendar", "Deadlines to subscribe to", string(), found,
                   media_type="text/calendar")  # fmt: skip
        return Description({"": feed})

    def is_watched(self) -> bool:
        return True

    def feed_view(self, request: Request) -> HttpResponse:
        """The calendar; the language is that of ``locale``, the site's first by default."""
        language = language_of(request)
        queryset = in_language(
            self.get_queryset(), self.get_base_queryset(), request, language
        ).select_related("locale")
        self.check_query_parameters(queryset)
        found = narrowed(queryset, request, self, CALL_FILTERS)
        recent = found.filter(call_last__gt=self.audience.now - IN_CALENDAR).order_by("-pk")
        with translation.override(language):
            events = [each for call in self._items(recent) for each in self._events(*call)]
            text = calendar(_("Deadlines: %(site)s") % {"site": site_name(self, language)}, events)
        return HttpResponse(
            text,
            content_type="text/calendar; charset=utf-8",
            headers={"Content-Disposition": 'inline; filename="calls.ics"'},
        )

    def _items(self, queryset: QuerySet) -> list[tuple[Any, dict[str, Any]]]:
        pages = list(queryset[:MOST_CALLS])
        return list(zip(pages, deliver(pages, self.audience, NAMES), strict=True))

    def _events(self, page: Page, item: dict[str, Any]) -> list[Event]:
        host = self.audience.site.hostname if self.audience.site else "localhost"
        revised = revised_at(page)
        first = page.first_published_at or revised
        return [
            Event(
                # A copy of a call has its rounds, too.
                uid=f"{row['round_id']}.{page.translation_key}@{host}",
                sequence=max(0, int((revised - first).total_seconds())),
                at=datetime.fromisoformat(row["closes_at"]),
                revised_at=revised,
                summary=self._summary(item, row),
                language=page.locale.language_code,
                description=f"{item['introduction']}\n{item['meta']['html_url']}",
                url=item["meta"]["html_url"],
            )
            for row in item["deadlines"]
        ]

    @staticmethod
    def _summary(item: dict[str, Any], row: dict[str, Any]) -> str:
        named = {"call": item["title"], "round": row["title"]}
        if row["title"]:
            return _("Deadline: %(call)s, %(round)s") % named
        return _("Deadline: %(call)s") % named

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view({"get": "feed_view"}), name="feed")]


class AtomEndpoint(PublicEndpoint, APIView):
    """``pages.atom``: what was published or changed last, of some types or about some themes."""

    model: Any = type("NoModel", (), {})
    listed_kinds = ("page",)

    @classmethod
    def describe(cls, name: str) -> Description:
        labels = sorted(each._meta.label for each in cls.types())
        found = [
            LOCALE,
            FALLBACK,
            query("type", several({"enum": labels}, MAX_TYPES), "Only pages of these types."),
            *(query(*each) for each in parameter_schemas(Page, THEME).items()),
            FORMAT,
        ]
        feed = get("pages_feed", "New and changed pages, the newest first", string(), found,
                   media_type="application/atom+xml")  # fmt: skip
        return Description({"": feed})

    def is_watched(self) -> bool:
        return True

    @staticmethod
    def types() -> list[type[Page]]:
        """The page types that can be asked for."""
        return [each for each in get_page_models() if each is not Page]

    def get(self, request: Request) -> HttpResponse:
        known = {"locale", "fallback", "type", "format"}
        self.refuse_unknown({*known, *parameter_schemas(Page, THEME)})
        language = language_of(request)
        public = self.audience.visible.pages()
        pages = in_language(public, public, request, language).select_related("locale")
        found: PageQuerySet = narrowed(pages, request, self, THEME)
        if "type" in request.GET:
            found = found.type(*self._chosen(request.GET["type"]))
        newest = found.order_by(F("last_published_at").desc(nulls_last=True), "-pk")
        shown = list(newest[:MOST_ENTRIES].specific())
        with translation.override(language):
            text = self._feed(shown, language, request).writeString("utf-8")
        return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")

    def _chosen(self, text: str) -> list[type[Page]]:
        known = {each._meta.label.lower(): each for each in self.types()}
        chosen = text.split(",")
        if unknown := [each for each in chosen if each.lower() not in known]:
            raise BadRequestError(f"type doesn't exist: {unknown[0][:80]}")
        return [known[each.lower()] for each in chosen]

    def _feed(self, pages: list[Page], language: str, request: Request) -> SteadyFeed:
        address = request.build_absolute_uri()
        feed = SteadyFeed(
            title=_("New and changed: %(site)s") % {"site": site_name(self, language)},
            link=self.audience.site.root_url if self.audience.site else address,
            feed_url=address,
            feed_guid=tag(self, f"pages?{request.GET.urlencode()}", language),
            description="",
            language=language,
            author_name=site_name(self, language),
        )
        names = ["id", "title", "html_url", "introduction", "themes"]
        for page, item in zip(pages, deliver(pages, self.audience, names), strict=True):
            kind = capfirst(str(page._meta.verbose_name))
            feed.add_item(
                title=item["title"],
                link=item["meta"]["html_url"],
                description=item.get("introduction") or "",
                unique_id=tag(self, page.translation_key, page.locale.language_code),
                language=page.locale.language_code,
                pubdate=page.first_published_at or revised_at(page),
                updateddate=revised_at(page),
                categories=[kind, *(theme["name"] for theme in item.get("themes", ()))],
            )
        return feed

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view(), name="feed")]

    @classmethod
    def get_object_detail_urlpath(cls, *_args: Any, **_kwargs: Any) -> None:
        """There is nothing below this address."""
        return
