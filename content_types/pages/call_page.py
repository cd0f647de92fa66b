"""The page of a call, or of an enquiry, with its deadlines and its form."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.query import PageQuerySet
from wagtail.search import index

from content_types.panels import moment_panel
from content_types.serializers.fields import MoneyJSON, RowRefsField
from content_types.snippets import County, Theme
from content_types.translatable import may_differ, shared, translated

from .base import ContentPage, editor
from .calls import CallState, CallStatus, call_state
from .filters import AmountFilter, BooleanFilter, MomentFilter, SnippetFilter
from .form_builder import FormBuilder
from .forms import RowProblem
from .grants import amount_field, share_field


# What FormBuilder has of Django's plain model, the page has in its own way.
class ApplicationFormPage(FormBuilder, ContentPage):  # type: ignore[misc]
    """A call for applications: when it opens and closes, what it gives, where to apply."""

    opens_at = models.DateTimeField(
        _("opens"), null=True, blank=True, help_text=_("Empty: the call is only announced.")
    )
    running = models.BooleanField(
        _("running"),
        default=False,
        help_text=_("Applications are taken all the time, also between and after deadlines."),
    )
    announcement = models.CharField(
        _("what is known so far"),
        max_length=200,
        blank=True,
        help_text=_("Shown until there is an opening. For example: opens in spring 2027."),
    )
    external_url = models.URLField(
        _("apply elsewhere"),
        blank=True,
        help_text=_("Only where applications go to another portal."),
    )
    max_amount = amount_field(_("highest amount, kroner"))
    max_share = share_field(_("highest share of the costs, per cent"))
    own_share = share_field(_("lowest own share, per cent"))
    frame = amount_field(_("frame of the whole call, kroner"))
    max_months = models.PositiveSmallIntegerField(
        _("longest duration, months"), null=True, blank=True
    )
    case_number = models.CharField(
        _("case number"), max_length=40, blank=True, help_text=_("The call's case in the archive.")
    )
    state_aid = models.CharField(
        _("state aid rules"),
        max_length=250,
        blank=True,
        help_text=_("For example: given as de minimis aid."),
    )

    # An enquiry form belongs wherever people have something to ask.
    parent_page_types = ["content_types.GrantSchemePage", "content_types.InformationPage"]
    subpage_types: list[str] = []
    ruled_rows = ("deadlines",)

    # What the title in the admin tells of; listings and choosers fetch it for all rows at once.
    admin_title_lookups = ("deadlines",)

    content_panels = [
        *ContentPage.content_panels[:2],
        FieldRowPanel([moment_panel("opens_at"), FieldPanel("running")]),
        InlinePanel("deadlines", label=_("Deadline"), heading=_("Deadlines")),
        *ContentPage.content_panels[2:],
    ]
    fact_panels = [
        FieldRowPanel([FieldPanel("max_amount"), FieldPanel("frame")]),
        FieldRowPanel([FieldPanel("max_share"), FieldPanel("own_share"), FieldPanel("max_months")]),
        MultiFieldPanel(
            [FieldPanel("announcement"), FieldPanel("external_url")],
            heading=_("Announced only, or applied for elsewhere"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("case_number"), FieldPanel("state_aid")])],
            heading=_("Case and rules"),
            classname="collapsed",
        ),
        InlinePanel(
            "goal_rows", label=_("Goal"), heading=_("Goals it serves"), classname="collapsed"
        ),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("announcement"),
        index.FilterField("opens_at"),
        index.FilterField("running"),
    ]
    api_fields = [
        *ContentPage.api_fields,
        APIField("form_kind"),
        APIField("opens_at"),
        APIField("running"),
        APIField("announcement"),
        APIField("external_url"),
        APIField("deadlines"),
        APIField("max_amount", serializer=MoneyJSON("NOK", kind="grant")),
        APIField("frame", serializer=MoneyJSON("NOK", kind="total")),
        APIField("max_share"),
        APIField("own_share"),
        APIField("max_months"),
        APIField("case_number"),
        APIField("state_aid"),
        APIField("goals", serializer=RowRefsField("goal", source="goal_rows")),
    ]
    api_card_fields = [*ContentPage.api_card_fields, "opens_at", "running", "external_url"]
    api_filters = {
        "deadline": MomentFilter("closes_at", rows="deadlines"),
        "opens_at": MomentFilter("opens_at"),
        "running": BooleanFilter("running"),
        "max_amount": AmountFilter("max_amount"),
        "theme": SnippetFilter("theme", Theme, rows="theme_rows", label=_("Theme")),
        "county": SnippetFilter("county", County, rows="county_rows", label=_("County")),
    }
    translatable_fields = [
        *ContentPage.translatable_fields,
        *FormBuilder.form_translatable_fields,
        *translated("announcement", "state_aid"),
        *shared("opens_at", "running", "max_amount", "max_share", "own_share", "frame"),
        *shared("max_months", "case_number"),
        *may_differ("external_url"),
        *translated("deadlines"),
    ]

    class Meta:
        verbose_name = _("call for applications")
        verbose_name_plural = _("calls for applications")
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(max_share__isnull=True) | models.Q(max_share__range=(0, 100)))
                & (models.Q(own_share__isnull=True) | models.Q(own_share__range=(0, 100))),
                name="call_shares_are_percentages",
            ),
            models.CheckConstraint(
                condition=(models.Q(max_amount__isnull=True) | models.Q(max_amount__gte=0))
                & (models.Q(frame__isnull=True) | models.Q(frame__gte=0)),
                name="call_amounts_not_negative",
            ),
        ]

    @classmethod
    def calls(cls) -> PageQuerySet:
        """The pages that are calls; an enquiry form has no opening and no deadline."""
        return cls.objects.exclude(form_kind=cls.Kind.ENQUIRY)

    def clean(self) -> None:
        super().clean()
        if self.max_share and self.own_share and self.max_share + self.own_share > 100:
            message = _(
                "The highest share and the applicant's share are together more than 100 per cent."
            )
            raise ValidationError({"own_share": message})

    def call_facts(self) -> dict[str, Any]:
        """Caps and shares as rules use them, amounts in øre."""
        amounts = {name: getattr(self, name) for name in ("max_amount", "frame")}
        shares = {name: getattr(self, name) for name in ("max_share", "own_share")}
        return {
            **{
                name: None if value is None else int(value * 100) for name, value in amounts.items()
            },
            **{name: None if value is None else float(value) for name, value in shares.items()},
            "max_months": self.max_months,
        }

    def row_problems(self, rows: dict[str, list[Any]]) -> Iterator[RowProblem]:
        """Deadlines before the opening, or twice the same."""
        seen: set[datetime] = set()
        for position, row in enumerate(rows["deadlines"]):
            if self.opens_at and row.closes_at <= self.opens_at:
                message = _("The deadline comes before the call opens.")
                yield RowProblem("deadlines", position, "closes_at", message)
            if row.closes_at in seen:
                message = _("This deadline is given twice.")
                yield RowProblem("deadlines", position, "closes_at", message)
            seen.add(row.closes_at)

    def state(self, now: datetime | None = None) -> CallState:
        """The call's state at a moment, now by default."""
        return call_state(
            now or timezone.now(),
            opens_at=self.opens_at,
            deadlines=[row.closes_at for row in self.deadlines.all()],
            running=self.running,
        )

    def get_admin_display_title(self) -> str:
        title = super().get_admin_display_title()
        return f"{title} ({self.state_label()})"

    def state_label(self) -> str:
        """The call's status in words."""
        if self.is_enquiry:
            return gettext("enquiry form")
        return str(CallStatus(self.state().status).label)


