"""The one reading of the environment: every variable the site knows, its type, default and meaning.

``python -m cms.settings.env`` prints the table that stands in the README.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Self
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured

REPOSITORY = Path(__file__).resolve().parents[2]
VAR = REPOSITORY / "var"

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off"}
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def text(value: str) -> str:
    """The value as it stands."""
    return value


def yes_or_no(value: str) -> bool:
    """True or false from the usual words."""
    word = value.lower()
    if word not in YES | NO:
        raise ValueError("must be yes or no")
    return word in YES


def whole_number(value: str) -> int:
    """A number without sign or decimals."""
    if not re.fullmatch(r"[0-9]{1,12}", value):
        raise ValueError("must be a whole number")
    return int(value)


def folder(value: str) -> Path:
    """An absolute path, so that it means the same wherever the process is started."""
    path = Path(value)
    if not path.is_absolute():
        raise ValueError("must be an absolute path")
    return path


def secret(value: str) -> str:
    """A key long and varied enough to sign with."""
    if len(value) < 50 or len(set(value)) < 5:
        raise ValueError("must be at least 50 random characters")
    return value


def host_names(value: str) -> tuple[str, ...]:
    """Host names with commas between; a leading dot covers subdomains, ``*`` is refused."""
    names = tuple(name.strip() for name in value.split(",") if name.strip())
    if not all(re.fullmatch(r"\.?[a-zA-Z0-9.-]+|\[[0-9a-fA-F:]+\]", name) for name in names):
        raise ValueError("must be host names with commas between, without scheme, port or *")
    return names


def site_address(value: str) -> str:
    """Scheme and host of the public site, without a slash at the end."""
    parts = _split(value, schemes=("http", "https"))
    if not parts.hostname or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ValueError("must be an address such as https://international.example.no")
    return f"{parts.scheme}://{parts.netloc}"


def service_address(value: str) -> str:
    """Address of a web service, with its path and without a slash at the end."""
    parts = _split(value, schemes=("http", "https"))
    if not parts.hostname or parts.query or parts.fragment:
        raise ValueError("must be an address such as https://data.example.no/api")
    return value.rstrip("/")


def site_addresses(value: str) -> tuple[str, ...]:
    """Several addresses with commas between."""
    return tuple(site_address(part.strip()) for part in value.split(",") if part.strip())


def database_url(value: str) -> str:
    """``sqlite:///`` with an absolute path, or ``postgresql://`` with host and name."""
    parts = _split(value, schemes=("sqlite", "postgres", "postgresql"))
    if parts.scheme == "sqlite":
        if parts.netloc or not parts.path.startswith("//"):
            raise ValueError("must have four slashes before the path: sqlite:////folder/db.sqlite3")
    elif len(parts.path) < 2:
        raise ValueError("must end with the database's name: postgresql://user@host:5432/name")
    return value


def cache_url(value: str) -> str:
    """``locmem://`` (each process its own) or ``redis://host:port/number``."""
    parts = _split(value, schemes=("locmem", "redis", "rediss", "unix"))
    if parts.scheme in ("redis", "rediss") and not parts.hostname:
        raise ValueError("must name a host: redis://localhost:6379/0")
    return value


def queue_url(value: str) -> str:
    """``redis://host:port/number``."""
    parts = _split(value, schemes=("redis", "rediss"))
    if not parts.hostname:
        raise ValueError("must name a host: redis://localhost:6379/1")
    return value


def email_url(value: str) -> str:
    """``smtp://user:password@host:port`` (``smtps`` for TLS from the start) or ``console://``."""
    parts = _split(value, schemes=("smtp", "smtps", "console"))
    if parts.scheme != "console" and not parts.hostname:
        raise ValueError("must name a host: smtp://user:password@mail.example.no:587")
    return value


def clamav_url(value: str) -> str:
    """``tcp://host:3310`` or ``unix:///path`` of ClamAV's daemon."""
    parts = _split(value, schemes=("tcp", "unix"))
    if not (parts.hostname if parts.scheme == "tcp" else parts.path):
        raise ValueError("must name a host or a socket: tcp://localhost:3310")
    return value


def email_address(value: str) -> str:
    """One e-mail address, with or without a name before it."""
    if not re.fullmatch(r"[^<>\r\n]*<[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+", value):
        raise ValueError("must be an e-mail address")
    return value


def county_number(value: str) -> str:
    """The two digits of a Norwegian county."""
    if not re.fullmatch(r"[0-9]{2}", value):
        raise ValueError("must be a county number of two digits, such as 31")
    return value


def log_level(value: str) -> str:
    """One of Python's level names."""
    if value.upper() not in LOG_LEVELS:
        raise ValueError(f"must be one of {', '.join(LOG_LEVELS)}")
    return value.upper()


def _split(value: str, *, schemes: tuple[str, ...]) -> SplitResult:
    try:
        parts = urlsplit(value)
        # Reading the port is what makes urllib check it.
        _ = parts.port
    except ValueError as error:
        raise ValueError(f"is not an address that can be read ({error})") from error
    if parts.scheme not in schemes:
        raise ValueError(f"must begin with {' or '.join(f'{scheme}:' for scheme in schemes)}")
    return parts


