"""``menus/`` and ``settings/``: the navigation tree and the site's facts, for one language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page

from content_types.blocks import schema_of
from content_types.delivery.fields import stream_name
from content_types.delivery.languages import language_order
from content_types.delivery.navigation import MENU_NAMES, SETTINGS_NAMES, menu, site_facts
from content_types.delivery.schemas import item_schema
from content_types.pages.site_facts import SiteFacts
from content_types.serializers.schema import array, component, nullable, object_with, string
from content_types.translation.progress import nynorsk_share, public_numbers

from .base import PublicEndpoint
from .openapi.operations import FORMAT, LOCALE, Description, get

FOOTER = SiteFacts._meta.get_field("footer")
LOCALE_META = object_with({"locale": component("LanguageCode")})

LANGUAGES = {
    "languages": array(
        object_with(
            {"locale": component("LanguageCode"), "pages": {"type": "integer", "minimum": 0}}
        ),
        description="How many public pages there are in each language",
    ),
    "nynorsk_share": {
        **nullable({"type": "integer", "minimum": 0, "maximum": 100}),
        "description": "Per cent of the public Norwegian pages that are in Nynorsk",
    },
}


class SiteEndpoint(PublicEndpoint, APIView):
    """Base of endpoints that say one thing about the site in one language."""

    model: Any = None

    def locale(self, *more: str) -> str:
        """The language that is asked for, the site's first by default; no other parameters
        than these are known."""
        self.refuse_unknown({"locale", "format", *more})
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

    listed_kinds = ("page",)
    model = type("NoModel", (), {})

    def is_watched(self) -> bool:
        return True

    @classmethod
    def describe(cls, name: str) -> Description:
        entry = item_schema(Page, MENU_NAMES)
        # A card of any type, without what only some types have.
        entry["properties"]["meta"]["properties"]["type"] = string("The page's type")
        entry["properties"]["children"] = array(component("MenuEntry"))
        entry["required"].append("children")
        menu = object_with({"meta": LOCALE_META, "main": array(component("MenuEntry"))})
        return Description(
            {"": get("menus", "The main menu as a tree of pages", menu, [LOCALE, FORMAT])},
            {"MenuEntry": entry},
        )

    def get(self, request: Request) -> Response:
        locale = self.locale()
        return Response({"meta": {"locale": locale}, "main": menu(locale, self.audience)})


class SettingsEndpoint(SiteEndpoint):
    """What the site says of itself."""

    listed_kinds = ("settings", "page")
    model = SiteFacts

    def is_watched(self) -> bool:
        return True

    @classmethod
    def describe(cls, name: str) -> Description:
        facts = item_schema(SiteFacts, SETTINGS_NAMES)
        facts["properties"] = {"meta": LOCALE_META, **facts["properties"]}
        facts["properties"] |= LANGUAGES
        facts["required"] = list(facts["properties"])
        return Description(
            {"": get("settings", "What the site says of itself", facts, [LOCALE, FORMAT])},
            {stream_name(SiteFacts, FOOTER): schema_of(FOOTER.stream_block)},
        )

    def get(self, request: Request) -> Response:
        locale = self.locale()
        facts = site_facts(locale, self.audience)
        return Response({"meta": {"locale": locale}, **facts, **self.languages()})

    def languages(self) -> dict[str, Any]:
        """How many of the public pages there are in each language, and how the Norwegian share."""
        numbers = public_numbers(self.audience.visible)
        return {
            "languages": [
                {"locale": code, "pages": numbers.get(code, 0)} for code in language_order()
            ],
            "nynorsk_share": nynorsk_share(numbers),
        }
