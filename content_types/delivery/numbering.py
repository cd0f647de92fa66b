"""Giving positions in the feed to what has come, changed or gone, one after another under a lock.

What is public now is compared with what readers were last told, so nothing depends on somebody
remembering to tell: not on which program wrote, nor on whether anybody wrote at all.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, Min, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.api.utils import get_base_url
from wagtail.models import DraftStateMixin, Page, Site

from content_types import conf
from content_types.entries import Feed, FeedItem, Reason, State
from content_types.refs import Ref

from . import absences, due, upkeep
from .bodies import model_of
from .kinds import PARTS, models_by_kind, public
from .looks import Looks, audience_of, looks_of
from .snapshot import Snapshot

BATCH = 50
# What was to go live so lately has come by the clock, although the worker may have been late.
LATELY = timedelta(hours=1)
IDENTITY = ["site", "kind", "key"]
TOLD = [
    "position", "gone", "reason", "at", "path", "previous_path", "fingerprint", "card", "due",
    "turn",
]  # fmt: skip


def number(
    *,
    seconds: float = 600,
    patient: bool = True,
    most: int = BATCH,
    told: Callable[[int], object] = lambda _count: None,
) -> bool:
    """Tell of what has happened; whether something is left because time was up.

    Who is not patient leaves it all to whoever is at it already. ``most`` items of a site are told
    of at a time, while nobody else writes; ``told`` hears how many they were.
    """
    end = time.monotonic() + seconds
    while Feed.is_due(timezone.now()):
        with upkeep.alone(patient=patient) as is_mine:
            if not is_mine:
                return False
            told(_one_round(most))
        if time.monotonic() > end:
            return Feed.is_due(timezone.now())
    return False


def forget(now: datetime) -> None:
    """Throw away tombstones that are so old that no reader should need them."""
    with upkeep.alone():
        old = now - timedelta(days=conf.get("FEED_DAYS"))
        tombstones = FeedItem.objects.filter(gone=True, at__lt=old)
        last = tombstones.exclude(position=None).order_by("position").last()
        if last is not None:
            Feed.objects.filter(pk=1, floor__lt=last.position).update(floor=last.position)
        tombstones.delete()


def _one_round(most: int) -> int:
    _count, is_all = upkeep.one_batch(upkeep.BATCH)
    if not is_all:
        return 0
    feed, now = Feed.current(), timezone.now()
    token = State.objects.values_list("token", flat=True).get(pk=1)
    sites = list(Site.objects.select_related("root_page").order_by("pk"))
    _look_at_addresses(feed, sites)
    rounds = [_Round(feed, site, Snapshot.of(token, now), most) for site in sites]
    if feed.token != token or (feed.turn and feed.turn <= now):
        for each in rounds:
            each.compare()
        if all(each.left > 0 for each in rounds):
            feed.token, feed.turn = token, _next_turn(now)
    is_more = True
    while is_more:
        # Those that show what was told of are looked at next.
        is_more = any(each.look_again() for each in rounds)
    feed.save()
    return sum(most - each.left for each in rounds)


def _look_at_addresses(feed: Feed, sites: Iterable[Site]) -> None:
    """Everything that is told of a site changes with its address."""
    found = json.dumps(
        {site.pk: [site.root_url, get_base_url(), site.root_page.url_path] for site in sites}
    )
    if feed.sites != found:
        due.mark_everything()
        feed.sites = found


def _next_turn(now: datetime) -> datetime | None:
    turns: list[datetime | None] = []
    for model in filter(_has_times, models_by_kind().values()):
        found = model._default_manager.filter(live=True).aggregate(
            go_live=Min("go_live_at", filter=Q(go_live_at__gt=now)),
            expire=Min("expire_at", filter=Q(expire_at__gt=now)),
        )
        turns += found.values()
    return min((turn for turn in turns if turn), default=None)


def _has_times(model: type) -> bool:
    return issubclass(model, Page | DraftStateMixin)


@dataclass
class _Round:
    """One look at one site: a few of the items that have come, changed or gone."""

    feed: Feed
    site: Site
    snapshot: Snapshot
    left: int
    # Others show something else of these now.
    seen: list[FeedItem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.now = self.snapshot.since
        self.audience = audience_of(self.site, self.snapshot)
        self.visible = self.audience.visible
        self.items = FeedItem.objects.filter(site=self.site, gone=False)
        self.waiting = self.items.filter(Q(due=True) | Q(turn__lte=self.now))

    def compare(self) -> None:
        """Tell of some that have gone or come; of all of them where something is left to do."""
        vanished = list(self.items.exclude(kind__in=models_by_kind()))
        self._take_away(vanished, dict.fromkeys((item.key for item in vanished), Reason.DELETED))
        # Pages last, for they show the others, and would have to be told of once more.
        kinds = sorted(models_by_kind(), key=lambda kind: kind == "page")
        for work in (self._gone, self._come):
            for kind in kinds:
                if self.left > 0:
                    work(kind)

    def look_again(self) -> bool:
        """Tell of some of those that may have changed; whether there were any."""
        due.mark_those_that_show(self.seen)
        self.seen = []
        items: dict[str, dict[int, FeedItem]] = defaultdict(dict)
        for item in self.waiting[: max(self.left, 0)]:
            items[item.kind][item.key] = item
        for kind, alike in items.items():
            self._changed(kind, alike)
        return bool(items)

    def _gone(self, kind: str) -> None:
        shown = public(kind, self.visible).filter(pk=OuterRef("key"))
        items = list(self.items.filter(kind=kind).exclude(Exists(shown))[: self.left])
        if items:
            keys = [item.key for item in items]
            self._take_away(items, absences.reasons(kind, keys, self.visible))

    def _take_away(self, items: Collection[FeedItem], reasons: dict[int, Reason]) -> None:
        for item in items:
            # Of what is not public any more nothing is kept that tells of it.
            Looks().put_on(item)
            item.gone, item.previous_path = True, ""
            self._give_position(item, reasons[item.key])
        self._keep(items)

    def _come(self, kind: str) -> None:
        known = self.items.filter(kind=kind, key=OuterRef("pk"))
        found = public(kind, self.visible).exclude(Exists(known))
        found = found.order_by("path" if kind == "page" else "pk")
        # Mostly there are none, and to ask for no more than keys is cheap.
        keys = list(found.values_list("pk", flat=True)[: self.left])
        if not keys:
            return
        found = found.filter(pk__in=keys)
        lately = self._gone_live_lately(found)
        items = []
        for each, looks in looks_of(found, self.left, self.audience):
            item = self._new(kind, each)
            looks.put_on(item)
            self._give_position(item, Reason.CLOCK if each.pk in lately else Reason.PUBLISHED)
            items.append(item)
        columns = {each.name for each in FeedItem._meta.concrete_fields}
        FeedItem.objects.bulk_create(
            items,
            update_conflicts=True,
            unique_fields=IDENTITY,
            update_fields=sorted(columns - {"id", *IDENTITY}),
        )
        self.left -= len(items)

    def _gone_live_lately(self, found: QuerySet) -> Collection[int]:
        if not _has_times(found.model):
            return ()
        lately = found.filter(go_live_at__range=(self.now - LATELY, self.now))
        return set(lately.values_list("pk", flat=True)[:BATCH])

    def _new(self, kind: str, each: Any) -> FeedItem:
        model = model_of(each)
        return FeedItem(
            site=self.site,
            ref=str(Ref(kind, each.pk)),
            kind=kind,
            key=each.pk,
            type=f"{model._meta.app_label}.{model.__name__}",
            locale=each.locale.language_code if hasattr(each, "locale_id") else "",
            translation_key=getattr(each, "translation_key", None),
        )

    def _changed(self, kind: str, items: dict[int, FeedItem]) -> None:
        found = public(kind, self.visible).filter(pk__in=items)
        for each, looks in looks_of(found, len(items), self.audience):
            item = items[each.pk]
            reason = self._difference(item, looks)
            item.previous_path = item.path if reason == Reason.MOVED else item.previous_path
            is_seen = item.card != looks.card
            looks.put_on(item)
            if reason:
                self._give_position(item, reason, is_seen=is_seen)
        self._keep(items.values())

    def _difference(self, item: FeedItem, looks: Looks) -> Reason | None:
        if item.path != looks.path:
            return Reason.MOVED
        if item.fingerprint != looks.fingerprint:
            return Reason.CHANGED
        is_turned = item.turn is not None and item.turn <= self.now
        return Reason.CLOCK if is_turned else None

    def _give_position(self, item: FeedItem, reason: Reason, *, is_seen: bool = True) -> None:
        item.reason, item.at = reason, self.now
        if item.kind not in PARTS:
            self.feed.position += 1
            item.position = self.feed.position
        if is_seen:
            self.seen.append(item)

    def _keep(self, items: Collection[FeedItem]) -> None:
        for item in items:
            item.due = False
        FeedItem.objects.bulk_update(items, TOLD)
        self.left -= len(items)
