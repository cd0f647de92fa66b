"""What the database holds of applications, for those who run the site: ids and hashes only."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from content_types.applications import Application
from content_types.applications.reopening import counting

COLUMNS = ("id", "state", "reference", "submitted_at", "hash")


class Command(BaseCommand):
    """Lists; never an answer or an address."""

    help = "Lists applications by id, state, reference, time and hash."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        listing = verbs.add_parser("list", help="List applications, oldest first.")
        listing.add_argument(
            "--submitted",
            action="store_true",
            help="Only what stands as sent in, opened again or not.",
        )
        listing.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        found = self.found(options["submitted"])
        if options["format"] == "json":
            self.stdout.write(json.dumps(list(found), indent=1))
            return
        for each in found:
            self.stdout.write("\t".join(each[name] or "-" for name in COLUMNS))

    def found(self, submitted: bool) -> Iterator[dict[str, str | None]]:
        """Facts of each application, as text."""
        applications = Application.objects.order_by("created_at", "pk")
        if submitted:
            applications = counting().order_by("created_at", "pk")
        for row in applications.values(*COLUMNS).iterator():
            moment = row["submitted_at"]
            yield row | {
                "id": str(row["id"]),
                "submitted_at": moment.isoformat() if moment else None,
                "hash": row["hash"] or None,
            }
