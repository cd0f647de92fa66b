"""Nynorsk for organisations with a name of their own."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "organisation:hkdir": {
        "name": "Direktoratet for høgare utdanning og kompetanse",
    },
    "organisation:diku": {
        "name": "Direktoratet for internasjonalisering og kvalitetsutvikling i høgare utdanning",
    },
    "organisation:forskningsradet": {
        "name": "Forskingsrådet",
    },
    "organisation:innovasjon-norge": {
        "name": "Innovasjon Noreg",
    },
    "organisation:dsb": {
        "name": "Direktoratet for samfunnstryggleik og beredskap",
    },
    "organisation:avdir": {
        "name": "Arbeids- og velferdsdirektoratet",
    },
    "organisation:romdirektoratet": {
        "name": "Direktoratet for romverksemd",
    },
    "organisation:kmd": {
        "name": "Kommunal- og moderniseringsdepartementet",
    },
}
