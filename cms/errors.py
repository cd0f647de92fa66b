"""Errors in the reader's own form: problem details under ``/api/``, a page everywhere else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views import defaults

from content_types.api.errors import problem_response

API_PREFIX = "/api/"


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
    """500: the site failed; the log knows why."""
    if request.path_info.startswith(API_PREFIX):
        return problem_response(500, "server_error", _("Something went wrong on our side."))
    return defaults.server_error(request)
