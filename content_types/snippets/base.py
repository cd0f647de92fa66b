"""What all snippets share: a text per language under one translation key, and search by name."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin
from wagtail.search import index


class Snippet(index.Indexed, TranslatableMixin, models.Model):
    """A thing that pages point at; one row per language, tied by ``translation_key``."""

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        # By the id the API narrows a search to what may be seen.
        index.FilterField("id"),
        # What the admin sorts and filters by while searching.
        index.FilterField("name"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name


class DraftableSnippet(DraftStateMixin, RevisionMixin, Snippet):
    """A snippet that an editor may prepare before anybody sees it."""

    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )

    class Meta(Snippet.Meta):
        abstract = True

    @property
    def revisions(self) -> models.QuerySet:
        return self._revisions


def name_field(**kwargs: Any) -> models.CharField:
    """The name by which a snippet is listed and found."""
    options: dict[str, Any] = {"verbose_name": _("name"), "max_length": 160}
    return models.CharField(**(options | kwargs))


__all__ = ["DraftableSnippet", "Snippet", "name_field"]
