"""Readers without JavaScript say which language the bare address shall lead to."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from content_types.delivery.languages import language_order

YEAR = 365 * 24 * 60 * 60


@never_cache
@require_safe
def keep_language(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the choice as the script of the language switch does, and lead back to the page."""
    if code not in language_order():
        raise Http404
    back = request.GET.get("to", "")
    # Django takes what has no slash for the name of a view.
    is_ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, None)
    response = HttpResponseRedirect(back if is_ours else "/")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=YEAR,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite="Lax",
    )
    return response
