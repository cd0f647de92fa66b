"""The demo in Nynorsk and English: nothing missing, nothing left over, nothing machine-made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from content_types.demo import DemoError, catalogue
from content_types.demo.catalogue import check
from content_types.demo.content import en, nn
from content_types.demo.spec import LINK, Item, Ref, written
from content_types.translation import apertium
from home.demo import FRONT_PAGE

from .weaknesses import WEAKNESSES

TODAY = date(2026, 11, 24)
ITEMS = [FRONT_PAGE, *catalogue(TODAY)]
NAMES = [item.name for item in ITEMS]

# Sentences that are spelt alike in both forms of Norwegian.
ALIKE = {
    "Diku var norsk kontor for utdanning fram til HK-dir tok over i juli 2021.",
    "Er vi for små?",
    "ESPON 2020.",
    "ESPON 2030.",
    "Fram til 2020 var området delt mellom Interreg Nord og Botnia-Atlantica.",
    "Interreg V-B.",
    "Interreg VI-A.",
    "Medlemmene er Oslo, Viken, Göteborg, Västra Götaland, Halland, Skåne, Malmö, København, "
    "Hovedstaden, Sjælland, Syddanmark, Schleswig-Holstein og Hamburg. Oslo kom med 27. februar "
    "2019. Østlandssamarbeidet var observatør.",
    "URBACT III.",
    "Østfold blir med.",
}

# No Nynorsk text has one of these words, but inside a name.
BOKMÅL = re.compile(
    r"\b(ikke|hva|hvem|hvor|hvordan|hvorfor|hvilken|hvilke|hver|fra|noe|noen|være|vært|bare|mye|mer"
    r"|flere|mens|også|selv|deres|disse|et|en|én|ett|jeg|hun|søke|gjøre"
    r"|kommuner|skoler|prosjekter|partnere|midler|penger|søkere|regioner|fylker|grensen"
    r"|målene|ordningen|eksempel(?:er)?|tilskudd|virksomheter?|utlysning(?:en)?|norge|åpen|åpne)\b",
    re.IGNORECASE,
)
NAMES_IN_BOKMÅL = re.compile(
    r"Interreg (?:VI?-A )?Sverige.Norge|IKT-Norge|På ett minutt|[\w.-]+\.(?:com|no)\b"
    r"|(?:Ingrid|Jonas|Amina|Per) Eksempel"
)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text)).strip()


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, tags left out, and titles too."""
    for part in re.split(r"</?(?:p|ul|li)>", text):
        yield from filter(None, re.split(r"(?<=[.?!]) ", plain(part)))


def in_nynorsk(item: Item) -> dict[str, str]:
    return {place: item.translations["nn"].get(place, text) for place, text in item.places.items()}


def pairs() -> Iterator[tuple[str, str, str]]:
    """Every text in Bokmål with the same in Nynorsk, and where it stands."""
    for item in ITEMS:
        if "nn" in item.translations:
            texts = in_nynorsk(item)
            for place, text in item.places.items():
                yield f"{item.name} {place}", text, texts[place]


# Nothing missing ---------------------------------------------------------------------------------


def test_everything_with_words_of_its_own_is_in_nynorsk() -> None:
    missing = [item.name for item in ITEMS if "nn" not in item.translations]

    assert {name.partition(":")[0] for name in missing} == {"settings", "term"}


def test_every_sentence_is_in_nynorsk_or_reads_the_same() -> None:
    same = {
        plain(text)
        for _where, text, nynorsk in pairs()
        if text == nynorsk and re.search(r"\w\w.*[.?!]$", plain(text)) and " " in plain(text)
    }

    assert same == ALIKE


def test_no_nynorsk_text_has_a_word_in_bokmål() -> None:
    found = [
        (where, match[0])
        for where, _text, nynorsk in pairs()
        if not re.search(r"(slug|url|uri|website|email)$", where)
        for match in BOKMÅL.finditer(NAMES_IN_BOKMÅL.sub("", plain(nynorsk)))
    ]

    assert found == []


def test_translations_lead_where_the_original_leads() -> None:
    for item in ITEMS:
        for language, texts in item.translations.items():
            for place, text in texts.items():
                links = sorted(LINK.findall(item.places[place]))
                assert sorted(LINK.findall(text)) == links, (item.name, language, place)


def figures(text: str, language: str) -> list[str]:
    """The numbers of a text, written in one way for all languages."""
    group = "," if language == "en" else r"[ \u00a0]"
    whole = re.sub(rf"(?<=\d){group}(?=\d{{3}}\b)", "", plain(text))
    return sorted(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d)", ".", whole)))


def test_translations_have_the_figures_of_the_original() -> None:
    changed = [
        f"{language}: {item.name} {place}"
        for item in ITEMS
        for language, texts in item.translations.items()
        for place, text in texts.items()
        if figures(text, language) != figures(item.places[place], "nb")
    ]

    assert not changed
    assert figures("2,8 milliarder, 100 000 kroner", "nb") == ["100000", "2.8"]
    assert figures("EUR 2.8 billion, NOK 100,000", "en") == ["100000", "2.8"]


