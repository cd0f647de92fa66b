"""Themes with their codes in Los and among the EU's data themes, and programming periods."""

from __future__ import annotations

from datetime import date

from content_types.demo.spec import ALIKE, Block, Item

LOS = "https://psi.norge.no/los/tema/"
EU_THEMES = "http://publications.europa.eu/resource/authority/data-theme/"


def theme(key: str, name: str, description: str, los: tuple[str, ...], eu: tuple[str, ...]) -> Item:
    terms = [("los", code, LOS + code) for code in los]
    terms += [("eu_data_theme", code, EU_THEMES + code) for code in eu]
    mappings = [
        Block("term", {"vocabulary": vocabulary, "code": code, "uri": uri})
        for vocabulary, code, uri in terms
    ]
    return Item(
        kind="theme",
        model="content_types.Theme",
        key=key,
        values={"name": name, "slug": key, "description": description, "mappings": mappings},
    )


THEMES = [
    theme(
        "klima-energi",
        "Klima og energi",
        "Lavere utslipp, fornybar energi og tilpasning til et endret klima.",
        ("natur-klima-og-miljo", "energi"), ("ENVI", "ENER"),
    ),
    theme(
        "transport",
        "Transport og mobilitet",
        "Jernbane, kollektivtrafikk, delt mobilitet og gods over grensen.",
        ("trafikk-og-transport",), ("TRAN",),
    ),
    theme(
        "naering",
        "Næring og innovasjon",
        "Klynger, små bedrifter og nye produkter sammen med partnere i Europa.",
        ("naringsutvikling",), ("ECON",),
    ),
    theme(
        "utdanning",
        "Utdanning og kompetanse",
        "Skoler, fagskoler og bedrifter som lærer sammen med andre land.",
        ("skole-og-utdanning",), ("EDUC",),
    ),
    theme(
        "kultur",
        "Kultur og kulturarv",
        "Museer, bibliotek, scener og kulturarv på tvers av grenser.",
        ("kultur-idrett-og-fritid",), ("EDUC",),
    ),
    theme(
        "forskning",
        "Forskning og utvikling",
        "Fylket som partner, pilot og pådriver i europeisk forskning.",
        ("hoyere-utdanning",), ("TECH",),
    ),
    theme(
        "digitalisering",
        "Digitalisering",
        "Digitale tjenester, data og kunstig intelligens i offentlig sektor.",
        (), ("TECH", "GOVE"),
    ),
    theme(
        "folkehelse",
        "Folkehelse og livskvalitet",
        "God helse i oppvekst, skole, arbeid og nærmiljø.",
        ("folkehelse",), ("HEAL",),
    ),
    theme(
        "inkludering",
        "Inkludering og ungdom",
        "Unge som får reise, delta og finne sin plass i arbeid og samfunn.",
        ("medvirkning",), ("SOCI",),
    ),
    theme(
        "arbeid",
        "Arbeidsmarked over grensen",
        "Færre hindre for dem som bor i ett land og arbeider i et annet.",
        ("arbeid",), ("SOCI",),
    ),
    theme(
        "sirkulaer",
        "Sirkulær økonomi og bioøkonomi",
        "Avfall som blir råvare, og nye produkter fra jord, skog og hav.",
        ("avfallshandtering", "landbruk"), ("ENVI", "AGRI"),
    ),
    theme(
        "by-sted",
        "By- og stedsutvikling",
        "Levende byer og tettsteder, planlagt sammen med dem som bor der.",
        ("planer",), ("REGI",),
    ),
    theme(
        "beredskap",
        "Beredskap og sikkerhet",
        "Felles øving og kunnskap før krisen kommer.",
        ("samfunnssikkerhet-og-beredskap",), ("JUST",),
    ),
    theme(
        "demokrati",
        "Demokrati og samarbeid",
        "Deltakelse, rettigheter og regionenes stemme i Europa.",
        ("demokrati-og-innbyggerrettigheter",), ("GOVE", "INTR"),
    ),
]  # fmt: skip


def period(first: int, last: int) -> Item:
    return Item(
        kind="period",
        model="content_types.Period",
        key=f"{first}-{last}",
        values={
            "name": f"{first}–{last}", "start": date(first, 1, 1), "end": date(last, 12, 31),
        },
        translations=ALIKE,
    )  # fmt: skip


PERIODS = [
    period(2007, 2013),
    period(2014, 2020),
    # The EEA and Norway Grants follow years of their own.
    period(2014, 2021),
    period(2021, 2027),
    period(2021, 2028),
    period(2028, 2034),
]
