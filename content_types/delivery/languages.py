"""In which language an item really is, where else it can be read, and what it was made from.

These facts hold for an answer, not for an item: they depend on what was asked for and on which
other pages are public, so they are told after phase one and never kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import connection, models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from rest_framework.fields import Field
from wagtail.models import Page
from wagtail_localize.models import Translation

from content_types.pages.in_step import is_in_step
from content_types.refs import Ref
from content_types.serializers.schema import (
    Schema,
    array,
    card_name,
    component,
    nullable,
    object_with,
)

from .audience import Audience

Body = dict[str, Any]
# Stands for a key in a query that is written once; no page has it.
NO_KEY = UUID(int=2**128 - 1)
# What is asked of each page, in the order that ``version_of`` takes it.
OF_VERSIONS = (
    "translation_key",
    "pk",
    "locale__language_code",
    "text_language",
    "alias_of",
    "last_published_at",
    "origin",
    "taken_over",
)
# What everything with a language says of it, and what pages say beside that.
OF_ALL = ("content_language", "is_fallback")
OF_PAGES = (*OF_ALL, "translations", "translated_from")
# What other pages must be asked for, whatever they are.
OF_OTHERS = frozenset(OF_PAGES) - {*OF_ALL}


class LanguageFact(Field):
    """A place in an item's meta that ``tell`` fills."""

    def __init__(self, schema: Schema, *, is_reference: bool = False) -> None:
        super().__init__(read_only=True)
        self.schema = schema
        self.is_reference = is_reference

    def get_attribute(self, instance: models.Model) -> None:
        return None

    def api_schema(self, model: type[models.Model]) -> Schema:
        return self.schema


def fact_fields() -> dict[str, LanguageFact]:
    """The serializer fields of all facts, by their names."""
    source = object_with(
        {
            "locale": component("LanguageCode"),
            "is_current": {"type": "boolean"},
            "page": component(card_name(Page)),
        },
        description="What the page was translated from, and whether it says what that says now",
    )
    return {
        "content_language": LanguageFact(component("LanguageCode")),
        "is_fallback": LanguageFact({"type": "boolean"}),
        "translations": LanguageFact(array(component(card_name(Page))), is_reference=True),
        "translated_from": LanguageFact(nullable(source)),
    }


def language_order() -> list[str]:
    """The codes of the site's languages as the settings have them."""
    languages = getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", settings.LANGUAGES)
    return [code for code, _name in languages]


class Version(NamedTuple):
    """One page of those that are one thing in several languages."""

    ref: Ref
    locale: str
    text_language: str
    is_alias: bool
    published: datetime | None
    # From which language it was made, and when it last took over what stands there.
    origin: str | None
    taken_over: datetime | None


def tell(bodies: Sequence[Body], items: Sequence[models.Model], audience: Audience) -> None:
    """Fill the language facts that these bodies have places for; other items are references."""
    places = [
        (body["meta"], item)
        for body, item in zip(bodies, items, strict=True)
        if not set(OF_PAGES).isdisjoint(body.get("meta", ()))
    ]
    facts = facts_of([item for _meta, item in places], audience)
    for (meta, _item), told in zip(places, facts, strict=True):
        meta.update({name: fact for name, fact in told.items() if name in meta})


def facts_of(
    items: Sequence[Any], audience: Audience, names: Collection[str] = OF_PAGES
) -> list[Body]:
    """The language facts of these items, which have a language; other items are references. Only
    those with these names are to be used."""
    if OF_OTHERS.isdisjoint(names) and not audience.visible.has_aliases:
        # Then every page is in the language of its own locale.
        codes = [item.locale.language_code for item in items]
        return [_language(code, code, audience) for code in codes]
    keys = {item.translation_key for item in items if isinstance(item, Page)}
    versions = _known_versions(keys, audience)
    return [_facts(item, versions.get(item.translation_key, {}), audience) for item in items]


