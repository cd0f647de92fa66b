"""What happens when something is saved, published or taken away."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, post_save, pre_migrate, pre_save
from wagtail.images import get_image_model
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail.signals import page_published, page_unpublished, published, unpublished

from content_types.alphabet import teach_sqlite
from content_types.delivery import renditions, triggers
from content_types.pages import ContentPage
from content_types.pages.form_builder import FormBuilder
from content_types.pages.form_versions import publish_version
from content_types.refs import kind_of
from content_types.signals import parent_copied
from content_types.snippets import Snippet
from content_types.translation import operations, relations, taken_over

# Where a draft is to be found, and the like: nothing of it leads to another version of anything.
OF_WAGTAIL = {COMMENTS_RELATION_NAME, *(field.name for field in Page._meta.concrete_fields)}


def connect() -> None:
    """Connect the receivers; called once when the app is ready."""
    connection_created.connect(teach_sqlite, dispatch_uid="utsyn_alphabets")
    page_published.connect(_page_published, dispatch_uid="utsyn_page_renditions")
    published.connect(_snippet_published, dispatch_uid="utsyn_snippet_renditions")
    post_save.connect(_image_saved, sender=get_image_model(), dispatch_uid="utsyn_image_renditions")
    pre_save.connect(_item_is_saved, dispatch_uid="utsyn_own_language")
    for signal in (page_published, page_unpublished):
        signal.connect(_page_came_or_went, dispatch_uid="utsyn_own_language")
    for signal in (published, unpublished):
        signal.connect(_snippet_came_or_went, dispatch_uid="utsyn_own_language")
    package = apps.get_app_config("content_types")
    pre_migrate.connect(triggers.remove, sender=package, dispatch_uid="utsyn_triggers")
    post_migrate.connect(triggers.install, sender=package, dispatch_uid="utsyn_triggers")
    parent_copied.connect(operations.parent_was_copied, dispatch_uid="utsyn_parent_copied")


def _page_published(instance: Page, **_kwargs: Any) -> None:
    renditions.when_committed(instance)
    if isinstance(instance, FormBuilder):
        publish_version(instance)
    if isinstance(instance, ContentPage):
        taken_over.version_was_published(instance)
        # Rows may be written later in the same transaction.
        transaction.on_commit(lambda: taken_over.source_was_published(instance))


def _snippet_published(instance: models.Model, **_kwargs: Any) -> None:
    if not isinstance(instance, Page) and kind_of(type(instance)):
        renditions.when_committed(instance)


def _image_saved(instance: Any, raw: bool = False, **_kwargs: Any) -> None:
    if not raw:
        transaction.on_commit(lambda: renditions.for_image(instance))


def _item_is_saved(
    instance: Any, raw: bool = False, update_fields: Collection[str] | None = None, **_kwargs: Any
) -> None:
    if update_fields is not None and OF_WAGTAIL.issuperset(update_fields):
        return
    if isinstance(instance, ContentPage | Snippet) and not raw and not relations.are_settled():
        relations.settle(instance)


def _page_came_or_went(instance: Page, **_kwargs: Any) -> None:
    if isinstance(instance, ContentPage):
        _follow(instance)


def _snippet_came_or_went(instance: models.Model, **_kwargs: Any) -> None:
    # Wagtail sends the general signals for pages as well.
    if isinstance(instance, Snippet):
        _follow(instance)


def _follow(instance: Any) -> None:
    if not relations.are_settled():
        # Rows that point here may be written later in the same transaction.
        transaction.on_commit(lambda: relations.follow(instance))
