"""Reading from the store, and finding out in time where it may not be read."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Subquery, Value, When
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page

from content_types.entries import Change, Dependency, Entry, State
from content_types.refs import Ref, kind_of

from . import upkeep
from .audience import Audience
from .bodies import render
from .cards import Card, cards_of, with_addresses
from .kinds import models_by_kind
from .packing import ref_name, unpack
from .snapshot import Snapshot

_kept: Snapshot | None = None


def snapshots() -> Iterator[Snapshot | None]:
    """What to answer a request with: the snapshot that is there, a fresh one, at last none.

    Without one the request is answered without the store.
    """
    global _kept
    now = timezone.now()
    if _kept is not None and _kept.holds_at(now):
        yield _kept
    _kept = None
    state = State.current()
    if state is not None and state.token and state.pending:
        upkeep.catch_up_a_little()
        state = State.current()
    if state is not None and state.token and not state.pending:
        _kept = Snapshot.of(state.token, now)
        yield _kept
        _kept = None
    yield None


def with_entries(queryset: models.QuerySet) -> models.QuerySet:
    """Items with what is kept of each, and with the state of the store at that very moment."""
    kept = Entry.objects.filter(
        kind=kind_of(queryset.model), key=OuterRef("pk"), version=upkeep.version(), gone=False
    )
    columns = ["url_path", "content_type"] if issubclass(queryset.model, Page) else []
    if hasattr(queryset.model, "locale_id"):
        columns += ["translation_key", "locale__language_code"]
        queryset = queryset.select_related("locale")
    return queryset.only("pk", *columns).annotate(
        entry_body=Subquery(kept.values("body")),
        store_token=Subquery(State.objects.filter(pk=1).values("token")),
        store_pending=Exists(Change.objects.all()),
    )


def confirm(snapshot: Snapshot, items: Iterable[Any]) -> None:
    """Raise OutdatedError unless the snapshot held while these items were found."""
    first = next(iter(items), None)
    if hasattr(first, "store_token"):
        snapshot.confirm(first.store_token, first.store_pending)
        return
    state: Any = State.current()
    snapshot.confirm(state and state.token, bool(state and state.pending))


def bodies(items: Sequence[Any], names: Sequence[str]) -> list[dict[str, Any]]:
    """Phase-one JSON of these fields of items as they are kept, rendered now where they are not."""
    kind = str(kind_of(type(items[0])))
    texts = {item.pk: item.entry_body for item in items if hasattr(item, "entry_body")}
    if len(texts) < len(items):
        found = Entry.objects.filter(
            kind=kind, key__in=[item.pk for item in items], version=upkeep.version(), gone=False
        )
        texts = {item.pk: None for item in items} | dict(found.values_list("key", "body"))
    missing = [key for key, text in texts.items() if text is None]
    upkeep.ask_for(Ref(kind, key) for key in missing)
    live = _rendered(kind, [key for key, text in texts.items() if not text], names)
    return [
        live[item.pk] if item.pk in live else cut(unpack(texts[item.pk]), set(names))
        for item in items
    ]


def _rendered(kind: str, keys: list[int], names: Sequence[str]) -> dict[int, dict[str, Any]]:
    if not keys:
        return {}
    found = models_by_kind()[kind]._default_manager.filter(pk__in=keys)
    items = list(found.specific() if kind == "page" else found)
    return {item.pk: body for item, body in zip(items, render(items, names), strict=True)}


def cut(body: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """A whole phase-one body with these fields only."""
    kept: dict[str, Any] = {}
    for name, value in body.items():
        if name == "meta":
            if meta := {key: each for key, each in value.items() if key in names}:
                kept["meta"] = meta
        elif name in names:
            kept[name] = value
    return kept


class Shelf:
    """The cards of what an answer shows, and of what those show, all by one query."""

    def __init__(self, refs: Iterable[Ref], audience: Audience) -> None:
        self.audience = audience
        names = {ref_name(ref) for ref in refs}
        self._rows: dict[str, Any] = {}
        if names:
            self._rows = {row.pop("ref"): row for row in self._entries(names)}

    def _entries(self, names: set[str]) -> Iterable[dict[str, Any]]:
        in_cards = Dependency.objects.filter(in_card=True)
        first = in_cards.filter(source__in=names).values("target")
        second = in_cards.filter(source__in=first).values("target")
        wanted = Entry.objects.filter(ref__in=names).values("ref").union(first, second)
        paths = Page.objects.filter(pk=OuterRef("key")).values("url_path")
        shown = Case(*self._rules(), default=Value(False), output_field=BooleanField())
        found = Entry.objects.filter(ref__in=wanted, version=upkeep.version())
        found = found.annotate(shown=shown, url_path=Subquery(paths))
        return found.values("ref", "gone", "card", "shown", "url_path")

    def _rules(self) -> Iterator[When]:
        visible = self.audience.visible
        for kind, model in models_by_kind().items():
            this = model._default_manager.filter(pk=OuterRef("key"))
            if kind == "page":
                rule = Q(Exists(visible.pages(this)))
            elif kind == "goal":
                rule = Q(Exists(this.filter(page__in=visible.pages())))
            elif kind in {"image", "document"}:
                rule = Q(Exists(visible.files(this)))
            elif issubclass(model, DraftStateMixin):
                rule = Q(Exists(visible.snippets(this)))
            else:
                rule = Q()
            yield When(Q(kind=kind) & rule, then=Value(True))

    def take(self, kind: str, keys: Iterable[int]) -> dict[int, Card]:
        """The cards of those keys that the audience may see, as ``cards_of`` gives them."""
        cards, elsewhere, missing = {}, [], []
        for key in keys:
            row = self._rows.get(ref_name(Ref(kind, key)))
            if row is None:
                missing.append(key)
            elif row["shown"] and not row["gone"]:
                if row["card"]:
                    cards[key] = self._card(kind, key, row)
                else:
                    elsewhere.append(key)
        upkeep.ask_for(Ref(kind, key) for key in missing)
        if live := missing + elsewhere:
            cards |= cards_of(kind, live, self.audience)
        return cards

    def _card(self, kind: str, key: int, row: dict[str, Any]) -> Card:
        card = unpack(row["card"])
        model = models_by_kind()[kind]
        if kind == "page":
            model = _addressed(card["meta"]["type"])
        item = copy.copy(_blank(model))
        item.pk = key
        item.url_path = row["url_path"]
        return with_addresses(card, item, self.audience)


@cache
def _addressed(label: str) -> type[Page]:
    """The page type to ask for an address: one that has its own way, or Wagtail's base."""
    model = apps.get_model(label)
    ways = ("get_url_parts", "get_url", "get_full_url")
    is_plain = all(getattr(model, way) is getattr(Page, way) for way in ways)
    return Page if is_plain else model


@cache
def _blank(model: type[models.Model]) -> Any:
    return model()
