"""Theme and Period: the words by which everything is sorted and filtered."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PublishingPanel
from wagtail.api import APIField
from wagtail.search import index

from content_types.blocks import VocabularyStream
from content_types.fields import BodyField
from content_types.refs import referable
from content_types.translatable import DRAFT_FIELDS, shared, translated

from .base import DraftableSnippet, Snippet, name_field


@referable("theme")
class Theme(DraftableSnippet):
    """A subject of international work, mapped to Los and to the EU's data themes."""

    name = name_field(max_length=80)
    slug = models.SlugField(
        _("key"),
        max_length=60,
        help_text=_("Used in addresses and filters, the same in all languages."),
    )
    description = models.CharField(_("description"), max_length=250, blank=True)
    mappings = BodyField(VocabularyStream(), verbose_name=_("the same in public vocabularies"))

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
        FieldPanel("description"),
        FieldPanel("mappings"),
        PublishingPanel(),
    ]
    search_fields = [*Snippet.search_fields, index.FilterField("slug")]
    api_fields = [
        APIField("name"),
        APIField("slug"),
        APIField("description"),
        APIField("mappings"),
    ]
    api_card_fields = ["name", "slug"]
    api_code_field = "slug"
    translatable_fields = [
        *DRAFT_FIELDS,
        *translated("name", "description"),
        *shared("slug", "mappings"),
    ]

    class Meta(Snippet.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"],
                name="theme_slug_once_per_language",
                violation_error_message=_("There is a theme with this key already."),
            )
        ]


@referable("period")
class Period(DraftableSnippet):
    """A span of years in which programmes run, such as 2021–2027."""

    name = name_field(max_length=40, help_text=_("For example 2021–2027."))
    start = models.DateField(_("first day"))
    end = models.DateField(_("last day"))

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        PublishingPanel(),
    ]
    api_fields = [APIField("name"), APIField("start"), APIField("end")]
    api_card_fields = ["name", "start", "end"]
    api_code_field = "name"
    # The name is the key by which filters know a period.
    translatable_fields = [*DRAFT_FIELDS, *shared("name", "start", "end")]

    class Meta(Snippet.Meta):
        verbose_name = _("period")
        verbose_name_plural = _("periods")
        ordering = ["start", "end"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")),
                name="period_ends_after_it_begins",
                violation_error_message=_("The period ends before it begins."),
            ),
            models.UniqueConstraint(
                fields=["start", "end", "locale"],
                name="period_once_per_language",
                violation_error_message=_("There is a period with these days already."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.start and self.end and self.end <= self.start:
            raise ValidationError({"end": _("The period ends before it begins.")})
