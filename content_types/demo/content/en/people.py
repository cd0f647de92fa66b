"""English for contacts."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "contact:ingrid.eksempel": {
        "job_title": "Adviser on EU programmes (invented person)",
        "topics": "Horizon Europe, Erasmus+, Creative Europe and grants for pre-projects",
    },
    "contact:jonas.eksempel": {
        "job_title": "Adviser on Interreg (invented person)",
        "topics": "Interreg Sweden–Norway, Öresund–Kattegat–Skagerrak and North Sea",
    },
    "contact:amina.eksempel": {
        "job_title": "Adviser on networks and youth (invented person)",
        "topics": "International networks, friendship regions and youth exchange",
    },
    "contact:per.eksempel": {
        "job_title": "Head of international affairs (invented person)",
        "topics": "Strategy, consultations and political cooperation",
    },
}
