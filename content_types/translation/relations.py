"""Items of one language point at one another: where a version of the same language is live,
relations lead to it; where there is none, they lead to the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import DraftStateMixin, Page, ReferenceIndex, TranslatableMixin

from content_types.pages import StrategyGoal, StrategyPage

from .links import row_names, swap_references

Versions = dict[Any, dict[Any, Any]]

_settled = ContextVar("settled", default=False)


@contextmanager
def already_settled() -> Iterator[None]:
    """For a writer whose items lead to their own language from the start."""
    token = _settled.set(True)
    try:
        yield
    finally:
        _settled.reset(token)


def are_settled() -> bool:
    """Whether what is saved now leads to its own language already."""
    return _settled.get()


def settle(item: Any) -> bool:
    """Lead an item's relations to versions in its own language; whether any changed.

    Nothing is saved.
    """
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return False
    wanted: dict[type[models.Model], set[Any]] = defaultdict(set)

    def collect(model: type[models.Model], key: Any) -> Any:
        wanted[_base(model)].add(key)
        return key

    swap_references(item, collect)
    choices = {model: _choices(model, keys, item.locale_id) for model, keys in wanted.items()}
    if not any(choices.values()):
        return False
    return swap_references(item, lambda model, key: choices[_base(model)].get(key, key))


def _base(model: type[models.Model]) -> type[models.Model]:
    return Page if issubclass(model, Page) else model


def _choices(model: type[models.Model], keys: set[Any], locale_id: int) -> dict[Any, Any]:
    """For each key the one that shall stand in its place, where that is another."""
    groups = model._default_manager.filter(pk__in=keys).values("translation_key")
    found = model._default_manager.filter(translation_key__in=groups)
    versions: dict[Any, list[Any]] = defaultdict(list)
    for each in found.values("pk", "translation_key", "locale_id", *_state_columns(model)):
        versions[each["translation_key"]].append(each)
    chosen = {}
    for group in versions.values():
        live = sorted((each for each in group if _is_live(each)), key=lambda each: each["pk"])
        best = next((each["pk"] for each in live if each["locale_id"] == locale_id), None)
        for each in group:
            if each["pk"] not in keys:
                continue
            fallback = each["pk"] if _is_live(each) or not live else live[0]["pk"]
            target = best or fallback
            if target != each["pk"]:
                chosen[each["pk"]] = target
    return chosen


def _state_columns(model: type[models.Model]) -> list[str]:
    if model is Page:
        return ["live", "alias_of"]
    if issubclass(model, StrategyGoal):
        return ["page__live"]
    return ["live"] if issubclass(model, DraftStateMixin) else []


def _is_live(row: dict[str, Any]) -> bool:
    # An alias is no version of its own: what it says is in the source's language.
    return row.get("live", row.get("page__live", True)) and not row.get("alias_of")


def follow(item: Any) -> None:
    """Bring those in step that point at an item which has just gone live or away, or at another
    version of it."""
    siblings = type(item)._default_manager.filter(translation_key=item.translation_key)
    keys = set(siblings.values_list("pk", flat=True))
    if len(keys) < 2:
        return
    targets = [(type(item), keys)]
    if isinstance(item, StrategyPage):
        goals = StrategyGoal.objects.filter(page__in=keys)
        targets.append((StrategyGoal, set(goals.values_list("pk", flat=True))))
    for referrer in _referrers(targets, item.locale_id):
        _hold_rows(referrer)
        if settle(referrer):
            referrer.save(**({"clean": False} if isinstance(referrer, Page) else {}))


def _hold_rows(item: models.Model) -> None:
    """Read an item's rows into it, so that what changes in them is saved with it."""
    for name in row_names(item):
        for row in getattr(item, name).get_object_list():
            _hold_rows(row)


def _referrers(
    targets: Iterable[tuple[type[models.Model], set[Any]]], locale_id: int
) -> Iterable[Any]:
    """What is written in the language and points at one of the targets."""
    found: dict[int, set[str]] = defaultdict(set)
    for model, keys in targets:
        content_type = ContentType.objects.get_for_model(_base(model))
        rows = ReferenceIndex.objects.filter(
            to_content_type=content_type, to_object_id__in=[str(key) for key in keys]
        )
        for base, key in rows.values_list("base_content_type_id", "object_id").distinct():
            found[base].add(key)
    for base, object_ids in found.items():
        kind = ContentType.objects.get_for_id(base).model_class()
        if kind is None or not issubclass(kind, TranslatableMixin):
            continue
        # A PageQuerySet for pages, and then only.
        items: Any = kind._default_manager.filter(pk__in=object_ids, locale_id=locale_id)
        yield from items.specific() if issubclass(kind, Page) else items
