"""Dates, numbers and money as people write them in Bokmål, Nynorsk and English; pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from django.utils import formats, timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from content_types.vague_dates import Precision

NBSP = "\N{NO-BREAK SPACE}"
MILLION = Decimal(1_000_000)
BILLION = Decimal(1_000_000_000)


def is_norwegian() -> bool:
    """Whether the active language is one of the two Norwegian ones."""
    return (translation.get_language() or "nb")[:2] in {"nb", "nn", "no"}


def moment(value: str | datetime | None) -> datetime | None:
    """A moment of an item's JSON in local time; None where there is none."""
    if not value:
        return None
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return timezone.localtime(found) if timezone.is_aware(found) else timezone.make_aware(found)


def long_day(value: date, *, weekday: bool = False, year: bool = True) -> str:
    """«fredag 12. februar 2027», with or without weekday and year."""
    day = "j." if is_norwegian() else "j"
    pattern = " ".join(filter(None, ["l" if weekday else "", day, "F", "Y" if year else ""]))
    return formats.date_format(value, pattern).replace(". ", f".{NBSP}", 1)


def exact_moment(value: datetime, now: datetime) -> str:
    """«fredag 12. februar kl. 12.00»; the year only where it is not this one or the next months."""
    local, today = timezone.localtime(value), timezone.localtime(now).date()
    is_near = 0 <= (local.date() - today).days < 300
    day = long_day(local.date(), weekday=True, year=not is_near)
    if is_norwegian():
        return f"{day} kl.{NBSP}{local:%H.%M}"
    return f"{day} at{NBSP}{local:%H:%M}"


def to_the_second(value: datetime) -> str:
    """«fredag 12. februar 2027 kl. 12.00.05», for what must be exact."""
    local = timezone.localtime(value)
    day = long_day(local.date(), weekday=True)
    if is_norwegian():
        return f"{day} kl.{NBSP}{local:%H.%M.%S}"
    return f"{day} at{NBSP}{local:%H:%M:%S}"


def number(value: Any, decimals: int | None = None) -> str:
    """A number with the language's separators; trailing zeros go."""
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return "" if value is None else str(value)
    if decimals is None:
        # Only what is no number has a letter for an exponent.
        decimals = max(0, -cast(int, amount.normalize().as_tuple().exponent))
    text = formats.number_format(amount, decimals, use_l10n=True, force_grouping=True)
    return text.replace(" ", NBSP)


def per_cent(value: Any) -> str:
    """«50 %» in Norwegian, “50%” in English; empty where there is no number."""
    if value in (None, ""):
        return ""
    return f"{number(value)}{NBSP}%" if is_norwegian() else f"{number(value)}%"


def money(value: Mapping[str, Any] | None, *, full: bool = False) -> str:
    """An amount in words and figures: «100 000 kr», «om lag 80 mrd. euro»; in full on demand."""
    if not value:
        return ""
    amount = Decimal(value["amount"])
    text = _with_currency(*_shortened(amount, full=full), value["currency"])
    return _("about %(amount)s") % {"amount": text} if value.get("approximate") else text


def _shortened(amount: Decimal, *, full: bool) -> tuple[str, str]:
    if not full and amount >= BILLION:
        return number((amount / BILLION).quantize(Decimal("0.01"))), pgettext("amount", "billion")
    if not full and amount >= MILLION:
        return number((amount / MILLION).quantize(Decimal("0.1"))), pgettext("amount", "million")
    return number(amount, 0 if amount == amount.to_integral() else 2), ""


def _with_currency(figure: str, scale: str, currency: str) -> str:
    names = {
        "NOK": pgettext("after an amount", "kroner"),
        "EUR": pgettext("after an amount", "euro"),
        "SEK": pgettext("after an amount", "Swedish kronor"),
        "DKK": pgettext("after an amount", "Danish kroner"),
    }
    name = names.get(currency, currency)
    if currency == "NOK" and not scale and is_norwegian():
        name = "kr"
    return NBSP.join(filter(None, [figure, scale, name]))


def span(start: Mapping[str, Any] | None, end: Mapping[str, Any] | None) -> str:
    """Two vague dates as one span: «2020–2023», «since 2005», «until spring 2021»."""
    first_year, last_year = _full_year(start, "01-01"), _full_year(end, "12-31")
    if start and end:
        if first_year and last_year:
            first, last = first_year, last_year
        else:
            first, last = start["label"], end["label"]
        dash = "–" if " " not in first + last else " – "
        return first if first == last else f"{first}{dash}{last}"
    if start:
        return _("since %(date)s") % {"date": first_year or start["label"]}
    if end and end["precision"] != Precision.YEAR and last_year:
        return _("to the end of %(year)s") % {"year": last_year}
    if end:
        return _("until %(date)s") % {"date": end["label"]}
    return ""


def _full_year(value: Mapping[str, Any] | None, edge: str) -> str:
    """The year, where the date is a year or the day at this edge of one."""
    if not value:
        return ""
    year, _dash, day = value["date"].partition("-")
    is_edge = value["precision"] == Precision.DAY and day == edge
    return year if is_edge or value["precision"] == Precision.YEAR else ""


def days_until(deadline: datetime, now: datetime) -> int:
    """Whole calendar days from today to the day of the deadline, 0 on the day itself."""
    return (timezone.localtime(deadline).date() - timezone.localtime(now).date()).days
