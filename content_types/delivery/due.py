"""What the feed has to look at again; noted where entries are written, in the same transaction."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from content_types.entries import Dependency, FeedItem

from .kinds import SOURCE, TRANSLATION


def mark(names: Collection[str], changed: Collection[str] = ()) -> None:
    """Entries were written; those that say something else now are told again in any case.

    Comparing with what was told last is not enough for these: a reader may have come between.
    """
    told = FeedItem.objects.filter(gone=False)
    told.filter(ref__in=names, due=False).update(due=True)
    if changed:
        told.filter(ref__in=changed).update(due=True, fingerprint="")


def mark_everything() -> None:
    """Something was written that any item may show."""
    FeedItem.objects.filter(gone=False, due=False).update(due=True)


def mark_those_that_show(items: Collection[FeedItem]) -> None:
    """Items come, go or look different where others show them."""
    if not items:
        return
    names = [item.ref for item in items]
    sources = Dependency.objects.filter(target__in=names).values("source")
    keys = {item.translation_key for item in items if item.kind == "page"}
    told = FeedItem.objects.filter(gone=False, due=False)
    # A page's other languages tell of it without keeping it.
    told.filter(Q(ref__in=sources) | Q(kind="page", translation_key__in=keys)).update(due=True)


def mark_translations(kind: str, key: int) -> None:
    """What is known of how a page became another language's has changed."""
    found = {
        SOURCE: TranslationSource.objects.filter(pk=key),
        TRANSLATION: TranslationSource.objects.filter(translations=key),
    }[kind]
    told = FeedItem.objects.filter(gone=False, kind="page", due=False)
    source = found.first()
    if source is not None:
        pages = Page.objects.filter(translation_key=source.object_id)
        told = told.filter(key__in=pages.values("pk"))
    # Of one that is gone nothing tells any longer which pages it was about.
    told.update(due=True)
