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
    agreements.TEXTS,
    calls.TEXTS,
    indexes.TEXTS,
    information.TEXTS,
    networks.TEXTS,
    organisations.TEXTS,
    papers.TEXTS,
    people.TEXTS,
    pictures.TEXTS,
    places.TEXTS,
    programmes_eu.TEXTS,
    programmes_interreg.TEXTS,
    programmes_other.TEXTS,
    projects_eu.TEXTS,
    projects_interreg.TEXTS,
    schemes.TEXTS,
    strategies.TEXTS,
    vocabulary.TEXTS,
)
TEXTS = {name: texts for each in FILES for name, texts in each.items()}
