"""A PostgreSQL cluster that keeps what it has acknowledged, and can be killed."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests import postgres


class Cluster:
    """Run with PostgreSQL's own settings: a commit is on the disk before it is answered."""

    def __init__(self, programs: Path, options: str = "") -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="utsyn-durable-"))
        self.data = self.folder / "cluster"
        self.user = postgres.unprivileged_user()
        if self.user:
            shutil.chown(self.folder, self.user)
        self.port = postgres.free_port()
        self.url = f"postgresql://utsyn@127.0.0.1:{self.port}/postgres"
        self.control = [str(programs / "pg_ctl"), "--pgdata", str(self.data), "--wait", "--silent"]
        self.options = (
            f"{options} -c listen_addresses=127.0.0.1 -p {self.port} "
            f"-c unix_socket_directories='{self.folder}'"
        )
        initdb = [str(programs / "initdb"), "--pgdata", str(self.data), "--auth=trust"]
        initdb += ["--username=utsyn", "--encoding=UTF8", "--locale=C.UTF-8"]
        postgres.run(initdb, self.user)
        self.start()

    def start(self) -> None:
        """Start it; right after a kill its memory may still be in use.

        Raises RuntimeError with what it says of why it does not start.
        """
        log = self.folder / "log"
        start = [*self.control, "--log", str(log), "--options", self.options]
        for last in (False,) * 9 + (True,):
            try:
                postgres.run([*start, "start"], self.user)
            except RuntimeError as error:
                if last:
                    raise RuntimeError(f"{error} {log.read_text()[-2_000:]}") from error
                time.sleep(0.5)
            else:
                return

    def kill(self) -> None:
        """End the server and all its children without a word."""
        server = int((self.data / "postmaster.pid").read_text().split("\n", 1)[0])
        # It has no more children while it stands still.
        os.kill(server, signal.SIGSTOP)
        for pid in (server, *children(server)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def remove(self) -> None:
        with contextlib.suppress(RuntimeError):
            postgres.run([*self.control, "--mode=immediate", "stop"], self.user)
        shutil.rmtree(self.folder, ignore_errors=True)


def children(parent: int) -> Iterator[int]:
    """The processes that this one has started."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # The name in brackets may hold anything; the parent stands second behind it.
            if int(stat.read_text().rpartition(")")[2].split()[1]) == parent:
                yield int(stat.parent.name)


@contextlib.contextmanager
def durable(options: str = "") -> Iterator[Cluster]:
    """A cluster for as long as the block lasts."""
    programs = postgres.binaries()
    assert programs, "PostgreSQL is not installed."
    found = Cluster(programs, options)
    try:
        yield found
    finally:
        found.remove()
