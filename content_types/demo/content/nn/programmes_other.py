"""Nynorsk for the EEA Grants, Nordic programmes and others."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:eos-midlene": {
        "title": "EØS-midlane",
        "slug": "eos-midlane",
        "introduction": (
            "Noreg, Island og Liechtenstein betaler for utvikling og samarbeid i EU-land i Sør- og "
            "Sentral-Europa. Norske kommunar, museum og fagmiljø kan bli partnarar og få utgiftene "
            "dekte."
        ),
        "body.0.text": "Slik blir de med",
        "body.1": (
            "<p>Det er sjeldan de sjølve som søkjer. Finn ein partnar i mottakarlandet, bli samde "
            "om kva de vil, og la partnaren levere søknaden. Som donorpartnar får de utgiftene "
            "dekte i prosjektet.</p>"
        ),
        "body.2.title": "To ordningar i éi",
        "body.2.text": (
            "<p>EØS-midlane blir betalte av Noreg, Island og Liechtenstein saman. Dei norske "
            "midlane blir betalte av Noreg åleine.</p>"
        ),
        "body.3.caption": "Periodane følgjer ikkje sjuårsperiodane til EU",
        "body.3.columns.2.heading": "Noregs del",
        "body.3.rows.0.values.1": "2,8 milliardar euro",
        "body.3.rows.1.values.1": "3,268 milliardar euro",
        "body.3.rows.1.values.2": "om lag 97 prosent",
        "body.4": (
            '<p>Treng de hjelp til å finne ein partnar? <a href="page:eu-forprosjekter">Tilskot '
            "til EU-forprosjekt</a> kan dekkje reise og første møte.</p>"
        ),
        "official_name": "EØS-midlane og dei norske midlane (EEA and Norway Grants)",
        "area": "Mottakarlanda i EU. I perioden 2014–2021 var det 15.",
        "who_can_apply": (
            "Søkjaren er som regel partnaren i mottakarlandet. Norske verksemder er med som "
            "donorpartnarar."
        ),
        "links.0.label": "Slik kan norske aktørar delta",
        "periods.0.note": (
            "15 mottakarland. Noreg betalte 97,7 prosent. Om lag 2 prosent gjekk til bilaterale "
            "fond."
        ),
        "periods.1.note": (
            "Semje med EU i november–desember 2023. Noreg betaler om lag 97 prosent. Meir vekt på "
            "grøn omstilling, lokal utvikling og sivilsamfunn."
        ),
        "contact_points.0.role": "Overordna ansvar",
        "contact_points.3.role": "Enkelte program",
        "contact_points.4.role": "Enkelte program",
        "contact_points.5.role": "Enkelte program",
    },
    "page:nordisk": {
        "title": "Program i regi av Nordisk ministerråd",
        "introduction": (
            "Nordiske pengar til skular, kultur og grensesamarbeid. Beløpa er mindre enn i EU, og "
            "vegen frå søknad til svar er kortare."
        ),
        "body.0": (
            "<p>Nokre døme: Nordplus for utdanning, Nordisk kulturfond og Kulturkontakt Nord for "
            "kunst og kultur, og midlar til grensekomiteane.</p><p>Døma er allment kjende og ikkje "
            "slåtte opp. Sjå sidene til kvar ordning før de søkjer.</p>"
        ),
        "body.1.title": "Eit grenseorgan med nordiske pengar",
        "area": "Norden. Fleire av ordningane omfattar òg Estland, Latvia og Litauen.",
    },
    "page:life": {
        "introduction": "EUs program for miljø og klima. Av EFTA-landa var berre Island på lista frå 2020.",
        "body.0": (
            "<p>Noreg er ikkje med i programmet i 2021–2027. Norske verksemder kan likevel bli med "
            "i enkelte prosjekt for eiga rekning, dersom reglane i utlysinga opnar for det. Spør "
            "den som leier prosjektet, før de bruker tid på ein søknad.</p>"
        ),
        "periods.0.note": (
            "Av EFTA-landa var berre Island på lista frå 2020. Kjelde: regjeringen.no og "
            "osloregion.org."
        ),
    },
    "page:esc": {
        "introduction": (
            "Frivillig teneste for unge i eit anna land. Noreg er ikkje på den endelege lista for "
            "2021–2027."
        ),
        "body.0": (
            "<p>Noreg er ikkje med i programmet i 2021–2027. Norske verksemder kan likevel bli med "
            "i enkelte prosjekt for eiga rekning, dersom reglane i utlysinga opnar for det. Spør "
            "den som leier prosjektet, før de bruker tid på ein søknad.</p>"
        ),
        "periods.0.note": (
            "Island og Liechtenstein stod på lista frå 2020; Noreg er ikkje på den endelege. "
            "Kjelde: regjeringen.no og osloregion.org."
        ),
    },
    "page:cerv": {
        "title": "Borgarar, likestilling, rettar og verdiar (CERV)",
        "introduction": (
            "EUs program for demokrati, likestilling og vennskapsbyar. Noreg er ikkje med, sjølv "
            "om delar av det vart varsla i 2020."
        ),
        "body.0": (
            "<p>Noreg er ikkje med i programmet i 2021–2027. Norske verksemder kan likevel bli med "
            "i enkelte prosjekt for eiga rekning, dersom reglane i utlysinga opnar for det. Spør "
            "den som leier prosjektet, før de bruker tid på ein søknad.</p>"
        ),
        "periods.0.note": (
            "Noreg varsla delar av programmet i 2020, men det er ikkje på den endelege lista. "
            "Kjelde: regjeringen.no og osloregion.org."
        ),
    },
    "page:cef": {
        "introduction": (
            "EU-pengar til store nett: jernbane, energi og digital infrastruktur. Noreg er ikkje "
            "med i 2021–2027."
        ),
        "body.0": (
            "<p>Noreg er ikkje med i programmet i 2021–2027. Norske verksemder kan likevel bli med "
            "i enkelte prosjekt for eiga rekning, dersom reglane i utlysinga opnar for det. Spør "
            "den som leier prosjektet, før de bruker tid på ein søknad.</p>"
        ),
        "periods.0.note": "Ikkje på den endelege lista. Kjelde: regjeringen.no og osloregion.org.",
    },
    "page:justice": {
        "introduction": (
            "Samarbeid mellom domstolar og justisstyresmakter. Det vart varsla i 2020, men Noreg "
            "er ikkje med i 2021–2027."
        ),
        "body.0": (
            "<p>Noreg er ikkje med i programmet i 2021–2027. Norske verksemder kan likevel bli med "
            "i enkelte prosjekt for eiga rekning, dersom reglane i utlysinga opnar for det. Spør "
            "den som leier prosjektet, før de bruker tid på ein søknad.</p>"
        ),
        "periods.0.note": (
            "Varsla i 2020, men ikkje på den endelege lista. Kjelde: regjeringen.no og "
            "osloregion.org."
        ),
    },
}
