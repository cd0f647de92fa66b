"""Takes the demo content away again: what was loaded and is untouched, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import Page, ReferenceIndex

from content_types.refs import kind_of

from . import marks
from .loading import is_ours
from .spec import Ref

Target = tuple[int, str]


@dataclass
class Removal:
    """What a run did."""

    removed: int = 0
    # Names of what stays, each with the reason.
    kept: list[str] = field(default_factory=list)


@dataclass
class Loaded:
    """One object that was loaded, and why it has to stay, if it has."""

    name: Ref
    instance: models.Model
    reason: str = ""

    @property
    def pointed_at(self) -> Iterator[models.Model]:
        """What others may point at: the object, and those of its rows that have a name."""
        yield self.instance
        if isinstance(self.instance, ClusterableModel):
            for relation in get_all_child_relations(type(self.instance)):
                if kind_of(relation.related_model):
                    yield from getattr(self.instance, relation.get_accessor_name()).all()


def remove(
    *, given: Mapping[str, Page] | None = None, reset: Callable[[Any], None] | None = None
) -> Removal:
    """Delete what was loaded, unless an editor changed it or something that stays needs it.

    Pages named in ``given`` were there before and stay; ``reset`` is called with each of them
    that is still as it was loaded, and gives it back its earlier content.
    """
    given = given or {}
    report = Removal()
    with transaction.atomic():
        loaded = list(_loaded())
        before = {page.pk for page in given.values()}
        own = [each for each in loaded if not _is_before(each, before)]
        filled = [each for each in loaded if _is_before(each, before)]
        for each in filled:
            if each.reason:
                report.kept.append(f"{each.name.kind} {each.name.key}: {each.reason}")
            elif reset:
                reset(each.instance)
        _keep_what_is_needed(own)
        marks.forget([each.instance for each in loaded if not each.reason])
        for each in _deepest_first(own):
            if each.reason:
                report.kept.append(f"{each.name.kind} {each.name.key}: {each.reason}")
            else:
                _delete(each.instance)
                report.removed += 1
    return report


def _is_before(loaded: Loaded, before: set[int]) -> bool:
    return isinstance(loaded.instance, Page) and loaded.instance.pk in before


def _loaded() -> Iterator[Loaded]:
    """Everything with a mark that is still there."""
    for (kind, key, language), mark in marks.read().items():
        content_type = ContentType.objects.get_for_id(mark.content_type_id)
        model = content_type.model_class()
        instance = model._default_manager.filter(pk=mark.object_id).first() if model else None
        if instance is None:
            continue
        changed = "" if is_ours(instance, mark) else f"“{instance}” was changed by an editor"
        yield Loaded(Ref(kind, f"{key} ({language})"), instance, changed)


def _target(instance: models.Model) -> Target:
    """The object as the reference index names it: every page is just a page."""
    model = (instance._meta.get_parent_list() or [type(instance)])[-1]
    return (ContentType.objects.get_for_model(model, for_concrete_model=False).pk, str(instance.pk))


def _keep_what_is_needed(loaded: Sequence[Loaded]) -> None:
    """Give a reason to everything that something which stays points at or lies under."""
    while True:
        going = {_target(each.instance) for each in loaded if not each.reason}
        found = False
        for each in loaded:
            if not each.reason and (reason := _needed_by(each, going)):
                each.reason, found = reason, True
        if not found:
            return


def _needed_by(loaded: Loaded, going: set[Target]) -> str:
    if isinstance(loaded.instance, Page):
        for child in loaded.instance.get_children():
            if _target(child) not in going:
                return f"“{child}” lies under it"
    for target in loaded.pointed_at:
        for use in ReferenceIndex.get_references_to(target):
            if (use.base_content_type_id, use.object_id) not in going:
                user = use.base_content_type.get_object_for_this_type(pk=use.object_id)
                return f"“{user}” refers to it"
    return ""


def _deepest_first(loaded: Sequence[Loaded]) -> list[Loaded]:
    """Pages before what they point at, and those below before those above."""
    pages = [(each.instance.depth, each) for each in loaded if isinstance(each.instance, Page)]
    pages.sort(key=lambda pair: -pair[0])
    others = [each for each in loaded if not isinstance(each.instance, Page)]
    return [*(each for _depth, each in pages), *reversed(others)]


def _delete(instance: models.Model) -> None:
    if isinstance(instance, Page):
        # Its tree numbers may have changed while others went.
        instance = type(instance)._default_manager.get(pk=instance.pk)
    instance.delete()
