"""Asks the site as a server does: Django's test client takes away what is not to be sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from wsgiref.util import setup_testing_defaults

from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections


class Sent(NamedTuple):
    """What an application hands to the server."""

    status: int
    # Names in lower case.
    headers: dict[str, str]
    body: bytes


def ask(method: str, address: str, **headers: str) -> Sent:
    """All of what is sent for a request; headers as Python names, ``if_none_match``."""
    path, _mark, query = address.partition("?")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "localhost",
        "REMOTE_ADDR": "127.0.0.1",
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
    setup_testing_defaults(environ)
    told: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], *_error: Any) -> Callable[[bytes], Any]:
        told.append((status, headers))
        return told.append

    with _one_connection():
        answer = WSGIHandler()(environ, start)
        try:
            body = b"".join(answer)
        finally:
            answer.close()
    ((status, named),) = told
    return Sent(int(status[:3]), {name.lower(): value for name, value in named}, body)


@contextmanager
def _one_connection() -> Iterator[None]:
    """Leaves the test its transaction, which Django would take for one that was forgotten."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)
