"""Bodies that manage, advise and take part; a body that changed its name leads to the new one."""

from __future__ import annotations

from typing import Any

from content_types.demo.spec import ALIKE, Item, Ref


def organisation(
    key: str,
    name: str,
    short_name: str = "",
    *,
    country: str = "NO",
    website: str = "",
    number: str = "",
    first: str = "",
    last: str = "",
    successor: str = "",
) -> Item:
    values: dict[str, Any] = {
        "name": name,
        "short_name": short_name,
        "country": country,
        "website": website,
        "organisation_number": number,
        "valid_from": first or None,
        "valid_to": last or None,
    }
    if successor:
        values["successor"] = Ref("organisation", successor)
    return Item(
        kind="organisation",
        model="content_types.Organisation",
        key=key,
        values=values,
        # Names stay as they are, but for those that the translations give.
        translations=ALIKE,
    )


NORWEGIAN = [
    organisation(
        "hkdir",
        "Direktoratet for høyere utdanning og kompetanse",
        "HK-dir", website="https://hkdir.no/", first="juli 2021",
    ),
    organisation(
        "diku",
        "Direktoratet for internasjonalisering og kvalitetsutvikling i høyere utdanning",
        "Diku", last="juni 2021", successor="hkdir",
    ),
    organisation(
        "bufdir",
        "Barne-, ungdoms- og familiedirektoratet",
        "Bufdir", website="https://www.bufdir.no/",
    ),
    organisation(
        "kulturdirektoratet",
        "Kulturdirektoratet",
        website="https://www.kulturdirektoratet.no/", first="2023",
    ),
    organisation(
        "kulturradet",
        "Norsk kulturråd (Kulturrådet)", "Kulturrådet",
        last="2023", successor="kulturdirektoratet",
    ),
    organisation(
        "norsk-filminstitutt", "Norsk filminstitutt", "NFI",
        website="https://www.nfi.no/",
    ),
    organisation(
        "forskningsradet", "Forskningsrådet",
        website="https://www.forskningsradet.no/",
    ),
    organisation(
        "innovasjon-norge", "Innovasjon Norge",
        website="https://www.innovasjonnorge.no/",
    ),
    organisation("digdir", "Digitaliseringsdirektoratet", "Digdir", website="https://www.digdir.no/"),
    organisation("helsedirektoratet", "Helsedirektoratet", website="https://www.helsedirektoratet.no/"),
    organisation(
        "dsb", "Direktoratet for samfunnssikkerhet og beredskap", "DSB",
        website="https://www.dsb.no/",
    ),
    organisation(
        "avdir", "Arbeids- og velferdsdirektoratet", website="https://www.nav.no/",
    ),
    organisation("romdirektoratet", "Direktoratet for romvirksomhet"),
    organisation("norsk-romsenter", "Norsk romsenter", successor="romdirektoratet"),
    organisation("utenriksdepartementet", "Utenriksdepartementet", "UD"),
    organisation("riksantikvaren", "Riksantikvaren", website="https://www.riksantikvaren.no/"),
    organisation("ks", "KS", website="https://www.ks.no/"),
    organisation("kdd", "Kommunal- og distriktsdepartementet", "KDD", first="2022"),
    organisation(
        "kmd", "Kommunal- og moderniseringsdepartementet", "KMD", last="2022", successor="kdd"
    ),
    organisation(
        "ostfold-fylkeskommune", "Østfold fylkeskommune",
        number="930580694", website="https://ofk.no/", first="1. januar 2024",
    ),
    organisation(
        "akershus-fylkeskommune", "Akershus fylkeskommune",
        number="930580783", website="https://afk.no/", first="1. januar 2024",
    ),
    organisation(
        "buskerud-fylkeskommune", "Buskerud fylkeskommune",
        number="930580260", website="https://bfk.no/", first="1. januar 2024",
    ),
    organisation(
        "viken-fylkeskommune", "Viken fylkeskommune", number="921693230",
        first="1. januar 2020", last="31. desember 2023",
    ),
    organisation("agder-fylkeskommune", "Agder fylkeskommune", website="https://agderfk.no/"),
    organisation(
        "innlandet-fylkeskommune", "Innlandet fylkeskommune",
        website="https://innlandetfylke.no/",
    ),
    organisation(
        "trondelag-fylkeskommune", "Trøndelag fylkeskommune",
        website="https://www.trondelagfylke.no/",
    ),
    organisation("vestland-fylkeskommune", "Vestland fylkeskommune", website="https://www.vestlandfylke.no/"),
    organisation("nordland-fylkeskommune", "Nordland fylkeskommune", website="https://www.nfk.no/"),
    organisation("troms-fylkeskommune", "Troms fylkeskommune"),
    organisation(
        "ore", "Osloregionens Europakontor", "ORE",
        number="986515682", website="https://osloregion.org/", first="17. desember 2003",
    ),
    organisation("ostlandssamarbeidet", "Østlandssamarbeidet", website="https://www.ostlandssamarbeidet.no/"),
    organisation("oslofjordens-friluftsrad", "Oslofjordens friluftsråd"),
    organisation("oslo-kommune", "Oslo kommune", website="https://www.oslo.kommune.no/"),
]  # fmt: skip

ABROAD = [
    organisation(
        "lansstyrelsen-jamtland", "Länsstyrelsen i Jämtlands län", country="SE",
        website="https://www.lansstyrelsen.se/jamtland/",
    ),
    organisation(
        "lansstyrelsen-norrbotten", "Länsstyrelsen i Norrbottens län", country="SE",
        website="https://www.lansstyrelsen.se/norrbotten/",
    ),
    organisation("tillvaxtverket", "Tillväxtverket", country="SE", website="https://tillvaxtverket.se/"),
    organisation("erhvervsstyrelsen", "Erhvervsstyrelsen", country="DK", website="https://erhvervsstyrelsen.dk/"),
    organisation("ib-sh", "Investitionsbank Schleswig-Holstein", "IB.SH", country="DE"),
    organisation("hauts-de-france", "Région Hauts-de-France", country="FR"),
    organisation("anct", "Agence nationale de la cohésion des territoires", "ANCT", country="FR"),
    organisation(
        "svinesundskommitten", "Svinesundskommittén", country="SE",
        website="https://www.svinesundskommitten.com/",
    ),
    organisation("vastra-gotalandsregionen", "Västra Götalandsregionen", "VGR", country="SE", website="https://www.vgregion.se/"),
    organisation("region-nordjylland", "Region Nordjylland", country="DK"),
]  # fmt: skip

ORGANISATIONS = [*NORWEGIAN, *ABROAD]
