"""Holds every answer of the API that a test gets, or a browser in it, to the document."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import jsonschema_rs
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from content_types.api.openapi.operations import CACHING

from .document import SERVER, closed, closed_schemas, current


class ContractBroken(AssertionError):
    """An answer is not what the API's document says."""


class HoldToTheContract:
    """Middleware: an answer that the document does not describe is an exception."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.path.startswith(SERVER):
            judge(request, response)
        return response


def judge(request: HttpRequest, response: HttpResponseBase) -> None:
    """Raise ContractBroken where the answer or what was asked is not in the document."""
    path = template_of(request.path.removeprefix(SERVER.rstrip("/")))
    if path is None:
        _expect(request, response, 404)
        return
    operations = current()["paths"][path]
    method = "get" if request.method == "HEAD" else str(request.method).lower()
    if method == "options" and "options" not in operations:
        if response.status_code != 204:
            raise ContractBroken(f"OPTIONS {request.path} answers {response.status_code}")
        return
    if method not in operations:
        _expect(request, response, 405)
        return
    where = f"{request.method} {request.get_full_path()} answers {response.status_code}"
    operation = operations[method]
    described = operation["responses"].get(str(response.status_code))
    if described is None:
        raise ContractBroken(f"{where}, which is not in the document")
    if response.status_code == 200:
        known = {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        if unknown := set(request.GET) - known:
            raise ContractBroken(f"{where} with parameters not in the document: {sorted(unknown)}")
    if "headers" in described:
        _judge_headers(where, response, described["headers"])
    if request.method != "HEAD" and "content" in described:
        is_cut = "fields" in request.GET
        _judge_body(where, response, path, method, str(response.status_code), is_cut)


def _judge_headers(where: str, response: HttpResponseBase, described: dict[str, Any]) -> None:
    for name, each in described.items():
        if each.get("required") and name not in response.headers:
            raise ContractBroken(f"{where} without {name}")
    for name in CACHING.keys() - described.keys():
        if name in response.headers:
            raise ContractBroken(f"{where} with {name}, which is not in the document")


def _judge_body(
    where: str, response: Any, path: str, method: str, status: str, is_cut: bool
) -> None:
    content = current()["paths"][path][method]["responses"][status]["content"]
    media_type = response.headers.get("Content-Type", "").partition(";")[0]
    if media_type not in content:
        raise ContractBroken(f"{where} as {media_type}, the document says {', '.join(content)}")
    if not media_type.endswith("json"):
        return
    validator = validator_for(path, method, status, media_type, is_cut)
    if media_type.endswith("ndjson"):
        response.streaming_content = _judged(where, response.streaming_content, validator)
    else:
        _hold(where, response.content, validator)


def _judged(where: str, lines: Iterable[bytes], validator: Any) -> Iterator[bytes]:
    """The lines of a stream, each held to the document as it passes."""
    for line in lines:
        _hold(where, line, validator)
        yield line


def _hold(where: str, text: bytes, validator: Any) -> None:
    error = next(iter(validator.iter_errors(json.loads(text))), None)
    if error is not None:
        at = "/".join(map(str, error.instance_path))
        raise ContractBroken(f"{where}; at {at}: {str(error)[:1500]}")


def _expect(request: HttpRequest, response: Any, status: int) -> None:
    """What the document does not have is refused with a problem."""
    where = f"{request.method} {request.path} answers {response.status_code}"
    if response.status_code != status:
        raise ContractBroken(f"{where} and is not in the document")
    if request.method != "HEAD":
        problem = validator({"$ref": "#/components/schemas/Problem"})
        problem.validate(json.loads(response.content))


@cache
def templates() -> list[tuple[str, re.Pattern[str]]]:
    """Every path of the document with its pattern, those without parameters first."""
    paths = sorted(current()["paths"], key=lambda path: path.count("{"))
    return [(path, re.compile(re.sub(r"\\\{\w+\\\}", r"[^/]+", re.escape(path)))) for path in paths]


def template_of(path: str) -> str | None:
    """The path of the document that an address is one of."""
    return next((each for each, pattern in templates() if pattern.fullmatch(path)), None)


@cache
def validator_for(path: str, method: str, status: str, media_type: str, is_cut: bool) -> Any:
    """The validator of one kind of answer."""
    answer = current()["paths"][path][method]["responses"][status]
    schema = answer["content"][media_type]["schema"]
    whole, *others = schema.get("anyOf", [schema])
    if not is_cut and [each.get("$ref") for each in others] == [f"{whole.get('$ref')}Part"]:
        # An item or what ``fields`` leaves of it: without that the whole is due.
        schema = whole
    return validator(schema)


def validator(schema: dict[str, Any]) -> Any:
    """A validator of a schema that may name those of the document, all without other members."""
    return jsonschema_rs.Draft202012Validator(
        {**closed(schema), "components": {"schemas": closed_schemas()}}, validate_formats=True
    )
