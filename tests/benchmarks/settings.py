"""Our site as in production, without HTTPS and with a key for this machine only."""

from cms.settings.base import *  # noqa: F403 (settings modules build on one another this way)
from cms.settings.base import CONTENT_TYPES, STORAGES

SECRET_KEY = "a key for benchmarks only, which signs nothing that outlives the run"
ALLOWED_HOSTS = ["127.0.0.1"]
# What Wagtail knows the site as; addresses in answers are then the same whatever the port.
SITE_URL = "http://127.0.0.1"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILAPI_BASE_URL = SITE_URL

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_NAME = "csrf"
CSRF_COOKIE_SECURE = False

CONTENT_TYPES["HOME_COUNTY"] = "31"
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_AUTOREFRESH = False
LOG_LEVEL = "WARNING"
