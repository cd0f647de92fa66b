"""What must happen after a commit: written with it, done later, at least once.

Mail, PDF and hand-over are rows here first. Whoever executes them goes by the row's state.
"""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


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
    lease_until = models.DateTimeField(_("taken until"), null=True, blank=True)
    last_error = models.TextField(_("last error"), blank=True)

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
    return OutboxMessage(
        kind=kind,
        idempotency_key=f"{kind}:{key}",
        payload=payload,
        application=application,
        created_at=at,
        next_attempt_at=at,
    )


def write(*messages: OutboxMessage) -> None:
    """Put messages into the outbox, in the caller's transaction; none is put there twice."""
    OutboxMessage.objects.bulk_create(messages, ignore_conflicts=True)
