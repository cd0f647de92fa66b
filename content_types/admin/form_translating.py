"""What is wrong with a form, told above the editor in which it is translated.

Wagtail-localize's editor saves text by text and judges none by the form it stands in; what it
cannot show at a text it does not show at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.strings import StringValue

from content_types.pages import ApplicationFormPage
from content_types.translation import operations

from .form_problems import STREAMS, Told, told
from .form_publishing import tell_of_texts
from .translating import editable


def translating_urls() -> list[URLPattern]:
    """Hook ``register_admin_urls``."""
    address = "forms/translation/<int:translation_id>/problems/"
    return [path(address, problems, name="utsyn_form_translation_problems")]


@require_POST
def problems(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The faults of a form as it is translated by now, and what is not, as a part of the page."""
    translation = editable(request, translation_id)
    if not is_of_form(translation):
        raise Http404
    found = {"problems": list(faults(translation)), "missing": missing(translation)}
    return render(request, "content_types/admin/form_problems.html", found)


def guard_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Hook ``before_edit_page``: a translation with faults is not published, and says why."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    if translation is None or not is_of_form(translation):
        return None
    found = list(faults(translation))
    if not found:
        tell_of_texts(request, missing(translation))
        return None
    text = ngettext(
        "The form is not published: %(count)d thing must be corrected first. %(things)s",
        "The form is not published: %(count)d things must be corrected first. %(things)s",
        len(found),
    )
    things = " ".join(f"{each.block}, {each.field}: {each.message}" for each in found)
    messages.error(request, text % {"count": len(found), "things": things})
    return redirect("wagtailadmin_pages:edit", page.pk)


def is_of_form(translation: Translation) -> bool:
    """Whether what is translated is a page with a form."""
    return translation.source.specific_content_type.model_class() is ApplicationFormPage


def faults(translation: Translation) -> Iterator[Told]:
    """What is wrong in the streams of the page that a translation makes now."""
    page = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    for name in STREAMS:
        field, value = page._meta.get_field(name), getattr(page, name)
        try:
            field.stream_block.clean(value)
        except ValidationError as error:
            for each in told(error, value, field.verbose_name):
                # Its blocks have no places in this editor to lead to.
                yield replace(each, anchor="")


def missing(translation: Translation) -> list[tuple[str, str]]:
    """The texts of the form that nobody has translated, with the language's code."""
    code = translation.target_locale.language_code
    return [
        (StringValue(each.segment.string.data).render_text(), code)
        for each in operations.missing(translation)
        if each.segment.context.path.partition(".")[0] in STREAMS
    ]
