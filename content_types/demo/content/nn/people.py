"""Nynorsk for contacts."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "contact:ingrid.eksempel": {
        "job_title": "Rådgivar for EU-program (oppdikta person)",
        "topics": "Horisont Europa, Erasmus+, Kreativt Europa og tilskot til forprosjekt",
    },
    "contact:jonas.eksempel": {
        "job_title": "Rådgivar for Interreg (oppdikta person)",
    },
    "contact:amina.eksempel": {
        "job_title": "Rådgivar for nettverk og ungdom (oppdikta person)",
        "topics": "Internasjonale nettverk, vennskapsregionar og ungdomsutveksling",
    },
    "contact:per.eksempel": {
        "job_title": "Leiar for internasjonalt arbeid (oppdikta person)",
        "topics": "Strategi, høyringar og politisk samarbeid",
    },
}
