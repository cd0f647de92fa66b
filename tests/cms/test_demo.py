"""Running the demo: ports, when it prepares, and that it starts and ends its processes."""

from __future__ import annotations

import http.cookiejar
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from cms import demo
from cms.bootstrap import Problem
from tests.postgres import free_port


@pytest.fixture
def busy_port() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind((demo.HOST, 0))
        other.listen()
        yield other.getsockname()[1]


# Ports -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("value", "port"), [("", 8000), ("  ", 8000), ("8001", 8001)])
def test_port_is_8000_unless_chosen(value: str, port: int) -> None:
    assert demo.chosen_port({"PORT": value}) == port


@pytest.mark.parametrize("value", ["0", "65536", "-1", "http", "80.5", "٨"])
def test_wrong_port_is_told_in_one_sentence(value: str) -> None:
    with pytest.raises(Problem, match=r"^PORT must be a number from 1 to 65535, not "):
        demo.chosen_port({"PORT": value})


def test_busy_port_is_told_with_another_one_to_try(busy_port: int) -> None:
    with pytest.raises(Problem, match=rf"^Port {busy_port} is in use: .* PORT={busy_port + 1}$"):
        demo.refuse_busy_port(busy_port)


def test_free_port_is_accepted() -> None:
    demo.refuse_busy_port(free_port())


def test_command_ends_with_one_sentence_when_the_port_is_busy(busy_port: int) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "cms.demo"],
        cwd=demo.REPOSITORY,
        env={**os.environ, "PORT": str(busy_port)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert result.stderr.startswith(f"Port {busy_port} is in use")
    assert result.stderr.count("\n") == 1


# Preparing ---------------------------------------------------------------------------------------


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one source file and a database."""
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "db.sqlite3").touch()
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "models.py").write_text("one")
    (tmp_path / "requirements.txt").touch()
    monkeypatch.setattr(demo, "REPOSITORY", tmp_path)
    monkeypatch.setattr(demo, "VAR", tmp_path / "var")
    monkeypatch.setattr(demo, "STAMP", tmp_path / "var" / "prepared.txt")
    monkeypatch.setattr(demo, "SOURCES", ("home", "requirements.txt"))
    return tmp_path


def is_prepared(**environ: str) -> bool:
    environment = {"SITE_URL": "http://127.0.0.1:8000", **environ}
    return demo.is_prepared(environment, demo.prepared_state(environment))


@pytest.fixture
def prepared(checkout: Path) -> Path:
    """A checkout that has been prepared."""
    state = demo.prepared_state({"SITE_URL": "http://127.0.0.1:8000"})
    (checkout / "var" / "prepared.txt").write_text(state)
    return checkout


def test_fresh_checkout_has_to_be_prepared(checkout: Path) -> None:
    assert not is_prepared()


def test_nothing_is_prepared_twice(prepared: Path) -> None:
    assert is_prepared()


def test_changed_source_is_prepared_again(prepared: Path) -> None:
    (prepared / "home" / "models.py").write_text("another")

    assert not is_prepared()


def test_lost_database_is_prepared_again(prepared: Path) -> None:
    (prepared / "var" / "db.sqlite3").unlink()

    assert not is_prepared()


def test_another_address_is_prepared_again(prepared: Path) -> None:
    assert not is_prepared(SITE_URL="http://127.0.0.1:8001")


def test_somebody_elses_database_is_always_prepared(prepared: Path) -> None:
    assert not is_prepared(DATABASE_URL="postgresql://db/utsyn")


def test_own_values_win_over_those_of_the_demo() -> None:
    environment = demo.demo_environment({"SITE_URL": "http://demo.test", "HOME": "/root"}, 8000)

    assert environment["SITE_URL"] == "http://demo.test"
    assert environment["DEBUG"] == "no"


# Processes ---------------------------------------------------------------------------------------


def sleeper(*words: str) -> subprocess.Popen[bytes]:
    code = "import time; time.sleep(60)" if not words else words[0]
    return subprocess.Popen([sys.executable, "-c", code], start_new_session=True)


@pytest.fixture
def own_signals() -> Iterator[None]:
    """Puts this process's handlers back after the demo's are tried."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_process_that_ends_is_named() -> None:
    ended = sleeper("raise SystemExit(3)")
    ended.wait()

    with pytest.raises(Problem, match=r"^The worker ended with exit code 3\.$"):
        demo.refuse_ended({"worker": ended})


def test_stopping_ends_every_process(own_signals: None) -> None:
    processes = [sleeper(), sleeper()]

    demo.stop(processes)

    assert [process.returncode for process in processes] == [-signal.SIGTERM] * 2


def test_a_process_that_will_not_stop_is_ended(
    own_signals: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(demo, "SECONDS_TO_STOP", 1)
    ready = tmp_path / "ready"
    stubborn = sleeper(
        "import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        f"pathlib.Path({str(ready)!r}).touch(); time.sleep(60)"
    )
    while not ready.exists():
        time.sleep(0.05)

    demo.stop([stubborn])

    assert stubborn.wait(timeout=5) == -signal.SIGKILL


def test_a_site_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "SECONDS_TO_START", 1)

    with pytest.raises(Problem, match="did not answer within 1 seconds"):
        demo.wait_until_ready({}, free_port())


# The whole of it ---------------------------------------------------------------------------------


def test_the_welcome_says_where_to_go_and_how_long_it_took() -> None:
    text = demo.welcome("http://127.0.0.1:8001", 3.14)

    assert "ready after 3.1 s" in text
    assert "Ctrl-C" in text
    for address in ("http://127.0.0.1:8001/", "http://127.0.0.1:8001/cms/", "var/demo-logins.txt"):
        assert re.search(rf"\s{re.escape(address)}\n", text)
    assert "http://127.0.0.1:8001/api/v2/pages/" in text


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Path]:
    """A fresh checkout; whatever still runs in it in the end is ended."""
    folder = tmp_path / "utsyn"
    for name in ("manage.py", "README.md", *demo.SOURCES):
        source = demo.REPOSITORY / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.mo")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(source, folder)
    (folder / ".venv").symlink_to(Path(sys.prefix))
    yield folder
    for process in running_in(folder):
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


