"""Builds the demo site: its address, its languages, its front page and all demo content."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from wagtail.models import Locale, Site

from content_types import demo
from content_types.demo.reporting import lines
from home.demo import FRONT_PAGE, reset
from home.models import HomePage

# Only an address that nobody but this machine can reach may be changed.
LOCAL_HOSTS = {"localhost", "127.0.0.1"}


class Command(BaseCommand):
    """Loads or removes the demo site."""

    help = (
        "Loads the demo site. Safe to repeat; never touches what an editor has changed. "
        "With --remove, takes away what was loaded and nothing else."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--remove", action="store_true", help="take the demo content away")

    def handle(self, *args: object, **options: Any) -> None:
        site = self.site()
        given = {FRONT_PAGE.key: site.root_page.specific}
        result: demo.Report | demo.Removal
        try:
            if options["remove"]:
                result = demo.remove(given=given, reset=reset)
            else:
                self.ensure_languages()
                self.ensure_address(site)
                items = [FRONT_PAGE, *demo.catalogue(timezone.localdate())]
                result = demo.load(site.root_page, items, given=given)
        except demo.DemoError as error:
            raise CommandError(str(error)) from error
        if options["verbosity"] > 0:
            for line in lines(result):
                self.stdout.write(line)

    def site(self) -> Site:
        """The default site, which must have a front page of ours."""
        site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
        if site is None:
            raise CommandError("There is no default site: make one in the admin first.")
        if not isinstance(site.root_page.specific, HomePage):
            raise CommandError(
                f"The default site begins with “{site.root_page}”, which is no front page of this "
                "project. To load the content under it: manage.py load_demo_content"
            )
        return site

    def ensure_languages(self) -> None:
        """The site's languages as they are set up, ready to be written in."""
        for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
            Locale.objects.get_or_create(language_code=code)

    def ensure_address(self, site: Site) -> None:
        """The address of the settings, unless the site has a name in the world."""
        address = urlsplit(settings.SITE_URL)
        port = address.port or (443 if address.scheme == "https" else 80)
        wanted = (address.hostname, port)
        if site.hostname in LOCAL_HOSTS and (site.hostname, site.port) != wanted:
            site.hostname, site.port = wanted
            site.save()
