"""``?order=title,-programme``: by every field that has one value, as a reader sees it.

What a relation leads to is ordered by the title that it is shown with, and counts as nothing where
it may not be seen: an order would tell of it. A list, a body and a fact about the answer have none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Case, F, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.expressions import Expression, OrderBy
from django.db.models.functions import Concat, Length, Substr
from django.utils import translation
from rest_framework.fields import Field
from rest_framework.request import Request
from wagtail.api.v2 import filters as stock
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page, TranslatableMixin

from content_types.alphabet import Alphabetical, alphabetically, english, is_norwegian, norwegian
from content_types.delivery import shape_of
from content_types.delivery.fields import DownloadURL, Locale, Parent
from content_types.delivery.languages import language_order
from content_types.fields import own_field, own_key
from content_types.pages.visibility import Visibility
from content_types.serializers.fields import LabelField, RefField

from .columns import shown_targets
from .languages import asked_language


class OrderingFilter(stock.OrderingFilter):
    """The order that a request asks for; Wagtail's own knows plain columns only."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: Any) -> QuerySet:
        names = request.GET.get("order", "").split(",")
        if names == [""] or "random" in names:
            return super().filter_queryset(request, queryset, view)
        model: type[models.Model] = queryset.model
        language = asked_language(request)
        known = view.get_available_fields(model)
        for name in names:
            bare = name.removeprefix("-")
            if bare not in known or not _has_order(model, bare):
                reason = "has no order" if bare in known else "unknown field"
                raise BadRequestError(f"cannot order by '{name}' ({reason})")
        places = [_place(model, name, view.audience.visible, language) for name in names]
        return queryset.order_by(*places)


def orderable_fields(endpoint: Any, model: type[models.Model]) -> set[str]:
    """The API fields of a model that a list of it can be ordered by."""
    return {name for name in endpoint.get_available_fields(model) if _has_order(model, name)}


def _place(
    model: type[models.Model], name: str, visible: Visibility, language: str
) -> str | OrderBy:
    bare = name.removeprefix("-")
    if rule := _rule(model, bare):
        return OrderBy(rule(model, bare, visible, language), descending=name.startswith("-"))
    return alphabetically(model, [name], language)[0]


@cache
def _has_order(model: type[models.Model], name: str) -> bool:
    if _rule(model, name):
        return True
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return not field.is_relation and field.get_internal_type() != "JSONField"


# What is no plain column -------------------------------------------------------------------------

Rule = Callable[[type[models.Model], str, Visibility, str], Expression | F]


@cache
def _rule(model: type[models.Model], name: str) -> Rule | None:
    """How a field that is more than a column is ordered; None where it is not."""
    field = shape_of(model).serializer([name]).fields.get(name)
    own = OF_PAGES.get(name) if issubclass(model, Page) else None
    if name == "content_language" and issubclass(model, TranslatableMixin):
        own = _by_language
    return own or OF_ALL.get(name) or RULES.get(type(field))


def _by_label(model: type[models.Model], name: str, _visible: Visibility, language: str) -> Case:
    """The place of a choice among the labels, as they stand in the reader's alphabet."""
    source = shape_of(model).serializer([name]).fields[name].source
    key = norwegian if is_norwegian(language) else english
    # Whether there is such a language is judged elsewhere.
    with translation.override(language if language in language_order() else None):
        choices = own_field(model, source).flatchoices
        labels = [(key(str(label)), value) for value, label in choices]
    ranks = [
        When(**{source: value}, then=Value(rank))
        for rank, (_key, value) in enumerate(sorted(labels))
        if value != ""
    ]
    return Case(*ranks, output_field=IntegerField())


def _by_title(
    model: type[models.Model], name: str, visible: Visibility, language: str
) -> Alphabetical:
    source = shape_of(model).serializer([name]).fields[name].source
    key = own_key(model, source)
    shown = shown_targets(key.related_model, visible)
    return _title_in(shown.filter(pk=OuterRef(key.attname)), language)


def _by_parent(
    _model: type[models.Model], _name: str, visible: Visibility, language: str
) -> Alphabetical:
    length = Length(OuterRef("path")) - Page.steplen
    above = visible.pages(Page.objects.filter(path=Substr(OuterRef("path"), 1, length)))
    return _title_in(above, language)


def _title_in(found: QuerySet, language: str) -> Alphabetical:
    names = {field.name for field in found.model._meta.get_fields()}
    title = "title" if "title" in names else "name"
    return Alphabetical(Subquery(found.order_by().values(title)[:1]), language)


def _by_language(*_of: Any) -> F:
    return F("locale__language_code")


def _by_type(*_of: Any) -> Concat:
    kind = [F("content_type__app_label"), Value("."), F("content_type__model")]
    return Concat(*kind, output_field=models.CharField())


RULES: Mapping[type[Field], Rule] = {
    LabelField: _by_label,
    RefField: _by_title,
    Parent: _by_parent,
    Locale: _by_language,
    DownloadURL: lambda *_of: F("file"),
}
OF_ALL: Mapping[str, Rule] = {"detail_url": lambda *_of: F("pk")}
OF_PAGES: Mapping[str, Rule] = {
    "type": _by_type,
    "html_url": lambda *_of: F("url_path"),
}
