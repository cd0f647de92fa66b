"""What every endpoint shares: anonymous, JSON only, judged parameters, problems as errors."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.api.v2.utils import BadRequestError

from content_types.delivery import Audience
from content_types.delivery.kept import lasts

from . import caching, parameters, quota
from .errors import CONTENT_TYPE, problem
from .openapi.operations import Description


class AlwaysJSON(BaseContentNegotiation):
    """There is one representation; an Accept header cannot ask for another."""

    def select_parser(self, request: Request, parsers: list[Any]) -> Any:
        return parsers[0]

    def select_renderer(
        self, request: Request, renderers: list[Any], format_suffix: str | None = None
    ) -> tuple[Any, str]:
        return renderers[0], renderers[0].media_type


class WrittenRenderer(JSONRenderer):
    """Django REST framework's, which lets bytes be: they are JSON that is written already."""

    def render(
        self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None
    ) -> bytes:
        if isinstance(data, bytes):
            return data
        return super().render(data, accepted_media_type, renderer_context)


if TYPE_CHECKING:
    # What the mixin is mixed into: this, or Wagtail's own endpoint, which is one.
    _Endpoint: TypeAlias = APIView
else:
    _Endpoint = object


class PublicEndpoint(_Endpoint):
    """Mixin: an answer is the same for everybody, readable from any origin, an error a problem."""

    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]
    renderer_classes = [WrittenRenderer]
    content_negotiation_class = AlwaysJSON
    http_method_names = ["get", "head", "options"]
    # Whether an answer changes by itself when a page is due, or a call opens.
    follows_the_clock = True
    # What a cache in front knows the answer by, beside the items that are in it.
    listed_kinds: tuple[str, ...] = ()
    quota: quota.Quota | None = None

    @classmethod
    def describe(cls, name: str) -> Description:
        """What the endpoint adds to the API's document under this name: see ``openapi``."""
        raise NotImplementedError(f"{cls.__name__} does not say what it answers.")

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.quota = quota.of(request._request)
        if self.quota and self.quota.is_used_up:
            raise exceptions.Throttled(self.quota.left)
        # A wrong method is refused as such, and OPTIONS answered, whatever they ask.
        if request.method in self.allowed_methods and request.method != "OPTIONS":
            parameters.check(request.GET)
            if self.is_watched():
                lasts(request._request, self.audience.now, moment=caching.at_each_time)

    def refuse_unknown(self, known: Collection[str]) -> None:
        """Raise BadRequestError when the query has a parameter that is not among the known."""
        if unknown := set(self.request.GET) - set(known):
            raise BadRequestError(
                "query parameter is not an operation or a recognised field: "
                + ", ".join(sorted(unknown))
            )

    @cached_property
    def audience(self) -> Audience:
        """The public as this request meets it."""
        return Audience.of(self.request._request, self.request.wagtailapi_router)

    def is_watched(self) -> bool:
        """Whether an answer is made of nothing but what the store watches; items say so apart."""
        return False

    def listed(self) -> Iterable[str]:
        """The kinds of things any of which may come into the answer or leave it."""
        return self.listed_kinds

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = caching.finish(request, super().dispatch(request, *args, **kwargs), self)
        for name, value in self.quota.headers().items() if self.quota else ():
            response[name] = value
        return response

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        headers = {
            "Allow": ", ".join(self.allowed_methods),
            "Access-Control-Allow-Headers": caching.ALLOWED_HEADERS,
            "Access-Control-Max-Age": "86400",
        }
        return Response(status=204, headers=headers)

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, Http404):
            body = problem(404, "not_found", str(exc) or "not found")
        elif isinstance(exc, BadRequestError):
            body = problem(400, "bad_request", str(exc))
        elif isinstance(exc, exceptions.APIException):
            body = problem(exc.status_code, exc.get_codes(), str(exc.detail))
        else:
            raise exc
        response = Response(body, status=body["status"], content_type=CONTENT_TYPE)
        if isinstance(exc, exceptions.Throttled):
            response["Retry-After"] = str(exc.wait)
        if isinstance(exc, exceptions.MethodNotAllowed):
            response["Allow"] = ", ".join(self.allowed_methods)
        response.exception = True
        return response

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
        response["Access-Control-Expose-Headers"] = caching.EXPOSED_HEADERS
        response["X-Content-Type-Options"] = "nosniff"
        # DRF names headers that make no difference here; a shared cache must not split by them.
        del response["Vary"]
        return response

    def get_renderer_context(self) -> dict[str, Any]:
        return {**super().get_renderer_context(), "indent": None}
