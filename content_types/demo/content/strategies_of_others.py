"""Strategies that other counties have had: what an editor may learn from."""

from __future__ import annotations

from content_types.demo.body import fact_box, text
from content_types.demo.families import goal, step, strategy

STRATEGIES = [
    strategy(
        "akershus-strategi",
        "Internasjonal strategi for Akershus 2014–2018",
        "Akershus ville bruke internasjonalt arbeid til å nå egne mål og løse egne oppgaver, og bare "
        "der fylkeskommunen selv hadde ansvar og virkemidler.",
        kind="strategy", status="superseded", first_year=2014, last_year=2018,
        themes=["demokrati"], counties=["akershus-02"],
        goals=[
            goal("1", "Internasjonalt arbeid skal bidra til at fylkeskommunen når sine mål og løser sine oppgaver"),
            goal("1.1", "Arbeide bare der fylkeskommunen har ansvar og virkemidler"),
            goal("1.2", "Prioritere etter tema og geografi"),
            goal("1.3", "Bruke samarbeidet til dialog, læring og utvikling"),
        ],
        body=[text("<p>Målene er gjengitt med våre ord.</p>")],
    ),
    strategy(
        "innlandet-plan",
        "Internasjonal mål- og handlingsplan for Innlandet 2021–2024",
        "Innlandet bandt målene til hvert sitt fagområde, slik at det internasjonale ikke ble en egen "
        "avdelings ansvar.",
        kind="action_plan", status="superseded", first_year=2021, last_year=2024,
        adopting_body="Fylkestinget",
        themes=["demokrati", "kultur", "transport"],
        milestones=[step("decision", "Vedtatt av fylkestinget", done=True)],
        goals=[
            goal("1", "Bruke internasjonale muligheter til utvikling og nyskaping i Innlandet"),
            goal("1.1", "Kultur"),
            goal("1.2", "Samfunnsutvikling"),
            goal("1.3", "Samferdsel"),
            goal("1.4", "Eiendom"),
        ],
        body=[
            text("<p>Planen har ett hovedmål og seks delmål. Vi har bare funnet fire av delmålene. Hvert "
                 "år holder fylket et seminar om europeisk prosjektarbeid.</p>"),
        ],
    ),
    strategy(
        "rogaland-strategi",
        "Internasjonal strategi for Rogaland",
        "Rogaland skrev strategien rett på nett, i korte kapitler. Det første heter «På ett minutt».",
        kind="strategy", status="preparation", adopting_body="Fylkestinget",
        parent_plan="Utviklingsplan for Rogaland",
        themes=["demokrati", "naering", "klima-energi"],
        milestones=[step("decision", "Planlagt vedtatt", "juni 2023")],
        goals=[
            goal("1", "Nordsjøen og EU"),
            goal("2", "Programmer og prosjekter"),
            goal("3", "Flere EU-søknader som lykkes"),
            goal("4", "Kompetanse og synlighet"),
        ],
        body=[
            fact_box("Tre roller", "<ul><li>samlende pådriver</li><li>sterk og pålitelig partner</li>"
                     "<li>kompetent organisasjon</li></ul>"),
            text("<p>Vedtaket var planlagt i juni 2023. Om det ble slik, er ikke bekreftet.</p>"),
        ],
    ),
    strategy(
        "more-og-romsdal-strategi",
        "Internasjonal strategi for Møre og Romsdal 2017–2020",
        "Tiltakene sto i de årlige handlingsprogrammene under fylkesplanen, og der ble det også "
        "rapportert.",
        kind="strategy", status="superseded", first_year=2017, last_year=2020,
        adopting_body="Fylkestinget", adopted_on="desember 2016", case_number="T-86/16",
        parent_plan="Fylkesplanen for Møre og Romsdal",
        themes=["demokrati"],
        milestones=[step("decision", "Vedtatt av fylkestinget", "desember 2016", done=True)],
        body=[text("<p>Et godt grep for den som vil unngå to sett med tiltak: Strategien gir målene, "
                   "fylkesplanen gir pengene og fristene.</p>")],
    ),
    strategy(
        "vestfold-strategi",
        "Strategi for internasjonal samhandling, Vestfold 2013/2014",
        "En handlingsplan der hver strategi har tre deler: tiltak, rapportering og nye tiltak.",
        kind="action_plan", status="superseded", first_year=2013, last_year=2014,
        adopting_body="Fylkesutvalget", adopted_on="13. juni 2013", case_number="81/13",
        parent_plan="Strategien FT 19/09",
        themes=["demokrati", "naering"],
        milestones=[step("decision", "Vedtatt av fylkesutvalget", "13. juni 2013", done=True)],
        goals=[
            goal("1", "Felles utfordringer"),
            goal("2", "Jevnere utvikling i Europa"),
            goal("3", "Næringslivet ut i verden"),
            goal("4", "Muligheter i EU"),
            goal("5", "Kunnskap og holdninger"),
        ],
        body=[text("<p>Målene er gjengitt med våre ord.</p>")],
    ),
]  # fmt: skip
