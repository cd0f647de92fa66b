"""Networks, offices and cooperation, with the counties' memberships as far as sources tell."""

from __future__ import annotations

from content_types.demo.body import fact_box, heading, quote, related, text
from content_types.demo.families import member, network

FROM_2012 = "Kilden er fra 2012; når medlemskapet begynte og sluttet, er ikke kjent."
OLD_AKERSHUS = "Kilden er fra før 2020; når medlemskapet begynte, er ikke kjent."
LAST_2019 = "31. desember 2019"
FIRST_2020 = "1. januar 2020"
LAST_2023 = "31. desember 2023"
UNKNOWN_TODAY = (
    "<p>Om de tre fylkene er medlemmer etter 2024, er ikke funnet i åpne kilder. Derfor står det "
    "ingen medlemskap etter 2023 her.</p>"
)

POLITICAL = [
    network(
        "osloregionens-europakontor",
        "Osloregionens Europakontor",
        "Østlandets kontor i Brussel. Det følger EUs politikk for medlemmene, finner partnere og "
        "leser søknader før de blir sendt.",
        kind="office",
        acronym="ORE",
        founded="17. desember 2003",
        seat="Brussel (Nordic House) og Oslo",
        members="17 medlemmer (omkring 2021–2023)",
        organisation="ore",
        website="https://osloregion.org/",
        image="innseiling",
        themes=["demokrati", "klima-energi", "inkludering"],
        contacts=["amina.eksempel"],
        memberships=[
            member("ostfold-01", "founder", "17. desember 2003", LAST_2019),
            member("akershus-02", "founder", "17. desember 2003", LAST_2019),
            member("buskerud-06", "member", "2005", LAST_2019),
            member("viken", "member", FIRST_2020, LAST_2023),
        ],
        body=[
            heading("Hva kontoret gjør for oss"),
            text(
                "<ul><li>knytter Østlandet til EU</li><li>hjelper med partnersøk og søknader</li>"
                "<li>følger nettverk som ERRIN, EUREGHA og Eurocities for medlemmene</li></ul>"
            ),
            fact_box(
                "Medlemmer 1. januar 2021",
                "<p>Innlandet, Vestfold og Telemark og Viken fylkeskommuner, 13 kommuner og "
                "OsloMet. Kontoret har vært i Brussel siden 2004.</p>",
            ),
            text(UNKNOWN_TODAY),
            related("Nettverk som kontoret følger", "errin", "euregha", "eurocities"),
        ],
    ),
    network(
        "aer",
        "Europeiske regioners forsamling (AER)",
        "Regionenes felles stemme i Europa, også for land utenfor EU. Forsamlingen har "
        "dessuten et ungdomsnettverk og egne ordninger for utveksling.",
        kind="political",
        acronym="AER",
        founded="1985",
        seat="Strasbourg og Brussel",
        members="regioner i 35 land",
        website="https://aer.eu/",
        themes=["demokrati", "inkludering"],
        memberships=[
            member("ostfold-01", "member", "", LAST_2019, note=FROM_2012),
            member(
                "viken", "member", "", LAST_2023, note="Medlem i 2021; startdatoen er ikke funnet."
            ),
        ],
        body=[
            text(
                "<p>For en norsk fylkeskommune er forsamlingen en vei inn i europeiske "
                "spørsmål, selv om Norge ikke er medlem av EU.</p>"
            ),
            text(UNKNOWN_TODAY),
        ],
    ),
    network(
        "cpmr",
        "Konferansen av perifere kystregioner (CPMR)",
        "Kystregioner fra hele Europa arbeider for en politikk som tar hensyn til hav, "
        "transport og lange avstander.",
        kind="political",
        acronym="CPMR",
        founded="1973",
        seat="Rennes, med kontor i Brussel",
        members="omtrent 150 regioner i 28 land",
        website="https://cpmr.org/",
        themes=["transport", "klima-energi", "demokrati"],
        memberships=[member("ostfold-01", "member", "", LAST_2019, note=FROM_2012)],
        body=[
            text(
                "<p>Organisasjonen er delt i geografiske kommisjoner. Nordsjøkommisjonen er den som "
                "gjelder oss. Om Viken var medlem, er ikke bekreftet. Stiftelsesåret er alminnelig "
                "kjent og ikke slått opp.</p>"
            ),
            related("Den geografiske kommisjonen", "nordsjokommisjonen"),
        ],
    ),
    network(
        "nordsjokommisjonen",
        "Nordsjøkommisjonen",
        "Regionene rundt Nordsjøen, samlet om en felles strategi. Kommisjonen har tett kontakt med "
        "Interreg Nordsjøen.",
        kind="political",
        acronym="NSC",
        founded="1989",
        members="regioner som også er medlem i CPMR",
        website="https://cpmr-northsea.org/",
        themes=["klima-energi", "transport"],
        memberships=[member("ostfold-01", "member", "", LAST_2019, note=FROM_2012)],
        body=[
            text(
                "<p>Den som vil være med her, må være medlem i CPMR. Om Viken var medlem, er ikke "
                "bekreftet.</p>"
            ),
            related("Les også", "cpmr", "interreg-nordsjoen"),
        ],
    ),
    network(
        "bsssc",
        "Østersjøregionenes samarbeid (BSSSC)",
        "Det regionale nivået i landene rundt Østersjøen, med en årlig konferanse og et eget "
        "ungdomsnettverk.",
        kind="political",
        acronym="BSSSC",
        founded="1993",
        website="https://www.bsssc.com/",
        themes=["demokrati", "inkludering"],
        memberships=[member("ostfold-01", "member", "", LAST_2019, note=FROM_2012)],
        body=[
            text(
                "<p>Om Viken var medlem, er ikke bekreftet. Stiftelsesåret er alminnelig kjent og "
                "ikke slått opp.</p>"
            )
        ],
    ),
    network(
        "string",
        "STRING",
        "Regioner og byer fra Hamburg til Oslo vil bli en grønn megaregion. Jernbanen "
        "Oslo–Göteborg og Femern-forbindelsen er de store sakene.",
        kind="political",
        acronym="STRING",
        founded="1999",
        members="8 regioner og 5 byer i fire land",
        website="https://stringmegaregion.org/",
        image="byknutepunkt",
        themes=["transport", "klima-energi", "naering"],
        contacts=["per.eksempel"],
        memberships=[
            member("akershus-02", "member", "2018", LAST_2019),
            member("ostfold-01", "member", "2018", LAST_2019),
            member("viken", "member", FIRST_2020, LAST_2023),
        ],
        body=[
            text(
                "<p>Medlemmene er Oslo, Viken, Göteborg, Västra Götaland, Halland, Skåne, Malmö, "
                "København, Hovedstaden, Sjælland, Syddanmark, Schleswig-Holstein og Hamburg. Oslo "
                "kom med 27. februar 2019. Østlandssamarbeidet var observatør.</p>"
            ),
            fact_box(
                "Hvor mange bor der?",
                "<p>Mellom 12,6 og 14 millioner mennesker, litt etter hvem som teller.</p>",
            ),
            quote(
                "En grense er bare en strek når toget går hver time.",
                "Togpendler (oppdiktet sitat)",
            ),
            text(UNKNOWN_TODAY),
        ],
    ),
]

