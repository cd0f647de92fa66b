"""Rules of this package that Django's system check holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import FieldDoesNotExist
from django.core.files.storage import FileSystemStorage, InvalidStorageError, storages
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.api import APIField

from content_types import conf
from content_types.delivery.schemas import item_components
from content_types.pages import ContentPage
from content_types.snippets import Snippet

# A programme page with thirty rows posts more than Django's default of 1,000 fields.
ENOUGH_FIELDS = 5_000


def register() -> None:
    """Register the checks; called once when the app is ready."""
    checks.register(no_bare_relations, checks.Tags.models)
    checks.register(fields_have_schemas, checks.Tags.models)
    checks.register(settings_are_known)
    checks.register(files_are_private)
    checks.register(files_are_scanned, deploy=True)


def no_bare_relations(app_configs: Any, **_kwargs: Any) -> list[checks.CheckMessage]:
    """Refuse API fields that would show a related object without asking the visibility rule."""
    return [error for model in _public_models() for error in bare_relations(model)]


def _public_models() -> Iterator[type[models.Model]]:
    seen: set[type[models.Model]] = set()
    for model in apps.get_models():
        if issubclass(model, ContentPage | Snippet):
            rows = (relation.related_model for relation in get_all_child_relations(model))
            for each in (model, *rows):
                if each not in seen:
                    seen.add(each)
                    yield each


def bare_relations(model: type[models.Model]) -> Iterator[checks.Error]:
    """The errors of one model: relations without a reference serializer, and dotted sources."""
    rows = {relation.get_accessor_name() for relation in get_all_child_relations(model)}
    for declared in getattr(model, "api_fields", ()):
        field = declared if isinstance(declared, APIField) else APIField(declared)
        source = getattr(field.serializer, "source", None) or field.name
        if "." in source:
            yield checks.Error(
                f"The API field “{field.name}” of {model.__name__} reads across a relation.",
                hint="Give a RefField or RowRefsField: only the resolver may look at other items.",
                obj=model,
                id="content_types.E002",
            )
        elif field.serializer is None and field.name not in rows and _is_relation(model, source):
            yield checks.Error(
                f"The API field “{field.name}” of {model.__name__} is a bare relation.",
                hint="Give it a serializer that leaves a reference, such as RefField().",
                obj=model,
                id="content_types.E001",
            )


def _is_relation(model: type[models.Model], name: str) -> bool:
    try:
        return bool(model._meta.get_field(name).is_relation)
    except FieldDoesNotExist:
        return name in {relation.get_accessor_name() for relation in model._meta.related_objects}


def fields_have_schemas(app_configs: Any, **_kwargs: Any) -> list[checks.CheckMessage]:
    """Refuse API fields and blocks of which the API's own document could say nothing."""
    try:
        item_components(lambda model: True)
    except TypeError as error:
        return [checks.Error(str(error), id="content_types.E004")]
    return []


def settings_are_known(app_configs: Any, **_kwargs: Any) -> list[checks.CheckMessage]:
    """Say which names in CONTENT_TYPES mean nothing, and whether forms may grow large enough."""
    found: list[checks.CheckMessage] = [
        checks.Error(
            f"CONTENT_TYPES has no setting “{name}”.",
            hint="Known are: " + ", ".join(sorted(conf.DEFAULTS)) + ".",
            id="content_types.E003",
        )
        for name in conf.unknown_names()
    ]
    if getattr(settings, "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True):
        found.append(
            checks.Error(
                "What is submitted for translation would be public before it is translated.",
                hint="Set WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE to False.",
                id="content_types.E007",
            )
        )
    limit = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    if limit is not None and limit < ENOUGH_FIELDS:
        found.append(
            checks.Warning(
                f"DATA_UPLOAD_MAX_NUMBER_FIELDS is {limit}: large pages cannot be saved.",
                hint=f"Set it to {ENOUGH_FIELDS} or more.",
                id="content_types.W001",
            )
        )
    return found


def files_are_private(app_configs: Any, **_kwargs: Any) -> list[checks.CheckMessage]:
    """Refuse a site on which applicants' files have no place, or one that web servers show."""
    name = conf.get("FILES_STORAGE")
    try:
        storage = storages[name]
    except InvalidStorageError:
        return [
            checks.Error(
                f"STORAGES has no “{name}”: there is no place for applicants' files.",
                hint="Add a storage outside MEDIA_ROOT, or name another in FILES_STORAGE.",
                id="content_types.E005",
            )
        ]
    if isinstance(storage, FileSystemStorage):
        folder, shown = Path(storage.location), Path(settings.MEDIA_ROOT)
        if settings.MEDIA_ROOT and folder.is_relative_to(shown.absolute()):
            return [
                checks.Error(
                    f"Applicants' files would lie in {shown}, which web servers show.",
                    hint=f"Give the storage “{name}” a location outside MEDIA_ROOT.",
                    id="content_types.E006",
                )
            ]
    return []


def files_are_scanned(app_configs: Any, **_kwargs: Any) -> list[checks.CheckMessage]:
    """Say that nobody scans applicants' files for viruses."""
    if conf.get("CLAMAV_URL"):
        return []
    return [
        checks.Warning(
            "Applicants' files are not scanned for viruses.",
            hint="Name ClamAV's daemon in CONTENT_TYPES: CLAMAV_URL.",
            id="content_types.W002",
        )
    ]
