"""Settings of the processes that are tested: the test settings with real mail and a pool."""

from cms.settings import backends
from cms.settings.base import ENV
from cms.settings.test import *  # noqa: F403 (settings modules build on one another this way)
from cms.settings.test import CONTENT_TYPES

DATABASES = {"default": backends.database(ENV)}
vars().update(backends.mail(ENV))
EMAIL_TIMEOUT = 5
# A hundred applicants come from one machine here.
CONTENT_TYPES["APPLICANT_LIMITS"] = {}
# What a killed worker had taken need not wait for three minutes.
CONTENT_TYPES["OUTBOX_LEASE_SECONDS"] = 8
