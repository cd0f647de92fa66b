"""The report of translations: figures by page type, and each page with the way to its editor."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.models import Locale, Site

from content_types.pages import Visibility
from content_types.translation import apertium
from content_types.translation.progress import (
    State,
    figures,
    lines,
    nynorsk_share,
    public_numbers,
)

from .translate_buttons import may_translate

PER_PAGE = 50


class ReportMenuItem(MenuItem):
    """Shown to those who may translate."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_translate(request.user)


def report_menu_item() -> ReportMenuItem:
    """The way to the report."""
    address = reverse("utsyn_translation_report")
    return ReportMenuItem(_("Translation by page"), address, icon_name="site", order=9010)


def report_urls() -> list[URLPattern]:
    """The report's address."""
    return [path("reports/translation-by-page/", report, name="utsyn_translation_report")]


def report(request: HttpRequest) -> HttpResponse:
    """How the pages stand in one language; ``locale``, ``type`` and ``state`` narrow the list."""
    if not may_translate(request.user):
        raise PermissionDenied
    source = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    others = list(Locale.objects.exclude(pk=source.pk).order_by("-language_code"))
    chosen = request.GET.get("locale", "")
    target = next((each for each in others if each.language_code == chosen), None)
    target = target or (others[0] if others else None)
    found = lines(source, target) if target else []
    types = sorted({line.source.content_type.name for line in found})
    kind, state = request.GET.get("type", ""), request.GET.get("state", "")
    shown = [
        line
        for line in found
        if (kind not in types or line.source.content_type.name == kind)
        and (state not in State.values or line.state == state)
    ]
    visible = Visibility.of(Site.find_for_request(request), timezone.now())
    context = {
        "others": others,
        "target": target,
        "types": types,
        "kind": kind,
        "states": State,
        "state": state,
        "figures": figures(found),
        "page_obj": Paginator(shown, PER_PAGE).get_page(request.GET.get("p")),
        "share": nynorsk_share(public_numbers(visible)),
        "has_engine": apertium.program() is not None,
    }
    return render(request, "content_types/admin/translation_report.html", context)
