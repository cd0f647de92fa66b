"""The front page, and images that know who made them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Orderable
from wagtail.search import index

from content_types.pages import ContentPage, ProgrammePage, ProjectPage
from content_types.pages.base import editor
from content_types.serializers.fields import RowRefsField
from content_types.translatable import shared


class SiteImage(AbstractImage):
    """An image with the name of whoever made it."""

    credit = models.CharField(_("credit"), max_length=120, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class Rendition(AbstractRendition):
    """A size and format of a SiteImage."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class HomePage(ContentPage):
    """The front page: what is open now, then the programmes and projects the editor chose."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "content_types.GrantIndexPage",
        "content_types.InformationPage",
        "content_types.NetworkIndexPage",
        "content_types.ProgrammeIndexPage",
        "content_types.ProjectIndexPage",
        "content_types.StrategyIndexPage",
    ]

    fact_panels = [
        InlinePanel(
            "featured_programmes", label=_("Programme"), heading=_("Featured programmes"), max_num=8
        ),
        InlinePanel(
            "featured_projects", label=_("Project"), heading=_("Featured projects"), max_num=6
        ),
    ]
    search_fields = [*ContentPage.search_fields, index.FilterField("review_by")]
    api_fields = [
        *ContentPage.api_fields,
        APIField("featured_programmes", serializer=RowRefsField("programme")),
        APIField("featured_projects", serializer=RowRefsField("project")),
    ]
    translatable_fields = [
        *ContentPage.translatable_fields,
        *shared("featured_programmes", "featured_projects"),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")


class FeaturedProgramme(Orderable):
    """One programme on the front page, in the editor's order."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_programmes")
    programme = models.ForeignKey(
        ProgrammePage, on_delete=models.CASCADE, related_name="+", verbose_name=_("programme")
    )

    panels = [PageChooserPanel("programme")]

    class Meta(Orderable.Meta):
        verbose_name = _("featured programme")
        constraints = [
            models.UniqueConstraint(fields=["page", "programme"], name="programme_featured_once")
        ]


class FeaturedProject(Orderable):
    """One project on the front page, in the editor's order."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_projects")
    project = models.ForeignKey(
        ProjectPage, on_delete=models.CASCADE, related_name="+", verbose_name=_("project")
    )

    panels = [PageChooserPanel("project")]

    class Meta(Orderable.Meta):
        verbose_name = _("featured project")
        constraints = [
            models.UniqueConstraint(fields=["page", "project"], name="project_featured_once")
        ]


HomePage.edit_handler = editor(HomePage, HomePage.fact_panels)
