"""The kinds of things that have entries, and what of other tables their bodies are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from django.apps import apps
from django.db import models
from taggit.managers import _TaggableManager
from taggit.models import CommonGenericTaggedItemBase, TagBase
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)
from wagtail.search.models import IndexEntry
from wagtail_localize.models import Translation, TranslationSource

from content_types.pages import FormVersion, StrategyGoal
from content_types.pages.site_facts import SiteFacts
from content_types.pages.visibility import Visibility
from content_types.refs import kind_of

from .bodies import shape_of
from .cards import SNIPPETS

# Changes of these kinds are of no one item: of what a snapshot knows, and of everything.
STRUCTURE, EVERYTHING = "structure", "everything"
# Nor are these: of pages that are one thing in several languages.
SOURCE, TRANSLATION = "translation source", "translation"
# Before the number of a content type.
OF_TYPE = "type "
# Items that others show, and that have no endpoint of their own.
PARTS = frozenset({"goal"})


@cache
def models_by_kind() -> dict[str, type[models.Model]]:
    """The model of every kind; of pages their base."""
    return {
        "page": Page,
        "image": get_image_model(),
        "document": get_document_model(),
        "goal": StrategyGoal,
        **{str(kind): model for kind, model in SNIPPETS.items()},
    }


def public(kind: str, visible: Visibility) -> models.QuerySet:
    """The items of a kind that the public may see."""
    found = models_by_kind()[kind]._default_manager.all()
    if kind == "page":
        return visible.pages(found)
    if kind == "goal":
        return found.filter(page__in=visible.pages())
    return visible.files(found) if kind in {"image", "document"} else visible.snippets(found)


@dataclass(frozen=True, order=True)
class Cause:
    """Rows of a table belong to items of a kind, whose keys stand in a column."""

    table: str
    kind: str
    column: str = ""
    # Where the kind is told by a column with a content type.
    type_column: str = ""
    only_updates: bool = False


def causes() -> list[Cause]:
    """Every table that an entry or the visibility rule is made of."""
    return sorted({*_structure(), *_items()})


def _structure() -> Iterator[Cause]:
    rule = (Site, PageViewRestriction, Collection, CollectionViewRestriction)
    # By these, answers change that are made of the same items: where a call's form is, what
    # a search finds, and what stands around every page.
    beside = (FormVersion, IndexEntry, SiteFacts)
    for model in (*rule, *beside):
        yield Cause(model._meta.db_table, STRUCTURE)
    taken_over = Translation._meta.get_field("taken_over")
    yield Cause(TranslationSource._meta.db_table, SOURCE, TranslationSource._meta.pk.column)
    yield Cause(Translation._meta.db_table, SOURCE, Translation._meta.get_field("source").column)
    yield Cause(taken_over.related_model._meta.db_table, TRANSLATION, taken_over.field.column)
    yield Cause(Locale._meta.db_table, EVERYTHING)


def _items() -> Iterator[Cause]:
    for model in apps.get_models():
        kind = kind_of(model)
        if kind in models_by_kind() and not model._meta.proxy and model._meta.managed:
            yield Cause(model._meta.db_table, kind, _column(model._meta.pk))
            yield from _rows(model, kind)


def _rows(model: type[models.Model], kind: str) -> Iterator[Cause]:
    fields = shape_of(model).serializer(shape_of(model).names).fields.values()
    sources = {field.source.partition(".")[0] for field in fields}
    if kind == "image":
        sources.add("renditions")
    for relation in model._meta.related_objects:
        if relation.get_accessor_name() in sources and not relation.many_to_many:
            yield Cause(relation.related_model._meta.db_table, kind, _column(relation.field))
    for field in model._meta.many_to_many:
        if field.name in sources:
            yield Cause(field.m2m_db_table(), kind, field.m2m_column_name())
    for source in sources:
        manager = getattr(model, source, None)
        if isinstance(manager, _TaggableManager):
            yield from _tags(manager.through, kind)


def _column(field: models.Field) -> str:
    # Only a relation of several to several has none.
    return cast(str, field.column)


def _tags(through: type[models.Model], kind: str) -> Iterator[Cause]:
    # Its fields are known by their names, and all stand on it.
    meta: Any = through._meta
    table = meta.db_table
    if issubclass(through, CommonGenericTaggedItemBase):
        types = meta.get_field("content_type").column
        yield Cause(table, OF_TYPE, meta.get_field("object_id").column, types)
    else:
        yield Cause(table, kind, meta.get_field("content_object").column)
    tag = meta.get_field("tag").related_model
    if issubclass(tag, TagBase):
        # A new tag is on nothing yet, and one that goes takes its rows along.
        yield Cause(tag._meta.db_table, EVERYTHING, only_updates=True)
