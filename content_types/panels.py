"""Reusable arrangements of admin panels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.admin.widgets.datetime import DEFAULT_DATETIME_FORMAT


def moment_panel(name: str) -> FieldPanel:
    """A panel for a moment to the second; Wagtail's own shows none, so that saving drops them."""
    shown = getattr(settings, "WAGTAIL_DATETIME_FORMAT", DEFAULT_DATETIME_FORMAT)
    if "%S" not in shown:
        shown = shown.replace("%M", "%M:%S")
    return FieldPanel(name, widget=AdminDateTimeInput(format=shown))


def tabs(
    content: Sequence[Any],
    facts: Sequence[Any],
    promote: Sequence[Any],
    settings: Sequence[Any],
    more: Sequence[tuple[Any, Sequence[Any]]] = (),
) -> TabbedInterface:
    """The tabs of a page's editor; the facts tab is left out where there are none."""
    pages = [ObjectList(content, heading=_("Content"))]
    pages += [ObjectList(panels, heading=heading) for heading, panels in more]
    if facts:
        pages.append(ObjectList(facts, heading=_("Facts")))
    pages.append(ObjectList(promote, heading=_("Search and sharing")))
    pages.append(ObjectList(settings, heading=_("Settings")))
    return TabbedInterface(pages)
