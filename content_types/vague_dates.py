"""Dates as people know them: a day, a month, a season or only a year; stored so that they sort."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats, translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Precision(models.TextChoices):
    DAY = "day", _("day")
    MONTH = "month", _("month")
    SEASON = "season", _("season")
    YEAR = "year", _("year")


SEASONS = {
    1: pgettext_lazy("season with year", "winter %(year)d"),
    3: pgettext_lazy("season with year", "spring %(year)d"),
    6: pgettext_lazy("season with year", "summer %(year)d"),
    9: pgettext_lazy("season with year", "autumn %(year)d"),
}
# What editors type, in the three languages, to the month in which the season starts.
SEASON_WORDS = {
    "winter": 1, "vinteren": 1, "vinter": 1,
    "spring": 3, "våren": 3, "vår": 3,
    "summer": 6, "sommeren": 6, "sommaren": 6, "sommer": 6, "sommar": 6,
    "autumn": 9, "høsten": 9, "hausten": 9, "høst": 9, "haust": 9, "fall": 9,
}  # fmt: skip
MONTHS = """
    januar january jan | februar february feb | mars march mar | april apr | mai may
    | juni june jun | juli july jul | august aug | september sept sep | oktober october okt oct
    | november nov | desember december des dec
"""
MONTH_WORDS = {
    word: number
    for number, words in enumerate(MONTHS.split("|"), start=1)
    for word in words.split()
}


# Inside VagueDate the name ``date`` is the field's.
Day = date


@dataclass(frozen=True, order=True, slots=True)
class VagueDate:
    """The first day that is meant, and how exactly it is known."""

    date: date
    precision: str = Precision.DAY

    @classmethod
    def stored(cls, text: str) -> Self:
        """Read the database form, ``2021-03-01 season``."""
        day, precision = text.split(" ")
        return cls(date.fromisoformat(day), Precision(precision).value)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a person types: «våren 2021», «mars 2021», «2021», «3. april 2020», ISO.

        Raises ValueError when the text is none of these.
        """
        words = text.strip().lower().replace(",", " ")
        if match := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", words):
            return cls(date(*map(int, match.groups())))
        if match := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", words):
            day, month, year = map(int, match.groups())
            return cls(date(year, month, day))
        if match := re.fullmatch(r"(\d{4})-(\d{2})", words):
            return cls(date(int(match[1]), int(match[2]), 1), Precision.MONTH.value)
        if re.fullmatch(r"\d{4}", words):
            return cls(date(int(words), 1, 1), Precision.YEAR.value)
        if match := re.fullmatch(r"(?:(\d{1,2})\.?\s+)?([^\W\d]+)\.?\s+(\d{4})", words):
            return cls._from_words(match[1], match[2], int(match[3]))
        raise ValueError(text)

    @classmethod
    def _from_words(cls, day: str | None, word: str, year: int) -> Self:
        if word in MONTH_WORDS:
            month = MONTH_WORDS[word]
            if day:
                return cls(date(year, month, int(day)))
            return cls(date(year, month, 1), Precision.MONTH.value)
        if word in SEASON_WORDS and not day:
            return cls(date(year, SEASON_WORDS[word], 1), Precision.SEASON.value)
        raise ValueError(word)

    @property
    def last(self) -> Day:
        """The last day that the date may mean, for comparing ends with beginnings."""
        if self.precision == Precision.YEAR:
            return date(self.date.year, 12, 31)
        if self.precision == Precision.DAY:
            return self.date
        month = self.date.month + (2 if self.precision == Precision.SEASON else 0)
        return date(self.date.year, month, calendar.monthrange(self.date.year, month)[1])

    def __str__(self) -> str:
        """As people say it, in the active language."""
        if self.precision == Precision.YEAR:
            return str(self.date.year)
        if self.precision == Precision.SEASON:
            return SEASONS[self.date.month] % {"year": self.date.year}
        if self.precision == Precision.MONTH:
            return formats.date_format(self.date, "F Y")
        # Norwegian writes «3. april 2020»; the day-first form is also what parse() reads back.
        norwegian = (translation.get_language() or "").startswith(("nb", "nn"))
        return formats.date_format(self.date, "j. F Y" if norwegian else "j F Y")

    def as_stored(self) -> str:
        return f"{self.date.isoformat()} {self.precision}"

    def as_json(self, language: str) -> dict[str, str]:
        """The API's shape: first day, precision, and the words for it in ``language``."""
        with translation.override(language):
            return {
                "date": self.date.isoformat(),
                "precision": str(self.precision),
                "label": str(self),
            }


def to_vague_date(value: Any) -> VagueDate | None:
    """A VagueDate from whatever a form, a revision or a caller hands over."""
    if value in (None, ""):
        return None
    if isinstance(value, VagueDate):
        return value
    if isinstance(value, date):
        return VagueDate(value)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2} [a-z]+", value):
        return VagueDate.stored(value)
    return VagueDate.parse(value)


class StoredBound(str):
    """A day that a query compares with the column as it is stored, without parsing it."""

    __slots__ = ()


if TYPE_CHECKING:
    _Column = models.CharField[VagueDate | date | str | None, VagueDate | None]
else:
    _Column = models.CharField


class VagueDateField(_Column):
    """A VagueDate or None; the column sorts by first day, and forms take plain words."""

    description = _("Date that may be vague")

    # By these django-stubs knows what the attribute takes and gives: a text column without texts.
    _pyi_private_set_type: VagueDate | date | str | None  # type: ignore[assignment]
    _pyi_private_get_type: VagueDate | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 17
        kwargs.setdefault("help_text", _("As you would say it: 3 April 2020, spring 2021, 2021."))
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, *_args: Any) -> VagueDate | None:
        return VagueDate.stored(value) if value else None

    def to_python(self, value: Any) -> VagueDate | None:
        try:
            return to_vague_date(value)
        except ValueError as error:
            raise ValidationError(
                _(
                    "“%(value)s” is not a date we understand. "
                    "Write 3 April 2020, spring 2021 or 2021."
                ),
                code="invalid",
                params={"value": value},
            ) from error

    def get_prep_value(self, value: Any) -> str | None:
        if isinstance(value, StoredBound):
            return value
        vague = self.to_python(value)
        return vague.as_stored() if vague else None

    # A fixture's JSON has null where there is no date.
    def value_to_string(self, obj: models.Model) -> str | None:  # type: ignore[override]
        return self.get_prep_value(self.value_from_object(obj))

    def value_from_object(self, obj: models.Model) -> VagueDate | None:
        # A revision's JSON and a form's initial value both come through here.
        return to_vague_date(super().value_from_object(obj))

    def run_validators(self, value: Any) -> None:
        # CharField's length validator measures text; the value is not text.
        return

    def formfield(self, **kwargs: Any) -> Any:
        kwargs.setdefault("max_length", None)
        return super().formfield(**kwargs)
