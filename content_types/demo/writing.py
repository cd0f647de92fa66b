"""Writes items into the database as published, with revisions to go back to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone
from wagtail.fields import RichTextField, StreamField
from wagtail.models import DraftStateMixin, Page, ReferenceIndex, TranslatableMixin
from wagtail.signals import page_published, published

from content_types.questions import ready_made
from content_types.vague_dates import VagueDateField, to_vague_date

from . import marks
from .errors import DemoError
from .inventory import FILES, Inventory, model_of
from .spec import Item, ReadyMade, Ref
from .streams import identity, raw_stream, rich_text

POINTING = (StreamField, RichTextField)


@dataclass
class Job:
    """One item in one language that has to be written; without an instance it is new."""

    item: Item
    language: str
    fingerprint: str
    content: dict[str, Any]
    instance: Any = None

    @property
    def name(self) -> str:
        return f"{self.item.kind} {self.item.key} ({self.language})"


class Writer:
    """Writes jobs, first all new pages without their links, then everything in full."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory
        self.files: list[Any] = []

    def write(self, jobs: Sequence[Job]) -> None:
        """Write the jobs and mark them as loaded."""
        try:
            for job in jobs:
                if job.item.kind == "page" and job.instance is None:
                    self._plant(job)
            for job in jobs:
                self._fill(job)
                self._save(job)
            for job in jobs:
                if ReferenceIndex.is_indexed(type(job.instance)):
                    ReferenceIndex.create_or_update_for_object(job.instance)
            marks.write((job.instance, _mark(job)) for job in jobs)
        except BaseException:
            # The database forgets; files that were stored meanwhile would stay.
            for file in self.files:
                file.storage.delete(file.name)
            raise

    # New pages -----------------------------------------------------------------------------------

    def _plant(self, job: Job) -> None:
        """Make an unpublished page with its plain values, so that others can point at it."""
        parent = self.inventory.parent(job.item, job.language)
        if parent is None:
            raise DemoError(f"{job.name} has no page to lie under.")
        model = model_of(job.item)
        if not model.can_create_at(parent):
            raise DemoError(f"“{parent}” takes no {model._meta.verbose_name} under it.")
        page = model(
            locale=self.inventory.locales[job.language],
            translation_key=self.inventory.translation_key(job.item),
            live=False,
        )
        for name, value in job.content["values"].items():
            field = self._field(job, name)
            if not isinstance(field, POINTING) and not field.is_relation:
                setattr(page, name, self._value(job, field, value))
        page.slug = _free_slug(page.slug, parent)
        with reported(job):
            parent.add_child(instance=page)
        job.instance = page
        self.inventory.add(job.item, job.language, page)

    # Everything ----------------------------------------------------------------------------------

    def _fill(self, job: Job) -> None:
        if job.instance is None:
            job.instance = model_of(job.item)()
            if isinstance(job.instance, TranslatableMixin):
                job.instance.locale = self.inventory.locales[job.language]
                job.instance.translation_key = self.inventory.translation_key(job.item)
        for name, value in job.content["values"].items():
            if name == "slug" and isinstance(job.instance, Page):
                continue  # settled when the page was planted
            if job.item.kind in FILES and not hasattr(job.instance, name):
                continue  # a host's own images may not know who made them
            setattr(job.instance, name, self._value(job, self._field(job, name), value))
        for relation, rows in job.content["rows"].items():
            setattr(job.instance, relation, list(self._rows(job, relation, rows)))
        if job.item.file:
            self._store(job, *job.item.file(job.language, job.content["paragraphs"]))
        self.inventory.add(job.item, job.language, job.instance)

    def _save(self, job: Job) -> None:
        instance = job.instance
        with reported(job):
            if isinstance(instance, DraftStateMixin):
                now = timezone.now()
                instance.live, instance.has_unpublished_changes = True, False
                instance.first_published_at = instance.first_published_at or now
                instance.last_published_at = now
            if isinstance(instance, Page):
                instance.save(log_action=None)  # it cleans
            else:
                instance.full_clean()
                instance.save()
            if isinstance(instance, DraftStateMixin):
                _record_publication(instance)

    def _store(self, job: Job, name: str, content: bytes) -> None:
        """Put the item's file where the host keeps its files."""
        file = job.instance.file
        file.save(name, ContentFile(content), save=False)
        self.files.append(file)
        for measure in ("_set_image_file_metadata", "_set_document_file_metadata"):
            if hasattr(job.instance, measure):
                getattr(job.instance, measure)()

    # Values --------------------------------------------------------------------------------------

    @staticmethod
    def _field(job: Job, name: str) -> Any:
        try:
            return model_of(job.item)._meta.get_field(name)
        except FieldDoesNotExist as error:
            raise DemoError(f"{job.name}: there is no field “{name}”.") from error

    def _value(self, job: Job, field: Any, value: Any, path: str = "") -> Any:
        resolve = self.inventory.resolver(job.language)
        if isinstance(value, Ref):
            return resolve(value)
        if isinstance(value, ReadyMade):
            return field.to_python(json.dumps(_ready_made(value, job.language)))
        if isinstance(field, StreamField):
            path = f"{job.item.key}/{path}{field.name}"
            with reported(job, path):
                raw = raw_stream(field.stream_block, value, resolve, path)
                stream = field.to_python(json.dumps(raw))
                field.stream_block.clean(stream)
            return stream
        if isinstance(field, RichTextField):
            return rich_text(value, resolve)
        if isinstance(field, VagueDateField):
            return to_vague_date(value)
        return value

    def _rows(self, job: Job, relation: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
        """The rows of a relation; those whose target an editor deleted are left out."""
        model = self._field(job, relation).related_model
        keys = {}
        if issubclass(model, TranslatableMixin) and job.instance.pk:
            keys = {row.translation_key: row.pk for row in getattr(job.instance, relation).all()}
        for number, values in enumerate(rows):
            path = f"{relation}/{values.get('number', number)}"
            row = self._row(job, model, values, path)
            if row is None:
                continue
            row.sort_order = number
            if isinstance(row, TranslatableMixin):
                row.locale = self.inventory.locales[job.language]
                row.translation_key = identity(job.item.key, path)
                # A row that others point at keeps its id.
                row.pk = keys.get(row.translation_key)
            yield row

    def _row(self, job: Job, model: Any, values: Mapping[str, Any], path: str) -> Any:
        row = model()
        for name, value in values.items():
            field = model._meta.get_field(name)
            found = self._value(job, field, value, f"{path}/")
            if found is None and isinstance(value, Ref) and not field.null:
                return None
            setattr(row, name, found)
        # What a relation points at was just found; the row's own page is not set yet.
        relations = {field.name for field in model._meta.fields if field.is_relation}
        with reported(job, path):
            row.full_clean(exclude=relations, validate_unique=False, validate_constraints=False)
        return row


def _ready_made(value: ReadyMade, language: str) -> list[dict[str, Any]]:
    make = {"steps": ready_made.raw_steps, "rules": ready_made.raw_rules}[value.part]
    return make(value.form, language)


def _free_slug(wanted: str, parent: Page) -> str:
    """The wanted address, or with a number where another page has it already."""
    taken = set(parent.get_children().values_list("slug", flat=True))
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(slug for slug in chain([wanted], numbered) if slug not in taken)


def _record_publication(instance: Any) -> None:
    """Make what was just saved its own published revision, and tell everybody who listens.

    Publishing the revision would build the object and save it with all its rows once more.
    """
    revision = instance.save_revision(clean=False, changed=False)
    instance.live_revision = revision
    type(instance)._default_manager.filter(pk=instance.pk).update(live_revision=revision)
    if isinstance(instance, Page):
        page_published.send(sender=type(instance), instance=instance, revision=revision)
    published.send(sender=type(instance), instance=instance, revision=revision)


def _mark(job: Job) -> dict[str, str]:
    return {
        "kind": job.item.kind,
        "key": job.item.key,
        "language": job.language,
        "fingerprint": job.fingerprint,
    }


@contextmanager
def reported(job: Job, path: str = "") -> Iterator[None]:
    """Say which item is wrong, and where in it."""
    try:
        yield
    except (ValidationError, LookupError, models.ProtectedError) as error:
        place = f"{job.name}, {path}" if path else job.name
        raise DemoError(f"{place}: {error}") from error
