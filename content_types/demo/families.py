"""One function per family of pages: what a page of it says, as an item to load; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .spec import Block, Item, Ref, Texts, county, org, page, period


def content_page(
    model: str,
    key: str,
    title: str,
    introduction: str,
    *,
    parent: str,
    slug: str = "",
    body: Sequence[Block] = (),
    image: str = "",
    themes: Sequence[str] = (),
    counties: Sequence[str] = (),
    contacts: Sequence[str] = (),
    rows: dict[str, Sequence[Any]] | None = None,
    translations: Mapping[str, Texts] | None = None,
    **values: Any,
) -> Item:
    """A page of any type; ``key`` is also its address unless a ``slug`` is given."""
    common: dict[str, Any] = {
        "title": title,
        "slug": slug or key,
        "introduction": introduction,
        "body": body,
        "show_in_menus": False,
    }
    if image:
        common["image"] = Ref("image", image)
        common["image_alt"] = Ref("image_alt", image)
    shared = {
        "theme_rows": [{"theme": Ref("theme", each)} for each in themes],
        "county_rows": [{"county": county(each)} for each in counties],
        "contact_rows": [{"contact": Ref("contact", each)} for each in contacts],
    }
    return Item(
        kind="page",
        model=f"content_types.{model}",
        key=key,
        values=common | values,
        rows=shared | (rows or {}),
        parent=parent,
        translations=translations or {},
    )


def programme(
    key: str,
    title: str,
    introduction: str,
    *,
    periods: Sequence[dict[str, Any]] = (),
    contact_points: Sequence[dict[str, Any]] = (),
    successors: Sequence[str] = (),
    authority: str = "",
    **values: Any,
) -> Item:
    """A programme with its periods; ``authority`` is the key of an organisation."""
    if authority:
        values["managing_authority"] = org(authority)
    rows = {
        "periods": periods,
        "contact_points": contact_points,
        "successor_rows": [{"successor": page(each)} for each in successors],
    }
    return content_page(
        "ProgrammePage", key, title, introduction, parent="programmer", rows=rows, **values
    )


def in_period(
    name: str,
    status: str,
    *,
    norway: bool | None = True,
    budget: Sequence[Block] = (),
    rates: tuple[int, int] | None = None,
    roles: Sequence[Block] = (),
    priorities: Sequence[Block] = (),
    identifiers: Sequence[Block] = (),
    note: str = "",
) -> dict[str, Any]:
    """One period of a programme; ``rates`` are the shares for EU and Norwegian partners."""
    eu_rate, norwegian_rate = rates or (None, None)
    return {
        "period": period(name),
        "status": status,
        "norway_participates": norway,
        "budget": list(budget),
        "eu_rate": eu_rate,
        "norwegian_rate": norwegian_rate,
        "county_roles": list(roles),
        "priorities": list(priorities),
        "identifiers": list(identifiers),
        "note": note,
    }


def contact_point(organisation: str, role: str = "", url: str = "") -> dict[str, Any]:
    return {"organisation": org(organisation), "role": role, "url": url}


def network(
    key: str,
    title: str,
    introduction: str,
    *,
    kind: str,
    memberships: Sequence[dict[str, Any]] = (),
    organisation: str = "",
    **values: Any,
) -> Item:
    """A network, office or agreement; ``organisation`` is the key of the body behind it."""
    if organisation:
        values["organisation"] = org(organisation)
    rows = {"memberships": memberships}
    return content_page(
        "NetworkPage", key, title, introduction, parent="nettverk", kind=kind, rows=rows, **values
    )


def member(
    of: str,
    kind: str = "member",
    start: str = "",
    end: str = "",
    *,
    through: str = "",
    note: str = "",
) -> dict[str, Any]:
    """A county's membership; dates as people say them, «2012» or «1. januar 2020»."""
    row: dict[str, Any] = {"county": county(of), "kind": kind, "note": note}
    row |= {"start": start or None, "end": end or None}
    return row | ({"through": org(through)} if through else {})


def strategy(
    key: str,
    title: str,
    introduction: str,
    *,
    milestones: Sequence[dict[str, Any]] = (),
    goals: Sequence[dict[str, Any]] = (),
    **values: Any,
) -> Item:
    rows = {"milestones": milestones, "goals": goals}
    return content_page(
        "StrategyPage", key, title, introduction, parent="strategier", rows=rows, **values
    )


def step(
    kind: str, title: str, date: str = "", until: str = "", *, done: bool = False
) -> dict[str, Any]:
    return {
        "step": kind, "title": title, "date": date or None, "until": until or None, "done": done,
    }  # fmt: skip


def goal(number: str, title: str, description: str = "") -> dict[str, Any]:
    return {"number": number, "title": title, "description": description}


def project(
    key: str,
    title: str,
    introduction: str,
    *,
    programme: str,
    period_name: str = "",
    partners: Sequence[dict[str, Any]] = (),
    funding: Sequence[dict[str, Any]] = (),
    sdgs: Sequence[int] = (),
    places: Sequence[str] = (),
    goals: Sequence[str] = (),
    leads_to: str = "",
    **values: Any,
) -> Item:
    """A project; ``programme`` and ``leads_to`` are keys, ``places`` municipality numbers."""
    values["programme"] = page(programme)
    if period_name:
        values["period"] = period(period_name)
    if leads_to:
        values["leads_to"] = page(leads_to)
    rows = {
        "partners": partners,
        "funding": funding,
        "sdg_rows": [{"number": number} for number in sdgs],
        "place_rows": [{"municipality": Ref("municipality", number)} for number in places],
        "goal_rows": [{"goal": Ref("goal", each)} for each in goals],
    }
    return content_page(
        "ProjectPage", key, title, introduction, parent="prosjekter", rows=rows, **values
    )


def partner(
    name: str, country: str, role: str = "partner", organisation: str = ""
) -> dict[str, Any]:
    row: dict[str, Any] = {"name": name, "country": country, "role": role}
    return row | ({"organisation": org(organisation)} if organisation else {})


def lead(name: str, country: str, organisation: str = "") -> dict[str, Any]:
    return partner(name, country, "lead", organisation)


def owner(name: str, organisation: str = "") -> dict[str, Any]:
    """The Norwegian project owner."""
    return partner(name, "NO", "norwegian_owner", organisation)


def funded(
    amount: int, kind: str = "total", currency: str = "EUR", *, about: bool = False, source: str
) -> dict[str, Any]:
    return {
        "kind": kind, "amount": amount, "currency": currency,
        "approximate": about, "source": source,
    }  # fmt: skip
