"""Editors of a translation see what has changed in its source, and take it over."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.compare import TextDiff, diff_text
from wagtail.models import Page
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail_localize.models import Translation

from content_types.translation import apertium
from content_types.translation.changes import Change, changes
from content_types.translation.machine import serves
from content_types.translation.rules import SourceChangeRule
from content_types.translation.source_states import kept_for

from .translating import editable, machine_translate


class SourceChangeRuleViewSet(SnippetViewSet):
    """What becomes of translations when their source changes, for each type of page."""

    model = SourceChangeRule
    icon = "wagtail-localize-language"
    menu_label = gettext_lazy("Rules for changed sources")
    list_display = ["page_type", "action"]


def change_urls() -> list[URLPattern]:
    """The address of the list of changes, where they are also taken over."""
    return [path("translation/<int:translation_id>/changes/", changed, name="utsyn_changes")]


def tell_of_changes(request: HttpRequest, page: Page) -> None:
    """Above a translation's editor: how much has changed in its source, and where to see it."""
    if request.method != "GET":
        return
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
        )
        .select_related("source", "taken_over")
        .first()
    )
    if translation is None:
        return
    address = reverse("utsyn_changes", args=[translation.pk])
    button = messages.button(address, _("See what has changed"))
    new = changes(translation.source)
    if not new:
        if page.live and waits(translation):
            text = _(
                "Changes in the original wait here; the public does not see them until you publish."
            )
            messages.warning(request, text, buttons=[button])
        return
    found = changes(translation.source, kept_for(page)) or new
    text = ngettext(
        "%(count)d thing has changed in the original since this translation was made.",
        "%(count)d things have changed in the original since this translation was made.",
        len(found),
    )
    messages.warning(request, text % {"count": len(found)}, buttons=[button])


def waits(translation: Translation) -> bool:
    """Whether what the public reads was made before the source was last taken over."""
    public = getattr(translation, "taken_over", None)
    return public is not None and public.moment < translation.source.last_updated_at


@require_http_methods(["GET", "POST"])
def changed(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Every change since the translation was published, whichever language has taken it over;
    posting takes what is new into its editor."""
    translation = editable(request, translation_id)
    if request.method == "POST":
        take_over(request, translation)
        return redirect(translation.get_target_instance_edit_url() or "wagtailadmin_home")
    public = getattr(translation, "taken_over", None)
    since = kept_for(translation.get_target_instance())
    found = changes(translation.source, since)
    context = {
        "translation": translation,
        "source": translation.source.get_source_instance(),
        "moment": public.moment if public and since else translation.source.last_updated_at,
        "is_new": bool(changes(translation.source)),
        "changes": [(change.label, difference(change)) for change in found],
        "editor": translation.get_target_instance_edit_url(),
    }
    return render(request, "content_types/admin/source_changes.html", context)


def difference(change: Change) -> TextDiff | None:
    """What was taken out and put in; None where it does not fit on a line."""
    return diff_text(change.before, change.after) if change.before or change.after else None


def take_over(request: HttpRequest, translation: Translation) -> None:
    """Give the source's changes to all its translations to be translated; publish nothing."""
    with transaction.atomic():
        translation.source.update_from_db()
    messages.success(
        request, _("The changes are in the editor. What is public is as it was until you publish.")
    )
    if serves(translation.source.locale, translation.target_locale) and apertium.program():
        machine_translate(request, translation)
