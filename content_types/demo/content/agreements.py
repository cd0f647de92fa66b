"""Bilateral agreements and friendships between regions."""

from __future__ import annotations

from content_types.demo.body import related, text, timeline
from content_types.demo.families import member, network

from .networks import FIRST_2020, LAST_2019, LAST_2023

AGREEMENTS = [
    network(
        "vennskapsregioner-i-norden",
        "Vennskapssamarbeidet i Norden",
        "En nordisk vennskapskrets fra 1949 er roten til dagens samarbeid med regionene på "
        "svensk og dansk side. Østfold kom med i 1953.",
        kind="bilateral", founded="1949", themes=["demokrati", "kultur"],
        memberships=[member("ostfold-01", "party", "1953", LAST_2019)],
        body=[
            timeline("Fra vennskap til avtale", [
                ("1949", "Den nordiske vennskapskretsen begynner."),
                ("1953", "Østfold blir med."),
                ("2001", "Partene skriver ned hva samarbeidet skal handle om, sammen med Region Nordjylland."),
            ]),
            related("Avtalene i dag", "vastra-gotaland", "nordjylland"),
        ],
    ),
    network(
        "vastra-gotaland",
        "Avtalen med Västra Götalandsregionen",
        "Naboregionen på den andre siden av Svinesund. Tog, veier, reiseliv og et felles "
        "arbeidsmarked er sakene som går igjen.",
        kind="bilateral", founded="2001", partner_country="SE", organisation="vastra-gotalandsregionen",
        image="grenseelv",
        themes=["transport", "naering", "kultur", "arbeid"],
        contacts=["amina.eksempel"],
        memberships=[
            member("ostfold-01", "party", "2001", LAST_2019),
            member("viken", "party", FIRST_2020, LAST_2023),
        ],
        body=[
            text("<p>Avtalen dekker samferdsel, jernbanen Oslo–Göteborg, næring, kultur, reiseliv og "
                 "arbeidsmarked. 22. april 2022 møttes de politiske ledelsene i Viken og Västra "
                 "Götaland. Året er utledet av kilden.</p>"),
            related("Les også", "string", "go-samarbeidet"),
        ],
    ),
    network(
        "nordjylland",
        "Vennskapet med Region Nordjylland",
        "Østfolds danske vennskapsregion, og den tredje parten da innholdet i det nordiske "
        "samarbeidet ble skrevet ned i 2001.",
        kind="bilateral", founded="2001", partner_country="DK", organisation="region-nordjylland",
        themes=["kultur", "naering"],
        memberships=[member("ostfold-01", "party", "2001", LAST_2019)],
        body=[text("<p>Kilden sier ikke om vennskapet ble ført videre av Viken eller av det nye "
                   "Østfold.</p>")],
    ),
    network(
        "baden-wurttemberg",
        "Samarbeidet med Baden-Württemberg",
        "Viken nevnte den tyske delstaten som samarbeidspartner i arbeidet med bærekraftsmål 17. "
        "Dato og innhold er ikke funnet.",
        kind="bilateral", partner_country="DE", themes=["naering", "klima-energi"],
        memberships=[
            member("viken", "party", "", LAST_2023, note="Nevnt av Viken; startdatoen er ikke funnet."),
        ],
        body=[text("<p>Delstaten er kjent for bilindustri og for å gjøre forskning om til produkter. "
                   "Har du avtaleteksten, vil vi gjerne høre fra deg.</p>")],
    ),
    network(
        "schleswig-holstein",
        "Avtalen med Schleswig-Holstein",
        "Østlandssamarbeidet hadde en felles avtale med den nordligste tyske delstaten, på vegne av "
        "fylkeskommunene.",
        kind="bilateral", partner_country="DE", themes=["kultur", "naering", "inkludering"],
        memberships=[
            member("viken", "through", FIRST_2020, LAST_2023, through="ostlandssamarbeidet",
                   note="Avtalen var Østlandssamarbeidets."),
        ],
        body=[related("Den som hadde avtalen", "ostlandssamarbeidet")],
    ),
]  # fmt: skip
