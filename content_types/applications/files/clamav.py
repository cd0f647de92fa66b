"""A client of ClamAV's daemon: one file a conversation, by its command INSTREAM."""

from __future__ import annotations

import socket
import struct
from typing import IO
from urllib.parse import urlsplit

CHUNK = 64 * 1024
MOST_ANSWER = 4_096
PORT = 3310


class ScannerFailed(OSError):
    """The scanner could not say; it may later."""


class TooLargeToScan(Exception):
    """The scanner takes no file of this size, now or later."""


class ClamAV:
    """The daemon at an address."""

    def __init__(self, url: str, seconds: float) -> None:
        self.parts, self.seconds = urlsplit(url), seconds

    def scan(self, content: IO[bytes]) -> str:
        """The name of the virus that was found; "" for none."""
        with self._connected() as connection:
            connection.sendall(b"zINSTREAM\0")
            try:
                while chunk := content.read(CHUNK):
                    connection.sendall(struct.pack("!L", len(chunk)) + chunk)
                connection.sendall(struct.pack("!L", 0))
            except (BrokenPipeError, ConnectionResetError) as error:
                # At its limit of size the daemon answers and hangs up before it has read it all.
                return self._verdict(self._last_words(connection), error)
            return self._verdict(self._answer(connection))

    def _connected(self) -> socket.socket:
        if self.parts.scheme == "unix":
            connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            connection.settimeout(self.seconds)
            connection.connect(self.parts.path)
            return connection
        address = (self.parts.hostname or "127.0.0.1", self.parts.port or PORT)
        return socket.create_connection(address, self.seconds)

    @staticmethod
    def _answer(connection: socket.socket) -> bytes:
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < MOST_ANSWER:
            part = connection.recv(1_024)
            if not part:
                break
            answer += part
        return answer

    def _last_words(self, connection: socket.socket) -> bytes:
        try:
            return self._answer(connection)
        except OSError:
            # It said nothing; the caller knows that the connection broke.
            return b""

    @staticmethod
    def _verdict(answer: bytes, cause: Exception | None = None) -> str:
        said = answer.rstrip(b"\0\n").decode("utf-8", "replace")
        said = said.removeprefix("stream:").strip()
        if said == "OK" and cause is None:
            return ""
        if said.endswith(" FOUND"):
            return said.removesuffix(" FOUND")
        if "size limit" in said.lower():
            raise TooLargeToScan(said)
        raise ScannerFailed("The scanner gave no answer that can be used.") from cause
