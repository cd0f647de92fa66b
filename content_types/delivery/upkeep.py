"""Entries are brought in step with what was written: by readers, by the worker, by command."""

from __future__ import annotations

import hashlib
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import wagtail
from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, OperationalError, connection, models, transaction
from wagtail.models import DraftStateMixin

from content_types import conf
from content_types.entries import Change, Dependency, Entry, State
from content_types.refs import Ref, collect, kind_of

from . import due
from .bodies import render, shape_of
from .cards import card_names
from .kinds import EVERYTHING, OF_TYPE, SOURCE, STRUCTURE, TRANSLATION, models_by_kind
from .packing import is_lasting, pack
from .versions import versioned

logger = logging.getLogger(__name__)

# Any number will do, as long as nothing else in the database locks it.
LOCK = 0x7574656E
BATCH = 100
A_FEW = 25
# Many changes may be of few items.
MOST_ROWS = 5_000


@cache
def version() -> str:
    """A short name for all that shapes entries beside the data: code, texts, settings."""
    digest = hashlib.sha256()
    owners = {model._meta.app_config for model in apps.get_models() if kind_of(model)}
    folders = [Path(config.path) for config in owners if config] + [
        Path(folder) for folder in settings.LOCALE_PATHS
    ]
    for folder in sorted(folders):
        for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.mo")]):
            digest.update(file.read_bytes())
    for fact in (wagtail.__version__, conf.get("IMAGE_WIDTHS"), settings.MEDIA_URL):
        digest.update(repr(fact).encode())
    return digest.hexdigest()[:32]


@contextmanager
def alone(*, patient: bool = True) -> Iterator[bool]:
    """A transaction in which nobody else writes entries.

    Who is not patient may be given False at once, because somebody else is at it.
    """
    if connection.vendor == "postgresql":
        lock = "pg_advisory_xact_lock" if patient else "pg_try_advisory_xact_lock"
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SELECT {lock}(%s)", [LOCK])
            yield cursor.fetchone()[0] is not False
        return
    began = False
    try:
        with nullcontext() if patient else _impatient(), transaction.atomic():
            # Takes the write lock now, also where transactions do not begin with it.
            State.objects.filter(pk=1).update(id=1)
            began = True
            yield True
    except OperationalError:
        if began or patient:
            raise
        yield False


@contextmanager
def _impatient() -> Iterator[None]:
    # A reader who finds SQLite's only write lock taken has better things to do than to wait.
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        (usual,) = cursor.fetchone()
        cursor.execute("PRAGMA busy_timeout = 100")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {usual:d}")


def catch_up() -> int:
    """Bring the entries of everything that has changed in step; of how many items."""
    total, is_all = 0, False
    while not is_all:
        with alone():
            done, is_all = one_batch(BATCH)
        total += done
    return total


def renew() -> None:
    """Write entries anew that other code has made, or that a change of everything has outdated."""
    while keys := list(_outdated().values_list("kind", "key")[:BATCH]):
        with alone():
            write(Ref(kind, key) for kind, key in keys)


def _outdated() -> models.QuerySet[Entry]:
    return Entry.objects.exclude(version=version()).order_by("ref")


def catch_up_a_little() -> None:
    """What a reader does for the next one: a few entries, and no waiting."""
    _if_possible(lambda: one_batch(A_FEW))


def ask_for(refs: Iterable[Ref]) -> None:
    """What a reader does about entries that are missing: the next one will write them."""
    if refs := list(refs):
        _if_possible(lambda: note(refs))


def _if_possible(work: Callable[[], object]) -> None:
    try:
        with alone(patient=False) as is_mine:
            if is_mine:
                work()
    except DatabaseError:
        # A database that only reads is enough for those who only read.
        logger.exception("A reader could not bring the store in step")


def one_batch(most: int) -> tuple[int, bool]:
    """Bring some entries in step, only ever while ``alone``: how many, and whether that is all."""
    rows = list(Change.objects.order_by("pk").values_list("pk", "kind", "key")[:MOST_ROWS])
    wanted: dict[Ref, None] = {}
    seen = []
    for pk, kind, key in rows:
        if len(wanted) >= most:
            break
        seen.append(pk)
        if kind == EVERYTHING:
            Entry.objects.exclude(version="").update(version="")
            due.mark_everything()
        elif kind in {SOURCE, TRANSLATION}:
            due.mark_translations(kind, key)
        elif kind != STRUCTURE and (ref := _ref(kind, key)):
            wanted[ref] = None
    if seen:
        write(wanted)
        Change.objects.filter(pk__in=seen).delete()
        forget()
    return len(wanted), not Change.objects.exists()


def forget() -> None:
    """Let no process go on with what it has learnt of the store."""
    State.renew()


def _ref(kind: str, key: int) -> Ref | None:
    if kind.startswith(OF_TYPE):
        model = ContentType.objects.get_for_id(int(kind.removeprefix(OF_TYPE))).model_class()
        kind = (kind_of(model) if model else None) or ""
    return Ref(kind, key) if kind in models_by_kind() else None


