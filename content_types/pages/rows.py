"""Through-rows that any page may have: themes, counties, contacts.

They hang on Wagtail's own page, so that one filter finds a theme's pages of every type.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class PageTheme(Orderable):
    """One theme of a page."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="theme_rows")
    theme = models.ForeignKey(
        "content_types.Theme",
        on_delete=models.PROTECT,
        related_name="page_rows",
        verbose_name=_("theme"),
    )

    panels = [FieldPanel("theme")]

    class Meta(Orderable.Meta):
        verbose_name = _("theme")
        constraints = [
            models.UniqueConstraint(fields=["page", "theme"], name="theme_once_per_page")
        ]


class PageCounty(Orderable):
    """One county that a page concerns, the county of its time."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="county_rows")
    county = models.ForeignKey(
        "content_types.County",
        on_delete=models.PROTECT,
        related_name="page_rows",
        verbose_name=_("county"),
    )

    panels = [FieldPanel("county")]

    class Meta(Orderable.Meta):
        verbose_name = _("county")
        constraints = [
            models.UniqueConstraint(fields=["page", "county"], name="county_once_per_page")
        ]


class PageContact(Orderable):
    """One person who answers questions about a page."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="contact_rows")
    contact = models.ForeignKey(
        "content_types.Contact",
        on_delete=models.CASCADE,
        related_name="page_rows",
        verbose_name=_("contact"),
    )

    panels = [FieldPanel("contact")]

    class Meta(Orderable.Meta):
        verbose_name = _("contact")
        constraints = [
            models.UniqueConstraint(fields=["page", "contact"], name="contact_once_per_page")
        ]
