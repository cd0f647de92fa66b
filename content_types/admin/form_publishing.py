"""Before a changed form is published: what it does to open drafts, and what is not translated.

Whoever publishes or approves a page sees it. Nobody is there when a page is published by the clock
or with its translation: that is safe because a draft stays on the version it was begun with until
its applicant chooses to move.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.models import Page, Revision

from content_types.applications.impact import changes, open_drafts
from content_types.pages import ApplicationFormPage, FormVersion
from content_types.pages.form_versions import definition_of, pages_of_form
from content_types.questions import Form, untranslated

SHOWN = 3


def publishing_urls() -> list[URLPattern]:
    """Hook ``register_admin_urls``."""
    return [path("forms/revision/<int:revision_id>/publish/", publish, name="utsyn_form_publish")]


def show_impact(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Hook ``before_publish_page``: while people fill the form in, its changes are shown first.

    What was written is saved as a draft by then; the page's button publishes that.
    """
    if not isinstance(page, ApplicationFormPage) or not len(page.steps):
        return None
    definition = to_be(page)
    tell_of_texts(request, untranslated(definition, definition["languages"]))
    impact = impact_of(page)
    if impact is None:
        return None
    context = impact | {"publish": reverse("utsyn_form_publish", args=[page.latest_revision_id])}
    return render(request, "content_types/admin/form_impact.html", context)


def impact_of(page: ApplicationFormPage) -> dict[str, Any] | None:
    """What publishing a form as it stands here does to open drafts; None if it does nothing."""
    if not len(page.steps):
        return None
    latest = FormVersion.latest(page.translation_key)
    drafts = open_drafts(page.translation_key)
    if latest is None or not drafts:
        return None
    found = changes(latest.read(), Form.load(to_be(page)), page.locale.language_code)
    if not found:
        return None
    return {
        "page": page,
        "changes": found,
        "drafts": drafts,
        "count": sum(number for _version, number in drafts),
    }


def refuse_bulk_publishing_of_forms_in_use(
    request: HttpRequest, action_type: str, objects: list[Page], action: object
) -> HttpResponse | None:
    """Hook ``before_bulk_action``: where nothing can be shown, nothing of the kind is published."""
    if action_type != "publish" or not objects or not isinstance(objects[0], Page):
        return None
    pages = Q(pk__in=[each.pk for each in objects])
    if request.POST.get("include_descendants"):
        for each in objects:
            pages |= Q(path__startswith=each.path, live=False)
    forms = ApplicationFormPage.objects.filter(pages, alias_of=None)
    found = [each for each in forms if impact_of(each.get_latest_revision_as_object())]
    if not found:
        return None
    for page in found:
        button = messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Open it"))
        text = _(
            "“%(page)s” is being filled in by applicants, and its form has changed. Publish it "
            "from its own page, where you see what that does. Nothing was published now."
        )
        messages.error(request, text % {"page": page}, buttons=[button])
    return redirect("wagtailadmin_explore", objects[0].get_parent().pk)


def to_be(page: ApplicationFormPage) -> dict[str, Any]:
    """The form as it will be once this page is published beside its other languages."""
    pages = pages_of_form(ApplicationFormPage, page.translation_key)
    others = [each for each in pages if each.pk != page.pk]
    return definition_of([page, *others])


def tell_of_texts(request: HttpRequest, missing: list[tuple[str, str]]) -> None:
    """Which texts people will read in another language than the one they chose."""
    if not missing:
        return
    message = ngettext(
        "%(count)d text is not translated, and is shown as it stands: %(texts)s",
        "%(count)d texts are not translated, and are shown as they stand: %(texts)s",
        len(missing),
    )
    listed = "; ".join(f"“{words[:60]}” ({code})" for words, code in missing[:SHOWN])
    more = " …" if len(missing) > SHOWN else ""
    messages.warning(request, message % {"count": len(missing), "texts": listed + more})


@require_POST
def publish(request: HttpRequest, revision_id: int) -> HttpResponse:
    """Publish the draft whose impact was shown; nothing if it has been written over since."""
    revision = get_object_or_404(Revision, pk=revision_id)
    page = get_object_or_404(ApplicationFormPage, latest_revision=revision)
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    PublishPageRevisionAction(revision, user=request.user).execute()
    messages.success(request, _("The form is published. Open drafts stay as they were begun."))
    return redirect("wagtailadmin_pages:edit", page.pk)
