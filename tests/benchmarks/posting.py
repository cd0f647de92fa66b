"""Forms that are sent: as fast as answers come, or so many a second whatever comes back.

Threads of our own do it, each with a connection per request as gunicorn's sync workers have it.
They share the processor with the sites, which flatters the slower one.
"""

from __future__ import annotations

import socket
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

TIMEOUT = 60
# So many that are on their way at once make room for a site that falls behind for a moment.
WAITING = 64


@dataclass
class Sent:
    """What was answered: how long each took, and what was wrong with those that failed."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.seconds

    @property
    def median_ms(self) -> float:
        return statistics.median(self.times) * 1000

    @property
    def p95_ms(self) -> float:
        """What nineteen of twenty took at most."""
        return sorted(self.times)[int(len(self.times) * 0.95)] * 1000


def closed(port: int, posts: Iterator[bytes], status: int, seconds: float, threads: int) -> Sent:
    """Send one after the other in each of the threads for so long."""
    sent, lock = Sent(), threading.Lock()
    began = time.monotonic()

    def work() -> None:
        while time.monotonic() < began + seconds:
            with lock:
                post = next(posts)
            start = time.monotonic()
            _send(port, post, status, start, sent)

    return _run(work, threads, sent, began)


def opened(port: int, posts: Iterator[bytes], status: int, seconds: float, rate: int) -> Sent:
    """Send so many a second; a request's time counts from when it was due, not when it left."""
    sent, lock = Sent(), threading.Lock()
    numbers = iter(range(int(rate * seconds)))
    began = time.monotonic()

    def work() -> None:
        while True:
            with lock:
                number = next(numbers, None)
                post = next(posts) if number is not None else b""
            if number is None:
                return
            due = began + number / rate
            # An open loop: requests come when they are due, not when the last one was answered.
            time.sleep(max(0.0, due - time.monotonic()))
            _send(port, post, status, due, sent)

    return _run(work, WAITING, sent, began)


def _run(work: Callable[[], None], threads: int, sent: Sent, began: float) -> Sent:
    running = [threading.Thread(target=work) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    sent.seconds = time.monotonic() - began
    return sent


def _send(port: int, post: bytes, status: int, since: float, sent: Sent) -> None:
    try:
        answer = answer_to(port, post)
    except OSError as error:
        sent.failed.append(str(error))
        return
    if answer.startswith(f"HTTP/1.1 {status} ".encode()):
        sent.times.append(time.monotonic() - since)
    else:
        sent.failed.append(answer[:600].decode(errors="replace"))


def answer_to(port: int, text: bytes) -> bytes:
    """All of an answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT) as connection:
        connection.sendall(text)
        parts = []
        while part := connection.recv(1 << 16):
            parts.append(part)
        return b"".join(parts)


def request(method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    """One request as it goes over the wire."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in named.items()]
    lines += [f"Content-Length: {len(body)}"] if body else []
    return "\r\n".join([*lines, "", ""]).encode() + body
