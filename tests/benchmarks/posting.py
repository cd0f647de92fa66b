"""Forms that are sent: as fast as answers come, or so many a second whatever comes back.

``wrk`` sends what is sent as fast as it can, where it is installed; it costs next to nothing of the
processor. Otherwise, and for so many a second, threads of our own do it, each with a connection per
request, which share the processor with the sites and so flatter the slower one.
"""

from __future__ import annotations

import re
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from .load import WRK

TIMEOUT = 60
# So many that are on their way at once make room for a site that falls behind for a moment.
WAITING = 64
# What wrk sends stands in a file, each behind its length. It never sends one of them twice.
SCRIPT = """
local posts, count = {}, 0
function init(args)
  local file = io.open(args[1], "rb")
  while true do
    local length = file:read("*n", "*l")
    if not length then break end
    posts[#posts + 1] = file:read(length)
  end
  file:close()
end
function request()
  count = count + 1
  return posts[count] or error("more were sent than there are")
end
function done(summary, latency, requests)
  io.write(string.format("answers %d seconds %f median %f p95 %f\\n", summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e6, latency:percentile(95) / 1e6))
  io.write(string.format("failed %d\\n", summary.errors.status + summary.errors.connect +
    summary.errors.read + summary.errors.write + summary.errors.timeout))
end
"""
# More than two cores take in a second.
MOST_PER_SECOND = 1_000


@dataclass
class Sent:
    """What was answered: how long each took, and what was wrong with those that failed."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    @property
    def answers(self) -> int:
        """How many were acknowledged."""
        return len(self.times)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds

    @property
    def median_ms(self) -> float:
        return statistics.median(self.times) * 1000

    @property
    def p95_ms(self) -> float:
        """What nineteen of twenty took at most."""
        return sorted(self.times)[int(len(self.times) * 0.95)] * 1000


@dataclass
class Told(Sent):
    """What wrk tells of what was answered; it keeps no single times."""

    count: int = 0
    median: float = 0.0
    p95: float = 0.0

    @property
    def answers(self) -> int:
        return self.count

    @property
    def median_ms(self) -> float:
        return self.median * 1000

    @property
    def p95_ms(self) -> float:
        return self.p95 * 1000


def closed(
    port: int, posts: Iterator[bytes], status: int, seconds: float, connections: int
) -> Sent:
    """Send one after the other on each of the connections for so long."""
    # It knows whole seconds only.
    send = _wrk if WRK and seconds >= 1 else _threads
    return send(port, posts, status, seconds, connections)


def _wrk(port: int, posts: Iterator[bytes], status: int, seconds: float, connections: int) -> Sent:
    with tempfile.TemporaryDirectory() as folder:
        script, given = Path(folder, "script.lua"), Path(folder, "posts")
        script.write_text(SCRIPT)
        with given.open("wb") as file:
            for post in islice(posts, round(seconds * MOST_PER_SECOND)):
                # A connection is used again where the server lets it.
                text = post.replace(b"Connection: close\r\n", b"", 1)
                file.write(b"%d\n%b" % (len(text), text))
        command = [str(WRK), "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--timeout", "60s"]
        command += ["-s", str(script), f"http://127.0.0.1:{port}", "--", str(given)]
        said = subprocess.run(command, check=True, capture_output=True, text=True)
    told = re.search(
        r"answers (\d+) seconds ([\d.]+) median ([\d.]+) p95 ([\d.]+)\nfailed (\d+)", said.stdout
    )
    if told is None:
        raise RuntimeError(f"wrk told nothing: {said.stdout}{said.stderr}")
    failed = [said.stdout] if told[5] != "0" else []
    count, time_taken, median, p95 = int(told[1]), *map(float, told.group(2, 3, 4))
    return Told(time_taken, failed=failed, count=count, median=median, p95=p95)


def _threads(port: int, posts: Iterator[bytes], status: int, seconds: float, threads: int) -> Sent:
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
