"""Choosing a strategy's goal: grouped by strategy, only goals of published strategies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import ForeignKey, QuerySet
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.coreutils import get_locales_display_names

from content_types.pages import StrategyGoal


def label(goal: StrategyGoal) -> str:
    """The goal's strategy; its language is told where there are several."""
    languages = get_locales_display_names()
    title = goal.page.title
    if len(languages) > 1 and (language := languages.get(goal.page.locale_id)):
        return f"{title} ({language})"
    return title


class GroupedGoals(ModelChoiceIterator):
    """Goals of published strategies under the name of each."""

    def __iter__(self) -> Iterator[Any]:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        live = self.queryset.filter(page__live=True)
        for group, goals in groupby(live, key=label):
            yield (group, [self.choice(goal) for goal in goals])


class GoalSelect(forms.Select):
    """A select that keeps a goal once chosen, also when its strategy was taken off the site."""

    def optgroups(self, name: str, value: list[str], attrs: Any = None) -> list[Any]:
        groups = super().optgroups(name, value, attrs)
        offered = {str(option["value"]) for _name, options, _index in groups for option in options}
        missing = [key for key in value if key.isdigit() and key not in offered]
        kept = StrategyGoal.objects.filter(pk__in=missing) if missing else ()
        for goal in kept:
            option = self.create_option(name, goal.pk, str(goal), True, len(groups), attrs=attrs)
            groups.append((_("No longer published"), [option], len(groups)))
        return groups


class GoalField(forms.ModelChoiceField):
    """A goal; every goal is valid, so that what was chosen once can be saved again."""

    iterator = GroupedGoals
    widget = GoalSelect


def goals() -> QuerySet[StrategyGoal]:
    """All goals with their strategies, in the order in which they are offered."""
    every = StrategyGoal.objects.select_related("page")
    return every.order_by("page__title", "page__locale_id", "page_id", "sort_order")


def offer_goals_by_strategy() -> None:
    """Make every form of the admin that points to a goal use the grouped field."""
    register_form_field_override(
        ForeignKey,
        to=StrategyGoal,
        override={"form_class": GoalField, "queryset": goals(), "widget": GoalSelect},
    )
