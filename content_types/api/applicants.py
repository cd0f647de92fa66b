"""What the doors for applicants share: no cookies, no caching, own origins, problems as errors.

They are no public content: what they answer is for the holder of a secret only.
"""

from __future__ import annotations

import json
import uuid
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import RequestDataTooBig, ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpRequest
from django.utils import translation
from django.utils.translation import gettext
from rest_framework import exceptions
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from content_types.applications import AccessToken, Application, access, limits
from content_types.applications.access import Opened
from content_types.applications.refusals import Missing, NotYours, Refusal
from content_types.pages import ApplicationFormPage
from content_types.questions import NotPlain, check_plain

from .base import AlwaysJSON
from .errors import CONTENT_TYPE, problem

STATUS = {
    "not_found": 404,
    "applicant_only": 403,
    "closed": 409,
    "wrong_state": 409,
    "stale": 412,
    "idempotency_key_reused": 422,
    "invalid": 422,
    "too_large": 413,
    "too_often": 429,
    "precondition_required": 428,
    "unauthorised": 401,
    "bad_request": 400,
    "away": 503,
    "fault": 503,
    "unsupported_media_type": 415,
}
MAX_BODY = 2_000_000
MAX_KEY = 200
ALLOWED_HEADERS = "Authorization, Content-Type, If-Match, Idempotency-Key"
EXPOSED_HEADERS = "ETag, Location, Retry-After"


class Refused(Refusal):
    """A request that is wrong as a request."""

    def __init__(self, code: str, message: str, **facts: Any) -> None:
        super().__init__(message, **facts)
        self.code = code


