"""Settings for production: those of ``base``, once the values nobody can guess have been given."""

import os

from cms.settings.base import *  # noqa: F403 (settings modules build on one another this way)
from cms.settings.base import ENV

ENV.require(
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "SITE_URL",
    "DATABASE_URL",
    "EMAIL_URL",
    "HOME_COUNTY",
    environ=os.environ,
)
