"""A register of organisations on this machine, in the place of Enhetsregisteret."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

NUMBER, SCHOOL, GONE, SLOW, ODD = (
    "974760673", "971526920", "923609016", "991825827", "889640782",
)  # fmt: skip
UNITS: dict[str, Any] = {
    f"/enheter/{NUMBER}": {
        "navn": "FJORD KOMMUNE", "organisasjonsform": {"kode": "KOMM"},
        "forretningsadresse": {"kommunenummer": "3101"},
    },
    f"/underenheter/{SCHOOL}": {
        "navn": "FJORD SKOLE", "beliggenhetsadresse": {"kommunenummer": "9999"},
    },
    f"/enheter/{GONE}": {"slettedato": "2020-01-01"},
}  # fmt: skip


class Register(BaseHTTPRequestHandler):
    """Enhetsregisteret as its documentation has it, with a number that takes its time."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path.endswith(SLOW):
            # A register that takes longer than anybody waits for it.
            time.sleep(1)
        found = UNITS.get(self.path)
        body = b"<html>" if self.path.endswith(ODD) else json.dumps(found or {}).encode()
        self.send_response(200 if found or self.path.endswith(ODD) else 404)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


@contextmanager
def running(settings: Any) -> Iterator[list[str]]:
    """A register that answers on this machine; gives what it has been asked."""
    Register.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Register)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    own = {"ORGANISATION_REGISTER": address, "ORGANISATION_SECONDS": 0.3}
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, **own}
    yield Register.asked
    server.shutdown()
    server.server_close()
