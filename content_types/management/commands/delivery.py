"""The delivery store by hand: see whether it is in step, write it anew, let mirrors begin anew."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from content_types.delivery import numbering, triggers, upkeep
from content_types.entries import Feed, new_epoch
from content_types.refs import Ref

MOST_NAMES = 20
# Items that the feed is told of while nobody else writes.
AT_ONCE = 500


class Command(BaseCommand):
    """``delivery check``, ``delivery rebuild`` and ``delivery new-epoch``."""

    help = (
        "Check whether what the API reads is in step with what editors wrote, or rebuild it. "
        "After a restore from a backup, new-epoch lets every site that follows the changes "
        "start anew."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["check", "rebuild", "new-epoch"])

    def handle(self, *args: Any, action: str, **options: Any) -> None:
        actions = {"check": self.check_entries, "rebuild": self.rebuild, "new-epoch": self.begin}
        actions[action]()

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
        total = 0
        for batch in self.with_progress():
            with upkeep.alone():
                upkeep.write(batch)
            total += len(batch)
        upkeep.forget()
        self.stdout.write("Now the feed of changes.")
        numbering.number(most=AT_ONCE, told=self.progress(total * Site.objects.count()))
        self.stdout.write("Everything has been written anew.")

    def begin(self) -> None:
        """Let every cursor that is out there be too old."""
        with upkeep.alone():
            feed = Feed.current()
            feed.epoch = new_epoch()
            feed.save()
        self.stdout.write("Sites that follow the changes will start anew.")

    def with_progress(self) -> Iterator[list[Ref]]:
        """All items in batches, with a line for each tenth that is done."""
        batches = list(upkeep.everything())
        told = self.progress(sum(len(batch) for batch in batches))
        for batch in batches:
            yield batch
            told(len(batch))

    def progress(self, total: int) -> Callable[[int], None]:
        """A function that hears how many more are done, and says a line for each tenth of all."""
        done = tenths = 0

        def more(count: int) -> None:
            nonlocal done, tenths
            # Of what others show, the feed tells more than once.
            done = min(done + count, total)
            if total and done * 10 // total > tenths:
                tenths = done * 10 // total
                self.stdout.write(f"{done} of {total} items ({done * 100 // total} %)")

        return more
