"""Typed filters: what a query parameter means, declared once per page type.

The API and the index pages read the same declarations; each filter knows its operators and
refuses values it cannot mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from content_types.serializers.schema import Schema
from content_types.snippets import County, CountySuccession, Snippet
from content_types.vague_dates import StoredBound, VagueDate, to_vague_date

from .visibility import Visibility

MAX_VALUES = 50
MAX_AMOUNT = 10**13
MAX_ID = 2**31 - 1

TRUE_OR_FALSE: Schema = {"enum": ["true", "false"]}
VAGUE: Schema = {
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": "^(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?$"},
    ]
}
AMOUNT: Schema = {
    "type": "number",
    "exclusiveMinimum": -MAX_AMOUNT,
    "exclusiveMaximum": MAX_AMOUNT,
}
# A text among several with commas between; what is blank around it does not count, and some control
# characters are blank to Python.
EDGE = r"[^,\s\u0000\u001c-\u001f\u0085\ufffd]"
ONE_TEXT: Schema = {"type": "string", "pattern": rf"^{EDGE}([^,\u0000\ufffd]*{EDGE})?$"}
MOMENT: Schema = {
    "anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]
}

Condition = Callable[[str, Visibility], Q]


class FilterValueError(ValueError):
    """A value that the filter cannot mean; the message is for whoever asked."""


def split(text: str) -> list[str]:
    """The values of a comma-separated parameter, at least one and at most ``MAX_VALUES``."""
    values = [value.strip() for value in text.split(",")]
    if not all(values):
        raise FilterValueError(_("A value is missing."))
    if len(values) > MAX_VALUES:
        raise FilterValueError(_("At most %(count)d values are allowed.") % {"count": MAX_VALUES})
    return values


def whole_number(text: str) -> int:
    """A non-negative id that fits the database."""
    if not text.isascii() or not text.isdigit() or len(text) > 10 or int(text) > MAX_ID:
        raise FilterValueError(_("“%(value)s” is not an id.") % {"value": text[:40]})
    return int(text)


def moment(text: str) -> datetime:
    """The point in time of an ISO date or date and time, local where no zone is given."""
    try:
        read = datetime.fromisoformat(text)
        aware = read if timezone.is_aware(read) else timezone.make_aware(read)
        # At the ends of the calendar another zone's hours lie in a year that there is not.
        return aware.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise FilterValueError(_iso_message(text)) from error


@dataclass(frozen=True)
class Path:
    """The way from a page to the column that is compared: its own, or that of its rows."""

    column: str
    rows: str = ""

    def __str__(self) -> str:
        return f"{self.rows}__{self.column}" if self.rows else self.column

    def q(self, **lookups: Any) -> Q:
        """A condition on pages, to be used through ``narrow``."""
        return Q(**{f"{self}{lookup}": value for lookup, value in lookups.items()})


class Filter:
    """One name in ``api_filters``; subclasses give a condition for every operator they know."""

    def __init__(self, column: str, *, rows: str = "", label: Any = "") -> None:
        self.path = Path(column, rows)
        self.label = label

    def operators(self) -> dict[str, Condition]:
        """Suffix (``""``, ``"__in"`` …) to a function of the value's text and the visibility."""
        raise NotImplementedError

    def schema(self, suffix: str) -> Schema:
        """The JSON Schema of the value that an operator takes."""
        return TRUE_OR_FALSE if suffix == "__isnull" else self.value_schema()

    def value_schema(self) -> Schema:
        """The JSON Schema of what the column is compared with."""
        raise NotImplementedError

    def _isnull(self) -> Condition:
        def condition(text: str, visible: Visibility) -> Q:
            if text not in {"true", "false"}:
                raise FilterValueError(_("Write true or false."))
            filled = self.filled(visible)
            return ~filled if text == "true" else filled

        return condition

    def filled(self, visible: Visibility) -> Q:
        """Holds where there is something; what is hidden is as good as nothing."""
        return self.path.q(__isnull=False)


class ChoiceFilter(Filter):
    """A column of fixed choices; several are separated by commas."""

    def __init__(self, column: str, choices: type[models.TextChoices], **kwargs: Any) -> None:
        super().__init__(column, **kwargs)
        self.choices = choices

    def value_schema(self) -> Schema:
        return _several({"enum": list(self.choices.values)})

    def operators(self) -> dict[str, Condition]:
        def any_of(text: str, visible: Visibility) -> Q:
            values = split(text)
            if unknown := [value for value in values if value not in self.choices.values]:
                known = ", ".join(self.choices.values)
                message = _("“%(value)s” is not one of: %(known)s.")
                raise FilterValueError(message % {"value": unknown[0][:40], "known": known})
            return self.path.q(__in=values)

        return {
            "": any_of,
            "__in": any_of,
            "__exclude": lambda text, visible: ~any_of(text, visible),
        }


