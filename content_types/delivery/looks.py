"""What a reader gets of an item, so short that it can be compared with what was told last."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.db import models, transaction
from django.http import HttpRequest
from rest_framework.utils.encoders import JSONEncoder
from wagtail.models import Site

from content_types.entries import FeedItem
from content_types.pages import ApplicationFormPage
from content_types.pages.calls import next_turn
from content_types.refs import Ref, kind_of

from . import reading, upkeep
from .audience import Audience
from .bodies import model_of, shape_of
from .cards import card_names
from .items import deliver
from .snapshot import Snapshot
from .versions import cut

logger = logging.getLogger(__name__)

# What pages in other languages tell of a page, cards aside: whether they are in step with it, and
# whether it is one of its own language. An alias is none.
TOLD_BY_OTHERS = frozenset({"last_published_at", "content_language"})


class Addresses:
    """Stands for the API's router: an item's address there never changes."""

    def get_object_detail_urlpath(self, model: type[models.Model], key: int) -> str:
        return f"/{model.__name__}/{key}/"


def audience_of(site: Site, snapshot: Snapshot) -> Audience:
    """The public of a site, when nobody in particular asks."""
    request = HttpRequest()
    request.META = {"SERVER_NAME": site.hostname, "SERVER_PORT": str(site.port)}
    # Where Wagtail itself looks first.
    request._wagtail_site = site  # type: ignore[attr-defined]
    return Audience(request, snapshot.since, Addresses(), snapshot)


@dataclass(frozen=True)
class Looks:
    """All of an item, what others show of it, its path, and when these change."""

    fingerprint: str = ""
    card: str = ""
    path: str = ""
    turn: datetime | None = None

    def put_on(self, item: FeedItem) -> None:
        """Remember that this is what readers have been told of."""
        item.fingerprint, item.card = self.fingerprint, self.card
        item.path, item.turn = self.path, self.turn


Seen = Iterator[tuple[Any, Looks]]


def looks_of(queryset: models.QuerySet, most: int, audience: Audience) -> Seen:
    """So many of the items, each with its looks; only ever while ``upkeep.alone``."""
    items = list(reading.with_entries(queryset)[:most])
    kind = str(kind_of(queryset.model))
    if missing := [Ref(kind, item.pk) for item in items if item.entry_body is None]:
        upkeep.write(missing)
        keys = [item.pk for item in items]
        items = list(reading.with_entries(queryset.filter(pk__in=keys)))
    yield from _looks(items, audience)


def _looks(items: list[Any], audience: Audience) -> Seen:
    if not items:
        return
    names = dict.fromkeys(name for item in items for name in shape_of(model_of(item)).names)
    try:
        with transaction.atomic():
            bodies = deliver(items, audience, list(names))
    except Exception:
        # One item that cannot be shown must not keep the others from being told of.
        if len(items) > 1:
            for item in items:
                yield from _looks([item], audience)
            return
        logger.exception("Nothing can be told of %s %s", type(items[0]).__name__, items[0].pk)
        yield items[0], Looks()
        return
    for item, body in zip(items, bodies, strict=True):
        yield item, _look(model_of(item), body, audience.now)


def _look(model: type[models.Model], body: dict[str, Any], now: datetime) -> Looks:
    return Looks(
        fingerprint=_hash(body),
        card=_hash(cut(body, {*card_names(model), *TOLD_BY_OTHERS})),
        path=urlsplit(body["meta"].get("html_url") or "").path,
        turn=next_turn(body, now) if model is ApplicationFormPage else None,
    )


def _hash(value: Any) -> str:
    text = json.dumps(value, cls=JSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
