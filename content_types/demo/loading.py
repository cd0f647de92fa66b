"""Loads the demo content: what is missing is made, what is still ours follows the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

from django.db import models, transaction
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from content_types.delivery import renditions
from content_types.translation import relations

from . import marks
from .catalogue import check
from .indexing import indexed_at_once
from .inventory import Inventory
from .spec import Item, Ref, written
from .writing import Job, Writer

# Part of every fingerprint: raise it when another way of loading changes what is loaded.
LOADER = 2


@dataclass
class Report:
    """What a run did."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    # Names of what was left alone because an editor had changed or deleted it.
    kept: list[str] = field(default_factory=list)


def load(root: Page, items: Sequence[Item], *, given: Mapping[str, Page] | None = None) -> Report:
    """Load the items under ``root``; ``given`` names pages that exist already and are filled.

    Everything is loaded or nothing. A second run changes nothing, and what an editor changed or
    deleted stays as the editor left it.
    """
    given = given or {}
    check(items, [] if given else [Ref("page", "front")])
    report = Report()
    with transaction.atomic():
        inventory = Inventory(root, items, given)
        jobs = list(_jobs(inventory, report))
        if jobs:
            with _brought_up_to_date_once(), _relations(inventory):
                Writer(inventory).write(jobs)
    return report


@contextmanager
def _brought_up_to_date_once() -> Iterator[None]:
    """Each save of a page, and of each of its rows, would bring it all up to date once more."""
    # The writer itself brings the reference index up to date.
    with disable_reference_index_auto_update(), indexed_at_once(), renditions.made_at_once():
        yield


def _relations(inventory: Inventory) -> AbstractContextManager[None]:
    """Where nothing was loaded before, nothing else can point at what is loaded now."""
    return nullcontext() if inventory.marks else relations.already_settled()


def _jobs(inventory: Inventory, report: Report) -> Iterator[Job]:
    planned: set[tuple[str, str]] = set()
    for item in inventory.items:
        for language in item.languages:
            if language not in inventory.locales:
                continue
            job = _job(inventory, item, language, report)
            if job is None:
                continue
            is_orphan = (
                job.instance is None
                and item.kind == "page"
                and (item.parent, language) not in planned
                and inventory.parent(item, language) is None
            )
            if is_orphan:
                report.created -= 1
                report.kept.append(f"{job.name}: an editor deleted the page it belongs under")
                continue
            if item.kind == "page":
                planned.add((item.key, language))
            yield job


def _job(inventory: Inventory, item: Item, language: str, report: Report) -> Job | None:
    content = written(item, language)
    fingerprint = marks.digest([LOADER, content])
    instance = inventory.get(item.kind, item.key, language)
    mark = inventory.marks.get((item.kind, item.key, language))
    name = f"{item.kind} {item.key} ({language})"
    if instance is None and mark is None:
        report.created += 1
        return Job(item, language, fingerprint, content)
    if instance is None:
        report.kept.append(f"{name}: deleted by an editor")
        return None
    if not is_ours(instance, mark):
        report.kept.append(f"{name}: “{instance}” was changed by an editor")
        return None
    if mark and mark.fingerprint == fingerprint:
        report.unchanged += 1
        return None
    report.updated += 1
    return Job(item, language, fingerprint, content, instance)


def is_ours(instance: models.Model, mark: marks.Mark | None) -> bool:
    """Whether nobody has touched the object since it was loaded, or ever."""
    if mark:
        return marks.state_of(instance) == mark.state
    if isinstance(instance, Page):
        return instance.latest_revision_id is None
    return marks.is_blank(instance)
