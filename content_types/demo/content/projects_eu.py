"""Projects in Horizon 2020, Erasmus+ and Creative Europe."""

from __future__ import annotations

from content_types.demo.body import fact_box, heading, identifier, quote, related, text
from content_types.demo.families import funded, lead, partner, project

NO_BUDGET = "<p>Budsjettet er ikke funnet i åpne kilder.</p>"
CORDIS = "https://cordis.europa.eu/project/id/"

HORIZON = [
    project(
        "move21",
        "MOVE21",
        "Oslo ledet 24 partnere som prøvde ut knutepunkter for både varer og folk. Målet er 30 prosent "
        "lavere utslipp fra transport i byene innen 2030.",
        programme="horisont-2020",
        period_name="2014-2020",
        acronym="MOVE21",
        start="1. mai 2021",
        website="https://move21.eu/",
        aims="30 prosent lavere utslipp fra transport i byene innen 2030, og minst 15 nye løsninger i "
        "tre levende laboratorier.",
        results="Ifølge pressen den første norske kommunen som ledet et Horisont 2020-prosjekt av "
        "dette slaget.",
        good_example=True,
        image="byknutepunkt",
        themes=["transport", "klima-energi", "by-sted"],
        counties=["viken"],
        partners=[
            lead("Oslo kommune", "NO", "oslo-kommune"),
            partner("Viken fylkeskommune", "NO", organisation="viken-fylkeskommune"),
            partner("Göteborgs stad", "SE"),
            partner("Hamburg (HafenCity University)", "DE"),
            partner("RISE", "SE"),
            partner("Transportøkonomisk institutt", "NO"),
        ],
        funding=[funded(9_000_000, "eu", about=True, source="eltis.org")],
        identifiers=[identifier("cordis", "953939", f"{CORDIS}953939")],
        sdgs=[9, 11, 13],
        goals=["viken-strategi:2.1"],
        body=[
            text(
                "<p>Fullt navn: <i>Multimodal and interconnected hubs for freight and passenger "
                "transport</i>. Prosjektet var planlagt for 48 måneder, med partnere fra Norge, "
                "Sverige, Tyskland, Nederland, Belgia, Italia og Hellas.</p>"
            ),
            heading("Hva kan andre lære?"),
            text(
                "<p>At en by kan lede, når et fylke, et forskningsinstitutt og naboer i to land deler "
                "på arbeidet.</p>"
            ),
        ],
    ),
    project(
        "boost",
        "BOOST: Robuste barn",
        "Hele skolen arbeider med følelser og vennskap. Modum kommune prøvde metoden, og "
        "fylkeskommunen ledet arbeidet med å få andre til å ta den i bruk.",
        programme="horisont-2020",
        period_name="2014-2020",
        acronym="BOOST",
        start="desember 2017",
        website="https://www.boostproject.eu/",
        aims="En måte å arbeide på for hele skolen, med sosial og emosjonell læring på barnetrinnet.",
        results="BOOST-metoden kan lastes ned gratis.",
        good_example=True,
        image="skolegard",
        themes=["folkehelse", "utdanning", "inkludering"],
        counties=["buskerud-06", "viken"],
        partners=[
            lead("SINTEF", "NO"),
            partner("Viken fylkeskommune (tidligere Buskerud)", "NO"),
            partner("Modum kommune", "NO"),
            partner("AWF Poznan", "PL"),
            partner("Universidad de Córdoba", "ES"),
            partner("EUREGHA", "BE"),
        ],
        funding=[funded(3_461_909, source="cordis.europa.eu")],
        identifiers=[identifier("cordis", "755175", f"{CORDIS}755175")],
        sdgs=[3, 4],
        places=["3316"],
        goals=["viken-strategi:2.2"],
        body=[
            text(
                "<p>Fullt navn: <i>Building social and emotional skills to BOOST mental health "
                "resilience in children and young people in Europe</i>. Prosjektet varte i 48 "
                "måneder; SINTEF fører det opp med årene 2018–2023.</p>"
            ),
            quote(
                "Vi bruker fem minutter hver morgen. De fem minuttene får vi igjen.",
                "Lærer (oppdiktet sitat)",
            ),
            related("Nettverket som var partner", "euregha"),
        ],
    ),
    project(
        "enchant",
        "ENCHANT: Energi og vaner",
        "Hva får folk til å bruke mindre strøm? 18 partnere prøvde enkle grep på mange mennesker, med "
        "kontrollgrupper.",
        programme="horisont-2020",
        period_name="2014-2020",
        acronym="ENCHANT",
        start="2020",
        end="2023",
        aims="Prøve energisparing gjennom nye vaner i stor skala, med kontrollerte forsøk.",
        themes=["klima-energi", "forskning"],
        counties=["viken"],
        partners=[
            lead("NTNU", "NO"),
            partner("Viken fylkeskommune", "NO", organisation="viken-fylkeskommune"),
            partner("Smart Innovation Norway", "NO"),
        ],
        sdgs=[7, 13],
        body=[
            text(
                "<p>Fullt navn: <i>Energy Efficiency through behaviour change transition "
                "strategies</i>. Partnerne kom fra Norge, Italia, Tyrkia, Romania, Østerrike og "
                "Tyskland. Årene er ikke bekreftet av en primærkilde.</p>" + NO_BUDGET
            )
        ],
    ),
    project(
        "pentahelix",
        "PentaHelix: Klimaplaner laget sammen",
        "Kommuner, bedrifter, forskere, organisasjoner og innbyggere lagde klima- og energiplaner "
        "sammen. Åtte planlagte planer ble til 24.",
        programme="horisont-2020",
        period_name="2014-2020",
        acronym="PentaHelix",
        start="1. mars 2018",
        end="30. september 2021",
        website="https://pentahelix.eu/",
        aims="Klima- og energiplaner laget sammen med fem grupper i samfunnet.",
        results="8 planlagte pilotplaner ble til 24, ni av dem i Norge.",
        good_example=True,
        themes=["klima-energi", "demokrati"],
        counties=["ostfold-01", "viken"],
        partners=[
            partner("Viken fylkeskommune (tidligere Østfold)", "NO"),
            partner("REGEA", "HR"),
            partner("WVI", "BE"),
            partner("IGEMO", "BE"),
        ],
        identifiers=[identifier("cordis", "784994", f"{CORDIS}784994")],
        sdgs=[11, 13, 17],
        body=[
            fact_box(
                "Hvem er de fem?",
                "<p>Det offentlige, næringslivet, forskningen, organisasjonene og innbyggerne.</p>",
            ),
            text(
                "<p>11 partnere fra Norge, Kroatia, Belgia, Spania og Latvia. Hvem som ledet "
                "prosjektet, står ikke i kildene vi har lest.</p>" + NO_BUDGET
            ),
        ],
    ),
    project(
        "newbusfuel",
        "NewBusFuel: Hydrogen på bussdepotet",
        "Kan et helt bussdepot fylle hydrogen? Akershus undersøkte det sammen med Ruter.",
        programme="horisont-2020",
        period_name="2014-2020",
        acronym="NewBusFuel",
        start="2015",
        end="2017",
        website="http://newbusfuel.eu/",
        aims="Fylling av hydrogen på store bussdepoter.",
        themes=["transport", "klima-energi"],
        counties=["akershus-02"],
        partners=[partner("Akershus fylkeskommune (med Ruter)", "NO")],
        sdgs=[9, 11],
        body=[
            text(
                "<p>Fullt navn: <i>New Bus ReFuelling for European Hydrogen Bus Depots</i>. Årene er "
                "ikke bekreftet av en primærkilde, og hvem som ledet, er ikke funnet.</p>"
                + NO_BUDGET
            )
        ],
    ),
]

