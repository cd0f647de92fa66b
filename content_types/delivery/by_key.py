"""Items by their keys, with what is kept of each: the statement is written once per process.

It asks nothing of who may see them; whoever has the keys has asked that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db import models
from django.db.models import Subquery
from wagtail.models import Locale, Page

from content_types.statements import Rows, marks_for

from .bare import bare
from .in_bytes import InBytes
from .reading import entry_columns, kept_of, with_entries

OF_STATE = ("store_token", "store_pending")
LOCALE, LANGUAGE = "locale_id", "locale__language_code"


def with_these_keys(
    model: type[models.Model], keys: Sequence[int], *, beginnings: bool = False
) -> list[Any]:
    """The items with these keys, in any order, as ``reading.with_entries`` gives them.

    With ``beginnings`` there is no more of the body of each than its title and meta need.
    """
    marks = marks_for(len(keys))
    # All that is asked of a page stands in one table, whichever its type.
    table = Page if issubclass(model, Page) else model
    rows, names = _statement(table, len(marks), beginnings)
    found = [dict(zip(names, row, strict=True)) for row in rows.fetch(*keys, *marks[len(keys) :])]
    if LANGUAGE not in names:
        return [bare(model, row.pop("pk"), row) for row in found]
    codes = {row[LOCALE]: row.pop(LANGUAGE) for row in found}
    locales = {key: bare(Locale, key, {"language_code": code}) for key, code in codes.items()}
    return [bare(model, row.pop("pk"), row, locale=locales[row[LOCALE]]) for row in found]


@lru_cache
def _statement(
    model: type[models.Model], size: int, beginnings: bool
) -> tuple[Rows, tuple[str, ...]]:
    marks = marks_for(size)
    body = "entry_beginning" if beginnings else "entry_body"
    names = ("pk", *entry_columns(model), body, *OF_STATE)
    items = with_entries(model._default_manager.filter(pk__in=marks).order_by())
    beginning = kept_of(model).values(text=InBytes("beginning"))
    items = items.annotate(entry_beginning=Subquery(beginning))
    return Rows(items.values_list(*names), *marks, binary=True), names
