"""Nynorsk for the strategies."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:viken-strategi": {
        "introduction": (
            "Viken ville ha sin eigen internasjonale strategi. Arbeidet skulle byrje hausten "
            "2020, og strategien skulle vere klar våren 2021. Måla her er oppdikta døme."
        ),
        "body.0.title": "Oppdikta innhald",
        "body.0.text": (
            "<p><b>Mål og tekst på denne sida er oppdikta.</b> At arbeidet var planlagt, er eit "
            "faktum. Kva strategien til slutt inneheldt, er ikkje funne i opne kjelder.</p>"
        ),
        "body.1.text": "Bakgrunnen",
        "body.2": (
            "<p>Viken vart til 1. januar 2020, då Østfold, Akershus og Buskerud gjekk saman. Dei "
            "tre hadde kvar sin tradisjon for internasjonalt arbeid, og det nye fylket trong ei "
            "felles retning.</p>"
        ),
        "body.3.title": "Slik var arbeidet planlagt",
        "body.3.events.0.date": "hausten 2020",
        "body.3.events.0.text": "Arbeidet med strategien byrjar.",
        "body.3.events.1.text": "Strategien skal vere ferdig.",
        "milestones.0.title": "Arbeidet byrjar",
        "milestones.1.title": "Strategien blir vedteken",
        "goals.0.title": "Eit fylke som verkar på begge sider av grensa (oppdikta mål)",
        "goals.0.description": (
            "Oppdikta døme: Det skal vere like lett å arbeide, studere og handle over grensa som "
            "innanfor fylket."
        ),
        "goals.1.title": "Færre grensehinder (oppdikta mål)",
        "goals.1.description": (
            "Oppdikta døme: Kvart år blir minst tre hinder som innbyggjarar har meldt frå om, "
            "løyste."
        ),
        "goals.2.title": "Raskare tog til Göteborg (oppdikta mål)",
        "goals.2.description": "Oppdikta døme: Fylket talar samla for dobbeltspor heile vegen.",
        "goals.3.title": "Eit fylke som lærer av andre (oppdikta mål)",
        "goals.3.description": "Oppdikta døme: Prosjekt blir valde fordi dei hjelper oss med eigne oppgåver.",
        "goals.4.title": "Lågare utslepp gjennom samarbeid (oppdikta mål)",
        "goals.4.description": "Oppdikta døme: Klima og hav går føre når vi vel prosjekt.",
        "goals.5.title": "Fleire elevar ut i verda (oppdikta mål)",
        "goals.5.description": "Oppdikta døme: Alle vidaregåande skular har minst éin partnarskule.",
    },
    "page:internasjonal-strategi": {
        "title": "Ny internasjonal strategi (døme)",
        "introduction": (
            "Vi har ikkje funne nokon vedteken strategi for fylka etter 2024. Denne sida er eit "
            "oppdikta døme på korleis ein prosess kan visast medan han går føre seg."
        ),
        "body.0.title": "Oppdikta innhald",
        "body.0.text": (
            "<p><b>Prosess, mål og datoar er oppdikta.</b> Sida viser kva redaktøren kan gjere, "
            "ikkje kva fylkeskommunen har bestemt.</p>"
        ),
        "body.1.items.0.title": "Kven kan uttale seg i ei høyring?",
        "body.1.items.0.text": "<p>Alle. Kommunar, organisasjonar og innbyggjarar kan sende inn det dei meiner.</p>",
        "body.1.items.1.title": "Kva skjer med innspela?",
        "body.1.items.1.text": "<p>Dei blir lesne, oppsummerte og lagde ved saka til politikarane.</p>",
        "milestones.0.title": "Oppstart (oppdikta)",
        "milestones.1.title": "Høyring (oppdikta)",
        "milestones.2.title": "Vedtak i fylkestinget (oppdikta)",
        "milestones.3.title": "Første gjennomgang (oppdikta)",
        "goals.0.title": "Internasjonalt arbeid hjelper oss med eigne oppgåver (oppdikta mål)",
        "goals.1.title": "Fleire kommunar i europeiske prosjekt (oppdikta mål)",
        "goals.2.title": "Fleire unge ut, og fleire unge hit (oppdikta mål)",
        "goals.3.title": "Grensa er ei moglegheit (oppdikta mål)",
    },
}
