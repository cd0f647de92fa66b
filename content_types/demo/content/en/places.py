"""English for counties."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "county:ostfold": {
        "name": "Østfold County Council",
    },
    "county:akershus": {
        "name": "Akershus County Council",
    },
    "county:buskerud": {
        "name": "Buskerud County Council",
    },
    "county:viken": {
        "name": "Viken County Council",
    },
    "county:ostfold-01": {
        "name": "Østfold County Council (until 2019)",
    },
    "county:akershus-02": {
        "name": "Akershus County Council (until 2019)",
    },
    "county:buskerud-06": {
        "name": "Buskerud County Council (until 2019)",
    },
}
