"""The worker: what must happen by the clock, and mail. Any number of them may run side by side."""

from __future__ import annotations

import logging
import signal
import threading
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections, connection
from django.utils import timezone

from content_types.applications import dispatching, expiring
from content_types.applications.files import sweeping
from content_types.delivery import numbering, upkeep
from content_types.pages.clock import announce_changed_calls

logger = logging.getLogger(__name__)

# Any number will do, as long as nothing else in the database locks it.
LOCK = 0x75747379
# A slow mail server must not keep calls from opening and closing.
MAILING_SECONDS = 30
SWEEPING_SECONDS = 120
# So soon other sites learn of what was published, also those that do not ask themselves.
NUMBERING_SECONDS = 1
# Looking through the whole store of files takes longer.
TIDYING_SECONDS = 6 * 60 * 60


class Command(BaseCommand):
    """Does what is due, again and again until it is told to stop."""

    help = (
        "Publish and expire pages and snippets, let calls open and close in time, send mail, "
        "keep what the API reads in step."
    )

    next_sweep = 0.0
    next_tidying = 0.0

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--interval", type=float, default=10, help="Seconds between rounds.")
        parser.add_argument("--once", action="store_true", help="Do one round and stop.")

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        if not options["once"]:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stop.set())
        while not stop.is_set():
            self.round(stop)
            if options["once"]:
                return
            self.rest(stop, options["interval"])

    def rest(self, stop: threading.Event, seconds: float) -> None:
        """Wait for the next round, and tell other sites of what happens meanwhile."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if stop.wait(min(left, NUMBERING_SECONDS)):
                return
            try:
                numbering.number(patient=False)
            except Exception:
                # It comes again in a second, or with the next round.
                logger.exception("The worker could not tell of what has changed")

    def round(self, stop: threading.Event) -> None:
        """Do what is due now; a failure is logged and the next round tries again."""
        close_old_connections()
        try:
            with _alone() as alone:
                if alone:
                    call_command("publish_scheduled", verbosity=0)
                    announce_changed_calls(timezone.now())
                    self.sweep()
                    upkeep.catch_up()
                    upkeep.renew()
                    numbering.number()
        except Exception:
            # One page that cannot be published must not keep the others waiting.
            logger.exception("A round of the worker failed")
        until = time.monotonic() + MAILING_SECONDS

        def keep_on() -> bool:
            return not stop.is_set() and time.monotonic() < until

        try:
            while dispatching.dispatch(keep_on) + dispatching.run_queued(keep_on):
                # What is done makes room for more.
                continue
        except Exception:
            # What could not be sent keeps its lease and comes again in a later round.
            logger.exception("A round of the worker could not send")

    def sweep(self) -> None:
        """What looks at many rows, every few minutes only."""
        if time.monotonic() < self.next_sweep:
            return
        dispatching.write_what_is_missing()
        expiring.sweep()
        numbering.forget(timezone.now())
        self.next_sweep = time.monotonic() + SWEEPING_SECONDS
        if time.monotonic() >= self.next_tidying:
            sweeping.sweep()
            self.next_tidying = time.monotonic() + TIDYING_SECONDS


@contextmanager
def _alone() -> Iterator[bool]:
    """Whether no other worker is at it; SQLite's own write lock is enough there."""
    if connection.vendor != "postgresql":
        yield True
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        held = cursor.fetchone()[0]
        try:
            yield held
        finally:
            if held:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
