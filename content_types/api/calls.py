"""``calls/``: what can be applied for, with the state that the clock gives each call."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404
from django.urls import path
from django.utils import timezone
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page

from content_types.delivery import Audience, deliver, resolve
from content_types.delivery.schemas import item_schema
from content_types.pages import ApplicationFormPage, GrantSchemePage
from content_types.pages.call_filters import CALL_FILTERS, CALL_ORDERS, usual_order, with_state
from content_types.pages.calls import CallStatus, state_of
from content_types.pages.filters import parameter_schemas
from content_types.refs import ref_to
from content_types.serializers.schema import (
    Schema,
    card_name,
    component,
    nullable,
    string,
)

from . import parameters
from .base import ItemEndpoint
from .filters import TranslationKeyFilter, narrowed
from .languages import LanguageFilter
from .openapi.items import ITEM_ID, LIMIT, OFFSET, WHERE, paging
from .openapi.operations import FORMAT, Description, get, in_path, query, several

NAMES = [
    "id", "type", "detail_url", "html_url", "slug", "locale", "translation_key",
    "content_language", "is_fallback", "last_published_at", "title", "introduction", "opens_at",
    "running", "announcement", "external_url", "deadlines", "max_amount", "frame", "max_share",
    "own_share", "max_months", "themes", "counties", "contacts",
]  # fmt: skip


class CallFilter(BaseFilterBackend):
    """The filters of calls: by state, by time, by scheme."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        return narrowed(queryset, request, view, CALL_FILTERS)


class CallOrder(BaseFilterBackend):
    """``?order=deadline``; as applicants want it where nothing is asked for."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if "order" not in request.GET:
            return usual_order(queryset)
        order = []
        for name in request.GET["order"].split(","):
            column = CALL_ORDERS.get(name.removeprefix("-"))
            if column is None:
                raise BadRequestError(f"cannot order by '{name}' (unknown field)")
            # What has no date comes last, whichever way is asked for.
            falls = name.startswith("-")
            order.append(
                F(column).desc(nulls_last=True) if falls else F(column).asc(nulls_last=True)
            )
        return queryset.order_by(*order, "pk")


class CallsEndpoint(ItemEndpoint):
    """Every public call with its status, deadlines, scheme and what it gives."""

    model = ApplicationFormPage
    filter_backends = [CallFilter, TranslationKeyFilter, LanguageFilter, CallOrder]
    known_query_parameters = frozenset(
        {"limit", "offset", "order", "locale", "fallback", "translation_key", "format"}
    )

    @classmethod
    def describe(cls, name: str) -> Description:
        one = component("Call")
        orders = [f"{sign}{each}" for each in CALL_ORDERS for sign in ("", "-")]
        found = [
            LIMIT,
            OFFSET,
            query("order", several({"enum": orders}, parameters.MAX_ORDER), "Nearest first."),
            WHERE["locale"],
            WHERE["fallback"],
            WHERE["translation_key"],
            FORMAT,
            *(query(*each) for each in parameter_schemas(cls.model, CALL_FILTERS).items()),
        ]
        detail = get(f"{name}_detail", "One call", one, [FORMAT], errors=(400, 404))
        detail["get"]["parameters"].insert(0, in_path("id", ITEM_ID))
        return Description(
            paths={
                "": get(
                    f"{name}_list",
                    "Calls, those that close first",
                    paging(one),
                    found,
                    errors=(400, 404),
                ),
                "{id}/": detail,
            },
            schemas={"Call": call_schema()},
        )

    def get_base_queryset(self) -> QuerySet[ApplicationFormPage]:
        """Every call that the public may see."""
        return self.audience.visible.pages(ApplicationFormPage.objects.all())

    def get_queryset(self) -> QuerySet[ApplicationFormPage]:
        return with_state(self.get_base_queryset(), self.audience.now)

    def check_query_parameters(self, queryset: QuerySet) -> None:
        typed = parameter_schemas(queryset.model, CALL_FILTERS)
        self.refuse_unknown({*self.known_query_parameters, *typed})

    def listing_view(self, request: Request) -> Response:
        queryset = self.get_queryset()
        self.check_query_parameters(queryset)
        found = self.paginate_queryset(self.filter_queryset(queryset))
        return self.get_paginated_response(call_bodies(list(found), self.audience))

    def detail_view(self, request: Request, pk: int) -> Response:
        self.refuse_unknown({"format"})
        # A number too large for the database is no call either.
        found = self.get_queryset().filter(pk=min(pk, parameters.MAX_ID + 1))
        bodies = call_bodies(list(found), self.audience)
        if not bodies:
            raise Http404("not found")
        return Response(bodies[0])

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [
            path("", cls.as_view({"get": "listing_view"}), name="listing"),
            path("<int:pk>/", cls.as_view({"get": "detail_view"}), name="detail"),
        ]


def call_bodies(calls: list[ApplicationFormPage], audience: Audience) -> list[dict[str, Any]]:
    """The JSON of calls, which the audience may see, as they stand at its moment."""
    items = deliver(calls, audience, NAMES)
    schemes = _schemes(calls, audience)
    return [
        {**_with_state(item, audience), "scheme": scheme, "form": None}
        for item, scheme in zip(items, schemes, strict=True)
    ]


def _schemes(calls: list[ApplicationFormPage], audience: Audience) -> list[dict[str, Any] | None]:
    """The card of the scheme above each call; None where something else is above."""
    above = {call.pk: call.path[: -Page.steplen] for call in calls}
    found = GrantSchemePage.objects.filter(path__in=set(above.values()))
    keys = dict(found.values_list("path", "pk"))
    return resolve([ref_to(Page, keys.get(above[call.pk])) for call in calls], audience)


def _with_state(item: dict[str, Any], audience: Audience) -> dict[str, Any]:
    state = state_of(item, audience.now)
    first = {name: item.pop(name) for name in ("id", "meta", "title", "introduction")}
    return {
        **first,
        "status": state.status,
        "closing_soon": state.closing_soon,
        "running": item.pop("running"),
        "opens_at": item.pop("opens_at"),
        "deadline": _as_json(state.deadline),
        "next_transition_at": _as_json(state.next_transition_at),
        **item,
    }


def _as_json(moment: Any) -> str | None:
    return timezone.localtime(moment).isoformat() if moment else None


def call_schema() -> Schema:
    """The JSON Schema of a call."""
    schema = item_schema(ApplicationFormPage, NAMES)
    moment = nullable(string(format="date-time"))
    schema["properties"] |= {
        "status": {"enum": list(CallStatus.values)},
        "closing_soon": {"type": "boolean", "description": "Open, with two weeks or less to go"},
        "deadline": {**moment, "description": "The next one; of a closed call the last"},
        "next_transition_at": {
            **moment,
            "description": "When status or deadline will change by themselves",
        },
        "scheme": nullable(component(card_name(GrantSchemePage))),
        "form": nullable(string("Where to apply in this API; null where it cannot be done here")),
    }
    schema["required"] = list(schema["properties"])
    return schema
