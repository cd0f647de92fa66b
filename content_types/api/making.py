"""A page's detail without its view: of a series, once the view has answered for one of them.

What Django and its framework for APIs do before and after a view takes several times as long as the
page itself, and comes out the same for each.
"""

from __future__ import annotations

from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils import translation
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page

from content_types.delivery import Audience, families
from content_types.delivery.bodies import model_of
from content_types.delivery.snapshot import Made, OutdatedError, Snapshot
from content_types.delivery.writing import as_bytes, written

from . import caching, parameters
from .projection import projection


@dataclass(frozen=True)
class PageMaker:
    """Makes details of pages as an endpoint does that was asked for no more than that."""

    endpoint: type[PagesAPIViewSet]
    router: Any
    # That in which the endpoint was asked.
    language: str
    _names: dict[type[Page], tuple[str, ...]] = field(default_factory=dict)

    def __call__(
        self, request: HttpRequest, key: str, snapshot: Snapshot, now: datetime
    ) -> Made | None:
        if not (key.isascii() and key.isdigit()) or int(key) > parameters.MAX_ID:
            return None
        audience = Audience(request, now, self.router, snapshot)
        # To be in a language takes longer than to see that one is.
        is_here = translation.get_language() == self.language
        stay = nullcontext() if is_here else translation.override(self.language)
        # What is outdated or not there is left to the view, which finds out what holds now.
        with stay, suppress(OutdatedError):
            page = families.one(int(key), audience)
            if page is not None:
                text = written([page], audience, self._names_of(model_of(page)))[0]
                keys = caching.surrogate_keys([], audience.shown)
                return Made(as_bytes(text), (("Surrogate-Key", keys),))
        return None

    def _names_of(self, model: type[Page]) -> tuple[str, ...]:
        if model not in self._names:
            defaults = self.endpoint.get_detail_default_fields(model)
            self._names[model] = projection(model, [], defaults, set()).names
        return self._names[model]
