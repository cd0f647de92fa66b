"""A copied page keeps what its translators have done, text by text."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.strings import StringValue

from .operations import MANUAL, take_on

# A copy has its own, and so has each of its versions.
OWN = ("title", "slug")


@transaction.atomic
def carry_over(original: Page, copied: Page) -> None:
    """Tie the versions of a copy to it as those of the original are, with all their texts."""
    source = TranslationSource.objects.get_for_instance_or_none(original)
    if source is None:
        return
    for translation in source.translations.filter(enabled=True):
        version = copied.get_translation_or_none(translation.target_locale)
        if version is not None:
            _copy_texts(translation, take_on(copied, version), version)


def _copy_texts(old: Translation, new: Translation, version: Page) -> None:
    texts = _texts_of(old)
    for segment in StringSegment.objects.filter(source=new.source).select_related("context"):
        path = segment.context.path
        found = texts.get((segment.string_id, path)) or texts.get((segment.string_id, ""))
        if path in OWN:
            own = StringValue.from_plaintext(getattr(version, path)).data
            facts: dict[str, Any] = {"data": own, "translation_type": MANUAL}
        elif found is None:
            continue
        else:
            names = ("data", "translation_type", "tool_name", "last_translated_by_id")
            facts = {name: getattr(found, name) for name in names}
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            context=segment.context,
            locale=new.target_locale,
            defaults=facts,
        )


def _texts_of(translation: Translation) -> dict[tuple[int, str], StringTranslation]:
    """The translated texts by string and place; the rows of a copy have places of their own, so
    each string stands without one too."""
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale,
        has_error=False,
    ).select_related("context")
    found: dict[tuple[int, str], StringTranslation] = {}
    for each in rows:
        found[each.translation_of_id, each.context.path] = each
        found[each.translation_of_id, ""] = each
    return found
