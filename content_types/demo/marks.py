"""What was loaded is remembered in Wagtail's own log: one entry per item and language.

An item is ours while it is as the newest mark describes it. What an editor changed, moved out of
sight or deleted is the editor's from then on. There is no table of our own to keep in step.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.log_actions import LogActionRegistry
from wagtail.models import DraftStateMixin, ModelLogEntry, Page, PageLogEntry, RevisionMixin

ACTION = "utsyn.demo"
# Set by Django, Wagtail or the storage, not by an editor.
NOT_CONTENT = {"created_at", "uploaded_by_user", "path", "file_size", "live_revision"}


@dataclass(frozen=True, slots=True)
class Mark:
    """The item as it was when it was loaded: where it is, from what and in which state."""

    object_id: str
    fingerprint: str
    state: str
    content_type_id: int


Marks = dict[tuple[str, str, str], Mark]


def register_actions(actions: LogActionRegistry) -> None:
    """Hook ``register_log_actions``: the words for our entries in an item's history."""
    actions.register_action(ACTION, _("Load demo content"), _("Demo content loaded"))


def read() -> Marks:
    """The newest mark of every item, by kind, key and language."""
    found: Marks = {}
    for entries, name in ((PageLogEntry.objects, "page_id"), (ModelLogEntry.objects, "object_id")):
        rows = entries.filter(action=ACTION).order_by("timestamp", "pk")
        for key, content_type, data in rows.values_list(name, "content_type_id", "data"):
            identity = (data["kind"], data["key"], data["language"])
            found[identity] = Mark(str(key), data["fingerprint"], data["state"], content_type)
    return found


def write(loaded: Iterable[tuple[models.Model, dict[str, str]]]) -> None:
    """Mark these objects as loaded; each with its kind, key, language and fingerprint."""
    moment = timezone.now()
    for_pages, for_others = [], []
    for instance, data in loaded:
        facts = {
            "action": ACTION,
            "label": str(instance),
            "timestamp": moment,
            "data": {**data, "state": state_of(instance)},
            "content_type": ContentType.objects.get_for_model(instance, for_concrete_model=False),
        }
        if isinstance(instance, Page):
            entry = PageLogEntry(page=instance, revision_id=instance.latest_revision_id, **facts)
            for_pages.append(entry)
        else:
            for_others.append(ModelLogEntry(object_id=str(instance.pk), **facts))
    PageLogEntry.objects.bulk_create(for_pages)
    ModelLogEntry.objects.bulk_create(for_others)


def forget(instances: Iterable[models.Model]) -> None:
    """Take away the marks of these objects."""
    pages, others = [], models.Q(pk__in=[])
    for instance in instances:
        if isinstance(instance, Page):
            pages.append(instance.pk)
        else:
            kind = ContentType.objects.get_for_model(instance, for_concrete_model=False)
            others |= models.Q(content_type=kind, object_id=str(instance.pk))
    PageLogEntry.objects.filter(action=ACTION, page__in=pages).delete()
    ModelLogEntry.objects.filter(action=ACTION).filter(others).delete()


def state_of(instance: models.Model) -> str:
    """A short name for an object's content; another name means that somebody changed it."""
    if isinstance(instance, RevisionMixin):
        is_shown = not isinstance(instance, DraftStateMixin) or (
            instance.live and not instance.has_unpublished_changes
        )
        return f"revision {instance.latest_revision_id}" if is_shown else "not public"
    if isinstance(instance, ClusterableModel):
        return digest(instance.serializable_data())
    content = {
        field.attname: _written(field, instance)
        for field in instance._meta.concrete_fields
        if field.name not in NOT_CONTENT
    }
    return digest(content)


def _written(field: models.Field, instance: models.Model) -> Any:
    """A field's value as JSON can hold it."""
    text = field.value_to_string(instance)
    # PostgreSQL gives the keys of a block back in an order of its own; ``digest`` sorts them.
    return json.loads(text) if isinstance(field, StreamField) else text


def is_blank(instance: models.Model) -> bool:
    """Whether a settings object says nothing yet."""
    fields = [
        field
        for field in instance._meta.concrete_fields
        if not field.primary_key and not (field.is_relation and not field.null)
    ]
    return not any(getattr(instance, field.attname) for field in fields)


def digest(value: Any) -> str:
    """A fingerprint of any value that JSON or ``str`` can write."""
    text = json.dumps(value, sort_keys=True, default=repr, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:20]
