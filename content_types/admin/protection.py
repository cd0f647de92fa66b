"""What is in use is not deleted: the editor is told where it is used instead.

The database protects counties, themes, periods and organisations that pages point at. Wagtail
would answer such a deletion with an error page, so it is stopped before it begins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import Model, ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.snippets.views.snippets import SnippetViewSet


@dataclass(frozen=True, slots=True)
class Obstacle:
    """An item that cannot be deleted, and how many others of which kind hold on to it."""

    item: Model
    pages: int
    others: int

    def sentence(self) -> str:
        """What the editor reads, «Theme “Climate” is used on 3 pages and cannot be deleted.»"""
        values = {
            "kind": capfirst(self.item._meta.verbose_name),
            "name": str(self.item),
            "pages": self.pages,
            "others": self.others,
        }
        if not self.others:
            text = ngettext(
                "%(kind)s “%(name)s” is used on %(pages)d page and cannot be deleted.",
                "%(kind)s “%(name)s” is used on %(pages)d pages and cannot be deleted.",
                self.pages,
            )
        elif not self.pages:
            text = ngettext(
                "%(kind)s “%(name)s” is used in %(others)d other place and cannot be deleted.",
                "%(kind)s “%(name)s” is used in %(others)d other places and cannot be deleted.",
                self.others,
            )
        else:
            text = _(
                "%(kind)s “%(name)s” cannot be deleted. "
                "Pages that use it: %(pages)d. Other places: %(others)d."
            )
        return text % values


def obstacles(items: Iterable[Model]) -> list[Obstacle]:
    """Those of the items that the database would refuse to delete."""
    return [found for item in items if (found := obstacle(item)) is not None]


def obstacle(item: Model) -> Obstacle | None:
    """What stands in the way of deleting this one item; None if nothing does."""
    try:
        Collector(using=item._state.db or "default", origin=item).collect([item])
    except ProtectedError as error:
        return _counted(item, error.protected_objects)
    except RestrictedError as error:
        return _counted(item, error.restricted_objects)
    return None


def _counted(item: Model, holders: Iterable[Model]) -> Obstacle:
    pages: set[int] = set()
    others: Counter[str] = Counter()
    for holder in holders:
        # A row of a page speaks for its page.
        page = getattr(holder, "page_id", None)
        if page is not None:
            pages.add(page)
        elif isinstance(holder, Page):
            pages.add(holder.pk)
        else:
            others[holder._meta.label] += 1
    return Obstacle(item, len(pages), others.total())


def refuse_deletion_of_used_snippets(
    request: HttpRequest, snippets: Sequence[Model]
) -> HttpResponse | None:
    """Hook ``before_delete_snippet``: for one item and for a selection of many."""
    found = obstacles(snippets)
    if not found:
        return None
    for each in found:
        address = reverse(_viewset(each.item).get_url_name("usage"), args=[quote(each.item.pk)])
        button = messages.button(address, _("Show where it is used"))
        messages.error(request, each.sentence(), buttons=[button])
    return redirect(_viewset(found[0].item).get_url_name("list"))


def _viewset(snippet: Any) -> SnippetViewSet:
    # Wagtail hangs it on each model that is registered as a snippet.
    return snippet.snippet_viewset
