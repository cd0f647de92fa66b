"""What must happen after a commit: written with it, done later, at least once.

Mail and hand-over are rows here first. Whoever executes them goes by the row's state.
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# So long a message is tried before a person must look at it.
PATIENCE = timedelta(hours=72)


class OutboxQuerySet(models.QuerySet):
    """Messages by what is to be done about them."""

    def due(self, now: datetime) -> Self:
        """Those to be tried now: their time has come, and nobody is at them."""
        free = Q(lease_until=None) | Q(lease_until__lte=now)
        waiting = self.filter(free, state=OutboxMessage.State.PENDING, next_attempt_at__lte=now)
        return waiting.order_by("next_attempt_at", "pk")


class OutboxMessage(models.Model):
    """One thing to be done outside the database, with the history of trying."""

    class State(models.TextChoices):
        PENDING = "pending", _("waiting")
        DONE = "done", _("done")
        DEAD = "dead", _("given up")

    kind = models.CharField(_("kind"), max_length=40)
    payload = models.JSONField(_("payload"), default=dict)
    idempotency_key = models.CharField(_("key"), max_length=200, unique=True)
    application = models.UUIDField(_("application"), null=True, blank=True, db_index=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PENDING)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    created_at = models.DateTimeField(_("made"))
    next_attempt_at = models.DateTimeField(_("next attempt"))
    give_up_at = models.DateTimeField(_("given up at"))
    lease_until = models.DateTimeField(_("taken until"), null=True, blank=True)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)
    last_error = models.TextField(_("last error"), blank=True)

    objects = OutboxQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("message to be sent")
        verbose_name_plural = _("messages to be sent")
        ordering = ["pk"]
        indexes = [models.Index(fields=["state", "next_attempt_at"], name="outbox_what_is_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.idempotency_key}"


def message(
    kind: str,
    key: str,
    at: datetime,
    *,
    application: uuid.UUID | None = None,
    **payload: Any,
) -> OutboxMessage:
    """An unsaved message; payloads carry ids, never answers, addresses or secrets."""
    return OutboxMessage(**row(kind, key, at, application=application, **payload))


def row(
    kind: str,
    key: str,
    at: datetime,
    *,
    application: uuid.UUID | None = None,
    **payload: Any,
) -> dict[str, Any]:
    """The values of a message."""
    return {
        "kind": kind,
        "idempotency_key": f"{kind}:{key}",
        "payload": payload,
        "application": application,
        "created_at": at,
        "next_attempt_at": at,
        "give_up_at": at + PATIENCE,
    }


def write(*messages: OutboxMessage) -> None:
    """Put messages into the outbox, in the caller's transaction; none is put there twice."""
    OutboxMessage.objects.bulk_create(messages, ignore_conflicts=True)
