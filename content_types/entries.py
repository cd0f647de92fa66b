"""The tables of the store: what is kept of each item, and what has changed since."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists

REF_LENGTH = 60


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

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.token

    @classmethod
    def current(cls) -> Self | None:
        """The row, with ``pending``: whether there are changes that no entry shows yet."""
        return cls.objects.annotate(pending=Exists(Change.objects.all())).first()
