"""A mail server of the tests' own that keeps what it is given, and can fail in every usual way."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from django.test import override_settings

from tests.postgres import free_port

# How it behaves: takes mail, says "not now", refuses the reader, hangs up at once, or takes the
# mail and hangs up before it has said so.
TAKES, NOT_NOW, REFUSES, HANGS_UP, LATE = "takes", "not now", "refuses", "hangs up", "late"


class Conversation(socketserver.StreamRequestHandler):
    """One client's visit."""

    server: Server

    def handle(self) -> None:
        if self.server.mood == HANGS_UP:
            return
        self._say("220 sink")
        reader = ""
        while line := self.rfile.readline():
            words = line.decode("utf-8", "replace").strip()
            verb = words[:4].upper()
            if verb in ("EHLO", "HELO"):
                self._say("250 sink")
            elif verb == "MAIL" and self.server.mood == NOT_NOW:
                self._say("451 4.3.0 try again later")
            elif verb == "RCPT":
                reader = words.partition("<")[2].partition(">")[0]
                refused = self.server.mood == REFUSES
                self._say(f"550 5.1.1 <{reader}> unknown" if refused else "250 OK")
            elif verb == "DATA":
                self._say("354 go on")
                self.server.keep(reader, self._data())
                if self.server.mood == LATE:
                    return
                self._say("250 kept")
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 OK")

    def _data(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()).rstrip(b"\r\n") != b".":
            lines.append(line[1:] if line.startswith(b"..") else line)
        return b"".join(lines)

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    """The server; ``mails`` is what it has taken, in order."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port: int) -> None:
        self.mood = TAKES
        self.mails: list[tuple[str, EmailMessage]] = []
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", port), Conversation)

    def keep(self, reader: str, raw: bytes) -> None:
        mail = message_from_bytes(raw, policy=policy.default)
        with self._lock:
            self.mails.append((reader, mail))

    def ids(self) -> list[str]:
        """The Message-ID of each mail."""
        return [mail["Message-ID"] for _reader, mail in self.mails]

    def about(self, words: str) -> list[EmailMessage]:
        """The mails whose subject has these words."""
        return [mail for _reader, mail in self.mails if words in mail["Subject"]]


def settings(port: int) -> dict[str, Any]:
    """Django's settings for the server at this port."""
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": port,
        "EMAIL_USE_TLS": False,
        "EMAIL_USE_SSL": False,
        "EMAIL_TIMEOUT": 5,
    }


@contextmanager
def running(port: int | None = None) -> Iterator[Server]:
    """A server for as long as the block lasts, which the site sends its mail to."""
    server = Server(port or free_port())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        with override_settings(**settings(server.server_address[1])):
            yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def parts(mail: EmailMessage) -> tuple[str, str]:
    """The text and the HTML of a mail."""
    text = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    assert text is not None
    assert html is not None
    return text.get_content(), html.get_content()
