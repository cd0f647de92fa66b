"""Interreg and its neighbours: programmes across borders, around seas and between regions."""

from __future__ import annotations

from content_types.demo.body import (
    accordion,
    call_to_action,
    fact_box,
    heading,
    identifier,
    image,
    link,
    money,
    priority,
    related,
    role,
    table,
    text,
)
from content_types.demo.families import contact_point, in_period, programme
from content_types.demo.spec import county

INTERREG_NO = "interreg.no"
KEEP = "keep.eu"

PROGRAMMES = [
    programme(
        "interreg-sverige-norge",
        "Interreg Sverige–Norge",
        "Programmet for dem som bor og arbeider langs riksgrensen. Her kan kommuner, skoler, "
        "bedriftsnettverk og organisasjoner på begge sider løse noe sammen som ingen av dem "
        "greier alene.",
        family="interreg",
        strand="a",
        acronym="SE–NO",
        official_name="Interreg VI-A Sverige–Norge",
        other_names="Interreg V-A Sverige–Norge, Interreg Sverige-Norge",
        area="Norge: Trøndelag, Innlandet, Østfold og Akershus. Sverige: Dalarna, Jämtland, "
             "Värmland, Västernorrland og Västra Götaland.",
        who_can_apply="Offentlige virksomheter, utdanning og forskning, næringsorganisasjoner og frivillige "
        "organisasjoner. Privatpersoner og enkeltpersonforetak kunne ikke søke i 2014–2020.",
        authority="lansstyrelsen-jamtland",
        website="https://www.interreg-sverige-norge.com/",
        links=[
            link("Programmet hos keep.eu",
                 "https://keep.eu/programmes/333/2021-2027-Sweden-Norway"),
            link("Programperioden 2014–2020",
                 "https://interreg-sverige-norge-2014-2020.com/"),
        ],
        image="fjordarmer",
        themes=["naering", "klima-energi", "arbeid", "inkludering"],
        counties=["ostfold", "akershus"],
        contacts=["jonas.eksempel"],
        contact_points=[
            contact_point("innlandet-fylkeskommune",
                          "Sekretariat på norsk side"),
            contact_point("trondelag-fylkeskommune",
                          "Sekretariat på norsk side"),
        ],
        periods=[
            in_period(
                "2014-2020", "closed",
                budget=[
                    money(47_000_000, "eu", source="interreg-sverige-norge-2014-2020.com"),
                    money(26_000_000, "norwegian", source="interreg-sverige-norge-2014-2020.com"),
                    money(146_000_000, about=True, source="interreg-sverige-norge-2014-2020.com"),
                ],
                roles=[
                    role(county("viken"), "secretariat", "2020", "31. desember 2023",
                         "Kilden er fra 2020. Rollen kan ikke ha vart lenger enn fylket."),
                ],
                note="Interreg V-A. Delområder: Nordens Grønne Belte, Indre Skandinavia og "
                     "Grenseløst Samarbeid. Interreg.no oppgir EU-midlene til 48 millioner euro.",
            ),
            in_period(
                "2021-2027", "open",
                budget=[
                    money(72_615_405, source=KEEP),
                    money(47_200_000, "eu", source=KEEP),
                ],
                roles=[
                    role(county("ostfold"), "eligible", "1. januar 2024"),
                    role(county("akershus"), "eligible", "1. januar 2024"),
                ],
                priorities=[
                    priority("En smartere grenseregion"),
                    priority("En grønnere grenseregion"),
                    priority("En mer sosial grenseregion"),
                    priority("En sterkere grenseregion"),
                ],
                identifiers=[
                    identifier("cci", "2021TC16RFCB015"),
                    identifier("keep", "333", "https://keep.eu/programmes/333/2021-2027-Sweden-Norway"),
                ],
                note="Interreg VI-A. Delområder: Nordens Grønne Belte og Sentrale Skandinavia.",
            ),
        ],
        body=[
            heading("Hva programmet kan brukes til"),
            text("<p>Grensen er åpen, men den merkes fortsatt: ulike regler for skatt, trygd og "
                 "utdanning, ulike fagmiljøer og tog som ikke korresponderer. Programmet støtter "
                 "samarbeid som gjør slike forskjeller mindre, eller som bruker dem til noe nytt."
                 "</p><p>Et prosjekt har alltid minst én norsk og én svensk partner. Norske "
                 "partnere får norske midler, svenske partnere får EU-midler, og søknaden er "
                 "felles.</p>"),
            fact_box("Tre slags prosjekter",
                     "<ul><li>forprosjekt, der partnerne blir enige om hva de vil</li>"
                     "<li>hovedprosjekt</li><li>småskalaprosjekt, med enklere regler</li></ul>"),
            text("<p>Små forprosjekter har sin egen ordning i programmet. Derfor kan de ikke få "
                 'støtte fra <a href="page:eu-forprosjekter">tilskudd til EU-forprosjekter</a>.</p>'),
            related("Prosjekter fra vårt område",
                    "integrert-grenseregion", "expande", "design-kunst-arkitektur"),
        ],
    ),
    programme(
        "interreg-oks",
        "Interreg Øresund–Kattegat–Skagerrak",
        "Norge, Sverige og Danmark rundt et felles hav. Programmet støtter partnere som vil ha "
        "grønnere transport, nye bedrifter og et arbeidsmarked uten unødige hindre.",
        family="interreg",
        strand="a",
        acronym="ØKS",
        official_name="Interreg VI-A Øresund–Kattegat–Skagerrak",
        other_names="ÖKS, Interreg V-A Öresund–Kattegat–Skagerrak",
        area="Norge: Østfold, Akershus, Oslo, Vestfold, Buskerud, Telemark og Agder. Sverige: "
        "Skåne, Halland og Västra Götaland. Danmark: Nordjylland, Midtjylland, Sjælland og "
        "Hovedstaden.",
        authority="tillvaxtverket",
        website="https://interreg-oks.eu/",
        links=[link("Programmet hos keep.eu", "https://keep.eu/programmes/349")],
        image="skjaergard",
        themes=["naering", "klima-energi", "transport", "arbeid"],
        counties=["ostfold", "akershus", "buskerud"],
        contacts=["jonas.eksempel"],
        contact_points=[contact_point("ostfold-fylkeskommune", "Norsk forvaltningsorgan", "https://interreg-oks.eu/no/")],
        periods=[
            in_period(
                "2014-2020", "closed",
                budget=[money(143_000_000, about=True, source="Buskerud fylkeskommune, 2015")],
                roles=[
                    role(county("ostfold-01"), "managing", "2014", "31. desember 2019"),
                    role(county("viken"), "payment_and_control", "2020", "31. desember 2023",
                         "Utbetalte og kontrollerte de norske midlene."),
                ],
                note="Interreg V-A. Norsk medfinansiering til transport og grønn økonomi åpnet "
                "først i 2018.",
            ),
            in_period(
                "2021-2027", "open",
                budget=[
                    money(235_500_000, source=KEEP),
                    money(141_300_000, "eu", source=KEEP),
                    money(79_400_000, "norwegian", "NOK", source=INTERREG_NO),
                ],
                rates=(60, 50),
                roles=[
                    role(county("viken"), "managing", "2021", "31. desember 2023"),
                    role(county("ostfold"), "managing", "1. januar 2024"),
                    role(county("akershus"), "eligible", "1. januar 2024"),
                    role(county("buskerud"), "eligible", "1. januar 2024"),
                ],
                priorities=[
                    priority("Innovasjon og entreprenørskap"),
                    priority("Grønn omstilling"),
                    priority("Transport og mobilitet"),
                    priority("Grenseløst arbeidsmarked"),
                ],
                identifiers=[identifier("keep", "349", "https://keep.eu/programmes/349")],
                note="Interreg VI-A.",
            ),
        ],
        body=[
            heading("Et hav som binder sammen"),
            text("<p>Rundt Kattegat og Skagerrak deler vi hav, avfall, godstrafikk, studenter og "
                 "pendlere. Programmet gir penger til partnere fra minst to av de tre landene.</p>"),
            image("dybdekart", "Illustrasjon: dybdekurver, tegnet for dette nettstedet."),
            table(
                "Hvor mye programmet dekker i 2021–2027",
                [("text", "Partner"), ("text", "Penger fra"), ("number", "Prosent av kostnaden")],
                [["Norsk", "Norske Interreg-midler", "50"], ["Svensk eller dansk", "EU", "60"]],
            ),
            heading("Fylkets oppgave", 3),
            text("<p>Østfold fylkeskommune var norsk forvaltningsorgan fram til 2020. I Viken-årene "
                 "lå oppgaven hos Viken, som utbetalte og kontrollerte de norske midlene. Fra 2024 "
                 "er den tilbake i Østfold.</p>"),
            related("Fra idé til hovedprosjekt", "ren-kystlinje-forprosjekt", "ren-kystlinje", "biogas-2020"),
        ],
    ),
    programme(
        "interreg-nordsjoen",
        "Interreg Nordsjøen",
        "Sju land rundt Nordsjøen prøver ut løsninger på det samme: havner, kystbyer, vind, "
        "transport og et villere klima. Alle fylker fra Trøndelag og sørover kan være med.",
        family="interreg",
        strand="b",
        acronym="NSR",
        official_name="Interreg VI-B North Sea",
        other_names="Nordsjøprogrammet, Interreg V-B North Sea Region",
        area="Norge: Trøndelag og alle fylker sør for det. Ellers deler av Belgia, Danmark, "
        "Frankrike, Tyskland, Nederland og Sverige.",
        authority="erhvervsstyrelsen",
        website="https://www.interregnorthsea.eu/",
        image="nordsjoen",
        themes=["klima-energi", "transport", "naering"],
        counties=["ostfold", "akershus", "buskerud"],
        contacts=["jonas.eksempel"],
        contact_points=[
            contact_point("vestland-fylkeskommune", "Nasjonalt kontaktpunkt (kilde fra 2016, da Hordaland)"),
        ],
        periods=[
            in_period("2014-2020", "closed",
                      budget=[money(167_000_000, about=True, source=INTERREG_NO)], note="Interreg V-B."),
            in_period(
                "2021-2027", "open",
                budget=[money(173_800_000, about=True, source="eufonder.se")],
                rates=(60, 50),
                priorities=[
                    priority("Robuste og smarte samfunn"),
                    priority("Grønn omstilling"),
                    priority("Beredskap for klimaendringer"),
                    priority("Bedre styring"),
                ],
                note="Interreg VI-B. Omtrent 158 millioner euro går til prosjekter.",
            ),
        ],
        body=[
            text("<p>Prosjektene her er større og har flere partnere enn langs riksgrensen. Til "
                 "gjengjeld er det en inngang for dem som vil prøve først: småskalaprosjektet.</p>"),
            accordion(
                ("Hva er et småskalaprosjekt?",
                 "<p>Et prosjekt på høyst 500 000 euro og 18 måneder, med tre til sju partnere.</p>"),
                ("Hvordan søker vi om et hovedprosjekt?",
                 "<p>I to steg: først en kort interessemelding, så en full søknad. Partnerne må "
                 "komme fra minst tre land.</p>"),
            ),
            related("Prosjekter", "coben", "sharedimobihub", "g-patra"),
        ],
    ),
    programme(
        "interreg-ostersjoen",
        "Interreg Østersjøen",
        "Landene rundt Østersjøen samarbeider om rent vann, grønn transport og robuste samfunn. "
        "Norge er med selv om vi ikke har kyst mot havet.",
        family="interreg",
        strand="b",
        acronym="BSR",
        official_name="Interreg VI-B Baltic Sea Region",
        other_names="Østersjøprogrammet, Interreg V-B Baltic Sea Region",
        area="Norge: Trøndelag og alle fylker sør for det. Ellers Sverige, Danmark, Finland, "
        "Estland, Latvia, Litauen, Polen og det nordlige Tyskland.",
        who_can_apply="Offentlige og private virksomheter. Private kan ikke lede et prosjekt.",
        authority="ib-sh",
        website="https://interreg-baltic.eu/",
        themes=["klima-energi", "transport", "sirkulaer"],
        counties=["ostfold", "akershus", "buskerud"],
        contact_points=[
            contact_point("ostlandssamarbeidet", "Nasjonalt kontaktpunkt (kilde fra 2022; kan være endret)"),
        ],
        periods=[
            in_period("2014-2020", "closed",
                      budget=[money(6_000_000, "norwegian", source="europabanken.no")], note="Interreg V-B."),
            in_period(
                "2021-2027", "open",
                budget=[money(250_984_823, "eu", source=INTERREG_NO)],
                note="Interreg VI-B. Kilden oppgir også et norsk beløp, men tallene går ikke opp, "
                "så det er utelatt her.",
            ),
        ],
        body=[
            text("<p>Programmet har to størrelser. Et lite prosjekt kan koste inntil 500 000 euro og "
                 "vare i 24 måneder. Et ordinært prosjekt er større og skal gi løsninger som andre "
                 "kan ta i bruk.</p>"),
            related("Et prosjekt med Akershus som partner", "scandria2act"),
        ],
    ),
    programme(
        "interreg-npa",
        "Interreg Nordlig Periferi og Arktis",
        "Samarbeid for spredtbygde områder helt i nord: korte somre, lange avstander og "
        "næringer som lever av hav og natur.",
        family="interreg",
        strand="b",
        acronym="NPA",
        official_name="Interreg VI-B Northern Periphery and Arctic",
        area="Nordland, Troms, Finnmark, Trøndelag, Svalbard og Jan Mayen. Rogaland, Vestland og "
        "Møre og Romsdal gikk ut etter 2020. Østfold, Akershus og Buskerud er ikke med.",
        website="https://www.interreg-npa.eu/",
        links=[link("Programmet hos keep.eu", "https://keep.eu/programmes/380")],
        themes=["naering", "klima-energi"],
        contact_points=[contact_point("nordland-fylkeskommune", "Regionalt kontaktpunkt")],
        periods=[
            in_period(
                "2014-2020", "closed",
                budget=[
                    money(47_197_306, "eu", source=INTERREG_NO),
                    money(4_840_000, "norwegian", source=INTERREG_NO),
                ],
                note="Interreg V-B.",
            ),
            in_period(
                "2021-2027", "open",
                budget=[money(67_256_024, source=KEEP), money(43_716_415, "eu", source=KEEP)],
                identifiers=[identifier("keep", "380", "https://keep.eu/programmes/380")],
                note="Interreg VI-B. Forvaltes av en svensk myndighet i Västerbotten.",
            ),
        ],
        body=[text("<p>Våre fylker kan ikke søke her. Programmet står likevel i oversikten, fordi "
                   "mange spør om forskjellen på programmene i nord og i sør.</p>")],
    ),
    programme(
        "interreg-europe",
        "Interreg Europe",
        "Regioner i hele Europa lærer av hverandre. Målet er ikke et produkt, men en bedre plan, "
        "ordning eller politikk hjemme hos hver av partnerne.",
        family="interreg",
        strand="c",
        acronym="IE",
        official_name="Interreg VI-C Interreg Europe",
        area="Hele Norge og hele EU.",
        who_can_apply="Fylkeskommuner, kommuner og andre som har ansvar for et virkemiddel, og "
        "kunnskapsmiljøer sammen med dem.",
        authority="hauts-de-france",
        website="https://www.interregeurope.eu/",
        themes=["demokrati", "klima-energi", "naering"],
        counties=["ostfold", "akershus", "buskerud"],
        contact_points=[contact_point("agder-fylkeskommune", "Nasjonalt kontaktpunkt")],
        periods=[
            in_period("2014-2020", "closed", note="Interreg V-C. Budsjettet er ikke funnet."),
            in_period(
                "2021-2027", "open",
                budget=[money(379_000_000, "eu", about=True, source="ubc.net")],
                note="Interreg VI-C. 80 prosent av pengene går til smartere, grønnere og mer "
                "sosiale temaer. Omtrent én utlysning i året.",
            ),
        ],
        body=[
            text("<p>I runden som ble avgjort i desember 2023, fikk 78 prosjekter støtte. Fem av dem "
                 "hadde norske partnere.</p>"),
            related("Et av de fem", "hyperion"),
        ],
    ),
    programme(
        "interreg-aurora",
        "Interreg Aurora",
        "Programmet for Nordkalotten og Sápmi, satt sammen av to eldre programmer. Det støtter "
        "samarbeid mellom Norge, Sverige og Finland i nord.",
        family="interreg",
        strand="a",
        acronym="Aurora",
        official_name="Interreg VI-A Aurora",
        other_names="Interreg Nord, Botnia-Atlantica",
        area="Nordland, Troms og Finnmark. I delområdet Sápmi også Trøndelag og Elgå "
        "reinbeitedistrikt i Innlandet. Østfold, Akershus og Buskerud er ikke med.",
        authority="lansstyrelsen-norrbotten",
        website="https://www.interregaurora.eu/",
        themes=["naering", "kultur", "klima-energi"],
        contact_points=[contact_point("troms-fylkeskommune", "Norsk forvaltning")],
        periods=[
            in_period(
                "2021-2027", "open",
                budget=[
                    money(160_800_000, about=True, source="tem.fi"),
                    money(93_800_000, "eu", about=True, source="tem.fi"),
                ],
                note="Interreg VI-A. Kildene er uenige om hvor mye norske penger programmet har, så "
                "det tallet er utelatt.",
            ),
        ],
        body=[text("<p>Fram til 2020 var området delt mellom Interreg Nord og "
                   "Botnia-Atlantica.</p>")],
    ),
    programme(
        "espon",
        "ESPON",
        "Europeisk kunnskap om steder: kart, tall og studier som viser hvordan regioner utvikler "
        "seg, og som planleggere kan bruke gratis.",
        family="interreg",
        strand="c",
        acronym="ESPON",
        other_names="ESPON 2020, ESPON 2030",
        area="Hele Norge og hele EU.",
        website="https://www.espon.eu/",
        themes=["by-sted", "forskning"],
        counties=["ostfold", "akershus", "buskerud"],
        contact_points=[
            contact_point("innlandet-fylkeskommune", "Nasjonalt kontaktpunkt"),
            contact_point("kdd", "Norge i programkomiteen (navn fra 2022)"),
        ],
        periods=[
            in_period(
                "2014-2020", "closed",
                budget=[
                    money(41_300_000, "eu", source=INTERREG_NO),
                    money(774_000, "norwegian", source=INTERREG_NO),
                ],
                note="ESPON 2020.",
            ),
            in_period("2021-2027", "open",
                      budget=[money(60_000_000, "eu", source=INTERREG_NO)], note="ESPON 2030."),
        ],
        body=[text("<p>Et fylke kan foreslå hva ESPON skal undersøke, og være med i en studie. "
                   "Programmet forvaltes av et departement i Luxembourg.</p>")],
    ),
    programme(
        "urbact",
        "URBACT",
        "Byer lærer av byer. Små nettverk av kommuner arbeider med det samme problemet i et par år "
        "og lager hver sin plan sammen med innbyggerne.",
        family="interreg",
        strand="c",
        acronym="URBACT",
        other_names="URBACT III, URBACT IV",
        area="Hele Norge og hele EU.",
        who_can_apply="Kommuner.",
        authority="anct",
        website="https://urbact.eu/",
        themes=["by-sted", "demokrati"],
        counties=["ostfold", "akershus", "buskerud"],
        contact_points=[contact_point("kdd", "Norsk kontakt (navn fra 2022)")],
        periods=[
            in_period(
                "2014-2020", "closed",
                budget=[
                    money(96_300_000, "eu", source=INTERREG_NO),
                    money(350_000, "norwegian", source=INTERREG_NO),
                ],
                note="URBACT III.",
            ),
            in_period(
                "2021-2027", "open",
                budget=[
                    money(79_679_000, "eu", source=INTERREG_NO),
                    money(244_000, "norwegian", source=INTERREG_NO),
                ],
                note="URBACT IV. I tillegg kommer 5 millioner euro fra EUs førtiltredelsesmidler (IPA).",
            ),
        ],
        body=[
            text("<p>Programmet passer for kommuner som vil begynne i det små: Reiser og veiledning "
                 "er dekket, og resultatet er en plan som byen selv eier.</p>"),
            call_to_action("Hva andre byer har fått til, ligger åpent.", "Se gode eksempler hos URBACT",
                           url="https://urbact.eu/"),
        ],
    ),
    programme(
        "kolarctic",
        "Interreg NEXT Kolarctic",
        "Programmet over grensen i Barentsregionen er stanset på grunn av Russlands krig i Ukraina.",
        family="interreg",
        acronym="Kolarctic",
        other_names="Kolarctic",
        area="Østfold, Akershus og Buskerud er ikke med.",
        website="https://interreg.no/programmer-v2/kolarctic-next/",
        themes=["demokrati"],
        periods=[
            in_period("2021-2027", "closed",
                      note="Stanset på grunn av Russlands krig i Ukraina."),
        ],
        body=[text("<p>Programmet står i oversikten for at de som leter, skal finne svaret: Det er "
                   "ikke mulig å søke.</p>")],
    ),
]  # fmt: skip
