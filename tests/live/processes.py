"""Web server and workers as processes of their own, which can be killed and started again."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from django.db import connection

from tests.postgres import free_port

REPOSITORY = Path(__file__).parents[2]


def database_url() -> str:
    """The address of the database that this test uses."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    user, password = settings["USER"], settings["PASSWORD"]
    account = f"{user}:{password}" if password else user
    return f"postgresql://{account}@{settings['HOST']}:{settings['PORT']}/{settings['NAME']}"


class Process:
    """A process with its children; ``kill`` leaves them no time for anything."""

    def __init__(self, command: list[str], environment: dict[str, str], log: Path) -> None:
        self.command, self.environment, self.log = command, environment, log
        self.start()

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.command],
                cwd=REPOSITORY,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Site:
    """A web server with two processes and so many workers, on the test's own database.

    With ``QUEUE_URL`` in its environment the outbox's queue is in Redis, and a worker of RQ's
    empties it.
    """

    def __init__(
        self,
        folder: Path,
        mail_port: int,
        url: str,
        workers: int,
        prepared: bool,
        environment: dict[str, str],
    ) -> None:
        self.folder, self.port = folder, free_port()
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.live.settings",
            "DATABASE_URL": url,
            "DATABASE_POOL_SIZE": "8",
            "EMAIL_URL": f"smtp://127.0.0.1:{mail_port}?tls=no",
            "APPLICATIONS_ROOT": str(folder / "applications"),
            "LOG_LEVEL": "ERROR",
            **environment,
        }
        if not prepared:
            self.run("migrate", "--verbosity", "0")
        work = ["manage.py", "worker", "--interval", "0.5"]
        self.web = self.serve(self.port)
        self.workers = [
            Process(work, self.environment, folder / f"worker-{number}.log")
            for number in range(workers)
        ]
        if self.environment.get("QUEUE_URL"):
            self.workers.append(
                Process(["-m", "cms.redis_queue"], self.environment, folder / "queue.log")
            )

    def serve(self, port: int) -> Process:
        """A web server; others may stand beside the first."""
        web = ["-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", "--backlog", "512"]
        web += ["--worker-class", "gthread", "--workers", "2", "--threads", "8"]
        # As in the image: the site is read once for all processes, so that it is back sooner.
        web += ["--preload"]
        return Process(web, self.environment, self.folder / f"web-{port}.log")

    def wait(self, port: int = 0) -> None:
        """Until the web server answers, the one at another port if that is said."""
        port = port or self.port
        end = time.monotonic() + 120
        while time.monotonic() < end:
            with contextlib.suppress(OSError, HTTPException):
                if ask(port, "GET", "/api/v2/forms/").status == 200:
                    return
            # It says nothing when it is ready; asking is the only way to know.
            time.sleep(0.1)
        raise TimeoutError("The web server does not answer.")

    def run(self, *arguments: str) -> str:
        """What a command of manage.py says."""
        result = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=REPOSITORY,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    def stop(self) -> None:
        for each in (self.web, *self.workers):
            each.kill()


class Answer:
    """What a web server said."""

    def __init__(self, status: int, body: bytes) -> None:
        self.status, self.body = status, body


def ask(
    port: int, method: str, path: str, body: str | bytes = "", timeout: float = 30, **headers: Any
) -> Answer:
    """One request on a connection of its own."""
    found = HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if body:
            given.setdefault("Content-Type", "application/json")
        found.request(method, path, body or None, given)
        response = found.getresponse()
        return Answer(response.status, response.read())
    finally:
        found.close()


@contextlib.contextmanager
def running(
    folder: Path,
    mail_port: int,
    url: str = "",
    *,
    workers: int = 1,
    prepared: bool = True,
    environment: dict[str, str] | None = None,
) -> Iterator[Site]:
    """A site for as long as the block lasts; one that is not prepared gets its tables first."""
    site = Site(folder, mail_port, url or database_url(), workers, prepared, environment or {})
    try:
        site.wait()
        yield site
    finally:
        site.stop()
