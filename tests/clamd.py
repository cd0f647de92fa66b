"""A daemon of the tests' own that speaks ClamAV's INSTREAM, and can fail in every usual way."""

from __future__ import annotations

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.postgres import free_port
from tests.uploads import EICAR

# How it behaves: scans, finds no end of it, hangs up, talks nonsense, or cannot scan.
SCANS, SLEEPS, HANGS_UP, RAVES, FAILS = "scans", "sleeps", "hangs up", "raves", "fails"


class Conversation(socketserver.StreamRequestHandler):
    """One file."""

    server: Server

    def handle(self) -> None:
        mood = self.server.mood
        if mood == HANGS_UP:
            return
        if self.rfile.read(10) != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        content = self._content()
        if content is None:
            self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
        elif mood == SLEEPS:
            self.server.over.wait(10)
        elif mood == RAVES:
            self.wfile.write(b"\xff\xfe hello\0")
        elif mood == FAILS:
            self.wfile.write(b"stream: Can't allocate memory ERROR\0")
        else:
            self.server.scanned.append(content)
            found = b"stream: Eicar-Signature FOUND\0" if EICAR in content else b"stream: OK\0"
            self.wfile.write(found)

    def _content(self) -> bytes | None:
        """What was sent; None if it is more than the daemon takes."""
        content = b""
        while length := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
            if len(content) > self.server.most:
                return None
        return content


class Server(socketserver.ThreadingTCPServer):
    """The daemon; ``scanned`` is what it has looked at, in order."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port: int) -> None:
        self.mood, self.most = SCANS, 25_000_000
        self.scanned: list[bytes] = []
        self.over = threading.Event()
        self.url = f"tcp://127.0.0.1:{port}"
        super().__init__(("127.0.0.1", port), Conversation)


@contextmanager
def running() -> Iterator[Server]:
    """A daemon for as long as the block lasts."""
    server = Server(free_port())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
