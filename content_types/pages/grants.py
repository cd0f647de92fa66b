"""Grant schemes and the calls under them, each with its form."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from content_types.blocks.base import RICH_TEXT_FEATURES
from content_types.serializers.fields import (
    LabelField,
    MoneyJSON,
    RefField,
    RowRefsField,
    VagueDateJSON,
)
from content_types.serializers.fields import (
    RichTextField as RichTextJSON,
)
from content_types.snippets import County, Theme
from content_types.translatable import may_differ, shared, translated
from content_types.vague_dates import VagueDateField

from .base import ContentPage, editor
from .calls import CallState, CallStatus, call_state
from .filters import (
    AmountFilter,
    BooleanFilter,
    ChoiceFilter,
    MomentFilter,
    PageFilter,
    SnippetFilter,
)
from .form_builder import FormBuilder
from .forms import RowProblem
from .index_page import IndexPage


def amount_field(label: object, **kwargs: object) -> models.DecimalField:
    """An optional amount in kroner that is not negative."""
    options = {
        "max_digits": 12,
        "decimal_places": 2,
        "null": True,
        "blank": True,
        "validators": [MinValueValidator(0)],
    }
    return models.DecimalField(label, **(options | kwargs))


def share_field(label: object) -> models.DecimalField:
    """An optional share in per cent, 0 to 100."""
    return models.DecimalField(
        label,
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )


class GrantIndexPage(IndexPage):
    """The list of grant schemes and their calls."""

    subpage_types = ["content_types.GrantSchemePage"]

    class Meta:
        verbose_name = _("list of grant schemes")
        verbose_name_plural = _("lists of grant schemes")


class GrantSchemePage(ContentPage):
    """A standing scheme: its purpose, criteria and who may apply; its calls lie under it."""

    class Status(models.TextChoices):
        UNDER_DEVELOPMENT = "under_development", _("under development")
        ACTIVE = "active", _("active")
        CLOSED = "closed", _("closed")

    status = models.CharField(
        _("status"), max_length=20, choices=Status.choices, default=Status.UNDER_DEVELOPMENT
    )
    expected = VagueDateField(_("expected to open"), null=True, blank=True)
    purpose = RichTextField(_("purpose"), blank=True, features=RICH_TEXT_FEATURES)
    who_can_apply = RichTextField(_("who can apply"), blank=True, features=RICH_TEXT_FEATURES)
    supports = RichTextField(_("what it supports"), blank=True, features=RICH_TEXT_FEATURES)
    does_not_support = RichTextField(
        _("what it does not support"), blank=True, features=RICH_TEXT_FEATURES
    )
    criteria = RichTextField(_("criteria"), blank=True, features=RICH_TEXT_FEATURES)
    legal_basis = models.CharField(
        _("legal basis"),
        max_length=250,
        blank=True,
        help_text=_("The act, regulation or decision that the scheme rests on."),
    )
    max_amount = amount_field(_("highest amount, kroner"))
    max_share = share_field(_("highest share of the costs, per cent"))

    parent_page_types = ["content_types.GrantIndexPage"]
    subpage_types = ["content_types.ApplicationFormPage"]

    content_panels = [
        *ContentPage.content_panels[:2],
        FieldRowPanel([FieldPanel("status"), FieldPanel("expected")]),
        FieldPanel("purpose"),
        FieldPanel("who_can_apply"),
        FieldPanel("supports"),
        FieldPanel("does_not_support"),
        FieldPanel("criteria"),
        *ContentPage.content_panels[2:],
    ]
    fact_panels = [
        FieldRowPanel([FieldPanel("max_amount"), FieldPanel("max_share")]),
        InlinePanel("target_programmes", label=_("Programme"), heading=_("Programmes it leads to")),
        FieldPanel("legal_basis"),
        InlinePanel(
            "goal_rows", label=_("Goal"), heading=_("Goals it serves"), classname="collapsed"
        ),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("purpose"),
        index.SearchField("who_can_apply"),
        index.SearchField("supports"),
        index.SearchField("criteria"),
        index.FilterField("status"),
    ]
    api_fields = [
        *ContentPage.api_fields,
        APIField("status"),
        APIField("status_label", serializer=LabelField(source="status")),
        APIField("expected", serializer=VagueDateJSON()),
        APIField("purpose", serializer=RichTextJSON()),
        APIField("who_can_apply", serializer=RichTextJSON()),
        APIField("supports", serializer=RichTextJSON()),
        APIField("does_not_support", serializer=RichTextJSON()),
        APIField("criteria", serializer=RichTextJSON()),
        APIField("legal_basis"),
        APIField("max_amount", serializer=MoneyJSON("NOK", kind="grant")),
        APIField("max_share"),
        APIField("target_programmes"),
        APIField("goals", serializer=RowRefsField("goal", source="goal_rows")),
    ]
    api_card_fields = [*ContentPage.api_card_fields, "status", "status_label"]
    api_filters = {
        "status": ChoiceFilter("status", Status, label=_("Status")),
        "theme": SnippetFilter("theme", Theme, rows="theme_rows", label=_("Theme")),
        "county": SnippetFilter("county", County, rows="county_rows", label=_("County")),
        "programme": PageFilter("programme", rows="target_programmes", label=_("Programme")),
    }
    translatable_fields = [
        *ContentPage.translatable_fields,
        *translated("purpose", "who_can_apply", "supports", "does_not_support", "criteria"),
        *translated("legal_basis"),
        *shared("status", "expected", "max_amount", "max_share"),
        *translated("target_programmes"),
    ]

    class Meta:
        verbose_name = _("grant scheme")
        verbose_name_plural = _("grant schemes")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(max_share__isnull=True) | models.Q(max_share__range=(0, 100)),
                name="scheme_share_is_a_percentage",
            ),
            models.CheckConstraint(
                condition=models.Q(max_amount__isnull=True) | models.Q(max_amount__gte=0),
                name="scheme_amount_not_negative",
            ),
        ]


class SchemeProgramme(TranslatableMixin, Orderable):
    """A programme that a scheme leads to, or expressly does not."""

    class Kind(models.TextChoices):
        TARGET = "target", _("supported")
        EXCLUDED = "excluded", _("not supported")

    page = ParentalKey(GrantSchemePage, on_delete=models.CASCADE, related_name="target_programmes")
    programme = models.ForeignKey(
        "content_types.ProgrammePage",
        on_delete=models.CASCADE,
        related_name="scheme_rows",
        verbose_name=_("programme"),
    )
    kind = models.CharField(
        _("supported"), max_length=10, choices=Kind.choices, default=Kind.TARGET
    )
    max_amount = amount_field(
        _("highest amount, kroner"),
        help_text=_("Only where it differs from what the scheme gives at most."),
    )
    note = models.CharField(_("note"), max_length=250, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("programme"), FieldPanel("kind"), FieldPanel("max_amount")]),
        FieldPanel("note"),
    ]
    api_fields = [
        APIField("programme", serializer=RefField()),
        APIField("kind"),
        APIField("max_amount", serializer=MoneyJSON("NOK", kind="grant")),
        APIField("note"),
    ]
    translatable_fields = [*shared("programme", "kind", "max_amount"), *translated("note")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("programme of a scheme")
        verbose_name_plural = _("programmes of a scheme")
        constraints = [
            models.UniqueConstraint(fields=["page", "programme"], name="programme_once_per_scheme"),
            models.CheckConstraint(
                condition=models.Q(max_amount__isnull=True) | models.Q(max_amount__gte=0),
                name="scheme_programme_amount_not_negative",
            ),
        ]


class ApplicationFormPage(FormBuilder, ContentPage):
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

    parent_page_types = ["content_types.GrantSchemePage"]
    subpage_types: list[str] = []
    ruled_rows = ("deadlines",)

    # What the title in the admin tells of; listings and choosers fetch it for all rows at once.
    admin_title_lookups = ("deadlines",)

    content_panels = [
        *ContentPage.content_panels[:2],
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("running")]),
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

    def clean(self) -> None:
        super().clean()
        if self.max_share and self.own_share and self.max_share + self.own_share > 100:
            message = _("The highest share and the own share together are more than 100 per cent.")
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

    def row_problems(self, rows: dict[str, list[models.Model]]) -> Iterator[RowProblem]:
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
        FieldRowPanel([FieldPanel("closes_at"), FieldPanel("title"), FieldPanel("frame")]),
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


GrantSchemePage.edit_handler = editor(GrantSchemePage, GrantSchemePage.fact_panels)
ApplicationFormPage.edit_handler = editor(
    ApplicationFormPage,
    ApplicationFormPage.fact_panels,
    (_("Form"), ApplicationFormPage.form_panels),
)
GrantIndexPage.edit_handler = editor(GrantIndexPage, [])
