"""What the demo says in English: by item, and by place in it, one file a family."""

from __future__ import annotations

from . import (
    agreements,
    calls,
    indexes,
    information,
    networks,
    organisations,
    papers,
    people,
    pictures,
    places,
    programmes_eu,
    programmes_interreg,
    programmes_other,
    projects_eu,
    projects_interreg,
    schemes,
    strategies,
    vocabulary,
)

FILES = (
    agreements,
    calls,
    indexes,
    information,
    networks,
    organisations,
    papers,
    people,
    pictures,
    places,
    programmes_eu,
    programmes_interreg,
    programmes_other,
    projects_eu,
    projects_interreg,
    schemes,
    strategies,
    vocabulary,
)
TEXTS = {name: texts for file in FILES for name, texts in file.TEXTS.items()}
