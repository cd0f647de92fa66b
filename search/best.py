"""The best of what words find, and how many there are, in one statement of PostgreSQL's.

Left to itself PostgreSQL reads every text for a common word, as it does not know that a text must
be fetched from elsewhere and unpacked before it can be compared. ``search_entries`` may
not do so and tells entries by the index.
Where those are few, all else is looked up by their keys.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.models import IndexEntry

from content_types.statements import Statement

# Up to so many entries are looked up one by one.
FEW = 1_000
# Names of ours and SQL of Django's; whatever comes from outside is a parameter. Of the two halves
# of ``found`` only one is run: how many entries there are is known by then, but not to the planner.
STATEMENT = """
WITH hit AS MATERIALIZED (SELECT entry, key FROM search_entries({words}, %s::integer[])),
few AS MATERIALIZED (
    SELECT ARRAY(SELECT key FROM hit) AS keys WHERE (SELECT count(*) FROM hit) <= %s
),
found AS MATERIALIZED (
    SELECT hit.entry, item.* FROM ({items}) AS item ({names}) JOIN hit ON hit.key = item.pk
    WHERE EXISTS (SELECT FROM few) AND item.pk = ANY ((SELECT keys FROM few)::bigint[])
    UNION ALL
    SELECT hit.entry, item.* FROM ({items}) AS item ({names}) JOIN hit ON hit.key = item.pk
    WHERE NOT EXISTS (SELECT FROM few)
),
chosen AS (
    (SELECT entry FROM found ORDER BY pk DESC LIMIT %s)
    UNION (
        SELECT entry FROM found WHERE (SELECT count(*) FROM found) > %s AND entry IN ({titled})
        ORDER BY pk DESC LIMIT %s
    )
),
ranked AS MATERIALIZED (SELECT entry, ({rank}) AS rank FROM chosen)
SELECT (SELECT count(*) FROM found){named}, {wanted}
FROM found {join} JOIN ranked USING (entry) {along}
ORDER BY rank DESC NULLS LAST, found.pk DESC LIMIT %s OFFSET %s
"""

# What stands for the numbers in a statement.
FEWEST, MOST, LIMIT, START = (object() for _ in range(4))


# Of querysets that are still in use, the statements by columns and by how words are put together;
# None where nothing can be found. Whoever searches often hands in the same.
_written: WeakKeyDictionary[QuerySet, dict[Any, Statement | None]] = WeakKeyDictionary()


class Wording(NamedTuple):
    """How the words of a search are put together, and which they are."""

    # Searches of the same name differ in the texts alone.
    name: str
    texts: Sequence[str]
    # What stands for the texts in expressions of what is sought and of how well it fits.
    marks: Sequence[str]
    expressions: Callable[[], tuple[Any, Any]]


class Part(NamedTuple):
    """Some of what a search finds."""

    # Of key and columns.
    rows: list[Any]
    # How many there are of all; right only if there is any row or the first is asked for.
    total: int
    # What was asked for along with it; None where there is no row.
    along: tuple[Any, ...] | None


class Best:
    """What words find among items, those first that fit best.

    Ranked are the newest, and the newest that have the words in their title: ``most`` of each.
    """

    def __init__(self, items: QuerySet, wording: Wording, most: int) -> None:
        self.items = items
        self.wording = wording
        self.most = most

    def part(
        self,
        start: int,
        stop: int | None,
        columns: tuple[str, ...] = (),
        along: Callable[[], QuerySet] | None = None,
    ) -> Part:
        """Rows of key and columns, and the row that the queryset of ``along`` finds at the same
        moment."""
        # All that is ranked comes before all else.
        join = "" if stop is not None and stop <= self.most else "LEFT"
        name = (self.wording.name, columns, join, along)
        written = _written.setdefault(self.items, {})
        if name not in written:
            written[name] = self._statement(join, columns, along)
        statement = written[name]
        if statement is None:
            return Part([], 0, None)
        limit = None if stop is None else stop - start
        found = statement.fetch(*self.wording.texts, FEW, self.most, limit, start)
        if not found:
            return Part([], 0, None)
        # The number of all comes first, and the key with its columns last.
        own = len(found[0]) - len(columns) - 1
        return Part([tuple(row[own:]) for row in found], found[0][0], tuple(found[0][1:own]))

    def _statement(
        self, join: str, columns: Sequence[str], along: Callable[[], QuerySet] | None
    ) -> Statement | None:
        types = list(get_descendants_content_types_pks(self.items.model))
        entries = IndexEntry._default_manager.filter(content_type__in=types)
        names = ["pk", *columns]
        try:
            items, of_items = _sql(self.items.order_by().values_list(*names))
        except EmptyResultSet:
            return None
        sought, fits = self.wording.expressions()
        compiler = entries.query.get_compiler(connection=connection)
        words, of_words = compiler.compile(sought.resolve_expression(compiler.query))
        titled, of_titled = _sql(entries.filter(title=sought).values("pk"))
        # How well one of the chosen entries fits.
        rank, of_rank = _sql(entries.filter(pk=RawSQL("chosen.entry", [])).values_list(fits))
        beside, of_along = ("", ()) if along is None else _sql(along())
        text = STATEMENT.format(
            words=words,
            items=items,
            names=", ".join(names),
            titled=titled,
            rank=rank,
            join=join,
            named=", along.*" if along is not None else "",
            wanted=", ".join(f"found.{name}" for name in names),
            along=f"LEFT JOIN ({beside}) AS along ON true" if along is not None else "",
        )
        parameters = [
            *(*of_words, types, FEWEST, *of_items, *of_items),
            *(MOST, MOST, *of_titled, MOST, *of_rank, *of_along, LIMIT, START),
        ]
        return Statement(text, parameters, [*self.wording.marks, FEWEST, MOST, LIMIT, START])


def _sql(queryset: QuerySet) -> tuple[str, Sequence[Any]]:
    return queryset.query.get_compiler(connection=connection).as_sql()


@lru_cache
def has_number(model: type[models.Model]) -> bool:
    """Whether a model's key is a number, as the entries' keys are taken for."""
    return str(model._meta.pk.rel_db_type(connection)) in {"integer", "bigint"}
