"""A Redis server of the tests' own."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import redis

from cms.settings import backends
from cms.settings.env import Environment
from tests.postgres import free_port


class RedisServer:
    """A running server that keeps nothing."""

    def __init__(self, folder: Path) -> None:
        program = shutil.which("redis-server")
        assert program, "No redis-server on PATH: install it, or leave its tests out."
        port = free_port()
        self.url = f"redis://127.0.0.1:{port}/0"
        self.process = subprocess.Popen(
            [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder],
            stdout=subprocess.DEVNULL,
        )
        self._wait()

    def cache_setting(self) -> dict[str, Any]:
        """What the site's settings make of this server's address."""
        return backends.cache(Environment.read({"CACHE_URL": self.url}))

    def stop(self) -> None:
        """Ends the server."""
        self.process.terminate()
        self.process.wait(timeout=10)

    def _wait(self) -> None:
        client = redis.Redis.from_url(self.url)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                client.ping()
            except redis.ConnectionError:
                time.sleep(0.05)
            else:
                client.close()
                return
        raise TimeoutError("redis-server did not answer within ten seconds.")


@contextmanager
def running_redis(folder: Path) -> Iterator[RedisServer]:
    """A server for as long as the block lasts."""
    server = RedisServer(folder)
    try:
        yield server
    finally:
        server.stop()
