"""``docs/``: the API's document for people, one plain page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from rest_framework.request import Request
from rest_framework.views import APIView

from content_types.serializers.schema import Schema, string

from .base import PublicEndpoint
from .openapi import build
from .openapi.examples import steps_of
from .openapi.operations import Description, get

# More values than this are better looked up in the document itself.
MOST_VALUES = 24


class DocsEndpoint(PublicEndpoint, APIView):
    """Every address with its parameters and answers, made from the same document."""

    model: Any = type("NoModel", (), {})
    follows_the_clock = False

    @classmethod
    def describe(cls, name: str) -> Description:
        page = get(
            "docs",
            "This API for people",
            string(),
            media_type="text/html",
            without=("Last-Modified", "Surrogate-Key"),
        )
        return Description({"": page})

    def get(self, request: Request) -> HttpResponse:
        self.refuse_unknown(set())
        server = request.path.removesuffix("docs/")
        document = build(request.wagtailapi_router, server)
        context = {
            "base": request.build_absolute_uri(server),
            "about": document["info"]["description"].split("\n\n"),
            "groups": groups(document),
        }
        return render(request._request, "content_types/api_docs.html", context)

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view(), name="docs")]

    @classmethod
    def get_object_detail_urlpath(cls, *_args: Any, **_kwargs: Any) -> None:
        """There is nothing below this address."""
        return


def groups(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The operations of each endpoint, in the document's order, with parameters in words."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path_, operations in document["paths"].items():
        for method, operation in operations.items():
            entry = {
                "id": operation["operationId"],
                "method": method.upper(),
                "path": path_,
                "summary": operation["summary"],
                "parameters": [_parameter(each) for each in operation["parameters"]],
                "answers": {
                    status: answer["description"]
                    for status, answer in operation["responses"].items()
                },
                "examples": [*_read(operation), *map(_step, steps_of(operation["operationId"]))],
            }
            found.setdefault(operation["tags"][0], []).append(entry)
    return [{"name": name, "operations": entries} for name, entries in found.items()]


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": parameter["name"],
        "value": in_words(parameter["schema"]),
        "description": parameter.get("description", ""),
    }


def _read(operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What was asked of the demo and answered, as it is read."""
    content = operation["responses"].get("200", {}).get("content", {})
    demo = content.get("application/json", {}).get("examples", {}).get("demo")
    if demo is not None:
        yield {
            "title": "",
            "path": demo["summary"].removeprefix("/"),
            "answer": _as_text(demo["value"]),
        }


def _step(step: dict[str, Any]) -> dict[str, Any]:
    """A step of an application's life, as it is sent from a command line."""
    body, method = step["body"], step["method"]
    options = [f"-X {method}"] if method != "GET" else []
    options += [f"-H '{name}: {value}'" for name, value in step["headers"].items()]
    if body is not None and "file" in body:
        options += [f"-F '{name}={value}'" for name, value in body.items()]
    elif body is not None:
        options.append("-H 'Content-Type: application/json'")
        options.append(f"-d '{json.dumps(body, ensure_ascii=False)}'")
    told = [f"{name}: {value}" for name, value in step["answer_headers"].items()]
    answer = [] if step["answer"] is None else ["", _as_text(step["answer"])]
    return {
        "title": step["title"],
        "path": step["path"].removeprefix("/"),
        "options": options,
        "answer": "\n".join([str(step["status"]), *told, *answer]),
    }


def _as_text(answer: Any) -> str:
    return json.dumps(answer, indent=2, ensure_ascii=False)


def in_words(schema: Schema) -> str:
    """What a value looks like, in a few words."""
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(in_words(each) for each in schema["anyOf"]))
    if "const" in schema:
        return str(schema["const"])
    if "enum" in schema:
        values = [str(value) for value in schema["enum"]]
        more = [f"and {len(values) - MOST_VALUES} more"] if len(values) > MOST_VALUES else []
        return ", ".join(values[:MOST_VALUES] + more)
    if schema.get("type") == "array":
        return f"{in_words(schema['items'])} (with commas between)"
    return schema.get("format") or schema.get("type", "anything")
