"""Settings for the test suite: nothing that would slow it down or outlive it."""

from cms.settings.base import *  # noqa: F403 (settings modules build on one another this way)
from cms.settings.base import CONTENT_TYPES, DATABASES, STORAGES

SECRET_KEY = "a key for tests only, which signs nothing that outlives the run"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SITE_URL = "http://testserver"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILAPI_BASE_URL = SITE_URL

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_NAME = "csrf"
CSRF_COOKIE_SECURE = False
LANGUAGE_COOKIE_SECURE = False

SERVE_MEDIA = True
CONTENT_TYPES["HOME_COUNTY"] = "31"
# Tests fill in forms faster than people.
CONTENT_TYPES["MINIMUM_SECONDS"] = 0
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
# Tests of what a mail says need no queue; those of the queue ask for it.
CONTENT_TYPES |= {"OUTBOX_BACKEND": "default", "OUTBOX_RUNNER": ""}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A test database need not survive a power cut.
    _options = DATABASES["default"]["OPTIONS"]
    _options["init_command"] = _options["init_command"].replace("FULL", "OFF")
else:
    # A pool would keep connections open that stand in the way of dropping the test database.
    DATABASES["default"]["OPTIONS"].pop("pool", None)
