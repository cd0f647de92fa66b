"""Projects: who did what with whom, for how much money, and what came of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from content_types.blocks import IdentifierStream
from content_types.circles import leads_back
from content_types.enums import Country, Currency, MoneyKind
from content_types.fields import BodyField
from content_types.serializers.fields import (
    FundingField,
    LabelField,
    RefField,
    RowRefsField,
    RowValuesField,
    VagueDateJSON,
)
from content_types.snippets import County, Municipality, Period, Theme
from content_types.translatable import may_differ, shared, translated
from content_types.vague_dates import VagueDateField

from .base import ContentPage, editor
from .filters import (
    BooleanFilter,
    ChoiceFilter,
    NumberFilter,
    PageFilter,
    SnippetFilter,
    VagueDateFilter,
)
from .forms import RowProblem
from .index_page import IndexPage


class ProjectIndexPage(IndexPage):
    """The list of projects, with filters."""

    subpage_types = ["content_types.ProjectPage"]

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")


class ProjectPage(ContentPage):
    """One project, with its programme and period, partners, money and results."""

    class Kind(models.TextChoices):
        PRE_PROJECT = "pre_project", _("pre-project")
        MAIN = "main", _("main project")
        SMALL_SCALE = "small_scale", _("small-scale project")
        MOBILITY = "mobility", _("mobility")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, default=Kind.MAIN)
    acronym = models.CharField(_("short name"), max_length=40, blank=True)
    programme = models.ForeignKey(
        "content_types.ProgrammePage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="projects",
        verbose_name=_("programme"),
    )
    period = models.ForeignKey(
        "content_types.Period",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
        verbose_name=_("period"),
    )
    start = VagueDateField(_("start"), null=True, blank=True)
    end = VagueDateField(_("end"), null=True, blank=True)
    aims = models.TextField(_("aims"), blank=True)
    results = models.TextField(_("results"), blank=True)
    funding_statement = models.CharField(
        _("statement about the support"),
        max_length=250,
        blank=True,
        help_text=_("The sentence that those who gave money ask for."),
    )
    leads_to = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="preceded_by",
        verbose_name=_("led to"),
        help_text=_("The main project that this pre-project led to."),
    )
    good_example = models.BooleanField(
        _("good example"), default=False, help_text=_("Others can learn from this project.")
    )
    website = models.URLField(_("website"), blank=True)
    identifiers = BodyField(IdentifierStream(), verbose_name=_("identifiers"))

    parent_page_types = ["content_types.ProjectIndexPage"]
    subpage_types: list[str] = []
    ruled_rows = ("partners", "funding")

    # What the title in the admin tells of; listings and choosers fetch it for all rows at once.
    admin_title_lookups = ("period",)

    content_panels = [
        *ContentPage.content_panels[:2],
        FieldRowPanel([FieldPanel("kind"), FieldPanel("programme"), FieldPanel("period")]),
        *ContentPage.content_panels[2:],
    ]
    fact_panels = [
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        InlinePanel("partners", label=_("Partner"), heading=_("Partners")),
        InlinePanel("funding", label=_("Amount"), heading=_("Funding")),
        FieldPanel("funding_statement"),
        MultiFieldPanel([FieldPanel("aims"), FieldPanel("results")], heading=_("Aims and results")),
        FieldRowPanel([FieldPanel("leads_to"), FieldPanel("good_example")]),
        FieldRowPanel([FieldPanel("acronym"), FieldPanel("website")]),
        InlinePanel("place_rows", label=_("Place"), heading=_("Places"), classname="collapsed"),
        InlinePanel(
            "sdg_rows",
            label=_("Sustainable development goal"),
            heading=_("Sustainable development goals"),
            classname="collapsed",
        ),
        InlinePanel(
            "goal_rows", label=_("Goal"), heading=_("Goals it serves"), classname="collapsed"
        ),
        MultiFieldPanel(
            [FieldPanel("identifiers")], heading=_("Numbers elsewhere"), classname="collapsed"
        ),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("acronym", boost=2),
        index.SearchField("aims"),
        index.SearchField("results"),
        index.FilterField("kind"),
        index.FilterField("programme"),
        index.FilterField("period"),
        index.FilterField("good_example"),
    ]
    api_fields = [
        *ContentPage.api_fields,
        APIField("kind"),
        APIField("kind_label", serializer=LabelField(source="kind")),
        APIField("acronym"),
        APIField("programme", serializer=RefField()),
        APIField("period", serializer=RefField()),
        APIField("start", serializer=VagueDateJSON()),
        APIField("end", serializer=VagueDateJSON()),
        APIField("partners"),
        APIField("funding", serializer=FundingField()),
        APIField("funding_statement"),
        APIField("aims"),
        APIField("results"),
        APIField("places", serializer=RowRefsField("municipality", source="place_rows")),
        APIField("sdgs", serializer=RowValuesField("number", source="sdg_rows")),
        APIField("goals", serializer=RowRefsField("goal", source="goal_rows")),
        APIField("leads_to", serializer=RefField()),
        APIField("good_example"),
        APIField("website"),
        APIField("identifiers"),
    ]
    api_card_fields = [*ContentPage.api_card_fields, "kind", "kind_label", "acronym"]
    api_filters = {
        "kind": ChoiceFilter("kind", Kind, label=_("Kind")),
        "programme": PageFilter("programme", label=_("Programme")),
        "period": SnippetFilter("period", Period, label=_("Period")),
        "theme": SnippetFilter("theme", Theme, rows="theme_rows", label=_("Theme")),
        "county": SnippetFilter("county", County, rows="county_rows", label=_("County")),
        "municipality": SnippetFilter("municipality", Municipality, rows="place_rows"),
        "country": ChoiceFilter("country", Country, rows="partners", label=_("Partner's country")),
        "sdg": NumberFilter("number", rows="sdg_rows"),
        "good_example": BooleanFilter("good_example", label=_("Good example")),
        "start": VagueDateFilter("start"),
        "end": VagueDateFilter("end"),
    }
    translatable_fields = [
        *ContentPage.translatable_fields,
        *translated("aims", "results", "funding_statement"),
        *shared("kind", "acronym", "programme", "period", "start", "end", "leads_to"),
        *shared("good_example", "identifiers"),
        *may_differ("website"),
        *translated("partners"),
        *shared("funding", "place_rows", "sdg_rows"),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(leads_to=models.F("page_ptr")),
                name="project_does_not_lead_to_itself",
                violation_error_message=_("A project cannot lead to itself."),
            )
        ]

    def get_admin_display_title(self) -> str:
        title = super().get_admin_display_title()
        return f"{title} ({self.period.name})" if self.period else title

    def clean(self) -> None:
        super().clean()
        if self.start and self.end and self.end.last < self.start.date:
            raise ValidationError({"end": _("The project ends before it begins.")})
        if self.leads_to_id and self.pk:
            steps = ProjectPage.objects.exclude(leads_to=None).values_list("pk", "leads_to_id")
            if leads_back(self.leads_to_id, self.pk, steps):
                message = _("“%(title)s” leads back to this project: a circle.")
                raise ValidationError({"leads_to": message % {"title": self.leads_to}})

    def row_problems(self, rows: dict[str, list[Any]]) -> Iterator[RowProblem]:
        """Two leads, a kind of money given twice, and parts that are more than the total."""
        leads = [row for row in rows["partners"] if row.role == ProjectPartner.Role.LEAD]
        for position, row in enumerate(rows["partners"]):
            if row in leads[1:]:
                yield RowProblem("partners", position, "role", _("A project has one lead."))
        seen: set[tuple[str, str]] = set()
        for position, row in enumerate(rows["funding"]):
            if (row.kind, row.currency) in seen:
                message = _("This kind of money is given twice in the same currency.")
                yield RowProblem("funding", position, "kind", message)
            seen.add((row.kind, row.currency))
        yield from self._too_much_money(rows["funding"])

    @staticmethod
    def _too_much_money(funding: list[ProjectFunding]) -> Iterator[RowProblem]:
        parts: dict[str, Decimal] = defaultdict(Decimal)
        for row in funding:
            if row.kind != MoneyKind.TOTAL:
                parts[row.currency] += row.amount
        for position, row in enumerate(funding):
            # Rounded figures from different sources need not add up.
            is_exact = not any(each.approximate for each in funding)
            if row.kind == MoneyKind.TOTAL and is_exact and parts[row.currency] > row.amount:
                share = round(parts[row.currency] / row.amount * 100) if row.amount else 100
                message = _("The parts are %(share)d per cent of the total: more than all of it.")
                yield RowProblem("funding", position, "amount", message % {"share": share})


class ProjectPartner(TranslatableMixin, Orderable):
    """One who takes part in a project, with role and country."""

    class Role(models.TextChoices):
        LEAD = "lead", _("lead partner")
        NORWEGIAN_OWNER = "norwegian_owner", _("Norwegian project owner")
        PARTNER = "partner", _("partner")
        ASSOCIATED = "associated", _("associated partner")

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("name"), max_length=160)
    country = models.CharField(
        _("country"), max_length=2, choices=Country.choices, default=Country.NO
    )
    role = models.CharField(_("role"), max_length=16, choices=Role.choices, default=Role.PARTNER)
    organisation = models.ForeignKey(
        "content_types.Organisation",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("organisation"),
        help_text=_("Where it is registered here: its website and number follow."),
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("country"), FieldPanel("role")]),
        FieldPanel("organisation"),
    ]
    api_fields = [
        APIField("name"),
        APIField("country"),
        APIField("country_label", serializer=LabelField(source="country")),
        APIField("role"),
        APIField("role_label", serializer=LabelField(source="role")),
        APIField("organisation", serializer=RefField()),
    ]
    translatable_fields = [
        *shared("country", "role", "organisation"),
        *translated("name"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")


class ProjectFunding(Orderable):
    """An amount in a project's funding, of one kind and with its source."""

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="funding")
    kind = models.CharField(
        _("kind"), max_length=16, choices=MoneyKind.choices, default=MoneyKind.TOTAL
    )
    amount = models.DecimalField(
        _("amount"), max_digits=15, decimal_places=2, validators=[MinValueValidator(0)]
    )
    currency = models.CharField(
        _("currency"), max_length=3, choices=Currency.choices, default=Currency.EUR
    )
    approximate = models.BooleanField(_("about"), default=False)
    source = models.CharField(_("source of the figure"), max_length=250, blank=True)

    panels = [
        FieldRowPanel(
            [
                FieldPanel("kind"),
                FieldPanel("amount"),
                FieldPanel("currency"),
                FieldPanel("approximate"),
            ]
        ),
        FieldPanel("source"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("amount")
        verbose_name_plural = _("amounts")
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="funding_not_negative"),
            models.UniqueConstraint(
                fields=["page", "kind", "currency"], name="funding_once_per_kind_and_currency"
            ),
        ]


class ProjectPlace(Orderable):
    """A municipality where a project happens."""

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="place_rows")
    municipality = models.ForeignKey(
        "content_types.Municipality",
        on_delete=models.PROTECT,
        related_name="project_rows",
        verbose_name=_("municipality"),
    )

    panels = [FieldPanel("municipality")]

    class Meta(Orderable.Meta):
        verbose_name = _("place")
        constraints = [
            models.UniqueConstraint(fields=["page", "municipality"], name="place_once_per_project")
        ]


class ProjectSDG(Orderable):
    """One of the UN's seventeen sustainable development goals."""

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="sdg_rows")
    number = models.PositiveSmallIntegerField(
        _("goal number"), validators=[MinValueValidator(1), MaxValueValidator(17)]
    )

    panels = [FieldPanel("number")]

    class Meta(Orderable.Meta):
        verbose_name = _("sustainable development goal")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(number__range=(1, 17)), name="sdg_between_1_and_17"
            ),
            models.UniqueConstraint(fields=["page", "number"], name="sdg_once_per_page"),
        ]


ProjectPage.edit_handler = editor(ProjectPage, ProjectPage.fact_panels)
ProjectIndexPage.edit_handler = editor(ProjectIndexPage, [])
