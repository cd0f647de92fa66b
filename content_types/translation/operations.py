"""What editors do with translations: begin, draft by machine, approve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.strings import StringValue

from . import apertium
from .glossary import fixed_words
from .machine import TOOL

MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE
MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL


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


@transaction.atomic
def begin(page: Page, locale: Locale, user: AbstractBaseUser) -> Translation:
    """Submit a page for translation, or bring what was submitted in step with it."""
    source = TranslationSource.objects.get_for_instance_or_none(page)
    found = source and source.translations.filter(target_locale=locale, enabled=True).first()
    if found is None:
        translate_object(page, [locale], user=user)
        source = TranslationSource.objects.get_for_instance(page)
        found = source.translations.get(target_locale=locale)
    source.update_from_db()
    return found


@dataclass(frozen=True)
class Missing:
    """A text of the source that has no translation yet."""

    segment: StringSegment

    @property
    def is_slug(self) -> bool:
        return self.segment.context.path == "slug"


def missing(translation: Translation) -> list[Missing]:
    """The texts that nobody has translated, in the order of the page."""
    segments = (
        StringSegment.objects.filter(source=translation.source)
        .annotate_translation(translation.target_locale, include_errors=True)
        .filter(translation__isnull=True)
        .select_related("string", "context")
        .order_by("order")
    )
    return [Missing(segment) for segment in segments]


def translate_by_machine(translation: Translation, user: AbstractBaseUser) -> int:
    """Let the engine translate what is missing; how many texts it did.

    Raises EngineError, and then nothing has been written. What people have translated stays, and
    what is public does not change until somebody publishes it.
    """
    waiting = missing(translation)
    texts = [each.segment.string.data for each in waiting if not each.is_slug]
    # Outside any transaction: the engine may take half a minute.
    answers = apertium.translate(texts, fixed_words()) if texts else {}
    with transaction.atomic():
        done = 0
        for each in waiting:
            text = _slug(translation, answers) if each.is_slug else answers.get(_data(each), "")
            if text:
                _keep(translation, each.segment, text, user)
                done += 1
        target = translation.get_target_instance()
        # Saving writes the row itself: a page that is live keeps what it says until published.
        if done and not target.live:
            translation.save_target(user=user, publish=False)
    return done


def _data(each: Missing) -> str:
    return each.segment.string.data


def _slug(translation: Translation, answers: dict[str, str]) -> str:
    title = StringSegment.objects.filter(source=translation.source, context__path="title").first()
    words = answers.get(title.string.data) if title else None
    text = StringValue(words).render_text().lower() if words else ""
    # Letters that Django's slugs would drop, written as the other addresses of a site have them.
    return slugify(text.replace("æ", "ae").replace("ø", "o"))


def _keep(
    translation: Translation, segment: StringSegment, text: str, user: AbstractBaseUser
) -> None:
    StringTranslation.objects.get_or_create(
        translation_of=segment.string,
        locale=translation.target_locale,
        context=segment.context,
        defaults={
            "data": text,
            "translation_type": MACHINE,
            "tool_name": TOOL,
            "last_translated_by": user,
            "has_error": False,
        },
    )


def machine_made(translation: Translation) -> QuerySet[StringTranslation]:
    """The texts in use that a machine made and nobody has approved."""
    strings = StringSegment.objects.filter(source=translation.source)
    return strings.get_translations(translation.target_locale).filter(translation_type=MACHINE)


def approve(translation: Translation, user: AbstractBaseUser) -> int:
    """Say that a person has read what the machine made; how many texts that were."""
    return machine_made(translation).update(
        translation_type=MANUAL, last_translated_by=user, updated_at=timezone.now()
    )
