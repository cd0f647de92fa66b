"""What the demo says in Nynorsk: by item, and by place in it, one file a family."""

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
    programmes_eu,
    programmes_interreg,
    programmes_other,
    projects_eu,
    projects_interreg,
    schemes,
    strategies,
    strategies_of_others,
    vocabulary,
)

MODULES = (
    agreements,
    calls,
    indexes,
    information,
    networks,
    organisations,
    papers,
    people,
    pictures,
    programmes_eu,
    programmes_interreg,
    programmes_other,
    projects_eu,
    projects_interreg,
    schemes,
    strategies,
    strategies_of_others,
    vocabulary,
)
FILES = [each.TEXTS for each in MODULES]
TEXTS = {name: texts for each in FILES for name, texts in each.items()}
