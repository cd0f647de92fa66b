"""Nynorsk for documents."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "document:veileder-forprosjekt": {
        "title": "Rettleiing for søkjarar: EU-forprosjekt",
        "paragraphs.0": "Rettleiing for søkjarar: EU-forprosjekt",
        "paragraphs.1": (
            "Tilskotet dekkjer inntil 50 prosent av kostnaden, høgst 100 000 kroner. Denne "
            "rettleiinga seier kva ein god søknad inneheld, og kva de ikkje treng å bruke tid på."
        ),
        "paragraphs.2": "# Før de søkjer",
        "paragraphs.3": (
            "- Skriv ideen på éi side: Kva er problemet, kven har det, og kvifor må det løysast "
            "saman med andre land?"
        ),
        "paragraphs.4": "- Vel eitt program. Er de i tvil mellom to, så sei kvifor.",
        "paragraphs.5": "- Finn ut kven som skal gjere arbeidet, og set av tida.",
        "paragraphs.7": (
            "- Mål: Kva skal vere klart når forprosjektet er over? Som regel er svaret «ein søknad "
            "og eit partnarskap»."
        ),
        "paragraphs.8": "- Plan: Kven gjer kva, og når? Tre til seks aktivitetar er nok.",
        "paragraphs.9": (
            "- Budsjett: Reise, innleigd hjelp, møte og eige arbeid. Eige arbeid skal stå både i "
            "budsjettet og i planen."
        ),
        "paragraphs.10": (
            "- Finansiering: Minst halvparten må vere dykkar eigen, i pengar, arbeid eller begge "
            "delar."
        ),
        "paragraphs.11": "# Dette blir ikkje dekt",
        "paragraphs.12": "- Ordinær drift, eigne arrangement og arbeid som alt er gjort.",
        "paragraphs.13": "- Forprosjekt til Interreg A. Dei programma har eigne midlar.",
        "paragraphs.14": "# Etterpå",
        "paragraphs.15": (
            "Fortel kva de fann ut, òg om det ikkje vart nokon søknad. Eit nei i tide er eit godt "
            "resultat."
        ),
        "paragraphs.16": (
            "Dokumentet høyrer til ein demonstrasjon. Det er ikkje gitt ut av nokon fylkeskommune."
        ),
    },
    "document:mal-budsjett": {
        "title": "Budsjettmal med døme",
        "paragraphs.0": "Budsjettmal med døme",
        "paragraphs.1": (
            "Eit oppdikta døme på eit budsjett som går opp: Kostnader og finansiering er like "
            "store."
        ),
        "paragraphs.3": "- Reise til to partnarar: 40 000 kroner",
        "paragraphs.4": "- Innleigd hjelp til søknaden: 60 000 kroner",
        "paragraphs.5": "- Eige arbeid, 160 timar à 500 kroner: 80 000 kroner",
        "paragraphs.8": "- Tilskot frå fylkeskommunen, 50 prosent: 90 000 kroner",
        "paragraphs.9": "- Eige arbeid: 80 000 kroner",
        "paragraphs.10": "- Eigne pengar: 10 000 kroner",
        "paragraphs.12": "Timeprisen er eit døme. Sjå kva sats som gjeld i utlysinga.",
        "paragraphs.13": (
            "Dokumentet høyrer til ein demonstrasjon. Det er ikkje gitt ut av nokon fylkeskommune."
        ),
    },
    "document:strategi-sammendrag": {
        "title": "Samandrag av internasjonal strategi (oppdikta døme)",
        "paragraphs.0": "Samandrag av internasjonal strategi (oppdikta døme)",
        "paragraphs.1": (
            "Måla i dette samandraget er oppdikta. Det er eit faktum at Viken planla å lage "
            "strategien frå hausten 2020 til våren 2021; kva han inneheldt, er ikkje funne i opne "
            "kjelder."
        ),
        "paragraphs.2": "# Mål 1: Eit fylke som verkar på begge sider av grensa",
        "paragraphs.3": "- Færre grensehinder",
        "paragraphs.4": "- Raskare tog til Göteborg",
        "paragraphs.5": "# Mål 2: Eit fylke som lærer av andre",
        "paragraphs.6": "- Lågare utslepp gjennom samarbeid",
        "paragraphs.7": "- Fleire elevar ut i verda",
        "paragraphs.8": (
            "Dokumentet høyrer til ein demonstrasjon. Det er ikkje gitt ut av nokon fylkeskommune."
        ),
    },
    "document:programoversikt": {
        "title": "Programma på éi side",
        "paragraphs.0": "Programma på éi side",
        "paragraphs.1": "Kva program kan kven søkje? Ein hugselapp til møtet.",
        "paragraphs.2": "# Kommunar",
        "paragraphs.3": (
            "- Interreg Sverige–Norge (Østfold og Akershus), Øresund–Kattegat–Skagerrak, Nordsjøen "
            "og Austersjøen"
        ),
        "paragraphs.4": "- URBACT for byar, Horisont Europa som pilot, EØS-midlane som donorpartnar",
        "paragraphs.5": "# Skular og fagskular",
        "paragraphs.7": "# Museum, bibliotek og scener",
        "paragraphs.8": "- Kreativt Europa, EØS-midlane, nordiske ordningar",
        "paragraphs.9": "# Ikkje med i 2021–2027",
        "paragraphs.11": (
            "Dokumentet høyrer til ein demonstrasjon. Det er ikkje gitt ut av nokon fylkeskommune."
        ),
    },
}
