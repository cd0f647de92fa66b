"""A PostgreSQL cluster of the tests' own: made in the temporary folder, gone when they end."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# Where packagers put what is not on PATH, newest version last.
FOLDERS = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql@*/bin", "/usr/pgsql-*/bin")
PORTS = range(20_000, 32_000)
# Losing this data in a power cut harms nobody, and commits are many times faster.
FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def binaries() -> Path | None:
    """The folder with ``initdb`` and ``pg_ctl``, if this machine has one."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = [path for pattern in FOLDERS for path in Path("/").glob(pattern[1:])]
    return max((path for path in found if (path / "initdb").exists()), default=None)


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Runs a cluster with the programs in this folder; gives its ``DATABASE_URL``."""
    data = Path(tempfile.mkdtemp(prefix="utsyn-postgresql-"))
    user = unprivileged_user()
    if user:
        shutil.chown(data, user)
    port = free_port()
    options = f"{FAST} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{data}' -p {port}"
    control = [str(folder / "pg_ctl"), "--pgdata", str(data / "cluster"), "--wait", "--silent"]
    try:
        initdb = [str(folder / "initdb"), "--pgdata", str(data / "cluster"), "--no-sync"]
        initdb += ["--auth=trust", "--username=utsyn", "--encoding=UTF8", "--locale=C.UTF-8"]
        run(initdb, user)
        run([*control, "--log", str(data / "log"), "--options", options, "start"], user)
        try:
            yield f"postgresql://utsyn@127.0.0.1:{port}/postgres"
        finally:
            run([*control, "--mode=immediate", "stop"], user)
    finally:
        shutil.rmtree(data, ignore_errors=True)


def unprivileged_user() -> str | None:
    """Whom to become: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def run(command: list[str], user: str | None) -> None:
    """Runs one of PostgreSQL's programs."""
    result = subprocess.run(
        command,
        user=user,
        group=pwd.getpwnam(user).pw_gid if user else None,
        extra_groups=[] if user else None,
        cwd="/",
        # A server that inherits a pipe would keep it open as long as it lives.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if result.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed with exit code {result.returncode}.")


def free_port() -> int:
    """A port that nobody uses at this moment, below those from which clients call.

    One of these may be a client's, or be called by itself, while its server is started anew.
    """
    while True:
        port = secrets.choice(PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