def _language(language: str, locale: str, audience: Audience) -> Body:
    is_fallback = language != (audience.asked_language or locale)
    return {"content_language": language, "is_fallback": is_fallback}


def _facts(item: Any, group: dict[str, Version], audience: Audience) -> Body:
    locale = item.locale.language_code
    own = group.get(locale)
    return {
        **_language(own.text_language if own else locale, locale, audience),
        "translations": [
            each.ref for each in group.values() if each.locale != locale and not each.is_alias
        ],
        "translated_from": _source(own, group),
    }


def _source(own: Version | None, group: dict[str, Version]) -> Body | None:
    if own is None or own.is_alias:
        return None
    # Written without segments, a page follows the site's first language.
    source = group.get(own.origin or settings.LANGUAGE_CODE)
    if source is None or source is own or source.is_alias:
        return None
    taken_over = own.taken_over if own.origin else own.published
    return {
        "locale": source.locale,
        "is_current": is_in_step(source.published, taken_over),
        # Where the source is not public it is as if there were none.
        "page": Ref("page", source.ref.key, required=True),
    }


def _known_versions(keys: set[UUID], audience: Audience) -> dict[UUID, dict[str, Version]]:
    """Every page with one of these keys, by key and then by language in the site's order."""
    snapshot = audience.snapshot
    if snapshot is None:
        return grouped(map(version_of, _rows(list(keys)))) if keys else {}
    told = {key: each for key, each in audience.told.versions.items() if key in keys}

    def find(new: set[UUID]) -> dict[UUID, dict[str, Version]]:
        query = snapshot.ready("versions", as_written(NO_KEY), lambda _mark: _rows([NO_KEY]))
        return grouped(map(version_of, query.fetch([as_written(key) for key in new])))

    left = keys - told.keys()
    return told | snapshot.remember("versions", left, find) if left else told


def as_written(key: UUID) -> Any:
    """A key as the database is given it."""
    return Page._meta.get_field("translation_key").get_db_prep_value(key, connection)


def _rows(keys: list[UUID]) -> models.QuerySet:
    pages = Page.objects.filter(translation_key__in=keys).order_by()
    return version_columns(pages).values_list(*OF_VERSIONS)


def version_columns(pages: models.QuerySet, *, has_aliases: bool = True) -> models.QuerySet:
    """The pages with what a ``Version`` says of each beside its own columns.

    Without aliases among all pages, nothing is asked of what they are aliases of.
    """
    code = "locale__language_code"
    made = Translation.objects.filter(
        source__object=OuterRef("translation_key"), target_locale=OuterRef("locale"), enabled=True
    ).order_by("-pk")
    sources = (f"alias_of__alias_of__{code}", f"alias_of__{code}")
    # What is public has the state that was there when it was published.
    taken_over = Coalesce("taken_over__moment", "source__last_updated_at")
    return pages.annotate(
        text_language=Coalesce(*sources, code) if has_aliases else F(code),
        origin=Subquery(made.values(f"source__{code}")[:1]),
        taken_over=Subquery(made.annotate(moment=taken_over).values("moment")[:1]),
    )


def version_of(row: Sequence[Any]) -> tuple[UUID, Version]:
    """What a row of ``OF_VERSIONS`` says, and of which thing."""
    key, pk, locale, text_language, alias_of, *rest = row
    return key, Version(Ref("page", pk), locale, text_language, alias_of is not None, *rest)


def grouped(versions: Iterable[tuple[UUID, Version]]) -> dict[UUID, dict[str, Version]]:
    """Versions by key and then by language, in the site's order."""
    found: dict[UUID, dict[str, Version]] = defaultdict(dict)
    places = {code: place for place, code in enumerate(language_order())}
    last = len(places)
    for key, version in sorted(
        versions, key=lambda each: (places.get(each[1].locale, last), each[1].locale)
    ):
        found[key][version.locale] = version
    return found
