"""Our own illustrations: contour lines like a fjord's depth curves, drawn when they are loaded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from content_types.demo.illustrations import draw
from content_types.demo.spec import Item

# A name, for all languages share it.
CREDIT = "© Utsyn"


def picture(key: str, colour: str, shape: str, title: str, description: str) -> Item:
    """A drawing; its key is the seed of its lines."""
    return Item(
        kind="image",
        model="image",
        key=key,
        values={"title": title, "description": description, "credit": CREDIT},
        is_shared=True,
        file=partial(_file, key, colour, shape),
    )


def _file(
    key: str, colour: str, shape: str, _language: str, _paragraphs: Sequence[str]
) -> tuple[str, bytes]:
    return draw(key, colour, shape)


PICTURES = [
    picture("kystlinjer", "fjord", "slope", "Kystlinjer",
            "Tegning av en kyst der dybdekurvene følger bukter og nes, i blå toner."),
    picture("fjordarmer", "fjord", "fjord", "Fjordarmer",
            "Tegning av lange, smale fjordarmer med tette dybdekurver, i blå toner."),
    picture("skjaergard", "lichen", "islands", "Skjærgård",
            "Tegning av mange små øyer med dybdekurver rundt, i grønne toner."),
    picture("dybdekart", "fjord", "basin", "Dybdekart",
            "Tegning av et dypt hav, der ring etter ring av dybdekurver går ned mot bunnen."),
    picture("nordsjoen", "fjord", "islands", "Grunner",
            "Tegning av et grunt hav med små grunner og holmer, i blå toner."),
    picture("skolevei", "lichen", "fjord", "Skolevei",
            "Tegning av høydelinjer over åser og daler, i grønne toner."),
    picture("museumsbukta", "amber", "basin", "Museumsbukta",
            "Tegning av en rund bukt med kurver som årringer, i rustrøde toner."),
    picture("horisont", "ink", "slope", "Horisont",
            "Tegning av lange, rolige høydelinjer mot en horisont, i grå toner."),
    picture("elvedelta", "lichen", "slope", "Elvedelta",
            "Tegning av et lavt land som skråner mot havet, i grønne toner."),
    picture("strandlinje", "fjord", "rings", "Strandlinje",
            "Tegning av myke ringer rundt noen få høyder, i blå toner."),
    picture("byknutepunkt", "amber", "islands", "Knutepunkt",
            "Tegning av høydelinjer som samler seg om mange topper, i rustrøde toner."),
    picture("skolegard", "lichen", "rings", "Skolegård",
            "Tegning av myke ringer rundt noen få hauger, i grønne toner."),
    picture("seilled", "amber", "fjord", "Seilled",
            "Tegning av en smal led mellom høyder, med tette dybdekurver i rustrøde toner."),
    picture("innseiling", "ink", "fjord", "Innseiling",
            "Tegning av en innseiling mellom åser, med tette dybdekurver i grå toner."),
    picture("grenseelv", "fjord", "fjord", "Grenseelv",
            "Tegning av et langt, smalt vann mellom to strender, i blå toner."),
    picture("akerland", "lichen", "basin", "Åkerland",
            "Tegning av en vid senkning i et flatt land, i grønne toner."),
]  # fmt: skip
