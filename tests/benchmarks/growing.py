"""Makes a filled site many times as large: projects are copied by SQL with all that is theirs.

A copy has another key, place, address and ``translation_key``, and says the same. ``check`` holds
the copies to be what Wagtail and the store would have made themselves.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from django.db.models import F, Max
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from content_types.delivery import upkeep
from content_types.entries import Dependency, Entry, Feed, FeedItem
from content_types.models import PageTheme, ProjectPage
from content_types.pages.project import ProjectFunding, ProjectPartner
from content_types.refs import Ref

BATCH = 1_000
# Of the copies, so many are rendered anew and held to what is kept of them.
SAMPLE = 60
ETAG_IN_TEXT = re.compile('"etag":"[0-9a-f]+"')
PARTNER_IN_TEXT = re.compile(r'"id":(\d+),("meta":{"type":"content_types.ProjectPartner")')
# Key, slug and translation_key of a project.
Facts = tuple[Any, ...]


@dataclass(frozen=True)
class Copied:
    """The rows of one table that belong to projects."""

    model: type[models.Model]
    # In SQL: the project's key, what a copied row has of its own, and which rows there are.
    owner: str
    own: dict[str, str] = field(default_factory=dict)
    condition: str = "true"

    def copy(self, times: int) -> None:
        """Write the rows of all copies."""
        table = self.model._meta.db_table
        columns = [each.column for each in self.model._meta.local_concrete_fields]
        values = ", ".join(self.own.get(column, f'row."{column}"') for column in columns)
        names = ", ".join(f'"{column}"' for column in columns)
        _execute(
            # Nothing in it comes from outside.
            f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} AS row "  # noqa: S608
            f"JOIN original ON original.key = {self.owner} AND {self.condition} "
            f"CROSS JOIN generate_series(1, {times - 1}) AS copy (number)"
        )
        if "id" in columns:
            last = f"setval(pg_get_serial_sequence('{table}', 'id'), max(id))"
            _execute(f"SELECT {last} FROM {table}")  # noqa: S608 (names of our own)


def grow(times: int) -> None:
    """Let there be so many times as many projects as there are."""
    # Both as of now, before there is any copy.
    span, of_partners = _span(Page), _span(ProjectPartner)
    tables = list(_tables())
    with transaction.atomic():
        # No trigger notes what is written, and no foreign key asks for what is there.
        _execute("SET LOCAL session_replication_role = replica")
        _execute(f"CREATE TEMPORARY TABLE original ON COMMIT DROP AS {_originals()}")
        _execute("CREATE UNIQUE INDEX ON original (key)")
        for each in tables:
            each.copy(times)
        parents = Page.objects.extra(where=["path IN (SELECT parent FROM original)"])
        parents.update(numchild=F("numchild") * times)
        for entries in _entries(times, span, of_partners):
            Entry.objects.bulk_create(entries)
        Feed.objects.update(position=FeedItem.objects.aggregate(last=Max("position"))["last"])
        upkeep.forget()


def _originals() -> str:
    """Each project's key, its parent's path, its number there, and how many there are."""
    parent = f"left(path, length(path) - {Page.steplen})"
    return (
        f"SELECT id AS key, {parent} AS parent, "  # noqa: S608 (nothing comes from outside)
        f"row_number() OVER (PARTITION BY {parent} ORDER BY path) AS number, "
        f"count(*) OVER (PARTITION BY {parent}) AS siblings "
        "FROM wagtailcore_page JOIN content_types_projectpage ON page_ptr_id = id"
    )


def _tables() -> Iterator[Copied]:
    key = "md5(row.translation_key::text || copy.number)::uuid"
    page = {
        "id": _moved("row.id", Page),
        "path": f"original.parent || {_letters('original.number + copy.number * siblings')}",
        "translation_key": key,
        "slug": "row.slug || '-' || copy.number",
        "url_path": _address("row.url_path"),
    }
    yield Copied(Page, "row.id", page)
    yield Copied(ProjectPage, "page_ptr_id", {"page_ptr_id": _moved("page_ptr_id", Page)})
    for model in (ProjectPartner, ProjectFunding, PageTheme):
        own = {"id": _moved("row.id", model), "page_id": _moved("row.page_id", Page)}
        # Of these some are translated.
        yield Copied(model, "row.page_id", own | {"translation_key": key})
    projects = ContentType.objects.get_for_model(ProjectPage).pk
    yield Copied(
        IndexEntry,
        "row.object_id::bigint",
        {
            "id": _moved("row.id", IndexEntry),
            "object_id": f"({_moved('row.object_id::bigint', Page)})::text",
        },
        f"row.content_type_id = {projects}",
    )
    ref = f"'page:' || {_moved('original.key', Page)}"
    yield Copied(
        FeedItem,
        "row.key",
        {
            "id": _moved("row.id", FeedItem),
            "ref": ref,
            "key": _moved("row.key", Page),
            "translation_key": key,
            "position": _moved("row.position", FeedItem, "position"),
            "path": _address("row.path"),
            # Of what the copy says nothing is known here: it is told again when it changes.
            "fingerprint": "''",
        },
        "row.kind = 'page'",
    )
    yield Copied(
        Dependency,
        "split_part(row.source_id, ':', 2)::bigint",
        {"id": _moved("row.id", Dependency), "source_id": ref},
        "row.source_id LIKE 'page:%'",
    )


def _span(model: type[models.Model], column: str = "id") -> int:
    """The highest number there is: what one copy's numbers lie behind another's."""
    return model._default_manager.aggregate(last=Max(column))["last"] or 0


def _moved(expression: str, model: type[models.Model], column: str = "id") -> str:
    return f"{expression} + copy.number * {_span(model, column)}"


def _address(column: str) -> str:
    """An address that ends in a slug, with the copy's slug."""
    return f"left({column}, -1) || '-' || copy.number || '/'"


