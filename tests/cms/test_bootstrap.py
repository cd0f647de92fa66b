"""A newcomer's first minute: what stands in the way is said in one sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from cms import bootstrap
from cms.bootstrap import FULL_DISK, Problem
from cms.settings.env import REPOSITORY

LOCK = "polib==1.2.0 \\\n    --hash=sha256:" + "0" * 64 + "\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A checkout with nothing but locks."""
    for name in (bootstrap.RUNTIME, bootstrap.DEVELOPMENT):
        (tmp_path / name).write_text(LOCK)
    return tmp_path


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_supported_python_is_accepted(version: tuple[int, int]) -> None:
    bootstrap.check_version(version)


@pytest.mark.parametrize(
    ("version", "age"), [((2, 7), "old"), ((3, 10), "old"), ((3, 15), "new"), ((4, 0), "new")]
)
def test_other_python_is_refused_with_a_way_out(version: tuple[int, int], age: str) -> None:
    with pytest.raises(Problem, match=rf"too {age}: use Python 3\.11 to 3\.14, .*PYTHON="):
        bootstrap.check_version(version)


def test_an_old_python_can_read_the_file_that_refuses_it() -> None:
    source = (REPOSITORY / "cms" / "bootstrap.py").read_text()

    # The newest grammar that Python 3.7 shares; 3.6 differs from it in nothing used here.
    compile(source, "bootstrap.py", "exec", flags=0x400, _feature_version=7)  # type: ignore[call-overload]


@pytest.mark.parametrize("lacking", ["venv", "ensurepip"])
def test_missing_venv_module_names_the_package_to_install(
    repository: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    find = bootstrap.importlib.util.find_spec
    monkeypatch.setattr(
        bootstrap.importlib.util,
        "find_spec",
        lambda name: None if name == lacking else find(name),
    )

    with pytest.raises(Problem, match="python3-venv"):
        bootstrap.prepare(repository, repository / bootstrap.RUNTIME)


def test_disk_with_too_little_room_is_noticed_before_anything_is_made(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        bootstrap.shutil, "disk_usage", lambda path: SimpleNamespace(free=50 * 1024 * 1024)
    )

    with pytest.raises(Problem, match="The disk is full"):
        bootstrap.prepare(repository, repository / bootstrap.RUNTIME)

    assert not (repository / ".venv").exists()


def test_disk_that_fills_up_while_installing_is_told_in_one_sentence(repository: Path) -> None:
    python = script(
        repository / "python", "echo 'OSError: [Errno 28] No space left on device'; exit 1"
    )

    with pytest.raises(Problem) as caught:
        bootstrap.install(python, repository / bootstrap.RUNTIME)

    assert str(caught.value) == FULL_DISK


if sys.platform == "linux":  # the only system with a device that is always full

    def test_disk_that_is_full_when_all_is_installed(
        repository: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bootstrap, "REPOSITORY", repository)
        stamp = repository / ".venv" / "installed.json"
        monkeypatch.setattr(
            bootstrap, "install", lambda python, lock: stamp.symlink_to("/dev/full")
        )
        environment(repository)

        with pytest.raises(SystemExit) as caught:
            bootstrap.main(["install"])

        assert caught.value.code == FULL_DISK


def test_failed_installation_ends_with_its_last_words(repository: Path) -> None:
    python = script(
        repository / "python", "echo Collecting polib; echo 'ERROR: no such hash'; exit 1"
    )

    with pytest.raises(Problem, match=r"^The packages were not installed: ERROR: no such hash$"):
        bootstrap.install(python, repository / bootstrap.RUNTIME)


def test_progress_counts_the_packages_of_the_lock(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = repository / bootstrap.RUNTIME
    lock.write_text(LOCK * 20)
    python = script(repository / "python", "for n in $(seq 20); do echo Collecting $n; done")

    bootstrap.install(python, lock)

    assert capsys.readouterr().out.splitlines()[1:] == ["  10 of 20", "  20 of 20"]


def test_installation_demands_hashes_and_ready_made_wheels(repository: Path) -> None:
    python = script(repository / "python", f'echo "$@" > {repository}/arguments')

    bootstrap.install(python, repository / bootstrap.RUNTIME)

    arguments = (repository / "arguments").read_text()
    assert "--require-hashes --only-binary :all:" in arguments


def test_a_second_time_nothing_is_installed(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[Path] = []
    monkeypatch.setattr(bootstrap, "install", lambda python, lock: installed.append(lock))
    environment(repository)

    for _ in range(2):
        bootstrap.prepare(repository, repository / bootstrap.RUNTIME)

    assert installed == [repository / bootstrap.RUNTIME]


def test_a_changed_lock_is_installed_again(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[Path] = []
    monkeypatch.setattr(bootstrap, "install", lambda python, lock: installed.append(lock))
    environment(repository)
    lock = repository / bootstrap.RUNTIME

    bootstrap.prepare(repository, lock)
    lock.write_text(LOCK.replace("1.2.0", "1.2.1"))
    bootstrap.prepare(repository, lock)

    assert installed == [lock, lock]


def test_development_lock_covers_the_runtime_lock(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "install", lambda python, lock: None)
    environment(repository)

    bootstrap.prepare(repository, repository / bootstrap.DEVELOPMENT)

    assert bootstrap.is_installed(repository / ".venv", repository / bootstrap.RUNTIME)


def test_broken_environment_is_made_anew(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    monkeypatch.setattr(bootstrap, "install", lambda python, lock: None)
    monkeypatch.setattr(bootstrap, "make_environment", lambda folder: made.append(folder))
    environment(repository, python="exit 1")

    bootstrap.prepare(repository, repository / bootstrap.RUNTIME)

    assert made == [repository / ".venv"]


def test_unknown_command_lists_the_known_ones() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "cms.bootstrap", "fly"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert result.stderr == "Say what to do: demo, test, install.\n"


def script(path: Path, body: str) -> Path:
    """A program that does what the shell lines say."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def environment(repository: Path, python: str = "echo 3 11") -> None:
    """An environment whose Python only says which version it is."""
    script(repository / ".venv" / "bin" / "python", python)
