"""Answers of which nothing but the head is sent: those to HEAD, and 304.

Django leaves it to the server to drop their bodies. gunicorn does, and warns of each one in the
log, which anybody could fill so.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase


class HeadOnly(HttpResponse):
    """An answer as it is, but for its body, which is not sent.

    It still has one: what compresses answers further up says of it what it says of GET's.
    """

    def __init__(self, answer: HttpResponse) -> None:
        # Some classes have a status of their own.
        super().__init__(status=answer.status_code)
        vars(self).update(vars(answer))

    def __iter__(self) -> Iterator[bytes]:
        return iter(())


def as_sent(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """What is sent of an answer to GET or HEAD."""
    if answer.status_code == 304:
        # It may only have the length of the answer that it stands for. Django says 0.
        del answer.headers["Content-Length"]
    return answer if request.method == "GET" else head_of(answer)


def head_of(answer: HttpResponseBase) -> HttpResponseBase:
    """An answer without its body, with everything that is said of that."""
    if isinstance(answer, StreamingHttpResponse):
        # What is not asked for is never made.
        answer.streaming_content = ()
        return answer
    return HeadOnly(answer) if isinstance(answer, HttpResponse) and answer.content else answer
