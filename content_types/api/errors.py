"""Errors as problem+json (RFC 9457), with Wagtail's ``message`` beside them for stock clients."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

CONTENT_TYPE = "application/problem+json"


def problem(status: int, code: str, detail: str, **members: Any) -> dict[str, Any]:
    """The body of a problem: ``code`` is stable, ``detail`` is for people."""
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "message": detail,
        **members,
    }


def kept_for(status: int) -> str:
    """How long caches may keep what is no answer: not at all if it is about one reader or us."""
    return "no-store" if status >= 500 or status in {412, 429} else "public, max-age=10"


def problem_response(status: int, code: str, detail: str, **members: Any) -> JsonResponse:
    """A problem as an answer that any origin may read."""
    response = JsonResponse(
        problem(status, code, detail, **members),
        status=status,
        content_type=CONTENT_TYPE,
        json_dumps_params={"ensure_ascii": False},
    )
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = kept_for(status)
    return response


# No cookie means anything here, so there is nothing that another site could misuse.
@csrf_exempt
def unknown_path(request: HttpRequest, *_args: Any, **_kwargs: Any) -> JsonResponse:
    """The answer to every path under the API that is none of its endpoints."""
    return problem_response(404, "not_found", _("There is no such resource in this API."))
