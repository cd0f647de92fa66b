"""The best of what words find, and how many there are, in one statement of PostgreSQL's.

Left to itself PostgreSQL reads every text for a common word, as it does not know that a text must
be fetched from elsewhere and unpacked before it can be compared. ``search_entries`` may
not do so and tells entries by the index.
Where those are few, all else is looked up by their keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from modelsearch.utils import get_descendants_content_types_pks
from wagtail.search.models import IndexEntry

# Up to so many entries are looked up one by one.
FEW = 1_000
# Names of ours and SQL of Django's; whatever comes from outside is a parameter. Of the two halves
# of ``found`` only one is run: how many entries there are is known by then, but not to the planner.
STATEMENT = """
WITH hit AS MATERIALIZED (SELECT entry, key FROM search_entries({words}, %s)),
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
    UNION (SELECT entry FROM found WHERE entry IN ({titled}) ORDER BY pk DESC LIMIT %s)
),
ranked AS MATERIALIZED (SELECT entry, ({rank}) AS rank FROM chosen)
SELECT (SELECT count(*) FROM found), {names}
FROM found {join} JOIN ranked USING (entry)
ORDER BY rank DESC NULLS LAST, pk DESC LIMIT %s OFFSET %s
"""


# Of querysets that are still in use, their SQL by its columns.
_written: WeakKeyDictionary[QuerySet, dict[tuple[str, ...], Any]] = WeakKeyDictionary()


class Best:
    """What words find among items, those first that fit best.

    Ranked are the newest, and the newest that have the words in their title: ``most`` of each.
    """

    def __init__(self, items: QuerySet, words: Any, rank: Any, most: int) -> None:
        self.items = items
        self.words = words
        self.rank = rank
        self.most = most
        self.types = list(get_descendants_content_types_pks(items.model))
        self.connection: Any = connections[items.db]

    def part(
        self, start: int, stop: int | None, columns: Sequence[str] = ()
    ) -> tuple[list[Any], int]:
        """Rows of key and columns, and the number of all if there is any row."""
        try:
            items, of_items = self._items(columns)
        except EmptyResultSet:
            return [], 0
        words, of_words = self._words()
        titled, of_titled = self._sql(self._entries().filter(title=self.words).values("pk"))
        rank, of_rank = self._sql(self._ranks())
        statement = STATEMENT.format(
            words=words,
            items=items,
            names=", ".join(["pk", *columns]),
            titled=titled,
            rank=rank,
            # All that is ranked comes before all else.
            join="" if stop is not None and stop <= self.most else "LEFT",
        )
        with self.connection.cursor() as cursor:
            cursor.execute(
                statement,
                [
                    *(*of_words, self.types, FEW, *of_items, *of_items),
                    *(self.most, *of_titled, self.most, *of_rank),
                    *(None if stop is None else stop - start, start),
                ],
            )
            found = cursor.fetchall()
        return [row[1:] for row in found], found[0][0] if found else 0

    def _items(self, columns: Sequence[str]) -> tuple[str, Sequence[Any]]:
        """What is searched in; written once, as whoever searches often hands in the same."""
        written, names = _written.setdefault(self.items, {}), ("pk", *columns)
        if names not in written:
            written[names] = self._sql(self.items.order_by().values_list(*names))
        return written[names]

    def _words(self) -> tuple[str, Sequence[Any]]:
        compiler = self._entries().query.get_compiler(connection=self.connection)
        return compiler.compile(self.words.resolve_expression(compiler.query))

    def _entries(self) -> QuerySet:
        return IndexEntry._default_manager.using(self.connection.alias).filter(
            content_type__in=self.types
        )

    def _ranks(self) -> QuerySet:
        """How well one of the chosen entries fits."""
        entry = RawSQL("chosen.entry", [])
        return self._entries().filter(pk=entry).values_list(self.rank)

    def _sql(self, queryset: QuerySet) -> tuple[str, Sequence[Any]]:
        return queryset.query.get_compiler(connection=self.connection).as_sql()


def has_number(model: type[models.Model]) -> bool:
    """Whether a model's key is a number, as the entries' keys are taken for."""
    connection: Any = connections["default"]
    return str(model._meta.pk.rel_db_type(connection)) in {"integer", "bigint"}
