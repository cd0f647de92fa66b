"""The admin's doors to translation: a draft by one button, the engine, approval."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, Page
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import upload_pofile, user_can_edit_instance

from content_types.translation import apertium, operations
from content_types.translation.glossary import GlossaryTerm
from content_types.translation.machine import FROM, TO, serves

from .buttons import posting_button
from .translate_buttons import may_translate


class GlossaryViewSet(SnippetViewSet):
    """Words and names that the engine leaves alone or gives a fixed form."""

    model = GlossaryTerm
    icon = "wagtail-localize-language"
    menu_label = gettext_lazy("Words for translation")
    list_display = ["term", "form"]
    search_fields = ["term", "form"]
    ordering = "term"


def admin_urls() -> list[URLPattern]:
    """Our addresses; the last two stand before wagtail-localize's own, which let errors through."""
    return [
        path("nynorsk/<int:page_id>/draft/", draft, name="utsyn_draft"),
        path("nynorsk/<int:translation_id>/approve/", approve, name="utsyn_approve"),
        path("localize/translate/<int:translation_id>/machine_translate/", by_machine),
        path("localize/translate/<int:translation_id>/pofile/upload/", from_po),
    ]


def header_buttons(
    page: Page, user: Any, view_name: str | None = None, next_url: str | None = None
) -> Iterator[Button]:
    """On a Bokmål page the button that makes the draft; on a Nynorsk one that which approves."""
    if not may_translate(user):
        return
    code = page.locale.language_code
    if code == FROM and page.depth > 1 and _locale() and apertium.program():
        address = reverse("utsyn_draft", args=[page.pk])
        yield posting_button(_("Make a draft in Nynorsk"), address, "wagtail-localize-language")
    if code == TO and page.permissions_for_user(user).can_edit():
        translation = Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale, enabled=True
        ).first()
        if translation and operations.machine_made(translation).exists():
            address = reverse("utsyn_approve", args=[translation.pk])
            yield posting_button(_("Approve the machine translation"), address, "check")


def _locale() -> Locale | None:
    return Locale.objects.filter(language_code=TO).first()


@require_POST
def draft(request: HttpRequest, page_id: int) -> HttpResponse:
    """Submit a page for Nynorsk and let the engine translate what is missing."""
    page = get_object_or_404(Page, pk=page_id).specific
    locale = _locale()
    if locale is None or page.is_root() or not serves(page.locale, locale):
        raise Http404
    if not may_translate(request.user) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if apertium.program() is None:
        _say_that_it_is_missing(request)
        return redirect("wagtailadmin_pages:edit", page.pk)
    translation = operations.begin(page, locale, _editor(request))
    machine_translate(request, translation)
    return redirect("wagtailadmin_pages:edit", translation.get_target_instance().pk)


@require_POST
def by_machine(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The engine's button in the translation editor."""
    translation = editable(request, translation_id)
    if not serves(translation.source.locale, translation.target_locale):
        raise Http404
    machine_translate(request, translation)
    return redirect(translation.get_target_instance_edit_url() or "wagtailadmin_home")


@require_POST
def from_po(request: HttpRequest, translation_id: int) -> HttpResponse:
    """A PO file comes back; one that does not say whose it is is told of like one that is none."""
    translation = editable(request, translation_id)
    try:
        with transaction.atomic():
            return cast(HttpResponse, upload_pofile(request, translation_id))
    except (KeyError, ValueError):
        # No file, or one without the heading that the download has.
        messages.error(request, _("This is not a PO file that was downloaded here."))
    return redirect(translation.get_target_instance_edit_url() or "wagtailadmin_home")


@require_POST
def approve(request: HttpRequest, translation_id: int) -> HttpResponse:
    """A person has read what the machine made."""
    translation = editable(request, translation_id)
    count = operations.approve(translation, _editor(request))
    text = ngettext("%(count)d text is approved.", "%(count)d texts are approved.", count)
    messages.success(request, text % {"count": count})
    return redirect(translation.get_target_instance_edit_url() or "wagtailadmin_home")


def editable(request: HttpRequest, translation_id: int) -> Translation:
    """The translation, if this user may edit what it makes."""
    translation = get_object_or_404(Translation, pk=translation_id, enabled=True)
    if not user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    return translation


def machine_translate(request: HttpRequest, translation: Translation) -> bool:
    """Ask the engine and tell the editor what came of it; whether it went well."""
    try:
        count = operations.translate_by_machine(translation, _editor(request))
    except apertium.EngineMissing:
        _say_that_it_is_missing(request)
    except apertium.EngineError as error:
        messages.error(request, str(error))
    else:
        text = ngettext(
            "The machine translated %(count)d text. Read it before you publish.",
            "The machine translated %(count)d texts. Read them before you publish.",
            count,
        )
        nothing = _("There was nothing left to translate.")
        messages.success(request, text % {"count": count} if count else nothing)
        return True
    return False


def _editor(request: HttpRequest) -> AbstractBaseUser:
    # Whoever has not logged in was refused before.
    return cast(AbstractBaseUser, request.user)


def _say_that_it_is_missing(request: HttpRequest) -> None:
    messages.warning(
        request,
        _(
            "The translation program Apertium is not installed here. You can translate by hand, "
            "or ask whoever runs the site for the packages apertium and apertium-nno-nob."
        ),
    )
