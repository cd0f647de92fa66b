"""Instances of rows of which only so much was found: to make one Django's way takes much longer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.db import models
from django.db.models.base import ModelState

NONE: Mapping[str, Any] = MappingProxyType({})


def bare(
    model: type[models.Model], key: int, found: Mapping[str, Any] = NONE, **related: models.Model
) -> Any:
    """The row with this key, with these attributes; all others are fetched when asked for.

    No signal tells of it, and no ``__init__`` runs. ``related`` has instances by their fields.
    """
    item: Any = model.__new__(model)
    item._state = ModelState()
    item._state.adding, item._state.db = False, model._default_manager.db
    item._state.fields_cache = dict(related)
    item.__dict__.update(found)
    item.pk = key
    return item