def variable(parse: Callable[[str], Any], default: Any, meaning: str) -> Any:
    """A field that is read from the variable of the same name in capitals."""
    return field(default=default, metadata={"parse": parse, "meaning": meaning})


@dataclass(frozen=True, kw_only=True)
class Environment:
    """What the environment says, typed and checked; empty values count as missing."""

    secret_key: str = variable(secret, "", "Signs sessions and links: 50 random characters or more")
    allowed_hosts: tuple[str, ...] = variable(
        host_names, (), "Host names the site answers to, with commas between"
    )
    site_url: str = variable(site_address, "", "The public address, such as `https://example.no`")
    database_url: str = variable(
        database_url,
        f"sqlite:///{VAR / 'db.sqlite3'}",
        "`postgresql://user:password@host:5432/name` or `sqlite:////folder/db.sqlite3`",
    )
    database_pool_size: int = variable(
        whole_number, 4, "Highest number of PostgreSQL connections per process"
    )
    cache_url: str = variable(
        cache_url, "locmem://", "`redis://host:6379/0` when there is more than one process"
    )
    queue_url: str = variable(
        queue_url,
        "",
        "`redis://host:6379/1`: mail goes through RQ to `python -m cms.redis_queue`; empty: "
        "through the database to `manage.py worker`",
    )
    email_url: str = variable(
        email_url, "", "`smtp://user:password@host:587`, `smtps://…` or `console://`"
    )
    mail_from: str = variable(email_address, "", "Sender of the site's mail")
    home_county: str = variable(
        county_number, "", "Number of the county whose site this is, such as 31 for Østfold"
    )
    organisation_register: str = variable(
        service_address,
        "",
        "Where organisation numbers are looked up, such as "
        "`https://data.brreg.no/enhetsregisteret/api`; empty: nowhere",
    )
    csrf_trusted_origins: tuple[str, ...] = variable(
        site_addresses, (), "Other addresses that may post to the site, with commas between"
    )
    behind_proxy: bool = variable(
        yes_or_no,
        False,
        "Trust `X-Forwarded-Proto` and `-For`; only behind a proxy that always sets them",
    )
    proxy_hops: int = variable(
        whole_number, 1, "How many such proxies there are one after another, a CDN included"
    )
    api_limit: int = variable(
        whole_number, 6_000, "Requests a minute that one network may make of the API; 0 for any"
    )
    hsts_seconds: int = variable(
        whole_number, 31_536_000, "How long browsers are told to use HTTPS only"
    )
    media_root: Path = variable(folder, VAR / "media", "Folder of uploaded images and documents")
    applications_root: Path = variable(
        folder, VAR / "applications", "Folder of applicants' files, which no web server may show"
    )
    serve_media: bool = variable(
        yes_or_no, False, "Let the site itself serve images; for a site without web server or S3"
    )
    s3_bucket: str = variable(text, "", "Keep uploads in this S3 bucket instead of `MEDIA_ROOT`")
    s3_region: str = variable(text, "", "Region of the bucket")
    s3_endpoint_url: str = variable(
        site_address, "", "Address of an S3 service other than Amazon's"
    )
    s3_access_key_id: str = variable(text, "", "Key for the bucket, if the machine has no role")
    s3_secret_access_key: str = variable(text, "", "Secret that belongs to the key")
    s3_public_url: str = variable(site_address, "", "Public address of the bucket's images")
    s3_private_bucket: str = variable(
        text, "", "Keep applicants' files in this S3 bucket, which must not be public"
    )
    clamav_url: str = variable(
        clamav_url, "", "ClamAV's daemon, `tcp://host:3310`: applicants' files are scanned by it"
    )
    log_level: str = variable(log_level, "INFO", "Least severe messages to log")
    debug: bool = variable(
        yes_or_no, True, "Development settings only: show errors in full in the browser"
    )

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """Checks every variable that is set; a wrong one stops with a sentence that names it."""
        values = {}
        for each in fields(cls):
            raw = environ.get(each.name.upper(), "").strip()
            if not raw:
                continue
            try:
                values[each.name] = each.metadata["parse"](raw)
            except ValueError as error:
                raise ImproperlyConfigured(f"{each.name.upper()} {error}.") from error
        return cls(**values)

    def require(self, *names: str, environ: Mapping[str, str]) -> None:
        """Stops with a sentence that names the first of these variables that nobody has set."""
        meanings = {each.name.upper(): each.metadata["meaning"] for each in fields(self)}
        for name in names:
            if not environ.get(name, "").strip():
                raise ImproperlyConfigured(f"{name} is missing. {meanings[name]}.")


def markdown_table() -> str:
    """The settings as a table, for the README."""
    rows = ["| variable | default | meaning |", "| --- | --- | --- |"]
    for each in fields(Environment):
        rows.append(
            f"| `{each.name.upper()}` | {_shown(each.default)} | {each.metadata['meaning']} |"
        )
    return "\n".join(rows)


def _shown(default: Any) -> str:
    if isinstance(default, bool):
        return "`yes`" if default else "`no`"
    if default in ("", ()):
        return "–"
    return f"`{str(default).replace(str(REPOSITORY) + '/', '')}`"


if __name__ == "__main__":
    print(markdown_table())  # noqa: T201 (printing is what this command is for)
