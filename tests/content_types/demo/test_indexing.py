"""What a load saves is brought up to date once, at the end: search index and image sizes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.search.models import IndexEntry

from content_types.delivery import renditions
from content_types.demo.indexing import indexed_at_once
from content_types.models import InformationPage
from tests import builders as make

pytestmark = pytest.mark.django_db

Callbacks = Callable[..., AbstractContextManager[list[Any]]]


def entries(item: Any) -> int:
    """How often the search index knows an item."""
    kind = ContentType.objects.get_for_model(item)
    return IndexEntry.objects.filter(content_type=kind, object_id=str(item.pk)).count()


def test_what_is_saved_meanwhile_is_found_when_all_is_saved() -> None:
    with indexed_at_once():
        page, theme = make.make_information(), make.make_theme()
        page.save()
        assert (entries(page), entries(theme)) == (0, 0)

    assert (entries(page), entries(theme)) == (1, 1)


def test_a_page_saved_as_a_plain_page_is_indexed_as_what_it_is() -> None:
    page = make.make_information()
    IndexEntry.objects.all().delete()

    with indexed_at_once():
        page.page_ptr.save()

    assert IndexEntry.objects.get().content_type.model_class() is InformationPage


def test_after_a_failure_the_index_follows_every_save_again() -> None:
    with pytest.raises(ZeroDivisionError), indexed_at_once():
        lost = make.make_theme()
        raise ZeroDivisionError

    assert entries(lost) == 0
    assert entries(make.make_theme()) == 1


def test_sizes_are_made_together_after_the_commit(
    django_capture_on_commit_callbacks: Callbacks,
) -> None:
    image = make.make_image()
    pages = [make.make_information(image=image), make.make_programme(image=image)]
    image.renditions.all().delete()

    with django_capture_on_commit_callbacks(execute=True):
        with renditions.made_at_once():
            for page in pages:
                page.save_revision().publish()
        assert image.renditions.count() == 0

    assert image.renditions.count() > 0
