"""What is sent to HEAD, and as a 304: no body, and no length of another one."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import RequestFactory, override_settings

from content_types.api.export import ExportEndpoint
from content_types.delivery import upkeep
from content_types.delivery.kept import KeptAnswersMiddleware
from tests import builders as make
from tests.wsgi import Sent, ask

pytestmark = pytest.mark.django_db

GZIP = "django.middleware.gzip.GZipMiddleware"
EXPORT = "/api/v2/export.ndjson"


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    # Headers that name a time stand still.
    with time_machine.travel(datetime(2026, 3, 2, 12, 0, 10, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def addresses() -> list[str]:
    """Pages for people, files, and what is not there; the API's addresses have a test beside."""
    make.make_home()
    pages = [make.make_information(), make.make_document(), make.make_image()]
    upkeep.catch_up()
    urls = [pages[0].get_url(), pages[1].url, pages[2].file.url]
    return ["/nb/", *urls, "/nb/sok/?q=side", "/nb/borte/", "/", "/cms/login/", "/healthz"]


def test_head_is_what_get_says_of_itself(addresses: list[str]) -> None:
    for address in addresses:
        # The first readers make what is shown.
        whole = [ask("GET", address) for _ in range(3)][-1]

        for _new_and_kept in range(2):
            head = ask("HEAD", address)
            assert (head.status, head.body) == (whole.status, b""), address
            for sent in (head, whole):
                # It hides a secret in another way each time.
                sent.headers.pop("set-cookie", None)
            assert head.headers == whole.headers, address
        if whole.status == 200:
            assert int(head.headers["content-length"]) == len(whole.body) > 0, address


def test_who_is_logged_in_is_sent_no_body_either(addresses: list[str]) -> None:
    head = ask("HEAD", "/nb/", cookie="session=somebody")

    assert (head.status, head.body) == (200, b"")
    assert int(head.headers["content-length"]) > 0


def test_head_of_an_export_makes_none_and_does_not_say_how_long_it_is() -> None:
    make.make_home()
    whole = ask("GET", EXPORT)
    with patch.object(ExportEndpoint, "_lines", side_effect=AssertionError):
        head = ask("HEAD", EXPORT)

    assert (head.status, head.body) == (200, b"")
    assert head.headers == whole.headers
    assert "content-length" not in head.headers
    assert ask("HEAD", f"{EXPORT}?type=x").status == 400


@override_settings(MIDDLEWARE=[GZIP, *settings.MIDDLEWARE])
def test_head_of_what_is_compressed_further_up_is_that_of_the_compressed() -> None:
    make.make_home()
    # It is compressed to another length each time, so that nobody can tell secrets by it.
    with patch("django.utils.text.secrets.randbelow", return_value=0):
        whole = ask("GET", "/nb/", accept_encoding="gzip")
        head = ask("HEAD", "/nb/", accept_encoding="gzip")

    assert gzip.decompress(whole.body)
    assert head.body == b""
    assert head.headers == whole.headers


# The middleware alone ----------------------------------------------------------------------------


def through(view: Callable[[HttpRequest], Any], method: str = "HEAD") -> Any:
    return KeptAnswersMiddleware(view)(RequestFactory().generic(method, "/"))


def test_a_stream_is_not_begun_and_is_closed() -> None:
    told = []

    class Lines:
        def __iter__(self) -> Iterator[bytes]:
            told.append("begun")
            yield b"line"

        def close(self) -> None:
            told.append("closed")

    answer = through(lambda _request: StreamingHttpResponse(Lines()))
    assert b"".join(answer) == b""
    answer.close()

    assert told == ["closed"]


def test_a_file_is_not_sent_and_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"text")
    file = path.open("rb")

    answer = through(lambda _request: FileResponse(file))

    # Servers may send this one past the application.
    assert answer.file_to_stream is None
    assert (b"".join(answer), answer["Content-Length"]) == (b"", "4")
    answer.close()
    assert file.closed


def test_what_stands_above_still_finds_all_of_an_answer() -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        answer = HttpResponse("text", status=404, reason="Gone away", headers={"X-Own": "1"})
        answer.set_cookie("colour", "red")
        vars(answer)["own"] = True
        return answer

    head, whole = through(view), through(view, "GET")

    assert list(head) == []
    assert list(whole) == [b"text"]
    for answer in (head, whole):
        assert (answer.status_code, answer.reason_phrase) == (404, "Gone away")
        assert (answer["X-Own"], answer.cookies["colour"].value) == ("1", "red")
        assert (answer.own, answer.content) == (True, b"text")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_has_not_changed_has_no_length(method: str) -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(status=304, headers={"Content-Length": "0", "ETag": '"x"'})

    answer = through(view, method)

    assert dict(answer.headers) == {"Content-Type": "text/html; charset=utf-8", "ETag": '"x"'}


def not_modified(address: str, **headers: str) -> Sent:
    again = ask("GET", address, **headers)
    assert (again.status, again.body) == (304, b""), address
    return again


def test_a_304_says_no_length_whether_it_is_kept_or_not(addresses: list[str]) -> None:
    document = addresses[2]
    for address in ("/nb/", "/api/v2/themes/", "/api/v2/redirects/", "/api/v2/changes/"):
        etag = [ask("GET", address) for _ in range(3)][-1].headers["etag"]
        for _made_and_kept in range(3):
            assert "content-length" not in not_modified(address, if_none_match=etag).headers
        head = ask("HEAD", address, if_none_match=etag)
        assert (head.status, "content-length" in head.headers) == (304, False)

    since = ask("GET", document).headers["last-modified"]
    assert "content-length" not in not_modified(document, if_modified_since=since).headers
