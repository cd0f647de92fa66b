"""What every endpoint has in common: open, the same for everybody, JSON, errors as problems."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.test import Client, override_settings
from django.utils import timezone

from tests import builders
from tests.wsgi import ask

from .endpoints import ITEMS, NAMES, addresses, all_addresses

PROBLEM = {"type", "title", "status", "code", "detail", "message"}
WRITING = ("post", "put", "patch", "delete", "trace")


def assert_problem(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.content[:300]
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    body = answer.json()
    assert set(body) == PROBLEM
    assert body["status"] == status
    assert body["message"] == body["detail"]
    return body


@pytest.fixture
def urls() -> list[str]:
    return [f"/api/v2/{address}" for address in addresses()]


def test_answers_are_open_json_without_cookies(client: Client, urls: list[str]) -> None:
    for url in urls:
        answer = client.get(url, headers={"accept": "text/html", "origin": "https://frontend.no"})

        assert answer.status_code in {200, 302}, url
        if answer.status_code == 200:
            assert answer["Content-Type"] == "application/json", url
            assert answer["Cache-Control"].startswith("public"), url
        assert answer["Access-Control-Allow-Origin"] == "*", url
        assert "Access-Control-Allow-Credentials" not in answer, url
        assert "cookie" not in answer.get("Vary", "").lower(), url
        assert not answer.cookies, url


def test_an_editor_gets_the_same_bytes(client: Client, urls: list[str]) -> None:
    editor = Client(headers={"host": "localhost"})
    editor.force_login(get_user_model().objects.create_superuser("r", "r@example.no", "x"))

    # What is told of the moment is the same at the same moment.
    with time_machine.travel(timezone.now(), tick=False):
        for url in urls:
            for language in ("nb", "en"):
                asked = {"accept-language": language}
                ours, theirs = (each.get(url, headers=asked) for each in (client, editor))
                assert ours.content == theirs.content, url
                assert dict(ours.headers) == dict(theirs.headers), url


@pytest.mark.parametrize("language", ["en", "nn", "ja"])
def test_accept_language_changes_nothing(client: Client, urls: list[str], language: str) -> None:
    for url in urls:
        plain = client.get(url)

        assert client.get(url, headers={"accept-language": language}).content == plain.content, url


@pytest.mark.parametrize("method", WRITING)
def test_only_reading_is_allowed(client: Client, urls: list[str], method: str) -> None:
    for url in urls:
        answer = getattr(client, method)(url)

        assert_problem(answer, 405)
        assert answer["Allow"] == "GET, HEAD, OPTIONS", url


def test_head_is_an_answer_without_its_body() -> None:
    urls = [f"/api/v2/{each}" for each in (*all_addresses(), "borte/")]
    # What is told of the moment is the same at the same moment.
    with time_machine.travel(timezone.now(), tick=False):
        for url in urls:
            # The first readers make what is shown.
            whole = [ask("GET", url) for _ in range(3)][-1]

            for _again in range(2):
                head = ask("HEAD", url)
                assert (head.status, head.body) == (whole.status, b""), url
                assert head.headers == whole.headers, url
            if "export" not in url:
                assert int(head.headers["content-length"]) == len(whole.body), url


def test_options_tells_what_is_allowed_to_any_origin(client: Client, urls: list[str]) -> None:
    for url in urls:
        answer = client.options(url, headers={"origin": "https://frontend.no"})

        assert answer.status_code == 204, url
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "path", ["", "x/", "pages/x/", "pages/1/x/", f"pages/{'9' * 20}/", "menus/1/", "v3/"]
)
def test_unknown_paths_are_problems(client: Client, path: str) -> None:
    builders.make_home()

    assert_problem(client.get(f"/api/v2/{path}"), 404)


@pytest.mark.parametrize("path", ["", "x/", "pages/1/x/", "menus/1/"])
def test_writing_to_unknown_paths_is_a_problem_too(client: Client, path: str) -> None:
    assert_problem(client.post(f"/api/v2/{path}"), 404)


@pytest.mark.parametrize("name", NAMES)
def test_unknown_parameters_are_refused(client: Client, name: str) -> None:
    builders.make_home()

    body = assert_problem(client.get(f"/api/v2/{name}/?ukjent=1"), 400)

    assert body["code"] == "bad_request"
    assert body["detail"].endswith("ukjent")


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_that_is_not_there_is_a_problem(client: Client, name: str) -> None:
    builders.make_home()

    assert assert_problem(client.get(f"/api/v2/{name}/999999/"), 404)["code"] == "not_found"
    assert_problem(client.get(f"/api/v2/{name}/find/?id=999999"), 404)
    assert_problem(client.get(f"/api/v2/{name}/find/"), 404)


@pytest.mark.parametrize("name", NAMES)
@override_settings(ALLOWED_HOSTS=["localhost"])
def test_an_unknown_host_is_a_bad_request(name: str) -> None:
    stranger = Client(headers={"host": "evil.example"})

    answer = stranger.get(f"/api/v2/{name}/")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_a_failure_of_ours_is_a_problem_that_tells_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    builders.make_home()
    client.raise_request_exception = False

    def fail(*_args: object) -> None:
        raise RuntimeError("hemmelig")

    monkeypatch.setattr("content_types.api.items.written", fail)

    answer = client.get("/api/v2/pages/")

    assert_problem(answer, 500)
    assert b"hemmelig" not in answer.content
    assert answer["Cache-Control"] == "no-store"