def running_in(folder: Path) -> list[int]:
    """The processes that work in a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink() == folder:
                found.append(int(process.name))
        except OSError:
            # It has ended meanwhile, or is somebody else's.
            continue
    return found


def wait_for(words: str, told: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 300
    while words not in told.read_text():
        assert process.poll() is None and time.monotonic() < deadline, told.read_text()[-4000:]
        # It is another process: what it has written is the only sign.
        time.sleep(0.2)


class Visitor:
    """A browser without pictures: it keeps cookies and follows redirects."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.cookies = http.cookiejar.CookieJar()
        keeper = urllib.request.HTTPCookieProcessor(self.cookies)
        self.opener = urllib.request.build_opener(keeper)

    def get(self, path: str, **data: str) -> tuple[str, str]:
        """Where an address leads to in the end, and what stands there; data is posted."""
        body = urllib.parse.urlencode(data).encode() if data else None
        with self.opener.open(self.site + path, body, timeout=30) as answer:
            return answer.url.removeprefix(self.site), answer.read().decode()

    def log_in(self, name: str, password: str) -> str:
        """Where somebody comes to who logs in."""
        _url, page = self.get("/cms/login/?next=/cms/")
        token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
        url, _page = self.get(
            "/cms/login/", username=name, password=password, next="/cms/", csrfmiddlewaretoken=token
        )
        return url


@pytest.mark.slow
def test_a_fresh_checkout_is_prepared_served_and_stopped_with_nothing_left(copy: Path) -> None:
    port, told = free_port(), copy.parent / "told.txt"
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    with told.open("w") as output:
        process = subprocess.Popen(
            [copy / ".venv" / "bin" / "python", "-m", "cms.demo"],
            cwd=copy,
            env={**kept, "PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    wait_for("Utsyn runs (ready after", told, process)

    visitor = Visitor(f"http://127.0.0.1:{port}")
    assert "Akkurat nå" in visitor.get("/nb/")[1]
    listed = json.loads(visitor.get("/api/v2/pages/?type=content_types.ProgrammePage&limit=1")[1])
    assert listed["meta"]["total_count"] >= 80
    assert listed["items"][0]["meta"]["html_url"].startswith(f"{visitor.site}/nb/")
    lines = (copy / "var" / "demo-logins.txt").read_text().splitlines()
    assert len(lines) == 4
    for name, password in map(str.split, lines):
        assert Visitor(visitor.site).log_in(name, password) == "/cms/", name
        assert f"{name:<14} {password}" in told.read_text()
    assert Visitor(visitor.site).log_in("redaktor", "feil") == "/cms/login/"
    # This process, gunicorn and its workers, and the worker.
    assert len(running_in(copy)) >= 5

    process.send_signal(signal.SIGTERM)

    assert process.wait(timeout=30) == 0
    assert told.read_text().rstrip().endswith("Stopped.")
    assert running_in(copy) == []
    demo.refuse_busy_port(port)
