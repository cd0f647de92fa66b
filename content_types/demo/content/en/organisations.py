"""English for organisations with a name of their own."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "organisation:hkdir": {
        "name": "Directorate for Higher Education and Skills",
    },
    "organisation:diku": {
        "name": "Agency for International Cooperation and Quality Enhancement in Higher Education",
    },
    "organisation:bufdir": {
        "name": "Directorate for Children, Youth and Family Affairs",
    },
    "organisation:kulturdirektoratet": {
        "name": "Arts and Culture Norway",
    },
    "organisation:kulturradet": {
        "name": "Arts Council Norway",
    },
    "organisation:norsk-filminstitutt": {
        "name": "Norwegian Film Institute",
    },
    "organisation:forskningsradet": {
        "name": "Research Council of Norway",
    },
    "organisation:innovasjon-norge": {
        "name": "Innovation Norway",
    },
    "organisation:ostfold-fylkeskommune": {
        "name": "Østfold County Council",
    },
    "organisation:akershus-fylkeskommune": {
        "name": "Akershus County Council",
    },
    "organisation:buskerud-fylkeskommune": {
        "name": "Buskerud County Council",
    },
    "organisation:innlandet-fylkeskommune": {
        "name": "Innlandet County Council",
    },
    "organisation:trondelag-fylkeskommune": {
        "name": "Trøndelag County Council",
    },
    "organisation:ore": {
        "name": "Oslo Region European Office",
    },
    "organisation:digdir": {
        "name": "Norwegian Digitalisation Agency",
    },
    "organisation:helsedirektoratet": {
        "name": "Norwegian Directorate of Health",
    },
    "organisation:dsb": {
        "name": "Norwegian Directorate for Civil Protection",
    },
    "organisation:avdir": {
        "name": "Norwegian Labour and Welfare Directorate",
    },
    "organisation:romdirektoratet": {
        "name": "Norwegian Space Agency",
    },
    "organisation:norsk-romsenter": {
        "name": "Norwegian Space Centre",
    },
    "organisation:utenriksdepartementet": {
        "name": "Ministry of Foreign Affairs",
    },
    "organisation:riksantikvaren": {
        "name": "Directorate for Cultural Heritage",
    },
    "organisation:ks": {
        "name": "KS, the Norwegian Association of Local and Regional Authorities",
    },
    "organisation:kdd": {
        "name": "Ministry of Local Government and Regional Development",
    },
    "organisation:kmd": {
        "name": "Ministry of Local Government and Modernisation",
    },
    "organisation:viken-fylkeskommune": {
        "name": "Viken County Council",
    },
    "organisation:agder-fylkeskommune": {
        "name": "Agder County Council",
    },
    "organisation:vestland-fylkeskommune": {
        "name": "Vestland County Council",
    },
    "organisation:nordland-fylkeskommune": {
        "name": "Nordland County Council",
    },
    "organisation:troms-fylkeskommune": {
        "name": "Troms County Council",
    },
    "organisation:oslo-kommune": {
        "name": "City of Oslo",
    },
    "organisation:vastra-gotalandsregionen": {
        "name": "Region Västra Götaland",
    },
}
