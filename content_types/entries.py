"""The tables of the store: what is kept of each item, what has changed since, who was told."""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime
from functools import cache
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, Q
from django.db.models.functions import Left
from wagtail.models import Site

from .statements import Rows

REF_LENGTH = 60
# So many characters of an item hold its title and meta, or else all of it is read.
BEGINNING = 1_000


class Entry(models.Model):
    """Phase one of one item, as JSON: the whole of it, and the card that others show of it.

    Nothing in it depends on who may see what; that is asked of the item's own tables at each read.
    """

    ref = models.CharField(max_length=REF_LENGTH, primary_key=True)
    kind = models.CharField(max_length=40)
    key = models.BigIntegerField()
    # Of the code that made it; another one's is not read.
    version = models.CharField(max_length=40, blank=True, db_index=True)
    # There is no such item, or it is not published.
    gone = models.BooleanField(default=False)
    # Empty where it may not be kept.
    body = models.TextField(blank=True)
    # Most of all lists show no more; long texts lie apart from their rows.
    beginning = models.GeneratedField(
        expression=Left("body", BEGINNING), output_field=models.TextField(), db_persist=True
    )
    card = models.TextField(blank=True)

    class Meta:
        # Nobody edits it.
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "key"], name="entry_once")
        ]

    def __str__(self) -> str:
        return self.ref


class Dependency(models.Model):
    """That one item shows another; ``in_card`` where its card does."""

    source = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    target = models.CharField(max_length=REF_LENGTH, db_index=True)
    in_card = models.BooleanField()

    class Meta:
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "target"], name="dependency_once")
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.target}"


class Change(models.Model):
    """Something was written that an entry or the visibility rule is made of.

    Written by triggers in the writer's own transaction, so none is missed; see ``causes``.
    """

    kind = models.CharField(max_length=40)
    key = models.BigIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


class State(models.Model):
    """The one row that says whether the store can be used, and as of when."""

    # Another one after each change; empty while the store is not to be used.
    token = models.CharField(max_length=40, blank=True)
    # Of the triggers that are installed.
    triggers = models.CharField(max_length=40, blank=True)
    # Only where the row was read by ``current``.
    pending: bool

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.token

    @classmethod
    def renew(cls) -> None:
        """Another token, of a later second than the last; only ever where nobody else does that."""
        used = cls.objects.filter(pk=1).exclude(token="")
        for token in used.values_list("token", flat=True):
            used.update(token=new_token(token))

    @classmethod
    def with_pending(cls) -> models.QuerySet[Any]:
        """The row, with ``pending``: whether there are changes that no entry shows yet."""
        return cls.objects.annotate(pending=Exists(Change.objects.all()))

    @classmethod
    def current(cls) -> Self | None:
        """The row of this moment; None where the store was never used."""
        return cls.with_pending().first()

    @classmethod
    def asked(cls) -> models.QuerySet[Any]:
        """What tells its token and ``pending``, in this order."""
        return cls.with_pending().filter(pk=1).values_list("token", "pending")

    @classmethod
    def told(cls) -> tuple[str, bool]:
        """Its token and ``pending``, at the least cost: every kept answer begins with this."""
        found = _question().fetch()
        return tuple(found[0]) if found else ("", True)


@cache
def _question() -> Rows:
    return Rows(State.asked(), binary=True)


def new_token(last: str = "") -> str:
    """A name for what holds from this second on, or from the one after the last token's."""
    now = int(time.time())
    before = written_at(last)
    if before:
        # Two servers' clocks may differ; of two tokens the later one must never look older.
        now = max(now, int(before.timestamp()) + 1)
    return f"{now:x}-{uuid.uuid4().hex[:30]}"


def written_at(token: str) -> datetime | None:
    """The second from which what a token names has held; None for none."""
    second, _dash, name = token.partition("-")
    return datetime.fromtimestamp(int(second, 16), UTC) if name else None


class Reason(models.TextChoices):
    """Why an item is in the feed."""

    PUBLISHED = "published"
    CHANGED = "changed"
    MOVED = "moved"
    CLOCK = "clock"
    UNPUBLISHED = "unpublished"
    EXPIRED = "expired"
    RESTRICTED = "restricted"
    DELETED = "deleted"


class FeedItem(models.Model):
    """What readers of the feed have last been told of one item on one site.

    There is none of what was never public.
    """

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    ref = models.CharField(max_length=REF_LENGTH)
    kind = models.CharField(max_length=40)
    key = models.BigIntegerField()
    type = models.CharField(max_length=100)
    # Empty for files, which have none.
    locale = models.CharField(max_length=20, blank=True)
    translation_key = models.UUIDField(null=True)
    # Higher for what was told later; none for parts of items, which are not told of themselves.
    position = models.BigIntegerField(null=True)
    gone = models.BooleanField(default=False)
    reason = models.CharField(max_length=20, choices=Reason)
    at = models.DateTimeField()
    # Of a public page, and the one it had before when it has moved.
    path = models.TextField(blank=True)
    previous_path = models.TextField(blank=True)
    # Of all that was shown, and of the card; empty where it must be told again in any case.
    fingerprint = models.CharField(max_length=64, blank=True)
    card = models.CharField(max_length=64, blank=True)
    # Something was written that it may show.
    due = models.BooleanField(default=False)
    # When time alone will change it.
    turn = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["site", "kind", "key"], name="feed_item_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["site", "position"], name="feed_item_position"),
            models.Index(fields=["ref"], name="feed_item_ref"),
            models.Index(fields=["translation_key"], name="feed_item_translations"),
            models.Index(fields=["site"], condition=Q(due=True), name="feed_item_due"),
            models.Index(fields=["turn"], condition=~Q(turn=None), name="feed_item_turn"),
        ]

    def __str__(self) -> str:
        return f"{self.ref} ({self.position})"


def new_epoch() -> str:
    """A name for a time in which positions only rise."""
    return uuid.uuid4().hex[:12]


class Feed(models.Model):
    """The one row that says how far the feed has come."""

    # Another one after a restore from a backup, when positions begin to mean something else.
    epoch = models.CharField(max_length=12, default=new_epoch)
    # The last one that was given.
    position = models.BigIntegerField(default=0)
    # Tombstones up to here may have been thrown away.
    floor = models.BigIntegerField(default=0)
    # State of the store, addresses of the sites, up to which everything has been told.
    token = models.CharField(max_length=40, blank=True)
    sites = models.TextField(blank=True)
    # When time alone will let something come or go.
    turn = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.epoch}: {self.position}"

    @classmethod
    def current(cls) -> Self:
        """The row, made when first needed."""
        return cls.objects.get_or_create(pk=1)[0]

    @classmethod
    def is_due(cls, now: datetime) -> bool:
        """Whether something may have happened that readers have not been told of yet."""
        waiting = FeedItem.objects.filter(Q(due=True) | Q(turn__lte=now))
        state = State.objects.annotate(
            changed=Exists(Change.objects.all()), waiting=Exists(waiting)
        ).first()
        feed = cls.current()
        if state is None or not state.token:
            return False
        if state.changed or state.waiting or feed.token != state.token:
            return True
        return feed.turn is not None and feed.turn <= now