def _letters(number: str) -> str:
    """A number as a step of a path in the tree."""
    base = len(Page.alphabet)
    powers = range(Page.steplen - 1, -1, -1)
    digits = [f"(({number}) / {base**power} % {base})::int" for power in powers]
    return " || ".join(f"substr('{Page.alphabet}', {digit} + 1, 1)" for digit in digits)


# The store ---------------------------------------------------------------------------------------


def _entries(times: int, span: int, of_partners: int) -> Iterator[list[Entry]]:
    """The entries of all copies, in batches."""
    pages = ProjectPage.objects.values_list("pk", "slug", "translation_key", "url_path")
    known = {key: facts for key, *facts in pages}
    kept = Entry.objects.filter(kind="page", key__in=_original_keys()).order_by("key")
    batch: list[Entry] = []
    for entry in kept.iterator(BATCH):
        original = (entry.key, *known[entry.key][:2])
        for number in range(1, times):
            key = entry.key + number * span
            *own, address = known[key]
            body, card = (
                _renamed(text, original, (key, *own)) for text in (entry.body, entry.card)
            )
            body = _with_rows(body, number * of_partners)
            # As ``version_of`` makes it, of the text as ``pack`` has it.
            plain = ETAG_IN_TEXT.sub('"etag":null', body)
            etag = hashlib.blake2b(f"{address}\n{plain}".encode(), digest_size=12).hexdigest()
            body = plain.replace('"etag":null', f'"etag":"{etag}"')
            batch.append(
                Entry(
                    ref=f"page:{key}",
                    kind="page",
                    key=key,
                    version=entry.version,
                    body=body,
                    card=card,
                )
            )
        if len(batch) >= BATCH:
            yield batch
            batch = []
    yield batch


def _renamed(text: str, old: Facts, new: Facts) -> str:
    """What is kept of a project, with another key, slug and ``translation_key``."""
    for shape in ('{{"id":{0},', '"slug":"{1}"', '"translation_key":"{2}"'):
        text = text.replace(shape.format(*old), shape.format(*new), 1)
    return text


def _with_rows(text: str, further: int) -> str:
    """What is kept of a project, with the keys of its partners so much higher."""
    return PARTNER_IN_TEXT.sub(lambda found: f'"id":{int(found[1]) + further},{found[2]}', text)


def _original_keys() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT key FROM original")
        return [key for (key,) in cursor.fetchall()]


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


# Held to be right --------------------------------------------------------------------------------


def check() -> None:
    """Raise RuntimeError unless tree, store and search index are what they would be if all had
    been written by hand."""
    if problems := [*_tree_problems(), *_store_problems(), *_index_problems()]:
        raise RuntimeError(f"The copies are not right: {problems[:5]}")


def _tree_problems() -> Iterator[str]:
    """What ``Page.find_problems`` looks for page by page, for all pages at once."""
    pages = {path: (depth, children) for path, depth, children in _paths()}
    found = dict.fromkeys(pages, 0)
    for path, (depth, _children) in pages.items():
        above = path[: -Page.steplen]
        if len(path) != depth * Page.steplen or set(path) - set(Page.alphabet):
            yield f"path {path} is none"
        if above and above not in pages:
            yield f"path {path} has no parent"
        elif above:
            found[above] += 1
    yield from (f"children of {path}" for path in pages if found[path] != pages[path][1])


def _paths() -> Any:
    return Page.objects.values_list("path", "depth", "numchild")


def _store_problems() -> list[str]:
    keys = list(ProjectPage.objects.order_by("pk").values_list("pk", flat=True))
    chosen = random.Random(1).sample(keys, min(SAMPLE, len(keys)))  # noqa: S311 (the same ones each time)
    return upkeep.differences([Ref("page", key) for key in chosen])


def _index_problems() -> Iterator[str]:
    projects = ContentType.objects.get_for_model(ProjectPage)
    found = IndexEntry.objects.filter(content_type=projects).values_list("object_id", flat=True)
    keys = ProjectPage.objects.values_list("pk", flat=True)
    yield from (f"index of {key}" for key in set(map(str, keys)) ^ set(found))
