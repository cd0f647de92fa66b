"""What happens after something is published or an image is changed."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_save
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.signals import page_published, published

from content_types.delivery import renditions
from content_types.refs import kind_of


def connect() -> None:
    """Connect the receivers; called once when the app is ready."""
    page_published.connect(_page_published, dispatch_uid="utsyn_page_renditions")
    published.connect(_snippet_published, dispatch_uid="utsyn_snippet_renditions")
    post_save.connect(_image_saved, sender=get_image_model(), dispatch_uid="utsyn_image_renditions")


def _page_published(instance: Page, **_kwargs: Any) -> None:
    # A file that a rolled-back transaction asked for would be an orphan.
    transaction.on_commit(lambda: renditions.for_item(instance))


def _snippet_published(instance: models.Model, **_kwargs: Any) -> None:
    if not isinstance(instance, Page) and kind_of(type(instance)):
        transaction.on_commit(lambda: renditions.for_item(instance))


def _image_saved(instance: Any, raw: bool = False, **_kwargs: Any) -> None:
    if not raw:
        transaction.on_commit(lambda: renditions.for_image(instance))
