"""The texts of Wagtail, Django and libraries that come up in the admin, from the installed code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import polib
from django.apps import apps
from django.utils.translation import trans_real

# Django's texts that come up in the admin, and libraries without an English catalogue.
DJANGO_CATALOGUES = (
    "django.conf",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
)
LIBRARIES = ("django_filters", "modelsearch", "taggit", "treebeard")


class Text(NamedTuple):
    """A text that is marked for translation."""

    context: str | None
    singular: str
    plural: str | None

    @property
    def english(self) -> list[str]:
        """What stands there without a translation: one form, or two."""
        return [self.singular, self.plural] if self.plural else [self.singular]

    def translate(self, translator: trans_real.DjangoTranslation) -> list[str]:
        """The same forms in the translator's language."""
        key = f"{self.context}\x04{self.singular}" if self.context else self.singular
        if self.plural:
            found = [translator.ngettext(key, self.plural, number) for number in (1, 2)]
        else:
            found = [translator.gettext(key)]
        return found


def package_folder(name: str) -> Path:
    """Where an installed package lies, without importing it."""
    spec = find_spec(name)
    assert spec is not None and spec.origin is not None, name
    return Path(spec.origin).parent


def texts_of(catalogue: Path) -> set[Text]:
    """All texts of a catalogue, translated or not."""
    return {
        Text(entry.msgctxt, entry.msgid, entry.msgid_plural or None)
        for entry in polib.pofile(str(catalogue))
        if not entry.obsolete
    }


def wagtail_apps_with_texts() -> dict[str, Path]:
    """Every app inside Wagtail and wagtail-localize that has an English catalogue, installed or
    not."""
    found = {}
    for package in ("wagtail", "wagtail_localize"):
        root = package_folder(package)
        for path in root.glob("**/locale/en"):
            folder = path.parents[1]
            found[".".join([package, *folder.relative_to(root).parts])] = folder
    return found


def wagtail_texts(domain: str) -> set[Text]:
    """Every text of the Wagtail apps that this site installs."""
    catalogues = [
        folder / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
        for name, folder in wagtail_apps_with_texts().items()
        if apps.is_installed(name)
    ]
    return set().union(*(texts_of(catalogue) for catalogue in catalogues if catalogue.exists()))


def django_texts() -> set[Text]:
    """Every text of the parts of Django that come up in the admin."""
    catalogues = [
        package_folder(name) / "locale" / "en" / "LC_MESSAGES" / "django.po"
        for name in DJANGO_CATALOGUES
    ]
    return set().union(*(texts_of(catalogue) for catalogue in catalogues))


def marked_in_source(package: str) -> Iterator[Text]:
    """Texts that a library without an English catalogue marks in its Python source."""
    for source in package_folder(package).rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text())):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            constants = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            words = [constant for constant in constants if isinstance(constant, str)]
            if node.func.id in {"_", "gettext", "gettext_lazy"} and len(words) == 1:
                yield Text(None, words[0], None)
            elif node.func.id in {"pgettext", "pgettext_lazy"} and len(words) == 2:
                yield Text(words[0], words[1], None)


def wanted(domain: str) -> set[Text]:
    """Every text that has to be there in Bokmål."""
    if domain == "djangojs":
        return wagtail_texts(domain)
    from_libraries = {text for package in LIBRARIES for text in marked_in_source(package)}
    return wagtail_texts(domain) | django_texts() | from_libraries
