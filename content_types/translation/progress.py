"""How far translations have come: one state for every page and language, in a few queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from content_types.pages import Visibility
from content_types.pages.in_step import is_in_step


class State(models.TextChoices):
    """Where a page stands in one language; the first that holds."""

    MISSING = "missing", _("missing")
    OUT_OF_DATE = "out_of_date", _("out of date")
    PARTLY = "partly", _("partly translated")
    MACHINE = "machine", _("machine-made and not read")
    TRANSLATED = "translated", _("translated")


@dataclass(frozen=True)
class Line:
    """One page in one language that is not its own."""

    source: Page
    target: Page | None
    state: State
    translation: Translation | None = None


def lines(source: Locale, target: Locale) -> list[Line]:
    """Every page of one language and how it stands in another, in the order of the tree."""
    originals = _pages(source).select_related("content_type").order_by("path")
    versions = {page.translation_key: page for page in _pages(target)}
    translations = {
        each.source.object_id: each
        for each in Translation.objects.filter(
            source__locale=source, target_locale=target, enabled=True
        ).select_related("source", "taken_over")
    }
    counts = _counts(target)
    return [
        Line(page, version, _state(page, version, translation, counts), translation)
        for page in originals
        for version in [versions.get(page.translation_key)]
        for translation in [translations.get(page.translation_key)]
    ]


def _pages(locale: Locale) -> models.QuerySet[Page]:
    return Page.objects.filter(locale=locale, depth__gt=1, alias_of=None)


def _counts(target: Locale) -> dict[int, Counter[str | None]]:
    """For each source how many of its texts are made by hand, by machine or not at all."""
    made = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        locale=target,
        has_error=False,
    )
    segments = StringSegment.objects.filter(source__translations__target_locale=target)
    found: dict[int, Counter[str | None]] = defaultdict(Counter)
    rows = segments.annotate(made=Subquery(made.values("translation_type")[:1]))
    for key, how, number in rows.values_list("source", "made").annotate(Count("pk")):
        found[key][how] = number
    return found


def _state(
    page: Page,
    version: Page | None,
    translation: Translation | None,
    counts: dict[int, Counter[str | None]],
) -> State:
    if version is None:
        return State.MISSING
    if translation is None:
        # Written without segments: only the dates can tell.
        published, own = page.last_published_at, version.last_published_at
        return State.TRANSLATED if is_in_step(published, own) else State.OUT_OF_DATE
    if not is_in_step(page.last_published_at, _state_of_source(version, translation)):
        return State.OUT_OF_DATE
    made = counts[translation.source_id]
    if made[None]:
        return State.PARTLY
    return State.MACHINE if made[StringTranslation.TRANSLATION_TYPE_MACHINE] else State.TRANSLATED


def _state_of_source(version: Page, translation: Translation) -> datetime:
    """When the source was read for what the version says: to the public, or in its draft."""
    kept = getattr(translation, "taken_over", None) if version.live else None
    return kept.moment if kept else translation.source.last_updated_at


def figures(found: list[Line]) -> list[dict[str, Any]]:
    """How many pages of each type are in each state, types in the order of their names."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for line in found:
        name = line.source.content_type.name
        table[name][line.state] += 1
    return [
        {"type": name, "counts": [row[state] for state in State.values], "total": row.total()}
        for name, row in sorted(table.items())
    ]


def public_numbers(visible: Visibility) -> dict[str, int]:
    """How many public pages there are in each language; an alias is no page of its own."""
    pages = visible.pages(Page.objects.filter(alias_of=None))
    rows = pages.values_list("locale__language_code").annotate(number=Count("pk")).order_by()
    return dict(rows)


def nynorsk_share(numbers: dict[str, int]) -> int | None:
    """Per cent of the public Norwegian pages that are in Nynorsk; None where there are none."""
    norwegian = numbers.get("nb", 0) + numbers.get("nn", 0)
    return round(100 * numbers.get("nn", 0) / norwegian) if norwegian else None
