"""``?locale=nn&fallback=nb``: every thing once, in the best language that it is public in."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from wagtail.api.v2 import filters as stock
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Locale, Page

from content_types.delivery.languages import language_order


def wants_fallback(request: Request) -> bool:
    """Whether a complete list is asked for, in mixed languages if need be."""
    return "fallback" in request.GET


def asked_language(request: Request) -> str:
    """The language whose alphabet a list is in: that asked for, or else the site's first."""
    return request.GET.get("locale") or settings.LANGUAGE_CODE


class LanguageFilter(stock.LocaleFilter):
    """Items of one language, or with ``fallback`` each thing in the first language it has."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if not wants_fallback(request):
            return super().filter_queryset(request, queryset, view)
        return queryset.filter(best_versions(view.get_base_queryset(), _preferred(request)))


def _preferred(request: Request) -> list[int]:
    """The keys of all locales, the asked one first, then the fallback, then as in the settings."""
    known = language_order()
    asked, fallback = request.GET.get("locale"), request.GET["fallback"]
    if asked is None:
        raise BadRequestError("fallback needs a locale that it is the fallback for")
    for name, code in (("locale", asked), ("fallback", fallback)):
        if code not in known:
            raise BadRequestError(f"{name} must be one of: {', '.join(known)}")
    if "translation_of" in request.GET:
        raise BadRequestError("translation_of asks for all languages, fallback for one of each")
    keys = dict(Locale.objects.values_list("language_code", "pk"))
    order = dict.fromkeys([asked, fallback, *known])
    return [keys[code] for code in order if code in keys]


def in_language(queryset: QuerySet, public: QuerySet, request: Request, language: str) -> QuerySet:
    """The items of a language; with ``fallback`` the others too, in the best one they have."""
    if wants_fallback(request):
        return queryset.filter(best_versions(public, _preferred(request)))
    return queryset.filter(locale__language_code=language)


def best_versions(public: QuerySet, locales: list[int]) -> Q:
    """Holds for an item when none of the public ones says the same in a language before its own."""
    public = public.order_by()
    conditions = []
    for position, locale in enumerate(locales):
        better = public.filter(locale__in=locales[:position]).values("translation_key")
        own = Q(locale=locale)
        conditions.append(own & ~Q(translation_key__in=better) if position else own)
    return reduce(or_, conditions, Q(pk__in=[]))


def in_tree_order(request: Request, pages: QuerySet[Page], public: QuerySet[Page]) -> QuerySet:
    """The pages in the order of the tree; mixed languages in that of the fallback's."""
    if not wants_fallback(request):
        return pages.order_by("path")
    twin = public.filter(
        translation_key=OuterRef("translation_key"),
        locale__language_code=request.GET["fallback"],
    )
    place = Coalesce(Subquery(twin.order_by().values("path")[:1]), F("path"))
    return pages.alias(place=place).order_by("place", "path")


class InEveryLanguage(BaseFilterBackend):
    """Mixin of Wagtail's tree filters: with ``fallback`` a place means it in all languages."""

    parameter: str

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        narrowed = super().filter_queryset(request, queryset, view)
        if self.parameter not in request.GET or not wants_fallback(request):
            return narrowed
        # Wagtail's filter has judged the value.
        value = request.GET[self.parameter]
        public = view.get_base_queryset()
        place = Q(pk=view.get_root_page().pk if value == "root" else int(value))
        key = public.filter(place).order_by().values("translation_key")
        versions = public.filter(translation_key__in=key)
        found: Any = queryset.filter(
            reduce(or_, (self.condition(queryset, page) for page in versions), Q(pk__in=[]))
        )
        if hasattr(narrowed, "_filtered_by_child_of"):
            # The filter by descendants looks for this mark.
            found._filtered_by_child_of = narrowed._filtered_by_child_of
        return found

    def condition(self, queryset: Any, page: Page) -> Q:
        """Which pages stand so to one version of the place."""
        raise NotImplementedError


class ChildOfFilter(InEveryLanguage, stock.ChildOfFilter):
    parameter = "child_of"

    def condition(self, queryset: Any, page: Page) -> Q:
        return queryset.child_of_q(page)


class AncestorOfFilter(InEveryLanguage, stock.AncestorOfFilter):
    parameter = "ancestor_of"

    def condition(self, queryset: Any, page: Page) -> Q:
        return queryset.ancestor_of_q(page)


class DescendantOfFilter(InEveryLanguage, stock.DescendantOfFilter):
    parameter = "descendant_of"

    def condition(self, queryset: Any, page: Page) -> Q:
        return queryset.descendant_of_q(page)


__all__ = [
    "AncestorOfFilter",
    "ChildOfFilter",
    "DescendantOfFilter",
    "LanguageFilter",
    "asked_language",
    "best_versions",
    "in_language",
    "in_tree_order",
    "wants_fallback",
]
