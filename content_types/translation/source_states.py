"""What a source said when a version of it in another language was last published."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from wagtail.models import Page
from wagtail_localize.models import Translation

from .changes import page_changes


class SourceState(models.Model):
    """The source as the published version has it, whatever other languages took over since."""

    version = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+")
    content_json = models.TextField()

    # What is kept here is no use of anything.
    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.version_id}"


def kept_for(version: Page) -> str:
    """The source's content as this version has it; empty where nobody has kept it."""
    found = SourceState.objects.filter(version=version.pk).values_list("content_json", flat=True)
    return found.first() or ""


def keep(version: Page, translation: Translation | None) -> None:
    """Remember the source of a version that is being published: what was taken over for it, or,
    where nobody translates text by text, what the public reads in the site's first language."""
    if translation is not None:
        content = translation.source.content_json
    elif (source := _first_language_of(version)) is not None:
        content = source.to_json()
    else:
        return
    SourceState.objects.update_or_create(version=version, defaults={"content_json": content})


def _first_language_of(version: Page) -> Page | None:
    if version.locale.language_code == settings.LANGUAGE_CODE:
        return None
    others = version.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE)
    source = others.filter(live=True, alias_of=None).first()
    return source.specific if source else None


def outdated_without_segments(page: Page) -> list[Page]:
    """The live versions of a page that nobody translates text by text, and that were published
    when it said something else. They follow the site's first language."""
    if page.locale.language_code != settings.LANGUAGE_CODE:
        return []
    return [each for each in _without_segments(page) if _is_outdated(each, page)]


def _without_segments(page: Page) -> QuerySet[Page]:
    by_segments = Translation.objects.filter(source__object_id=page.translation_key, enabled=True)
    versions = page.get_translations().filter(live=True, alias_of=None)
    return versions.exclude(locale__in=by_segments.values("target_locale")).specific()


def _is_outdated(version: Page, page: Page) -> bool:
    kept = kept_for(version)
    # Where nobody knows what it was made from, it may be anything.
    return not kept or bool(page_changes(page, kept))
