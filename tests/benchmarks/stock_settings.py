"""The same models as a stock Wagtail site has them: its project template, API v2 and search."""

from tests.benchmarks.settings import *  # noqa: F403 (settings modules build on one another)
from tests.benchmarks.settings import INSTALLED_APPS

INSTALLED_APPS = [
    "tests.benchmarks.stock.StockConfig" if app == "content_types" else app
    for app in INSTALLED_APPS
    if app not in {"search", "csp"}
]
# Wagtail's project template, and LocaleMiddleware as its guide to translated sites says.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
ROOT_URLCONF = "tests.benchmarks.stock_urls"
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "norwegian"}
}
