"""``openapi.json``: the API's own description."""

from __future__ import annotations

from typing import Any

from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from .base import PublicEndpoint
from .openapi import build
from .openapi.operations import FORMAT, Description, get


class OpenAPIEndpoint(PublicEndpoint, APIView):
    """The document of everything that is on the same router."""

    model: Any = type("NoModel", (), {})
    follows_the_clock = False

    @classmethod
    def describe(cls, name: str) -> Description:
        # Its own shape is a matter of the OpenAPI standard.
        document = {"type": "object", "required": ["openapi", "info", "paths"]}
        without = ("Last-Modified", "Surrogate-Key")
        return Description(
            {"": get("openapi", "This document", document, [FORMAT], without=without)}
        )

    def get(self, request: Request) -> Response:
        self.refuse_unknown({"format"})
        server = request.path.partition("openapi.json")[0]
        return Response(build(request.wagtailapi_router, server))

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.as_view(), name="document")]

    @classmethod
    def get_object_detail_urlpath(cls, *_args: Any, **_kwargs: Any) -> None:
        """There is nothing below this address."""
        return
