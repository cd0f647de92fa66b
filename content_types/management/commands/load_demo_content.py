"""Loads the demo content into any Wagtail site that has this package."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from wagtail.models import Page, Site

from content_types import demo
from content_types.demo.reporting import lines


class Command(BaseCommand):
    """Loads or removes the demo content under a page of the host's choice."""

    help = (
        "Loads the demo content under a page: the one given, or the root page of the default "
        "site. Safe to repeat; never touches what an editor has changed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("parent", nargs="?", type=int, help="id of the page to load under")
        parser.add_argument("--remove", action="store_true", help="take the demo content away")

    def handle(self, *args: object, **options: Any) -> None:
        result: demo.Report | demo.Removal
        try:
            if options["remove"]:
                result = demo.remove()
            else:
                items = demo.catalogue(timezone.localdate())
                result = demo.load(self.parent(options["parent"]), items)
        except demo.DemoError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"] > 0:
            for line in lines(result):
                self.stdout.write(line)

    def parent(self, key: int | None) -> Page:
        """The page to load under."""
        if key is not None:
            page = Page.objects.filter(pk=key, depth__gt=1).first()
            if page is None:
                raise CommandError(f"There is no page with the id {key} that can have a site.")
            return page.specific
        site = Site.objects.filter(is_default_site=True).first()
        if site is None:
            raise CommandError("There is no default site: give the id of a page.")
        return site.root_page.specific
