"""ContentPage: what every page type of this package has, and how it enters the API."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.models import Locale, Page
from wagtail.search import index

from content_types import conf
from content_types.blocks import BodyBlock
from content_types.enums import OnSourceChange
from content_types.fields import BodyField, image_key
from content_types.panels import tabs
from content_types.serializers.fields import RefField, RowRefsField
from content_types.signals import parent_copied
from content_types.translatable import PAGE_FIELDS, may_differ, own, shared, translated
from content_types.unique_rows import renew_exchanged_rows

from .forms import ContentPageForm, RowRules


class ContentPage(RowRules, Page):
    """Abstract: a title, an introduction, an image, a body; themes, counties and contacts."""

    introduction = models.TextField(
        _("introduction"),
        max_length=400,
        help_text=_("Two or three sentences. Shown first on the page and wherever it is listed."),
    )
    image = image_key(verbose_name=_("image"))
    image_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("Empty: the image's own description is used."),
    )
    body = BodyField(BodyBlock(), verbose_name=_("body"))
    review_by = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_("On this day the page appears on the dashboard as due for a look."),
    )

    when_source_changes = models.CharField(
        _("translations when this page changes"),
        max_length=10,
        blank=True,
        choices=OnSourceChange,
        help_text=_(
            "When this page is published with changes, its translations do what is chosen here. "
            "Empty: as the rule for the page type says, and marked as out of date where there is "
            "none."
        ),
    )

    # Whether the page's template shows everybody the same, and nothing that the store does not
    # watch; a type for which that is not so sets it to False.
    is_for_all = True

    base_form_class = ContentPageForm

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]
    # Panels of the facts tab; page types add their own before these.
    shared_fact_panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("image"), FieldPanel("image_alt")])],
            heading=_("Image for the page and for lists"),
            classname="collapsed",
        ),
        InlinePanel("theme_rows", label=_("Theme"), heading=_("Themes"), classname="collapsed"),
        InlinePanel("county_rows", label=_("County"), heading=_("Counties"), classname="collapsed"),
        InlinePanel(
            "contact_rows", label=_("Contact"), heading=_("Contacts"), classname="collapsed"
        ),
    ]
    settings_panels = [
        *Page.settings_panels,
        FieldPanel("review_by"),
        FieldPanel("when_source_changes"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
        index.AutocompleteField("title"),
    ]
    api_fields = [
        APIField("introduction"),
        APIField("image", serializer=RefField()),
        APIField("image_alt"),
        APIField("body"),
        APIField("themes", serializer=RowRefsField("theme", source="theme_rows")),
        APIField("counties", serializer=RowRefsField("county", source="county_rows")),
        APIField("contacts", serializer=RowRefsField("contact", source="contact_rows")),
    ]
    # What others show of the page beside its title: names of fields without page references.
    api_card_fields = ["introduction", "image", "image_alt"]
    # Query parameters beyond Wagtail's, name to filter.
    api_filters: dict[str, Any] = {}
    translatable_fields = [
        *PAGE_FIELDS,
        *translated("introduction", "image_alt", "body"),
        *may_differ("image"),
        *shared("theme_rows", "county_rows", "contact_rows", "goal_rows"),
        *own("review_by", "when_source_changes"),
    ]

    class Meta:
        abstract = True

    def save(self, clean: bool = True, **kwargs: Any) -> None:
        """Save after checking the inline rows against each other, unless ``clean`` is False."""
        if clean:
            self.check_rows()
        renew_exchanged_rows(self)
        super().save(clean=clean, **kwargs)

    def copy_for_translation(
        self,
        locale: Locale,
        copy_parents: bool = False,
        alias: bool = False,
        exclude_fields: list[str] | None = None,
    ) -> Page:
        """Copy as a draft; missing pages above are copied as drafts too, never as live aliases."""
        if copy_parents:
            above = self.get_parent().specific
            if above.depth > 1 and not above.has_translation(locale):
                copy = above.copy_for_translation(locale, copy_parents=True)
                parent_copied.send(type(above), source=above, target=copy)
        return super().copy_for_translation(
            locale, copy_parents=copy_parents, alias=alias, exclude_fields=exclude_fields
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # The room that knows visibility lies above this one: named, not imported.
        context = super().get_context(request, *args, **kwargs)
        context.update(import_string(conf.get("PAGE_CONTEXT"))(self, request))
        return context


def editor(model: type[ContentPage], facts: list[Any], *more: tuple[Any, list[Any]]) -> Any:
    """The tabbed editor of a page type: its own facts, and more tabs as heading and panels."""
    return tabs(
        model.content_panels,
        [*facts, *model.shared_fact_panels],
        model.promote_panels,
        model.settings_panels,
        more,
    )
