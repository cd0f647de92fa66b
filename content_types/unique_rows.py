"""Inline rows that exchange values which must be unique, such as two themes changing places.

Rows are saved one by one, and the database refuses the first of two that trade places. Rows whose
new values another row still holds are therefore written anew: the old ones go before any is added.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations

from content_types.fields import own_field

Values = tuple[object, ...]


def renew_exchanged_rows(parent: ClusterableModel) -> None:
    """Make rows new that take over what another saved row of this parent still holds."""
    changed = getattr(parent, "_cluster_related_objects", {})
    for relation in get_all_child_relations(parent):
        rows = changed.get(relation.get_accessor_name())
        if parent.pk and rows:
            for names in unique_within(relation.related_model, relation.field.name):
                _renew(rows, names)


def unique_within(model: type[models.Model], key: str) -> Iterable[tuple[str, ...]]:
    """The fields that each unique constraint of the rows holds apart within one parent."""
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and key in constraint.fields:
            fields = (own_field(model, name) for name in constraint.fields if name != key)
            yield tuple(field.attname for field in fields)


def _renew(rows: list[models.Model], names: tuple[str, ...]) -> None:
    saved = {row.pk: row for row in rows if row.pk}
    if len(saved) < 2:
        return
    stored = type(rows[0])._default_manager.filter(pk__in=saved).values_list("pk", *names)
    held: dict[Values, int] = {tuple(values): key for key, *values in stored}
    exchanged: set[int] = set()
    for key, row in saved.items():
        holder = held.get(tuple(getattr(row, name) for name in names), key)
        if holder != key:
            exchanged |= {key, holder}
    for key in exchanged:
        saved[key].pk = None