KNOWLEDGE = [
    network(
        "metrex",
        "METREX",
        "Et kunnskapsnettverk for storbyregioner: hvordan bolig, arbeidsplasser og transport kan "
        "planlegges sammen.",
        kind="professional",
        acronym="METREX",
        founded="1996",
        website="https://www.eurometrex.org/",
        themes=["by-sted", "transport"],
        memberships=[
            member("akershus-02", "member", "", LAST_2019, note=f"Sammen med Oslo. {OLD_AKERSHUS}"),
        ],
        body=[
            text(
                "<p>Areal- og transportplanlegging i storbyregioner er nettverkets felt. "
                "Stiftelsesåret er alminnelig kjent og ikke slått opp.</p>"
            )
        ],
    ),
    network(
        "arc",
        "ARC – flyplassregionene",
        "Regioner med en stor flyplass deler erfaringer om vekst, støy, klima og arbeidsplasser.",
        kind="professional",
        acronym="ARC",
        founded="1994",
        website="https://www.airportregions.org/",
        themes=["transport", "klima-energi", "naering"],
        memberships=[
            member(
                "akershus-02",
                "member",
                "",
                LAST_2019,
                note=f"Sammen med Øvre Romerike Utvikling. {OLD_AKERSHUS}",
            ),
        ],
        body=[
            text(
                "<p>Gardermoen er grunnen til at Akershus var med. Stiftelsesåret er alminnelig "
                "kjent og ikke slått opp.</p>"
            )
        ],
    ),
    network(
        "errin",
        "ERRIN",
        "Regioner som vil inn i europeisk forskning. Arbeidsgruppene i Brussel er et godt sted å "
        "finne partnere til Horisont Europa.",
        kind="professional",
        acronym="ERRIN",
        founded="2001",
        website="https://errin.eu/",
        themes=["forskning", "naering"],
        memberships=[
            member(
                "viken",
                "through",
                FIRST_2020,
                LAST_2023,
                through="ore",
                note="Europakontoret følger nettverket for medlemmene sine.",
            ),
        ],
        body=[
            text(
                "<p>Vi følger nettverket gjennom Osloregionens Europakontor. Stiftelsesåret er "
                "alminnelig kjent og ikke slått opp.</p>"
            )
        ],
    ),
    network(
        "euregha",
        "EUREGHA",
        "Regionale og lokale helsemyndigheter i Europa. Nettverket var partner i skoleprosjektet "
        "BOOST sammen med Buskerud og Viken.",
        kind="professional",
        acronym="EUREGHA",
        website="https://www.euregha.net/",
        themes=["folkehelse"],
        memberships=[
            member(
                "viken",
                "through",
                FIRST_2020,
                LAST_2023,
                through="ore",
                note="Europakontoret følger nettverket for medlemmene sine.",
            ),
        ],
        body=[related("Prosjektet vi delte", "boost")],
    ),
    network(
        "eurocities",
        "Eurocities",
        "De store byenes nettverk. Oslo kommune er bymedlem, og Osloregionens Europakontor følger "
        "arbeidet for resten av regionen.",
        kind="professional",
        acronym="Eurocities",
        founded="1986",
        website="https://eurocities.eu/",
        themes=["by-sted", "klima-energi"],
        memberships=[
            member(
                "viken",
                "through",
                FIRST_2020,
                LAST_2023,
                through="ore",
                note="Europakontoret følger nettverket for medlemmene sine.",
            ),
        ],
        body=[text("<p>Opplysningene her er alminnelig kjente og ikke slått opp.</p>")],
    ),
    network(
        "polis",
        "POLIS",
        "Byer og regioner som samarbeider om mobilitet og ny teknologi i gatene.",
        kind="professional",
        acronym="POLIS",
        founded="1989",
        website="https://www.polisnetwork.eu/",
        themes=["transport", "digitalisering"],
        body=[
            text(
                "<p>Vi har ikke funnet at Viken eller fylkene var medlem. POLIS var partner med "
                "Vestfold i prosjektet ShareDiMobiHub. Stiftelsesåret er alminnelig kjent og ikke "
                "slått opp.</p>"
            ),
            related("Prosjektet", "sharedimobihub"),
        ],
    ),
    network(
        "innovation-circle",
        "Innovation Circle Network",
        "Et nettverk av kommuner og regioner som lagde prosjekter sammen rundt Østersjøen.",
        kind="professional",
        themes=["naering", "by-sted"],
        memberships=[member("ostfold-01", "member", "", LAST_2019, note=FROM_2012)],
        body=[text("<p>Vi vet ikke om nettverket fortsatt er i drift.</p>")],
    ),
]

