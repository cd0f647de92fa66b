"""``changes/``: what has come, changed, moved and gone since a reader last asked."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self, cast
from urllib.parse import unquote, urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError
from django.db.models import Model, QuerySet
from django.urls import path
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page, Site

from content_types.delivery import numbering
from content_types.delivery.kinds import PARTS, models_by_kind, public
from content_types.entries import Feed, FeedItem, Reason
from content_types.pages.visibility import Visibility
from content_types.refs import kind_of
from content_types.serializers.schema import (
    Schema,
    array,
    component,
    nullable,
    object_with,
    string,
)

from .base import PublicEndpoint
from .cursors import MALFORMED, Cursor
from .openapi.operations import FORMAT, LOCALE, TEXT, Description, get, query, several
from .parameters import MAX_TYPES

logger = logging.getLogger(__name__)

MOST = 100
MAX_CURSOR = 200
# So long a reader waits for what was just published to be told of.
NUMBERING_SECONDS = 1.0


def label_of(model: type[Model]) -> str:
    """The type of a model's items, as ``meta.type`` has it."""
    return f"{model._meta.app_label}.{model.__name__}"


def types() -> list[str]:
    """The types of everything that can be in the feed."""
    return sorted(
        label_of(model)
        for model in apps.get_models()
        if kind_of(model) in models_by_kind().keys() - PARTS and not model._meta.proxy
    )


def type_parameter() -> dict[str, Any]:
    """The parameter that chooses items by type."""
    return query(
        "type",
        several({"enum": types()}, MAX_TYPES),
        "Only items of these types, as in `meta.type`.",
    )


@dataclass(frozen=True)
class Choice:
    """Which items a reader wants: of a site, of some types, in one language."""

    site: Site
    types: tuple[str, ...]
    locale: str

    @classmethod
    def of(cls, endpoint: Any) -> Self:
        """The choice that a request makes; raises BadRequestError for what there is not."""
        if endpoint.audience.site is None:
            raise BadRequestError("there is no site at this address")
        asked = endpoint.request.GET
        wanted = tuple(sorted(set(asked["type"].split(",")))) if "type" in asked else ()
        if unknown := set(wanted) - set(types()):
            raise BadRequestError(f"type must be one of: {', '.join(types())}, not {min(unknown)}")
        known = [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]
        if "locale" in asked and asked["locale"] not in known:
            raise BadRequestError(f"locale must be one of: {', '.join(known)}")
        return cls(endpoint.audience.site, wanted, asked.get("locale", ""))

    @property
    def name(self) -> str:
        """Short, and the same for the same choice."""
        text = repr((self.site.pk, self.types, self.locale))
        return hashlib.sha256(text.encode()).hexdigest()[:8]

    def narrow(self, items: QuerySet[FeedItem]) -> QuerySet[FeedItem]:
        """Those of the feed's items that were chosen."""
        items = items.filter(site=self.site)
        if self.types:
            items = items.filter(type__in=self.types)
        return items.filter(locale=self.locale) if self.locale else items

    def public(self, kind: str, visible: Visibility) -> QuerySet:
        """The items of a kind that were chosen, as far as the public may see them."""
        found = public(kind, visible)
        if self.types and kind == "page":
            found = found.filter(content_type__in=self._content_types())
        elif self.types and label_of(found.model) not in self.types:
            return found.none()
        if not self.locale:
            return found
        has_language = hasattr(found.model, "locale_id")
        return found.filter(locale__language_code=self.locale) if has_language else found.none()

    def _content_types(self) -> list[ContentType]:
        models = [apps.get_model(label) for label in self.types]
        return list(ContentType.objects.get_for_models(*models).values())


class FeedEndpoint(PublicEndpoint, APIView):
    """Base of endpoints that keep readers in step."""

    model: Any = type("NoModel", (), {})

    def feed(self) -> tuple[Feed, bool]:
        """The feed with what has just happened, and whether that would take more than a moment."""
        is_left = False
        try:
            is_left = numbering.number(seconds=NUMBERING_SECONDS, patient=False)
        except DatabaseError:
            # A database that only reads is enough for those who only read.
            logger.exception("A reader could not bring the feed in step")
        return Feed.current(), is_left

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code < 300:
            # Between two readers anything may happen.
            response["Cache-Control"] = "public, max-age=0, must-revalidate"
        return response

    @classmethod
    def get_object_detail_urlpath(cls, *_args: Any, **_kwargs: Any) -> None:
        """There is nothing below these addresses."""
        return


