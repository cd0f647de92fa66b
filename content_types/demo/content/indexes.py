"""The lists of the site's sections."""

from __future__ import annotations

from typing import Any

from content_types.demo.body import documents, text
from content_types.demo.families import BOTH, content_page
from content_types.demo.spec import Item, T


def index(model: str, key: str, title: str | T, introduction: str | T, **values: Any) -> Item:
    return content_page(
        model, key, title, introduction, parent="front", show_in_menus=True, **values
    )


# Where the English list is still empty, it says why.
IN_NORWEGIAN = T([], [text("<p>The pages of this section are in Norwegian so far.</p>")])

INDEXES = [
    index(
        "ProgrammeIndexPage",
        "programmer",
        T("Programmer", "Programmes"),
        T("EU-programmer, Interreg, EØS-midlene og nordiske ordninger: hva de er for, hvem som kan søke, "
          "og hva fylket gjør i dem. Norge er med i de fleste, men ikke i alle.",
          "EU programmes, Interreg, the EEA Grants and Nordic schemes: what they are for, who can apply "
          "and what the county does in them. Norway is in most of them, but not in all."),
        slug=T("programmer", "programmes"),
        image="kystlinjer",
        body=[
            text(T("<p>Programmer lever lenge og skifter innhold hvert sjuende år. Derfor har hver side "
                   "sine perioder, med budsjett og regler for hver av dem. Der et tall er usikkert, står "
                   "det.</p>",
                   "<p>Programmes live long and change every seven years. Each page therefore has its "
                   "periods, with budget and rules for each. Where a figure is uncertain, it says so.</p>")),
            documents(T("Til utskrift", "To print"), "programoversikt"),
        ],
        languages=BOTH,
    ),
    index(
        "GrantIndexPage",
        "tilskudd",
        T("Tilskudd", "Grants"),
        T("Støtte til dem som vil i gang med internasjonalt samarbeid. Her ser du hva som er åpent nå, hva "
          "som kommer, og hva som har vært.",
          "Support for those who want to start international cooperation. Here you see what is open now, "
          "what is coming and what has been."),
        slug=T("tilskudd", "grants"),
        image="seilled",
        languages=BOTH,
    ),
    index(
        "NetworkIndexPage",
        "nettverk",
        T("Nettverk og avtaler", "Networks and agreements"),
        T("Organisasjoner, nettverk og vennskapsregioner som fylkene har vært med i, fra 1949 til i dag. "
          "Medlemskap har datoer, for fylker kommer og går.",
          "Organisations, networks and partner regions that the counties have belonged to, from 1949 "
          "until today. Memberships have dates, for counties come and go."),
        slug=T("nettverk", "networks"),
        image="skjaergard",
        body=IN_NORWEGIAN,
        languages=BOTH,
    ),
    index(
        "StrategyIndexPage",
        "strategier",
        T("Strategier", "Strategies"),
        T("Planer for internasjonalt arbeid, fra de blir påbegynt til de blir avløst. Her er også planer "
          "fra andre fylker, til å lære av.",
          "Plans for international work, from their beginning until others replace them. Plans of other "
          "counties are here too, to learn from."),
        slug=T("strategier", "strategies"),
        body=IN_NORWEGIAN,
        languages=BOTH,
    ),
    index(
        "ProjectIndexPage",
        "prosjekter",
        T("Prosjekter", "Projects"),
        T("Hva samarbeidet har ført til: strender som ble ryddet, elever som reiste, og planer som ble "
          "laget sammen. Noen av prosjektene er merket som gode eksempler.",
          "What cooperation has led to: beaches that were cleaned, pupils who went abroad, plans that were "
          "made together. Some of the projects are marked as good examples."),
        slug=T("prosjekter", "projects"),
        image="strandlinje",
        body=T([text("<p>Beløpene er hentet fra åpne kilder. Der vi ikke har funnet et beløp, er feltet "
                     "tomt: Ukjent er ikke det samme som null.</p>")],
               [text("<p>The projects are described in Norwegian so far. Amounts are from open sources; "
                     "where none was found, none is given: unknown is not zero.</p>")]),
        languages=BOTH,
    ),
]  # fmt: skip
