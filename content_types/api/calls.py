"""``calls/``: what can be applied for, with the state that the clock gives each call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from django.urls import path, reverse
from django.utils import timezone
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.utils import get_full_url
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page

from content_types.alphabet import Alphabetical
from content_types.delivery import Audience, deliver
from content_types.delivery.schemas import item_schema
from content_types.pages import ApplicationFormPage, FormVersion, GrantSchemePage
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
from .filters import TranslationKeyFilter, narrowed
from .items import ItemEndpoint
from .languages import LanguageFilter, asked_language
from .openapi.items import AFTER, ITEM_ID, LIMIT, OFFSET, WHERE, paging
from .openapi.operations import FORMAT, Description, get, in_path, query, several

NAMES = [
    "id", "type", "detail_url", "html_url", "slug", "locale", "translation_key",
    "content_language", "is_fallback", "last_published_at", "etag", "title", "introduction",
    "opens_at", "running", "announcement", "external_url", "deadlines", "max_amount", "frame",
    "max_share", "own_share", "max_months", "themes", "counties", "contacts",
]  # fmt: skip


class CallFilter(BaseFilterBackend):
    """The filters of calls: by state, by time, by scheme."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        return narrowed(queryset, request, view, CALL_FILTERS)


class CallOrder(BaseFilterBackend):
    """``?order=deadline``; as applicants want it where nothing is asked for."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        language = asked_language(request)
        if "order" not in request.GET:
            return usual_order(queryset, language)
        order = []
        for name in request.GET["order"].split(","):
            column = CALL_ORDERS.get(name.removeprefix("-"))
            if column is None:
                raise BadRequestError(f"cannot order by '{name}' (unknown field)")
            # What has no date comes last, whichever way is asked for.
            falls = name.startswith("-")
            place = Alphabetical(column, language) if column == "title" else F(column)
            order.append(place.desc(nulls_last=True) if falls else place.asc(nulls_last=True))
        return queryset.order_by(*order, "pk")


class CallsEndpoint(ItemEndpoint):
    """Every public call with its status, deadlines, scheme and what it gives."""

    model = ApplicationFormPage
    filter_backends = [CallFilter, TranslationKeyFilter, LanguageFilter, CallOrder]
    known_query_parameters = frozenset(
        {"limit", "offset", "after", "order", "locale", "fallback", "translation_key", "format"}
    )

    @classmethod
    def describe(cls, name: str) -> Description:
        one = component("Call")
        orders = [f"{sign}{each}" for each in CALL_ORDERS for sign in ("", "-")]
        found = [
            LIMIT,
            OFFSET,
            AFTER,
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

    def listed(self) -> Iterable[str]:
        return [] if self.action == "detail_view" else [self.model._meta.label]

    def get_base_queryset(self) -> QuerySet[ApplicationFormPage]:
        """Every call that the public may see."""
        return self.audience.visible.pages(ApplicationFormPage.calls())

    def get_queryset(self) -> QuerySet[ApplicationFormPage]:
        return with_state(self.get_base_queryset(), self.audience.now)

    def check_query_parameters(self, queryset: QuerySet) -> None:
        typed = parameter_schemas(queryset.model, CALL_FILTERS)
        self.refuse_unknown({*self.known_query_parameters, *typed})

    def found(self, queryset: QuerySet) -> QuerySet:
        # Found along with the calls, so that the number of queries is that of any other list.
        schemes = GrantSchemePage.objects.filter(path=OuterRef("path_above")).values("pk")
        versions = FormVersion.objects.filter(form=OuterRef("translation_key"))
        above = Substr("path", 1, Length("path") - Page.steplen)
        return super().found(
            queryset.alias(path_above=above).annotate(
                scheme_key=Subquery(schemes), has_form=Exists(versions)
            )
        )

    def part(self) -> bytes:
        queryset = self.get_queryset()
        self.check_query_parameters(queryset)
        pages, chosen = self.pagination_class(), self.found(self.filter_queryset(queryset))
        calls = self.confirmed(pages.paginate_queryset(chosen, self.request, self))
        return pages.written(call_bodies(calls, self.audience))

    def detail_view(self, request: Request, pk: int) -> Response:
        self.refuse_unknown({"format"})
        return super().detail_view(request, pk)

    def _detail(self) -> Response:
        return Response(call_bodies([self.get_object()], self.audience)[0])

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [
            path("", cls.as_view({"get": "listing_view"}), name="listing"),
            path("<int:pk>/", cls.as_view({"get": "detail_view"}), name="detail"),
        ]


def call_bodies(calls: list[Any], audience: Audience) -> list[dict[str, Any]]:
    """The JSON of calls, which the audience may see, as they stand at its moment."""
    beside = [{"scheme": ref_to(Page, call.scheme_key)} for call in calls]
    items = deliver(calls, audience, NAMES, beside)
    return [
        {
            **_with_state(item, audience),
            "scheme": item["scheme"],
            "form": _form(call, audience) if call.has_form else None,
        }
        for call, item in zip(calls, items, strict=True)
    ]


def _form(call: ApplicationFormPage, audience: Audience) -> str | None:
    """The address of a form that has been published."""
    router = audience.router
    if "forms" not in router._endpoints:
        return None
    name = f"{router.url_namespace}:forms:detail"
    return get_full_url(audience.request, reverse(name, args=[call.translation_key]))


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
        "form": nullable(string("The form in this API; null where there is none", format="uri")),
    }
    schema["required"] = list(schema["properties"])
    return schema
