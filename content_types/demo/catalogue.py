"""All demo content in the order in which it is loaded, checked before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from .content import (
    agreements,
    calls,
    en,
    glossary,
    indexes,
    information,
    municipalities,
    networks,
    nn,
    organisations,
    papers,
    people,
    pictures,
    places,
    programmes_eu,
    programmes_interreg,
    programmes_other,
    projects_eu,
    projects_interreg,
    schemes,
    site_facts,
    strategies,
    strategies_of_others,
    vocabulary,
)
from .errors import DemoError
from .spec import Item, Ref, references

# Kinds that stand for something inside another item.
INSIDE = {"goal": "page", "image_alt": "image"}

TRANSLATIONS = {"nn": nn.TEXTS, "en": en.TEXTS}


def catalogue(today: date) -> list[Item]:
    """Everything there is to load; the open call's dates count from ``today``."""
    families: list[Sequence[Item]] = [
        vocabulary.THEMES,
        vocabulary.PERIODS,
        places.COUNTIES,
        municipalities.MUNICIPALITIES,
        organisations.ORGANISATIONS,
        people.CONTACTS,
        pictures.PICTURES,
        papers.PAPERS,
        indexes.INDEXES,
        strategies.STRATEGIES,
        strategies_of_others.STRATEGIES,
        programmes_interreg.PROGRAMMES,
        programmes_eu.PROGRAMMES,
        programmes_other.PROGRAMMES,
        networks.NETWORKS,
        agreements.AGREEMENTS,
        schemes.SCHEMES,
        calls.calls(today),
        projects_interreg.PROJECTS,
        projects_eu.PROJECTS,
        information.PAGES,
        site_facts.SITE_FACTS,
        glossary.TERMS,
    ]
    return [translated(item) for family in families for item in family]


def translated(item: Item) -> Item:
    """The item with its translations, which stand in files of their own."""
    found = dict(item.translations)
    for language, texts in TRANSLATIONS.items():
        if item.name in texts:
            found[language] = {**found.get(language, {}), **texts[item.name]}
    return replace(item, translations=found)


def check(items: Sequence[Item], given: Sequence[Ref] = ()) -> None:
    """Refuse content that names itself twice, points at nothing or translates what is not there."""
    known: set[Ref] = set(given)
    for item in items:
        if item.ref in known:
            raise DemoError(f"Two items are called {item.kind} “{item.key}”.")
        known.add(item.ref)
    for item in items:
        _check_places(item)
        pointed_at = list(references([item.values, item.rows, item.translations]))
        if item.parent:
            pointed_at.append(Ref("page", item.parent))
        for ref in pointed_at:
            kind = INSIDE.get(ref.kind, ref.kind)
            key = ref.key.partition(":")[0]
            if Ref(kind, key) not in known:
                message = "{} “{}” points at {} “{}”, which does not exist."
                raise DemoError(message.format(item.kind, item.key, ref.kind, ref.key))


def _check_places(item: Item) -> None:
    for language, texts in item.translations.items():
        for place in sorted(texts.keys() - item.places.keys()):
            raise DemoError(f"{item.name} ({language}) has a text for “{place}”: no such place.")
