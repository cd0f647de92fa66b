"""Plain columns that a list can be narrowed by, where a model declares nothing of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import Q, QuerySet
from taggit.managers import TaggableManager
from wagtail.api.v2.utils import BadRequestError, parse_boolean
from wagtail.models import Page

from content_types.delivery.cards import SNIPPETS
from content_types.pages.filters import (
    MAX_AMOUNT,
    MAX_ID,
    FilterValueError,
    filters_of,
    moment,
    split,
)
from content_types.pages.visibility import Visibility
from content_types.refs import kind_of
from content_types.vague_dates import VagueDateField

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
# Those whose values lie before or behind one another, as a reader sees it.
ORDERED = (models.AutoField, models.DateField, models.DecimalField, models.IntegerField)
SEVERAL = ("__in", "__exclude")
SIDES = ("__gt", "__gte", "__lt", "__lte")


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


@dataclass(frozen=True)
class Comparison:
    """One parameter: a column and how it is compared."""

    name: str
    field: Any
    suffix: str

    def condition(self, text: str, visible: Visibility) -> Q:
        """What holds for the items that are wanted; raises BadRequestError for a wrong value."""
        if self.suffix == "__isnull":
            if text not in {"true", "false"}:
                raise BadRequestError(f"{self.name}__isnull must be true or false")
            return Q(**{f"{self.name}__isnull": text == "true"})
        if self.suffix in SIDES:
            return Q(**{self.name + self.suffix: self._value(text)})
        values: Any = self._values(text)
        if isinstance(self.field, models.ForeignKey):
            values = visible_targets(self.field, values, visible)
        any_of = Q(**{f"{self.name}__in": values})
        return ~any_of if self.suffix == "__exclude" else any_of

    def _values(self, text: str) -> list[Any]:
        if self.suffix not in SEVERAL:
            return [self._value(text)]
        try:
            return [self._value(each) for each in split(text)]
        except FilterValueError as error:
            raise BadRequestError(f"{self.name}{self.suffix}: {error}") from error

    def _value(self, text: str) -> Any:
        try:
            return _read(self.field, text)
        except (ValueError, ValidationError) as error:
            reason = error.messages[0] if isinstance(error, ValidationError) else error
            raise BadRequestError(
                f"field filter error. '{text[:80]}' is not a valid value for {self.name} ({reason})"
            ) from error


def comparisons(model: type[models.Model], names: list[str]) -> dict[str, Comparison]:
    """Every parameter that compares one of these columns of a model; tags are no columns."""
    fields = filterable_fields(model, names)
    return {
        name + suffix: Comparison(name, field, suffix)
        for name, field in fields.items()
        if name not in filters_of(model) and not isinstance(field, TaggableManager)
        for suffix in suffixes(field)
    }


def suffixes(field: Any) -> Sequence[str]:
    """The ways in which a column can be compared."""
    if isinstance(field, models.BooleanField):
        return ("",)
    found = ["", *SEVERAL]
    if isinstance(field, ORDERED):
        found += SIDES
    # Whether a relation leads anywhere depends on what may be seen there.
    return [*found, "__isnull"] if field.null and not field.is_relation else found


def _read(field: Any, text: str) -> Any:
    if isinstance(field, models.BooleanField):
        return parse_boolean(text)
    if isinstance(field, models.ForeignKey | models.IntegerField):
        number = int(text)
        if abs(number) > MAX_ID:
            raise ValueError("out of range")
        return number
    if isinstance(field, models.DateTimeField):
        return moment(text)
    value = field.to_python(text)
    if isinstance(field, models.DecimalField) and abs(value) >= MAX_AMOUNT:
        raise ValueError("out of range")
    return value


def visible_targets(field: models.ForeignKey, keys: list[int], visible: Visibility) -> QuerySet:
    """Those of the things a relation may lead to that have these keys and may be seen."""
    return shown_targets(field.related_model, visible).filter(pk__in=keys)


def shown_targets(target: type[models.Model], visible: Visibility) -> QuerySet:
    """The things of a kind that may be seen; none of a kind that no rule can judge."""
    found = target._default_manager.all()
    if issubclass(target, Page):
        return visible.pages(found)
    if kind_of(target) in SNIPPETS:
        return visible.snippets(found)
    if kind_of(target) in {"image", "document"}:
        return visible.files(found)
    return found.none()