class ChangesEndpoint(FeedEndpoint):
    """The feed: each item once, with what became of it last."""

    @classmethod
    def describe(cls, name: str) -> Description:
        answer = object_with(
            {
                "items": array(component("ItemChange")),
                "cursor": string("Where to go on: the next `since`"),
                "more": {"type": "boolean", "description": "There is more already: ask at once"},
            }
        )
        parameters = [
            query("since", {**TEXT, "maxLength": MAX_CURSOR}, "The last answer's `cursor`."),
            type_parameter(),
            LOCALE,
            query("limit", {"type": "integer", "minimum": 1, "maximum": MOST, "default": MOST}),
            FORMAT,
        ]
        changes = get(
            "changes", "What has come, changed, moved and gone", answer, parameters,
            errors=(400, 410), without=("Last-Modified", "Surrogate-Key"),
        )  # fmt: skip
        return Description({"": changes}, {"ItemChange": change_schema()})

    def get(self, request: Request) -> Response:
        self.refuse_unknown({"since", "type", "locale", "limit", "format"})
        choice, limit = Choice.of(self), self._limit()
        feed, is_left = self.feed()
        cursor = self._cursor(feed, choice)
        found = choice.narrow(FeedItem.objects.filter(position__gt=cursor.position))
        # What is told of while this is read is for the next time.
        found = found.filter(position__lte=feed.position).order_by("position")
        items = list(found[: limit + 1])
        more, items = len(items) > limit, items[:limit]
        # The query leaves out those without a position.
        last = cast(int, items[-1].position) if more else feed.position
        hidden = self._hidden_sections(items)
        return Response(
            {
                "items": [self._item(item, hidden) for item in items],
                "cursor": str(cursor.at(last)),
                "more": more or is_left,
            }
        )

    def _limit(self) -> int:
        text = self.request.GET.get("limit", str(MOST))
        if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST:
            raise BadRequestError(f"limit must be a positive integer up to {MOST}")
        return int(text)

    def _cursor(self, feed: Feed, choice: Choice) -> Cursor:
        text = self.request.GET.get("since", "")
        if len(text) > MAX_CURSOR:
            raise BadRequestError(MALFORMED)
        if not text:
            return Cursor.first(feed, choice.name)
        cursor = Cursor.parse(text)
        cursor.judge(feed, choice.name)
        return cursor

    def _hidden_sections(self, items: Iterable[FeedItem]) -> tuple[str, ...]:
        """The paths of pages, not public now, in or on which these may have been before."""
        paths = {item.previous_path for item in items}
        slugs = {unquote(part) for path in paths for part in path.split("/") if part}
        if not slugs:
            return ()
        shown = self.audience.visible.pages().values("pk")
        hidden = Page.objects.filter(slug__in=slugs).exclude(pk__in=shown)
        found = (self.audience.page_url(page) for page in hidden)
        return tuple(urlsplit(address).path for address in found if address)

    def _item(self, item: FeedItem, hidden: tuple[str, ...]) -> dict[str, Any]:
        # Of what is gone there may be no model any more, either.
        model = None if item.gone else apps.get_model(item.type)
        is_told = item.previous_path and not item.previous_path.startswith(hidden)
        return {
            "id": item.key,
            "locale": item.locale or None,
            "type": item.type,
            "translation_key": item.translation_key,
            "op": "delete" if item.gone else "upsert",
            "reason": item.reason,
            "position": item.position,
            "at": timezone.localtime(item.at).isoformat(),
            "detail_url": model and self.audience.detail_url(model, item.key),
            "previous_path": item.previous_path if is_told else None,
        }

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view(), name="listing")]


def change_schema() -> Schema:
    """The JSON Schema of what became of one item."""
    return object_with(
        {
            "id": {"type": "integer"},
            "locale": nullable(component("LanguageCode")),
            "type": {"enum": types()},
            "translation_key": nullable(string(format="uuid")),
            "op": {"enum": ["upsert", "delete"]},
            "reason": {"enum": list(Reason.values)},
            "position": {"type": "integer", "minimum": 1},
            "at": string("When it was told of", format="date-time"),
            "detail_url": nullable(string(format="uri")),
            "previous_path": nullable(
                string("Of a page: where it was before it moved, unless that is hidden now")
            ),
        },
        description="What became of one item last.",
    )
