"""The facets of a search as its page shows them: what can be chosen, what is, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from content_types.pages import Visibility
from content_types.pages.filters import FilterValueError
from content_types.web.facets import Group, Option
from content_types.web.listing import Chip, address

from .facets import NAMES, Facets
from .query import Hit

LONGEST_VALUE = 200


def labels() -> dict[str, str]:
    """What readers call each facet."""
    return {
        "type": _("Kind of page"),
        "period": _("Period"),
        "theme": _("Theme"),
        "county": _("County"),
        "status": _("Status"),
        "year": _("Published"),
    }


class Choices:
    """The hits of a search under what its address chooses; wrong values become ``problems``."""

    def __init__(self, hits: Sequence[Hit], query: QueryDict, visible: Visibility) -> None:
        self.query = query
        self.problems: list[str] = []
        self.chosen: dict[str, list[str]] = {}
        self.facets = Facets(hits, {}, visible)
        for name in NAMES:
            values = [text for each in query.getlist(name) for text in each.split(",") if text]
            if values:
                self._choose(name, list(dict.fromkeys(values)), visible)

    def _choose(self, name: str, values: list[str], visible: Visibility) -> None:
        text = ",".join(values)
        wanted = {each: ",".join(texts) for each, texts in self.chosen.items()} | {name: text}
        try:
            if not text.isprintable() or len(text) > LONGEST_VALUE:
                raise FilterValueError
            self.facets = Facets(self.facets.hits, wanted, visible)
        except FilterValueError:
            problem = _("Part of the address could not be understood and was left out.")
            self.problems = [problem]
        else:
            self.chosen[name] = values

    def left(self) -> list[int]:
        """The ids of the hits that meet every choice."""
        return [hit.pk for hit in self.facets.narrowed()]

    def groups(self) -> list[Group]:
        """Every facet in which there is something to choose."""
        found = []
        for name, values in self.facets.counts().items():
            chosen = self.chosen.get(name, [])
            options = [
                Option(each.value, each.label, each.count, each.value in chosen) for each in values
            ]
            known = {option.value for option in options}
            # A choice that leaves nothing must still be seen, or it could not be undone.
            options += [Option(each, each, 0, True) for each in chosen if each not in known]
            if len(options) > 1 or chosen:
                found.append(Group(name, labels()[name], options))
        return found

    def chips(self, groups: Sequence[Group]) -> list[Chip]:
        """Each chosen value, with the address without it."""
        return [
            Chip(f"{group.label}: {option.label}", self._without(group.name, option.value))
            for group in groups
            for option in group.chosen
        ]

    def _without(self, name: str, value: str) -> str:
        rest: Any = [each for each in self.chosen[name] if each != value]
        return address(self.query, **{name: rest})
