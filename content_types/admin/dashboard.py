"""The panels of the admin's front page: what to do next, each with its links and empty state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from . import dashboard_rows
from .dashboard_approvals import approvals
from .dashboard_rows import Found

FIRST = 6
ALL = 200
# Our panel of approvals shows what these show, and says so when there is nothing.
REPLACED = (UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)

Find = Callable[[AbstractBaseUser, int], Found]


class ListPanel(Component):
    """One heading with the first few things under it; ``?show=<name>`` shows the rest."""

    template_name = "content_types/admin/dashboard_panel.html"

    def __init__(self, name: str, order: int, heading: Promise, empty: Promise, find: Find) -> None:
        self.name = name
        self.order = order
        self.heading = heading
        self.empty = empty
        self.find = find

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        wants_all = request.GET.get("show") == self.name
        found = self.find(request.user, ALL if wants_all else FIRST)
        return {
            "panel": self,
            "rows": found.rows,
            "total": found.total,
            "more": max(found.total - len(found.rows), 0) if not wants_all else 0,
        }


APPROVALS = ListPanel(
    "approvals",
    100,
    _("Waiting for approval"),
    _("Nothing waits for approval."),
    approvals,
)
DRAFTS = ListPanel(
    "drafts",
    110,
    _("My drafts"),
    _("You have no drafts. What you save without publishing is found here."),
    dashboard_rows.drafts,
)
DEADLINES = ListPanel(
    "deadlines",
    120,
    _("Deadlines in the next 60 days"),
    _("No call for applications has a deadline in the next 60 days."),
    dashboard_rows.deadlines,
)
SCHEDULED = ListPanel(
    "scheduled",
    130,
    _("Scheduled"),
    _("No page is set to go live or to come off the site."),
    dashboard_rows.scheduled,
)
REVIEWS = ListPanel(
    "reviews",
    140,
    _("Due for a look"),
    _("No page is past the day on which it should be reviewed."),
    dashboard_rows.reviews,
)
IMAGES = ListPanel(
    "images",
    150,
    _("Images without alternative text"),
    _("All images that pages use are described."),
    dashboard_rows.images,
)
OF_PAGES = (APPROVALS, DRAFTS, DEADLINES, SCHEDULED, REVIEWS)


def add_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Hook ``construct_homepage_panels``: ours before what the host has put there."""
    panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
    if policy_registry.get_by_type(Page).user_has_permission(request.user, "change"):
        panels.extend(OF_PAGES)
    if policy_registry.get_by_type(get_image_model()).user_has_permission(request.user, "change"):
        panels.append(IMAGES)
