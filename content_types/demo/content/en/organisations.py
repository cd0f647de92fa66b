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
}
