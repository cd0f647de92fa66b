"""Addresses of database, cache, mail and file store, turned into the dicts that Django wants."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from cms.settings.env import Environment

# IMMEDIATE takes the write lock when a transaction begins, so that two writers wait for each other
# instead of failing half-way; FULL means that what was answered survives a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA mmap_size=134217728;"
        "PRAGMA journal_size_limit=27103364;PRAGMA cache_size=-16000;"
    ),
}


def database(env: Environment) -> dict[str, Any]:
    """Django's settings for the database at ``DATABASE_URL``."""
    parsed: dict[str, Any] = dict(dj_database_url.parse(env.database_url))
    options = parsed.setdefault("OPTIONS", {})
    if parsed["ENGINE"].endswith("sqlite3"):
        parsed["OPTIONS"] = {**SQLITE_OPTIONS, **options}
        return parsed
    if find_spec("psycopg") is None:
        raise ImproperlyConfigured("DATABASE_URL names PostgreSQL, but psycopg is not installed.")
    options.setdefault(
        "pool", {"min_size": 1, "max_size": max(1, env.database_pool_size), "timeout": 10}
    )
    # Only statements that ask for it are prepared; Django's own never are. A pooler in front must
    # pass them on, as PgBouncer does from 1.21 with max_prepared_statements.
    options.setdefault("prepare_threshold", 5)
    return parsed


def cache(env: Environment) -> dict[str, Any]:
    """Django's settings for the cache at ``CACHE_URL``."""
    if env.cache_url.startswith("locmem:"):
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "utsyn"}
    if find_spec("redis") is None:
        raise ImproperlyConfigured("CACHE_URL names Redis, but the package redis is not installed.")
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": env.cache_url,
        "KEY_PREFIX": "utsyn",
    }


def tasks(env: Environment) -> dict[str, Any]:
    """The backends of django-tasks: at once, and the outbox's queue in the database or Redis."""
    queue: dict[str, Any] = {"BACKEND": "django_tasks_db.DatabaseBackend"}
    if env.queue_url:
        if find_spec("rq") is None:
            raise ImproperlyConfigured(
                "QUEUE_URL names Redis, but the package rq is not installed."
            )
        queue = {"BACKEND": "cms.redis_queue.RQBackend", "OPTIONS": {"url": env.queue_url}}
    # Search and reference indexes must be right when the request ends, whether or not a worker
    # runs.
    at_once = {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}
    return {"default": at_once, "outbox": queue}


def uploads(env: Environment) -> dict[str, Any]:
    """Django's storage for images and documents: a folder, or an S3 bucket."""
    if not env.s3_bucket:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    options = _bucket(env, "S3_BUCKET", env.s3_bucket)
    options["querystring_auth"] = not env.s3_public_url
    if env.s3_public_url:
        public = urlsplit(env.s3_public_url)
        options |= {"custom_domain": public.netloc, "url_protocol": f"{public.scheme}:"}
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


def applicants_files(env: Environment) -> dict[str, Any]:
    """Django's storage for applicants' files: a folder or a bucket that nobody else can read."""
    if env.s3_private_bucket:
        options = _bucket(env, "S3_PRIVATE_BUCKET", env.s3_private_bucket)
        return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    return {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": env.applications_root,
            "base_url": None,
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    }


def _bucket(env: Environment, variable: str, name: str) -> dict[str, Any]:
    if find_spec("storages") is None or find_spec("boto3") is None:
        raise ImproperlyConfigured(f"{variable} is set, but requirements-s3.txt is not installed.")
    from botocore.config import Config  # Only where there is a bucket is it installed.

    return {
        "bucket_name": name,
        "region_name": env.s3_region or None,
        "endpoint_url": env.s3_endpoint_url or None,
        "access_key": env.s3_access_key_id or None,
        "secret_key": env.s3_secret_access_key or None,
        # Whoever uploads is told within half a minute that nobody answers, not after ten.
        "client_config": Config(
            connect_timeout=5,
            read_timeout=10,
            retries={"mode": "standard", "total_max_attempts": 2},
        ),
        # The bucket's own policy says what is public; uploads never replace one another.
        "default_acl": None,
        "file_overwrite": False,
    }


def media_origins(env: Environment) -> list[str]:
    """Origins besides the site's own that images come from, for the content security policy."""
    if not env.s3_bucket:
        return []
    if env.s3_public_url:
        return [env.s3_public_url]
    return [env.s3_endpoint_url or f"https://{env.s3_bucket}.s3.amazonaws.com"]


def mail(env: Environment) -> dict[str, Any]:
    """Django's mail settings for ``EMAIL_URL`` and ``MAIL_FROM``."""
    sender = env.mail_from or f"utsyn@{urlsplit(env.site_url).hostname or 'localhost'}"
    common = {"DEFAULT_FROM_EMAIL": sender, "SERVER_EMAIL": sender}
    parts = urlsplit(env.email_url or "console://")
    if parts.scheme == "console":
        return common | {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    encrypted = parts.scheme == "smtps"
    # STARTTLS unless the address says otherwise: smtp://localhost:25?tls=no
    starttls = not encrypted and parse_qs(parts.query).get("tls", ["yes"])[0] != "no"
    return common | {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if encrypted else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": encrypted,
        "EMAIL_USE_TLS": starttls,
        "EMAIL_TIMEOUT": 20,
    }
