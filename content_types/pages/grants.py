"""Grant schemes, which calls stand under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
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
from content_types.translatable import shared, translated
from content_types.vague_dates import VagueDateField

from .base import ContentPage, editor
from .filters import (
    ChoiceFilter,
    PageFilter,
    SnippetFilter,
)
from .index_page import IndexPage

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def amount_field(label: str | _StrPromise, **kwargs: Any) -> models.DecimalField:
    """An optional amount in kroner that is not negative."""
    options: dict[str, Any] = {
        "max_digits": 12,
        "decimal_places": 2,
        "null": True,
        "blank": True,
        "validators": [MinValueValidator(0)],
    }
    return models.DecimalField(label, **(options | kwargs))


def share_field(label: str | _StrPromise) -> models.DecimalField:
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

    def get_admin_display_title(self) -> str:
        # The page chooser shows nothing but this: say whether the scheme is in use.
        return f"{super().get_admin_display_title()} ({self.get_status_display()})"


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


GrantSchemePage.edit_handler = editor(GrantSchemePage, GrantSchemePage.fact_panels)
GrantIndexPage.edit_handler = editor(GrantIndexPage, [])
