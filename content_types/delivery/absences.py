"""Why something that was public is not public any more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from wagtail.models import DraftStateMixin, Page, PageViewRestriction

from content_types.entries import Reason
from content_types.pages.visibility import Visibility

from .kinds import models_by_kind

Row = dict[str, Any]
COLUMNS = ("pk", "path", "live", "expired", "expire_at", "alias_of__path")


def reasons(kind: str, keys: Collection[int], visible: Visibility) -> dict[int, Reason]:
    """The reason for each of these items, of which none is public."""
    found = models_by_kind()[kind]._default_manager.filter(pk__in=keys)
    if kind == "page":
        known = _of_pages(list(Page.objects.filter(pk__in=keys).values(*COLUMNS)), visible)
    elif issubclass(found.model, DraftStateMixin):
        rows = found.values("pk", "live", "expired", "expire_at")
        known = {row["pk"]: _of_row(row, visible) or Reason.UNPUBLISHED for row in rows}
    else:
        known = dict.fromkeys(found.values_list("pk", flat=True), Reason.RESTRICTED)
    return dict.fromkeys(keys, Reason.DELETED) | known


def _of_row(row: Row, visible: Visibility) -> Reason | None:
    if row["expired"] or (row["expire_at"] and row["expire_at"] <= visible.now):
        return Reason.EXPIRED
    return None if row["live"] else Reason.UNPUBLISHED


def _of_pages(rows: list[Row], visible: Visibility) -> dict[int, Reason]:
    lines = {row["pk"]: [*_line(row["path"]), *_line(row["alias_of__path"] or "")] for row in rows}
    paths = {path for line in lines.values() for path in line}
    above = {
        row["path"]: row
        for row in Page.objects.filter(path__in=paths, depth__gt=1).values(*COLUMNS)
    }
    closed = PageViewRestriction.objects.filter(page__path__in=paths)
    restricted = set(closed.values_list("page__path", flat=True))
    return {
        row["pk"]: _first(_along(lines[row["pk"]], above, restricted, visible))
        if visible.roots.intersection(_line(row["path"]))
        else Reason.MOVED
        for row in rows
    }


def _line(path: str) -> list[str]:
    """A page's place in the tree and those above it, the nearest first."""
    return [path[:end] for end in range(len(path), 0, -Page.steplen)]


def _along(
    line: Iterable[str], above: dict[str, Row], restricted: set[str], visible: Visibility
) -> Iterator[Reason | None]:
    for path in line:
        yield Reason.RESTRICTED if path in restricted else None
        yield _of_row(above[path], visible) if path in above else None


def _first(found: Iterable[Reason | None]) -> Reason:
    # A page whose time to go live was put off is as good as unpublished.
    return next((reason for reason in found if reason), Reason.UNPUBLISHED)
