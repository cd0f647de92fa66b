"""EU programmes that Norway takes part in, and the two that follow each other in research."""

from __future__ import annotations

from content_types.demo.body import (
    accordion,
    call_to_action,
    documents,
    fact_box,
    heading,
    image,
    link,
    money,
    quote,
    related,
    table,
    text,
)
from content_types.demo.families import contact_point, in_period, programme

from . import UNCHECKED

WEST_NORWAY = "west-norway.no"
ALL_COUNTIES = ["ostfold", "akershus", "buskerud"]
PROPOSAL = "Europakommisjonens forslag 16. juli 2025; ikke kontrollert mot kilde"  # fmt: skip
UNDER_NEGOTIATION = (
    "Forslag fra Europakommisjonen 16. juli 2025. Det forhandles fortsatt, og det er ikke avgjort "
    "om Norge skal være med."
)

PROGRAMMES = [
    programme(
        "erasmus-plus",
        "Erasmus+",
        "Elever, lærlinger, lærere og ungdomsgrupper reiser ut, og skoler og organisasjoner i "
        "flere land utvikler noe sammen. Her har et fylke med mange skoler mye å hente.",
        family="eu",
        acronym="Erasmus+",
        official_name="Erasmus+: EUs program for utdanning, opplæring, ungdom og idrett",
        other_names="Aktiv Ungdom, Erasmus+ Ungdom",
        area="Hele Norge, EU-landene og flere land utenfor.",
        who_can_apply="Skoler, fagskoler, universiteter, voksenopplæring, bedrifter, kommuner, fylkeskommuner "
        "og organisasjoner. For ungdom også uformelle grupper.",
        website="https://erasmus-plus.ec.europa.eu/",
        links=[
            link("Erasmus+ hos HK-dir", "https://hkdir.no/"),
            link("Erasmus+ Ungdom", "https://ung.info/erasmusplussung"),
        ],
        image="skolevei",
        themes=["utdanning", "inkludering"],
        counties=ALL_COUNTIES,
        contacts=["ingrid.eksempel", "amina.eksempel"],
        contact_points=[
            contact_point("hkdir", "Utdanning og opplæring", "https://hkdir.no/"),
            contact_point("bufdir", "Ungdom (Erasmus+ Ungdom)",
                          "https://ung.info/erasmusplussung"),
        ],
        periods=[
            in_period("2014-2020", "closed",
                      budget=[money(14_700_000_000, about=True, source=WEST_NORWAY)],
                      note="Diku var norsk kontor for utdanning fram til HK-dir tok over i juli 2021."),
            in_period(
                "2021-2027", "open",
                budget=[money(26_200_000_000, about=True, source=UNCHECKED)],
                note="26,2 milliarder euro i løpende priser, omtrent 28 med penger fra andre kilder.",
            ),
            in_period(
                "2028-2034", "planned", norway=None,
                budget=[money(40_800_000_000, about=True, source=PROPOSAL)], note=UNDER_NEGOTIATION,
            ),
        ],
        body=[
            heading("Tre innganger"),
            table(
                "Programmets tre hoveddeler",
                [("text", "Del"), ("text", "Hva det er"),
                 ("text", "Typisk søker hos oss")],
                [
                    ["KA1", "Mobilitet: personer reiser ut for å lære",
                     "videregående skole"],
                    ["KA2", "Samarbeidsprosjekter mellom virksomheter",
                     "fagskole eller kommune"],
                    ["KA3", "Utvikling av politikk",
                     "organisasjon eller myndighet"],
                ],
            ),
            fact_box("To norske kontorer",
                     "<p>HK-dir svarer for utdanning og opplæring. Bufdir svarer for ungdom og har "
                     'egne sider for unge på <a href="https://ung.info/erasmusplussung">'
                     "ung.info/erasmusplussung</a>.</p>"),
            heading("Hva fylkeskommunen gjør"),
            text("<p>De videregående skolene våre driver utveksling og partnerskap. En fylkeskommune "
                 "kan også være akkreditert og søke samlet for flere skoler, slik Vestland gjør for "
                 "voksenopplæringen.</p>"),
            quote("Vi trodde vi skulle lære engelsk. Så lærte vi å bygge en sti.",
                  "Elev på utveksling (oppdiktet sitat)"),
            related("Prosjekter fra regionen",
                    "dirtt", "includem", "kunsten-a-laere"),
        ],
    ),
    programme(
        "kreativt-europa",
        "Kreativt Europa",
        "Støtte til kunst, kulturarv og film som samler partnere fra flere land. Museer, bibliotek, "
        "scener og forlag kan søke, store som små.",
        family="eu",
        acronym="CREA",
        other_names="Creative Europe, MEDIA",
        area="Hele Norge, EU-landene og flere land utenfor.",
        who_can_apply="Kulturvirksomheter som er juridiske enheter. Privatpersoner kan ikke søke.",
        website="https://culture.ec.europa.eu/creative-europe",
        links=[link("Kreativt Europa hos Kulturdirektoratet", "https://www.kulturdirektoratet.no/")],
        image="museumsbukta",
        themes=["kultur"],
        counties=ALL_COUNTIES,
        contacts=["ingrid.eksempel"],
        contact_points=[
            contact_point("kulturdirektoratet", "Kultur (Norsk kulturråd til 2023)", "https://www.kulturdirektoratet.no/"),
            contact_point("norsk-filminstitutt", "MEDIA: film og dataspill"),
        ],
        periods=[
            in_period("2014-2020", "closed",
                      budget=[money(1_460_000_000, about=True, source=WEST_NORWAY)]),
            in_period("2021-2027", "open",
                      budget=[money(2_440_000_000, about=True, source=UNCHECKED)],
                      note="Regjeringen skriver «nær 25 milliarder kroner»."),
        ],
        body=[
            fact_box("Tre deler", "<ul><li>kultur</li><li>MEDIA, for film og dataspill</li>"
                     "<li>en tverrgående del for begge</li></ul>"),
            heading("Kontaktpunktet har byttet navn"),
            text("<p>Da Viken laget sine sider i 2020, var Norsk kulturråd kontaktpunkt. I 2023 fikk "
                 "virksomheten navnet Kulturdirektoratet. Oppgaven er den samme.</p>"),
            related("Et prosjekt å lære av", "identity-on-the-line"),
        ],
    ),
    programme(
        "horisont-2020",
        "Horisont 2020",
        "EUs forskningsprogram fram til 2020, med omtrent 80 milliarder euro. Viken og fylkene "
        "før Viken var med i fem prosjekter. Programmet er avløst av Horisont Europa.",
        family="eu",
        acronym="H2020",
        other_names="Horizon 2020",
        area="Hele Norge, EU-landene og tilknyttede land.",
        who_can_apply="Forskningsmiljøer, bedrifter, kommuner, fylkeskommuner og organisasjoner.",
        successors=["horisont-europa"],
        themes=["forskning", "klima-energi", "transport", "folkehelse"],
        counties=["viken"],
        contact_points=[contact_point("forskningsradet"), contact_point("innovasjon-norge")],
        periods=[
            in_period("2014-2020", "closed",
                      budget=[money(80_000_000_000, about=True, source="viken.no")],
                      note="De siste prosjektene varte flere år etter 2020."),
        ],
        body=[
            heading("Hva vi var med på"),
            text("<p>Fem prosjekter hadde Viken eller et av fylkene før Viken som partner. De handlet "
                 "om skolehelse, klimaplaner, energivaner, hydrogenbusser og byer med mindre trafikk."
                 "</p>"),
            related("De fem prosjektene", "move21", "boost", "enchant", "pentahelix", "newbusfuel"),
        ],
    ),
    programme(
        "horisont-europa",
        "Horisont Europa",
        "EUs store program for forskning og innovasjon, med omtrent 95,5 milliarder euro. "
        "Kommuner og fylker er med som steder der nye løsninger blir prøvd.",
        family="eu",
        acronym="HEU",
        official_name="Horisont Europa, EUs niende rammeprogram for forskning og innovasjon",
        other_names="Horizon Europe",
        area="Hele Norge, EU-landene og tilknyttede land.",
        who_can_apply="Forskningsmiljøer, bedrifter, kommuner, fylkeskommuner og organisasjoner, som regel "
        "minst tre sammen fra tre land.",
        website="https://research-and-innovation.ec.europa.eu/",
        links=[link("Horisont Europa hos Forskningsrådet",
                    "https://www.forskningsradet.no/horisont-europa/")],
        image="horisont",
        themes=["forskning", "klima-energi", "transport", "digitalisering"],
        counties=ALL_COUNTIES,
        contacts=["ingrid.eksempel"],
        contact_points=[
            contact_point("forskningsradet", "Hele programmet",
                          "https://www.forskningsradet.no/horisont-europa/"),
            contact_point("innovasjon-norge", "Bedrifter"),
        ],
        periods=[
            in_period(
                "2021-2027", "open",
                budget=[money(95_500_000_000, about=True, source=WEST_NORWAY)],
                note="Tre pilarer: fremragende forskning (25 milliarder euro), globale utfordringer "
                     "og konkurransedyktig næringsliv (53,5) og et innovativt Europa (13,6).",
            ),
            in_period(
                "2028-2034", "planned", norway=None,
                budget=[money(175_000_000_000, about=True, source=PROPOSAL)], note=UNDER_NEGOTIATION,
            ),
        ],
        body=[
            heading("Tre roller for et fylke"),
            text("<ul><li>pilot: Løsningen blir prøvd hos oss, i en buss, en skole eller et nabolag.</li>"
                 "<li>partner i politikk: Vi bruker resultatene i egne planer og innkjøp.</li>"
                 "<li>pådriver: Vi hjelper kommuner og klynger inn i gode søknader.</li></ul>"),
            image("nordsjoen",
                  "Illustrasjon: dybdekurver, tegnet for dette nettstedet."),
            accordion(
                ("Er vi for små?",
                 "<p>Nei. En kommune med åtte ansatte på plankontoret kan være en god pilot, så lenge "
                 "noen har tid satt av.</p>"),
                ("Når bør vi begynne?",
                 "<p>Et halvt til ett år før fristen. Et "
                 '<a href="page:eu-forprosjekter">forprosjekt</a> kan dekke reiser og møter.</p>'),
            ),
            documents("Les mer", "veileder-forprosjekt"),
            call_to_action("Vil dere prøve?",
                           "Søk om tilskudd til forprosjekt",
                           to="eu-forprosjekter"),
        ],
    ),
    programme(
        "digitalt-europa",
        "Programmet for et digitalt Europa",
        "Penger til å ta i bruk det som allerede er utviklet: kunstig intelligens, datarom, "
        "cybersikkerhet og digitale ferdigheter.",
        family="eu",
        acronym="DIGITAL",
        other_names="Digital Europe Programme",
        website="https://digital-strategy.ec.europa.eu/en/activities/digital-programme",
        themes=["digitalisering"],
        counties=ALL_COUNTIES,
        contact_points=[contact_point("digdir")],
        periods=[in_period("2021-2027", "open",
                           budget=[money(7_600_000_000, about=True, source=UNCHECKED)])],
        body=[text("<p>Et fylke har mest å hente i digitale tjenester, testmiljøer for kunstig "
                   "intelligens og de europeiske knutepunktene for digital innovasjon.</p>")],
    ),
    programme(
        "eu4health",
        "EUs helseprogram (EU4Health)",
        "Programmet som kom etter pandemien: sterkere helsesystemer, bedre beredskap og arbeid mot "
        "kreft.",
        family="eu",
        acronym="EU4Health",
        website="https://health.ec.europa.eu/funding/eu4health-programme-2021-2027-vision-healthier-european-union_en",
        themes=["folkehelse", "beredskap"],
        counties=ALL_COUNTIES,
        contact_points=[contact_point("helsedirektoratet")],
        periods=[in_period("2021-2027", "open",
                           budget=[money(5_300_000_000, about=True, source=UNCHECKED)],
                           note="5,3 milliarder euro ved starten, senere redusert.")],
        body=[text("<p>De fleste tiltakene går gjennom nasjonale myndigheter. Følg med på "
                   "utlysninger om folkehelse og forebygging, der regioner kan være partnere.</p>")],
    ),
    programme(
        "ucpm",
        "EUs ordning for sivil beredskap",
        "Når en krise blir for stor for ett land, kan landet be de andre om hjelp. Ordningen betaler også for "
        "øvelser og prosjekter som gjør oss bedre forberedt.",
        family="eu",
        acronym="UCPM",
        other_names="Union Civil Protection Mechanism",
        website="https://civil-protection-humanitarian-aid.ec.europa.eu/",
        themes=["beredskap"],
        counties=ALL_COUNTIES,
        contact_points=[contact_point("dsb")],
        periods=[in_period("2021-2027", "open",
                           budget=[money(3_300_000_000, about=True, source=UNCHECKED)])],
        body=[text("<p>Skogbrann, flom og strømbrudd kjenner ingen grenser. Kommuner kan være med i "
                   "øvelser og i prosjekter om forebygging.</p>")],
    ),
    programme(
        "indre-marked",
        "Programmet for det indre marked",
        "Støtte til små og mellomstore bedrifter, statistikk, forbrukervern og mattrygghet. Norge er "
        "med i deler av programmet.",
        family="eu",
        acronym="SMP",
        other_names="Single Market Programme",
        website="https://commission.europa.eu/funding-tenders/find-funding/eu-funding-programmes/single-market-programme_en",
        themes=["naering"],
        counties=ALL_COUNTIES,
        contact_points=[contact_point("innovasjon-norge", "Små og mellomstore bedrifter")],
        periods=[in_period("2021-2027", "open",
                           budget=[money(4_200_000_000, about=True, source=UNCHECKED)],
                           note="Norge deltar i deler av programmet.")],
        body=[text("<p>Innovasjon Norge svarer for delen om små og mellomstore bedrifter. For de "
                   "andre delene er det departementene som svarer.</p>")],
    ),
    programme(
        "easi",
        "Sysselsetting og sosial innovasjon (EaSI)",
        "En del av Det europeiske sosialfondet (ESF+): nye måter å hjelpe folk inn i arbeid på, prøvd "
        "ut i flere land samtidig.",
        family="eu",
        acronym="ESF+ EaSI",
        other_names="Employment and Social Innovation",
        website="https://european-social-fund-plus.ec.europa.eu/",
        themes=["arbeid", "inkludering"],
        counties=ALL_COUNTIES,
        contact_points=[contact_point("avdir", "Må bekreftes: ikke funnet på en sikker kilde")],
        periods=[in_period("2021-2027", "open",
                           budget=[money(762_000_000, about=True, source=UNCHECKED)],
                           note="Norge deltar bare i denne delen av ESF+.")],
        body=[text("<p>Resten av sosialfondet er for EU-land. Norske partnere er velkomne i EaSI når "
                   "temaet er arbeid, mobilitet eller sosial innovasjon.</p>")],
    ),
    programme(
        "investeu",
        "InvestEU",
        "Ikke tilskudd, men garantier: EU tar en del av risikoen, slik at banker og fond kan låne ut "
        "til grønne, digitale og sosiale investeringer.",
        family="eu",
        acronym="InvestEU",
        website="https://investeu.europa.eu/",
        themes=["naering", "klima-energi"],
        counties=ALL_COUNTIES,
        contact_points=[contact_point("innovasjon-norge")],
        periods=[in_period("2021-2027", "open",
                           note="Garantien er på omtrent 26,2 milliarder euro (ikke kontrollert mot "
                           "kilde). Den er ikke et budsjett å søke fra.")],
        body=[text("<p>En bedrift møter InvestEU gjennom en bank eller et fond, ikke gjennom en "
                   "søknad til EU.</p>")],
    ),
    programme(
        "romprogrammet",
        "EUs romprogram",
        "Satellitter som ser isen, havet og jorda, og som forteller hvor vi er. Data fra Copernicus "
        "er gratis for alle, også for kommuner.",
        family="eu",
        other_names="EU Space Programme, Copernicus, Galileo",
        website="https://defence-industry-space.ec.europa.eu/",
        themes=["forskning", "digitalisering", "beredskap"],
        counties=ALL_COUNTIES,
        contact_points=[contact_point("romdirektoratet", "Tidligere Norsk romsenter")],
        periods=[in_period("2021-2027", "open",
                           budget=[money(14_800_000_000, about=True, source=UNCHECKED)])],
        body=[text("<p>Planleggere bruker satellittbilder til flomkart, arealregnskap og til å følge "
                   "med på alger i vann og fjord.</p>")],
    ),
    programme(
        "forsvarsfondet",
        "Det europeiske forsvarsfondet",
        "Forskning og utvikling for forsvar, som regel ledet av industri. For et fylke er det "
        "klyngene og de tekniske fagmiljøene som er aktuelle.",
        family="eu",
        acronym="EDF",
        other_names="European Defence Fund",
        website="https://defence-industry-space.ec.europa.eu/",
        themes=["naering", "beredskap"],
        counties=ALL_COUNTIES,
        periods=[in_period("2021-2027", "open",
                           budget=[money(7_950_000_000, about=True, source=UNCHECKED)])],
        body=[text("<p>Søknadene leveres av industri og forskningsmiljøer fra flere land sammen. "
                   "Fylkeskommunen er ikke selv søker.</p>")],
    ),
]  # fmt: skip
