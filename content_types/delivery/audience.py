"""Who is being answered: one request's site and moment, and how addresses are written for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, Self, TypeVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.api.utils import get_full_url
from wagtail.models import Page, Site

from content_types.pages.visibility import Visibility
from content_types.refs import Ref

from .addresses import full_url
from .snapshot import Snapshot

Known = TypeVar("Known")
# Stands for a key in an address; no other part of one has such a number.
ANY_KEY = 2**31 - 1


def _name(router: Any) -> str:
    """Where a request carries its audience."""
    return "_utsyn_api_audience" if router else "_utsyn_audience"


@dataclass
class Told:
    """What was found of a page's family along with the page, for this answer and no other."""

    # As ``languages`` groups them, by ``translation_key``.
    versions: dict[Any, Any] = field(default_factory=dict)
    # What a shelf has of each card; None where nothing is kept of it.
    rows: dict[Ref, dict[str, Any] | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Audience:
    """The public as one request meets it; who is logged in makes no difference.

    With a ``router`` (the API) addresses are absolute and items carry a ``detail_url``;
    without one (the site's own pages) they are relative.
    """

    request: HttpRequest
    now: datetime
    router: Any = None
    # Given where the store is read; it then stands for the site and the rule as well.
    snapshot: Snapshot | None = None
    # What the answer is made of, as far as this audience may see it.
    shown: set[Ref] = field(default_factory=set, compare=False)
    told: Told = field(default_factory=Told, compare=False)
    # What all readers share, at hand: some of it is asked for with every card.
    _known: dict[Any, Any] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, request: HttpRequest, router: Any = None) -> Self:
        """The audience of a request; kept on it, so that the rule is read once."""
        name = _name(router)
        if not hasattr(request, name):
            setattr(request, name, cls(request, timezone.now(), router))
        return getattr(request, name)

    def stay(self) -> None:
        """Let this be the audience of its request from now on."""
        setattr(self.request, _name(self.router), self)

    def known(self, about: Any, find: Callable[[], Known]) -> Known | Any:
        """What ``find`` gives all readers of this site alike; found once until something changes.

        It is shared: whoever wants it different makes a copy.
        """
        if self.snapshot is None:
            return find()
        if about not in self._known:
            name = (about, self.site and self.site.pk, bool(self.router))
            self._known[about] = self.snapshot.shared(name, find)
        return self._known[about]

    @cached_property
    def site(self) -> Site | None:
        if self.snapshot:
            return self.snapshot.site(self.request)
        return Site.find_for_request(self.request)

    @cached_property
    def visible(self) -> Visibility:
        if self.snapshot:
            return self.snapshot.visible(self.site, self.now)
        return Visibility.of(self.site, self.now)

    @cached_property
    def asked_language(self) -> str | None:
        """The language that the API was asked for; None where nobody named one."""
        # To read a query takes time even where there is none.
        is_asked = self.router and self.request.META.get("QUERY_STRING")
        return self.request.GET.get("locale") if is_asked else None

    @cached_property
    def language(self) -> str | None:
        """The language in which the request is answered."""
        return get_language()

    def page_url(self, page: Page) -> str | None:
        """The page's public address, in the page's own language."""
        return full_url(page, self) if self.router else page.get_url(self.request)

    def detail_url(self, model: type[models.Model], key: int) -> str | None:
        """The address of an item in the API; None where there is no API or no endpoint for it."""
        if not self.router:
            return None
        around = self.known(("detail", self.router, model), lambda: self.around_key(model))
        if around is None:
            return None
        before, after = around
        return f"{before}{key}{after}"

    def around_key(self, model: type[models.Model]) -> tuple[str, str] | None:
        """What stands before and behind the key in the addresses of a model's items."""
        path = self.router.get_object_detail_urlpath(model, ANY_KEY)
        before, key, after = path.rpartition(str(ANY_KEY)) if path else ("", "", "")
        return (get_full_url(self.request, before), after) if key else None

    def media_url(self, url: str) -> str:
        """The address of a file, absolute for the API."""
        if self.router and not url.startswith(("http://", "https://")):
            return get_full_url(self.request, url)
        return url
