"""A page that holds a form with applications stays: nothing that was sent in goes with a page."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from content_types.applications import Application


def applications_below(pages: Iterable[Page]) -> int:
    """How many drafts and applications there are on these pages and those that lie under them."""
    places = Q(pk__in=[])
    for page in pages:
        places |= Q(form_version__page__path__startswith=page.path)
    return Application.objects.filter(places).count()


def refuse_deletion_of_forms_in_use(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Hook ``before_delete_page``."""
    return _refusal(request, [page], page.get_parent())


def refuse_bulk_deletion_of_forms_in_use(
    request: HttpRequest, action_type: str, objects: list[Page], action: object
) -> HttpResponse | None:
    """Hook ``before_bulk_action``: a selection with a form in use stays whole."""
    if action_type != "delete" or not objects or not isinstance(objects[0], Page):
        return None
    return _refusal(request, objects, objects[0].get_parent())


def _refusal(request: HttpRequest, pages: list[Page], back: Page) -> HttpResponse | None:
    found = applications_below(pages)
    if not found:
        return None
    text = ngettext(
        "%(count)d application or draft belongs to what you want to delete. "
        "Unpublish the page instead: the form closes, and nothing is lost.",
        "%(count)d applications and drafts belong to what you want to delete. "
        "Unpublish the page instead: the form closes, and nothing is lost.",
        found,
    )
    messages.error(request, text % {"count": found})
    return redirect("wagtailadmin_explore", back.pk)
