"""Themes with their codes in Los and among the EU's data themes, and programming periods."""

from __future__ import annotations

from datetime import date

from content_types.demo.spec import Block, Item, T

ALL = ("nb", "en", "nn")
LOS = "https://psi.norge.no/los/tema/"
EU_THEMES = "http://publications.europa.eu/resource/authority/data-theme/"


def theme(
    key: str, name: str | T, description: T, los: tuple[str, ...], eu: tuple[str, ...]
) -> Item:
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
        languages=ALL,
    )


THEMES = [
    theme(
        "klima-energi",
        T("Klima og energi", "Climate and energy", "Klima og energi"),
        T("Lavere utslipp, fornybar energi og tilpasning til et endret klima.",
          "Lower emissions, renewable energy and adapting to a changed climate.",
          "Lågare utslepp, fornybar energi og tilpassing til eit endra klima."),
        ("natur-klima-og-miljo", "energi"), ("ENVI", "ENER"),
    ),
    theme(
        "transport",
        T("Transport og mobilitet", "Transport and mobility", "Transport og mobilitet"),
        T("Jernbane, kollektivtrafikk, delt mobilitet og gods over grensen.",
          "Railways, public transport, shared mobility and goods across the border.",
          "Jernbane, kollektivtrafikk, delt mobilitet og gods over grensa."),
        ("trafikk-og-transport",), ("TRAN",),
    ),
    theme(
        "naering",
        T("Næring og innovasjon", "Business and innovation", "Næring og innovasjon"),
        T("Klynger, små bedrifter og nye produkter sammen med partnere i Europa.",
          "Clusters, small firms and new products together with partners in Europe.",
          "Klyngjer, små bedrifter og nye produkt saman med partnarar i Europa."),
        ("naringsutvikling",), ("ECON",),
    ),
    theme(
        "utdanning",
        T("Utdanning og kompetanse", "Education and skills", "Utdanning og kompetanse"),
        T("Skoler, fagskoler og bedrifter som lærer sammen med andre land.",
          "Schools, vocational colleges and workplaces that learn with other countries.",
          "Skular, fagskular og bedrifter som lærer saman med andre land."),
        ("skole-og-utdanning",), ("EDUC",),
    ),
    theme(
        "kultur",
        T("Kultur og kulturarv", "Culture and heritage", "Kultur og kulturarv"),
        T("Museer, bibliotek, scener og kulturarv på tvers av grenser.",
          "Museums, libraries, stages and heritage across borders.",
          "Museum, bibliotek, scener og kulturarv på tvers av grenser."),
        ("kultur-idrett-og-fritid",), ("EDUC",),
    ),
    theme(
        "forskning",
        T("Forskning og utvikling", "Research and development", "Forsking og utvikling"),
        T("Fylket som partner, pilot og pådriver i europeisk forskning.",
          "The county as partner, pilot site and driver in European research.",
          "Fylket som partnar, pilot og pådrivar i europeisk forsking."),
        ("hoyere-utdanning",), ("TECH",),
    ),
    theme(
        "digitalisering",
        T("Digitalisering", "Digitalisation", "Digitalisering"),
        T("Digitale tjenester, data og kunstig intelligens i offentlig sektor.",
          "Digital services, data and artificial intelligence in the public sector.",
          "Digitale tenester, data og kunstig intelligens i offentleg sektor."),
        (), ("TECH", "GOVE"),
    ),
    theme(
        "folkehelse",
        T("Folkehelse og livskvalitet", "Public health", "Folkehelse og livskvalitet"),
        T("God helse i oppvekst, skole, arbeid og nærmiljø.",
          "Good health in childhood, at school, at work and in the neighbourhood.",
          "God helse i oppvekst, skule, arbeid og nærmiljø."),
        ("folkehelse",), ("HEAL",),
    ),
    theme(
        "inkludering",
        T("Inkludering og ungdom", "Inclusion and youth", "Inkludering og ungdom"),
        T("Unge som får reise, delta og finne sin plass i arbeid og samfunn.",
          "Young people who travel, take part and find their place in work and society.",
          "Unge som får reise, delta og finne plassen sin i arbeid og samfunn."),
        ("medvirkning",), ("SOCI",),
    ),
    theme(
        "arbeid",
        T("Arbeidsmarked over grensen", "Cross-border labour market",
          "Arbeidsmarknad over grensa"),
        T("Færre hindre for dem som bor i ett land og arbeider i et annet.",
          "Fewer obstacles for those who live in one country and work in another.",
          "Færre hinder for dei som bur i eitt land og arbeider i eit anna."),
        ("arbeid",), ("SOCI",),
    ),
    theme(
        "sirkulaer",
        T("Sirkulær økonomi og bioøkonomi", "Circular and bio economy",
          "Sirkulær økonomi og bioøkonomi"),
        T("Avfall som blir råvare, og nye produkter fra jord, skog og hav.",
          "Waste that becomes raw material, and new products from soil, forest and sea.",
          "Avfall som blir råvare, og nye produkt frå jord, skog og hav."),
        ("avfallshandtering", "landbruk"), ("ENVI", "AGRI"),
    ),
    theme(
        "by-sted",
        T("By- og stedsutvikling", "Urban and place development", "By- og stadutvikling"),
        T("Levende byer og tettsteder, planlagt sammen med dem som bor der.",
          "Living towns and villages, planned together with those who live there.",
          "Levande byar og tettstader, planlagde saman med dei som bur der."),
        ("planer",), ("REGI",),
    ),
    theme(
        "beredskap",
        T("Beredskap og sikkerhet", "Preparedness and security", "Beredskap og tryggleik"),
        T("Felles øving og kunnskap før krisen kommer.",
          "Common exercises and knowledge before the crisis comes.",
          "Felles øving og kunnskap før krisa kjem."),
        ("samfunnssikkerhet-og-beredskap",), ("JUST",),
    ),
    theme(
        "demokrati",
        T("Demokrati og samarbeid", "Democracy and cooperation", "Demokrati og samarbeid"),
        T("Deltakelse, rettigheter og regionenes stemme i Europa.",
          "Participation, rights and the voice of regions in Europe.",
          "Deltaking, rettar og stemma til regionane i Europa."),
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
        languages=ALL,
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
