"""Nynorsk for themes."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "theme:klima-energi": {
        "description": "Lågare utslepp, fornybar energi og tilpassing til eit endra klima.",
    },
    "theme:transport": {
        "description": "Jernbane, kollektivtrafikk, delt mobilitet og gods over grensa.",
    },
    "theme:naering": {
        "description": "Klyngjer, små bedrifter og nye produkt saman med partnarar i Europa.",
    },
    "theme:utdanning": {
        "description": "Skular, fagskular og bedrifter som lærer saman med andre land.",
    },
    "theme:kultur": {
        "description": "Museum, bibliotek, scener og kulturarv på tvers av grenser.",
    },
    "theme:forskning": {
        "name": "Forsking og utvikling",
        "description": "Fylket som partnar, pilot og pådrivar i europeisk forsking.",
    },
    "theme:digitalisering": {
        "description": "Digitale tenester, data og kunstig intelligens i offentleg sektor.",
    },
    "theme:folkehelse": {
        "description": "God helse i oppvekst, skule, arbeid og nærmiljø.",
    },
    "theme:inkludering": {
        "description": "Unge som får reise, delta og finne plassen sin i arbeid og samfunn.",
    },
    "theme:arbeid": {
        "name": "Arbeidsmarknad over grensa",
        "description": "Færre hinder for dei som bur i eitt land og arbeider i eit anna.",
    },
    "theme:sirkulaer": {
        "description": "Avfall som blir råvare, og nye produkt frå jord, skog og hav.",
    },
    "theme:by-sted": {
        "name": "By- og stadutvikling",
        "description": "Levande byar og tettstader, planlagde saman med dei som bur der.",
    },
    "theme:beredskap": {
        "name": "Beredskap og tryggleik",
        "description": "Felles øving og kunnskap før krisa kjem.",
    },
    "theme:demokrati": {
        "description": "Deltaking, rettar og stemma til regionane i Europa.",
    },
}
