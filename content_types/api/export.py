"""``export.ndjson``: everything at once, one item a line, to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.db import models
from django.http import StreamingHttpResponse
from django.urls import path
from django.utils import timezone
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request

from content_types.delivery import Audience
from content_types.delivery.bodies import model_of
from content_types.delivery.kinds import PARTS, models_by_kind
from content_types.delivery.reading import snapshots
from content_types.delivery.snapshot import OutdatedError, unlearn_sites
from content_types.serializers.schema import component, component_name, object_with, string

from .changes import Choice, FeedEndpoint, type_parameter
from .cursors import Cursor
from .items import ItemEndpoint
from .openapi.operations import FORMAT, LOCALE, Description, get

NDJSON = "application/x-ndjson"
BATCH = 100
FIRST_LINE = object_with(
    {
        "as_of": string("The `since` to go on from with `changes/`"),
        "count": {"type": "integer", "minimum": 0, "description": "How many items there are"},
    },
    description="The first line of an export.",
)
LAST_LINE = object_with(
    {"count": {"type": "integer", "minimum": 0, "description": "How many lines of items came"}},
    description="The last line of an export: without it the export is cut off.",
)


def details(endpoint: ItemEndpoint, items: list[models.Model]) -> list[dict[str, Any]]:
    """The JSON of each of these items as its own address has it."""
    bodies: dict[int, dict[str, Any]] = {}
    for model in dict.fromkeys(map(model_of, items)):
        wanted = endpoint.projection_for(model, details=True)
        alike = [item for item in items if model_of(item) is model]
        shown = endpoint.represent(alike, wanted)
        bodies |= {item.pk: body for item, body in zip(alike, shown, strict=True)}
    return [bodies[item.pk] for item in items]


def kinds() -> Iterator[tuple[str, type[models.Model]]]:
    """The kinds of items that have addresses of their own."""
    return (each for each in models_by_kind().items() if each[0] not in PARTS)


class ExportEndpoint(FeedEndpoint):
    """Everything public, as each item's own address has it."""

    @classmethod
    def describe(cls, name: str) -> Description:
        others = [model for kind, model in kinds() if kind != "page"]
        items = [component(each) for each in ("AnyPage", *map(component_name, others))]
        schemas = {"ExportStart": FIRST_LINE, "ExportEnd": LAST_LINE}
        line = {"anyOf": [*(component(each) for each in schemas), *items]}
        export = get(
            "export",
            "Everything, one item a line",
            line,
            [type_parameter(), LOCALE, FORMAT],
            media_type=NDJSON,
            # It is told line by line: nobody knows what it will be when its head goes out.
            without=("ETag", "Last-Modified", "Surrogate-Key"),
        )
        return Description({"": export}, schemas)

    def get(self, request: Request) -> StreamingHttpResponse:
        self.refuse_unknown({"type", "locale", "format"})
        choice = Choice.of(self)
        # What happens from here on is told of after this cursor.
        feed, _is_left = self.feed()
        cursor = Cursor.last(feed, choice.name)
        lines = self._lines(cursor, choice)
        return StreamingHttpResponse(
            (JSONRenderer().render(line) + b"\n" for line in lines), content_type=NDJSON
        )

    def head(self, request: Request) -> StreamingHttpResponse:
        """The head of an export, without making it; how long it would be nobody knows."""
        self.refuse_unknown({"type", "locale", "format"})
        Choice.of(self)
        return StreamingHttpResponse(content_type=NDJSON)

    def _lines(self, cursor: Cursor, choice: Choice) -> Iterator[dict[str, Any]]:
        visible = self.audience.visible
        total = sum(choice.public(kind, visible).count() for kind, _model in kinds())
        yield {"as_of": str(cursor), "count": total}
        count = 0
        for kind, model in kinds():
            last = 0
            while items := self._batch(kind, model, last, choice):
                yield from items
                count += len(items)
                last = items[-1]["id"]
        yield {"count": count}

    def _batch(
        self, kind: str, model: type[models.Model], last: int, choice: Choice
    ) -> list[dict[str, Any]]:
        """The next items after the last one, as they are just now."""
        name_and_class = self.request.wagtailapi_router.get_model_endpoint(model)
        endpoint: ItemEndpoint = name_and_class[1]()
        endpoint.request = self.request
        for snapshot in snapshots():
            request = self.request._request
            unlearn_sites(request)
            router = self.request.wagtailapi_router
            endpoint.audience = Audience(request, timezone.now(), router, snapshot)
            found = choice.public(kind, endpoint.audience.visible)
            found = endpoint.found(found.filter(pk__gt=last).order_by("pk"))[:BATCH]
            with suppress(OutdatedError):
                return details(endpoint, endpoint.confirmed(list(found)))
        raise AssertionError("the last snapshot is none, and always holds")

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view(), name="export")]
