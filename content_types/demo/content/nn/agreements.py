"""Nynorsk for bilateral agreements."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:vennskapsregioner-i-norden": {
        "title": "Vennskapssamarbeidet i Norden",
        "slug": "vennskapsregionar-i-norden",
        "introduction": (
            "Ein nordisk vennskapskrins frå 1949 er rota til dagens samarbeid med regionane på "
            "svensk og dansk side. Østfold kom med i 1953."
        ),
        "body.0.title": "Frå vennskap til avtale",
        "body.0.events.0.text": "Den nordiske vennskapskrinsen byrjar.",
        "body.0.events.1.text": "Østfold blir med.",
        "body.0.events.2.text": "Partane skriv ned kva samarbeidet skal handle om, saman med Region Nordjylland.",
        "body.1.title": "Avtalane i dag",
    },
    "page:vastra-gotaland": {
        "introduction": (
            "Naboregionen på den andre sida av Svinesund. Tog, vegar, reiseliv og ein felles "
            "arbeidsmarknad er sakene som går igjen."
        ),
        "body.0": (
            "<p>Avtalen dekkjer samferdsel, jernbanen Oslo–Göteborg, næring, kultur, reiseliv og "
            "arbeidsmarknad. 22. april 2022 møttest dei politiske leiingane i Viken og Västra "
            "Götaland. Året er utleidd av kjelda.</p>"
        ),
        "body.1.title": "Les òg",
    },
    "page:nordjylland": {
        "title": "Vennskapen med Region Nordjylland",
        "introduction": (
            "Den danske vennskapsregionen til Østfold, og den tredje parten då innhaldet i det "
            "nordiske samarbeidet vart skrive ned i 2001."
        ),
        "body.0": (
            "<p>Kjelda seier ikkje om vennskapen vart ført vidare av Viken eller av det nye "
            "Østfold.</p>"
        ),
    },
    "page:baden-wurttemberg": {
        "introduction": (
            "Viken nemnde den tyske delstaten som samarbeidspartnar i arbeidet med berekraftsmål "
            "17. Dato og innhald er ikkje funne."
        ),
        "body.0": (
            "<p>Delstaten er kjend for bilindustri og for å gjere forsking om til produkt. Har du "
            "avtaleteksten, vil vi gjerne høyre frå deg.</p>"
        ),
        "memberships.0.note": "Nemnd av Viken; startdatoen er ikkje funnen.",
    },
    "page:schleswig-holstein": {
        "introduction": (
            "Østlandssamarbeidet hadde ein felles avtale med den nordlegaste tyske delstaten, på "
            "vegner av fylkeskommunane."
        ),
        "body.0.title": "Den som hadde avtalen",
        "memberships.0.note": "Det var Østlandssamarbeidet som hadde avtalen.",
    },
}
