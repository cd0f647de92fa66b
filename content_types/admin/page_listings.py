"""Listings of one page type: in the menu, and in the page explorer under the type's index page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

from content_types.pages import (
    ApplicationFormPage,
    GrantSchemePage,
    NetworkPage,
    ProgrammePage,
    ProjectPage,
    StrategyPage,
)

from . import page_columns, page_filters
from .form_approving import ApproveForm, EditForm
from .titles import titled

if TYPE_CHECKING:
    # What the mixins below are mixed into.
    _AnyListing: TypeAlias = IndexView
    _AnyViewSet: TypeAlias = PageListingViewSet
else:
    _AnyListing = _AnyViewSet = object


class TypedListing(_AnyListing):
    """Mixin for listing views: rows with what the columns show; every order can be searched."""

    model: type[Page]
    row_lookups: tuple[str, ...] = ()

    def annotate_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        return titled(super().annotate_queryset(pages)).prefetch_related(*self.row_lookups)

    def get_valid_orderings(self) -> list[str]:
        # Search can sort by indexed fields only, and answers anything else with an error.
        orderings = super().get_valid_orderings()
        if not self.is_searching:
            return orderings
        indexed = {
            field.get_attname(self.model) for field in self.model.get_filterable_search_fields()
        }
        return [name for name in orderings if name.lstrip("-") in indexed]


class TypedIndexView(TypedListing, IndexView):
    """All pages of a type, wherever they lie."""


class TypedExplorableIndexView(TypedListing, ExplorableIndexView):
    """The pages of a type under one index page."""


class TypedContentTypeUseView(TypedListing, ContentTypeUseView):
    """The pages of a type as Wagtail's report of page types opens them."""


class TypedPages(_AnyViewSet):
    """Mixin for viewsets: what a listing of one type shows. Subclass per type."""

    model: type[Page]
    row_lookups: tuple[str, ...] = ()

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(row_lookups=self.row_lookups, **kwargs)


class Programmes(TypedPages):
    model = ProgrammePage
    icon = "globe"
    columns = page_columns.PROGRAMME
    filterset_class = page_filters.ProgrammeFilterSet
    row_lookups = ("periods__period",)


class Networks(TypedPages):
    model = NetworkPage
    icon = "group"
    columns = page_columns.NETWORK
    filterset_class = page_filters.NetworkFilterSet
    row_lookups = ("memberships__county",)


class Strategies(TypedPages):
    model = StrategyPage
    icon = "list-ol"
    columns = page_columns.STRATEGY
    filterset_class = page_filters.StrategyFilterSet


class Projects(TypedPages):
    model = ProjectPage
    icon = "folder-open-inverse"
    columns = page_columns.PROJECT
    filterset_class = page_filters.ProjectFilterSet
    row_lookups = ("programme", "period")


class Schemes(TypedPages):
    model = GrantSchemePage
    icon = "tag"
    columns = page_columns.SCHEME
    filterset_class = page_filters.SchemeFilterSet


class Calls(TypedPages):
    model = ApplicationFormPage
    icon = "calendar-alt"
    columns = page_columns.CALL
    filterset_class = page_filters.CallFilterSet
    edit_view_class = EditForm
    workflow_action_view_class = ApproveForm
    row_lookups = ("deadlines",)


FAMILIES: dict[str, type[TypedPages]] = {
    "programmes": Programmes,
    "networks": Networks,
    "strategies": Strategies,
    "projects": Projects,
    "grant-schemes": Schemes,
    "calls": Calls,
}


class FlatListing(PageListingViewSet):
    """The menu's listing of a type; shown to those who may see pages at all."""

    index_view_class = TypedIndexView

    @cached_property
    def menu_label(self) -> str:
        return capfirst(self.model._meta.verbose_name_plural)

    @cached_property
    def menu_name(self) -> str:
        return self.name

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        view = self.index_view_class

        class PermittedMenuItem(MenuItem):
            def is_shown(self, request: Any) -> bool:
                policy = policy_registry.get_by_type(Page)
                return policy.user_has_any_permission(request.user, view.any_permission_required)

        return PermittedMenuItem


class ExplorerListing(PageViewSet):
    """The page explorer's listing under an index page that holds nothing but this type."""

    index_view_class = TypedExplorableIndexView
    content_type_use_view_class = TypedContentTypeUseView


class ContentGroup(ViewSetGroup):
    """The menu «Content»: a listing of each page type. A longer name would be cut off."""

    menu_label = _("Content")
    menu_name = "typed-pages"
    menu_icon = "globe"
    menu_order = 110

    def __init__(self, items: list[FlatListing]) -> None:
        self.items = items
        super().__init__()


def page_viewsets() -> list[Any]:
    """Everything that the hook ``register_admin_viewset`` needs for pages."""
    flat = [
        type(f"{family.__name__}Listing", (family, FlatListing), {})(name)
        for name, family in FAMILIES.items()
    ]
    in_explorer = [
        type(f"{family.__name__}ViewSet", (family, ExplorerListing), {})()
        for family in FAMILIES.values()
    ]
    return [ContentGroup(flat), *in_explorer]
