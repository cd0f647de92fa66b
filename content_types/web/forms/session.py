"""Who has the form open: a signed cookie that names one access and reaches one application only.

The secret of the mailed link is exchanged for it by POST, so that it stands in no address that a
server or proxy writes down, and a mail scanner that follows the link opens nothing.
"""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from content_types.applications import AccessToken, Application, access

SALT = "content_types.web.forms"
# Counted from the last page that was opened; what is typed is saved long before.
SECONDS = 12 * 60 * 60
# So long before the end the page says so.
WARN_AT = 5 * 60


def cookie_name() -> str:
    """The cookie's name; the prefix makes browsers refuse it over plain HTTP."""
    return "__Secure-application" if settings.SESSION_COOKIE_SECURE else "application"


def cookie_path(application: uuid.UUID) -> str:
    """The addresses of one application, in whatever language."""
    return reverse("content_types_form_door", args=[application])


def begin(response: HttpResponseBase, token: AccessToken) -> None:
    """Give the browser the cookie, or renew it."""
    response.set_cookie(
        cookie_name(),
        signing.dumps(token.pk, salt=SALT),
        max_age=SECONDS,
        path=cookie_path(token.application_id),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        # The link in a mail comes from another site; the page behind it then posts from ours.
        samesite="Lax",
    )


def end(response: HttpResponseBase, application: uuid.UUID) -> None:
    """Take the cookie back."""
    response.delete_cookie(cookie_name(), path=cookie_path(application), samesite="Lax")


def access_of(request: HttpRequest, application: uuid.UUID) -> AccessToken | None:
    """The access by which this browser has the application open; None if it has not."""
    try:
        pk = signing.loads(request.COOKIES.get(cookie_name(), ""), salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        return None
    found = access.valid().filter(pk=pk, application=application).first()
    return access.use(found) if found is not None else None


def application_of(token: AccessToken) -> Application:
    """The application that an access opens, with the version of its form."""
    rows = Application.objects.select_related("form_version")
    return rows.defer("form_version__definition").get(pk=token.application_id)
