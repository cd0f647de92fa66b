"""Load: ``wrk`` where it is installed (Debian has it), otherwise threads of our own.

Gunicorn's sync workers close after each answer, so both open a connection per request. The threads
cost more of the processor than wrk does and so flatter the slower site; the report says which ran.
"""

from __future__ import annotations

import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

WRK = shutil.which("wrk")
TOOL = WRK or "threads of Python (there is no wrk)"
LONGEST = 60
SCRIPT = """
local asked, count = {}, 0
function init(args)
  for position = 1, #args, 2 do
    local headers = {}
    if args[position + 1] ~= "-" then headers["If-None-Match"] = args[position + 1] end
    asked[#asked + 1] = wrk.format("GET", args[position], headers)
  end
end
function request()
  count = count + 1
  return asked[count % #asked + 1]
end
function done(summary, latency, requests)
  io.write(string.format("answers %d seconds %f median %f\\n", summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3))
  io.write(string.format("failed %d\\n", summary.errors.status + summary.errors.connect +
    summary.errors.read + summary.errors.write + summary.errors.timeout))
end
"""


@dataclass(frozen=True)
class Request:
    """One thing to ask for; with ``etag``, whether it is still so."""

    path: str
    etag: str = ""


@dataclass(frozen=True)
class Outcome:
    """How many answers came in how long, and how long half of them took at most."""

    answers: int
    seconds: float
    median_ms: float

    @property
    def rate(self) -> float:
        return self.answers / self.seconds


def load(port: int, requests: Sequence[Request], seconds: float, connections: int) -> Outcome:
    """Ask for these in turn for so long; raises where an answer is an error or fails to come."""
    # It knows whole seconds only.
    run = _wrk if WRK and seconds >= 1 else _threads
    outcome = run(port, requests, seconds, connections)
    while not outcome.answers and seconds < LONGEST:
        # Too short for a slow site on a busy machine.
        seconds *= 2
        outcome = run(port, requests, seconds, connections)
    if not outcome.answers:
        raise RuntimeError(f"No answer within {seconds} seconds: {requests[0].path}")
    return outcome


def _wrk(port: int, requests: Sequence[Request], seconds: float, connections: int) -> Outcome:
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT)
        script.flush()
        command = [str(WRK), "-t1", f"-c{connections}", f"-d{seconds:.0f}s", "--timeout", "60s"]
        command += ["-s", script.name, f"http://127.0.0.1:{port}", "--"]
        command += [each for asked in requests for each in (asked.path, asked.etag or "-")]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    told = re.search(r"answers (\d+) seconds ([\d.]+) median ([\d.]+)\nfailed (\d+)", said)
    if told is None or told[4] != "0":
        raise RuntimeError(f"Some of the answers failed: {requests[0].path}\n{said}")
    return Outcome(int(told[1]), float(told[2]), float(told[3]))


def _threads(port: int, requests: Sequence[Request], seconds: float, connections: int) -> Outcome:
    texts = [_text(each) for each in requests]
    times: list[float] = []
    problems: list[str] = []
    began = time.monotonic()

    def ask(first: int) -> None:
        number = first
        while time.monotonic() < began + seconds and not problems:
            start = time.monotonic()
            head = _answer(port, texts[number % len(texts)])
            times.append(time.monotonic() - start)
            if head not in (b"200", b"304"):
                problems.append(f"{requests[number % len(texts)].path}: {head!r}")
            number += connections

    threads = [threading.Thread(target=ask, args=[number]) for number in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise RuntimeError(f"Some of the answers failed: {problems[0]}")
    median = statistics.median(times) * 1000 if times else 0
    return Outcome(len(times), time.monotonic() - began, median)


def _text(request: Request) -> bytes:
    condition = f"If-None-Match: {request.etag}\r\n" if request.etag else ""
    return (
        f"GET {request.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{condition}Connection: close\r\n\r\n"
    ).encode()


def _answer(port: int, text: bytes) -> bytes:
    """The status of an answer, once all of it has come."""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(text)
        status = b""
        while part := connection.recv(1 << 18):
            status = status or part[9:12]
        return status
