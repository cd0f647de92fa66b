"""What the demo says in English: by item, and by place in it, one file a family."""

from __future__ import annotations

from . import (
    calls,
    indexes,
    organisations,
    papers,
    people,
    pictures,
    places,
    programmes_eu,
    programmes_interreg,
    programmes_other,
    schemes,
    vocabulary,
)

FILES = (
    calls.TEXTS,
    indexes.TEXTS,
    organisations.TEXTS,
    papers.TEXTS,
    people.TEXTS,
    pictures.TEXTS,
    places.TEXTS,
    programmes_eu.TEXTS,
    programmes_interreg.TEXTS,
    programmes_other.TEXTS,
    schemes.TEXTS,
    vocabulary.TEXTS,
)
TEXTS = {name: texts for each in FILES for name, texts in each.items()}