class SnippetFilter(Filter):
    """A relation to a snippet, named by its code (number, key, name) or its id.

    The code finds the snippet in every language, so that ``theme=climate`` holds in all of them.
    """

    def __init__(self, column: str, target: type[Snippet], **kwargs: Any) -> None:
        super().__init__(column, **kwargs)
        self.target = target

    def value_schema(self) -> Schema:
        return _several(ONE_TEXT)

    def filled(self, visible: Visibility) -> Q:
        return self.path.q(__in=visible.snippets(self.target._default_manager.all()))

    def _keys(self, text: str, visible: Visibility) -> models.QuerySet:
        values = split(text)
        if self.target.api_code_field == "number":
            # County and municipality numbers are the public key; an id is never meant.
            condition = Q(number__in=values)
        else:
            numbers = [whole_number(v) for v in values if v.isascii() and v.isdigit()]
            condition = Q(**{f"{self.target.api_code_field}__in": values}) | Q(pk__in=numbers)
        found = visible.snippets(self.target._default_manager.filter(condition))
        keys = found.values("translation_key")
        # Hidden in the page's own language it is no relation of the page, however named here.
        return visible.snippets(self.target._default_manager.filter(translation_key__in=keys))

    def operators(self) -> dict[str, Condition]:
        def any_of(text: str, visible: Visibility) -> Q:
            return self.path.q(__in=self._keys(text, visible))

        found: dict[str, Condition] = {
            "": any_of,
            "__in": any_of,
            "__exclude": lambda text, visible: ~any_of(text, visible),
            "__isnull": self._isnull(),
        }
        if self.target is County:
            found["__lineage"] = lambda text, visible: self.path.q(
                __in=visible.snippets(
                    County.objects.filter(pk__in=lineage(self._keys(text, visible)))
                )
            )
        return found


def lineage(counties: models.QuerySet) -> list[int]:
    """The ids of these counties and of all that came before or after them."""
    pairs = list(CountySuccession.objects.values_list("county", "successor"))
    keys = set(counties.values_list("pk", flat=True))
    earlier, later = set(keys), set(keys)
    while True:
        more_earlier = {old for old, new in pairs if new in earlier} - earlier
        more_later = {new for old, new in pairs if old in later} - later
        if not more_earlier and not more_later:
            return sorted(earlier | later)
        earlier |= more_earlier
        later |= more_later


class PageFilter(Filter):
    """A relation to a page, by id; an id that is not public matches nothing."""

    def value_schema(self) -> Schema:
        return _several({"type": "integer", "minimum": 0, "maximum": MAX_ID})

    def operators(self) -> dict[str, Condition]:
        def any_of(text: str, visible: Visibility) -> Q:
            return self.path.q(__in=self.targets(text, visible).values("pk"))

        return {
            "": any_of,
            "__in": any_of,
            "__exclude": lambda text, visible: ~any_of(text, visible),
            "__isnull": self._isnull(),
        }

    def filled(self, visible: Visibility) -> Q:
        return self.path.q(__in=visible.pages().values("pk"))

    @staticmethod
    def targets(text: str, visible: Visibility) -> models.QuerySet:
        """The public pages with these ids, in every language."""
        ids = [whole_number(value) for value in split(text)]
        shown = visible.pages().filter(pk__in=ids).values("translation_key")
        return visible.pages().filter(translation_key__in=shown)


class ComparedFilter(Filter):
    """A column with an order; subclasses read one value."""

    def read(self, text: str) -> Any:
        raise NotImplementedError

    def operators(self) -> dict[str, Condition]:
        def compare(lookup: str) -> Condition:
            return lambda text, visible: self.path.q(**{lookup: self.read(text)})

        return {
            "": compare("__exact"),
            "__gt": compare("__gt"),
            "__gte": compare("__gte"),
            "__lt": compare("__lt"),
            "__lte": compare("__lte"),
            "__isnull": self._isnull(),
        }


class VagueDateFilter(ComparedFilter):
    """A vague date, compared by its first day; the value is an ISO date, month or year."""

    def value_schema(self) -> Schema:
        return VAGUE

    def read(self, text: str) -> VagueDate:
        try:
            vague = to_vague_date(text)
        except ValueError as error:
            raise FilterValueError(_iso_message(text)) from error
        if vague is None:
            raise FilterValueError(_("A value is missing."))
        return vague

    def operators(self) -> dict[str, Condition]:
        # The column holds «day precision», so a bare day sorts before each of its precisions;
        # what comes after a day begins with the next.
        def at(lookup: str, *, next_day: bool) -> Condition:
            def condition(text: str, visible: Visibility) -> Q:
                day = self.read(text).date
                if next_day and day < date.max:
                    day += timedelta(days=1)
                return self.path.q(**{lookup: StoredBound(day.isoformat())})

            return condition

        return {
            "": lambda text, visible: self.path.q(__startswith=self.read(text).date.isoformat()),
            "__gt": at("__gte", next_day=True),
            "__gte": at("__gte", next_day=False),
            "__lt": at("__lt", next_day=False),
            "__lte": at("__lt", next_day=True),
            "__isnull": self._isnull(),
        }


