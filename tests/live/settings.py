"""Settings of the processes that are tested: the test settings with real mail and a pool."""

import os

from cms.settings import backends
from cms.settings.base import ENV
from cms.settings.test import *  # noqa: F403 (settings modules build on one another this way)
from cms.settings.test import CONTENT_TYPES, INSTALLED_APPS

DATABASES = {"default": backends.database(ENV)}
vars().update(backends.mail(ENV))
EMAIL_TIMEOUT = 5
# A hundred applicants come from one machine here.
CONTENT_TYPES["APPLICANT_LIMITS"] = {}
RUNNER = "cms.tasks.run_queued"
# The queue of production.
CONTENT_TYPES |= {"OUTBOX_BACKEND": "outbox", "OUTBOX_RUNNER": "" if ENV.queue_url else RUNNER}
# What a killed worker had taken need not wait for three minutes.
CONTENT_TYPES["OUTBOX_LEASE_SECONDS"] = 8
# A fault to plant: see test_parallel.
if os.environ.get("UTSYN_UNLOCKED"):
    INSTALLED_APPS += ["tests.live.unlocked.Unlocked"]
