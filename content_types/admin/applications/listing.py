"""The list of what has been sent in: search, filters, and the way to export what is shown."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from content_types.admin.filters import ItemField
from content_types.applications import Application
from content_types.applications.reopening import OPENED_AGAIN, sent, status_in_words

from .doors import EXPORT, EXTEND, READ, Guarded, GuardedMenuItem

# A draft is in the list only where it was sent before: nobody but the applicant sees a draft.
STATES = [
    (Application.State.SUBMITTED.value, Application.State.SUBMITTED.label),
    (Application.State.DRAFT.value, OPENED_AGAIN),
    (Application.State.WITHDRAWN.value, Application.State.WITHDRAWN.label),
]


def handed_in() -> QuerySet[Application]:
    """What has been sent in, with its call; of a draft again, only submissions may be shown."""
    return sent().select_related("form_version__page")


def calls(request: HttpRequest | None) -> QuerySet[Page]:
    """The pages of the calls to which something has been sent."""
    used = sent().values("form_version__page")
    return Page.objects.filter(pk__in=used).order_by("title")


class CallFilter(django_filters.ModelChoiceFilter):
    """One call; a number that no database can hold is no choice."""

    field_class = ItemField


class ApplicationFilterSet(WagtailFilterSet):
    call = CallFilter(field_name="form_version__page", queryset=calls, label=_("Call"))
    state = django_filters.MultipleChoiceFilter(
        choices=STATES,
        widget=forms.CheckboxSelectMultiple,
        label=_("Status"),
    )
    submitted_at = django_filters.DateFromToRangeFilter(
        label=_("Submitted"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Application
        fields: list[str] = []


class Applications(Guarded, IndexView):
    """The listing; subclasses answer with the same selection in another form."""

    model = Application
    page_title = _("Applications")
    header_icon = "form"
    index_url_name = "utsyn_applications"
    index_results_url_name = "utsyn_applications_results"
    any_permission_required = ["view"]
    is_searchable = True
    search_fields = ["reference", "email", "form_version__page__title"]
    filterset_class = ApplicationFilterSet
    default_ordering = "-submitted_at"
    paginate_by = 50
    columns = [
        TitleColumn(
            "reference",
            label=_("Reference"),
            sort_key="reference",
            get_url=lambda each: reverse("utsyn_application", args=[each.pk]),
        ),
        Column("call", label=_("Call"), accessor="form_version.page.title"),
        Column("state", label=_("Status"), accessor=status_in_words, sort_key="state"),
        DateColumn("submitted_at", label=_("Submitted"), sort_key="submitted_at"),
        Column("email", label=_("Applicant"), sort_key="email"),
    ]

    def get_base_queryset(self) -> QuerySet[Application]:
        return handed_in().defer("answers", "form_version__definition")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        may = self.request.user.has_perm
        # After the exports, which are used daily.
        rarer = [
            HeaderButton(
                _("Attempts to send that failed"),
                url=reverse("utsyn_attempts"),
                icon_name="warning",
                priority=2_000,
            )
        ]
        if may(EXTEND):
            more_time = reverse("utsyn_more_time")
            label = _("Give an applicant more time")
            rarer.append(HeaderButton(label, url=more_time, icon_name="date", priority=2_001))
        if not may(EXPORT):
            return rarer
        query = self.request.GET.urlencode()
        return [
            *rarer,
            *(
                HeaderButton(
                    label,
                    url=f"{reverse('utsyn_applications_export', args=[kind])}?{query}",
                    icon_name="download",
                )
                for kind, label in (("csv", "CSV"), ("xlsx", "XLSX"))
            ),
        ]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        context["can_export"] = False
        return context


def menu_item() -> GuardedMenuItem:
    """The way to the list."""
    address = reverse("utsyn_applications")
    return GuardedMenuItem(_("Applications"), address, icon_name="form", order=130, permission=READ)
