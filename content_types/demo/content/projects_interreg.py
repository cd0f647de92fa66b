"""Interreg projects in which our counties or their neighbours took part."""

from __future__ import annotations

from content_types.demo.body import (
    fact_box,
    heading,
    image,
    quote,
    related,
    table,
    text,
    timeline,
)
from content_types.demo.families import funded, lead, owner, partner, project

BANK = "interreg.no (prosjektbanken)"
SE_NO = "interreg.no"
SIX_PROJECTS = "interreg.no (2016)"
UNCLEAR = (
    "<p>Prosjektbanken oppgir også et norsk bidrag, men valutaen er uklar. Derfor er beløpet ikke "
    "tatt med her.</p>"
)
NO_BUDGET = "<p>Budsjettet er ikke funnet i åpne kilder.</p>"

OKS = [
    project(
        "ren-kystlinje",
        "Ren kystlinje",
        "35 partnere i tre land lette etter nye måter å fjerne søppel fra strendene på – og å hindre "
        "at det havner der.",
        programme="interreg-oks",
        period_name="2014-2020",
        kind="main",
        start="1. januar 2016",
        end="31. desember 2018",
        website="http://www.renkustlinje.se/",
        aims="Nye måter å fjerne marint avfall på, og å hindre at det når havet.",
        results="Fire arbeidspakker: forskning, strandrydding, behandling av avfallet og mindre nytt "
        "søppel.",
        good_example=True,
        image="strandlinje",
        themes=["sirkulaer", "klima-energi"],
        counties=["ostfold-01", "buskerud-06"],
        partners=[
            lead("Sotenäs kommun", "SE"),
            owner("Østfold fylkeskommune"),
            partner("Oslofjordens friluftsråd", "NO", organisation="oslofjordens-friluftsrad"),
            partner("Buskerud fylkeskommune", "NO"),
            partner("Havforskningsinstituttet", "NO"),
        ],
        funding=[funded(5_838_590, source=BANK)],
        sdgs=[12, 14, 17],
        places=["3110", "3107"],
        goals=["viken-strategi:2.1"],
        body=[
            text(
                "<p>Blant partnerne var 4 fylker, 15 kommuner og 2 universiteter. Oslofjordens "
                "friluftsråd ledet den norske delen for Østfold fylkeskommune.</p>"
            ),
            image("kystlinjer", "Illustrasjon: strandlinjer, tegnet for dette nettstedet."),
            heading("Det begynte i det små"),
            text(
                "<p>Først kom et "
                '<a href="page:ren-kystlinje-forprosjekt">forprosjekt</a> med fire partnere. Der lette '
                "de etter felles løsninger på et problem som alle hadde.</p>"
            ),
            timeline(
                "Fra forprosjekt til hovedprosjekt",
                [
                    ("september 2013", "Forprosjektet begynner."),
                    ("august 2014", "Forprosjektet slutter."),
                    ("januar 2016", "Hovedprosjektet begynner."),
                    ("desember 2018", "Hovedprosjektet slutter."),
                ],
            ),
            text(UNCLEAR),
        ],
    ),
    project(
        "ren-kystlinje-forprosjekt",
        "Ren kystlinje (forprosjekt)",
        "Et lite prosjekt om et stort problem: Fire partnere i tre land brukte et år på å finne felles "
        "løsninger mot søppel langs kysten.",
        programme="interreg-oks",
        period_name="2007-2013",
        kind="pre_project",
        start="1. september 2013",
        end="30. august 2014",
        aims="Finne felles løsninger på forsøpling av kysten.",
        results="Hovedprosjektet Ren kystlinje.",
        leads_to="ren-kystlinje",
        good_example=True,
        themes=["sirkulaer", "klima-energi"],
        counties=["ostfold-01"],
        partners=[
            owner("Oslofjordens friluftsråd", "oslofjordens-friluftsrad"),
            partner("Orust kommun", "SE"),
            partner("KIMO Danmark", "DK"),
            partner("ESØ", "DK"),
        ],
        funding=[funded(143_281, source=BANK)],
        sdgs=[14, 17],
        body=[
            fact_box(
                "Derfor støtter vi forprosjekter",
                "<p>143 281 euro i forprosjektet ble til 5 838 590 euro i hovedprosjektet: "
                "omtrent 40 ganger så mye.</p>",
            ),
            text(UNCLEAR),
        ],
    ),
    project(
        "biogas-2020",
        "Biogas 2020",
        "En felles skandinavisk plattform for biogass, fra matavfall og gjødsel til drivstoff. Fem "
        "norske fylker og Oslo var med.",
        programme="interreg-oks",
        period_name="2014-2020",
        acronym="Biogas2020",
        start="1. juli 2015",
        end="30. juni 2018",
        website="https://arkiv.interreg-oks.eu/projektbank/projekt/biogas2020.5.17acc68114fd87da2b425948.html",
        aims="Én skandinavisk plattform for biogass; mer produksjon og mer bruk.",
        results="Prosjektet ventet omtrent 100 millioner euro i investeringer og 1 000–1 500 "
        "arbeidsplasser over ti år. Det var et anslag.",
        good_example=True,
        image="akerland",
        themes=["sirkulaer", "klima-energi", "transport"],
        counties=["ostfold-01", "akershus-02", "buskerud-06"],
        partners=[
            lead("Innovatum", "SE"),
            owner("Østfold fylkeskommune"),
            partner("Akershus fylkeskommune", "NO"),
            partner("Buskerud fylkeskommune", "NO"),
            partner("Telemark fylkeskommune", "NO"),
            partner("Vestfold fylkeskommune", "NO"),
            partner("Oslo kommune", "NO", organisation="oslo-kommune"),
            partner("NIBIO", "NO"),
            partner("VEAS", "NO"),
            partner("Skive Kommune", "DK"),
            partner("Region Skåne", "SE"),
            partner("Västra Götalandsregionen", "SE", organisation="vastra-gotalandsregionen"),
        ],
        funding=[funded(11_900_000, about=True, source="espaces-transfrontaliers.org")],
        sdgs=[7, 12, 13],
        body=[
            text(
                "<p>Østfold samordnet den norske delen. I alt var det 35 partnere, her er de vi "
                "har funnet navnet på.</p>"
            ),
            quote("Gjødsel lukter penger når den blir til drivstoff.", "Bonde (oppdiktet sitat)"),
        ],
    ),
    project(
        "blue-move",
        "The Blue Move for Green Economy",
        "Hydrogen til bil, buss og båt: Partnerne samlet kunnskap og lagde forretningsmodeller for "
        "hydrogen i transport.",
        programme="interreg-oks",
        period_name="2014-2020",
        acronym="Blue Move",
        start="1. august 2015",
        end="31. juli 2018",
        website="https://www.nordichydrogenpartnership.com/blue-move/",
        aims="Forretningsmodeller og kunnskap om hydrogen i transport.",
        themes=["klima-energi", "transport"],
        counties=["akershus-02"],
        partners=[
            lead("Vätgas Sverige (formell leder ikke bekreftet)", "SE"),
            owner("Kunnskapsbyen Lillestrøm"),
            partner("Region Skåne", "SE"),
            partner("Oslo kommune", "NO", organisation="oslo-kommune"),
            partner("Skedsmo kommune", "NO"),
            partner("ZERO", "NO"),
            partner("NEL Hydrogen", "NO"),
            partner("Københavns Kommune", "DK"),
        ],
        sdgs=[7, 13],
        places=["3205"],
        body=[text(NO_BUDGET)],
    ),
    project(
        "green-building",
        "Green Building A–Z",
        "Verktøy og kompetanse for offentlige bygg som bruker mindre energi.",
        programme="interreg-oks",
        period_name="2014-2020",
        start="2016",
        aims="Verktøy og kompetanse for energieffektive offentlige bygg.",
        themes=["klima-energi", "by-sted"],
        partners=[lead("Aalborg Kommune", "DK"), partner("Aust-Agder fylkeskommune", "NO")],
        funding=[
            funded(1_440_678, source=f"{SIX_PROJECTS}: samlet tilskudd, ikke samlet kostnad"),
            funded(426_739, "norwegian", source=SIX_PROJECTS),
        ],
        sdgs=[7, 11],
        body=[text("<p>Vedtatt i juni 2016 for 36 måneder.</p>")],
    ),
    project(
        "technordic",
        "Technordic",
        "Et sterkere nordisk innovasjonssystem for teknologibedrifter.",
        programme="interreg-oks",
        period_name="2014-2020",
        start="2016",
        aims="Et sterkere nordisk innovasjonssystem for teknologibedrifter.",
        themes=["naering", "digitalisering"],
        partners=[lead("Business Region Göteborg AB", "SE"), partner("IKT-Norge", "NO")],
        funding=[funded(789_138, source=f"{SIX_PROJECTS}: samlet tilskudd, ikke samlet kostnad")],
        sdgs=[9],
        body=[text("<p>Vedtatt i juni 2016.</p>")],
    ),
]

