"""What the page listings tell of each type, from rows that were fetched for all pages at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
)
from wagtail.models import Page

from content_types.pages import (
    NetworkMembership,
    NetworkPage,
    ProgrammePage,
    StrategyPage,
)


class LinesColumn(Column):
    """A list of short texts in one cell."""

    cell_template_name = "content_types/admin/lines_cell.html"


class MomentColumn(Column):
    """A date with its time, written out: what lies ahead is not «some time ago»."""

    def get_value(self, instance: Page) -> str:
        moment = super().get_value(instance)
        if moment is None:
            return ""
        return formats.date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT")


def page_columns(own: Iterable[BaseColumn]) -> list[BaseColumn]:
    """A page listing's columns: the type's own between the title and what all pages have."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=gettext_lazy("Title"), sort_key="title", classname="title"),
        *own,
        DateColumn(
            "latest_revision_created_at",
            label=gettext_lazy("Updated"),
            sort_key="latest_revision_created_at",
        ),
        PageStatusColumn("status", label=gettext_lazy("Status"), sort_key="live"),
    ]


def period_lines(page: ProgrammePage) -> list[str]:
    """Each period with its status, «2021–2027: open»."""
    return [f"{row.period.name}: {row.get_status_display()}" for row in page.periods.all()]


def participation(page: ProgrammePage) -> list[str]:
    """Whether Norway takes part, period by period; one answer where it is the same in all."""
    rows = list(page.periods.all())
    words = {True: _("Yes"), False: _("No"), None: _("Not settled")}
    answers = {row.norway_participates for row in rows}
    if len(answers) == 1:
        return [words[answers.pop()]]
    return [f"{row.period.name}: {words[row.norway_participates].lower()}" for row in rows]


def is_current(row: NetworkMembership, today: date) -> bool:
    """Whether a membership has begun and not ended; open ends and vague dates are trusted."""
    begun = row.start is None or row.start.date <= today
    return begun and (row.end is None or row.end.last >= today)


def membership_lines(page: NetworkPage) -> list[str]:
    """The memberships of today, «Østfold fylkeskommune: observer»."""
    today = timezone.localdate()
    return [
        f"{row.county.name}: {row.get_kind_display()}"
        for row in page.memberships.all()
        if is_current(row, today)
    ]


def strategy_years(page: StrategyPage) -> str:
    """«2022–2026», «from 2022», «until 2026» or nothing."""
    first, last = page.first_year, page.last_year
    if first and last:
        return f"{first}–{last}" if first != last else str(first)
    if first:
        return _("from %(year)d") % {"year": first}
    return _("until %(year)d") % {"year": last} if last else ""


def capitalised(method: str) -> Callable[[Page], str]:
    """An accessor: the words for a choice, beginning with a capital letter."""
    return lambda page: capfirst(getattr(page, method)())


PROGRAMME = page_columns(
    [
        Column(
            "family",
            label=gettext_lazy("Family"),
            accessor=capitalised("get_family_display"),
            sort_key="family",
        ),
        LinesColumn("periods", label=gettext_lazy("Periods"), accessor=period_lines),
        LinesColumn("norway", label=gettext_lazy("Norway takes part"), accessor=participation),
    ]
)
NETWORK = page_columns(
    [
        Column(
            "kind",
            label=gettext_lazy("Kind"),
            accessor=capitalised("get_kind_display"),
            sort_key="kind",
        ),
        LinesColumn("members", label=gettext_lazy("Memberships today"), accessor=membership_lines),
    ]
)
STRATEGY = page_columns(
    [
        Column(
            "kind",
            label=gettext_lazy("Kind"),
            accessor=capitalised("get_kind_display"),
            sort_key="kind",
        ),
        Column(
            "strategy_status",
            label=gettext_lazy("The strategy is"),
            accessor=capitalised("get_status_display"),
            sort_key="status",
        ),
        Column(
            "years", label=gettext_lazy("Years"), accessor=strategy_years, sort_key="first_year"
        ),
    ]
)
PROJECT = page_columns(
    [
        Column(
            "kind",
            label=gettext_lazy("Kind"),
            accessor=capitalised("get_kind_display"),
            sort_key="kind",
        ),
        Column("programme", label=gettext_lazy("Programme"), accessor="programme.title"),
        Column(
            "period",
            label=gettext_lazy("Period"),
            accessor="period.name",
            sort_key="period__start",
        ),
        Column("start", label=gettext_lazy("Start"), accessor="start", sort_key="start"),
    ]
)
SCHEME = page_columns(
    [
        Column(
            "scheme_status",
            label=gettext_lazy("The scheme is"),
            accessor=capitalised("get_status_display"),
            sort_key="status",
        ),
        Column(
            "expected",
            label=gettext_lazy("Expected to open"),
            accessor="expected",
            sort_key="expected",
        ),
    ]
)
CALL = page_columns(
    [
        Column("state", label=gettext_lazy("The call is"), accessor=capitalised("state_label")),
        MomentColumn(
            "deadline",
            label=gettext_lazy("Deadline"),
            accessor=lambda call: call.state().deadline,
        ),
        MomentColumn(
            "opens_at", label=gettext_lazy("Opens"), accessor="opens_at", sort_key="opens_at"
        ),
    ]
)
