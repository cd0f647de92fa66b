"""The Wagtail admin speaks Bokmål: every text of what is installed, as Django puts it together."""

from __future__ import annotations

import re
from collections import Counter
from gettext import NullTranslations

import polib
import pytest
from django.apps import apps
from django.test import override_settings
from django.utils import translation
from django.utils.translation import trans_real
from wagtail.admin.localization import get_js_translation_strings

from cms.settings.env import REPOSITORY
from tests.cms.wagtail_texts import (
    Text,
    package_folder,
    wagtail_apps_with_texts,
    wagtail_texts,
    wanted,
)

SITE_LOCALE = REPOSITORY / "cms" / "locale"
DOMAINS = ("django", "djangojs")

# Wagtail apps that this site does without, so nobody meets their texts. Installing one
# turns the test below red, and its texts are then asked for like all others.
NOT_INSTALLED = {
    "wagtail.contrib.forms": "forms are the wheel's own",
    "wagtail.contrib.search_promotions": "search results are not promoted by hand",
    "wagtail.contrib.simple_translation": "translations are made segment by segment",
    "wagtail.contrib.styleguide": "shows Wagtail's components to developers",
    "wagtail.contrib.table_block": "tables are typed",
    "wagtail.locales": "wagtail-localize brings its own version",
}

SAME_IN_NORWEGIAN = {
    "%(site_setting)s for %(site)s": "the same word",
    "%(num)s min": "the unit is written alike",
    "Administrator": "the same word",
    "Alias": "the same word",
    "App": "the same word",
    "Filter": "the same word",
    "Format": "the same word",
    "ID": "a name",
    "Minimum": "the same word",
    "Permanent": "the same word",
    "Status": "the same word",
    "Status %(status)s": "the same word",
    "Status: ": "the same word",
    "Type": "the same word",
    "URL": "a name",
    "permanent": "the same word",
    "port": "the same word",
    "status": "the same word",
}

# One thing, one word: Wagtail's catalogue has several for each of these.
OTHER_WORDS = {
    "kladd": "utkast",
    "merkelapp": "stikkord",
    "forelder": "overordnet",
    "foreldre": "overordnet",
    "sidevern": "tilgang",
    "personvern": "tilgang",
    "moderering": "godkjenning",
    "omdiriger": "videresend",
    "avslå": "avvis",
}

MISSING = "[no translation]"

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[dsr]|\{\w*\}")
TAG = re.compile(r"<[^>]+>")


class Missing(NullTranslations):
    """Answers for a translator that has nothing, so that a gap differs from an equal word."""

    def gettext(self, message: str) -> str:
        """The mark of a gap."""
        return MISSING

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The mark of a gap."""
        return MISSING


def site_entries(domain: str) -> polib.POFile:
    """The site's own catalogue."""
    return polib.pofile(str(SITE_LOCALE / "nb" / "LC_MESSAGES" / f"{domain}.po"))


def has_words(english: str) -> bool:
    """Whether anything is left to translate besides placeholders and markup."""
    return bool(re.search(r"[A-Za-z]", TAG.sub("", PLACEHOLDER.sub("", english))))


def same_as_english(domain: str, translator: trans_real.DjangoTranslation) -> set[str]:
    """Forms that Wagtail's texts share with their translation, markup and placeholders apart."""
    return {
        english
        for text in wagtail_texts(domain)
        for english, norwegian in zip(text.english, text.translate(translator), strict=True)
        if norwegian == english and has_words(english)
    }


def mask(pattern: re.Pattern[str], form: str) -> Counter[str]:
    """How often each placeholder or tag stands in a form."""
    return Counter(pattern.findall(form))


@pytest.fixture(scope="module")
def translators(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, trans_real.DjangoTranslation]:
    """Bokmål per domain, merged by Django from the site's catalogue and those of the apps."""
    compiled = tmp_path_factory.mktemp("locale")
    folder = compiled / "nb" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    for domain in DOMAINS:
        site_entries(domain).save_as_mofile(str(folder / f"{domain}.mo"))
    with override_settings(LOCALE_PATHS=[compiled]):
        merged = {domain: trans_real.DjangoTranslation("nb", domain=domain) for domain in DOMAINS}
    for translator in merged.values():
        translator.add_fallback(Missing())
    return merged


def test_wagtail_apps_left_out_are_not_installed() -> None:
    left_out = {name for name in wagtail_apps_with_texts() if not apps.is_installed(name)}

    assert left_out == set(NOT_INSTALLED)


@pytest.mark.parametrize(("domain", "at_least"), [("django", 1800), ("djangojs", 80)])
def test_every_text_has_a_translation(
    domain: str, at_least: int, translators: dict[str, trans_real.DjangoTranslation]
) -> None:
    texts = wanted(domain)

    gaps = sorted(text.singular for text in texts if MISSING in text.translate(translators[domain]))

    assert len(texts) >= at_least
    assert gaps == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_translation_of_wagtail_is_the_english_text(
    domain: str, translators: dict[str, trans_real.DjangoTranslation]
) -> None:
    in_english = sorted(same_as_english(domain, translators[domain]) - set(SAME_IN_NORWEGIAN))

    assert in_english == []


