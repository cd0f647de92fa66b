"""The 51 municipalities of Østfold, Akershus and Buskerud, with their numbers since 2024."""

from __future__ import annotations

import json
from importlib.resources import files

from content_types.demo.spec import ALIKE, Item, Ref

from .places import SPLIT


def _municipalities() -> list[Item]:
    text = files(__package__).joinpath("municipalities.json").read_text(encoding="utf-8")
    return [
        Item(
            kind="municipality",
            model="content_types.Municipality",
            key=each["number"],
            values={
                "name": each["name"],
                "number": each["number"],
                "county": Ref("county", each["county"]),
                "valid_from": SPLIT,
            },
            translations=ALIKE,
        )
        for each in json.loads(text)
    ]


MUNICIPALITIES = _municipalities()