NORDIC = [
    network(
        "go-samarbeidet",
        "GO-samarbeidet (Göteborg–Oslo)",
        "Byene og regionene mellom Göteborg og Oslo arbeider for bedre vei og bane, felles "
        "arbeidsmarked og studier på begge sider av grensen.",
        kind="platform",
        acronym="GO",
        founded="1995",
        themes=["transport", "arbeid", "naering"],
        memberships=[
            member(
                "akershus-02",
                "member",
                "februar 2003",
                LAST_2019,
                note="Med fra utvidelsen i 2003; sluttdatoen er ikke funnet.",
            ),
            member(
                "ostfold-01",
                "member",
                "februar 2003",
                LAST_2019,
                note="Med fra utvidelsen i 2003; sluttdatoen er ikke funnet.",
            ),
        ],
        body=[
            text(
                "<p>Samarbeidet begynte mellom de to byene i 1995. I februar 2003 kom Akershus, "
                "Østfold og Västra Götaland med.</p>"
            )
        ],
    ),
    network(
        "skandinaviske-arena",
        "Den skandinaviske arena",
        "En møteplass for politikere i Sør-Skandinavia. Den er trolig avviklet, og STRING har tatt "
        "over mange av sakene.",
        kind="platform",
        founded="2000",
        themes=["transport", "demokrati"],
        memberships=[member("ostfold-01", "member", "", LAST_2019, note=FROM_2012)],
        body=[
            text("<p>At arenaen er avviklet, er en antakelse og ikke bekreftet.</p>"),
            related("Det som kom etter", "string"),
        ],
    ),
    network(
        "svinesundskomiteen",
        "Svinesundskomiteen",
        "Nordisk grensekomité for Østfold og Fyrbodal. Den rydder bort hindre for dem som bor, "
        "handler, studerer og arbeider på tvers av grensen.",
        kind="border_committee",
        organisation="svinesundskommitten",
        website="https://www.svinesundskommitten.com/",
        image="grenseelv",
        themes=["arbeid", "naering", "demokrati"],
        contacts=["jonas.eksempel"],
        memberships=[
            member("ostfold-01", "member", "", LAST_2019, note="Startdatoen er ikke funnet."),
            member(
                "viken", "member", FIRST_2020, LAST_2023, note="Medlem og partner i prosjekter."
            ),
            member(
                "ostfold",
                "member",
                "1. januar 2024",
                note="Østfold er oppgitt som medlem; datoen er ikke bekreftet.",
            ),
        ],
        body=[
            text("<p>Komiteen eier også prosjekter i Interreg Sverige–Norge.</p>"),
            related("Et prosjekt om grensehindre", "integrert-grenseregion"),
        ],
    ),
]

