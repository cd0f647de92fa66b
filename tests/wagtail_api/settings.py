"""Wagtail's own test settings, with this package installed and its endpoints in the router."""

import os
from pathlib import Path

from wagtail.test.settings import *  # noqa: F403 (that is the point)
from wagtail.test.settings import INSTALLED_APPS, TEMPLATES

# Made and thrown away by whoever starts the run.
FOLDER = Path(os.environ["WAGTAIL_SUITE_FOLDER"])

INSTALLED_APPS = ["content_types", "wagtail_localize", *INSTALLED_APPS]
ROOT_URLCONF = "tests.wagtail_api.urls"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": FOLDER / "db.sqlite3",
        "OPTIONS": {"init_command": "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"},
    }
}
# Wagtail would write into its own installed package.
MEDIA_ROOT = FOLDER / "media"
STATIC_ROOT = FOLDER / "static"
# The second engine needs Jinja, which nothing here uses.
TEMPLATES = TEMPLATES[:1]
