"""Start-up in earnest: other processes, with the settings modules as they are deployed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cms.settings.env import REPOSITORY

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "SECRET_KEY": "3n0ugh-r4nd0m-ch4r4ct3rs-t0-s1gn-w1th-4nd-th3n-s0m3",
    "ALLOWED_HOSTS": "international.example.no",
    "SITE_URL": "https://international.example.no",
    "EMAIL_URL": "smtp://mail.example.no",
    "HOME_COUNTY": "31",
}


def manage(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Runs manage.py with nothing in the environment but this."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=REPOSITORY,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'db.sqlite3'}"


def test_deployment_check_has_nothing_to_say(database_url: str) -> None:
    arguments = ["check", "--deploy", "--fail-level", "WARNING"]

    result = manage(
        *arguments, **PRODUCTION, DATABASE_URL=database_url, CLAMAV_URL="tcp://clamav:3310"
    )

    assert result.returncode == 0, result.stderr
    assert "no issues (0 silenced)" in result.stdout


def test_deployment_check_tells_of_files_that_nobody_scans(database_url: str) -> None:
    result = manage("check", "--deploy", **PRODUCTION, DATABASE_URL=database_url)

    assert "content_types.W002" in result.stderr


@pytest.mark.parametrize("missing", [*PRODUCTION, "DATABASE_URL"][1:])
def test_production_names_the_value_that_is_missing(database_url: str, missing: str) -> None:
    environ = {**PRODUCTION, "DATABASE_URL": database_url}
    del environ[missing]

    result = manage("check", **environ)

    assert result.returncode != 0
    assert re.search(rf"^{missing} is missing\. .+\.$", result.stderr, re.MULTILINE)
    assert "Traceback" not in result.stderr


def test_a_wrong_value_stops_start_up_with_one_sentence() -> None:
    result = manage("check", DATABASE_URL="mysql://db/utsyn")

    assert result.returncode != 0
    assert result.stderr == "DATABASE_URL must begin with sqlite: or postgres: or postgresql:.\n"


def test_every_model_change_has_its_migration(database_url: str) -> None:
    result = manage("makemigrations", "--check", "--dry-run", DATABASE_URL=database_url)

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("lock", sorted(REPOSITORY.glob("requirements*.txt")), ids=lambda f: f.name)
def test_locks_name_packages_and_hashes_but_no_address(lock: Path) -> None:
    text = lock.read_text()

    assert not re.search(r"index-url|find-links|trusted-host|://", text)
    for pin in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[a-z0-9-]+(\[[a-z,]+\])?==\S+( ; .+)? \\\n +--hash=sha256:", pin)


def test_development_lock_contains_the_runtime_lock() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^\S+==\S+", (REPOSITORY / name).read_text(), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-s3.txt") <= pins("requirements-dev.txt")
