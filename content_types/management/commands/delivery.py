"""The delivery store by hand: see whether it is in step, and write it anew."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from content_types.delivery import triggers, upkeep
from content_types.refs import Ref

MOST_NAMES = 20


class Command(BaseCommand):
    """``delivery check`` and ``delivery rebuild``."""

    help = "Check whether what the API reads is in step with what editors wrote, or rebuild it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["check", "rebuild"])

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        {"check": self.check_entries, "rebuild": self.rebuild}[action]()

    def check_entries(self) -> None:
        """Render everything and compare; an error where something differs."""
        upkeep.catch_up()
        found: list[str] = []
        for batch in self.with_progress():
            with upkeep.alone():
                found += upkeep.differences(batch)
        if found:
            names = ", ".join(found[:MOST_NAMES])
            more = f" and {len(found) - MOST_NAMES} more" if len(found) > MOST_NAMES else ""
            raise CommandError(f"{len(found)} items are not in step: {names}{more}")
        self.stdout.write("Everything is in step.")

    def rebuild(self) -> None:
        """Write every entry anew."""
        triggers.install()
        upkeep.catch_up()
        for batch in self.with_progress():
            with upkeep.alone():
                upkeep.write(batch)
        self.stdout.write("Everything has been written anew.")

    def with_progress(self) -> Iterator[list[Ref]]:
        """All items in batches, with a line for each tenth that is done."""
        batches = list(upkeep.everything())
        total = sum(len(batch) for batch in batches)
        done = told = 0
        for batch in batches:
            yield batch
            done += len(batch)
            if (tenths := done * 10 // total) > told:
                told = tenths
                self.stdout.write(f"{done} of {total} items ({done * 100 // total} %)")
