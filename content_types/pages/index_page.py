"""Index pages: a family's list, and information pages for everything else."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from .base import ContentPage, editor


class IndexPage(ContentPage):
    """Abstract: the page that lists one family."""

    class Meta:
        abstract = True

    @classmethod
    def listed_model(cls) -> type[ContentPage]:
        """The page type that this index lists."""
        return cls.allowed_subpage_models()[0]


class InformationPage(ContentPage):
    """Text that fits nowhere else: about us, accessibility, privacy."""

    subpage_types = ["content_types.InformationPage", "content_types.ApplicationFormPage"]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")


InformationPage.edit_handler = editor(InformationPage, [])