class CallDeadline(TranslatableMixin, Orderable):
    """One deadline of a call: a round with an id of its own, and perhaps its own frame."""

    page = ParentalKey(ApplicationFormPage, on_delete=models.CASCADE, related_name="deadlines")
    round_id = models.UUIDField(default=uuid.uuid4, editable=False)
    closes_at = models.DateTimeField(
        _("closes"), help_text=_("The last moment at which an application is in time.")
    )
    title = models.CharField(_("name"), max_length=120, blank=True)
    frame = amount_field(_("frame, kroner"))

    panels = [
        FieldRowPanel([moment_panel("closes_at"), FieldPanel("title"), FieldPanel("frame")]),
    ]
    api_fields = [
        APIField("round_id"),
        APIField("closes_at"),
        APIField("title"),
        APIField("frame", serializer=MoneyJSON("NOK", kind="total")),
    ]
    translatable_fields = [
        *shared("closes_at", "frame"),
        *translated("title"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("deadline")
        verbose_name_plural = _("deadlines")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(frame__isnull=True) | models.Q(frame__gte=0),
                name="deadline_frame_not_negative",
            )
        ]


ApplicationFormPage.edit_handler = editor(
    ApplicationFormPage,
    ApplicationFormPage.fact_panels,
    (_("Form"), ApplicationFormPage.form_panels),
)
