"""Counties and municipalities: dated, because they are merged and split."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PublishingPanel
from wagtail.api import APIField
from wagtail.models import Orderable
from wagtail.search import index

from content_types.circles import leads_back
from content_types.refs import referable
from content_types.serializers.fields import RefField, RowRefsField
from content_types.translatable import DRAFT_FIELDS, may_differ, shared, translated
from content_types.unique_rows import renew_exchanged_rows
from content_types.validators import normalised_organisation_number, organisation_number

from .base import DraftableSnippet, Snippet, name_field


class Dated(models.Model):
    """Something that existed from one day to another; an empty end means that it still does."""

    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="%(class)s_ends_after_it_begins",
                violation_error_message=_("The last day comes before the first."),
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("The last day comes before the first.")})


@referable("county")
class County(Dated, DraftableSnippet, ClusterableModel):  # noqa: DJ008 (Snippet has it)
    """A county in the years it existed; the county number is its key across languages."""

    name = name_field(help_text=_("For example Østfold fylkeskommune."))
    number = models.CharField(
        _("county number"),
        max_length=2,
        validators=[RegexValidator(r"^\d{2}$", _("A county number has two digits."))],
    )
    organisation_number = models.CharField(
        _("organisation number"), max_length=11, blank=True, validators=[organisation_number]
    )
    website = models.URLField(_("website"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("organisation_number")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("website"),
        InlinePanel("succession_rows", label=_("Successor"), heading=_("Successors")),
        PublishingPanel(),
    ]
    search_fields = [*Snippet.search_fields, index.FilterField("number")]
    api_fields = [
        APIField("name"),
        APIField("number"),
        APIField("organisation_number"),
        APIField("website"),
        APIField("valid_from"),
        APIField("valid_to"),
        APIField("successors", serializer=RowRefsField("successor", source="succession_rows")),
        APIField("predecessors", serializer=RowRefsField("county", source="predecessor_rows")),
    ]
    api_card_fields = ["name", "number", "valid_from", "valid_to"]
    api_code_field = "number"
    translatable_fields = [
        *DRAFT_FIELDS,
        *translated("name"),
        *shared("number", "organisation_number", "valid_from", "valid_to", "succession_rows"),
        *may_differ("website"),
    ]

    class Meta(Snippet.Meta):
        verbose_name = _("county")
        verbose_name_plural = _("counties")
        ordering = ["name"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["number", "locale"],
                name="county_number_once_per_language",
                violation_error_message=_("There is a county with this number already."),
            ),
        ]

    def save(self, **kwargs: Any) -> None:
        """Save with its succession rows."""
        renew_exchanged_rows(self)
        super().save(**kwargs)

    def clean(self) -> None:
        super().clean()
        self.organisation_number = normalised_organisation_number(self.organisation_number)


class CountySuccession(Orderable):
    """One county living on in another after a merger or a split."""

    county = ParentalKey(County, on_delete=models.CASCADE, related_name="succession_rows")
    successor = models.ForeignKey(
        County,
        on_delete=models.CASCADE,
        related_name="predecessor_rows",
        verbose_name=_("successor"),
    )

    panels = [FieldPanel("successor")]

    class Meta(Orderable.Meta):
        verbose_name = _("successor")
        constraints = [
            models.UniqueConstraint(
                fields=["county", "successor"], name="successor_once_per_county"
            ),
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("county")),
                name="county_does_not_succeed_itself",
                violation_error_message=_("A county cannot succeed itself."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.county_id and self.successor_id:
            steps = CountySuccession.objects.values_list("county_id", "successor_id")
            if leads_back(self.successor_id, self.county_id, steps):
                message = _("“%(name)s” leads back to this county: a circle.")
                raise ValidationError({"successor": message % {"name": self.successor}})


@referable("municipality")
class Municipality(Dated, DraftableSnippet):  # noqa: DJ008 (Snippet has it)
    """A municipality in the years it existed, with its county of that time."""

    name = name_field()
    number = models.CharField(
        _("municipality number"),
        max_length=4,
        validators=[RegexValidator(r"^\d{4}$", _("A municipality number has four digits."))],
    )
    county = models.ForeignKey(
        County, on_delete=models.PROTECT, related_name="municipalities", verbose_name=_("county")
    )
    successor = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="predecessors",
        verbose_name=_("became part of"),
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("number")]),
        FieldPanel("county"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("successor"),
        PublishingPanel(),
    ]
    search_fields = [*Snippet.search_fields, index.FilterField("number")]
    api_fields = [
        APIField("name"),
        APIField("number"),
        APIField("county", serializer=RefField()),
        APIField("valid_from"),
        APIField("valid_to"),
        APIField("successor", serializer=RefField()),
    ]
    api_card_fields = ["name", "number"]
    api_code_field = "number"
    translatable_fields = [
        *DRAFT_FIELDS,
        *translated("name"),
        *shared("number", "county", "valid_from", "valid_to", "successor"),
    ]

    class Meta(Snippet.Meta):
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["name"]
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["number", "locale"],
                name="municipality_number_once_per_language",
                violation_error_message=_("There is a municipality with this number already."),
            ),
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("id")),
                name="municipality_does_not_succeed_itself",
                violation_error_message=_("A municipality cannot become part of itself."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.successor_id and self.pk:
            steps = Municipality.objects.exclude(successor=None).values_list("pk", "successor_id")
            if leads_back(self.successor_id, self.pk, steps):
                message = _("“%(name)s” leads back to this municipality: a circle.")
                raise ValidationError({"successor": message % {"name": self.successor}})
