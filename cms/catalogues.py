"""Collects the texts that are marked for translation into the catalogues of ``ROOMS``.

Pure Python, so that the suite can hold the catalogues to the code on every machine. Entries are
sorted and carry no places, so that branches that both add texts can be merged.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

from cms.settings.env import REPOSITORY

LANGUAGES = ("nb", "nn")

# The folder of each catalogue, and those whose texts it holds. What `cms` says itself stands with
# the site's templates: `cms/locale` is for what Wagtail leaves in English.
ROOMS = {
    "content_types": ("content_types",),
    "home": ("home",),
    "search": ("search",),
    "templates": ("templates", "cms"),
}

# What each function takes before the number, in order.
FUNCTIONS = {
    "_": ("singular",),
    "gettext": ("singular",),
    "gettext_lazy": ("singular",),
    "gettext_noop": ("singular",),
    "ngettext": ("singular", "plural"),
    "ngettext_lazy": ("singular", "plural"),
    "pgettext": ("context", "singular"),
    "pgettext_lazy": ("context", "singular"),
    "npgettext": ("context", "singular", "plural"),
    "npgettext_lazy": ("context", "singular", "plural"),
}

LITERAL = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
# Calls in what Django makes of a template; all else in it is blanked out.
TEMPLATE_CALL = re.compile(rf"\b(?:n?p?gettext|_)\({LITERAL}(?:, {LITERAL})*(?:, ?count)?\)")

METADATA = {
    "Project-Id-Version": "Utsyn",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


class Text(NamedTuple):
    """A text that is marked for translation; sorts by its English."""

    singular: str
    plural: str = ""
    context: str = ""


def texts(folders: Iterable[Path]) -> set[Text]:
    """Every text marked in the Python code and the templates of the folders."""
    found: set[Text] = set()
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            if "migrations" not in path.parts:
                found.update(marked(ast.parse(path.read_text()), path))
        for path in sorted([*folder.rglob("*.html"), *folder.rglob("*.txt")]):
            for call in TEMPLATE_CALL.finditer(templatize(path.read_text(), str(path))):
                found.update(marked(ast.parse(call.group()), path))
    return found


def marked(tree: ast.AST, path: Path) -> Iterator[Text]:
    """The texts of all calls to gettext; one that is put together while running is refused."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        names = FUNCTIONS.get(node.func.id)
        if names is None:
            continue
        values = [arg.value for arg in node.args[: len(names)] if isinstance(arg, ast.Constant)]
        words = [value for value in values if isinstance(value, str)]
        if len(words) != len(names):
            raise ValueError(f"{path}:{node.lineno}: gettext can only find texts in full")
        yield Text(**dict(zip(names, words, strict=True)))


def texts_of(room: str) -> set[Text]:
    """Every text that the catalogue in this folder should hold."""
    return texts(REPOSITORY / folder for folder in ROOMS[room])


def catalogue(room: str, language: str) -> Path:
    """Where the catalogue lies."""
    return REPOSITORY / room / "locale" / language / "LC_MESSAGES" / "django.po"


def renewed(old: polib.POFile, wanted: Iterable[Text], language: str) -> polib.POFile:
    """The catalogue with an entry for each wanted text: translated as before, or empty."""
    known = {(entry.msgid, entry.msgid_plural, entry.msgctxt or ""): entry for entry in old}
    new = polib.POFile(wrapwidth=0)
    new.header = old.header
    new.metadata = {**METADATA, "Language": language}
    for text in sorted(wanted):
        entry = known.get(text) or polib.POEntry(
            msgid=text.singular,
            msgid_plural=text.plural,
            msgctxt=text.context or None,
            msgstr_plural={0: "", 1: ""} if text.plural else {},
        )
        new.append(entry)
    return new


def renew() -> Iterator[str]:
    """Renews all catalogues, and tells for each how many translations are wanting."""
    for room in ROOMS:
        wanted = texts_of(room)
        for language in LANGUAGES:
            path = catalogue(room, language)
            old = polib.pofile(str(path), wrapwidth=0) if path.exists() else polib.POFile()
            new = renewed(old, wanted, language)
            path.parent.mkdir(parents=True, exist_ok=True)
            new.save(str(path))
            missing = sum(not entry.translated() for entry in new)
            yield f"{path.relative_to(REPOSITORY)}: {len(new)} texts, {missing} to translate"


if __name__ == "__main__":
    for line in renew():
        print(line)  # noqa: T201 (this is a command)
