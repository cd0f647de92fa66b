"""Names that the translation program would spoil, and names with a form of their own in Nynorsk."""

from __future__ import annotations

from content_types.demo.spec import Item

STAY = {
    "aktiv-ungdom": "Aktiv Ungdom",
    "boost": "BOOST",
    "bsssc": "BSSSC",
    "design-kunst-arkitektur": "Design, kunst og arkitektur som reiseanledning",
    "erasmus-plus": "Erasmus+",
    "eu-nettverk-viken": "EU-nettverk Viken",
    "g-patra": "G-PaTRA",
    "grenselost-samarbeid": "Grenseløst Samarbeid",
    "horisont-2020": "Horisont 2020",
    "horisont-europa": "Horisont Europa",
    "indre-skandinavia": "Indre Skandinavia",
    "interreg-sverige-norge": "Interreg Sverige–Norge",
    "interreg-v-a-sverige-norge": "Interreg V-A Sverige–Norge",
    "interreg-vi-a-sverige-norge": "Interreg VI-A Sverige–Norge",
    "kreativt-europa": "Kreativt Europa",
    "kulturdirektoratet": "Kulturdirektoratet",
    "kunsten-a-laere": "Kunsten å lære",
    "nordens-gronne-belte": "Nordens Grønne Belte",
    "norsk-kulturrad": "Norsk kulturråd",
    "norsk-romsenter": "Norsk romsenter",
    "ostlandssamarbeidet": "Østlandssamarbeidet",
    "oslofjordens-friluftsrad": "Oslofjordens friluftsråd",
    "oslomet": "OsloMet",
    "osloregionens-europakontor": "Osloregionens Europakontor",
    "ovre-romerike-utvikling": "Øvre Romerike Utvikling",
    "pa-ett-minutt": "På ett minutt",
    "regjeringen-no": "regjeringen.no",
    "ren-kystlinje": "Ren kystlinje",
    "rennes": "Rennes",
    "sentrale-skandinavia": "Sentrale Skandinavia",
    "svinesundskomiteen": "Svinesundskomiteen",
}

CHANGE = {
    "eos-midlene": ("EØS-midlene", "EØS-midlane"),
    "aer": ("Europeiske regioners forsamling", "Forsamlinga av europeiske regionar"),
    "fortiltredelsesmidler": ("førtiltredelsesmidler", "førtiltredingsmidlar"),
    "forskningsradet": ("Forskningsrådet", "Forskingsrådet"),
    "innovasjon-norge": ("Innovasjon Norge", "Innovasjon Noreg"),
    "interreg-npa": (
        "Interreg Nordlig Periferi og Arktis",
        "Interreg Nordleg Periferi og Arktis",
    ),
    "ostersjoen": ("Østersjøen", "Austersjøen"),
    "ostersjoprogrammet": ("Østersjøprogrammet", "Austersjøprogrammet"),
    "ostersjoregionen": ("Østersjøregionen", "Austersjøregionen"),
}


def term(key: str, word: str, form: str = "") -> Item:
    """A word or name; without a form it stays as it is."""
    return Item(
        kind="term",
        model="content_types.GlossaryTerm",
        key=key,
        values={"term": word, "form": form},
        is_shared=True,
    )


TERMS = [
    *(term(key, word) for key, word in STAY.items()),
    *(term(key, word, form) for key, (word, form) in CHANGE.items()),
]
