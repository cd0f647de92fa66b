"""Language of a request: from the address on the site, the user in the admin, fixed in the API."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

# What machines read has one address in one form, and the form's pages name their language
# themselves: neither is redirected to a language nor varied by what a browser prefers.
# The admin is in the site's own language until an editor chooses another in their account.
NEUTRAL_PREFIXES = (
    "/api/",
    "/apply/",
    "/cms/",
    "/healthz",
    "/media/",
    "/readyz",
    "/robots.txt",
    "/sitemap.xml",
)


class LanguageMiddleware(LocaleMiddleware):
    """Django's, but silent where the language is no matter of the reader's preference."""

    def process_request(self, request: HttpRequest) -> None:
        if not request.path_info.startswith(NEUTRAL_PREFIXES):
            super().process_request(request)
            return
        translation.activate(settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if request.path_info.startswith(NEUTRAL_PREFIXES):
            return response
        return super().process_response(request, response)
