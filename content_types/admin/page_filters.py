"""What the page listings can be filtered by, one filter set per page type."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.views.pages.listing import PageFilterSet

from content_types.pages import (
    ApplicationFormPage,
    CallDeadline,
    GrantSchemePage,
    NetworkPage,
    ProgrammePage,
    ProjectPage,
    StrategyPage,
)
from content_types.pages.calls import CallStatus
from content_types.pages.programme import PeriodStatus
from content_types.snippets import County, Period, Theme

from .filters import AnyOfFilter, TranslatedFilter, YesNoFilter


class TypedPageFilterSet(PageFilterSet):
    """Wagtail's own page filters, after those of the page type."""

    has_child_pages = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        general = [name for name in self.filters if name in PageFilterSet.base_filters]
        for name in [*general, "locale"]:
            if name in self.filters:
                self.filters.move_to_end(name)


class ProgrammeFilterSet(TypedPageFilterSet):
    family = AnyOfFilter(label=_("Family"), choices=ProgrammePage.Family.choices)
    strand = AnyOfFilter(label=_("Interreg strand"), choices=ProgrammePage.Strand.choices)
    period = TranslatedFilter(Period, field_name="periods__period", label=_("Period"))
    period_status = AnyOfFilter(
        field_name="periods__status",
        label=_("Status of a period"),
        choices=PeriodStatus.choices,
    )
    norway_participates = YesNoFilter(
        field_name="periods__norway_participates", label=_("Norway takes part")
    )
    theme = TranslatedFilter(Theme, field_name="theme_rows__theme", label=_("Theme"))

    class Meta:
        model = ProgrammePage
        fields: list[str] = []


class NetworkFilterSet(TypedPageFilterSet):
    kind = AnyOfFilter(label=_("Kind"), choices=NetworkPage.Kind.choices)
    county = TranslatedFilter(County, field_name="memberships__county", label=_("Member county"))
    theme = TranslatedFilter(Theme, field_name="theme_rows__theme", label=_("Theme"))

    class Meta:
        model = NetworkPage
        fields: list[str] = []


class StrategyFilterSet(TypedPageFilterSet):
    kind = AnyOfFilter(label=_("Kind"), choices=StrategyPage.Kind.choices)
    strategy_status = AnyOfFilter(
        field_name="status", label=_("Status of the strategy"), choices=StrategyPage.Status.choices
    )
    theme = TranslatedFilter(Theme, field_name="theme_rows__theme", label=_("Theme"))

    class Meta:
        model = StrategyPage
        fields: list[str] = []


class ProjectFilterSet(TypedPageFilterSet):
    kind = AnyOfFilter(label=_("Kind"), choices=ProjectPage.Kind.choices)
    programme = TranslatedFilter(ProgrammePage, label=_("Programme"))
    period = TranslatedFilter(Period, label=_("Period"))
    good_example = YesNoFilter(label=_("Good example"))
    theme = TranslatedFilter(Theme, field_name="theme_rows__theme", label=_("Theme"))
    county = TranslatedFilter(County, field_name="county_rows__county", label=_("County"))

    class Meta:
        model = ProjectPage
        fields: list[str] = []


class CallStateFilter(django_filters.MultipleChoiceFilter):
    """What a call is at this moment, asked of the calls themselves."""

    def filter(self, qs: QuerySet, value: list[str]) -> QuerySet:
        if not value:
            return qs
        now = timezone.now()
        calls = ApplicationFormPage.calls().prefetch_related("deadlines").defer_streamfields()
        return qs.filter(pk__in=[call.pk for call in calls if call.state(now).status in value])


class DeadlineFilter(django_filters.DateFromToRangeFilter):
    """Calls with a deadline between two days, both included."""

    def filter(self, qs: QuerySet, value: slice | None) -> QuerySet:
        if value is None:
            return qs
        found = CallDeadline.objects.all()
        if value.start is not None:
            found = found.filter(closes_at__gte=value.start)
        if value.stop is not None:
            found = found.filter(closes_at__lte=value.stop)
        return qs.filter(pk__in=found.values("page"))


class CallFilterSet(TypedPageFilterSet):
    state = CallStateFilter(
        label=_("State of the call"),
        choices=CallStatus.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    deadline = DeadlineFilter(label=_("Deadline"), widget=DateRangePickerWidget)

    class Meta:
        model = ApplicationFormPage
        fields: list[str] = []


class SchemeFilterSet(TypedPageFilterSet):
    scheme_status = AnyOfFilter(
        field_name="status", label=_("Status of the scheme"), choices=GrantSchemePage.Status.choices
    )
    programme = TranslatedFilter(
        ProgrammePage, field_name="target_programmes__programme", label=_("Programme")
    )

    class Meta:
        model = GrantSchemePage
        fields: list[str] = []
