"""The editor's doors to a form's beginning: a ready-made one, or last year's call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from content_types.pages import ApplicationFormPage
from content_types.pages.form_beginnings import copy_call, start_from
from content_types.questions import ready_made
from content_types.translation.copies import carry_over

from .buttons import posting_button


def form_urls() -> list[URLPattern]:
    """Hook ``register_admin_urls``."""
    return [
        path("forms/<int:page_id>/start/<slug:name>/", start, name="utsyn_form_start"),
        path("forms/<int:page_id>/copy/", copy, name="utsyn_form_copy"),
    ]


def form_buttons(
    page: Page, user: Any, view_name: str | None = None, next_url: str | None = None
) -> Iterator[Button]:
    """Hook ``register_page_header_buttons``."""
    call = page.specific
    if not isinstance(call, ApplicationFormPage) or call.alias_of_id:
        return
    if not len(call.get_latest_revision_as_object().steps) and may_edit(call, user):
        for name in ready_made.NAMES:
            title = ready_made.title(name, get_language())
            address = reverse("utsyn_form_start", args=[call.pk, name])
            yield posting_button(_("Start from “%(form)s”") % {"form": title}, address, "form")
    if may_add_beside(call, user):
        address = reverse("utsyn_form_copy", args=[call.pk])
        yield posting_button(_("Copy as a new call"), address, "copy")


def may_edit(page: Page, user: Any) -> bool:
    """Whether a user may change a page."""
    return page.permissions_for_user(user).can_edit()


def may_add_beside(page: Page, user: Any) -> bool:
    """Whether a user may make another page where this one lies."""
    return page.get_parent().permissions_for_user(user).can_add_subpage()


@require_POST
def start(request: HttpRequest, page_id: int, name: str) -> HttpResponse:
    """Put a ready-made form into a call that has no questions."""
    call = get_object_or_404(ApplicationFormPage, pk=page_id, alias_of=None)
    if name not in ready_made.NAMES:
        raise Http404
    if not may_edit(call, request.user):
        raise PermissionDenied
    if len(call.get_latest_revision_as_object().steps):
        messages.error(request, _("The call has questions already. Nothing was changed."))
    else:
        start_from(call, name, request.user)
        messages.success(request, _("The form is there. Read it through and make it your own."))
    return redirect("wagtailadmin_pages:edit", call.pk)


@require_POST
def copy(request: HttpRequest, page_id: int) -> HttpResponse:
    """Make a new call with the form of this one."""
    call = get_object_or_404(ApplicationFormPage, pk=page_id, alias_of=None)
    if not may_add_beside(call, request.user):
        raise PermissionDenied
    with transaction.atomic():
        copied = copy_call(call, request.user)
        carry_over(call, copied)
    messages.success(request, _("This is the copy. Give it a title, an opening and a deadline."))
    return redirect("wagtailadmin_pages:edit", copied.pk)
