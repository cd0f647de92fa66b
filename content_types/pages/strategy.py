"""Strategies as processes: status, milestones, and goals that other pages point to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from content_types.circles import leads_back
from content_types.refs import referable
from content_types.serializers.fields import LabelField, RefField, VagueDateJSON
from content_types.snippets import County, Theme
from content_types.translatable import shared, translated
from content_types.vague_dates import VagueDateField

from .base import ContentPage, editor
from .filters import ChoiceFilter, SnippetFilter, VagueDateFilter
from .forms import RowProblem
from .index_page import IndexPage


class StrategyIndexPage(IndexPage):
    """The list of strategies, with filters."""

    subpage_types = ["content_types.StrategyPage"]

    class Meta:
        verbose_name = _("list of strategies")
        verbose_name_plural = _("lists of strategies")


class StrategyPage(ContentPage):
    """A plan that the county makes, from the first decision to what replaces it."""

    class Kind(models.TextChoices):
        STRATEGY = "strategy", _("strategy")
        ACTION_PLAN = "action_plan", _("action plan")
        PLATFORM = "platform", _("platform")

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        PREPARATION = "preparation", _("in preparation")
        CONSULTATION = "consultation", _("in consultation")
        ADOPTED = "adopted", _("adopted")
        SUPERSEDED = "superseded", _("superseded")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, default=Kind.STRATEGY)
    status = models.CharField(
        _("status"), max_length=16, choices=Status.choices, default=Status.PLANNED
    )
    first_year = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    adopting_body = models.CharField(_("adopted by"), max_length=120, blank=True)
    adopted_on = VagueDateField(_("adopted on"), null=True, blank=True)
    case_number = models.CharField(
        _("case number"), max_length=40, blank=True, help_text=_("For example PS 101/2022.")
    )
    parent_plan = models.CharField(_("part of"), max_length=160, blank=True)
    replaces = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaced_by",
        verbose_name=_("replaces"),
    )

    parent_page_types = ["content_types.StrategyIndexPage"]
    subpage_types: list[str] = []
    ruled_rows = ("goals",)

    content_panels = [
        *ContentPage.content_panels[:2],
        FieldRowPanel([FieldPanel("kind"), FieldPanel("status")]),
        *ContentPage.content_panels[2:],
    ]
    fact_panels = [
        InlinePanel("milestones", label=_("Milestone"), heading=_("Milestones")),
        InlinePanel("goals", label=_("Goal"), heading=_("Goals")),
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("adopting_body"), FieldPanel("adopted_on")]),
                FieldRowPanel([FieldPanel("case_number"), FieldPanel("parent_plan")]),
                FieldPanel("replaces"),
            ],
            heading=_("Decision"),
            classname="collapsed",
        ),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("adopting_body"),
        index.SearchField("case_number"),
        index.FilterField("kind"),
        index.FilterField("status"),
    ]
    api_fields = [
        *ContentPage.api_fields,
        APIField("kind"),
        APIField("kind_label", serializer=LabelField(source="kind")),
        APIField("status"),
        APIField("status_label", serializer=LabelField(source="status")),
        APIField("first_year"),
        APIField("last_year"),
        APIField("adopting_body"),
        APIField("adopted_on", serializer=VagueDateJSON()),
        APIField("case_number"),
        APIField("parent_plan"),
        APIField("replaces", serializer=RefField()),
        APIField("milestones"),
        APIField("goals"),
    ]
    api_card_fields = [*ContentPage.api_card_fields, "kind_label", "status", "status_label"]
    api_filters = {
        "kind": ChoiceFilter("kind", Kind, label=_("Kind")),
        "status": ChoiceFilter("status", Status, label=_("Status")),
        "county": SnippetFilter("county", County, rows="county_rows", label=_("County")),
        "theme": SnippetFilter("theme", Theme, rows="theme_rows", label=_("Theme")),
        "adopted_on": VagueDateFilter("adopted_on"),
    }
    translatable_fields = [
        *ContentPage.translatable_fields,
        *translated("adopting_body", "parent_plan"),
        *shared("kind", "status", "first_year", "last_year", "adopted_on", "case_number"),
        *shared("replaces"),
        *translated("milestones", "goals"),
    ]

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(first_year__isnull=True)
                | models.Q(last_year__isnull=True)
                | models.Q(last_year__gte=models.F("first_year")),
                name="strategy_ends_after_it_begins",
                violation_error_message=_("The last year comes before the first."),
            ),
            models.CheckConstraint(
                condition=~models.Q(replaces=models.F("page_ptr")),
                name="strategy_does_not_replace_itself",
                violation_error_message=_("A strategy cannot replace itself."),
            ),
        ]

    def get_admin_display_title(self) -> str:
        # The page chooser shows nothing but this: tell a strategy from the one before it.
        title = super().get_admin_display_title()
        years = "–".join(str(year) for year in (self.first_year, self.last_year) if year)
        return f"{title} ({f'{years} {self.get_status_display()}'.strip()})"

    def clean(self) -> None:
        super().clean()
        if self.first_year and self.last_year and self.last_year < self.first_year:
            raise ValidationError({"last_year": _("The last year comes before the first.")})
        if self.replaces_id and self.pk:
            steps = StrategyPage.objects.exclude(replaces=None).values_list("pk", "replaces_id")
            if leads_back(self.replaces_id, self.pk, steps):
                message = _("“%(title)s” leads back to this strategy: a circle.")
                raise ValidationError({"replaces": message % {"title": self.replaces}})

    def row_problems(self, rows: dict[str, list[Any]]) -> Iterator[RowProblem]:
        """Goal numbers used twice, and sub-goals without the goal above them."""
        numbers = [goal.number for goal in rows["goals"]]
        for position, goal in enumerate(rows["goals"]):
            if goal.number in numbers[:position]:
                yield RowProblem("goals", position, "number", _("Two goals have this number."))
            parent = goal.parent_number
            if parent and parent not in numbers:
                message = _("There is no goal %(number)s above this one.") % {"number": parent}
                yield RowProblem("goals", position, "number", message)


class StrategyMilestone(TranslatableMixin, Orderable):
    """A step in a strategy's making, with a date that may be vague."""

    class Step(models.TextChoices):
        START = "start", _("start")
        CONSULTATION = "consultation", _("consultation")
        DECISION = "decision", _("decision")
        REVIEW = "review", _("review")
        OTHER = "other", _("other step")

    page = ParentalKey(StrategyPage, on_delete=models.CASCADE, related_name="milestones")
    step = models.CharField(_("step"), max_length=16, choices=Step.choices, default=Step.OTHER)
    title = models.CharField(_("what"), max_length=160)
    date = VagueDateField(_("when"), null=True, blank=True)
    until = VagueDateField(_("until"), null=True, blank=True)
    done = models.BooleanField(_("done"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("step"), FieldPanel("title")]),
        FieldRowPanel([FieldPanel("date"), FieldPanel("until"), FieldPanel("done")]),
    ]
    api_fields = [
        APIField("step"),
        APIField("step_label", serializer=LabelField(source="step")),
        APIField("title"),
        APIField("date", serializer=VagueDateJSON()),
        APIField("until", serializer=VagueDateJSON()),
        APIField("done"),
    ]
    translatable_fields = [
        *shared("step", "date", "until", "done"),
        *translated("title"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def clean(self) -> None:
        super().clean()
        if self.date and self.until and self.until.last < self.date.date:
            raise ValidationError({"until": _("The step ends before it begins.")})


@referable("goal")
class StrategyGoal(TranslatableMixin, Orderable):
    """A goal or, numbered 1.2 under 1, a sub-goal; projects and schemes point to it."""

    page = ParentalKey(StrategyPage, on_delete=models.CASCADE, related_name="goals")
    number = models.CharField(
        _("number"),
        max_length=12,
        validators=[RegexValidator(r"^\d+(\.\d+){0,2}$", _("Write a number such as 1 or 1.2."))],
    )
    title = models.CharField(_("goal"), max_length=200)
    description = models.TextField(_("description"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("title")]),
        FieldPanel("description"),
    ]
    api_fields = [APIField("number"), APIField("title"), APIField("description")]
    api_card_fields = ["number", "title"]
    translatable_fields = [*shared("number"), *translated("title", "description")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("goal")
        verbose_name_plural = _("goals")

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def parent_number(self) -> str:
        """The number of the goal that this one lies under; empty for a goal at the top."""
        return self.number.rpartition(".")[0]


class PageGoal(Orderable):
    """One strategy goal that a page serves."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="goal_rows")
    goal = models.ForeignKey(
        StrategyGoal, on_delete=models.CASCADE, related_name="page_rows", verbose_name=_("goal")
    )

    panels = [FieldPanel("goal")]

    class Meta(Orderable.Meta):
        verbose_name = _("goal")
        constraints = [models.UniqueConstraint(fields=["page", "goal"], name="goal_once_per_page")]


StrategyPage.edit_handler = editor(StrategyPage, StrategyPage.fact_panels)
StrategyIndexPage.edit_handler = editor(StrategyIndexPage, [])
