"""What each page type's template shows beside its own item: lists of others, figures, states."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from content_types.alphabet import Alphabetical
from content_types.delivery import Audience, deliver
from content_types.pages import (
    ApplicationFormPage,
    FormVersion,
    GrantIndexPage,
    GrantSchemePage,
    NetworkPage,
    ProgrammePage,
    ProjectPage,
    StrategyPage,
)
from content_types.pages.index_page import IndexPage

from .calls import Call, calls_of, current_calls
from .figures import funding_bars, period_band
from .goals import goal_tree
from .listing import listing
from .memberships import in_words
from .names import BASIC_NAMES, PROJECT_NAMES, SCHEME_NAMES

ENQUIRY = ApplicationFormPage.Kind.ENQUIRY

Item = dict[str, Any]

MOST_PROJECTS = 12


@singledispatch
def details(page: Page, item: Item, audience: Audience) -> dict[str, Any]:
    """More of the template's context for a page of this type; nothing by default."""
    return {}


def _here(page: Page, pages: QuerySet, audience: Audience) -> QuerySet:
    """Those of the pages that are visible and in the page's own language."""
    return audience.visible.pages(pages.filter(locale_id=page.locale_id))


def _listed(pages: Sequence[Page] | QuerySet, audience: Audience) -> list[Item]:
    return deliver(list(pages), audience, PROJECT_NAMES)


@details.register
def _(page: ProgrammePage, item: Item, audience: Audience) -> dict[str, Any]:
    today = timezone.localtime(audience.now).date()
    key = page.translation_key
    projects = _here(page, ProjectPage.objects.filter(programme__translation_key=key), audience)
    schemes = _here(
        page,
        GrantSchemePage.objects.filter(
            target_programmes__programme__translation_key=key, target_programmes__kind="target"
        ).distinct(),
        audience,
    )
    shown = list(
        projects.order_by("-good_example", "-start", Alphabetical("title"))[: MOST_PROJECTS + 1]
    )
    return {
        "band": period_band(item["periods"], today),
        "periods": sorted(
            (row for row in item["periods"] if row["period"]),
            key=lambda row: row["period"]["start"],
            reverse=True,
        ),
        "projects": _listed(shown[:MOST_PROJECTS], audience),
        "has_more_projects": len(shown) > MOST_PROJECTS,
        "schemes": deliver(list(schemes.order_by(Alphabetical("title"))), audience, SCHEME_NAMES),
    }


@details.register
def _(page: NetworkPage, item: Item, audience: Audience) -> dict[str, Any]:
    today = timezone.localtime(audience.now).date()
    rows = [in_words(row, today) for row in item["memberships"]]
    return {"memberships": sorted(rows, key=lambda row: row["is_over"])}


@details.register
def _(page: StrategyPage, item: Item, audience: Audience) -> dict[str, Any]:
    goals = goal_tree(item["goals"])
    projects = _here(
        page,
        ProjectPage.objects.filter(goal_rows__goal__page__translation_key=page.translation_key),
        audience,
    )
    return {
        "goals": goals,
        "projects": _listed(
            projects.distinct().order_by(Alphabetical("title"))[:MOST_PROJECTS], audience
        ),
    }


@details.register
def _(page: ProjectPage, item: Item, audience: Audience) -> dict[str, Any]:
    before = _here(
        page, ProjectPage.objects.filter(leads_to__translation_key=page.translation_key), audience
    )
    countries: dict[str, list[Item]] = {}
    for partner in item["partners"]:
        countries.setdefault(partner["country_label"] or "", []).append(partner)
    return {
        "bars": funding_bars(item["funding"]),
        "preceded_by": _listed(before.order_by(Alphabetical("title")), audience),
        "countries": [{"name": name, "partners": partners} for name, partners in countries.items()],
    }


@details.register
def _(page: GrantSchemePage, item: Item, audience: Audience) -> dict[str, Any]:
    # A scheme that is not saved yet has no calls, and no place in the tree to ask for them.
    calls = (
        ApplicationFormPage.objects.child_of(page)
        if page.pk
        else ApplicationFormPage.objects.none()
    )
    visible = audience.visible.pages(calls)
    found = calls_of(visible.exclude(form_kind=ENQUIRY), audience)
    return {
        "enquiries": deliver(
            list(visible.filter(form_kind=ENQUIRY).order_by("path")), audience, BASIC_NAMES
        ),
        "calls": [call for call in found if not call.is_closed],
        "closed_calls": [call for call in found if call.is_closed],
    }


@details.register
def _(page: ApplicationFormPage, item: Item, audience: Audience) -> dict[str, Any]:
    has_form = FormVersion.objects.filter(form=page.translation_key).exists()
    kwargs = {"language": page.locale.language_code, "form": page.translation_key}
    return {
        "call": Call.of(item, audience.now),
        "is_enquiry": page.is_enquiry,
        "form_url": reverse("content_types_form_start", kwargs=kwargs) if has_form else "",
        "blank_url": reverse("content_types_form_blank", kwargs=kwargs) if has_form else "",
    }


@details.register
def _(page: IndexPage, item: Item, audience: Audience) -> dict[str, Any]:
    return {"listing": listing(page, audience.request, audience)}


@details.register
def _(page: GrantIndexPage, item: Item, audience: Audience) -> dict[str, Any]:
    return {
        "listing": listing(page, audience.request, audience),
        "calls": current_calls(page.locale.language_code, audience),
    }
