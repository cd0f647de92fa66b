"""Nynorsk for the lists of the sections."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:programmer": {
        "title": "Program",
        "slug": "program",
        "introduction": (
            "EU-program, Interreg, EØS-midlane og nordiske ordningar: kva dei er for, kven som kan "
            "søkje, og kva fylket gjer i dei. Noreg er med i dei fleste, men ikkje i alle."
        ),
        "body.0": (
            "<p>Program lever lenge og skiftar innhald kvart sjuande år. Derfor har kvar side sine "
            "periodar, med budsjett og reglar for kvar av dei. Der eit tal er usikkert, står "
            "det.</p>"
        ),
        "body.1.title": "Til utskrift",
    },
    "page:tilskudd": {
        "title": "Tilskot",
        "slug": "tilskot",
        "introduction": (
            "Støtte til dei som vil i gang med internasjonalt samarbeid. Her ser du kva som er ope "
            "no, kva som kjem, og kva som har vore."
        ),
    },
    "page:nettverk": {
        "title": "Nettverk og avtalar",
        "introduction": (
            "Organisasjonar, nettverk og vennskapsregionar som fylka har vore med i, frå 1949 til "
            "i dag. Medlemskap har datoar, for fylke kjem og går."
        ),
    },
    "page:strategier": {
        "title": "Strategiar",
        "slug": "strategiar",
        "introduction": (
            "Planar for internasjonalt arbeid, frå dei blir påbyrja til dei blir avløyste. Her er "
            "òg planar frå andre fylke, til å lære av."
        ),
        "body.0": "<p>Planar frå andre fylke er attgitte kort og med våre ord.</p>",
    },
    "page:prosjekter": {
        "title": "Prosjekt",
        "slug": "prosjekt",
        "introduction": (
            "Kva samarbeidet har ført til: strender som vart rydda, elevar som reiste, og planar "
            "som vart laga saman. Nokre av prosjekta er merkte som gode døme."
        ),
        "body.0": (
            "<p>Beløpa er henta frå opne kjelder. Der vi ikkje har funne eit beløp, er feltet "
            "tomt: Ukjent er ikkje det same som null.</p>"
        ),
    },
}
