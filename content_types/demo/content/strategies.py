"""Strategies of Viken and of the county after it; what is invented says so."""

from __future__ import annotations

from content_types.demo.body import accordion, documents, fact_box, heading, related, text, timeline
from content_types.demo.families import goal, step, strategy

INVENTED = (
    "<p><b>Mål og tekst på denne siden er oppdiktet.</b> At arbeidet var planlagt, er et faktum. "
    "Hva strategien til slutt inneholdt, er ikke funnet i åpne kilder.</p>"
)

STRATEGIES = [
    strategy(
        "viken-strategi",
        "Internasjonal strategi for Viken",
        "Viken ville ha sin egen internasjonale strategi. Arbeidet skulle begynne høsten 2020, og "
        "strategien skulle være klar våren 2021. Målene her er oppdiktede eksempler.",
        kind="strategy", status="planned", image="innseiling",
        themes=["demokrati"], counties=["viken"],
        contacts=["per.eksempel"],
        milestones=[
            step("start", "Arbeidet begynner", "høsten 2020"),
            step("decision", "Strategien vedtas", "våren 2021"),
        ],
        goals=[
            goal("1", "Et fylke som virker på begge sider av grensen (oppdiktet mål)",
                 "Oppdiktet eksempel: Det skal være like lett å arbeide, studere og handle over "
                 "grensen som innenfor fylket."),
            goal("1.1", "Færre grensehindre (oppdiktet mål)",
                 "Oppdiktet eksempel: Hvert år løses minst tre hindre som innbyggere har meldt fra om."),
            goal("1.2", "Raskere tog til Göteborg (oppdiktet mål)",
                 "Oppdiktet eksempel: Fylket taler samlet for dobbeltspor hele veien."),
            goal("2", "Et fylke som lærer av andre (oppdiktet mål)",
                 "Oppdiktet eksempel: Prosjekter velges fordi de hjelper oss med egne oppgaver."),
            goal("2.1", "Lavere utslipp gjennom samarbeid (oppdiktet mål)",
                 "Oppdiktet eksempel: Klima og hav går foran når vi velger prosjekter."),
            goal("2.2", "Flere elever ut i verden (oppdiktet mål)",
                 "Oppdiktet eksempel: Alle videregående skoler har minst én partnerskole."),
        ],
        body=[
            fact_box("Oppdiktet innhold", INVENTED),
            heading("Bakgrunnen"),
            text("<p>Viken ble til 1. januar 2020, da Østfold, Akershus og Buskerud gikk sammen. De tre "
                 "hadde hver sin tradisjon for internasjonalt arbeid, og det nye fylket trengte en "
                 "felles retning.</p>"),
            timeline("Slik var arbeidet planlagt", [
                ("høsten 2020", "Arbeidet med strategien begynner."),
                ("våren 2021", "Strategien skal være ferdig."),
            ]),
            documents("Dokument", "strategi-sammendrag"),
            related("Fylket før Viken", "akershus-strategi"),
        ],
    ),
    strategy(
        "internasjonal-strategi",
        "Ny internasjonal strategi (eksempel)",
        "Vi har ikke funnet noen vedtatt strategi for fylkene etter 2024. Denne siden er et oppdiktet "
        "eksempel på hvordan en prosess kan vises mens den pågår.",
        kind="strategy", status="consultation", image="innseiling",
        adopting_body="Fylkestinget",
        replaces=None,
        themes=["demokrati", "naering"], counties=["ostfold"],
        contacts=["per.eksempel"],
        milestones=[
            step("start", "Oppstart (oppdiktet)", "våren 2026", done=True),
            step("consultation", "Høring (oppdiktet)", "høsten 2026", "januar 2027"),
            step("decision", "Vedtak i fylkestinget (oppdiktet)", "juni 2027"),
            step("review", "Første gjennomgang (oppdiktet)", "2029"),
        ],
        goals=[
            goal("1", "Internasjonalt arbeid hjelper oss med egne oppgaver (oppdiktet mål)"),
            goal("1.1", "Flere kommuner i europeiske prosjekter (oppdiktet mål)"),
            goal("1.2", "Flere unge ut, og flere unge hit (oppdiktet mål)"),
            goal("2", "Grensen er en mulighet (oppdiktet mål)"),
        ],
        body=[
            fact_box("Oppdiktet innhold",
                     "<p><b>Prosess, mål og datoer er oppdiktet.</b> Siden viser hva redaktøren kan "
                     "gjøre, ikke hva fylkeskommunen har bestemt.</p>"),
            accordion(
                ("Hvem kan uttale seg i en høring?",
                 "<p>Alle. Kommuner, organisasjoner og innbyggere kan sende inn det de mener.</p>"),
                ("Hva skjer med innspillene?",
                 "<p>De blir lest, oppsummert og lagt ved saken til politikerne.</p>"),
            ),
        ],
    ),
]  # fmt: skip
