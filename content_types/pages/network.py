"""Networks, platforms, offices and agreements, and the counties' dated memberships in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from content_types.enums import Country
from content_types.serializers.fields import LabelField, RefField, VagueDateJSON
from content_types.snippets import County, Theme
from content_types.translatable import may_differ, shared, translated
from content_types.vague_dates import VagueDateField

from .base import ContentPage, editor
from .filters import ChoiceFilter, SnippetFilter, VagueDateFilter
from .forms import RowProblem
from .index_page import IndexPage


class NetworkIndexPage(IndexPage):
    """The list of networks and agreements, with filters."""

    subpage_types = ["content_types.NetworkPage"]

    class Meta:
        verbose_name = _("list of networks")
        verbose_name_plural = _("lists of networks")


class NetworkPage(ContentPage):
    """A lasting cooperation with others: an organisation, a network or an agreement."""

    class Kind(models.TextChoices):
        POLITICAL = "political", _("political organisation")
        PROFESSIONAL = "professional", _("professional network")
        PLATFORM = "platform", _("platform")
        OFFICE = "office", _("office abroad")
        BORDER_COMMITTEE = "border_committee", _("border committee")
        BILATERAL = "bilateral", _("bilateral agreement")
        DOMESTIC = "domestic", _("domestic cooperation")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    acronym = models.CharField(_("short name"), max_length=40, blank=True)
    founded = VagueDateField(_("founded"), null=True, blank=True)
    ended = VagueDateField(_("ended"), null=True, blank=True)
    seat = models.CharField(_("seat"), max_length=120, blank=True)
    members = models.CharField(
        _("members"),
        max_length=200,
        blank=True,
        help_text=_("For example: 8 regions and 5 cities in 4 countries."),
    )
    partner_country = models.CharField(
        _("partner's country"), max_length=2, choices=Country.choices, blank=True
    )
    organisation = models.ForeignKey(
        "content_types.Organisation",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("organisation"),
    )
    website = models.URLField(_("website"), blank=True)

    parent_page_types = ["content_types.NetworkIndexPage"]
    subpage_types: list[str] = []
    ruled_rows = ("memberships",)

    content_panels = [
        *ContentPage.content_panels[:2],
        FieldPanel("kind"),
        *ContentPage.content_panels[2:],
    ]
    fact_panels = [
        InlinePanel("memberships", label=_("Membership"), heading=_("Memberships")),
        FieldRowPanel([FieldPanel("acronym"), FieldPanel("seat")]),
        FieldRowPanel([FieldPanel("founded"), FieldPanel("ended")]),
        FieldRowPanel([FieldPanel("members"), FieldPanel("partner_country")]),
        FieldPanel("organisation"),
        FieldPanel("website"),
    ]
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("acronym", boost=2),
        index.SearchField("seat"),
        index.SearchField("members"),
        index.FilterField("kind"),
    ]
    api_fields = [
        *ContentPage.api_fields,
        APIField("kind"),
        APIField("kind_label", serializer=LabelField(source="kind")),
        APIField("acronym"),
        APIField("founded", serializer=VagueDateJSON()),
        APIField("ended", serializer=VagueDateJSON()),
        APIField("seat"),
        APIField("members"),
        APIField("partner_country"),
        APIField("organisation", serializer=RefField()),
        APIField("website"),
        APIField("memberships"),
    ]
    api_card_fields = [*ContentPage.api_card_fields, "kind", "kind_label", "acronym"]
    api_filters = {
        "kind": ChoiceFilter("kind", Kind, label=_("Kind")),
        "county": SnippetFilter("county", County, rows="memberships", label=_("Member county")),
        "theme": SnippetFilter("theme", Theme, rows="theme_rows", label=_("Theme")),
        "founded": VagueDateFilter("founded"),
    }
    translatable_fields = [
        *ContentPage.translatable_fields,
        *translated("acronym", "seat", "members"),
        *shared("kind", "founded", "ended", "partner_country", "organisation"),
        *may_differ("website"),
        *translated("memberships"),
    ]

    class Meta:
        verbose_name = _("network or agreement")
        verbose_name_plural = _("networks and agreements")

    def clean(self) -> None:
        super().clean()
        if self.founded and self.ended and self.ended.last < self.founded.date:
            raise ValidationError({"ended": _("It ended before it was founded.")})

    def row_problems(self, rows: dict[str, list[Any]]) -> Iterator[RowProblem]:
        """Two memberships of one county, of the same kind, at the same time."""
        numbered = list(enumerate(rows["memberships"]))
        for (_first, one), (position, other) in combinations(numbered, 2):
            if one.same_membership(other) and one.overlaps(other):
                message = _("%(county)s already has such a membership at this time.")
                yield RowProblem(
                    "memberships", position, "start", message % {"county": other.county}
                )


class NetworkMembership(TranslatableMixin, Orderable):
    """A county's membership, from when to when and through whom."""

    class Kind(models.TextChoices):
        MEMBER = "member", _("member")
        FOUNDER = "founder", _("founding member")
        OBSERVER = "observer", _("observer")
        ASSOCIATE = "associate", _("associate member")
        THROUGH = "through", _("member through another body")
        PARTY = "party", _("party to the agreement")

    page = ParentalKey(NetworkPage, on_delete=models.CASCADE, related_name="memberships")
    county = models.ForeignKey(
        "content_types.County",
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("county"),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind.choices, default=Kind.MEMBER)
    start = VagueDateField(_("from"), null=True, blank=True)
    end = VagueDateField(_("to"), null=True, blank=True)
    through = models.ForeignKey(
        "content_types.Organisation",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("through"),
    )
    note = models.CharField(_("note"), max_length=250, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("county"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        FieldPanel("through"),
        FieldPanel("note"),
    ]
    api_fields = [
        APIField("county", serializer=RefField()),
        APIField("kind"),
        APIField("kind_label", serializer=LabelField(source="kind")),
        APIField("start", serializer=VagueDateJSON()),
        APIField("end", serializer=VagueDateJSON()),
        APIField("through", serializer=RefField()),
        APIField("note"),
    ]
    translatable_fields = [
        *shared("county", "kind", "start", "end", "through"),
        *translated("note"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")

    def clean(self) -> None:
        super().clean()
        if self.start and self.end and self.end.last < self.start.date:
            raise ValidationError({"end": _("The membership ends before it begins.")})

    def same_membership(self, other: NetworkMembership) -> bool:
        """Whether both say the same of the same county, their dates apart."""
        mine = (self.county_id, self.kind, self.through_id)
        return mine == (other.county_id, other.kind, other.through_id)

    def overlaps(self, other: NetworkMembership) -> bool:
        """Whether some day certainly lies in both; an open end reaches for ever."""
        other_begins = not (self.end and other.start) or other.start.last < self.end.date
        self_begins = not (other.end and self.start) or self.start.last < other.end.date
        return other_begins and self_begins


NetworkPage.edit_handler = editor(NetworkPage, NetworkPage.fact_panels)
NetworkIndexPage.edit_handler = editor(NetworkIndexPage, [])