class ApplicantEndpoint(APIView):
    """Base of the endpoints; subclasses name their methods and which form's origins may ask."""

    authentication_classes: list[Any] = []
    permission_classes = [AllowAny]
    renderer_classes = [JSONRenderer]
    content_negotiation_class = AlwaysJSON
    # The form whose list of origins counts; None until it is known.
    form: uuid.UUID | None = None
    # By what the application was opened; known once it is.
    access: AccessToken

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # There is nothing to negotiate and nobody to authenticate, which the framework would find
        # out by asking for each in turn.
        request.accepted_renderer, request.accepted_media_type = JSONRenderer(), "application/json"
        self.check_throttles(request)
        if "pk" not in kwargs:
            limits.count_network("requests_per_network", self.network)
        self.form = kwargs.get("form")
        self._language(request.GET.get("locale"))

    @property
    def network(self) -> str:
        """Where the request comes from, as finely as limits are counted."""
        return limits.network_behind(self.request.META)

    def _language(self, asked: str | None) -> None:
        if asked is not None and asked not in languages():
            raise Refused("bad_request", f"locale must be one of: {', '.join(languages())}")
        self.language = asked or languages()[0]
        translation.activate(self.language)

    # -- what was sent ---------------------------------------------------------------------------

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        # Answers are in the applicant's language; what comes after must not be.
        with translation.override(translation.get_language()):
            return super().dispatch(request, *args, **kwargs)

    def json_object(self) -> dict[str, Any]:
        """The JSON object that was sent; an empty body is an empty object."""
        raw = self._raw_body()
        kind = self.request.content_type or ""
        if raw.strip() and kind.partition(";")[0].strip().lower() != "application/json":
            raise Refused("unsupported_media_type", gettext("Send JSON."))
        try:
            found = json.loads(raw or b"{}", parse_constant=_refuse_constant)
            check_plain(found)
        except (ValueError, RecursionError) as error:
            detail = str(error) if isinstance(error, NotPlain) else gettext("This is not JSON.")
            raise Refused("bad_request", detail) from error
        if not isinstance(found, dict):
            raise Refused("bad_request", gettext("Send a JSON object."))
        return found

    def body(self, *known: str) -> dict[str, Any]:
        """The JSON object that was sent, with no other members than these."""
        found = self.json_object()
        if unknown := sorted(set(found) - set(known)):
            message = gettext("This is not known here.")
            raise Refused(
                "invalid",
                gettext("The request has members that mean nothing here."),
                errors=[
                    {"pointer": f"/{name[:60]}", "code": "unknown_member", "message": message}
                    for name in unknown[:20]
                ],
            )
        return found

    def _raw_body(self) -> bytes:
        try:
            raw = self.request._request.body
        except (RequestDataTooBig, OSError) as error:
            raise Refused("too_large", gettext("The request is too large.")) from error
        if len(raw) > MAX_BODY:
            raise Refused("too_large", gettext("The request is too large."))
        return raw

    def secret(self) -> str:
        """The secret in the Authorization header."""
        scheme, _blank, secret = self.request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme.lower() != "bearer" or not secret.strip():
            raise Refused("unauthorised", gettext("Send the secret: Authorization: Bearer …"))
        return secret.strip()

    def application(self, pk: uuid.UUID | None = None) -> Application:
        """The application, for the holder of one of its secrets; one answer for all others.

        Without an id it is the one that the secret opens.
        """
        token = access.find(self.secret())
        if token is None or pk not in (None, token.application_id):
            limits.count_network("requests_per_network", self.network)
            raise Missing
        limits.count("requests_per_application", str(token.application_id))
        self.access = access.use(token)
        found = token.application
        self.form = found.form_version.form
        self._language(self.request.GET.get("locale") or found.locale)
        return found

    def let_in(self, pk: uuid.UUID) -> None:
        """What ``application`` does, for those who read the application under a lock anyway."""
        opened = access.opened(self.secret())
        if opened is None or opened.token.application_id != pk:
            limits.count_network("requests_per_network", self.network)
            raise Missing
        self.enter(opened)
        access.use(opened.token)

    def enter(self, opened: Opened) -> None:
        """Go on as the holder of a secret, in the language of what it opens."""
        limits.count("requests_per_application", str(opened.token.application_id))
        self.access = opened.token
        self.form = opened.form
        self._language(self.request.GET.get("locale") or opened.language)

    def applicants_own(self, pk: uuid.UUID) -> Application:
        """The application, for the applicant's own secret and not for one of an invited person."""
        found = self.application(pk)
        if not self.access.is_applicants:
            raise NotYours
        return found

    def revision(self) -> int:
        """The revision in If-Match; 428 without one."""
        given = self.request.META.get("HTTP_IF_MATCH", "").strip()
        if not given:
            message = gettext("Say which revision you have: If-Match.")
            raise Refused("precondition_required", message)
        number = given.removeprefix("W/").strip('"')
        if not (number.isascii() and number.isdigit() and len(number) < 10):
            raise Refused("bad_request", gettext("If-Match must be a revision in quotes."))
        return int(number)

    def idempotency_key(self) -> str:
        """The key by which a repeated request is known; 400 without one."""
        key = self.request.META.get("HTTP_IDEMPOTENCY_KEY", "").strip()
        if not key:
            message = gettext(
                "Send a key of your own making with each submission: Idempotency-Key."
            )
            raise Refused("bad_request", message)
        if len(key) > MAX_KEY or not key.isprintable() or not key.isascii():
            raise Refused("bad_request", gettext("The Idempotency-Key is not valid."))
        return key

    # -- what is answered ------------------------------------------------------------------------

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, Refusal):
            body = problem(STATUS[exc.code], exc.code, exc.message, **exc.facts)
        elif isinstance(exc, Http404):
            body = problem(404, "not_found", gettext("There is nothing here."))
        elif isinstance(exc, exceptions.APIException):
            body = problem(exc.status_code, exc.get_codes(), str(exc.detail))
        else:
            raise exc
        response = Response(body, status=body["status"], content_type=CONTENT_TYPE)
        if body["status"] == 401:
            response["WWW-Authenticate"] = "Bearer"
        if body["status"] == 429:
            response["Retry-After"] = str(body.get("retry_after", 60))
        if isinstance(exc, exceptions.MethodNotAllowed):
            response["Allow"] = ", ".join(self.allowed_methods)
        response.exception = True
        return response

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Preflight: it carries no secret, so every listed origin may go on to ask."""
        response = Response(status=204, headers={"Allow": ", ".join(self.allowed_methods)})
        if request.META.get("HTTP_ORIGIN", "") in all_origins():
            response["Access-Control-Allow-Origin"] = request.META["HTTP_ORIGIN"]
            response["Access-Control-Allow-Methods"] = ", ".join(self.allowed_methods)
            response["Access-Control-Allow-Headers"] = ALLOWED_HEADERS
            response["Access-Control-Max-Age"] = "600"
        return response

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        response["X-Content-Type-Options"] = "nosniff"
        response["Referrer-Policy"] = "no-referrer"
        response["Vary"] = "Origin"
        origin = request.META.get("HTTP_ORIGIN", "")
        if origin and request.method != "OPTIONS" and self.may_read(origin):
            response["Access-Control-Allow-Origin"] = origin
            response["Access-Control-Expose-Headers"] = EXPOSED_HEADERS
        return response

    def may_read(self, origin: str) -> bool:
        """Whether a site may read the answer: by the form's own list, where the form is known."""
        if self.form is None:
            return origin in all_origins()
        return origin in origins_of(self.form)

    def get_renderer_context(self) -> dict[str, Any]:
        return {**super().get_renderer_context(), "indent": None}

    @classmethod
    def get_object_detail_urlpath(cls, *_args: Any, **_kwargs: Any) -> None:
        """Nothing here is an item that others point at."""
        return


def checked_email(given: Any) -> str | None:
    """The address, if it is one."""
    email = given.strip() if isinstance(given, str) else ""
    try:
        validate_email(email)
    except ValidationError:
        return None
    return email if len(email) <= 254 else None


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def languages() -> list[str]:
    """The codes of the languages that content has."""
    return [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]


def origins_of(form: uuid.UUID) -> set[str]:
    """The other sites that may carry a form."""
    return _cached(f"origins:{form}", {"translation_key": form})


def all_origins() -> set[str]:
    """The other sites that may carry any form."""
    return _cached("origins:all", {})


def _cached(key: str, narrowing: dict[str, Any]) -> set[str]:
    found = cache.get(key)
    if found is None:
        pages = ApplicationFormPage.objects.filter(live=True, **narrowing)
        found = {origin for page in pages.exclude(allowed_origins="") for origin in page.origins()}
        cache.set(key, found, 30)
    return found
