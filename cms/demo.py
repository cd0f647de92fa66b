"""Runs the demo: prepares it if something changed, then keeps web process and worker going.

Called by ``make demo`` through ``cms.bootstrap``. ``PORT`` chooses the port.
"""

from __future__ import annotations

import datetime
import hashlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import FrameType

from cms.bootstrap import Problem, say, sentence_about

REPOSITORY = Path(__file__).resolve().parents[1]
VAR = REPOSITORY / "var"
STAMP = VAR / "prepared.txt"
HOST = "127.0.0.1"
# What the prepared state is made from.
SOURCES = ("cms", "content_types", "home", "search", "templates", "requirements.txt")
SECONDS_TO_START = 60
SECONDS_TO_STOP = 15


class Stopped(Exception):
    """Somebody asked for the end: Ctrl-C, or a polite signal."""


def main() -> None:
    """The whole demo; ends with one sentence if something is in the way."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    began = time.monotonic()
    try:
        port = chosen_port(os.environ)
        environment = demo_environment(os.environ, port)
        refuse_busy_port(port)
        prepare(environment)
        serve(environment, port, began)
    except Problem as problem:
        sys.exit(str(problem))
    except OSError as error:
        sys.exit(sentence_about(error))
    except Stopped:
        say("Stopped.")


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped


def chosen_port(environ: Mapping[str, str]) -> int:
    """The port in ``PORT``, or 8000."""
    value = environ.get("PORT", "").strip() or "8000"
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
        raise Problem(f"PORT must be a number from 1 to 65535, not {value!r}.")
    return int(value)


def refuse_busy_port(port: int) -> None:
    """Tries the port now, so that nobody waits for a set-up that cannot be shown."""
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except PermissionError:
            raise Problem(
                f"Port {port} is reserved: choose a higher one: make demo PORT=8000"
            ) from None
        except OSError:
            raise Problem(
                f"Port {port} is in use: stop what uses it, or choose another one: "
                f"make demo PORT={port + 1}"
            ) from None


def demo_environment(environ: Mapping[str, str], port: int) -> dict[str, str]:
    """The environment of the demo's processes: what is set already wins."""
    return {
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "DEBUG": "no",
        "SITE_URL": f"http://{HOST}:{port}",
        "LOG_LEVEL": "WARNING",
        "PYTHONUNBUFFERED": "1",
        **environ,
    }


# Preparing ---------------------------------------------------------------------------------------


def prepare(environment: Mapping[str, str]) -> None:
    """Runs ``cms.prepare`` unless nothing has changed since it last ended well."""
    state = prepared_state(environment)
    if is_prepared(environment, state):
        return
    say("Preparing the demo …")
    result = subprocess.run(
        [sys.executable, "-m", "cms.prepare"], cwd=REPOSITORY, env=environment, check=False
    )
    if result.returncode != 0:
        raise Problem("The demo could not be prepared; the reason stands above.")
    STAMP.write_text(prepared_state(environment))


def is_prepared(environment: Mapping[str, str], state: str) -> bool:
    """Whether the default database is there and was prepared from the same sources.

    Another database may have been emptied by somebody else, so that one is always prepared.
    """
    return (
        not environment.get("DATABASE_URL")
        and (VAR / "db.sqlite3").exists()
        and STAMP.exists()
        and STAMP.read_text() == state
    )


def prepared_state(environment: Mapping[str, str]) -> str:
    """Fingerprint of the sources, the address, and the day that the demo's dates count from."""
    digest = hashlib.sha256(f"{datetime.date.today()} {environment['SITE_URL']}".encode())
    for source in SOURCES:
        path = REPOSITORY / source
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".mo":
                status = file.stat()
                digest.update(f"{file} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()


# Serving -----------------------------------------------------------------------------------------


def serve(environment: Mapping[str, str], port: int, began: float) -> None:
    """Runs web process and worker until one ends or somebody stops them; then stops both."""
    web = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"{HOST}:{port}"]
    web += ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--preload"]
    web += ["--log-level", "warning"]
    worker = [sys.executable, "manage.py", "worker"]
    processes: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in {"web process": web, "worker": worker}.items():
            # A session of its own keeps Ctrl-C from reaching it before this process can say why.
            processes[name] = subprocess.Popen(  # noqa: S603 (our own Python)
                command, cwd=REPOSITORY, env=environment, start_new_session=True
            )
        wait_until_ready(processes, port)
        say(welcome(environment["SITE_URL"], time.monotonic() - began))
        while True:
            refuse_ended(processes)
            time.sleep(0.5)
    finally:
        stop(list(processes.values()))


def wait_until_ready(processes: Mapping[str, subprocess.Popen[bytes]], port: int) -> None:
    """Returns when the site answers that it can do its work."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        refuse_ended(processes)
        if is_ready(port):
            return
        time.sleep(0.1)
    raise Problem(f"The site did not answer within {SECONDS_TO_START} seconds.")


def is_ready(port: int) -> bool:
    """Asks the site itself."""
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def refuse_ended(processes: Mapping[str, subprocess.Popen[bytes]]) -> None:
    """The demo needs all its processes; if one has ended, so does the demo."""
    for name, process in processes.items():
        if process.poll() is not None:
            raise Problem(f"The {name} ended with exit code {process.returncode}.")


def stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """Asks every process to finish, and ends those that do not."""
    # A second Ctrl-C must not leave a process behind.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for process in processes:
        process.terminate()
    deadline = time.monotonic() + SECONDS_TO_STOP
    for process in processes:
        try:
            process.wait(timeout=max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def welcome(site: str, seconds: float) -> str:
    """Where to go now."""
    return f"""
Utsyn runs (ready after {seconds:.1f} s). Stop it with Ctrl-C.

  Site      {site}/
  Admin     {site}/cms/
  API       {site}/api/v2/pages/
  Log-ins   var/demo-logins.txt
"""


if __name__ == "__main__":
    main()