def write(refs: Iterable[Ref]) -> None:
    """Render these items and keep what comes of it; only ever while ``alone``."""
    refs = list(refs)
    entries, dependencies = _rendered(refs)
    names = [str(ref) for ref in refs]
    kept = {entry.ref for entry in entries}
    entries += [
        Entry(ref=name, kind=ref.kind, key=ref.key, version=version(), gone=True)
        for name, ref in zip(names, refs, strict=True)
        if name not in kept
    ]
    due.mark(names, _changed(entries))
    Dependency.objects.filter(source__in=names).delete()
    columns = ["kind", "key", "version", "gone", "body", "card"]
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["ref"], update_fields=columns
    )
    Dependency.objects.bulk_create(dependencies)
    # What is shown but is nowhere to be found is known not to be there.
    targets = {each.target for each in dependencies}
    known = set(Entry.objects.filter(ref__in=targets).values_list("ref", flat=True))
    note(Ref.named(name) for name in sorted(targets - known))


def _changed(entries: Sequence[Entry]) -> list[str]:
    """The names of those that say something else than what was kept of them so far."""
    found = Entry.objects.filter(ref__in=[entry.ref for entry in entries])
    kept = {ref: texts for ref, *texts in found.values_list("ref", "gone", "body", "card")}
    return [
        entry.ref
        for entry in entries
        if kept.get(entry.ref) not in (None, [entry.gone, entry.body, entry.card])
    ]


def _rendered(refs: Sequence[Ref]) -> tuple[list[Entry], list[Dependency]]:
    entries, dependencies = [], []
    for ref, body, card in rendered(refs):
        lasts = body is not None and is_lasting(body)
        entry = Entry(
            ref=str(ref),
            kind=ref.kind,
            key=ref.key,
            version=version(),
            body=pack(body) if lasts else "",
            card=pack(card) if lasts else "",
        )
        entries.append(entry)
        in_card = set(collect(card))
        dependencies += [
            Dependency(source=entry, target=str(each), in_card=each in in_card)
            for each in set(collect(body)) | in_card
        ]
    return entries, dependencies


def rendered(refs: Iterable[Ref]) -> Iterator[tuple[Ref, Any, Any]]:
    """Those of the items that are published, each with its phase-one body and card."""
    keys: dict[str, list[int]] = defaultdict(list)
    for ref in refs:
        keys[ref.kind].append(ref.key)
    for kind, wanted in keys.items():
        groups: dict[type[models.Model], list[models.Model]] = defaultdict(list)
        for item in published(kind).filter(pk__in=wanted):
            groups[type(item)].append(item)
        for items in groups.values():
            yield from _rendered_alike(kind, items)


def _rendered_alike(kind: str, items: list[Any]) -> Iterator[tuple[Ref, Any, Any]]:
    model: type[models.Model] = type(items[0])
    refs = [Ref(kind, item.pk) for item in items]
    try:
        with transaction.atomic():
            bodies = versioned(items, shape_of(model).names)
            cards = render(items, card_names(model))
    except Exception:
        # One item that cannot be rendered must not keep the others waiting.
        if len(items) > 1:
            for item in items:
                yield from _rendered_alike(kind, [item])
            return
        logger.exception("Nothing can be kept of %s", refs[0])
        yield refs[0], None, None
        return
    yield from zip(refs, bodies, cards, strict=True)


def published(kind: str) -> models.QuerySet:
    """The items of a kind that have entries, drafts left out."""
    model = models_by_kind()[kind]
    found: Any = model._default_manager.order_by("pk")
    if kind == "page":
        return found.filter(live=True, depth__gt=1).specific()
    return found.filter(live=True) if issubclass(model, DraftStateMixin) else found


def everything() -> Iterator[list[Ref]]:
    """References to all that has an entry or should have one, in batches."""
    for kind in models_by_kind():
        keys = set(published(kind).values_list("pk", flat=True))
        keys |= set(Entry.objects.filter(kind=kind).values_list("key", flat=True))
        refs = iter(Ref(kind, key) for key in sorted(keys))
        while batch := list(islice(refs, BATCH)):
            yield batch


def note(refs: Iterable[Ref]) -> None:
    """Let the entries of these items be written at the next opportunity."""
    Change.objects.bulk_create([Change(kind=ref.kind, key=ref.key) for ref in refs])


def differences(refs: Sequence[Ref]) -> list[str]:
    """The names of those whose entries are not what rendering them now would give."""
    fresh, _dependencies = _rendered(refs)
    wanted = {entry.ref: (entry.body, entry.card) for entry in fresh}
    stored = Entry.objects.filter(ref__in=map(str, refs), version=version(), gone=False)
    kept = {entry.ref: (entry.body, entry.card) for entry in stored}
    return sorted(name for name in {*wanted, *kept} if wanted.get(name) != kept.get(name))