LEARNING = [
    project(
        "dirtt",
        "DIRTT: En europeisk utdanning for stibyggere",
        "Fagskolen på Kongsberg ville ha en felles standard for dem som bygger stier. Først "
        "kom et lite beløp fra fylket, så kom Erasmus+.",
        programme="erasmus-plus",
        period_name="2014-2020",
        acronym="DIRTT",
        start="2019",
        aims="En europeisk standard for opplæring av stibyggere.",
        results="Fikk såkornmidler fra Buskerud fylkeskommune og råd fra Osloregionens Europakontor før "
        "søknaden vant fram.",
        good_example=True,
        image="skolevei",
        themes=["utdanning", "naering"],
        counties=["buskerud-06"],
        partners=[lead("Fagskolen Tinius Olsen, Kongsberg", "NO")],
        funding=[funded(3_900_000, "eu", "NOK", about=True, source="osloregion.org")],
        sdgs=[4, 8],
        places=["3303"],
        goals=["viken-strategi:2.2"],
        body=[
            text(
                "<p>Fullt navn: <i>Developing Intereuropean Resources for Trail builder Training</i>. "
                "Strategisk partnerskap (KA2) over 36 måneder.</p>"
            ),
            fact_box(
                "Slik virker et forprosjekt",
                "<p>Litt penger tidlig gir tid til å finne de riktige partnerne. Det er tanken bak "
                '<a href="page:eu-forprosjekter">tilskudd til EU-forprosjekter</a>.</p>',
            ),
        ],
    ),
    project(
        "includem",
        "IncluDem",
        "Elever fra Mysen og fem andre land arbeidet med demokrati mot utenforskap.",
        programme="erasmus-plus",
        period_name="2014-2020",
        start="2019",
        aims="Demokrati mot utenforskap, i samfunnsfag.",
        themes=["utdanning", "demokrati", "inkludering"],
        counties=["ostfold-01"],
        partners=[lead("Mysen videregående skole (antatt koordinator)", "NO")],
        sdgs=[4, 16],
        places=["3118"],
        body=[
            text(
                "<p>Skoleutveksling (KA229) over 24 måneder, med skoler i Polen, Latvia, Romania, "
                "Hellas og Spania.</p>" + NO_BUDGET
            )
        ],
    ),
    project(
        "kunsten-a-laere",
        "Kunsten å lære",
        "Kan kunst i skolen hjelpe barn å konsentrere seg? Innlandet undersøkte det sammen med "
        "partnere i Ungarn og Storbritannia.",
        programme="erasmus-plus",
        period_name="2014-2020",
        aims="Kunst i skolen og barns evne til å styre oppmerksomheten.",
        themes=["kultur", "utdanning", "forskning"],
        partners=[
            lead("Innlandet fylkeskommune", "NO", "innlandet-fylkeskommune"),
            partner("T-Tudok", "HU"),
            partner("Creativity, Culture and Education", "GB"),
        ],
        funding=[
            funded(5_700_000, currency="NOK", about=True, source="osloregion.org"),
            funded(2_400_000, "eu", "NOK", about=True, source="osloregion.org"),
        ],
        sdgs=[4],
        body=[
            text(
                "<p>Samarbeidsprosjekt (KA2) fra den ekstra utlysningen høsten 2020. "
                "Sparebankstiftelsen var også med på å betale.</p>"
            )
        ],
    ),
    project(
        "identity-on-the-line",
        "Identity on the Line",
        "Partnere i sju land fortalte sju historier om å måtte flytte, og om hva det gjør med "
        "mennesker på lang sikt.",
        programme="kreativt-europa",
        period_name="2014-2020",
        acronym="I-ON",
        start="2019",
        end="2023",
        aims="Langtidsvirkninger av sju migrasjonshistorier.",
        results="Vandreutstilling og to internasjonale priser.",
        good_example=True,
        image="museumsbukta",
        themes=["kultur", "inkludering"],
        partners=[lead("Vest-Agder-museet", "NO")],
        sdgs=[10, 16],
        body=[
            text(
                "<p>Partnere fra Norge, Sverige, Danmark, Polen, Litauen, Slovenia og Kroatia. "
                "Årene er ikke bekreftet av en primærkilde.</p>" + NO_BUDGET
            )
        ],
    ),
]

PROJECTS = [*HORIZON, *LEARNING]