SWEDEN_NORWAY = [
    project(
        "integrert-grenseregion",
        "Integrert grenseregion",
        "Pandemien stengte grensen for dem som hadde hverdagen sin på begge sider. Prosjektet finner "
        "og løser grensehindre, slik at det ikke skjer igjen.",
        programme="interreg-sverige-norge",
        period_name="2021-2027",
        start="2022",
        aims="Finne og løse grensehindre etter covid-19, og holde grensen åpen på lang sikt.",
        good_example=True,
        image="grenseelv",
        themes=["arbeid", "demokrati"],
        counties=["viken"],
        partners=[
            lead("Svinesundskommittén", "SE", "svinesundskommitten"),
            owner("Viken fylkeskommune", "viken-fylkeskommune"),
        ],
        funding=[
            funded(836_913, source=SE_NO),
            funded(356_169, "eu", source=SE_NO),
            funded(144_480, "norwegian", source=SE_NO),
        ],
        sdgs=[8, 10, 17],
        places=["3101"],
        goals=["viken-strategi:1.1"],
        body=[
            text(
                "<p>Vedtatt 28. september 2022 for 36 måneder, som ett av de tre første prosjektene i "
                "den nye perioden.</p>"
            ),
            table(
                "Hvem betaler",
                [("text", "Kilde"), ("number", "Euro")],
                [
                    ["EU", "356169"],
                    ["Norske Interreg-midler", "144480"],
                    ["Partnerne og andre", "336264"],
                    ["I alt", "836913"],
                ],
            ),
            related("Vedtatt samme dag", "expande", "design-kunst-arkitektur"),
        ],
    ),
    project(
        "expande",
        "ExpandE",
        "Unge som står langt fra arbeidslivet, får prøve seg på begge sider av grensen.",
        programme="interreg-sverige-norge",
        period_name="2021-2027",
        acronym="ExpandE",
        start="2022",
        aims="Gjøre unge som står langt fra arbeid, ansettbare på begge sider av grensen.",
        themes=["arbeid", "inkludering"],
        counties=["viken"],
        partners=[lead("Civilisationen", "SE"), owner("Vilja AS")],
        funding=[
            funded(448_731, source="interreg-sverige-norge.com"),
            funded(194_450, "eu", source="interreg-sverige-norge.com"),
            funded(74_788, "norwegian", source="interreg-sverige-norge.com"),
        ],
        sdgs=[8, 10],
        body=[
            text(
                "<p>Vedtatt 28. september 2022. Kildene er uenige om prosjektet varer i 24 eller "
                "36 måneder.</p>"
            )
        ],
    ),
    project(
        "design-kunst-arkitektur",
        "Design, kunst og arkitektur som reiseanledning",
        "Kan et museum, et bygg eller en utstilling få folk til å reise over grensen? Prosjektet lager "
        "kulturreiser i grenseregionen.",
        programme="interreg-sverige-norge",
        period_name="2021-2027",
        start="2022",
        aims="Reiser som bygger på kultur, i grenseregionen.",
        themes=["kultur", "naering"],
        counties=["viken"],
        funding=[
            funded(454_919, "eu", source="Beregnet: summen for tre prosjekter minus de to andre"),
            funded(
                149_973, "norwegian", source="Beregnet: summen for tre prosjekter minus de to andre"
            ),
        ],
        sdgs=[8, 11],
        body=[
            text(
                "<p>Vedtatt 28. september 2022. Hvem som leder prosjektet, er ikke funnet. "
                "Beløpene er regnet ut og ikke oppgitt direkte.</p>"
            )
        ],
    ),
]

