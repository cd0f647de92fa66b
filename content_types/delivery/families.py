"""Pages with what they are in the site's other languages, by one query for all that is said of it.

A detail, or a part of a list, says of its own pages what they are made of, and of the others in
which languages they are and what their cards show. Asked one after the other, these are three
queries, of which each takes longer to plan than to run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, Exists, F, Func, OuterRef, Subquery, Value, When
from wagtail.models import Locale, Page

from content_types.entries import Change, Entry, State
from content_types.statements import Rows, enough_for, marks_for

from . import upkeep
from .audience import Audience
from .bare import bare
from .in_bytes import InBytes
from .languages import (
    NO_KEY,
    OF_VERSIONS,
    Version,
    as_written,
    grouped,
    version_columns,
    version_of,
)
from .snapshot import Snapshot

# What an item says of its family by cards.
OF_FAMILIES = frozenset({"translations", "translated_from"})
# What the shelf knows of a page's card.
OF_CARDS = ("kept", "shown", "url_path")
# Stands where a card would, for what is kept of a page that is gone.
GONE = "gone"
# Of a page of which all is told: what it is made of, and whether that still holds.
OF_ITEM = ("locale", "content_type", "body", "token", "pending")
# So many families are asked for at once; more are only by whoever reads everything.
MOST_FAMILIES = 100


class Found(NamedTuple):
    """One page of a family as the query finds it."""

    key: UUID
    version: Version
    # As the shelf keeps it; None where nothing is kept of its card.
    row: dict[str, Any] | None
    shown: bool
    url_path: str
    rest: Sequence[Any]

    @classmethod
    def of(cls, row: Sequence[Any]) -> Found:
        first, second = len(OF_VERSIONS), len(OF_VERSIONS) + len(OF_CARDS)
        kept, shown, url_path = row[first:second]
        card = {"gone": kept == GONE, "card": kept, "shown": shown, "url_path": url_path}
        known = None if kept is None else card
        return cls(*version_of(row[:first]), known, shown, url_path, row[second:])


def one(key: int, audience: Audience) -> Page | None:
    """The public page with this key and what is kept of it, if the snapshot still holds.

    Raises OutdatedError where it does not. The audience is told what was found of its family.
    """
    snapshot = cast(Snapshot, audience.snapshot)
    own = next(iter(_found([key], audience)), None)
    if own is None:
        snapshot.confirm(*State.told())
        return None
    page = _page(own, audience)
    snapshot.confirm(page.store_token, page.store_pending)
    return page if own.shown else None


def several(keys: Sequence[int], audience: Audience) -> list[Any]:
    """The pages with these keys, in any order, with what ``reading.with_entries`` says of each.

    It asks nothing of who may see them; whoever has the keys has asked that. The audience is told
    what was found of their families.
    """
    return [_page(own, audience) for own in _found(keys, audience)]


def _found(keys: Sequence[int], audience: Audience) -> list[Found]:
    """The pages with these keys, once the audience is told of their families."""
    snapshot = cast(Snapshot, audience.snapshot)
    marks = marks_for(len(keys))
    name = ("families of", audience.site and audience.site.pk, len(marks))
    query = snapshot.rows(name, lambda: Rows(_of_items(marks, audience), *marks, binary=True))
    found = [Found.of(row) for row in query.fetch(*keys, *marks[len(keys) :])]
    wanted = set(keys)
    own = [each for each in found if each.version.ref.key in wanted]
    _tell([each.key for each in own], found, audience)
    return own


def _page(own: Found, audience: Audience) -> Any:
    locale, content_type, body, token, pending = own.rest
    code = own.version.locale
    language = audience.known(
        ("locale", locale), lambda: bare(Locale, locale, {"language_code": code})
    )
    columns = {
        "translation_key": own.key,
        "locale_id": locale,
        "content_type_id": content_type,
        "url_path": own.url_path,
        "entry_body": body,
        "store_token": token,
        "store_pending": pending,
        # What Wagtail would find out for each page.
        "specific_class": audience.known(("model", content_type), lambda: _model(content_type)),
    }
    return bare(Page, own.version.ref.key, columns, locale=language)


def _model(content_type: int) -> type[Page] | None:
    """The page type of this content type; None where its code is gone."""
    model: Any = ContentType.objects.get_for_id(content_type).model_class()
    return model


def learn(keys: Iterable[UUID], audience: Audience) -> None:
    """Tell the audience of all of these families, by one query."""
    snapshot = cast(Snapshot, audience.snapshot)
    new = list(set(keys) - audience.told.versions.keys())
    if not new or len(new) > MOST_FAMILIES:
        return
    marks = _marks(enough_for(len(new)))
    name = ("families", audience.site and audience.site.pk, len(marks))
    query = snapshot.rows(name, lambda: Rows(_of_keys(audience, marks), *marks, binary=True))
    asked = [*map(as_written, new), *marks[len(new) :]]
    found = [Found.of(row) for row in query.fetch(*asked)]
    _tell(new, found, audience)


@lru_cache
def _marks(length: int) -> list[Any]:
    """So many keys of families that there are not, as the database is given them."""
    return [as_written(UUID(int=NO_KEY.int - number)) for number in range(length)]


def _tell(keys: Iterable[UUID], found: Sequence[Found], audience: Audience) -> None:
    # Each answer finds all of this by itself: to keep it would only take memory.
    versions = grouped((each.key, each.version) for each in found)
    audience.told.versions.update({key: versions.get(key, {}) for key in keys})
    audience.told.rows.update({each.version.ref: each.row for each in found})


def _of_items(keys: Sequence[int], audience: Audience) -> models.QuerySet:
    these = Page.objects.filter(pk__in=keys).order_by()
    body = _kept().filter(gone=False).values(text=InBytes("body"))
    families = IsAmong("translation_key", Subquery(these.values("translation_key")))
    found = _family(audience).filter(families)
    return found.annotate(
        body=Case(When(pk__in=keys, then=Subquery(body))),
        token=Subquery(State.objects.filter(pk=1).values("token")),
        pending=Exists(Change.objects.all()),
    ).values_list(*OF_VERSIONS, *OF_CARDS, *OF_ITEM)


class IsAmong(Func):
    """Whether a value is one of those that a subquery finds.

    PostgreSQL looks these up first, and then what has them by index; left to choose, it reads all
    there is.
    """

    arg_joiner = " = ANY(ARRAY"
    template = "%(expressions)s)"
    output_field = models.BooleanField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="%(expressions)s", arg_joiner=" IN ")


def _of_keys(audience: Audience, keys: Sequence[Any]) -> models.QuerySet:
    found = _family(audience).filter(translation_key__in=keys)
    return found.values_list(*OF_VERSIONS, *OF_CARDS)


def _family(audience: Audience) -> models.QuerySet:
    visible = audience.visible
    pages = version_columns(Page.objects.order_by(), has_aliases=visible.has_aliases)
    gone = When(gone=True, then=Value(GONE))
    card = Case(gone, default=F("card"), output_field=models.TextField())
    kept = _kept().annotate(kept=card).values("kept")
    return visible.told(pages, "shown").annotate(kept=Subquery(kept))


def _kept() -> models.QuerySet:
    return Entry.objects.filter(kind="page", key=OuterRef("pk"), version=upkeep.version())
