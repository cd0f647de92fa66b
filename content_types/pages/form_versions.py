"""What has been published of a form: numbered, hashed, never changed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Self

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from content_types.questions import Form, content_hash


@dataclass(frozen=True)
class PublishedKeys:
    """Keys that are in use: by the block that carries them, and the type each key has."""

    by_block: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)


class FormVersion(models.Model):
    """One published state of a form, in all its languages. The database refuses to change it."""

    form = models.UUIDField(_("form"), help_text=_("The translation key of the form's page."))
    number = models.PositiveIntegerField(_("number"))
    hash = models.CharField(_("hash"), max_length=64)
    definition = models.JSONField(_("definition"))
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="form_versions",
        verbose_name=_("page"),
    )
    published_at = models.DateTimeField(_("published"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("version of a form")
        verbose_name_plural = _("versions of forms")
        ordering = ["form", "number"]
        constraints = [
            models.UniqueConstraint(fields=["form", "number"], name="form_version_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.number}"

    @classmethod
    def latest(cls, form: uuid.UUID) -> Self | None:
        """The newest version of a form; what it holds is read when asked for."""
        return cls.objects.filter(form=form).defer("definition").order_by("-number").first()

    @classmethod
    def published_keys(cls, form: uuid.UUID) -> PublishedKeys:
        """The keys that any version of a form has used."""
        found = PublishedKeys()
        for definition in cls.objects.filter(form=form).values_list("definition", flat=True):
            for question in Form.load(definition).known.values():
                found.by_block[question.id] = question.key
                found.types[question.key] = question.type
        return found

    def read(self) -> Form:
        """The form as data; kept between calls, since a version never changes."""
        return _read(self.pk, self.hash)


@lru_cache(maxsize=64)
def _read(pk: int, _hash: str) -> Form:
    return Form.load(FormVersion.objects.values_list("definition", flat=True).get(pk=pk))


def source_page(pages: list[Any]) -> Any:
    """The page whose structure the form has: in the site's first language, or the oldest."""
    first = settings.WAGTAIL_CONTENT_LANGUAGES[0][0]
    return min(pages, key=lambda page: (page.locale.language_code != first, page.pk))


def pages_of_form(model: type[Page], form: uuid.UUID) -> list[Any]:
    """The live pages of a form, one per language; an alias is no translation."""
    pages = model.objects.filter(translation_key=form, live=True, alias_of=None)
    return list(pages.select_related("locale"))


def definition_of(pages: list[Any]) -> dict[str, Any]:
    """The form that these pages make together, one per language."""
    source = source_page(pages)
    others = {each.locale.language_code: each.written() for each in pages if each.pk != source.pk}
    return source.definition(others)


def publish_version(page: Any) -> FormVersion | None:
    """Write a new version if what is published differs from the newest one; None without a form."""
    form = page.translation_key
    with transaction.atomic():
        # One at a time: two publications must not both become the next number.
        list(Page.objects.select_for_update().filter(translation_key=form).values_list("pk"))
        pages = pages_of_form(type(page), form)
        if not pages:
            return None
        source = source_page(pages)
        if not len(source.steps):
            return None
        latest = FormVersion.latest(form)
        definition = definition_of(pages)
        definition["retired"] = _retired(latest, definition)
        found = content_hash(definition)
        if latest is not None and latest.hash == found:
            return latest
        number = latest.number + 1 if latest else 1
        return FormVersion.objects.create(
            form=form, number=number, hash=found, definition=definition, page_id=source.pk
        )


def _retired(latest: FormVersion | None, definition: dict[str, Any]) -> list[dict[str, Any]]:
    """Questions that earlier versions asked and this one does not: their answers stay readable."""
    if latest is None:
        return []
    asked = {each["key"] for step in definition["steps"] for each in step["questions"]}
    before = [
        *latest.definition.get("retired", ()),
        *(each for step in latest.definition["steps"] for each in step["questions"]),
    ]
    return [each for each in before if each["key"] not in asked]
