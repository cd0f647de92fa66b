"""Settings for a machine of one's own and for the demo: plain HTTP, mail on the console."""

from django.core.management.utils import get_random_secret_key

from cms.settings.base import *  # noqa: F403 (settings modules build on one another this way)
from cms.settings.base import CONTENT_TYPES, ENV, STORAGES
from cms.settings.env import VAR

DEBUG = ENV.debug


def _own_secret_key() -> str:
    """A key made once for this checkout, so that log-ins survive a restart."""
    file = VAR / "secret-key"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(get_random_secret_key())
    return file.read_text()


SECRET_KEY = ENV.secret_key or _own_secret_key()
ALLOWED_HOSTS = [*ENV.allowed_hosts, "localhost", "127.0.0.1", "[::1]"]
SITE_URL = ENV.site_url or "http://127.0.0.1:8000"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILAPI_BASE_URL = SITE_URL
SERVE_MEDIA = True
CONTENT_TYPES["HOME_COUNTY"] = ENV.home_county or "31"

# Without HTTPS neither the redirect, nor HSTS, nor __Host- cookies can work.
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_NAME = "csrf"
CSRF_COOKIE_SECURE = False
LANGUAGE_COOKIE_SECURE = False

if DEBUG:
    # Edited files show at once, without collectstatic.
    STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    WHITENOISE_USE_FINDERS = True
    WHITENOISE_AUTOREFRESH = True
