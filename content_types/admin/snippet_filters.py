"""What the snippet listings can be filtered by."""

from __future__ import annotations

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import NumberRangeWidget, WagtailFilterSet

from content_types.enums import Country
from content_types.snippets import (
    Contact,
    County,
    Municipality,
    Organisation,
    Period,
    Theme,
)

from .filters import AnyOfFilter, TranslatedFilter, YesNoFilter, narrow


class TodayFilter(django_filters.ChoiceFilter):
    """Whether something exists today, by its first and last day."""

    def __init__(self, *, first: str, last: str, **kwargs: object) -> None:
        self.first, self.last = first, last
        super().__init__(
            choices=[("now", _("Yes, today")), ("not", _("No, earlier or later"))],
            empty_label=_("All"),
            widget=forms.RadioSelect,
            **kwargs,
        )

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        today = timezone.localdate()
        begun = Q(**{f"{self.first}__isnull": True}) | Q(**{f"{self.first}__lte": today})
        not_over = Q(**{f"{self.last}__isnull": True}) | Q(**{f"{self.last}__gte": today})
        return narrow(qs, begun & not_over, exclude=value == "not")


class UsageFilterSet(WagtailFilterSet):
    """How often something is used, beside what the kind itself is filtered by."""

    usage_count = django_filters.RangeFilter(
        label=_("Times used"), widget=NumberRangeWidget(), method="by_usage"
    )

    def by_usage(self, queryset: QuerySet, name: str, value: slice) -> QuerySet:
        bounds = Q()
        if value.start is not None:
            bounds &= Q(usage_count__gte=value.start)
        if value.stop is not None:
            bounds &= Q(usage_count__lte=value.stop)
        # The count is an annotation, which search cannot filter by; keys it can.
        return queryset.filter(pk__in=list(queryset.filter(bounds).values_list("pk", flat=True)))


class CountyFilterSet(UsageFilterSet):
    exists = TodayFilter(first="valid_from", last="valid_to", label=_("Exists"))

    class Meta:
        model = County
        fields: list[str] = []


class MunicipalityFilterSet(UsageFilterSet):
    county = TranslatedFilter(County, label=_("County"))
    exists = TodayFilter(first="valid_from", last="valid_to", label=_("Exists"))

    class Meta:
        model = Municipality
        fields: list[str] = []


class ThemeFilterSet(UsageFilterSet):
    class Meta:
        model = Theme
        fields: list[str] = []


class OrganisationFilterSet(UsageFilterSet):
    country = AnyOfFilter(label=_("Country"), choices=Country.choices)
    live = YesNoFilter(label=_("Published"))

    class Meta:
        model = Organisation
        fields: list[str] = []


class ContactFilterSet(UsageFilterSet):
    organisation = TranslatedFilter(Organisation, label=_("Organisation"))
    live = YesNoFilter(label=_("Published"))

    class Meta:
        model = Contact
        fields: list[str] = []


class PeriodFilterSet(UsageFilterSet):
    runs = TodayFilter(first="start", last="end", label=_("Runs"))

    class Meta:
        model = Period
        fields: list[str] = []
