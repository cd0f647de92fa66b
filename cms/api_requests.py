"""What pages and the admin need and the API does not: sessions, users, messages, redirects.

The API is asked with a secret in a header or with none; a cookie means nothing to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import middleware as auth
from django.contrib.messages import middleware as messages
from django.contrib.sessions import middleware as sessions
from django.http import HttpRequest

from content_types.web import serving

API = "/api/"

if TYPE_CHECKING:
    # What the mixin is mixed into.
    from django.utils.deprecation import MiddlewareMixin as _Middleware
else:
    _Middleware = object


class _NotForTheAPI(_Middleware):
    """Mixin: requests to the API go past."""

    def __call__(self, request: HttpRequest) -> Any:
        if request.path_info.startswith(API):
            return self.get_response(request)
        return super().__call__(request)


class SessionMiddleware(_NotForTheAPI, sessions.SessionMiddleware):
    """Django's, but for the API."""


class AuthenticationMiddleware(_NotForTheAPI, auth.AuthenticationMiddleware):
    """Django's, but for the API."""


class MessageMiddleware(_NotForTheAPI, messages.MessageMiddleware):
    """Django's, but for the API."""


class VisibleRedirectMiddleware(_NotForTheAPI, serving.VisibleRedirectMiddleware):
    """Ours, but for the API, which lists redirects and follows none."""
