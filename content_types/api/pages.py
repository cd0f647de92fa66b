"""Pages: the list, each page, and finding one by its public path."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2 import filters as stock
from wagtail.api.v2.utils import BadRequestError, page_models_from_string
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page, Site

from content_types.delivery import families
from content_types.delivery.bodies import ETAG, model_of
from content_types.delivery.languages import OF_ALL, OF_PAGES
from content_types.delivery.snapshot import Maker
from content_types.refs import kind_of
from content_types.serializers.schema import component

from .filters import FieldsFilter, TranslationKeyFilter, TypedFilter
from .items import ItemEndpoint
from .languages import (
    AncestorOfFilter,
    ChildOfFilter,
    DescendantOfFilter,
    LanguageFilter,
    in_tree_order,
)
from .making import LIST, PageMaker
from .openapi.items import RICH_TEXT, item_paths, page_models
from .openapi.operations import FIELDS, FORMAT, TEXT, Description, get, query
from .ordering import OrderingFilter

BY_PATH = [FIELDS, FORMAT, RICH_TEXT]


class PagesEndpoint(ItemEndpoint, PagesAPIViewSet):
    """Wagtail's pages endpoint under our visibility rule."""

    name = "pages"
    filter_backends = [
        TypedFilter,
        FieldsFilter,
        ChildOfFilter,
        AncestorOfFilter,
        DescendantOfFilter,
        OrderingFilter,
        stock.TranslationOfFilter,
        TranslationKeyFilter,
        LanguageFilter,
    ]
    known_query_parameters = PagesAPIViewSet.known_query_parameters | {
        "after",
        "translation_key",
        "fallback",
    }
    listing_default_fields = [*PagesAPIViewSet.listing_default_fields, ETAG]
    detail_only_fields = ["parent"]

    @classmethod
    def describe(cls, name: str) -> Description:
        by_path = get(
            "pages_by_path",
            "The page of a public path, with all its fields",
            {"anyOf": [component("AnyPage"), component("AnyPagePart")]},
            [query("path", {**TEXT, "pattern": "^/[^\\u0000]*$"}, required=True), *BY_PATH],
            errors=(400, 404),
        )
        return Description({**item_paths(cls, name, "AnyPage", page_models()), "by-path/": by_path})

    @classmethod
    def get_listing_default_fields(cls, model: type[Page]) -> list[str]:
        names = super().get_listing_default_fields(model)
        # Wagtail names the locale only where there are several; the rest goes with it.
        return [*names, "translation_key", *OF_ALL] if "locale" in names else names

    @classmethod
    def get_detail_default_fields(cls, model: type[Page]) -> list[str]:
        names = super().get_detail_default_fields(model)
        return names if "locale" in names else [name for name in names if name not in OF_PAGES]

    def get_base_queryset(self) -> QuerySet[Page]:
        """Every page that the public may see here, in tree order."""
        return self.audience.visible.pages().order_by("path")

    def get_root_page(self) -> Page:
        if self.audience.site is None:
            raise BadRequestError("there is no site at this address")
        return self.audience.site.root_page

    def listed(self) -> Iterable[str]:
        asked = self.request.GET.get("type")
        if self.action != LIST or not asked:
            return super().listed()
        models = page_models_from_string(asked)
        return [str(kind_of(each)) if each is Page else each._meta.label for each in models]

    def get_queryset(self) -> QuerySet[Page]:
        if "site" in self.request.GET:
            self._check_site(self.request.GET["site"])
        return in_tree_order(self.request, self._of_type(), self.get_base_queryset())

    def _of_type(self) -> QuerySet[Page]:
        found = super().get_queryset()
        if found.model is Page:
            return found
        # Wagtail's would look for the keys among those of all pages; the rule is one for any type.
        return self.audience.visible.pages(found.model.objects.all())

    def _check_site(self, asked: str) -> None:
        # An answer never crosses over to another site; naming this one changes nothing.
        site = self.audience.site
        if site is None or asked not in {site.hostname, f"{site.hostname}:{site.port}"}:
            is_list = self.action == LIST
            raise Http404("No Site matches the given query." if is_list else "not found")

    def maker(self) -> Maker | None:
        if "pk" not in self.kwargs or self.request.META.get("QUERY_STRING"):
            return super().maker()
        return PageMaker(type(self), self.request.wagtailapi_router, self.audience.language)

    def get_object(self) -> Page:
        if not self.audience.snapshot:
            return super().get_object()
        page = families.one(self.kwargs["pk"], self.audience)
        if page is None:
            raise Http404("not found")
        return page

    def only_one(self, queryset: QuerySet[Page]) -> Page:
        found: Any = super().only_one(queryset)
        return found if self.audience.snapshot else found.specific

    def find_object(self, queryset: QuerySet, request: Request) -> Page | None:
        if "html_path" in request.GET:
            return pages_at(request, request.GET["html_path"], queryset).first()
        return super().find_object(queryset, request)

    def by_path_view(self, request: Request) -> Response:
        """``by-path/?path=/nn/…``: the page of a public path, 200 with its Content-Location."""
        self.refuse_unknown({"path", *(parameter["name"] for parameter in BY_PATH)})
        if not request.GET.get("path", "").startswith("/"):
            raise BadRequestError("path must be given and begin with a slash")
        return self.from_store(self._by_path)

    def _by_path(self) -> Response:
        found = pages_at(self.request, self.request.GET["path"], self.get_base_queryset())
        page = self.only_one(found)
        wanted = self.projection_for(model_of(page), details=True)
        response = Response(self.written([page], wanted)[0])
        response["Content-Location"] = self.audience.detail_url(type(page), page.pk)
        return response

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        by_path = path("by-path/", cls.as_view({"get": "by_path_view"}), name="by_path")
        return [*super().get_urlpatterns(), by_path]


def pages_at(request: Request, html_path: str, queryset: QuerySet[Page]) -> QuerySet[Page]:
    """The page of the queryset that a public path leads to, with or without a language prefix."""
    site = Site.find_for_request(request)
    components = [component for component in html_path.split("/") if component]
    if site is None or len(components) > 20:
        return queryset.none()
    roots = {root.locale.language_code: root for root in _language_roots(site)}
    root = site.root_page
    if components and components[0] in roots:
        root = roots[components.pop(0)]
    # The tree path is asked in one query: walking it page by page would tell hidden parents apart.
    url_path = root.url_path + "".join(f"{component}/" for component in components)
    return queryset.filter(url_path=url_path)


def _language_roots(site: Site) -> list[Page]:
    key = site.root_page.translation_key
    return list(Page.objects.filter(translation_key=key).select_related("locale"))
