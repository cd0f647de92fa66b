"""What has changed in a source since its translations took over what it says."""

from __future__ import annotations

import json
from collections import defaultdict
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from content_types.translatable import OwnField, declared


@dataclass(frozen=True)
class Change:
    """One text or fact of the source, as it was and as it is."""

    label: str
    before: str
    after: str


def changes(source: TranslationSource, since: str = "") -> list[Change]:
    """What has changed since the source was taken over, or since a state of it that was kept."""
    state = copy(source)
    state.content_json = since or source.content_json
    return _differences(state.content_json, state.as_instance(), source.get_source_instance())


def page_changes(page: Page, since: str) -> list[Change]:
    """What has changed in a page that nobody translates text by text, since a kept state of it."""
    return _differences(since, page.with_content_json(json.loads(since)), page)


def _differences(kept: str, old: Any, new: Any) -> list[Change]:
    """The texts that are new, gone or other, and then the facts that all languages share."""
    before, after = _texts(old), _texts(new)
    paths = list(dict.fromkeys([*after, *before]))
    found = [
        Change(_label(type(new), path), before.get(path, ""), after.get(path, ""))
        for path in paths
        if before.get(path) != after.get(path)
    ]
    told = {path.partition(".")[0] for path in paths if before.get(path) != after.get(path)}
    return found + _facts(kept, new, told)


def _texts(item: models.Model) -> dict[str, str]:
    found: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(item):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment.string.render_text())
    return {path: "\n".join(texts) for path, texts in found.items()}


def _facts(kept: str, new: models.Model, told: set[str]) -> list[Change]:
    """What differs beside the texts: what a field holds is told where it fits on a line."""
    before, after = json.loads(kept), json.loads(_as_json(new))
    return [
        Change(_label(type(new), name), _shown(before.get(name)), _shown(after.get(name)))
        for name, rule in declared(type(new)).items()
        if not isinstance(rule, OwnField)
        and name not in told
        and before.get(name) != after.get(name)
    ]


def _as_json(item: Any) -> str:
    return item.to_json()


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float) and len(str(value)) <= 80 else ""


def _label(model: type[models.Model], path: str) -> str:
    name = path.partition(".")[0]
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        # The source was kept when the model had a field that it has no more.
        return name
    if isinstance(field, models.ForeignObjectRel):
        return capfirst(str(field.related_model._meta.verbose_name_plural))
    return capfirst(str(field.verbose_name))
