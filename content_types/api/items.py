"""Items of one model: the list of them, each part of it, and each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import Http404
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.api.v2.utils import BadRequestError, parse_fields_parameter
from wagtail.api.v2.views import BaseAPIViewSet
from wagtail.models import Page

from content_types.delivery import Audience, deliver, families, shape_of
from content_types.delivery.audience import Told
from content_types.delivery.bodies import ETAG, model_of
from content_types.delivery.by_key import with_these_keys
from content_types.delivery.finished import finished
from content_types.delivery.kept import lasts
from content_types.delivery.kept_items import is_brief
from content_types.delivery.reading import confirm, snapshots, with_entries
from content_types.delivery.snapshot import Maker, OutdatedError, Snapshot, unlearn_sites
from content_types.delivery.writing import dump, written
from content_types.pages.filters import parameters_of
from content_types.refs import kind_of
from content_types.serializers.schema import component_name

from . import caching, parameters
from .base import PublicEndpoint
from .columns import comparisons, filterable_fields
from .filters import FieldsFilter, Searched, index_is_watched
from .making import LIST, ListMaker
from .openapi.items import item_paths
from .openapi.operations import Description
from .ordering import OrderingFilter
from .paging import Pages, is_in_order, name_of_list
from .parts import Parts
from .projection import Projection, projection

# The parameters of a detail; its query is the same whatever they say.
OF_DETAILS = frozenset({"fields", "format", "rich_text_format", "_"})
# Of so many lists a process keeps how they are asked for.
MOST_LISTS = 20
# Stands for a key in a query that is written once; no item has it.
ANY_KEY = -1


class ItemEndpoint(PublicEndpoint, BaseAPIViewSet):
    """A list of items of one model and each of them, in Wagtail's v2 grammar."""

    # By words it is searched in what these leave.
    filter_backends = [FieldsFilter, OrderingFilter]
    pagination_class = Pages
    known_query_parameters = BaseAPIViewSet.known_query_parameters | {"after"}
    listing_default_fields = ["id", "type", "detail_url", ETAG, "title"]
    detail_only_fields: list[str] = []
    # What ``State`` told when the keys of a list were found; None where an item was read since.
    state: tuple[Any, ...] | None = None

    @classmethod
    def describe(cls, name: str) -> Description:
        return Description(item_paths(cls, name, component_name(cls.model), [cls.model]))

    @classmethod
    def get_body_fields_names(cls, model: type[models.Model]) -> list[str]:
        return [field.name for field in shape_of(model).body]

    @classmethod
    def get_meta_fields_names(cls, model: type[models.Model]) -> list[str]:
        return [field.name for field in shape_of(model).meta]

    def listed(self) -> Iterable[str]:
        return [kind_of(self.model) or self.model._meta.label] if self.action == LIST else []

    def check_query_parameters(self, queryset: QuerySet) -> None:
        """Refuse parameters that are neither an operation nor a field that can be compared."""
        model = queryset.model
        names = self.get_available_fields(model, db_fields_only=True)
        known = {
            *self.known_query_parameters,
            *filterable_fields(model, names),
            *comparisons(model, names),
            *parameters_of(model),
        }
        self.refuse_unknown(known)

    def projection_for(self, model: type[models.Model], *, details: bool) -> Projection:
        """Which fields this request wants of items of a model."""
        defaults, hidden = self.get_listing_default_fields(model), self.detail_only_fields
        if details:
            defaults, hidden = self.get_detail_default_fields(model), []
        fields = self.request.GET.get("fields", "")
        return _projection(model, fields, tuple(defaults), frozenset(hidden))

    def represent(self, items: list[models.Model], wanted: Projection) -> list[dict[str, Any]]:
        """The JSON of these items, cut to what was asked for."""
        return [wanted.cut(body) for body in deliver(items, self.audience, wanted.names)]

    def written(self, items: list[models.Model], wanted: Projection) -> list[bytes]:
        """The same as JSON, for an answer of which nothing else is made."""
        if wanted.nested:
            return [dump(body) for body in self.represent(items, wanted)]
        return written(items, self.audience, wanted.names)

    def from_store(self, answer: Callable[[], Response]) -> Response:
        """An answer read from the store; given anew where something has changed meanwhile."""
        if kind_of(self.model) is None:
            return answer()
        usual = Audience.of(self.request._request, self.request.wagtailapi_router)
        for snapshot in snapshots():
            unlearn_sites(usual.request)
            self.audience = replace(usual, snapshot=snapshot, told=Told(), _known={})
            with suppress(OutdatedError):
                return self._lasting(snapshot, answer)
        raise AssertionError("the last snapshot is none, and always holds")

    def _lasting(self, snapshot: Snapshot | None, answer: Callable[[], Response]) -> Response:
        if snapshot and self.is_lasting():
            # In vain where the snapshot turns out to be outdated: nobody is answered from it then.
            request, now = self.request._request, self.audience.now
            lasts(request, now, snapshot, caching.at_each_time, self.maker())
        return self._judged(answer)

    def maker(self) -> Maker | None:
        """What makes answers like this one without going through the endpoint; None for nothing."""
        # Without a query an address says which list it is by what a detail's has for its key.
        if self.action != LIST or not self.request.META.get("QUERY_STRING"):
            return None
        return ListMaker(type(self), self.request.wagtailapi_router, self.audience.language)

    def is_by_chance(self) -> bool:
        """Whether the list is another one each time."""
        return self.request.GET.get("order") == "random"

    def is_lasting(self) -> bool:
        """Whether the answer stays the same until something is written, or the snapshot ends."""
        if self.is_by_chance():
            return False
        if "search" not in self.request.GET:
            return True
        return bool(self.audience.known("index is watched", index_is_watched))

    def _judged(self, answer: Callable[[], Response]) -> Response:
        try:
            return answer()
        except (BadRequestError, Http404):
            # What is not there may have come while the question was judged.
            self.confirmed([])
            raise

    def found(self, queryset: QuerySet) -> QuerySet:
        """Items to be represented, with what the store has of them."""
        is_kept = self.audience.snapshot and isinstance(queryset, QuerySet)
        return with_entries(queryset) if is_kept else queryset

    def confirmed(self, items: list[Any]) -> list[Any]:
        """These items, if all that led to them still held when they were found."""
        if self.audience.snapshot:
            confirm(self.audience.snapshot, items, self.state)
        return items

    def listing_view(self, request: Request) -> Response:
        # A cache would give everybody the one that was drawn for the first.
        headers = {"Cache-Control": "no-store"} if self.is_by_chance() else None
        return self.from_store(lambda: Response(self.part(), headers=headers))

    def items_of(self, model: type[models.Model], keys: list[Any]) -> list[Any]:
        """The items with these keys, in their order, with what the store has of them; those that
        another list has shown are ``Finished``."""
        if not keys:
            return []
        by_key = self._finished(model, keys)
        missing = [key for key in keys if key not in by_key]
        if missing:
            self.state = None
            by_key |= {item.pk: item for item in self._with_keys(model, missing)}
        return [by_key[key] for key in keys if key in by_key]

    def _finished(self, model: type[models.Model], keys: list[Any]) -> dict[Any, Any]:
        wanted = self.projection_for(model, details=False)
        return {} if wanted.nested else finished(model, keys, self.audience, wanted.names)

    def _with_keys(self, model: type[models.Model], keys: list[Any]) -> Iterable[models.Model]:
        if not self.audience.snapshot:
            return model._default_manager.filter(pk__in=keys)
        wanted = self.projection_for(model, details=False)
        if issubclass(model, Page) and not families.OF_FAMILIES.isdisjoint(wanted.names):
            return families.several(keys, self.audience)
        is_short = not wanted.nested and is_brief(model, wanted.names)
        return with_these_keys(model, keys, beginnings=is_short)

    def part(self) -> bytes:
        """The part of a list that is asked for; raises what the question or the moment makes it."""
        # What was said of a part that was outdated is not said of this one.
        pages, self.state = self.pagination_class(), None
        if known := pages.known_search(self.request, self):
            model, found = known.model, pages.part_of(known, self.request, self)
            wanted = self.projection_for(model, details=False)
        else:
            model, whole = self._whole_list()
            wanted = self.projection_for(model, details=False)
            found = pages.paginate_queryset(whole, self.request, self)
        return pages.written(self.written(self.confirmed(list(found)), wanted))

    def _whole_list(self) -> tuple[type[models.Model], Any]:
        """What the list is of and what it has, whichever part of it is wanted.

        It is put together once while it lasts.
        """
        snapshot = self.audience.snapshot
        if not snapshot or not self.is_lasting() or "search" in self.request.GET:
            return self._put_together()
        name = name_of_list(self.request, self)
        known = snapshot.remember(
            "lists", [name], lambda _new: {name: self._put_together()}, MOST_LISTS
        )
        found: tuple[type[models.Model], Any] = known[name]
        return found

    def _put_together(self) -> tuple[type[models.Model], Any]:
        if "search" not in self.request.GET:
            found = self.found(self._narrowed())
            return found.model, Parts(found) if is_in_order(found, self.request) else found
        searched = self._searched()
        # What a search finds need not know what it is of.
        return searched.queryset.model, self.found(searched.by(self.request, self))

    def _searched(self) -> Searched:
        """What the list is chosen from by words; the same whichever they are."""
        snapshot = self.audience.snapshot
        if not snapshot or not self.is_lasting():
            return Searched(self._narrowed())
        name = name_of_list(self.request, self, whichever=frozenset({"search"}))
        known = snapshot.remember(
            "searched", [name], lambda _new: {name: Searched(self._narrowed())}, MOST_LISTS
        )
        found: Searched = known[name]
        return found

    def _narrowed(self) -> QuerySet:
        queryset = self.get_queryset()
        self.check_query_parameters(queryset)
        return self.filter_queryset(queryset)

    def detail_view(self, request: Request, pk: int) -> Response:
        if pk > parameters.MAX_ID:
            raise Http404("not found")
        self.refuse_unknown(OF_DETAILS)
        return self.from_store(self._detail)

    def _detail(self) -> Response:
        item = self.get_object()
        wanted = self.projection_for(model_of(item), details=True)
        return Response(self.written([item], wanted)[0])

    def get_object(self) -> models.Model:
        if not self.audience.snapshot:
            return self.only_one(self.get_queryset().filter(pk=self.kwargs["pk"]))
        name = ("one", self.model, self.audience.site)
        query = self.audience.snapshot.ready(name, ANY_KEY, self._with_key)
        return self.first(query.fetch([self.kwargs["pk"]]))

    def _with_key(self, key: int) -> QuerySet:
        return self.found(self.get_queryset().filter(pk=key))[:1]

    def only_one(self, queryset: QuerySet) -> models.Model:
        """The first of the items; raises Http404 where there is none."""
        return self.first(list(self.found(queryset)[:1]))

    def first(self, found: list[models.Model]) -> models.Model:
        """The first of what was found, if that still holds; raises Http404 where there is none."""
        if not self.confirmed(found):
            raise Http404("not found")
        return found[0]

    def find_object(self, queryset: QuerySet, request: Request) -> models.Model | None:
        text = request.GET.get("id", "")
        if not text:
            return None
        if not text.isascii() or not text.isdigit():
            raise BadRequestError("id must be a positive integer")
        return queryset.filter(pk=int(text)).first()


@lru_cache(maxsize=200)
def _projection(
    model: type[models.Model], fields: str, defaults: Sequence[str], hidden: Set[str]
) -> Projection:
    try:
        config = parse_fields_parameter(fields)
    except ValueError as error:
        raise BadRequestError(f"fields error: {error}") from error
    return projection(model, config, defaults, hidden)
