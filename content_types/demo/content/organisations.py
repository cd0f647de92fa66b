"""Bodies that manage, advise and take part; a body that changed its name leads to the new one."""

from __future__ import annotations

from typing import Any

from content_types.demo.spec import Item, Ref, T


def organisation(
    key: str,
    name: str | T,
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
        languages=("nb", "en") if isinstance(name, T) else ("nb",),
    )


NORWEGIAN = [
    organisation(
        "hkdir",
        T("Direktoratet for høyere utdanning og kompetanse",
          "Directorate for Higher Education and Skills"),
        "HK-dir", website="https://hkdir.no/", first="juli 2021",
    ),
    organisation(
        "diku",
        T("Direktoratet for internasjonalisering og kvalitetsutvikling i høyere utdanning",
          "Agency for International Cooperation and Quality Enhancement in Higher Education"),
        "Diku", last="juni 2021", successor="hkdir",
    ),
    organisation(
        "bufdir",
        T("Barne-, ungdoms- og familiedirektoratet",
          "Directorate for Children, Youth and Family Affairs"),
        "Bufdir", website="https://www.bufdir.no/",
    ),
    organisation(
        "kulturdirektoratet",
        T("Kulturdirektoratet", "Arts and Culture Norway"),
        website="https://www.kulturdirektoratet.no/", first="2023",
    ),
    organisation(
        "kulturradet",
        T("Norsk kulturråd (Kulturrådet)", "Arts Council Norway"), "Kulturrådet",
        last="2023", successor="kulturdirektoratet",
    ),
    organisation(
        "norsk-filminstitutt", T("Norsk filminstitutt", "Norwegian Film Institute"), "NFI",
        website="https://www.nfi.no/",
    ),
    organisation(
        "forskningsradet", T("Forskningsrådet", "Research Council of Norway"),
        website="https://www.forskningsradet.no/",
    ),
    organisation(
        "innovasjon-norge", T("Innovasjon Norge", "Innovation Norway"),
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
        "ostfold-fylkeskommune", T("Østfold fylkeskommune", "Østfold County Council"),
        number="930580694", website="https://ofk.no/", first="1. januar 2024",
    ),
    organisation(
        "akershus-fylkeskommune", T("Akershus fylkeskommune", "Akershus County Council"),
        number="930580783", website="https://afk.no/", first="1. januar 2024",
    ),
    organisation(
        "buskerud-fylkeskommune", T("Buskerud fylkeskommune", "Buskerud County Council"),
        number="930580260", website="https://bfk.no/", first="1. januar 2024",
    ),
    organisation(
        "viken-fylkeskommune", "Viken fylkeskommune", number="921693230",
        first="1. januar 2020", last="31. desember 2023",
    ),
    organisation("agder-fylkeskommune", "Agder fylkeskommune", website="https://agderfk.no/"),
    organisation(
        "innlandet-fylkeskommune", T("Innlandet fylkeskommune", "Innlandet County Council"),
        website="https://innlandetfylke.no/",
    ),
    organisation(
        "trondelag-fylkeskommune", T("Trøndelag fylkeskommune", "Trøndelag County Council"),
        website="https://www.trondelagfylke.no/",
    ),
    organisation("vestland-fylkeskommune", "Vestland fylkeskommune", website="https://www.vestlandfylke.no/"),
    organisation("nordland-fylkeskommune", "Nordland fylkeskommune", website="https://www.nfk.no/"),
    organisation("troms-fylkeskommune", "Troms fylkeskommune"),
    organisation(
        "ore", T("Osloregionens Europakontor", "Oslo Region European Office"), "ORE",
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
