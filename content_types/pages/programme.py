"""Programmes: a lasting programme, and each of its periods as a row with its own facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from content_types.blocks import (
    IdentifierStream,
    LinkStream,
    MoneyStream,
    PriorityStream,
    RoleStream,
)
from content_types.circles import leads_back
from content_types.fields import BodyField
from content_types.serializers.fields import LabelField, RefField, RowRefsField
from content_types.snippets import County, Period, Theme
from content_types.translatable import may_differ, shared, translated

from .base import ContentPage, editor
from .filters import BooleanFilter, ChoiceFilter, SnippetFilter
from .forms import RowProblem
from .index_page import IndexPage


class ProgrammeIndexPage(IndexPage):
    """The list of programmes, with filters."""

    subpage_types = ["content_types.ProgrammePage"]

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")


class PeriodStatus(models.TextChoices):
    """How far a programme has come in one period."""

    PLANNED = "planned", _("planned")
    PREPARATION = "preparation", _("in preparation")
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")


class ProgrammePage(ContentPage):
    """A funding programme that outlives its periods."""

    class Family(models.TextChoices):
        INTERREG = "interreg", "Interreg"
        EU = "eu", _("EU programme")
        EEA = "eea", _("EEA and Norway Grants")
        NORDIC = "nordic", _("Nordic programme")
        OTHER = "other", _("other programme")

    class Strand(models.TextChoices):
        A = "a", _("A: across a border")
        B = "b", _("B: transnational")
        C = "c", _("C: interregional")

    family = models.CharField(_("family"), max_length=16, choices=Family.choices)
    strand = models.CharField(
        _("Interreg strand"), max_length=1, choices=Strand.choices, blank=True
    )
    acronym = models.CharField(_("short name"), max_length=40, blank=True)
    official_name = models.CharField(_("official name"), max_length=200, blank=True)
    other_names = models.CharField(
        _("other and earlier names"),
        max_length=250,
        blank=True,
        help_text=_("Separated by commas. Search finds the programme by them."),
    )
    area = models.TextField(_("area"), blank=True, help_text=_("Which places take part."))
    who_can_apply = models.TextField(_("who can apply"), blank=True)
    managing_authority = models.ForeignKey(
        "content_types.Organisation",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("managing authority"),
    )
    website = models.URLField(_("website"), blank=True)
    links = BodyField(LinkStream(), verbose_name=_("more links"))

    parent_page_types = ["content_types.ProgrammeIndexPage"]
    subpage_types: list[str] = []
    ruled_rows = ("periods", "successor_rows")

    # What the title in the admin tells of; listings and choosers fetch it for all rows at once.
    admin_title_lookups = ("periods__period",)

    content_panels = [
        *ContentPage.content_panels[:2],
        FieldPanel("family"),
        *ContentPage.content_panels[2:],
    ]
    fact_panels = [
        InlinePanel("periods", label=_("Period"), heading=_("Periods")),
        FieldRowPanel([FieldPanel("acronym"), FieldPanel("strand")]),
        FieldPanel("who_can_apply"),
        FieldPanel("area"),
        FieldPanel("managing_authority"),
        InlinePanel(
            "contact_points", label=_("Contact point"), heading=_("Norwegian contact points")
        ),
        MultiFieldPanel(
            [FieldPanel("official_name"), FieldPanel("other_names")],
            heading=_("Names"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("website"), FieldPanel("links")],
            heading=_("Links"),
            classname="collapsed",
        ),
        InlinePanel(
            "successor_rows",
            label=_("Successor"),
            heading=_("Followed by"),
            classname="collapsed",
        ),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("acronym", boost=2),
        index.SearchField("official_name"),
        index.SearchField("other_names"),
        index.SearchField("area"),
        index.SearchField("who_can_apply"),
        index.FilterField("family"),
        index.FilterField("strand"),
    ]
    api_fields = [
        *ContentPage.api_fields,
        APIField("family"),
        APIField("family_label", serializer=LabelField(source="family")),
        APIField("strand"),
        APIField("acronym"),
        APIField("official_name"),
        APIField("other_names"),
        APIField("area"),
        APIField("who_can_apply"),
        APIField("managing_authority", serializer=RefField()),
        APIField("website"),
        APIField("links"),
        APIField("periods"),
        APIField("contact_points"),
        APIField("successors", serializer=RowRefsField("successor", source="successor_rows")),
        APIField("predecessors", serializer=RowRefsField("page", source="predecessor_rows")),
    ]
    api_card_fields = [*ContentPage.api_card_fields, "family", "family_label", "acronym"]
    api_filters = {
        "family": ChoiceFilter("family", Family, label=_("Family")),
        "strand": ChoiceFilter("strand", Strand, label=_("Strand")),
        "period": SnippetFilter("period", Period, rows="periods", label=_("Period")),
        "status": ChoiceFilter("status", PeriodStatus, rows="periods", label=_("Status")),
        "norway_participates": BooleanFilter("norway_participates", rows="periods"),
        "theme": SnippetFilter("theme", Theme, rows="theme_rows", label=_("Theme")),
        "county": SnippetFilter("county", County, rows="county_rows", label=_("County")),
    }
    translatable_fields = [
        *ContentPage.translatable_fields,
        *translated("official_name", "other_names", "area", "who_can_apply", "links"),
        *shared("family", "strand", "acronym", "managing_authority"),
        *may_differ("website"),
        *translated("periods", "contact_points"),
        *shared("successor_rows"),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def get_admin_display_title(self) -> str:
        # The page chooser shows nothing but this: say which periods the programme has.
        title = super().get_admin_display_title()
        rows = [row for row in self.periods.all() if row.period_id]
        periods = ", ".join(f"{row.period.name} {row.get_status_display()}" for row in rows)
        return f"{title} ({periods})" if periods else title

    def row_problems(self, rows: dict[str, list[Any]]) -> Iterator[RowProblem]:
        """A period listed twice, and successors that lead in a circle."""
        seen: set[int] = set()
        for position, row in enumerate(rows["periods"]):
            if row.period_id in seen:
                yield RowProblem("periods", position, "period", _("This period is listed twice."))
            seen.add(row.period_id)
        for position, row in enumerate(rows["successor_rows"]):
            if row.successor_id and self._leads_back(row.successor):
                message = _("“%(title)s” leads back to this programme: a circle.")
                yield RowProblem(
                    "successor_rows",
                    position,
                    "successor",
                    message % {"title": row.successor.title},
                )

    def _leads_back(self, successor: ProgrammePage) -> bool:
        steps = ProgrammeSuccession.objects.values_list("page_id", "successor_id")
        return leads_back(successor.pk, self.pk, steps)


class ProgrammePeriod(TranslatableMixin, Orderable):
    """One period of a programme: its money, status, priorities and what counties do in it."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="periods")
    period = models.ForeignKey(
        "content_types.Period",
        on_delete=models.PROTECT,
        related_name="programme_rows",
        verbose_name=_("period"),
    )
    status = models.CharField(
        _("status"), max_length=16, choices=PeriodStatus.choices, default=PeriodStatus.OPEN
    )
    norway_participates = models.BooleanField(
        _("Norway takes part"),
        null=True,
        blank=True,
        help_text=_("Leave it unknown where it is not settled."),
    )
    budget = BodyField(MoneyStream(), verbose_name=_("budget"))
    eu_rate = models.DecimalField(
        _("support for EU partners, per cent"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    norwegian_rate = models.DecimalField(
        _("support for Norwegian partners, per cent"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    county_roles = BodyField(RoleStream(), verbose_name=_("what counties do"))
    priorities = BodyField(PriorityStream(), verbose_name=_("priorities"))
    identifiers = BodyField(IdentifierStream(), verbose_name=_("identifiers"))
    note = models.TextField(_("note"), blank=True)

    panels = [
        FieldRowPanel(
            [FieldPanel("period"), FieldPanel("status"), FieldPanel("norway_participates")]
        ),
        FieldPanel("budget"),
        FieldRowPanel([FieldPanel("eu_rate"), FieldPanel("norwegian_rate")]),
        FieldPanel("county_roles"),
        MultiFieldPanel(
            [FieldPanel("priorities"), FieldPanel("identifiers"), FieldPanel("note")],
            heading=_("More about the period"),
            classname="collapsed",
        ),
    ]
    api_fields = [
        APIField("period", serializer=RefField()),
        APIField("status"),
        APIField("status_label", serializer=LabelField(source="status")),
        APIField("norway_participates"),
        APIField("budget"),
        APIField("eu_rate"),
        APIField("norwegian_rate"),
        APIField("county_roles"),
        APIField("priorities"),
        APIField("identifiers"),
        APIField("note"),
    ]
    translatable_fields = [
        *shared("period", "status", "norway_participates", "budget", "identifiers"),
        *shared("eu_rate", "norwegian_rate"),
        *translated("county_roles", "priorities", "note"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("period of a programme")
        verbose_name_plural = _("periods of programmes")
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(eu_rate__isnull=True) | models.Q(eu_rate__range=(0, 100)))
                & (
                    models.Q(norwegian_rate__isnull=True) | models.Q(norwegian_rate__range=(0, 100))
                ),
                name="programme_rates_are_percentages",
            ),
            models.UniqueConstraint(fields=["page", "period"], name="period_once_per_programme"),
        ]

    def __str__(self) -> str:
        return str(self.period) if self.period_id else ""


class ProgrammeContactPoint(TranslatableMixin, Orderable):
    """A Norwegian body that answers for a programme, or for a part of it."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="contact_points")
    organisation = models.ForeignKey(
        "content_types.Organisation",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("organisation"),
    )
    role = models.CharField(
        _("for what"), max_length=120, blank=True, help_text=_("For example: youth, MEDIA.")
    )
    url = models.URLField(_("address"), blank=True)

    panels = [FieldPanel("organisation"), FieldRowPanel([FieldPanel("role"), FieldPanel("url")])]
    api_fields = [
        APIField("organisation", serializer=RefField()),
        APIField("role"),
        APIField("url"),
    ]
    translatable_fields = [
        *shared("organisation"),
        *translated("role"),
        *may_differ("url"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("contact point")
        verbose_name_plural = _("contact points")


class ProgrammeSuccession(Orderable):
    """One programme followed by another, such as Horisont 2020 by Horisont Europa."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="successor_rows")
    successor = models.ForeignKey(
        ProgrammePage,
        on_delete=models.CASCADE,
        related_name="predecessor_rows",
        verbose_name=_("successor"),
    )

    panels = [FieldPanel("successor")]

    class Meta(Orderable.Meta):
        verbose_name = _("successor")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "successor"], name="successor_once_per_programme"
            ),
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("page")),
                name="programme_does_not_succeed_itself",
            ),
        ]


ProgrammePage.edit_handler = editor(ProgrammePage, ProgrammePage.fact_panels)
ProgrammeIndexPage.edit_handler = editor(ProgrammeIndexPage, [])
