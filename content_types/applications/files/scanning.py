"""The virus scanner: asked from the outbox, so that no applicant waits for it.

Where none is configured a file counts as checked once its bytes and structure are; that nobody
has scanned it is said beside it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from content_types import conf
from content_types.applications import clock, outbox
from content_types.applications.outbox import OutboxMessage
from content_types.applications.rows import Application, ApplicationFile

from . import answers, store
from .clamav import ClamAV, TooLargeToScan

SCAN = "scan"
# New viruses are known a few days late: so long a file is scanned again each night.
AGAIN_FOR, AGAIN_AFTER = timedelta(days=14), timedelta(hours=20)

State = ApplicationFile.State


def is_configured() -> bool:
    """Whether there is a scanner."""
    return bool(conf.get("CLAMAV_URL"))


def first_state() -> str:
    """The state of a file that has just come."""
    return State.PENDING if is_configured() else State.CLEAN


def messages(files: Iterable[ApplicationFile], now: datetime) -> list[OutboxMessage]:
    """What is to be written to the outbox so that files are scanned; once a day for each."""
    if not is_configured():
        return []
    return [
        outbox.message(
            SCAN, f"{file.pk}:{now:%Y-%m-%d}", now, application=file.application_id,
            file=str(file.pk),
        )
        for file in files
    ]  # fmt: skip


def scan(message: OutboxMessage) -> None:
    """Scan one file and note what was found; raises where the scanner does not answer."""
    pk = uuid.UUID(message.payload["file"])
    if not ApplicationFile.objects.filter(pk=pk).exists():
        return
    if not is_configured():
        note(pk, State.CLEAN, "")
        return
    scanner = ClamAV(conf.get("CLAMAV_URL"), conf.get("CLAMAV_SECONDS"))
    try:
        with store.open_file(pk) as content:
            found = scanner.scan(content)
    except TooLargeToScan:
        note(pk, State.FAILED, "too large for the scanner")
        return
    note(pk, State.INFECTED if found else State.CLEAN, found or "ClamAV")


def note(pk: uuid.UUID, state: str, said: str) -> None:
    """Write down what was found; an infected file leaves the answer of a draft at once."""
    with transaction.atomic():
        now = clock.database_now()
        owner = ApplicationFile.objects.filter(pk=pk).values_list("application", flat=True).first()
        applications = Application.objects.select_for_update()
        application = applications.filter(pk=owner).first() if owner else None
        file = ApplicationFile.objects.filter(pk=pk).first()
        if application is None or file is None:
            return
        is_news = state == State.INFECTED and file.state != State.INFECTED
        file.state, file.scanner, file.scanned_at = state, said[:200], now
        file.save(update_fields=["state", "scanner", "scanned_at"])
        if is_news:
            if application.state == Application.State.DRAFT:
                answers.take_out(application, file, now)
            facts: dict[str, Any] = {"application": application.pk, "file": str(pk)}
            outbox.write(outbox.message("infected_file", str(pk), now, **facts))


def give_up(message: OutboxMessage) -> None:
    """What has waited for the scanner too long stays closed, and says so."""
    waiting = ApplicationFile.objects.filter(pk=message.payload["file"], state=State.PENDING)
    waiting.update(state=State.FAILED)


def write_what_is_missing(now: datetime) -> None:
    """Have scanned what nobody is about to scan: new files, and young ones each night."""
    if not is_configured():
        return
    waiting = ApplicationFile.objects.filter(state=State.PENDING)
    young = ApplicationFile.objects.filter(
        state=State.CLEAN, created_at__gte=now - AGAIN_FOR, scanned_at__lte=now - AGAIN_AFTER
    )
    outbox.write(*messages([*waiting, *young], now))
