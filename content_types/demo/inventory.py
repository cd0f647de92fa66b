"""What of the demo content is in the database already, by kind, key and language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, Site, TranslatableMixin

from content_types.translation.glossary import GlossaryTerm

from . import marks
from .errors import DemoError
from .spec import Item, Ref, written
from .streams import identity

Slot = tuple[str, str, str]
FILES = {"image": get_image_model, "document": get_document_model}


def model_of(item: Item) -> Any:
    """The model of an item; images and documents are of the host's own models."""
    return FILES[item.kind]() if item.kind in FILES else apps.get_model(item.model)


class Inventory:
    """The items' objects as far as they exist; grows while items are written."""

    def __init__(self, root: Page, items: Sequence[Item], given: Mapping[str, Page]) -> None:
        self.root = root
        self.items = items
        self.by_name = {item.ref: item for item in items}
        self.given = given
        self.marks = marks.read()
        self.locales = self._locales()
        self.objects: dict[Slot, Any] = {}
        self._find()

    def _locales(self) -> dict[str, Locale]:
        """Languages to load: the root's own for Bokmål, others need a page to be under."""
        found = {"nb": self.root.locale}
        if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
            return found
        for locale in Locale.objects.filter(language_code__in=["en", "nn"]):
            has_place = self.given or self.root.has_translation(locale)
            if locale.pk != self.root.locale_id and has_place:
                found[locale.language_code] = locale
        return found

    @property
    def site(self) -> Site:
        site = self.root.get_site()
        if site is None:
            raise DemoError(f"“{self.root}” belongs to no site: give a page inside one.")
        return site

    def translation_key(self, item: Item) -> UUID:
        """The key that all language versions of an item share, the same in every run."""
        if item.kind == "page" and item.key in self.given:
            return self.given[item.key].translation_key
        return identity(item.kind, item.key)

    def get(self, kind: str, key: str, language: str) -> Any:
        """The object of an item in exactly this language, or None."""
        return self.objects.get((kind, key, language))

    def add(self, item: Item, language: str, instance: models.Model) -> None:
        """Remember an object that was just made."""
        self.objects[item.kind, item.key, language] = instance

    def parent(self, item: Item, language: str) -> Page | None:
        """Where a new page goes: under its parent in the same language."""
        if item.parent is None:
            # A translation of a given page stands beside it.
            return self.given[item.key].get_parent()
        if item.parent != "front" or self.given:
            return self.get("page", item.parent, language)
        if language == "nb":
            return self.root
        return self.root.get_translation_or_none(self.locales[language])

    def resolver(self, language: str) -> Callable[[Ref], Any]:
        """From a reference to its object in this language or in Bokmål; None where it is gone."""

        def resolve(ref: Ref) -> Any:
            if ref.kind == "image_alt":
                return self._alternative_text(ref.key, language)
            if ref.kind == "goal":
                key, _colon, number = ref.key.partition(":")
                strategy = resolve(Ref("page", key))
                return strategy and strategy.goals.filter(number=number).first()
            return self.get(ref.kind, ref.key, language) or self.get(ref.kind, ref.key, "nb")

        return resolve

    def _alternative_text(self, key: str, language: str) -> str:
        """What a page says in its language of a picture that all languages share."""
        image = self.get("image", key, "nb")
        item = self.by_name.get(Ref("image", key))
        if item and language in item.translations and image:
            return written(item, language)["values"]["description"]
        return getattr(image, "description", "") or getattr(image, "title", "")

    def _find(self) -> None:
        wanted: dict[Any, dict[Any, Slot]] = {}
        for item in self.items:
            model = model_of(item)
            for language in self.locales.keys() & set(item.languages):
                slot = (item.kind, item.key, language)
                if item.kind == "page" and item.key in self.given and language == "nb":
                    self.objects[slot] = self.given[item.key].specific
                elif item.kind == "settings":
                    self.objects[slot] = model.for_site(self.site)
                elif issubclass(model, TranslatableMixin):
                    name = (self.translation_key(item), self.locales[language].pk)
                    wanted.setdefault(model, {})[name] = slot
                elif item.kind == "term":
                    # A word stands once, whoever wrote it down.
                    wanted.setdefault(model, {})[item.values["term"]] = slot
                elif mark := self.marks.get(slot):
                    wanted.setdefault(model, {})[mark.object_id] = slot
        for model, slots in wanted.items():
            for found in self._fetch(model, slots):
                name = _name(found)
                if name in slots:
                    self.objects[slots[name]] = found

    @staticmethod
    def _fetch(model: Any, slots: Mapping[Any, Slot]) -> models.QuerySet:
        if issubclass(model, TranslatableMixin):
            keys = {key for key, _locale in slots}
            return model._default_manager.filter(translation_key__in=keys)
        if issubclass(model, GlossaryTerm):
            return model.objects.filter(term__in=list(slots))
        return model._default_manager.filter(pk__in=list(slots))


def _name(found: Any) -> Any:
    """What an object is looked up by."""
    if isinstance(found, TranslatableMixin):
        return (found.translation_key, found.locale_id)
    return found.term if isinstance(found, GlossaryTerm) else str(found.pk)
