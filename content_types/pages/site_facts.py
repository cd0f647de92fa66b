"""Site facts: who the site belongs to and what stands at the foot of every page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.contrib.settings.models import BaseSiteSetting

from content_types.blocks.figures import LinkBlock
from content_types.fields import BodyField
from content_types.refs import referable
from content_types.serializers.fields import RefField


def other_languages() -> list[tuple[str, str]]:
    """The site's languages beside the first, in which the name may be another."""
    languages = getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", settings.LANGUAGES)
    return [(code, name) for code, name in languages if code != settings.LANGUAGE_CODE]


class NameBlock(blocks.StructBlock):
    """What the county is called in one language."""

    language = blocks.ChoiceBlock(label=_("language"), choices=other_languages)
    name = blocks.CharBlock(label=_("name"), max_length=120)

    class Meta:
        icon = "wagtail-localize-language"
        label = _("Name")


class NamesStream(blocks.StreamBlock):
    """The names in other languages, one for each."""

    name = NameBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        seen: set[str] = set()
        for place, child in enumerate(cleaned):
            if child.value["language"] in seen:
                error = ValidationError(_("There is a name in this language already."))
                raise blocks.StreamBlockValidationError(block_errors={place: error})
            seen.add(child.value["language"])
        return cleaned


class FooterStream(blocks.StreamBlock):
    """Links at the foot of every page, to pages here or addresses elsewhere."""

    page = blocks.PageChooserBlock(label=_("Page"))
    link = LinkBlock()


@referable("settings")
class SiteFacts(BaseSiteSetting):
    """What one site says about itself; one row per site."""

    organisation_name = models.CharField(_("name of the county"), max_length=120, blank=True)
    names = BodyField(NamesStream(required=False), verbose_name=_("name in other languages"))
    home_county = models.ForeignKey(
        "content_types.County",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("home county"),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    postal_address = models.TextField(_("postal address"), blank=True)
    website = models.URLField(_("the county's own website"), blank=True)
    footer = BodyField(FooterStream(), verbose_name=_("links at the foot of the page"))

    panels = [
        FieldPanel("organisation_name"),
        FieldPanel("names"),
        FieldPanel("home_county"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
                FieldPanel("postal_address"),
                FieldPanel("website"),
            ],
            heading=_("How to reach us"),
        ),
        FieldPanel("footer"),
    ]
    api_fields = [
        APIField("organisation_name"),
        APIField("home_county", serializer=RefField()),
        APIField("email"),
        APIField("phone"),
        APIField("postal_address"),
        APIField("website"),
        APIField("footer"),
    ]

    def name_in(self, language: str) -> str:
        """What the county is called in a language, by default as in the site's first."""
        own = {each.value["language"]: each.value["name"] for each in self.names}
        return own.get(language) or self.organisation_name

    class Meta:
        verbose_name = _("about the site")
        verbose_name_plural = _("about the site")
