"""Reading from the store, and finding out in time where it may not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, cast

from django.db import models
from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Subquery, Value, When
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page

from content_types.entries import Change, Dependency, Entry, State
from content_types.refs import Ref, kind_of

from . import upkeep
from .audience import Audience
from .bare import bare
from .cards import Card, cards_of, with_addresses
from .in_bytes import InBytes
from .kept_cards import KeptCard
from .kinds import models_by_kind
from .packing import unpack
from .snapshot import Snapshot
from .versions import cut, versioned

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


def settled() -> Snapshot | None:
    """The snapshot of this very moment, by one query; None while there are changes to take in.

    Of those it takes in a few.
    """
    global _kept
    now, state = timezone.now(), State.current()
    if state is not None and state.token and state.pending:
        upkeep.catch_up_a_little()
        state = State.current()
    if state is None or not state.token or state.pending:
        return None
    if _kept is None or _kept.token != state.token or not _kept.holds_at(now):
        _kept = Snapshot.of(state.token, now)
    return _kept


def at_hand(now: datetime) -> Snapshot | None:
    """What the process knows already, if the clock has not put an end to it; asks nothing."""
    return _kept if _kept is not None and _kept.holds_at(now) else None


def holds(snapshot: Snapshot) -> bool:
    """Whether nothing has been written since, by one query."""
    return snapshot.is_of(*State.told())


def forget() -> None:
    """Let the next request find out anew what holds."""
    global _kept
    _kept = None


def entry_columns(model: type[models.Model]) -> list[str]:
    """What must be known of an item beside what is kept of it."""
    columns = ["url_path", "content_type_id"] if issubclass(model, Page) else []
    if hasattr(model, "locale_id"):
        columns += ["translation_key", "locale_id", "locale__language_code"]
    return columns


def kept_of(model: type[models.Model]) -> models.QuerySet:
    """What is kept of the item that an outer query finds."""
    return Entry.objects.filter(
        kind=kind_of(model), key=OuterRef("pk"), version=upkeep.version(), gone=False
    )


def with_entries(queryset: models.QuerySet) -> models.QuerySet:
    """Items with what is kept of each, and with the state of the store at that very moment."""
    body = kept_of(queryset.model).values(text=InBytes("body"))
    if hasattr(queryset.model, "locale_id"):
        queryset = queryset.select_related("locale")
    return queryset.only("pk", *entry_columns(queryset.model)).annotate(
        entry_body=Subquery(body),
        store_token=Subquery(State.objects.filter(pk=1).values("token")),
        store_pending=Exists(Change.objects.all()),
    )


def confirm(snapshot: Snapshot, items: Iterable[Any], state: tuple[Any, ...] | None = None) -> None:
    """Raise OutdatedError unless the snapshot held while these items were found.

    Where all of them were known, ``state`` is what ``State`` told when their keys were found.
    """
    found: Any = next((item for item in items if hasattr(item, "store_token")), None)
    if found is not None:
        state = (found.store_token, found.store_pending)
    snapshot.confirm(*(state or State.told()))


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
    found: Any = models_by_kind()[kind]._default_manager.filter(pk__in=keys)
    items = list(found.specific() if kind == "page" else found)
    return {item.pk: body for item, body in zip(items, versioned(items, names), strict=True)}


class Shelf:
    """The cards of what an answer shows, and of what those show, all by one query."""

    def __init__(self, refs: Iterable[Ref], audience: Audience) -> None:
        self.audience = audience
        # What one answer asked for holds for the next one, until something changes.
        # There is one wherever a shelf is asked for.
        snapshot = cast(Snapshot, audience.snapshot)
        self._rows, self._asked = snapshot.shelf(audience.site)
        self._made = snapshot.cards(audience.site, audience.router)
        self._ask(refs)

    def _ask(self, refs: Iterable[Ref]) -> None:
        """Take what is not there yet from the store, and what that shows in turn."""
        told = self.audience.told.rows
        new = {ref for ref in refs if ref not in told} - self._asked
        if not new:
            return
        # A page's other languages are all that most answers add. The rules of all other kinds
        # would take longer to plan than the query to run; what these show is nearly always there.
        pages_only = all(ref.kind == "page" for ref in new)
        snapshot = cast(Snapshot, self.audience.snapshot)
        entries = self._pages if pages_only else self._entries
        query = snapshot.ready(("cards", self.audience.site, pages_only), "a name", entries)
        self._rows |= {row.pop("ref"): row for row in query.fetch(sorted(map(str, new)))}
        self._asked |= new

    def _pages(self, name: str) -> models.QuerySet:
        page = self.audience.visible.pages(Page.objects.filter(pk=OuterRef("key")))
        found = Entry.objects.filter(ref__in=[name], kind="page", version=upkeep.version())
        found = found.annotate(shown=Exists(page), url_path=_url_path())
        return found.values("ref", "gone", "card", "shown", "url_path")

    def _entries(self, name: str) -> models.QuerySet:
        in_cards = Dependency.objects.filter(in_card=True)
        first = in_cards.filter(source__in=[name]).values("target")
        second = in_cards.filter(source__in=first).values("target")
        wanted = Entry.objects.filter(ref__in=[name]).values("ref").union(first, second)
        shown = Case(*self._rules(), default=Value(False), output_field=BooleanField())
        found = Entry.objects.filter(ref__in=wanted, version=upkeep.version())
        found = found.annotate(shown=shown, url_path=_url_path())
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

    def take(self, kind: str, refs: Sequence[Ref]) -> dict[Ref, Card | KeptCard]:
        """The cards of these of one kind, as far as the audience may see them; ``cards_of`` gives
        them read."""
        cards: dict[Ref, Card | KeptCard] = {}
        elsewhere, missing = [], []
        self._ask(ref for ref in refs if ref not in self._rows)
        told = self.audience.told.rows
        for ref in refs:
            row = told[ref] if ref in told else self._rows.get(ref)
            if row is None:
                missing.append(ref)
            elif row["shown"] and not row["gone"]:
                if row["card"]:
                    cards[ref] = self._card(ref, row)
                else:
                    elsewhere.append(ref)
        upkeep.ask_for(missing)
        if live := {ref.key: ref for ref in missing + elsewhere}:
            found = cards_of(kind, live, self.audience)
            cards |= {live[key]: card for key, card in found.items()}
        return cards

    def _card(self, ref: Ref, row: dict[str, Any]) -> Card | KeptCard:
        if ref in self.audience.told.rows:
            return self._make(ref, row)
        card = self._made.get(ref)
        if card is None:
            card = self._made[ref] = self._make(ref, row)
        return card

    def _make(self, ref: Ref, row: dict[str, Any]) -> Card | KeptCard:
        if ref.kind == "page":
            kept = KeptCard(ref.key, row["card"], row["url_path"])
            # The site's own pages write no JSON.
            return kept if self.audience.router else kept.read(self.audience)
        item = bare(models_by_kind()[ref.kind], ref.key)
        return with_addresses(unpack(row["card"]), item, self.audience)


def _url_path() -> Subquery:
    return Subquery(Page.objects.filter(pk=OuterRef("key")).values("url_path"))
