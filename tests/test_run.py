"""The runner of the suite: what it leaves out, and which closing line stands last."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from cms.settings.env import REPOSITORY
from tests import run
from tests.run import NO_TESTS_COLLECTED, Choice, Outcome, conclude


def test_failed_run_has_the_last_word(capsys: pytest.CaptureFixture[str]) -> None:
    code = conclude([Outcome(1, "1 failed, 9 passed in 3s"), Outcome(0, "10 passed in 3s")])

    assert code == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 failed, 9 passed in 3s"


def test_nothing_is_added_after_a_run_that_passed(capsys: pytest.CaptureFixture[str]) -> None:
    assert conclude([Outcome(0, "9 passed in 3s"), Outcome(0, "10 passed in 3s")]) == 0
    assert capsys.readouterr().out == ""


def test_nothing_is_added_when_the_last_run_failed(capsys: pytest.CaptureFixture[str]) -> None:
    assert conclude([Outcome(1, "1 failed in 3s"), Outcome(2, "2 errors in 3s")]) == 2
    assert capsys.readouterr().out == ""


def test_a_choice_that_fits_one_database_only_is_no_failure() -> None:
    assert conclude([Outcome(NO_TESTS_COLLECTED, "no tests ran"), Outcome(0, "1 passed")]) == 0


def test_a_choice_that_fits_nothing_is_a_failure() -> None:
    nothing = Outcome(NO_TESTS_COLLECTED, "no tests ran")

    assert conclude([nothing, nothing]) == NO_TESTS_COLLECTED


def test_continuous_integration_leaves_nothing_out(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "tests.run"],
        cwd=REPOSITORY,
        # A PATH without programs: neither browser nor Redis can be found.
        env={**os.environ, "PATH": str(tmp_path), "CHROMIUM": "", "CI": "true"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert "Chromium: not found, so its tests are left out" in result.stdout
    assert result.stdout.splitlines()[-1].endswith(
        "Chromium, Apertium, Redis, TypeScript must be installed."
    )


@pytest.fixture
def left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What a run leaves out, on a machine that has everything and runs nothing."""
    markers: list[str] = []

    def passed(database: str, url: str | None, left: list[str], arguments: list[str]) -> Outcome:
        markers.extend(left)
        return Outcome(0, "1 passed")

    monkeypatch.setattr(run, "pytest", passed)
    monkeypatch.setattr(run.postgres, "binaries", lambda: None)
    monkeypatch.setattr(run, "chromium", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run, "QUICK", Choice("All but the slow", "an hour", tmp_path / "own.txt"))
    monkeypatch.setenv("CI", "")
    return markers


def test_a_plain_run_leaves_the_slow_tests_out_and_says_so(
    left_out: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main([]) == 0

    assert left_out == ["slow"]
    said = capsys.readouterr().out
    assert "Slow tests: left out, " in said
    assert "All but the slow: an hour on two cores." in said


def test_a_run_tells_how_long_the_last_one_took(
    left_out: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run.main([])
    run.main([])

    assert "All but the slow: 0.0 minutes here the last time." in capsys.readouterr().out


@pytest.fixture
def asked(left_out: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What each database is asked on a machine that has both."""
    found: dict[str, list[str]] = {}

    def passed(database: str, url: str | None, left: list[str], arguments: list[str]) -> Outcome:
        found[database] = arguments
        return Outcome(0, "1 passed")

    monkeypatch.setattr(run, "pytest", passed)
    monkeypatch.setattr(run.postgres, "binaries", lambda: Path("/usr/bin"))
    monkeypatch.setattr(run.postgres, "cluster", lambda programs: nullcontext("postgresql://x/y"))
    return found


def test_a_plain_run_leaves_to_sqlite_what_is_alike_on_both_and_says_so(
    asked: dict[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    run.main([])

    assert asked["SQLite"] == ["--ignore=tests/visibility"]
    assert "--ignore=tests/visibility" not in asked["PostgreSQL"]
    assert "--ignore=tests/content_types/web/test_form.py" in asked["PostgreSQL"]
    assert "--ignore=tests/content_types/web/test_listing.py" not in asked["PostgreSQL"]
    assert run.ASKED_ONCE in capsys.readouterr().out


def test_without_postgresql_sqlite_is_asked_everything(
    asked: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.postgres, "binaries", lambda: None)

    run.main([])

    assert asked == {"SQLite": []}


def test_continuous_integration_asks_both_the_same(
    asked: dict[str, list[str]], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(run, "EVERYTHING", run.QUICK)

    run.main([])

    assert asked == {"PostgreSQL": [], "SQLite": []}
    assert run.ASKED_ONCE not in capsys.readouterr().out


def test_whoever_names_tests_gets_them_on_both(asked: dict[str, list[str]]) -> None:
    run.main(["tests/content_types/web"])

    assert asked["PostgreSQL"] == asked["SQLite"] == ["tests/content_types/web"]


def test_what_is_alike_on_both_is_there_and_nothing_in_it_holds_on_postgresql_only() -> None:
    named = (*run.ALIKE, *run.NOT_ALIKE, *run.ONCE)
    gone = [path for path in named if not (REPOSITORY / path).exists()]
    lost = [
        file
        for file in run.alike_on_both()
        if "mark.postgresql" in (REPOSITORY / file).read_text(encoding="utf-8")
    ]

    assert gone == lost == []
    among = {REPOSITORY / path for path in run.ALIKE}
    assert all(among & {*(REPOSITORY / path).parents} for path in run.NOT_ALIKE)


def test_whoever_names_tests_gets_the_slow_ones_too(left_out: list[str]) -> None:
    assert run.main(["tests/live"]) == 0

    assert left_out == []


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A temporary folder that the cluster's unprivileged user can enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.postgresql
def test_a_run_that_is_stopped_leaves_no_cluster_behind(open_folder: Path) -> None:
    sleeper = open_folder / "test_sleeper.py"
    sleeper.write_text("import time\n\ndef test_sleep(): time.sleep(600)\n")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.run", str(sleeper)],
        cwd=REPOSITORY,
        env={**os.environ, "TMPDIR": str(open_folder), "CI": ""},
        stdout=subprocess.PIPE,
        text=True,
    ) as run:
        next(line for line in run.stdout or () if line.startswith("Tests on PostgreSQL"))
        assert list(open_folder.glob("utsyn-postgresql-*"))
        run.send_signal(signal.SIGTERM)
        assert run.wait(60) == 128 + signal.SIGTERM

    assert not list(open_folder.glob("utsyn-postgresql-*"))
