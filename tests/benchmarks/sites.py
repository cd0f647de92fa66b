"""The sites under measurement: gunicorn with two processes, and what those and PostgreSQL cost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from tests.postgres import free_port

REPOSITORY = Path(__file__).resolve().parents[2]
WORKERS = 2
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(eq=False)
class Site:
    """One configuration of the site on a database of its own."""

    name: str
    settings: str
    database: str
    media: Path
    cache: str = "locmem://"
    # What it answers when it is ready.
    ready: str = "/api/v2/pages/?limit=1"
    # How gunicorn's processes work.
    worker: Sequence[str] = ("--worker-class", "sync")
    port: int = field(default_factory=free_port)

    @property
    def environment(self) -> dict[str, str]:
        """The variables that any of the site's processes needs."""
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": self.settings,
            "DATABASE_URL": self.database,
            "CACHE_URL": self.cache,
            "MEDIA_ROOT": str(self.media),
            "LOG_LEVEL": "WARNING",
            # As in our image; stock takes as much with it as without.
            "MALLOC_MMAP_THRESHOLD_": "131072",
        }

    def run(self, *arguments: str) -> str:
        """What one of the site's commands says; raises where it fails."""
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=REPOSITORY,
            env=self.environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    @contextmanager
    def served(self) -> Iterator[int]:
        """The site under gunicorn; gives the process id of the server."""
        command = [sys.executable, "-m", "gunicorn", "cms.wsgi", *self.worker]
        command += ["--workers", str(WORKERS), "--bind", f"127.0.0.1:{self.port}"]
        command += ["--timeout", "120", "--log-level", "warning"]
        server = subprocess.Popen(command, cwd=REPOSITORY, env=self.environment)
        try:
            self._wait(server)
            yield server.pid
        finally:
            server.terminate()
            try:
                server.wait(timeout=30)
            except subprocess.TimeoutExpired:
                # What was measured must not be lost because a busy machine ends slowly.
                server.kill()
                server.wait()

    def _wait(self, server: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if server.poll() is not None:
                break
            try:
                if self.get(self.ready)[0] == 200:
                    return
            except OSError:
                # It says nothing when it is ready.
                time.sleep(0.1)
        raise RuntimeError(f"The site “{self.name}” does not answer.")

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """One answer: status, headers with names in lower case, body."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            named = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, named, answer.read()
        finally:
            connection.close()


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still live."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            # It has ended since the folder was listed.
            continue
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return found


def parent(pid: int) -> int:
    """The process that has started this one."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def cpu_seconds(pid: int) -> float:
    """What a process and all that it has started have used of the processor so far."""
    total = 0.0
    for each in (*children(pid), pid):
        try:
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            if each == pid:
                raise
            # It has ended since, and its time is the parent's now, which is read last.
            continue
        # Own time, and for the parent that of children which have ended.
        total += sum(map(int, fields[11:15] if each == pid else fields[11:13])) / TICKS
    return total


def memory_mb(pid: int) -> float:
    """The proportional share of memory of a process's children, its workers."""
    total = 0
    for each in children(pid):
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{each}/smaps_rollup").read_text(), re.M)
        total += int(found[1]) if found else 0
    return total / 1024
