"""The ``fields`` grammar of Wagtail's v2: which fields of an item, and of what it shows, leave."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page, get_page_models

from content_types.delivery.bodies import REFUSED_META, is_relation, row_shape, shape_of
from content_types.delivery.cards import card_names

Config = list[tuple[str, bool, Any]]

# What a card keeps when single fields of it are asked for by name.
CARD_DEFAULTS = {"id", "type", "detail_url", "title", "name"}


@dataclass(frozen=True)
class Projection:
    """The names of the fields that leave, in order, and how nested ones are cut."""

    names: tuple[str, ...]
    nested: dict[str, NestedCut]

    def cut(self, body: dict[str, Any]) -> dict[str, Any]:
        """The item's JSON with its nested cards and rows cut down."""
        for name, nested in self.nested.items():
            if name in body:
                body[name] = nested.cut(body[name])
            elif name in body.get("meta", {}):
                body["meta"][name] = nested.cut(body["meta"][name])
        return body


@dataclass(frozen=True)
class NestedCut:
    """Which fields of a nested card or row stay."""

    names: frozenset[str]
    nested: dict[str, NestedCut]

    def cut(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.cut(each) for each in value]
        if not isinstance(value, dict):
            return value
        kept = {}
        for name, each in value.items():
            if name == "meta":
                if meta := {key: fact for key, fact in each.items() if key in self.names}:
                    kept["meta"] = meta
            elif name in self.names:
                kept[name] = self.nested[name].cut(each) if name in self.nested else each
        return kept


def projection(
    model: type[models.Model], config: Config, defaults: Iterable[str], hidden: Set[str]
) -> Projection:
    """What ``fields`` asks of items of a model; ``hidden`` names exist only on details.

    Raises BadRequestError in Wagtail's own words for a field that there is not.
    """
    available = [name for name in shape_of(model).names if name not in hidden]
    names, sub_configs = _select(available, set(defaults), config)
    nested = {}
    for name, sub_config in sub_configs.items():
        if not is_relation(model, name):
            raise BadRequestError(f"'{name}' does not support nested fields")
        nested[name] = _nested(model, name, sub_config)
    return Projection(tuple(name for name in available if name in names), nested)


def _select(
    available: list[str], start: set[str], config: Config
) -> tuple[set[str], dict[str, Config]]:
    names = set(start)
    if config and config[0][0] in {"*", "_"}:
        names = set(available) if config[0][0] == "*" else set()
        config = config[1:]
    sub_configs: dict[str, Config] = {}
    for name, negated, sub_config in config:
        if negated:
            names.discard(name)
        else:
            names.add(name)
            if sub_config:
                sub_configs[name] = sub_config
    # To leave out what never leaves is no mistake.
    mentioned = {name for name, negated, _sub in config if not (negated and name in REFUSED_META)}
    if unknown := mentioned - set(available):
        raise BadRequestError("unknown fields: " + ", ".join(sorted(unknown)))
    return names, sub_configs


def _nested(model: type[models.Model], name: str, config: Config) -> NestedCut:
    rows = {each.get_accessor_name(): each.related_model for each in get_all_child_relations(model)}
    if name in rows and not shape_of(model).has_own_serializer(name):
        return _row_cut(rows[name], config)
    available = _card_fields(model, name)
    names, deeper = _select(available, CARD_DEFAULTS & set(available), config)
    if deeper:
        raise BadRequestError(f"'{min(deeper)}' does not support nested fields")
    return NestedCut(frozenset(names), {})


def _row_cut(row_model: type[models.Model], config: Config) -> NestedCut:
    available = [*row_shape(row_model), "detail_url"]
    names, deeper = _select(available, set(available), config)
    nested = {}
    for name, sub_config in deeper.items():
        if not is_relation(row_model, name):
            raise BadRequestError(f"'{name}' does not support nested fields")
        fields = _card_fields(row_model, name)
        chosen, too_deep = _select(fields, CARD_DEFAULTS & set(fields), sub_config)
        if too_deep or not fields:
            raise BadRequestError(f"'{name}' does not support nested fields")
        nested[name] = NestedCut(frozenset(chosen), {})
    return NestedCut(frozenset(names), nested)


def _card_fields(model: type[models.Model], name: str) -> list[str]:
    target = shape_of(model).target_of(name)
    if target is None:
        try:
            # Nothing but a relation gets here.
            target = cast(type[models.Model], model._meta.get_field(name).related_model)
        except FieldDoesNotExist:
            target = Page
    targets = [target]
    if issubclass(target, Page):
        # A reference to any page may show any page type's card.
        targets += [each for each in get_page_models() if issubclass(each, target)]
    return list(dict.fromkeys(field for each in targets for field in card_names(each)))
