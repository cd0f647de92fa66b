"""The texts of this repository in Bokmål and Nynorsk: none missing, left over or broken."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.utils.translation import trans_real

from cms.catalogues import (
    LANGUAGES,
    REPOSITORY,
    ROOMS,
    Text,
    catalogue,
    marked,
    renewed,
    texts,
    texts_of,
)

CATALOGUES = [(room, language) for room in ROOMS for language in LANGUAGES]
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd%]|\{\w*\}")
TAG = re.compile(r"<[^>]+>")
TEMPLATE = """
<p>_('neither')</p> {% translate 'short' context "width" %}
{% comment %}{% translate 'not this' %}{% endcomment %}
{% include 'x.html' with label=_('given') %} {{ name|default:_('nameless') }}
{% blocktranslate count n=list|length trimmed %}
  one of {{ all }}
{% plural %}
  {{ n }} of {{ all }}, 5 %
{% endblocktranslate %}
"""


def entries(room: str, language: str) -> polib.POFile:
    """A catalogue as it is committed."""
    return polib.pofile(str(catalogue(room, language)), wrapwidth=0)


def forms(entry: polib.POEntry) -> list[tuple[str, str]]:
    """Each English form with its translation."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    english = [entry.msgid, entry.msgid_plural]
    return list(zip(english, entry.msgstr_plural.values(), strict=True))


def ends(text: str) -> tuple[str, str]:
    """The white space before and after a text."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def text_of(entry: polib.POEntry) -> Text:
    """What the entry translates."""
    return Text(entry.msgid, entry.msgid_plural, entry.msgctxt or "")


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_every_text_is_translated(room: str, language: str) -> None:
    translated = {
        text_of(entry)
        for entry in entries(room, language)
        if not entry.fuzzy and not entry.obsolete and all(form for _, form in forms(entry))
    }

    assert sorted(texts_of(room) - translated) == [], "`make catalogues`, then translate these"


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_no_entry_is_fuzzy_obsolete_or_unknown(room: str, language: str) -> None:
    wanted = texts_of(room)

    idle = [
        entry.msgid
        for entry in entries(room, language)
        if entry.fuzzy or entry.obsolete or text_of(entry) not in wanted
    ]

    assert idle == []


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_placeholders_markup_and_outer_spaces_are_those_of_the_english_text(
    room: str, language: str
) -> None:
    different = [
        f"{english} → {norwegian}"
        for entry in entries(room, language)
        for english, norwegian in forms(entry)
        if ends(english) != ends(norwegian)
        or any(
            Counter(pattern.findall(english)) != Counter(pattern.findall(norwegian))
            for pattern in (PLACEHOLDER, TAG)
        )
    ]

    assert different == []


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_norwegian_has_norwegian_quotation_marks(room: str, language: str) -> None:
    english_marks = [
        norwegian
        for entry in entries(room, language)
        for _, norwegian in forms(entry)
        if re.search("[“”‘’„]", norwegian) or '"' in TAG.sub("", norwegian)
    ]

    assert english_marks == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_is_what_our_catalogues_say(language: str) -> None:
    """Wagtail, Django and the other rooms have no say in it, though they know some of the texts."""
    translator = trans_real.DjangoTranslation(language)

    def shown(entry: polib.POEntry) -> list[str]:
        key = f"{entry.msgctxt}\x04{entry.msgid}" if entry.msgctxt else entry.msgid
        if entry.msgid_plural:
            return [translator.ngettext(key, entry.msgid_plural, number) for number in (1, 2)]
        return [translator.gettext(key)]

    different = [
        f"{room}: {ours} → {shown(entry)}"
        for room in ROOMS
        for entry in entries(room, language)
        if (ours := [form for _, form in forms(entry)]) != shown(entry)
    ]

    assert different == []


@pytest.mark.parametrize(("room", "language"), CATALOGUES)
def test_catalogue_is_written_as_the_collector_writes_it(room: str, language: str) -> None:
    committed = entries(room, language)

    again = renewed(committed, texts_of(room), language)

    assert catalogue(room, language).read_text() == str(again)


def test_every_room_with_texts_has_a_catalogue() -> None:
    collected = {folder for folders in ROOMS.values() for folder in folders}
    code = {
        path.parent.name for path in REPOSITORY.glob("*/__init__.py") if path.parent.name != "tests"
    }

    assert collected == code | {"templates"}


def test_collector_finds_texts_in_code_and_templates(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text(
        'a = _("one " "line")\nb = pgettext("season", "fall")\n'
        'c = ngettext("%(n)d day", "%(n)d days", n)\nd = other("not this")\n'
    )
    (tmp_path / "page.html").write_text(TEMPLATE)

    found = texts([tmp_path])

    assert found == {
        Text("one line"),
        Text("fall", context="season"),
        Text("%(n)d day", "%(n)d days"),
        Text("short", context="width"),
        Text("given"),
        Text("nameless"),
        Text("one of %(all)s", "%(n)s of %(all)s, 5 %%"),
    }


def test_collector_refuses_a_text_that_is_put_together() -> None:
    with pytest.raises(ValueError, match=r"page\.py:2"):
        list(marked(ast.parse('\n_(f"Hello {name}")'), Path("page.py")))


def test_renewing_keeps_translations_adds_new_texts_and_drops_old_ones() -> None:
    old = polib.POFile()
    old.header = "About this file"
    old.append(polib.POEntry(msgid="Kept", msgstr="Beholdt"))
    old.append(polib.POEntry(msgid="Gone", msgstr="Borte"))

    new = renewed(old, {Text("New", "Many new"), Text("Kept")}, "nb")

    assert new.header == "About this file"
    assert new.metadata["Language"] == "nb"
    assert [(entry.msgid, entry.translated()) for entry in new] == [("Kept", True), ("New", False)]
    assert new.find("New").msgstr_plural == {0: "", 1: ""}
