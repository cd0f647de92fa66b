"""Redirects of this site whose targets the public may see."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import Http404
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.utils import BadRequestError
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from content_types.delivery.bodies import ETAG
from content_types.delivery.versions import version_of
from content_types.refs import Ref, kind_of
from content_types.serializers.schema import component, object_with, string

from .items import ItemEndpoint
from .openapi.items import AFTER, HTML_PATH, ITEM_ID, LIMIT, OFFSET, find, paging
from .openapi.operations import FORMAT, Description, get, in_path

PAGE = str(kind_of(Page))


class RedirectsEndpoint(ItemEndpoint):
    """Old addresses and where they lead now; a redirect to something hidden does not exist."""

    name = "redirects"
    model = Redirect
    filter_backends: list[Any] = []
    known_query_parameters = frozenset({"limit", "offset", "after", "format", "html_path"})

    @classmethod
    def describe(cls, name: str) -> Description:
        redirect = object_with(
            {
                "id": {"type": "integer"},
                "meta": object_with(
                    {
                        "type": {"const": "wagtailredirects.Redirect"},
                        "detail_url": string(format="uri"),
                        "etag": string("Another one whenever the redirect has changed"),
                    }
                ),
                "old_path": string("As it was, without a slash at the end"),
                "location": string("Where to go now: an address or a path"),
                "is_permanent": {"type": "boolean"},
            },
            description="An old address and where it leads now.",
        )
        one = component("Redirect")
        listed = [LIMIT, OFFSET, AFTER, HTML_PATH, FORMAT]
        # They are found anew each time.
        without = ("Last-Modified",)
        detail = get(
            "redirects_detail", "One redirect", one, [FORMAT], errors=(400, 404), without=without
        )
        detail["get"]["parameters"].insert(0, in_path("id", ITEM_ID))
        return Description(
            paths={
                "": get(
                    "redirects_list",
                    "Addresses that have moved",
                    paging(one),
                    listed,
                    without=without,
                ),
                "{id}/": detail,
                "find/": {"get": find(cls, name, "redirects")},
            },
            schemas={"Redirect": redirect},
        )

    def get_queryset(self) -> QuerySet:
        shown = self.audience.visible.pages()
        return (
            Redirect.objects.filter(Q(site=self.audience.site) | Q(site=None))
            .filter(Q(redirect_page=None) & ~Q(redirect_link="") | Q(redirect_page__in=shown))
            .select_related("redirect_page__locale")
            .order_by("id")
        )

    def check_query_parameters(self, queryset: QuerySet) -> None:
        self.refuse_unknown(self.known_query_parameters)

    def listing_view(self, request: Request) -> Response:
        queryset = self.get_queryset()
        self.check_query_parameters(queryset)
        if "html_path" in request.GET:
            queryset = self._at(queryset, request)
        found = self.paginate_queryset(queryset)
        return self.get_paginated_response([self._body(redirect) for redirect in found])

    def detail_view(self, request: Request, pk: int) -> Response:
        self.refuse_unknown(frozenset({"format"}))
        return Response(self._body(self.get_object()))

    def find_object(self, queryset: QuerySet, request: Request) -> Redirect | None:
        if "html_path" in request.GET:
            # One of this site goes before one of all sites.
            own_first = F("site").desc(nulls_last=True)
            return self._at(queryset, request).order_by(own_first).first()
        return super().find_object(queryset, request)

    def _at(self, queryset: QuerySet, request: Request) -> QuerySet:
        try:
            old_path = Redirect.normalise_path(request.GET["html_path"])
        except ValueError as error:
            raise BadRequestError("html_path is not a path") from error
        return queryset.filter(old_path=old_path)

    def _body(self, redirect: Redirect) -> dict[str, Any]:
        audience = self.audience
        page = redirect.redirect_page
        location = redirect.redirect_link
        if page is not None:
            location = (audience.page_url(page) or "").rstrip("/") + (
                redirect.redirect_page_route_path or "/"
            )
            audience.shown.add(Ref(PAGE, page.pk))
        said = {
            "old_path": redirect.old_path,
            "location": location,
            "is_permanent": redirect.is_permanent,
        }
        meta = {
            "type": "wagtailredirects.Redirect",
            "detail_url": audience.detail_url(Redirect, redirect.pk),
            ETAG: version_of(said),
        }
        return {"id": redirect.pk, "meta": meta, **said}

    def get_object(self) -> Redirect:
        found = self.get_queryset().filter(pk=self.kwargs["pk"]).first()
        if found is None:
            raise Http404("not found")
        return found

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [
            path("", cls.as_view({"get": "listing_view"}), name="listing"),
            path("<int:pk>/", cls.as_view({"get": "detail_view"}), name="detail"),
            path("find/", cls.as_view({"get": "find_view"}), name="find"),
        ]
