"""What editors do with translations: begin, draft by machine, approve, bring in step."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource


def take_on(source: Page, target: Page) -> Translation:
    """Make an existing copy the translation of its source, to be worked on segment by segment."""
    kept, _created = TranslationSource.get_or_create_from_instance(source)
    translation, _created = Translation.objects.get_or_create(
        source=kept, target_locale=target.locale, defaults={"enabled": True}
    )
    return translation


def parent_was_copied(source: Page, target: Page, **_kwargs: Any) -> None:
    """A page above a translated one is a draft to be translated, too."""
    take_on(source, target)
