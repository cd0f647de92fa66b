"""Documents to download: short, written for this site, made into PDF when they are loaded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from content_types.demo.pdf import pdf
from content_types.demo.spec import Item

DEMO = "Dokumentet hører til en demonstrasjon. Det er ikke utgitt av noen fylkeskommune."


def paper(key: str, title: str, *paragraphs: str) -> Item:
    """A document; a paragraph that begins with «# » is a heading, with «- » a list item."""
    return Item(
        kind="document",
        model="document",
        key=key,
        values={"title": title},
        # The first paragraph of the file is its title.
        paragraphs=(title, *paragraphs, DEMO),
        file=partial(_file, key),
    )


def _file(key: str, language: str, paragraphs: Sequence[str]) -> tuple[str, bytes]:
    title, *text = paragraphs
    name = f"{key}.pdf" if language == "nb" else f"{key}-{language}.pdf"
    return name, pdf(title, text, language)


PAPERS = [
    paper(
        "veileder-forprosjekt",
        "Veileder for søkere: EU-forprosjekter",
        "Tilskuddet dekker inntil 50 prosent av kostnaden, høyst 100 000 kroner. Denne veilederen sier hva "
        "en god søknad inneholder, og hva dere ikke trenger å bruke tid på.",
        "# Før dere søker",
        "- Skriv ideen på én side: Hva er problemet, hvem har det, og hvorfor må det løses sammen med andre land?",
        "- Velg ett program. Er dere i tvil mellom to, så si hvorfor.",
        "- Finn ut hvem som skal gjøre arbeidet, og sett av tiden.",
        "# I søknaden",
        "- Mål: Hva skal være klart når forprosjektet er over? Som regel er svaret «en søknad og et partnerskap».",
        "- Plan: Hvem gjør hva, og når? Tre til seks aktiviteter er nok.",
        "- Budsjett: Reise, innleid hjelp, møter og eget arbeid. Eget arbeid skal stå både i budsjettet og i planen.",
        "- Finansiering: Minst halvparten må være deres egen, i penger, arbeid eller begge deler.",
        "# Dette dekkes ikke",
        "- Ordinær drift, egne arrangementer og arbeid som allerede er gjort.",
        "- Forprosjekter til Interreg A. De programmene har egne midler.",
        "# Etterpå",
        "Fortell hva dere fant ut, også om det ikke ble noen søknad. Et nei i tide er et godt resultat.",
    ),
    paper(
        "mal-budsjett",
        "Budsjettmal med eksempel",
        "Et oppdiktet eksempel på et budsjett som går opp: Kostnader og finansiering er like store.",
        "# Kostnader",
        "- Reise til to partnere: 40 000 kroner",
        "- Innleid hjelp til søknaden: 60 000 kroner",
        "- Eget arbeid, 160 timer à 500 kroner: 80 000 kroner",
        "- I alt: 180 000 kroner",
        "# Finansiering",
        "- Tilskudd fra fylkeskommunen, 50 prosent: 90 000 kroner",
        "- Eget arbeid: 80 000 kroner",
        "- Egne penger: 10 000 kroner",
        "- I alt: 180 000 kroner",
        "Timeprisen er et eksempel. Se hvilken sats som gjelder i utlysningen.",
    ),
    paper(
        "strategi-sammendrag",
        "Sammendrag av internasjonal strategi (oppdiktet eksempel)",
        "Målene i dette sammendraget er oppdiktet. Det er et faktum at Viken planla å lage strategien fra "
        "høsten 2020 til våren 2021; hva den inneholdt, er ikke funnet i åpne kilder.",
        "# Mål 1: Et fylke som virker på begge sider av grensen",
        "- Færre grensehindre",
        "- Raskere tog til Göteborg",
        "# Mål 2: Et fylke som lærer av andre",
        "- Lavere utslipp gjennom samarbeid",
        "- Flere elever ut i verden",
    ),
    paper(
        "programoversikt",
        "Programmene på én side",
        "Hvilke programmer kan hvem søke? En huskelapp til møtet.",
        "# Kommuner",
        "- Interreg Sverige–Norge (Østfold og Akershus), Øresund–Kattegat–Skagerrak, Nordsjøen og Østersjøen",
        "- URBACT for byer, Horisont Europa som pilot, EØS-midlene som donorpartner",
        "# Skoler og fagskoler",
        "- Erasmus+: HK-dir for utdanning, Bufdir for ungdom",
        "# Museer, bibliotek og scener",
        "- Kreativt Europa, EØS-midlene, nordiske ordninger",
        "# Ikke med i 2021–2027",
        "- LIFE, Det europeiske solidaritetskorpset, CERV, Connecting Europe Facility og justisprogrammet",
    ),
]  # fmt: skip
