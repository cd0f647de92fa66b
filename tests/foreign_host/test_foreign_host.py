"""A stranger's Wagtail site in a fresh virtual environment, with nothing of ours but the wheel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
HOST = Path(__file__).with_name("host")

pytestmark = [pytest.mark.foreign_host, pytest.mark.slow]


def run(*command: str | Path, folder: Path) -> str:
    """Run a command in the host's folder, without our repository on its path."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    pip = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**kept, **pip, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, from a copy of the sources so that nothing is left in the repository."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, source)
    ignore = shutil.ignore_patterns("__pycache__", "*.mo")
    shutil.copytree(REPOSITORY / "content_types", source / "content_types", ignore=ignore)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", folder=source)
    return next((source / "dist").glob("utsyn-*.whl"))


@pytest.fixture(scope="module")
def host(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The host's folder, with its environment, database and demo content."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(HOST, folder, dirs_exist_ok=True)
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", wheel, folder=folder)
    run(python, "manage.py", "makemigrations", "people", "files", folder=folder)
    run(python, "manage.py", "migrate", "--verbosity", "0", folder=folder)
    yield folder
    shutil.rmtree(folder)


def manage(host: Path, *arguments: str) -> str:
    return run(host / "env" / "bin" / "python", "manage.py", *arguments, folder=host)


def test_the_wheel_holds_the_package_and_nothing_of_the_site(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {
        "content_types"
    }
    for needed in (
        "content_types/py.typed",
        "content_types/templates/content_types/programme_page.html",
        "content_types/locale/nb/LC_MESSAGES/django.mo",
        "content_types/locale/nn/LC_MESSAGES/django.mo",
        "content_types/migrations/0001_initial.py",
    ):
        assert needed in names


def test_a_strangers_site_runs_on_the_wheel_alone(host: Path) -> None:
    """One test, because its environment takes long to make."""
    assert "no issues" in manage(host, "check")
    assert "No changes detected" in manage(host, "makemigrations", "--check", "--dry-run")

    manage(host, "load_demo_content")
    answer = json.loads(run(host / "env" / "bin" / "python", "ask.py", folder=host))

    assert answer["programmes"]["meta"]["total_count"] >= 28
    assert all(item["periods"] for item in answer["programmes"]["items"])
    assert answer["images"]["items"][0]["meta"]["type"] == "files.Picture"
    assert answer["images"]["items"][0]["sources"]
    assert {"Picture", "ProgrammePage"} <= set(answer["schemas"])
    assert answer["page"] == {"status": 200, "has_title": True}
    assert answer["admin"] == 200
