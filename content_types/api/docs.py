"""``docs/``: the API's document for people, one plain page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from rest_framework.request import Request
from rest_framework.views import APIView

from content_types.serializers.schema import Schema, string

from .base import PublicEndpoint
from .openapi import build
from .openapi.operations import Description, get

# More values than this are better looked up in the document itself.
MOST_VALUES = 24


class DocsEndpoint(PublicEndpoint, APIView):
    """Every address with its parameters and answers, made from the same document."""

    model: Any = type("NoModel", (), {})

    @classmethod
    def describe(cls, name: str) -> Description:
        page = get("docs", "This API for people", string(), media_type="text/html")
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
            }
            found.setdefault(operation["tags"][0], []).append(entry)
    return [{"name": name, "operations": entries} for name, entries in found.items()]


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": parameter["name"],
        "value": in_words(parameter["schema"]),
        "description": parameter.get("description", ""),
    }


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
