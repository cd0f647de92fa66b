"""Filter backends: Wagtail's own parameters, and the typed filters that page types declare."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import QuerySet
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from taggit.managers import TaggableManager
from wagtail.api.v2 import filters as stock
from wagtail.api.v2.utils import BadRequestError, parse_boolean
from wagtail.models import Page

from content_types.delivery.cards import SNIPPETS
from content_types.pages.filters import (
    MAX_ID,
    Filters,
    FilterValueError,
    condition_for,
    moment,
    narrow,
)
from content_types.refs import kind_of
from content_types.vague_dates import VagueDateField

# Each tag joins two tables, and SQLite joins no more than 64.
MAX_TAGS = 10

COMPARABLE = (
    models.AutoField,
    models.BooleanField,
    models.CharField,
    models.DateField,
    models.DecimalField,
    models.IntegerField,
    models.TextField,
    models.UUIDField,
)


def filterable_fields(model: type[models.Model], names: list[str]) -> dict[str, Any]:
    """Those of the named API fields that a value can be compared with: plain columns, tags, and
    relations whose targets a rule can judge."""
    found: dict[str, Any] = {}
    for name in names:
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if isinstance(field, TaggableManager):
            found[name] = field
        elif isinstance(field, models.ForeignKey):
            if kind_of(field.related_model):
                found[name] = field
        elif isinstance(field, COMPARABLE) and not isinstance(field, VagueDateField):
            found[name] = field
    found.pop("locale", None)
    return found


class TypedFilter(BaseFilterBackend):
    """``?status=open``, ``?theme__exclude=…``: what the model declares in ``api_filters``."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        return narrowed(queryset, request, view)


def narrowed(
    queryset: QuerySet, request: Request, view: Any, filters: Filters | None = None
) -> QuerySet:
    """The queryset under every typed filter in the query: the model's own, or the given ones."""
    chosen = []
    for name, value in request.GET.items():
        found = condition_for(queryset.model, name, filters)
        if found is None:
            continue
        each, condition = found
        try:
            chosen.append((each, condition(value, view.audience.visible)))
        except FilterValueError as error:
            raise BadRequestError(f"{name}: {error}") from error
    return narrow(queryset, chosen)


class FieldsFilter(BaseFilterBackend):
    """``?title=…``: equality on the columns that the API shows, where nothing typed is declared."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        model = queryset.model
        fields = filterable_fields(model, view.get_available_fields(model, db_fields_only=True))
        for name, text in request.GET.items():
            if name in fields and condition_for(model, name) is None:
                queryset = self._narrow(queryset, name, fields[name], text, view)
        return queryset

    def _narrow(self, queryset: QuerySet, name: str, field: Any, text: str, view: Any) -> QuerySet:
        if isinstance(field, TaggableManager):
            tags = text.split(",")
            if len(tags) > MAX_TAGS:
                raise BadRequestError(f"{name} takes at most {MAX_TAGS} tags")
            for tag in tags:
                queryset = queryset.filter(**{f"{name}__name": tag})
            # Wagtail's search filter refuses to combine with tags and looks for this mark.
            queryset._filtered_by_tag = True
            return queryset
        value = self._value(name, field, text)
        if isinstance(field, models.ForeignKey):
            return queryset.filter(**{f"{name}__in": _visible_targets(field, value, view)})
        return queryset.filter(**{name: value})

    @staticmethod
    def _value(name: str, field: Any, text: str) -> Any:
        try:
            if isinstance(field, models.BooleanField):
                return parse_boolean(text)
            if isinstance(field, models.ForeignKey | models.IntegerField):
                number = int(text)
                if abs(number) > MAX_ID:
                    raise ValueError("out of range")
                return number
            if isinstance(field, models.DateTimeField):
                return moment(text)
            return field.to_python(text)
        except (ValueError, ValidationError) as error:
            reason = error.messages[0] if isinstance(error, ValidationError) else error
            raise BadRequestError(
                f"field filter error. '{text[:80]}' is not a valid value for {name} ({reason})"
            ) from error


def _visible_targets(field: models.ForeignKey, key: int, view: Any) -> QuerySet:
    target, visible = field.related_model, view.audience.visible
    found = target._default_manager.filter(pk=key)
    if issubclass(target, Page):
        return found.filter(pk__in=visible.pages().filter(pk=key).values("pk"))
    if kind_of(target) in SNIPPETS:
        return visible.snippets(found)
    if kind_of(target) in {"image", "document"}:
        return visible.files(found)
    return found.none()


class OrderingFilter(stock.OrderingFilter):
    """``?order=title,-id`` over plain columns: an order by a relation would tell of its target."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        plain = orderable_fields(view, queryset.model)
        order = request.GET.get("order", "")
        for name in order.split(",") if order and "random" not in order.split(",") else ():
            if name.removeprefix("-") not in plain:
                raise BadRequestError(f"cannot order by '{name}' (unknown field)")
        return super().filter_queryset(request, queryset, view)


def orderable_fields(endpoint: Any, model: type[models.Model]) -> set[str]:
    """The API fields of a model that are plain columns and so have an order."""
    return {
        name
        for name in endpoint.get_available_fields(model, db_fields_only=True)
        if not getattr(_field(model, name), "is_relation", True)
        and _field(model, name).get_internal_type() != "JSONField"
    }


def _field(model: type[models.Model], name: str) -> Any:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


class TranslationKeyFilter(BaseFilterBackend):
    """``?translation_key=…``: one thing in all its languages."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if "translation_key" not in request.GET:
            return queryset
        try:
            key = uuid.UUID(request.GET["translation_key"])
        except ValueError as error:
            raise BadRequestError("translation_key must be a UUID") from error
        return queryset.filter(translation_key=key)


class SearchFilter(stock.SearchFilter):
    """``?search=…`` within whatever the other parameters have found."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        if "search" not in request.GET:
            return queryset
        if not request.GET["search"].strip(" \"'*()-:^"):
            return queryset.none()
        # The search backend understands only plain conditions on indexed fields: give it the
        # keys that were found, whatever found them.
        found = queryset.model._default_manager.filter(pk__in=queryset.order_by().values("pk"))
        if "order" in request.GET:
            found = found.order_by(*queryset.query.order_by)
        found._filtered_by_tag = getattr(queryset, "_filtered_by_tag", False)
        return super().filter_queryset(request, found, view)
