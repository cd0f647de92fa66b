"""Errors in the reader's own form: problem details under ``/api/``, a page everywhere else."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views import defaults

from content_types.api.errors import problem_response

API_PREFIX = "/api/"
# It is restarted, has no connection left, or somebody else holds a lock for too long.
DATABASE_IS_AWAY = (OperationalError, InterfaceError)
SECONDS_AWAY = 10


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request itself is wrong, its Host among other things."""
    if request.path_info.startswith(API_PREFIX):
        return problem_response(400, "bad_request", _("The request could not be understood."))
    return defaults.bad_request(request, exception)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: the reader may not see or do this."""
    if request.path_info.startswith(API_PREFIX):
        return problem_response(403, "forbidden", _("You do not have access to this."))
    return defaults.permission_denied(request, exception)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: there is nothing here, or nothing this reader may know of."""
    if request.path_info.startswith(API_PREFIX):
        return problem_response(404, "not_found", _("There is nothing at this address."))
    return defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: the site failed; 503: its database is away for a while. The log knows why."""
    if isinstance(sys.exc_info()[1], DATABASE_IS_AWAY):
        response = away(request)
        response["Retry-After"] = str(SECONDS_AWAY)
        response["Cache-Control"] = "no-store"
        return response
    if request.path_info.startswith(API_PREFIX):
        return problem_response(500, "server_error", _("Something went wrong on our side."))
    return defaults.server_error(request)


def away(request: HttpRequest) -> HttpResponse:
    """What to read while the database is away, without asking it."""
    if request.path_info.startswith(API_PREFIX):
        words = _("The site cannot reach its database just now. Try again in a moment.")
        return problem_response(503, "unavailable", words)
    return HttpResponse(render_to_string("503.html"), status=503)