WIDER = [
    project(
        "scandria2act",
        "Scandria®2Act",
        "Rent drivstoff og gods fra vei til bane og sjø, i en transportkorridor fra Skandinavia til "
        "Adriaterhavet.",
        programme="interreg-ostersjoen",
        period_name="2014-2020",
        acronym="Scandria2Act",
        start="2016",
        end="2019",
        website="https://scandria-corridor.eu/",
        aims="Rent drivstoff, og gods fra vei til bane og sjø i korridoren mellom Skandinavia og "
        "Adriaterhavet.",
        results="Flaggskip i EUs strategi for Østersjøregionen (2016).",
        themes=["transport", "klima-energi"],
        counties=["akershus-02"],
        partners=[
            lead("Gemeinsame Landesplanungsabteilung Berlin-Brandenburg", "DE"),
            partner("Akershus fylkeskommune", "NO"),
            partner("Østlandssamarbeidet", "NO", organisation="ostlandssamarbeidet"),
        ],
        sdgs=[9, 13],
        body=[
            text("<p>19 partnere fra Tyskland, Danmark, Norge, Sverige og Finland.</p>" + NO_BUDGET)
        ],
    ),
    project(
        "coben",
        "COBEN: Lokalt eid energi",
        "Hva skjer når et lokalsamfunn eier sin egen energi? Gårder i Østfold byttet ut fossilt "
        "brensel og delte det de lærte.",
        programme="interreg-nordsjoen",
        period_name="2014-2020",
        acronym="COBEN",
        start="2016",
        end="september 2022",
        website="https://civic-energy.eu/",
        aims="Lokalt eid energi: verktøy og forretningsmodeller.",
        results="Gårder i Østfold erstattet 1 272 829 kWh fossil energi, omtrent 316 tonn CO2.",
        good_example=True,
        themes=["klima-energi", "by-sted"],
        counties=["ostfold-01", "viken"],
        partners=[
            lead("Provincie Oost-Vlaanderen (antatt)", "BE"),
            partner("Østfold fylkeskommune, senere Viken", "NO"),
            partner("Gemeente Emmen", "NL"),
            partner("Hochschule Osnabrück", "DE"),
            partner("Uppsala kommun", "SE"),
            partner("Veolia", "BE"),
        ],
        sdgs=[7, 11, 13],
        body=[
            text(
                "<p>Prosjektet skulle slutte i 2019, men ble forlenget. Startåret er antatt.</p>"
                + NO_BUDGET
            )
        ],
    ),
    project(
        "g-patra",
        "G-PaTRA: Grønn persontransport på landet",
        "Buss uten utslipp og deling av bil der folk bor spredt.",
        programme="interreg-nordsjoen",
        period_name="2014-2020",
        acronym="G-PaTRA",
        aims="Kollektivtransport uten utslipp og bildeling på landsbygda.",
        themes=["transport", "by-sted"],
        partners=[lead("Robert Gordon University", "GB")],
        funding=[funded(3_600_000, about=True, source="rgu.ac.uk")],
        sdgs=[11, 13],
        body=[
            text(
                "<p>13 partnere fra Storbritannia, Belgia, Nederland, Danmark, Tyskland og Norge. "
                "Hvem den norske partneren var, er ikke bekreftet.</p>"
            )
        ],
    ),
    project(
        "sharedimobihub",
        "ShareDiMobiHub: Delt mobilitet på ett sted",
        "Sykkel, sparkesykkel, bil og buss samlet på ett sted. Vestfold prøver det ut ved Tønsberg "
        "stasjon.",
        programme="interreg-nordsjoen",
        period_name="2021-2027",
        acronym="ShareDiMobiHub",
        website="https://www.interregnorthsea.eu/sharedimobihub",
        aims="Mer delt mobilitet gjennom mobilitetspunkter.",
        results="Et mobilitetspunkt på prøve ved Tønsberg stasjon; konferanse 29. mai 2024.",
        themes=["transport", "digitalisering"],
        partners=[
            lead("Provincie Utrecht", "NL"),
            partner("Vestfold fylkeskommune (tidligere Vestfold og Telemark)", "NO"),
            partner("Region Hovedstaden", "DK"),
            partner("POLIS", "BE"),
            partner("Mpact", "BE"),
        ],
        sdgs=[11, 13],
        body=[text("<p>13 partnere.</p>" + NO_BUDGET)],
    ),
    project(
        "hyperion",
        "HYPERION: Hydrogen i europeiske regioner",
        "Regioner lærer av hverandre hvordan industri og transport kan ta i bruk hydrogen.",
        programme="interreg-europe",
        period_name="2021-2027",
        acronym="HYPERION",
        start="desember 2023",
        aims="Regionale systemer for hydrogen i industri og transport.",
        themes=["klima-energi", "naering"],
        partners=[partner("Rogaland fylkeskommune (ikke bekreftet)", "NO")],
        sdgs=[7, 9],
        body=[
            text(
                "<p>Vedtatt i desember 2023. Kilden nevner Rogaland som region; hvilken virksomhet "
                "som er partner, er ikke bekreftet.</p>" + NO_BUDGET
            )
        ],
    ),
    project(
        "nlcc",
        "NLCC – Cooperation",
        "En transportkorridor fra øst til vest i nord, med en studie av jernbane mellom Västerbotten "
        "og Helgeland.",
        programme="interreg-aurora",
        aims="Transportkorridor mellom øst og vest, blant annet en jernbanestudie "
        "Västerbotten–Helgeland.",
        themes=["transport"],
        partners=[owner("Nordland fylkeskommune", "nordland-fylkeskommune")],
        funding=[funded(562_700, source=BANK)],
        sdgs=[9],
        body=[
            text(
                "<p>Prosjektet hører til et eldre program i området som nå er Interreg Aurora. "
                "Perioden er ikke bekreftet.</p>" + UNCLEAR
            )
        ],
    ),
]

PROJECTS = [
    *OKS,
    *SWEDEN_NORWAY,
    *WIDER,
]
