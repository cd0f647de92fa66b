"""Language of a request: from the address on the site, the user in the admin, fixed in the API."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation.trans_real import (
    get_supported_language_variant,
    parse_accept_lang_header,
)

from content_types.delivery import Audience
from content_types.web.languages import languages

# What machines read has one address in one form, and the form's pages name their language
# themselves: neither is redirected to a language nor varied by what a browser prefers.
# The admin is in the site's own language until an editor chooses another in their account.
NEUTRAL_PREFIXES = (
    "/api/",
    "/apply/",
    "/cms/",
    "/healthz",
    "/language/",
    "/media/",
    "/readyz",
    "/robots.txt",
    "/sitemap.xml",
)
# What is not there under these is not there in a language either.
WITHOUT_LANGUAGE = ("/documents/", "/static/")


class LanguageMiddleware(LocaleMiddleware):
    """Django's, but silent where the language is no matter of the reader's preference."""

    def process_request(self, request: HttpRequest) -> None:
        if request.path_info.startswith(NEUTRAL_PREFIXES):
            language = settings.LANGUAGE_CODE
        elif request.path_info == "/":
            language = front_language(request)
        else:
            super().process_request(request)
            return
        translation.activate(language)
        request.LANGUAGE_CODE = language

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if request.path_info.startswith(NEUTRAL_PREFIXES):
            return response
        is_missing = response.status_code == 404
        if is_missing and request.path_info.startswith(WITHOUT_LANGUAGE):
            return response
        # A program that asks for something else than a page is not sent to one.
        if is_missing and not request.accepts("text/html"):
            return response
        return super().process_response(request, response)


def front_language(request: HttpRequest) -> str:
    """The language of the front page for this reader: the saved choice, then what the browser
    prefers, as far as there is a front page in it."""
    public = [each.code for each in languages(None, "", Audience.of(request))]
    return next((code for code in _wishes(request) if code in public), settings.LANGUAGE_CODE)


def _wishes(request: HttpRequest) -> Iterator[str]:
    yield request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    for code, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        # Browsers say “Norwegian” and mean Bokmål.
        wanted = "nb" if code == "no" or code.startswith("no-") else code
        try:
            yield get_supported_language_variant(wanted)
        except LookupError:
            # A language that the site does not speak; the next one may be.
            continue
