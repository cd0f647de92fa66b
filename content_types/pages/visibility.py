"""The one rule for what the public may see; everything that reads asks here.

Public is a page that is live, inside its time, with every ancestor public, without a view
restriction on itself or an ancestor, under the site that serves the request; an alias only
while its source is public too.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from django.db.models import BooleanField, Case, F, Model, Q, QuerySet, Value, When
from django.db.models.functions import Substr
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    DraftStateMixin,
    Page,
    PageViewRestriction,
    Site,
)
from wagtail.query import PageQuerySet


def in_time(now: datetime, prefix: str = "") -> Q:
    """Live and between go-live and expiry, whatever the scheduler has or has not done yet."""
    go_live, expire = f"{prefix}go_live_at", f"{prefix}expire_at"
    return (
        Q(**{f"{prefix}live": True})
        & (Q(**{f"{go_live}__isnull": True}) | Q(**{f"{go_live}__lte": now}))
        & (Q(**{f"{expire}__isnull": True}) | Q(**{f"{expire}__gt": now}))
    )


def _shortest(paths: set[str]) -> set[str]:
    """The paths that lie under no other of the set."""
    return {
        path
        for path in paths
        if not any(path[:end] in paths for end in range(Page.steplen, len(path), Page.steplen))
    }


def _is_under(path: str, tops: set[str]) -> bool:
    return any(path[:end] in tops for end in range(Page.steplen, len(path) + 1, Page.steplen))


def _under(paths: set[str], column: str = "path") -> tuple[dict[str, Substr], Q]:
    """Annotations and a condition that hold for rows in one of these subtrees."""
    by_length: dict[int, list[str]] = defaultdict(list)
    for path in paths:
        by_length[len(path)].append(path)
    annotations, condition = {}, Q(pk__in=[])
    for length, group in by_length.items():
        name = f"{column.replace('__', '_')}_first_{length}"
        annotations[name] = Substr(F(column), 1, length)
        condition |= Q(**{f"{name}__in": sorted(group)})
    return annotations, condition


@dataclass(frozen=True)
class Visibility:
    """The rule as it stands for one site at one moment; make one per request."""

    now: datetime
    roots: frozenset[str]
    closed: frozenset[str]
    private_collections: frozenset[int] = field(default_factory=frozenset)
    # False where it is known that no page is an alias: then nothing need be asked of sources.
    has_aliases: bool = True

    @classmethod
    def of(cls, site: Site | None, now: datetime, *, restricted_too: bool = False) -> Self:
        """The rule for a site; ``restricted_too`` leaves view restrictions to Wagtail."""
        roots = cls._roots(site)
        closed = set() if restricted_too else cls._restricted_paths()
        closed |= cls._hidden_branches(now)
        closed = cls._with_hidden_aliases(closed, roots, now)
        return cls(now, frozenset(roots), frozenset(_shortest(closed)), cls._private_collections())

    @staticmethod
    def _roots(site: Site | None) -> set[str]:
        if site is None:
            return set()
        key = site.root_page.translation_key
        return set(Page.objects.filter(translation_key=key).values_list("path", flat=True))

    @staticmethod
    def _restricted_paths() -> set[str]:
        return set(PageViewRestriction.objects.values_list("page__path", flat=True))

    @staticmethod
    def _hidden_branches(now: datetime) -> set[str]:
        # Leaves are left to the row's own condition; only what has children closes a subtree.
        branches = Page.objects.filter(numchild__gt=0, depth__gt=1).exclude(in_time(now))
        return set(branches.values_list("path", flat=True))

    @staticmethod
    def _with_hidden_aliases(closed: set[str], roots: set[str], now: datetime) -> set[str]:
        aliases = list(
            Page.objects.filter(numchild__gt=0, alias_of__isnull=False).values_list(
                "path", "alias_of__path", "alias_of__pk"
            )
        )
        if not aliases:
            return closed
        shown = set(
            Page.objects.filter(in_time(now), pk__in={pk for _path, _source, pk in aliases})
            .values_list("pk", flat=True)
        )  # fmt: skip
        closed = set(closed)
        while True:
            # An alias that closes may hide the source of another: repeat until nothing changes.
            more = {
                path
                for path, source, pk in aliases
                if path not in closed
                and (pk not in shown or _is_under(source, closed) or not _is_under(source, roots))
            }
            if not more:
                return closed
            closed |= more

    @staticmethod
    def _private_collections() -> frozenset[int]:
        paths = set(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
        if not paths:
            return frozenset()
        annotations, condition = _under(paths)
        found = Collection.objects.alias(**annotations).filter(condition)
        return frozenset(found.values_list("pk", flat=True))

    def pages(self, queryset: PageQuerySet | None = None) -> PageQuerySet:
        """Those of the pages (all of them by default) that are public."""
        queryset = Page.objects.all() if queryset is None else queryset
        return self._own_rule(queryset).filter(self._of_aliases())

    def told(self, queryset: PageQuerySet, name: str) -> PageQuerySet:
        """All of the pages, each with whether it is public under this name.

        To ask of each anew, by a query of its own, takes the database much longer.
        """
        places, condition = self._condition()
        rule = When(condition & self._of_aliases(), then=Value(True))
        told = Case(rule, default=Value(False), output_field=BooleanField())
        return queryset.alias(**places).annotate(**{name: told})

    def _of_aliases(self) -> Q:
        if not self.has_aliases:
            return Q(alias_of=None)
        # Aliases of aliases do not occur deeper than this: Wagtail keeps them level by level.
        sources = self._own_rule(Page.objects.filter(aliases__isnull=False))
        sources = sources.filter(Q(alias_of=None) | Q(alias_of__in=self._own_rule(Page.objects)))
        return Q(alias_of=None) | Q(alias_of__in=sources)

    def _own_rule(self, queryset: QuerySet[Page]) -> QuerySet[Page]:
        places, condition = self._condition()
        return queryset.alias(**places).filter(condition)

    def _condition(self) -> tuple[dict[str, Substr], Q]:
        # By how they begin, the database knows how many there are; by a part of them it guesses.
        in_roots = Q(pk__in=[])
        for path in sorted(self.roots):
            in_roots |= Q(path__startswith=path)
        places, in_closed = _under(set(self.closed))
        condition = in_time(self.now) & in_roots
        return places, condition & ~in_closed if self.closed else condition

    def has(self, page: Page) -> bool:
        """Whether this one page is public as the database has it."""
        return self.pages(Page.objects.filter(pk=page.pk)).exists()

    def files(self, queryset: QuerySet) -> QuerySet:
        """Those images or documents that lie in no private collection."""
        return queryset.exclude(collection_id__in=self.private_collections)

    def snippets(self, queryset: QuerySet) -> QuerySet:
        """Those snippets that are published, where the kind has drafts."""
        model: type[Model] = queryset.model
        return (
            queryset.filter(in_time(self.now)) if issubclass(model, DraftStateMixin) else queryset
        )
