"""The lists of the site's sections."""

from __future__ import annotations

from typing import Any

from content_types.demo.body import documents, text
from content_types.demo.families import content_page
from content_types.demo.spec import Item


def index(model: str, key: str, title: str, introduction: str, **values: Any) -> Item:
    return content_page(
        model, key, title, introduction, parent="front", show_in_menus=True, **values
    )


INDEXES = [
    index(
        "ProgrammeIndexPage",
        "programmer",
        "Programmer",
        "EU-programmer, Interreg, EØS-midlene og nordiske ordninger: hva de er for, hvem som kan søke, "
        "og hva fylket gjør i dem. Norge er med i de fleste, men ikke i alle.",
        image="kystlinjer",
        body=[
            text("<p>Programmer lever lenge og skifter innhold hvert sjuende år. Derfor har hver side "
                 "sine perioder, med budsjett og regler for hver av dem. Der et tall er usikkert, står "
                 "det.</p>"),
            documents("Til utskrift", "programoversikt"),
        ],
    ),
    index(
        "GrantIndexPage",
        "tilskudd",
        "Tilskudd",
        "Støtte til dem som vil i gang med internasjonalt samarbeid. Her ser du hva som er åpent nå, hva "
        "som kommer, og hva som har vært.",
        image="seilled",
    ),
    index(
        "NetworkIndexPage",
        "nettverk",
        "Nettverk og avtaler",
        "Organisasjoner, nettverk og vennskapsregioner som fylkene har vært med i, fra 1949 til i dag. "
        "Medlemskap har datoer, for fylker kommer og går.",
        image="skjaergard",
    ),
    index(
        "StrategyIndexPage",
        "strategier",
        "Strategier",
        "Planer for internasjonalt arbeid, fra de blir påbegynt til de blir avløst. Her er også planer "
        "fra andre fylker, til å lære av.",
        body=[text("<p>Planer fra andre fylker er gjengitt kort og med våre ord.</p>")],
    ),
    index(
        "ProjectIndexPage",
        "prosjekter",
        "Prosjekter",
        "Hva samarbeidet har ført til: strender som ble ryddet, elever som reiste, og planer som ble "
        "laget sammen. Noen av prosjektene er merket som gode eksempler.",
        image="strandlinje",
        body=[text("<p>Beløpene er hentet fra åpne kilder. Der vi ikke har funnet et beløp, er feltet "
                   "tomt: Ukjent er ikke det samme som null.</p>")],
    ),
]  # fmt: skip
