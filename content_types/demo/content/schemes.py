"""The grant scheme for pre-projects, as Viken planned it in 2020 and as it could be today."""

from __future__ import annotations

from decimal import Decimal

from content_types.demo.body import accordion, documents, heading, related, table, text, timeline
from content_types.demo.families import content_page
from content_types.demo.spec import page

OWN_MONEY = "Interreg A har egne forprosjektmidler i programmet."  # fmt: skip


def target(programme: str, kind: str = "target", note: str = "") -> dict[str, object]:
    return {"programme": page(programme), "kind": kind, "note": note}


SCHEMES = [
    content_page(
        "GrantSchemePage",
        "eu-forprosjekter",
        "Tilskudd til EU-forprosjekter",
        "Har dere en god idé, men mangler partnere? Vi kan dekke halvparten av kostnaden ved å gjøre "
        "ideen klar for EU, høyst 100 000 kroner.",
        parent="tilskudd",
        image="seilled",
        status="active",
        purpose="<p>Ordningen skal gjøre flere i fylket i stand til å delta i internasjonale prosjekter, og "
        "sette i gang arbeid som kan ende i en søknad.</p>",
        who_can_apply="<ul><li>kommuner</li><li>næringsklynger og nettverk, men ikke enkeltbedrifter</li>"
        "<li>forskningsmiljøer</li><li>frivillige organisasjoner</li>"
        "<li>ungdomsorganisasjoner</li><li>høyskoler og universiteter</li>"
        "<li>fagskoler og folkehøyskoler</li></ul>",
        supports="<ul><li>kompetanse om programmene</li><li>leting etter partnere</li>"
        "<li>reise for å møte en partner</li><li>prosjektmøte før søknaden</li>"
        "<li>innleid hjelp til å skrive søknaden</li><li>eget arbeid med søknaden</li></ul>",
        does_not_support="<ul><li>ordinær drift</li><li>egne internasjonale arrangementer</li>"
        "<li>deltakelse på arrangementer uten tilknytning til et program</li>"
        "<li>arbeid som allerede er gjort</li><li>forprosjekter til Interreg A</li></ul>",
        criteria="<ul><li>Forprosjektet bidrar til fylkeskommunens mål.</li>"
        "<li>Dere er i stand til å gjennomføre det.</li><li>Planen er god.</li>"
        "<li>Tilskuddet utløser noe som ellers ikke ville skjedd.</li></ul>"
        "<p>Vi ser gjerne at dere knytter forprosjektet til FNs bærekraftsmål.</p>",
        max_amount=Decimal(100_000),
        max_share=Decimal(50),
        themes=["demokrati", "naering"],
        counties=["viken"],
        contacts=["ingrid.eksempel"],
        rows={
            "target_programmes": [
                target("horisont-europa"),
                target("kreativt-europa"),
                target("erasmus-plus"),
                target("eos-midlene"),
                target("interreg-nordsjoen"),
                target("interreg-ostersjoen"),
                target("interreg-europe"),
                target("nordisk"),
                target("interreg-sverige-norge", "excluded", OWN_MONEY),
                target("interreg-oks", "excluded", OWN_MONEY),
                target("interreg-aurora", "excluded", OWN_MONEY),
            ],
            "goal_rows": [],
        },
        body=[
            heading("Hva dere selv må stille med"),
            text("<p>Minst halvparten av kostnaden er deres: penger, eget arbeid eller begge deler. "
                 "Eget arbeid skal stå både i budsjettet og i planen.</p>"),
            table(
                "Et lite eksempel (oppdiktet)",
                [("text", "Post"), ("number", "Kroner")],
                [
                    ["Reise til to partnere", "40000"],
                    ["Innleid hjelp til søknaden", "60000"],
                    ["Eget arbeid", "80000"],
                    ["Samlet kostnad", "180000"],
                    ["Tilskudd fra fylkeskommunen", "90000"],
                ],
            ),
            heading("Ordningens historie"),
            timeline("Viken 2020–2023", [
                ("februar 2020",
                 "Ordningen blir varslet for Horisont 2020, Kreativt Europa, Erasmus+ og EØS-midlene."),
                ("april 2020",
                 "Den åpner som en del av koronapakken, med løpende frist og med Interreg."),
                ("3. april 2020",
                 "Den planlagte første fristen, en fredag."),
                ("16. november 2020",
                 "Frist for en egen utlysning: 50 000 kroner til kommuner som vil inn i EU-programmer."),
                ("2021",
                 "Fristene blir faste. Kulturaktører får sin egen ordning, og enkeltbedrifter kan ikke søke."),
            ]),
            accordion(
                ("Kan to kommuner søke sammen?",
                 "<p>Ja. Én av dere står som søker og svarer for pengene.</p>"),
                ("Får vi støtte til å søke Interreg Sverige–Norge?",
                 "<p>Nei. Programmene i Interreg A har egne forprosjektmidler.</p>"),
                ("Når får vi pengene?",
                 "<p>I eksempelet på dette nettstedet utbetales de når dere har rapportert.</p>"),
            ),
            documents("Veiledere", "veileder-forprosjekt", "mal-budsjett"),
            related("Forprosjekter som ble til mer",
                    "ren-kystlinje-forprosjekt", "dirtt"),
        ],
    ),
]  # fmt: skip
