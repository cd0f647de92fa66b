"""Our site as in production, but one machine may send as many applications as it likes."""

from tests.benchmarks.settings import *  # noqa: F403 (settings modules build on one another)
from tests.benchmarks.settings import CONTENT_TYPES

CONTENT_TYPES["APPLICANT_LIMITS"] = {}