DOMESTIC = [
    network(
        "ostlandssamarbeidet",
        "Østlandssamarbeidet",
        "Fylkeskommunene på Østlandet gjorde internasjonalt arbeid sammen, blant annet gjennom en "
        "avtale med Schleswig-Holstein.",
        kind="domestic",
        acronym="ØS",
        organisation="ostlandssamarbeidet",
        website="https://www.ostlandssamarbeidet.no/",
        themes=["demokrati", "transport"],
        memberships=[
            member(
                "viken",
                "member",
                FIRST_2020,
                LAST_2023,
                note="Framtiden var under vurdering etter reformen i 2020.",
            ),
        ],
        body=[
            text(
                "<p>Samarbeidet var norsk kontaktpunkt for Østersjøprogrammet. Om det finnes i dag, "
                "er ikke bekreftet.</p>"
            ),
            related("Avtalen", "schleswig-holstein"),
        ],
    ),
    network(
        "fylkesnettverket",
        "Fylkeskommunenes internasjonale nettverk",
        "De som arbeider med internasjonale saker i fylkeskommunene, møtes og deler erfaringer.",
        kind="domestic",
        members="rådgivere i alle fylkeskommuner",
        themes=["demokrati", "utdanning"],
        memberships=[
            member(
                "viken",
                "member",
                FIRST_2020,
                LAST_2023,
                note="Nettverket gjelder alle fylkeskommuner.",
            )
        ],
        body=[text("<p>I 2018 var det omtrent to møter i året, ett av dem i Brussel.</p>")],
    ),
    network(
        "kommunenettverk",
        "Kommunenettverk for internasjonalt arbeid",
        "Viken samlet kommunene sine om internasjonalt arbeid. Oppstarten var i Drammen i mai 2022 "
        "med 25 deltakere.",
        kind="domestic",
        founded="5. mai 2022",
        ended=LAST_2023,
        themes=["demokrati"],
        memberships=[
            member("viken", "founder", "5. mai 2022", LAST_2023, note="Viken eide nettverket.")
        ],
        body=[
            text(
                "<p>Samlingen varte i to dager, 5. og 6. mai. Året er utledet av kilden. Nettverket "
                "tok slutt da Viken ble delt.</p>"
            )
        ],
    ),
    network(
        "ks",
        "KS (med kontor i Brussel)",
        "Kommunenes og fylkeskommunenes organisasjon. Kontoret i Brussel følger saker som gjelder "
        "alle norske kommuner.",
        kind="domestic",
        organisation="ks",
        website="https://www.ks.no/",
        themes=["demokrati"],
        memberships=[
            member("ostfold", "member", "1. januar 2024"),
            member("akershus", "member", "1. januar 2024"),
            member("buskerud", "member", "1. januar 2024"),
            member("viken", "member", FIRST_2020, LAST_2023),
        ],
        body=[
            text(
                "<p>Alle fylkeskommuner er medlemmer. Det er alminnelig kjent og ikke slått opp."
                "</p>"
            )
        ],
    ),
    network(
        "eu-nettverk-viken",
        "EU-nettverk Viken",
        "Høyskoler og fylker rundt Oslofjorden gikk sammen for å få flere inn i Horisont 2020. "
        "Navnet er eldre enn Viken fylkeskommune.",
        kind="domestic",
        themes=["forskning", "utdanning"],
        memberships=[
            member("ostfold-01", "member", note="Årene er ikke funnet."),
            member("akershus-02", "member", note="Årene er ikke funnet."),
            member("buskerud-06", "member", note="Årene er ikke funnet."),
        ],
        body=[
            text(
                "<p>Med var også Vestfold og Telemark fylkeskommuner og de regionale høyskolene. "
                "Nettverket var ledet av høyskolene og er trolig avviklet.</p>"
            )
        ],
    ),
]

NETWORKS = [*POLITICAL, *KNOWLEDGE, *NORDIC, *DOMESTIC]
