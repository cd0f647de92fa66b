"""Nynorsk for strategies of other counties."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:akershus-strategi": {
        "introduction": (
            "Akershus ville bruke internasjonalt arbeid til å nå eigne mål og løyse eigne "
            "oppgåver, og berre der fylkeskommunen sjølv hadde ansvar og verkemiddel."
        ),
        "body.0": "<p>Måla er attgitte med våre ord.</p>",
        "goals.0.title": (
            "Internasjonalt arbeid skal medverke til at fylkeskommunen når måla sine og løyser "
            "oppgåvene sine"
        ),
        "goals.1.title": "Arbeide berre der fylkeskommunen har ansvar og verkemiddel",
        "goals.3.title": "Bruke samarbeidet til dialog, læring og utvikling",
    },
    "page:innlandet-plan": {
        "introduction": (
            "Innlandet knytte kvart mål til eit fagområde, slik at det internasjonale ikkje vart "
            "ansvaret til ei eiga avdeling."
        ),
        "body.0": (
            "<p>Planen har eitt hovudmål og seks delmål. Vi har berre funne fire av delmåla. Kvart "
            "år held fylket eit seminar om europeisk prosjektarbeid.</p>"
        ),
        "milestones.0.title": "Vedteken av fylkestinget",
        "goals.0.title": "Bruke internasjonale moglegheiter til utvikling og nyskaping i Innlandet",
        "goals.4.title": "Eigedom",
    },
    "page:rogaland-strategi": {
        "introduction": (
            "Rogaland skreiv strategien rett på nett, i korte kapittel. Det første heiter «På ett "
            "minutt»."
        ),
        "body.0.title": "Tre roller",
        "body.0.text": (
            "<ul><li>samlande pådrivar</li><li>sterk og påliteleg partnar</li><li>kompetent "
            "organisasjon</li></ul>"
        ),
        "body.1": "<p>Vedtaket var planlagt i juni 2023. Om det vart slik, er ikkje stadfesta.</p>",
        "milestones.0.title": "Planlagt vedteken",
        "goals.1.title": "Program og prosjekt",
        "goals.2.title": "Fleire EU-søknader som lukkast",
        "goals.3.title": "Kompetanse og synlegheit",
    },
    "page:more-og-romsdal-strategi": {
        "introduction": (
            "Tiltaka stod i dei årlege handlingsprogramma under fylkesplanen, og der vart det òg "
            "rapportert."
        ),
        "body.0": (
            "<p>Eit godt grep for den som vil unngå to sett med tiltak: Strategien gir måla, "
            "fylkesplanen gir pengane og fristane.</p>"
        ),
        "milestones.0.title": "Vedteken av fylkestinget",
    },
    "page:vestfold-strategi": {
        "title": "Strategi for internasjonal samhandling, Vestfold 2013/2014",
        "introduction": (
            "Ein handlingsplan der kvar strategi har tre delar: tiltak, rapportering og nye tiltak."
        ),
        "body.0": "<p>Måla er attgitte med våre ord.</p>",
        "milestones.0.title": "Vedteken av fylkesutvalet",
        "adopting_body": "Fylkesutvalet",
        "goals.0.title": "Felles utfordringar",
        "goals.1.title": "Jamnare utvikling i Europa",
        "goals.2.title": "Næringslivet ut i verda",
        "goals.3.title": "Moglegheiter i EU",
        "goals.4.title": "Kunnskap og haldningar",
    },
}
