"""The menu «Registers»: counties, themes and all else that many pages point at."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, Model, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import (
    Column,
    LocaleColumn,
    StatusTagColumn,
    UpdatedAtColumn,
    UsageCountColumn,
)
from wagtail.models import DraftStateMixin, ReferenceIndex, Revision
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from content_types.snippets import (
    ENDPOINTS,
    Contact,
    County,
    DraftableSnippet,
    Municipality,
    Organisation,
    Period,
    Snippet,
    Theme,
)

from . import snippet_filters


class UsageColumn(UsageCountColumn):
    """How often an item is used, with a link to where."""

    # Wagtail gives a registered model its viewset, and the cell reads the address off the item.
    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        viewset = instance.snippet_viewset
        instance.usage_url = reverse(viewset.get_url_name("usage"), args=[quote(instance.pk)])
        return super().get_cell_context_data(instance, parent_context)


def scheduled(model: type[Model]) -> Exists:
    """Whether an approved revision waits to go live, asked for all rows at once."""
    content_type = ContentType.objects.get_for_model(model, for_concrete_model=False)
    waiting = Revision.objects.filter(
        base_content_type=content_type,
        object_id=Cast(OuterRef("pk"), CharField()),
        approved_go_live_at__isnull=False,
    )
    return Exists(waiting)


def publication(item: DraftableSnippet) -> str | Promise:
    """Where an item stands between draft and published, in words."""
    if not item.live:
        if item.is_scheduled:
            return _("scheduled")
        return _("expired") if item.expired else _("draft")
    if item.is_scheduled or item.has_unpublished_changes:
        return _("published, with changes waiting")
    return _("published")


class SnippetIndexView(IndexView):
    """A listing with usage counts whose order search can always follow."""

    row_lookups: tuple[str, ...] = ()

    def get_base_queryset(self) -> QuerySet:
        queryset = super().get_base_queryset()
        queryset = queryset.annotate(usage_count=ReferenceIndex.usage_count_subquery(self.model))
        if issubclass(self.model, DraftStateMixin):
            queryset = queryset.annotate(is_scheduled=scheduled(self.model))
        return queryset.select_related(*self.row_lookups)

    @cached_property
    def is_explicitly_ordered(self) -> bool:
        # An order that search cannot follow is none: results then come by relevance.
        return self.request.GET.get("ordering") in self.get_valid_orderings()

    def get_valid_orderings(self) -> list[str]:
        orderings = super().get_valid_orderings()
        if not self.is_searching:
            return orderings
        indexed = {
            field.get_attname(self.model) for field in self.model.get_filterable_search_fields()
        }
        return [name for name in orderings if name.lstrip("-") in indexed]


# Wagtail translates the labels of its own columns when they are made; ours wait for the reader.
STATUS = StatusTagColumn(
    "status",
    label=_("Status"),
    accessor=publication,
    sort_key="live",
    primary=lambda item: item.live,
)


def snippet_columns(*own: str | Column) -> list[str | Column]:
    """A snippet listing's columns: the kind's own between the name and what all have."""
    return [
        "name",
        *own,
        LocaleColumn(label=_("Language")),
        UsageColumn("usage_count", label=_("Used"), sort_key="usage_count"),
        UpdatedAtColumn(label=_("Updated")),
    ]


class RegisterViewSet(SnippetViewSet):
    """What the registers have in common; the name is what the listing sorts by."""

    index_view_class = SnippetIndexView
    row_lookups: tuple[str, ...] = ()
    ordering: str | tuple[str, ...] = "name"
    list_per_page = 50

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(row_lookups=self.row_lookups, **kwargs)


class CountyViewSet(RegisterViewSet):
    model = County
    icon = "site"
    list_display = snippet_columns("number", "valid_from", "valid_to")
    filterset_class = snippet_filters.CountyFilterSet


class MunicipalityViewSet(RegisterViewSet):
    model = Municipality
    icon = "home"
    list_display = snippet_columns("number", "county", "valid_from", "valid_to")
    filterset_class = snippet_filters.MunicipalityFilterSet
    row_lookups = ("county",)


class ThemeViewSet(RegisterViewSet):
    model = Theme
    icon = "tag"
    list_display = snippet_columns("slug", "description")
    filterset_class = snippet_filters.ThemeFilterSet


class OrganisationViewSet(RegisterViewSet):
    model = Organisation
    icon = "group"
    list_display = snippet_columns("short_name", "country", STATUS)
    filterset_class = snippet_filters.OrganisationFilterSet


class ContactViewSet(RegisterViewSet):
    model = Contact
    icon = "user"
    list_display = snippet_columns("job_title", "organisation", STATUS)
    filterset_class = snippet_filters.ContactFilterSet
    row_lookups = ("organisation",)


class PeriodViewSet(RegisterViewSet):
    model = Period
    icon = "date"
    list_display = snippet_columns("start", "end")
    filterset_class = snippet_filters.PeriodFilterSet
    ordering = ("start", "end")


VIEWSETS: dict[type[Snippet], type[RegisterViewSet]] = {
    viewset.model: viewset
    for viewset in (
        CountyViewSet,
        MunicipalityViewSet,
        ThemeViewSet,
        OrganisationViewSet,
        ContactViewSet,
        PeriodViewSet,
    )
}


class RegistersGroup(SnippetViewSetGroup):
    """The menu «Registers», in the order of the API's endpoints."""

    menu_label = _("Registers")
    menu_name = "registers"
    menu_icon = "list-ul"
    menu_order = 120
    items = tuple(VIEWSETS[model] for model in ENDPOINTS.values())
