"""Settings of the site, safe for production as they stand; ``dev`` and ``test`` loosen them."""

import os

from cms.settings import backends
from cms.settings.env import REPOSITORY, VAR, Environment

ENV = Environment.read(os.environ)

# Addresses and secrets ---------------------------------------------------------------------------

DEBUG = False
SECRET_KEY = ENV.secret_key
ALLOWED_HOSTS = list(ENV.allowed_hosts)
SITE_URL = ENV.site_url
CSRF_TRUSTED_ORIGINS = list(ENV.csrf_trusted_origins)

# Parts -------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "home",
    "search",
    "content_types",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.api.v2",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "rest_framework",
    "csp",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    # For its catalogues: Wagtail says with it how long ago something was sent to approval.
    "django.contrib.humanize",
    # Before staticfiles, so that ``runserver`` serves files the way production does.
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    # First, for what it gives once more has the headers of all the others.
    "content_types.delivery.kept.KeptAnswersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "cms.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.api_requests.SessionMiddleware",
    "cms.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "cms.api_requests.AuthenticationMiddleware",
    "cms.api_requests.MessageMiddleware",
    "cms.api_requests.VisibleRedirectMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [REPOSITORY / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# Data --------------------------------------------------------------------------------------------

DATABASES = {"default": backends.database(ENV)}
CACHES = {"default": backends.cache(ENV)}
STORAGES = {
    "default": backends.uploads(ENV),
    "applications": backends.applicants_files(ENV),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
TASKS = backends.tasks(ENV)

MEDIA_ROOT = ENV.media_root
MEDIA_URL = "/media/"
SERVE_MEDIA = ENV.serve_media
STATIC_ROOT = VAR / "static"
STATIC_URL = "/static/"

# Thirty rows of one programme page come near Django's limit of 1,000 fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Mail --------------------------------------------------------------------------------------------

vars().update(backends.mail(ENV))

# Languages and time ------------------------------------------------------------------------------

# Each in its own tongue, as readers and editors look for them.
LANGUAGES = [("nb", "Norsk bokmål"), ("nn", "Norsk nynorsk"), ("en", "English")]
LANGUAGE_CODE = "nb"
LOCALE_PATHS = [REPOSITORY / "templates" / "locale", REPOSITORY / "cms" / "locale"]
USE_I18N = True
TIME_ZONE = "Europe/Oslo"
USE_TZ = True

WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
# What is submitted for translation starts as a draft: nothing untranslated is ever public.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "content_types.translation.machine.Apertium"}

# Accounts ----------------------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

# Security ----------------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = True
# Probes come from inside the network, past the proxy.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.behind_proxy else None
SECURE_HSTS_SECONDS = ENV.hsts_seconds
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
# Wagtail lifts this for its own previews, and only for them.
X_FRAME_OPTIONS = "DENY"

# The prefix makes browsers refuse a cookie that a subdomain or plain HTTP tries to set.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:", *backends.media_origins(ENV)],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "frame-src": ["'self'"],
        "frame-ancestors": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
# Inline scripts remain in Wagtail's InlinePanel, date and snippet choosers,
# inline styles in its editor.
ADMIN_CONTENT_SECURITY_POLICY = {
    "script-src": ["'unsafe-inline'"],
    "style-src": ["'unsafe-inline'"],
}

# Log ---------------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": ENV.log_level},
    # Django's own set-up mails errors to ADMINS; everything goes to the one handler instead.
    "loggers": {
        "django": {"handlers": [], "level": ENV.log_level, "propagate": True},
        # Anybody can send a wrong Host; the answer is 400, and the log need not fill up.
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
        # Two lines for every index update say nothing that a failure would not.
        "django_tasks": {"level": "WARNING"},
        "django_tasks_db": {"level": "WARNING"},
    },
}

# Wagtail -----------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Utsyn"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# The date picker replaces what it cannot read by today; people here type 24.11.2026.
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
FORMAT_MODULE_PATH = "cms.formats"
# Addresses are read aloud, printed and typed.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend", "SEARCH_CONFIG": "norwegian"}}
WAGTAILIMAGES_IMAGE_MODEL = "home.SiteImage"
# SVG can carry scripts, so it is not among them.
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
# The view asks about restrictions; a direct link to the file would not.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# Nothing in the admin calls anyone outside the county's own machines.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None

# The content package -----------------------------------------------------------------------------

CONTENT_TYPES = {
    "HOME_COUNTY": ENV.home_county,
    "CLAMAV_URL": ENV.clamav_url,
    "ORGANISATION_REGISTER": ENV.organisation_register,
    "OUTBOX_BACKEND": "outbox",
    # With a queue in Redis, `python -m cms.redis_queue` empties it.
    "OUTBOX_RUNNER": "" if ENV.queue_url else "cms.tasks.run_queued",
    "ADDRESS_HEADER": "HTTP_X_FORWARDED_FOR" if ENV.behind_proxy else "",
    "ADDRESS_HOPS": max(1, ENV.proxy_hops),
    "API_LIMIT": (ENV.api_limit, 60) if ENV.api_limit else None,
}
WAGTAILAPI_BASE_URL = SITE_URL
WAGTAILAPI_LIMIT_MAX = 100