def test_list_of_words_that_are_the_same_holds_no_more_than_needed(
    translators: dict[str, trans_real.DjangoTranslation],
) -> None:
    same = {form for domain in DOMAINS for form in same_as_english(domain, translators[domain])}

    assert set(SAME_IN_NORWEGIAN) - same == set()


@pytest.mark.parametrize("domain", DOMAINS)
def test_placeholders_and_markup_are_those_of_the_english_text(
    domain: str, translators: dict[str, trans_real.DjangoTranslation]
) -> None:
    different = sorted(
        f"{english} → {norwegian}"
        for text in wanted(domain)
        for english, norwegian in zip(
            text.english, text.translate(translators[domain]), strict=True
        )
        if any(mask(pattern, english) != mask(pattern, norwegian) for pattern in (PLACEHOLDER, TAG))
    )

    assert different == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_spaces_and_line_breaks_at_the_ends_are_kept(domain: str) -> None:
    def ends(form: str) -> tuple[str, str]:
        return form[: len(form) - len(form.lstrip())], form[len(form.rstrip()) :]

    different = [
        entry.msgid
        for entry in site_entries(domain)
        for form in (entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr])
        if ends(form) != ends(entry.msgid)
    ]

    assert different == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_entry_of_the_site_is_fuzzy_obsolete_empty_or_unknown(domain: str) -> None:
    known = wanted(domain)

    idle = [
        entry.msgid
        for entry in site_entries(domain)
        if entry.fuzzy
        or entry.obsolete
        or not entry.translated()
        or Text(entry.msgctxt, entry.msgid, entry.msgid_plural or None) not in known
    ]

    assert idle == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_one_thing_has_one_word(
    domain: str, translators: dict[str, trans_real.DjangoTranslation]
) -> None:
    strays = sorted(
        f"{form} (use «{word}» for «{other}»)"
        for text in wagtail_texts(domain)
        for form in text.translate(translators[domain])
        for other, word in OTHER_WORDS.items()
        if other in form.lower()
    )

    assert strays == []


def test_plural_forms_follow_the_number(
    translators: dict[str, trans_real.DjangoTranslation],
) -> None:
    one, many = "Publish 1 page", "Publish %(counter)s pages"

    forms = {number: translators["django"].ngettext(one, many, number) for number in (0, 1, 2, 21)}

    assert forms == {
        0: "Publiser %(counter)s sider",
        1: "Publiser 1 side",
        2: "Publiser %(counter)s sider",
        21: "Publiser %(counter)s sider",
    }


def test_texts_handed_to_the_scripts_are_in_bokmål(
    translators: dict[str, trans_real.DjangoTranslation], monkeypatch: pytest.MonkeyPatch
) -> None:
    with translation.override("en"):
        english = get_js_translation_strings()["BULK_ACTIONS"]
    monkeypatch.setattr(trans_real, "translation", lambda language: translators["django"])
    with translation.override("nb"):
        norwegian = get_js_translation_strings()["BULK_ACTIONS"]

    kept = [
        english[kind][key]
        for kind in english
        for key in english[kind]
        if norwegian[kind][key] == english[kind][key]
    ]

    assert len(english) == 6
    assert kept == []


def test_site_does_not_change_what_its_own_apps_say() -> None:
    site = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in site_entries("django")}
    # LOCALE_PATHS wins over every app; an app that means something else gives it a context.
    catalogues = [
        catalogue
        for catalogue in REPOSITORY.glob("*/locale/nb/LC_MESSAGES/django.po")
        if SITE_LOCALE not in catalogue.parents
    ]

    changed = [
        f"{entry.msgid}: {entry.msgstr} → {site[entry.msgctxt, entry.msgid]}"
        for catalogue in catalogues
        for entry in polib.pofile(str(catalogue))
        if not entry.obsolete
        and site.get((entry.msgctxt, entry.msgid), entry.msgstr) != entry.msgstr
    ]

    assert changed == []


@pytest.mark.parametrize(
    ("template", "label"),
    [
        ("home.html", "Search"),
        ("shared/header.html", "Search"),
        ("shared/headers/_actions.html", "Actions"),
    ],
)
def test_copied_templates_of_wagtail_differ_in_one_label_that_it_leaves_in_english(
    template: str, label: str
) -> None:
    """Fails when Wagtail changes a template: copy it again, or drop the copy if it translates."""
    ours = (REPOSITORY / "templates" / "wagtailadmin" / template).read_text()
    theirs = (package_folder("wagtail.admin") / "templates/wagtailadmin" / template).read_text()

    back = ours.replace(f"{{% translate '{label}' %}}", label).removeprefix("{% load i18n %}\n")

    assert ours != theirs
    assert back == theirs
