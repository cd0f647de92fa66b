"""Puts all that a load has saved into the search index at once, instead of at every save."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.db.models.signals import post_save
from wagtail.search.backends import get_search_backends
from wagtail.search.index import get_indexed_models
from wagtail.search.signal_handlers import post_save_signal_handler


@contextmanager
def indexed_at_once() -> Iterator[None]:
    """Index what is saved meanwhile when all of it is there, each item once.

    For commands: other threads of the process would not index what they save either.
    """
    saved: dict[type[models.Model], set[Any]] = defaultdict(set)

    def remember(instance: Any, raw: bool = False, **_kwargs: Any) -> None:
        if not raw:
            saved[getattr(instance, "specific_class", None) or type(instance)].add(instance.pk)

    automatic = [each for each in get_indexed_models() if getattr(each, "search_auto_update", True)]
    for model in automatic:
        post_save.disconnect(post_save_signal_handler, sender=model)
        post_save.connect(remember, sender=model, weak=False)
    try:
        yield
    finally:
        for model in automatic:
            post_save.disconnect(remember, sender=model)
            post_save.connect(post_save_signal_handler, sender=model)
    for model, keys in saved.items():
        _index(model, keys)


def _index(model: Any, keys: Iterable[Any]) -> None:
    items = list(model.get_indexed_objects().filter(pk__in=keys))
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(model, items)