class MomentFilter(ComparedFilter):
    """A point in time; the value is an ISO date or date and time, local where no zone is given."""

    def value_schema(self) -> Schema:
        return MOMENT

    def read(self, text: str) -> datetime:
        return moment(text)


class NumberFilter(ComparedFilter):
    """A whole number such as a sustainable development goal."""

    def value_schema(self) -> Schema:
        return {"type": "integer", "minimum": 0, "maximum": MAX_ID}

    def schema(self, suffix: str) -> Schema:
        is_list = suffix in {"__in", "__exclude"}
        return _several(self.value_schema()) if is_list else super().schema(suffix)

    def read(self, text: str) -> int:
        return whole_number(text)

    def operators(self) -> dict[str, Condition]:
        def any_of(text: str, visible: Visibility) -> Q:
            return self.path.q(__in=[self.read(value) for value in split(text)])

        return {
            **super().operators(),
            "__in": any_of,
            "__exclude": lambda text, visible: ~any_of(text, visible),
        }


class AmountFilter(ComparedFilter):
    """An amount of money as a decimal number."""

    def value_schema(self) -> Schema:
        return AMOUNT

    def read(self, text: str) -> Decimal:
        try:
            amount = Decimal(text)
        except InvalidOperation as error:
            raise FilterValueError(
                _("“%(value)s” is not a number.") % {"value": text[:40]}
            ) from error
        if not amount.is_finite() or abs(amount) >= MAX_AMOUNT:
            raise FilterValueError(_("“%(value)s” is out of range.") % {"value": text[:40]})
        return amount


class BooleanFilter(Filter):
    """A yes or no column: true or false."""

    def value_schema(self) -> Schema:
        return TRUE_OR_FALSE

    def operators(self) -> dict[str, Condition]:
        def condition(text: str, visible: Visibility) -> Q:
            if text not in {"true", "false"}:
                raise FilterValueError(_("Write true or false."))
            return self.path.q(__exact=text == "true")

        return {"": condition}


def _several(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 1, "maxItems": MAX_VALUES}


def _iso_message(text: str) -> str:
    return _("“%(value)s” is not a date. Write it as 2027-01-31.") % {"value": text[:40]}


Filters = dict[str, Filter]


def filters_of(model: type[models.Model]) -> Filters:
    """The typed filters that a page type declares."""
    return getattr(model, "api_filters", {})


def condition_for(
    model: type[models.Model], parameter: str, filters: Filters | None = None
) -> tuple[Filter, Condition] | None:
    """The filter that a query parameter names on a page type, and the condition that it stands
    for; None if it is not one.

    The filters are those that the type declares, or the given ones.
    """
    filters = filters_of(model) if filters is None else filters
    name, double, suffix = parameter.partition("__")
    if name not in filters:
        return None
    condition = filters[name].operators().get(f"__{suffix}" if double else "")
    return None if condition is None else (filters[name], condition)


def narrow(pages: QuerySet, chosen: Iterable[tuple[Filter, Q]]) -> QuerySet:
    """Those of the pages that meet every condition, each once.

    Conditions on the rows of a page hold for one and the same row: ``period=2021–2027`` with
    ``status=open`` is a programme that is open in that period.
    """
    chosen = list(chosen)
    own = [condition for each, condition in chosen if not each.path.rows]
    of_rows = [condition for each, condition in chosen if each.path.rows]
    if own:
        pages = pages.filter(*own)
    if of_rows:
        # One call, so that they share a join; a subquery, so that no page comes twice.
        found = pages.model._default_manager.filter(*of_rows)
        pages = pages.filter(pk__in=found.values("pk"))
    return pages


def parameters_of(model: type[models.Model], filters: Filters | None = None) -> list[str]:
    """Every query parameter that the filters of a page type understand."""
    return list(parameter_schemas(model, filters))


def parameter_schemas(
    model: type[models.Model], filters: Filters | None = None
) -> dict[str, Schema]:
    """Every query parameter that the filters understand, with the JSON Schema of its value."""
    filters = filters_of(model) if filters is None else filters
    return {
        name + suffix: each.schema(suffix)
        for name, each in filters.items()
        for suffix in each.operators()
    }
