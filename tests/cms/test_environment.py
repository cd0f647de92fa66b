"""Reading the environment: right values arrive typed, wrong and missing ones are named."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings import backends
from cms.settings.env import REPOSITORY, VAR, Environment, markdown_table

KEY = "3n0ugh-r4nd0m-ch4r4ct3rs-t0-s1gn-w1th-4nd-th3n-s0m3"

GOOD: list[tuple[str, str, Any]] = [
    ("SECRET_KEY", KEY, KEY),
    ("ALLOWED_HOSTS", "a.example.no, .b.example.no", ("a.example.no", ".b.example.no")),
    ("SITE_URL", "https://international.example.no/", "https://international.example.no"),
    ("DATABASE_URL", "postgresql://u:p@db:5432/utsyn", "postgresql://u:p@db:5432/utsyn"),
    ("DATABASE_URL", "sqlite:////srv/db.sqlite3", "sqlite:////srv/db.sqlite3"),
    ("DATABASE_POOL_SIZE", "8", 8),
    ("CACHE_URL", "redis://cache:6379/1", "redis://cache:6379/1"),
    ("QUEUE_URL", "redis://queue:6379/1", "redis://queue:6379/1"),
    ("EMAIL_URL", "smtp://u:p@mail.example.no:587", "smtp://u:p@mail.example.no:587"),
    ("MAIL_FROM", "Utsyn <utsyn@example.no>", "Utsyn <utsyn@example.no>"),
    ("HOME_COUNTY", "31", "31"),
    ("CSRF_TRUSTED_ORIGINS", "https://form.example.no", ("https://form.example.no",)),
    ("ORGANISATION_REGISTER", "https://data.brreg.no/x/api", "https://data.brreg.no/x/api"),
    ("BEHIND_PROXY", "yes", True),
    ("PROXY_HOPS", "2", 2),
    ("API_LIMIT", "0", 0),
    ("HSTS_SECONDS", "60", 60),
    ("MEDIA_ROOT", "/srv/media", Path("/srv/media")),
    ("APPLICATIONS_ROOT", "/srv/applications", Path("/srv/applications")),
    ("SERVE_MEDIA", "On", True),
    ("S3_PRIVATE_BUCKET", "utsyn-applications", "utsyn-applications"),
    ("CLAMAV_URL", "tcp://clamav:3310", "tcp://clamav:3310"),
    ("CLAMAV_URL", "unix:///run/clamav/clamd.ctl", "unix:///run/clamav/clamd.ctl"),
    ("S3_BUCKET", "utsyn", "utsyn"),
    ("S3_REGION", "eu-north-1", "eu-north-1"),
    ("S3_ENDPOINT_URL", "https://s3.example.no", "https://s3.example.no"),
    ("S3_ACCESS_KEY_ID", "id", "id"),
    ("S3_SECRET_ACCESS_KEY", "key", "key"),
    ("S3_PUBLIC_URL", "https://files.example.no", "https://files.example.no"),
    ("LOG_LEVEL", "warning", "WARNING"),
    ("DEBUG", "no", False),
]

WRONG: list[tuple[str, str]] = [
    ("SECRET_KEY", "short"),
    ("SECRET_KEY", "a" * 60),
    ("ALLOWED_HOSTS", "*"),
    ("ALLOWED_HOSTS", "https://a.example.no"),
    ("SITE_URL", "international.example.no"),
    ("SITE_URL", "https://example.no/nb/"),
    ("SITE_URL", "https://example.no:port"),
    ("DATABASE_URL", "mysql://db/utsyn"),
    ("DATABASE_URL", "postgresql://db"),
    ("DATABASE_URL", "postgresql://db:high/utsyn"),
    ("DATABASE_URL", "sqlite:///db.sqlite3"),
    ("DATABASE_POOL_SIZE", "many"),
    ("DATABASE_POOL_SIZE", "-1"),
    ("CACHE_URL", "memcached://cache"),
    ("CACHE_URL", "redis:///0"),
    ("QUEUE_URL", "locmem://"),
    ("QUEUE_URL", "redis:///1"),
    ("EMAIL_URL", "mail.example.no"),
    ("EMAIL_URL", "smtp://"),
    ("MAIL_FROM", "nobody"),
    ("HOME_COUNTY", "Østfold"),
    ("HOME_COUNTY", "3100"),
    ("CSRF_TRUSTED_ORIGINS", "form.example.no"),
    ("BEHIND_PROXY", "maybe"),
    ("HSTS_SECONDS", "a year"),
    ("MEDIA_ROOT", "media"),
    ("APPLICATIONS_ROOT", "applications"),
    ("CLAMAV_URL", "localhost:3310"),
    ("CLAMAV_URL", "tcp://:3310"),
    ("CLAMAV_URL", "unix://"),
    ("SERVE_MEDIA", "2"),
    ("S3_ENDPOINT_URL", "s3.example.no"),
    ("S3_PUBLIC_URL", "//files.example.no"),
    ("LOG_LEVEL", "LOUD"),
    ("DEBUG", "perhaps"),
]


@pytest.mark.parametrize(("name", "raw", "value"), GOOD)
def test_good_value_arrives_typed(name: str, raw: str, value: Any) -> None:
    assert getattr(Environment.read({name: raw}), name.lower()) == value


def test_every_variable_has_a_good_example_here() -> None:
    assert {name for name, _, _ in GOOD} == {each.name.upper() for each in fields(Environment)}


@pytest.mark.parametrize(("name", "raw"), WRONG)
def test_wrong_value_is_named_in_one_sentence(name: str, raw: str) -> None:
    with pytest.raises(ImproperlyConfigured) as caught:
        Environment.read({name: raw})

    sentence = str(caught.value)
    assert sentence.startswith(f"{name} ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_secrets_are_not_repeated_in_the_sentence() -> None:
    with pytest.raises(ImproperlyConfigured) as caught:
        Environment.read({"DATABASE_URL": "postgresql://user:hunter2@db"})

    assert "hunter2" not in str(caught.value)


def test_missing_and_empty_values_fall_back_to_defaults() -> None:
    environment = Environment.read({"CACHE_URL": "  "})

    assert environment.cache_url == "locmem://"
    assert environment.database_url == f"sqlite:///{VAR / 'db.sqlite3'}"


def test_a_missing_value_that_is_needed_is_named() -> None:
    environ = {"SECRET_KEY": KEY, "SITE_URL": ""}

    with pytest.raises(ImproperlyConfigured, match=r"^SITE_URL is missing\. "):
        Environment.read(environ).require("SECRET_KEY", "SITE_URL", environ=environ)


def test_what_was_read_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Environment.read({}).debug = False  # type: ignore[misc]


def test_readme_has_the_table_of_variables() -> None:
    assert markdown_table() in (REPOSITORY / "README.md").read_text()


# What becomes of the values ----------------------------------------------------------------------


def test_sqlite_waits_for_the_write_lock_from_the_start() -> None:
    database = backends.database(Environment.read({"DATABASE_URL": "sqlite:////srv/a.sqlite3"}))

    assert database["NAME"] == "/srv/a.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in database["OPTIONS"]["init_command"]


def test_postgresql_gets_a_pool_of_the_size_asked_for() -> None:
    environ = {"DATABASE_URL": "postgresql://u:p%40ss@db/utsyn", "DATABASE_POOL_SIZE": "7"}

    database = backends.database(Environment.read(environ))

    assert database["PASSWORD"] == "p@ss"
    assert database["OPTIONS"]["pool"]["max_size"] == 7
    assert database["CONN_MAX_AGE"] == 0


@pytest.mark.parametrize(
    ("url", "port", "starttls", "tls"),
    [
        ("smtp://mail.example.no", 587, True, False),
        ("smtp://localhost:25?tls=no", 25, False, False),
        ("smtps://mail.example.no", 465, False, True),
    ],
)
def test_mail_is_encrypted_unless_told_otherwise(
    url: str, port: int, starttls: bool, tls: bool
) -> None:
    mail = backends.mail(Environment.read({"EMAIL_URL": url}))

    assert mail["EMAIL_PORT"] == port
    assert (mail["EMAIL_USE_TLS"], mail["EMAIL_USE_SSL"]) == (starttls, tls)


def test_sender_is_at_the_sites_own_host() -> None:
    mail = backends.mail(Environment.read({"SITE_URL": "https://international.example.no"}))

    assert mail["DEFAULT_FROM_EMAIL"] == "utsyn@international.example.no"


def test_bucket_is_private_and_keeps_both_of_two_files_with_one_name() -> None:
    uploads = backends.uploads(Environment.read({"S3_BUCKET": "utsyn"}))

    assert uploads["BACKEND"] == "storages.backends.s3.S3Storage"
    assert uploads["OPTIONS"]["default_acl"] is None
    assert uploads["OPTIONS"]["file_overwrite"] is False
    assert uploads["OPTIONS"]["querystring_auth"] is True


@pytest.mark.parametrize(
    ("environ", "package", "read"),
    [
        ({"S3_BUCKET": "utsyn"}, "storages", backends.uploads),
        ({"CACHE_URL": "redis://cache:6379/0"}, "redis", backends.cache),
        ({"DATABASE_URL": "postgresql://db/utsyn"}, "psycopg", backends.database),
    ],
)
def test_a_package_that_is_not_installed_is_named_with_its_variable(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], package: str, read: Any
) -> None:
    monkeypatch.setattr(backends, "find_spec", lambda name: None)

    with pytest.raises(ImproperlyConfigured, match=next(iter(environ))):
        read(Environment.read(environ))


def test_images_from_a_bucket_are_allowed_by_the_content_security_policy() -> None:
    public = {"S3_BUCKET": "utsyn", "S3_PUBLIC_URL": "https://files.example.no"}

    assert backends.media_origins(Environment.read(public)) == ["https://files.example.no"]
    assert backends.media_origins(Environment.read({})) == []
