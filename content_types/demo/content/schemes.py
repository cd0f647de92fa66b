"""The grant scheme for pre-projects, as Viken planned it in 2020 and as it could be today."""

from __future__ import annotations

from decimal import Decimal

from content_types.demo.body import accordion, documents, heading, related, table, text, timeline
from content_types.demo.families import BOTH, content_page
from content_types.demo.spec import T, page

OWN_MONEY = T("Interreg A har egne forprosjektmidler i programmet.",
              "Interreg A has pre-project money of its own inside the programme.")  # fmt: skip


def target(programme: str, kind: str = "target", note: str | T = "") -> dict[str, object]:
    return {"programme": page(programme), "kind": kind, "note": note}


SCHEMES = [
    content_page(
        "GrantSchemePage",
        "eu-forprosjekter",
        T("Tilskudd til EU-forprosjekter", "Grants for EU pre-projects"),
        T("Har dere en god idé, men mangler partnere? Vi kan dekke halvparten av kostnaden ved å gjøre "
          "ideen klar for EU, høyst 100 000 kroner.",
          "Do you have a good idea but no partners? We can cover half of what it costs to make the "
          "idea ready for the EU, up to NOK 100,000."),
        parent="tilskudd",
        slug=T("eu-forprosjekter", "eu-pre-projects"),
        image="seilled",
        status="active",
        purpose=T(
            "<p>Ordningen skal gjøre flere i fylket i stand til å delta i internasjonale prosjekter, og "
            "sette i gang arbeid som kan ende i en søknad.</p>",
            "<p>The scheme shall make more people in the county able to take part in international "
            "projects, and start work that can end in an application.</p>"),
        who_can_apply=T(
            "<ul><li>kommuner</li><li>næringsklynger og nettverk, men ikke enkeltbedrifter</li>"
            "<li>forskningsmiljøer</li><li>frivillige organisasjoner</li>"
            "<li>ungdomsorganisasjoner</li><li>høyskoler og universiteter</li>"
            "<li>fagskoler og folkehøyskoler</li></ul>",
            "<ul><li>municipalities</li><li>business clusters and networks, but not single firms</li>"
            "<li>research groups</li><li>voluntary organisations</li><li>youth organisations</li>"
            "<li>university colleges and universities</li>"
            "<li>vocational colleges and folk high schools</li></ul>"),
        supports=T(
            "<ul><li>kompetanse om programmene</li><li>leting etter partnere</li>"
            "<li>reise for å møte en partner</li><li>prosjektmøte før søknaden</li>"
            "<li>innleid hjelp til å skrive søknaden</li><li>eget arbeid med søknaden</li></ul>",
            "<ul><li>knowledge of the programmes</li><li>the search for partners</li>"
            "<li>travel to meet a partner</li><li>a project meeting before the application</li>"
            "<li>hired help to write the application</li><li>your own work on the application</li></ul>"),
        does_not_support=T(
            "<ul><li>ordinær drift</li><li>egne internasjonale arrangementer</li>"
            "<li>deltakelse på arrangementer uten tilknytning til et program</li>"
            "<li>arbeid som allerede er gjort</li><li>forprosjekter til Interreg A</li></ul>",
            "<ul><li>ordinary running costs</li><li>your own international events</li>"
            "<li>events that are not tied to a programme</li><li>work already done</li>"
            "<li>pre-projects for Interreg A</li></ul>"),
        criteria=T(
            "<ul><li>Forprosjektet bidrar til fylkeskommunens mål.</li>"
            "<li>Dere er i stand til å gjennomføre det.</li><li>Planen er god.</li>"
            "<li>Tilskuddet utløser noe som ellers ikke ville skjedd.</li></ul>"
            "<p>Vi ser gjerne at dere knytter forprosjektet til FNs bærekraftsmål.</p>",
            "<ul><li>The pre-project contributes to the county's goals.</li>"
            "<li>You are able to carry it out.</li><li>The plan is good.</li>"
            "<li>The grant sets off something that would not have happened otherwise.</li></ul>"
            "<p>We like to see the pre-project tied to the UN's sustainable development goals.</p>"),
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
            heading(T("Hva dere selv må stille med", "What you must bring")),
            text(T("<p>Minst halvparten av kostnaden er deres: penger, eget arbeid eller begge deler. "
                   "Eget arbeid skal stå både i budsjettet og i planen.</p>",
                   "<p>At least half of the cost is yours: money, your own work or both. Your own work "
                   "must stand both in the budget and in the plan.</p>")),
            table(
                T("Et lite eksempel (oppdiktet)", "A small example (invented)"),
                [("text", T("Post", "Item")), ("number", T("Kroner", "NOK"))],
                [
                    [T("Reise til to partnere", "Travel to two partners"), "40000"],
                    [T("Innleid hjelp til søknaden", "Hired help with the application"), "60000"],
                    [T("Eget arbeid", "Own work"), "80000"],
                    [T("Samlet kostnad", "Total cost"), "180000"],
                    [T("Tilskudd fra fylkeskommunen", "Grant from the county"), "90000"],
                ],
            ),
            heading(T("Ordningens historie", "The history of the scheme")),
            timeline(T("Viken 2020–2023", "Viken 2020–2023"), [
                (T("februar 2020", "February 2020"),
                 T("Ordningen blir varslet for Horisont 2020, Kreativt Europa, Erasmus+ og EØS-midlene.",
                   "The scheme is announced for Horizon 2020, Creative Europe, Erasmus+ and the EEA Grants.")),
                (T("april 2020", "April 2020"),
                 T("Den åpner som en del av koronapakken, med løpende frist og med Interreg.",
                   "It opens as part of the corona package, with a running deadline and with Interreg.")),
                (T("3. april 2020", "3 April 2020"),
                 T("Den planlagte første fristen, en fredag.", "The first deadline as planned, a Friday.")),
                (T("16. november 2020", "16 November 2020"),
                 T("Frist for en egen utlysning: 50 000 kroner til kommuner som vil inn i EU-programmer.",
                   "Deadline of a side call: NOK 50,000 to municipalities that want to join EU programmes.")),
                ("2021",
                 T("Fristene blir faste. Kulturaktører får sin egen ordning, og enkeltbedrifter kan ikke søke.",
                   "Deadlines become regular. Culture gets a scheme of its own, and single firms cannot apply.")),
            ]),
            accordion(
                (T("Kan to kommuner søke sammen?", "Can two municipalities apply together?"),
                 T("<p>Ja. Én av dere står som søker og svarer for pengene.</p>",
                   "<p>Yes. One of you is the applicant and answers for the money.</p>")),
                (T("Får vi støtte til å søke Interreg Sverige–Norge?",
                   "Can we get support to apply to Interreg Sweden–Norway?"),
                 T("<p>Nei. Programmene i Interreg A har egne forprosjektmidler.</p>",
                   "<p>No. The programmes in Interreg A have pre-project money of their own.</p>")),
                (T("Når får vi pengene?", "When do we get the money?"),
                 T("<p>I eksempelet på dette nettstedet utbetales de når dere har rapportert.</p>",
                   "<p>In this site's example they are paid when you have reported.</p>")),
            ),
            documents(T("Veiledere", "Guides"), "veileder-forprosjekt", "mal-budsjett"),
            related(T("Forprosjekter som ble til mer", "Pre-projects that became more"),
                    "ren-kystlinje-forprosjekt", "dirtt"),
        ],
        languages=BOTH,
    ),
]  # fmt: skip
