"""The EEA and Norway Grants, Nordic programmes, and EU programmes that Norway is not in."""

from __future__ import annotations

from typing import Any

from content_types.demo.body import fact_box, heading, link, money, related, table, text
from content_types.demo.families import contact_point, in_period, programme
from content_types.demo.spec import Item

OUTSIDE = (
    "<p>Norge er ikke med i programmet i 2021–2027. Norske virksomheter kan likevel bli med i "
    "enkelte prosjekter for egen regning, dersom reglene i utlysningen åpner for det. Spør den som "
    "leder prosjektet, før dere bruker tid på en søknad.</p>"
)
LISTS = "regjeringen.no og osloregion.org"


def outside(
    key: str, title: str, introduction: str, acronym: str, note: str, **values: Any
) -> Item:
    """An EU programme that Norway is not part of."""
    return programme(
        key,
        title,
        introduction,
        family="eu",
        acronym=acronym,
        periods=[in_period("2021-2027", "open", norway=False, note=f"{note} Kilde: {LISTS}.")],
        body=[text(OUTSIDE)],
        **values,
    )


PROGRAMMES = [
    programme(
        "eos-midlene",
        "EØS-midlene",
        "Norge, Island og Liechtenstein betaler for utvikling og samarbeid i EU-land i Sør- og "
        "Sentral-Europa. Norske kommuner, museer og fagmiljøer kan bli partnere og få utgiftene dekket.",
        family="eea",
        acronym="EEA Grants",
        official_name="EØS-midlene og de norske midlene (EEA and Norway Grants)",
        other_names="EEA Grants, Norway Grants",
        area="Mottakerlandene i EU. I perioden 2014–2021 var det 15.",
        who_can_apply="Søkeren er som regel partneren i mottakerlandet. Norske virksomheter er med "
        "som donorpartnere.",
        website="https://eeagrants.org/",
        links=[
            link("Slik kan norske aktører delta",
                 "https://www.regjeringen.no/no/tema/europapolitikk/eos-midlene/hvordan-kan-norske-aktorer-delta-/id686221/"),
        ],
        image="elvedelta",
        themes=["demokrati", "kultur", "klima-energi"],
        counties=["ostfold", "akershus", "buskerud"],
        contacts=["ingrid.eksempel"],
        contact_points=[
            contact_point("utenriksdepartementet", "Overordnet ansvar"),
            contact_point("kulturdirektoratet", "Kulturutveksling"),
            contact_point("riksantikvaren", "Kulturarv"),
            contact_point("ks", "Enkelte programmer"),
            contact_point("dsb", "Enkelte programmer"),
            contact_point("hkdir", "Enkelte programmer"),
        ],
        periods=[
            in_period(
                "2014-2021", "closed",
                budget=[money(2_800_000_000, source="tu.no")],
                note="15 mottakerland. Norge betalte 97,7 prosent. Omtrent 2 prosent gikk til "
                "bilaterale fond.",
            ),
            in_period(
                "2021-2028", "open",
                budget=[money(3_268_000_000, source="tu.no")],
                note="Enighet med EU i november–desember 2023. Norge betaler omtrent 97 prosent. Mer "
                "vekt på grønn omstilling, lokal utvikling og sivilsamfunn.",
            ),
        ],
        body=[
            heading("Slik blir dere med"),
            text("<p>Det er sjelden dere selv som søker. Finn en partner i mottakerlandet, bli enige "
                 "om hva dere vil, og la partneren levere søknaden. Som donorpartner får dere "
                 "utgiftene dekket i prosjektet.</p>"),
            fact_box("To ordninger i én",
                     "<p>EØS-midlene betales av Norge, Island og Liechtenstein sammen. De norske "
                     "midlene betales av Norge alene.</p>"),
            table(
                "Periodene følger ikke EUs sjuårsperioder",
                [("text", "Periode"), ("text", "Ramme"), ("text", "Norges andel")],
                [["2014–2021", "2,8 milliarder euro", "97,7 prosent"],
                 ["2021–2028", "3,268 milliarder euro", "omtrent 97 prosent"]],
            ),
            text('<p>Trenger dere hjelp til å finne en partner? <a href="page:eu-forprosjekter">'
                 "Tilskudd til EU-forprosjekter</a> kan dekke reise og første møte.</p>"),
        ],
    ),
    programme(
        "nordisk",
        "Programmer i regi av Nordisk ministerråd",
        "Nordiske penger til skoler, kultur og grensesamarbeid. Beløpene er mindre enn i EU, og "
        "veien fra søknad til svar er kortere.",
        family="nordic",
        acronym="NMR",
        other_names="Nordplus, Nordisk kulturfond, Kulturkontakt Nord",
        area="Norden. Flere av ordningene omfatter også Estland, Latvia og Litauen.",
        website="https://www.norden.org/",
        themes=["kultur", "utdanning", "demokrati"],
        counties=["ostfold", "akershus", "buskerud"],
        body=[
            text("<p>Noen eksempler: Nordplus for utdanning, Nordisk kulturfond og Kulturkontakt Nord "
                 "for kunst og kultur, og midler til grensekomiteene.</p>"
                 "<p>Eksemplene er alminnelig kjente og ikke slått opp. Se hver ordnings egne sider "
                 "før dere søker.</p>"),
            related("Et grenseorgan med nordiske penger", "svinesundskomiteen"),
        ],
    ),
    outside(
        "life", "LIFE",
        "EUs program for miljø og klima. Av EFTA-landene var bare Island på listen fra 2020.",
        "LIFE", "Av EFTA-landene var bare Island på listen fra 2020.", themes=["klima-energi", "sirkulaer"],
    ),
    outside(
        "esc", "Det europeiske solidaritetskorpset",
        "Frivillig tjeneste for unge i et annet land. Norge er ikke på den endelige listen for "
        "2021–2027.",
        "ESC", "Island og Liechtenstein sto på listen fra 2020; Norge er ikke på den endelige.",
        other_names="European Solidarity Corps", themes=["inkludering"],
    ),
    outside(
        "cerv", "Borgere, likestilling, rettigheter og verdier (CERV)",
        "EUs program for demokrati, likestilling og vennskapsbyer. Norge er ikke med, selv om deler "
        "av det ble varslet i 2020.",
        "CERV", "Norge varslet deler av programmet i 2020, men det er ikke på den endelige listen.",
        other_names="Citizens, Equality, Rights and Values", themes=["demokrati", "inkludering"],
    ),
    outside(
        "cef", "Connecting Europe Facility",
        "EUs penger til store nett: jernbane, energi og digital infrastruktur. Norge er ikke med i "
        "2021–2027.",
        "CEF", "Ikke på den endelige listen.", themes=["transport", "klima-energi", "digitalisering"],
    ),
    outside(
        "justice", "EUs justisprogram",
        "Samarbeid mellom domstoler og justismyndigheter. Det ble varslet i 2020, men Norge er ikke "
        "med i 2021–2027.",
        "JUSTICE", "Varslet i 2020, men ikke på den endelige listen.",
        other_names="Justice Programme", themes=["beredskap", "demokrati"],
    ),
]  # fmt: skip
