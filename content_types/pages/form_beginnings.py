"""Where a form may come from: a ready-made one, or the call of last year."""

from __future__ import annotations

from itertools import count
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from content_types.questions import ready_made

from .call_page import ApplicationFormPage

# What belongs to the year of a call and not to its form.
OF_ITS_YEAR: dict[str, Any] = {
    "opens_at": None,
    "announcement": "",
    "case_number": "",
    "go_live_at": None,
    "expire_at": None,
}


def languages_of(page: ApplicationFormPage) -> list[ApplicationFormPage]:
    """The newest drafts of a call in its languages, itself first; an alias is no translation."""
    others = page.get_translations().filter(alias_of=None)
    return [each.get_latest_revision_as_object() for each in (page, *others)]


@transaction.atomic
def start_from(page: ApplicationFormPage, name: str, user: Any = None) -> None:
    """Put a ready-made form into a call without questions, as a draft in each of its languages."""
    for draft in languages_of(page):
        if len(draft.steps):
            continue
        language = draft.locale.language_code
        draft.steps = ready_made.raw_steps(name, language)
        draft.rules = ready_made.raw_rules(name, language)
        draft.form_kind = ready_made.kind(name)
        draft.save_revision(user=user, changed=True, clean=False)


@transaction.atomic
def copy_call(page: ApplicationFormPage, user: Any = None) -> ApplicationFormPage:
    """A new, unpublished call with the same form, texts and limits, and no dates yet."""
    copied = _copy(page, user, reset_translation_key=True)
    for each in page.get_translations().filter(alias_of=None):
        key = {"translation_key": copied.translation_key}
        _copy(each, user, reset_translation_key=False, **key)
    return copied


def _copy(
    page: ApplicationFormPage, user: Any, *, reset_translation_key: bool, **changed: Any
) -> ApplicationFormPage:
    named = {"title": _("%(title)s (copy)") % {"title": page.title}, "slug": _free_slug(page)}
    return page.copy(
        update_attrs={**OF_ITS_YEAR, **named, **changed},
        exclude_fields=["deadlines"],
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=reset_translation_key,
        user=user,
    )


def _free_slug(page: Page) -> str:
    taken = set(page.get_siblings().values_list("slug", flat=True))
    names = (f"{page.slug}-{number}" for number in count(2))
    return next(name for name in names if name not in taken)
