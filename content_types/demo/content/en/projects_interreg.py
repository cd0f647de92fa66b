"""English for Interreg projects."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:ren-kystlinje": {
        "title": "Clean Coastline (Ren kystlinje)",
        "slug": "clean-coastline",
        "introduction": (
            "35 partners in three countries looked for new ways of removing litter from the "
            "beaches – and of keeping it from getting there."
        ),
        "body.0": (
            "<p>Among the partners were 4 counties, 15 municipalities and 2 universities. "
            "Oslofjordens friluftsråd led the Norwegian part for Østfold County Council.</p>"
        ),
        "body.1.caption": "Illustration: shorelines, drawn for this site.",
        "body.2.text": "It started small",
        "body.3": (
            '<p>First came a <a href="page:ren-kystlinje-forprosjekt">pre-project</a> with four '
            "partners. There they looked for common answers to a problem that all of them had.</p>"
        ),
        "body.4.title": "From pre-project to main project",
        "body.4.events.0.date": "September 2013",
        "body.4.events.0.text": "The pre-project begins.",
        "body.4.events.1.date": "August 2014",
        "body.4.events.1.text": "The pre-project ends.",
        "body.4.events.2.date": "January 2016",
        "body.4.events.2.text": "The main project begins.",
        "body.4.events.3.date": "December 2018",
        "body.4.events.3.text": "The main project ends.",
        "body.5": (
            "<p>The project database also gives a Norwegian contribution, but its currency is "
            "unclear. The amount is therefore left out here.</p>"
        ),
        "aims": "New ways of removing marine litter, and of keeping it from reaching the sea.",
        "results": (
            "Four work packages: research, beach cleaning, treatment of the waste and less new "
            "litter."
        ),
        "funding.0.source": "interreg.no (project database)",
        "partners.1.name": "Østfold County Council",
        "partners.3.name": "Buskerud County Council",
        "partners.4.name": "Institute of Marine Research",
    },
    "page:ren-kystlinje-forprosjekt": {
        "title": "Clean Coastline (pre-project)",
        "slug": "clean-coastline-pre-project",
        "introduction": (
            "A small project on a large problem: four partners in three countries spent a year "
            "finding common answers to litter along the coast."
        ),
        "body.0.title": "This is why we support pre-projects",
        "body.0.text": (
            "<p>EUR 143,281 in the pre-project became EUR 5,838,590 in the main project: about 40 "
            "times as much.</p>"
        ),
        "body.1": (
            "<p>The project database also gives a Norwegian contribution, but its currency is "
            "unclear. The amount is therefore left out here.</p>"
        ),
        "aims": "To find common answers to litter along the coast.",
        "results": "The main project Clean Coastline.",
        "funding.0.source": "interreg.no (project database)",
    },
    "page:biogas-2020": {
        "introduction": (
            "A common Scandinavian platform for biogas, from food waste and manure to fuel. Five "
            "Norwegian counties and Oslo took part."
        ),
        "body.0": (
            "<p>Østfold coordinated the Norwegian part. There were 35 partners in all; these are "
            "the ones whose names we have found.</p>"
        ),
        "body.1.text": "Manure smells of money when it turns into fuel.",
        "body.1.source": "Farmer (invented quotation)",
        "aims": "One Scandinavian platform for biogas; more production and more use.",
        "results": (
            "The project expected about EUR 100 million in investments and 1,000–1,500 jobs over "
            "ten years. That was an estimate."
        ),
        "partners.1.name": "Østfold County Council",
        "partners.2.name": "Akershus County Council",
        "partners.3.name": "Buskerud County Council",
        "partners.4.name": "Telemark County Council",
        "partners.5.name": "Vestfold County Council",
        "partners.6.name": "City of Oslo",
    },
    "page:integrert-grenseregion": {
        "title": "Integrated Border Region (Integrert grenseregion)",
        "slug": "integrated-border-region",
        "introduction": (
            "The pandemic closed the border to those whose everyday life lay on both sides. The "
            "project finds and removes obstacles, so that it does not happen again."
        ),
        "body.0": (
            "<p>Approved on 28 September 2022 for 36 months, as one of the first three projects of "
            "the new period.</p>"
        ),
        "body.1.caption": "Who pays",
        "body.1.columns.0.heading": "Source",
        "body.1.rows.0.values.0": "the EU",
        "body.1.rows.1.values.0": "Norwegian Interreg funds",
        "body.1.rows.2.values.0": "The partners and others",
        "body.1.rows.3.values.0": "Total",
        "body.1.columns.1.heading": "EUR",
        "body.2.title": "Approved on the same day",
        "aims": (
            "To find and remove obstacles at the border after covid-19, and to keep the border "
            "open in the long term."
        ),
        "partners.1.name": "Viken County Council",
    },
    "page:expande": {
        "introduction": (
            "Young people far from working life get a chance to try their hand on both sides of "
            "the border."
        ),
        "body.0": (
            "<p>Approved on 28 September 2022. The sources disagree on whether the project lasts "
            "for 24 or 36 months.</p>"
        ),
        "aims": "To help young people far from work become employable on both sides of the border.",
    },
    "page:coben": {
        "title": "COBEN: locally owned energy",
        "introduction": (
            "What happens when a local community owns its own energy? Farms in Østfold replaced "
            "fossil fuel and shared what they learned."
        ),
        "body.0": (
            "<p>The project was to end in 2019, but was extended. The year in which it began is "
            "assumed.</p><p>The budget was not found in open sources.</p>"
        ),
        "aims": "Locally owned energy: tools and business models.",
        "results": "Farms in Østfold replaced 1,272,829 kWh of fossil energy, about 316 tonnes of CO2.",
        "partners.0.name": "Provincie Oost-Vlaanderen (assumed)",
        "partners.1.name": "Østfold County Council, later Viken",
    },
    "page:sharedimobihub": {
        "title": "ShareDiMobiHub: shared mobility in one place",
        "introduction": (
            "Bicycles, e-scooters, cars and buses gathered in one place. Vestfold is trying it out "
            "at Tønsberg station."
        ),
        "body.0": "<p>13 partners.</p><p>The budget was not found in open sources.</p>",
        "aims": "More shared mobility through mobility hubs.",
        "results": "A pilot mobility hub at Tønsberg station; conference on 29 May 2024.",
        "partners.1.name": "Vestfold County Council (formerly Vestfold og Telemark)",
    },
}
