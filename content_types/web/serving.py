"""Which pages the HTML site serves: the API's rule, with view restrictions left to Wagtail.

Wagtail asks a visitor for the password or log-in of a restricted page; everything else that the
rule hides does not exist here either.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from content_types.delivery import Audience
from content_types.delivery.kept import lasts
from content_types.delivery.reading import settled
from content_types.pages import ContentPage, Visibility


def refuse_hidden(page: Page, request: HttpRequest, *_args: Any, **_kwargs: Any) -> None:
    """Raise Http404 for a page that is out of its time, under a hidden one, or an alias of one.

    What is left may be given once more to the next reader, where it is the same for all of them.
    """
    snapshot, now = settled(), timezone.now()
    audience = Audience(request, now, snapshot=snapshot)
    is_public = snapshot is not None and audience.visible.has(page)
    if not is_public and not _would_be_shown(page, audience):
        raise Http404
    if not isinstance(page, ContentPage) or not page.is_for_all:
        return
    if is_public or not page.get_view_restrictions():
        lasts(request, now)
    if is_public:
        # What is served is what the store has of it.
        audience.stay()


def _would_be_shown(page: Page, audience: Audience) -> bool:
    """Whether the page is public, or so to whoever passes its view restrictions."""
    return Visibility.of(audience.site, audience.now, restricted_too=True).has(page)


class VisibleRedirectMiddleware(RedirectMiddleware):
    """Wagtail's redirects, but none whose target page the public may not see."""

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        answer = super().process_response(request, response)
        if answer is response or not self._leads_to_hidden(request):
            return answer
        return response

    @staticmethod
    def _leads_to_hidden(request: HttpRequest) -> bool:
        paths = {
            Redirect.normalise_path(request.get_full_path()),
            Redirect.normalise_path(request.path),
        }
        found = Redirect.get_for_site(Site.find_for_request(request)).filter(old_path__in=paths)
        targets = {each.redirect_page_id for each in found if each.redirect_page_id}
        if not targets:
            return False
        visible = Audience.of(request).visible.pages(Page.objects.filter(pk__in=targets))
        return visible.count() < len(targets)
