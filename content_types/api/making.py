"""Answers without their view: of a series, once the view has answered for one of them.

What Django and its framework for APIs do before and after a view takes a millisecond of a part of a
list and several times as long as a page itself, and comes out the same for each. Whoever asks is
counted before any of this is asked: see ``caching.at_each_time``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import translation
from rest_framework.exceptions import APIException
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page

from content_types.delivery import Audience, families
from content_types.delivery.bodies import model_of
from content_types.delivery.snapshot import Made, OutdatedError, Snapshot
from content_types.delivery.writing import written

from . import caching, parameters
from .projection import projection

# What Wagtail calls the view of a list.
LIST = "listing_view"


@dataclass(frozen=True)
class PageMaker:
    """Makes details of pages as an endpoint does that was asked for no more than that."""

    endpoint: type[PagesAPIViewSet]
    router: Any
    # That in which the endpoint was asked.
    language: str | None
    _names: dict[type[Page], tuple[str, ...]] = field(default_factory=dict)

    def __call__(self, request: HttpRequest, snapshot: Snapshot, now: datetime) -> Made | None:
        key = request.path.rpartition("/")[0].rpartition("/")[2]
        if not (key.isascii() and key.isdigit()) or int(key) > parameters.MAX_ID:
            return None
        audience = Audience(request, now, self.router, snapshot)
        # What is outdated or not there is left to the view, which finds out what holds now.
        with _speaking(self.language), suppress(OutdatedError):
            page = families.one(int(key), audience)
            if page is not None:
                body = written([page], audience, self._names_of(model_of(page)))[0]
                return _made(body, [], audience)
        return None

    def _names_of(self, model: type[Page]) -> tuple[str, ...]:
        if model not in self._names:
            defaults = self.endpoint.get_detail_default_fields(model)
            self._names[model] = projection(model, [], defaults, set()).names
        return self._names[model]


@dataclass(frozen=True)
class ListMaker:
    """Makes parts of a list, or what other words find in it, as its endpoint does."""

    endpoint: type[Any]
    router: Any
    # That in which the endpoint was asked.
    language: str | None

    def __call__(self, request: HttpRequest, snapshot: Snapshot, now: datetime) -> Made | None:
        view = self.endpoint()
        view.request, view.action, view.kwargs = request, LIST, {}
        view.audience = Audience(request, now, self.router, snapshot)
        # What is outdated or wrong is left to the view, which says so.
        refused = (OutdatedError, BadRequestError, Http404, APIException)
        with _speaking(self.language), suppress(*refused):
            parameters.check(request.GET)
            return _made(view.part(), view.listed(), view.audience)
        return None


@contextmanager
def _speaking(language: str | None) -> Iterator[None]:
    # To be in a language takes longer than to see that one is.
    if translation.get_language() == language:
        yield
    else:
        with translation.override(language):
            yield


def _made(body: bytes, kinds: Iterable[str], audience: Audience) -> Made:
    keys = caching.surrogate_keys(kinds, audience.shown)
    return Made(body, (("Surrogate-Key", keys),) if keys else ())
