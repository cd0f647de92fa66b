"""English for alternative texts of the pictures."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "image:kystlinjer": {
        "description": (
            "Drawing of a coast where the depth curves follow bays and headlands, in shades of "
            "blue."
        ),
    },
    "image:fjordarmer": {
        "description": "Drawing of long, narrow arms of a fjord with dense depth curves, in shades of blue.",
    },
    "image:skjaergard": {
        "description": "Drawing of many small islands surrounded by depth curves, in shades of green.",
    },
    "image:dybdekart": {
        "description": (
            "Drawing of a deep sea, where ring after ring of depth curves leads down to the bottom."
        ),
    },
    "image:nordsjoen": {
        "description": "Drawing of a shallow sea with small shoals and islets, in shades of blue.",
    },
    "image:skolevei": {
        "description": "Drawing of contour lines across hills and valleys, in shades of green.",
    },
    "image:museumsbukta": {
        "description": "Drawing of a round bay with curves like the rings of a tree, in shades of rust.",
    },
    "image:horisont": {
        "description": "Drawing of long, calm contour lines towards a horizon, in shades of grey.",
    },
    "image:elvedelta": {
        "description": "Drawing of a low land that slopes towards the sea, in shades of green.",
    },
    "image:strandlinje": {
        "description": "Drawing of soft rings around a few heights, in shades of blue.",
    },
    "image:byknutepunkt": {
        "description": "Drawing of contour lines that gather around many peaks, in shades of rust.",
    },
    "image:skolegard": {
        "description": "Drawing of soft rings around a few mounds, in shades of green.",
    },
    "image:seilled": {
        "description": (
            "Drawing of a narrow fairway between heights, with dense depth curves in shades of "
            "rust."
        ),
    },
    "image:innseiling": {
        "description": "Drawing of a fairway between hills, with dense depth curves in shades of grey.",
    },
    "image:grenseelv": {
        "description": "Drawing of a long, narrow lake between two shores, in shades of blue.",
    },
    "image:akerland": {
        "description": "Drawing of a wide hollow in a flat land, in shades of green.",
    },
}
