"""Which state of its source the published version of a translation has."""

from __future__ import annotations

from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from content_types.enums import OnSourceChange

from . import source_states
from .changes import changes
from .rules import rule_for


class TakenOver(models.Model):
    """The moment at which the source was read for what a translation now shows the public."""

    translation = models.OneToOneField(
        Translation, on_delete=models.CASCADE, related_name="taken_over"
    )
    moment = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.moment:%Y-%m-%d %H:%M}"


def version_was_published(page: Page) -> None:
    """Remember which state of its source a translation is published with."""
    translation = (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
        )
        .select_related("source")
        .first()
    )
    source_states.keep(page, translation)
    if translation:
        TakenOver.objects.update_or_create(
            translation=translation, defaults={"moment": translation.source.last_updated_at}
        )


def source_was_published(page: Page) -> None:
    """Do to a page's translations what its rule says, if it was published with changes."""
    is_strict = rule_for(page) == OnSourceChange.UNPUBLISH
    source = TranslationSource.objects.get_for_instance_or_none(page)
    outdated = source_states.outdated_without_segments(page) if is_strict else []
    if source is not None and source.translations.filter(enabled=True).exists():
        if not changes(source):
            _stay_in_step(source)
        elif is_strict:
            translations = source.translations.filter(enabled=True)
            outdated += [each.get_target_instance() for each in translations]
    for version in outdated:
        if version.live:
            version.unpublish()


@transaction.atomic
def _stay_in_step(source: TranslationSource) -> None:
    """Published as it was: who had taken that over still has."""
    current = list(
        TakenOver.objects.filter(
            translation__source=source, moment__gte=source.last_updated_at
        ).values_list("pk", flat=True)
    )
    source.last_updated_at = timezone.now()
    source.save(update_fields=["last_updated_at"])
    TakenOver.objects.filter(pk__in=current).update(moment=source.last_updated_at)
