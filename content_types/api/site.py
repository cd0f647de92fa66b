"""``menus/`` and ``settings/``: the navigation tree and the site's facts, for one language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.api.v2.utils import BadRequestError

from content_types.delivery.navigation import menu, site_facts
from content_types.pages.site_facts import SiteFacts

from .base import PublicEndpoint


class SiteEndpoint(PublicEndpoint, APIView):
    """Base of endpoints that say one thing about the site in one language."""

    model: Any = None

    def locale(self) -> str:
        """The language that is asked for, the site's first by default."""
        self.refuse_unknown({"locale", "format"})
        known = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        code = self.request.GET.get("locale", known[0])
        if code not in known:
            raise BadRequestError(f"locale must be one of: {', '.join(known)}")
        return code

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view(), name="listing")]

    @classmethod
    def get_object_detail_urlpath(cls, *_args: Any, **_kwargs: Any) -> None:
        """There is nothing below these addresses."""
        return


class MenusEndpoint(SiteEndpoint):
    """The main menu as a tree of cards."""

    model = type("NoModel", (), {})

    def get(self, request: Request) -> Response:
        locale = self.locale()
        return Response({"meta": {"locale": locale}, "main": menu(locale, self.audience)})


class SettingsEndpoint(SiteEndpoint):
    """What the site says of itself."""

    model = SiteFacts

    def get(self, request: Request) -> Response:
        locale = self.locale()
        return Response({"meta": {"locale": locale}, **site_facts(locale, self.audience)})
