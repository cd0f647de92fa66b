"""Pages with what they are in the site's other languages, by one query for all that is said of it.

A detail that nobody has asked for says of its own page what it is made of, and of the others in
which languages they are and what their cards show. Asked one after the other, these are three
queries, of which each takes longer to plan than to run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, cast
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Subquery, Value, When
from wagtail.models import Locale, Page

from content_types.entries import Change, Entry, State
from content_types.statements import Rows, enough_for

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

# Stands for a key in a query that is written once; no page has it.
ANY_KEY = -1
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
    name = ("family of", audience.site and audience.site.pk)
    query = snapshot.rows(name, lambda: Rows(_of_one(audience), ANY_KEY, binary=True))
    found = [Found.of(row) for row in query.fetch(key)]
    own = next((each for each in found if each.version.ref.key == key), None)
    if own is None:
        snapshot.confirm(*State.told())
        return None
    locale, content_type, body, token, pending = own.rest
    snapshot.confirm(token, pending)
    _tell([own.key], found, audience)
    if not own.shown:
        return None
    # What Wagtail would find out for each page.
    model = audience.known(("model", content_type), lambda: _model(content_type))
    columns = {
        "translation_key": own.key,
        "locale_id": locale,
        "content_type_id": content_type,
        "url_path": own.url_path,
        "entry_body": body,
        "specific_class": model,
    }
    code = own.version.locale
    language = audience.known(
        ("locale", locale), lambda: bare(Locale, locale, {"language_code": code})
    )
    page: Page = bare(Page, key, columns, locale=language)
    return page


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
    length = enough_for(len(new))
    marks = [UUID(int=NO_KEY.int - number) for number in range(length)]
    written = [as_written(mark) for mark in marks]
    name = ("families", audience.site and audience.site.pk, length)
    query = snapshot.rows(name, lambda: Rows(_of_keys(marks, audience), *written, binary=True))
    asked = [as_written(key) for key in new] + written[len(new) :]
    found = [Found.of(row) for row in query.fetch(*asked)]
    _tell(new, found, audience)


def _tell(keys: Iterable[UUID], found: Sequence[Found], audience: Audience) -> None:
    # Each answer finds all of this by itself: to keep it would only take memory.
    versions = grouped((each.key, each.version) for each in found)
    audience.told.versions.update({key: versions.get(key, {}) for key in keys})
    audience.told.rows.update({each.version.ref: each.row for each in found})


def _of_one(audience: Audience) -> models.QuerySet:
    this = Page.objects.filter(pk=ANY_KEY).order_by()
    body = _kept().filter(gone=False).values(text=InBytes("body"))
    found = _family(audience).filter(translation_key=Subquery(this.values("translation_key")))
    return found.annotate(
        body=Case(When(pk=ANY_KEY, then=Subquery(body))),
        token=Subquery(State.objects.filter(pk=1).values("token")),
        pending=Exists(Change.objects.all()),
    ).values_list(*OF_VERSIONS, *OF_CARDS, *OF_ITEM)


def _of_keys(keys: Sequence[UUID], audience: Audience) -> models.QuerySet:
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