def test_translations_have_the_markup_of_the_original() -> None:
    for item in ITEMS:
        for texts in item.translations.values():
            for place, text in texts.items():
                tags = [re.findall(r"</?\w+", each) for each in (item.places[place], text)]
                assert tags[0] == tags[1] or (place == "body.0" and item.key == "prosjekter"), place


# Nothing left over -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [nn, en], ids=["nn", "en"])
def test_every_translation_is_of_something_that_is_loaded(language: object) -> None:
    assert sorted(language.TEXTS.keys() - set(NAMES)) == []
    assert sum(map(len, language.FILES)) == len(language.TEXTS)


def test_a_text_for_a_place_that_is_not_there_is_refused() -> None:
    item = Item(
        "theme", "content_types.Theme", "hav", {"name": "Hav"}, translations={"nn": {"nam": ""}}
    )

    with pytest.raises(DemoError, match=r"theme:hav \(nn\) has a text for “nam”"):
        check([item])


def test_a_translation_that_points_at_nothing_is_refused() -> None:
    item = Item(
        "page",
        "content_types.InformationPage",
        "hav",
        {"body": "<p>Hav</p>"},
        translations={"en": {"body": '<p><a href="page:borte">Sea</a></p>'}},
    )

    with pytest.raises(DemoError, match="points at page “borte”"):
        check([item], [Ref("page", "front")])


# English -----------------------------------------------------------------------------------------


def english(model: str) -> list[str]:
    return [
        item.key
        for item in ITEMS
        if item.model == f"content_types.{model}" and "en" in item.translations
    ]


def test_what_readers_abroad_need_is_in_english() -> None:
    whole = "ApplicationFormPage GrantSchemePage InformationPage NetworkPage ProgrammePage"
    for model in whole.split():
        assert len(english(model)) == sum(item.model.endswith(f".{model}") for item in ITEMS)
    assert len(english("ProjectPage")) == 12
    assert set(english("StrategyPage")) == {"viken-strategi", "internasjonal-strategi"}
    assert "en" in FRONT_PAGE.translations


def test_english_is_english_all_through() -> None:
    norwegian = re.compile(r"\b(og|ikke|eller|som|er|av|på|fra|til|med|hva|skal|norsk|norske)\b")
    names = re.compile(r"Møre og Romsdal|Vestfold og Telemark|Nore og Uvdal")

    found = [
        (item.name, place, text)
        for item in ITEMS
        if "en" in item.translations and not item.is_shared
        for place, original in item.places.items()
        if not re.search(r"(other_names|slug|url|code|uri|website|email)$", place)
        if norwegian.search(names.sub("", text := item.translations["en"].get(place, original)))
    ]

    assert found == []


def test_english_writes_its_figures_and_quotation_marks_as_english_does() -> None:
    for item in ITEMS:
        for place, text in item.translations.get("en", {}).items():
            words = re.sub(r"<[^>]+>|Kronor|NOK", "", text)
            assert not re.search(
                r"«|»|\d \d{3}\b|\d,\d{1,2}\b|kroner|prosent|[\d ]euro\b", words
            ), (
                item.name,
                place,
            )


# As good as a person writes it -------------------------------------------------------------------


def test_no_nynorsk_text_has_a_known_weakness_of_the_program() -> None:
    found = [
        (where, pattern)
        for where, _text, nynorsk in pairs()
        for sentence in sentences(nynorsk)
        for pattern in WEAKNESSES
        if re.search(pattern, sentence)
    ]

    assert len(WEAKNESSES) >= 25
    assert found == []


@pytest.mark.apertium
def test_the_program_still_has_these_weaknesses() -> None:
    """A weakness that is mended is taken off the list."""
    found = apertium.translate(list(WEAKNESSES.values()), {})

    mended = [p for p, text in WEAKNESSES.items() if not re.search(p, found[text])]
    assert mended == []


@pytest.mark.slow
@pytest.mark.apertium
def test_no_nynorsk_sentence_is_what_the_program_wrote_where_it_is_weak(settings: object) -> None:
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "TRANSLATION_SECONDS": 300}
    ours = {part for _where, _text, nynorsk in pairs() for part in sentences(nynorsk)}
    sources = {part for _where, text, _nynorsk in pairs() for part in sentences(text)}

    raw = apertium.translate(sorted(sources), {})

    weak = {text for text in raw.values() if any(re.search(p, text) for p in WEAKNESSES)}
    assert len(weak) >= 40
    assert weak & ours == set()


@pytest.mark.apertium
def test_names_on_the_list_of_fixed_words_survive_the_program() -> None:
    terms = [written(item, "nb")["values"] for item in ITEMS if item.kind == "term"]
    fixed = {each["term"]: each["form"] or each["term"] for each in terms}

    found = apertium.translate([f"Vi leser ikke om {term} nå." for term in fixed], fixed)

    assert len(fixed) == len(terms) >= 35
    for term, form in fixed.items():
        assert found[f"Vi leser ikke om {term} nå."] == f"Vi les ikkje om {form} no."
