"""English for the EEA Grants, Nordic programmes and others."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:eos-midlene": {
        "title": "EEA and Norway Grants",
        "slug": "eea-grants",
        "introduction": (
            "Norway, Iceland and Liechtenstein pay for development and cooperation in EU countries "
            "in southern and central Europe. Norwegian municipalities, museums and specialists can "
            "become partners and have their costs covered."
        ),
        "body.0.text": "How to take part",
        "body.1": (
            "<p>You are seldom the applicant yourselves. Find a partner in the beneficiary "
            "country, agree on what you want, and let the partner submit the application. As a "
            "donor partner you have your costs covered by the project.</p>"
        ),
        "body.2.title": "Two schemes in one",
        "body.2.text": (
            "<p>The EEA Grants are paid for by Norway, Iceland and Liechtenstein together. The "
            "Norway Grants are paid for by Norway alone.</p>"
        ),
        "body.3.caption": "The periods do not follow the EU's seven-year periods",
        "body.3.columns.0.heading": "Period",
        "body.3.columns.1.heading": "Total",
        "body.3.columns.2.heading": "Norway's share",
        "body.3.rows.0.values.1": "EUR 2.8 billion",
        "body.3.rows.0.values.2": "97.7 per cent",
        "body.3.rows.1.values.1": "EUR 3.268 billion",
        "body.3.rows.1.values.2": "about 97 per cent",
        "body.4": (
            '<p>Do you need help to find a partner? <a href="page:eu-forprosjekter">Grants for EU '
            "pre-projects</a> can cover travel and a first meeting.</p>"
        ),
        "official_name": "EEA and Norway Grants",
        "other_names": "EØS-midlene, EEA Grants, Norway Grants",
        "area": "The beneficiary countries in the EU. In the period 2014–2021 there were 15.",
        "who_can_apply": (
            "The applicant is as a rule the partner in the beneficiary country. Norwegian bodies "
            "take part as donor partners."
        ),
        "links.0.label": "How Norwegian bodies can take part (in Norwegian)",
        "periods.0.note": (
            "15 beneficiary countries. Norway paid 97.7 per cent. About 2 per cent went to "
            "bilateral funds."
        ),
        "periods.1.note": (
            "Agreed with the EU in November–December 2023. Norway pays about 97 per cent. More "
            "weight on green transition, local development and civil society."
        ),
        "contact_points.0.role": "Overall responsibility",
        "contact_points.1.role": "Cultural exchange",
        "contact_points.2.role": "Cultural heritage",
        "contact_points.3.role": "Some programmes",
        "contact_points.4.role": "Some programmes",
        "contact_points.5.role": "Some programmes",
    },
    "page:nordisk": {
        "title": "Programmes of the Nordic Council of Ministers",
        "slug": "nordic",
        "introduction": (
            "Nordic money for schools, culture and cooperation across borders. The amounts are "
            "smaller than in the EU, and the way from application to answer is shorter."
        ),
        "body.0": (
            "<p>Some examples: Nordplus for education, the Nordic Culture Fund and Nordic Culture "
            "Point for arts and culture, and money for the border committees.</p><p>The examples "
            "are common knowledge and have not been checked. See the pages of each scheme before you "
            "apply.</p>"
        ),
        "body.1.title": "A border committee with Nordic money",
        "other_names": "Nordplus, Nordic Culture Fund, Nordic Culture Point",
        "area": (
            "The Nordic countries. Several of the schemes also include Estonia, Latvia and "
            "Lithuania."
        ),
    },
    "page:life": {
        "introduction": (
            "The EU programme for the environment and climate action. Of the EFTA states, only "
            "Iceland was on the list of 2020."
        ),
        "body.0": (
            "<p>Norway is not part of the programme in 2021–2027. Norwegian bodies may still join "
            "some projects at their own expense, if the rules of the call allow it. Ask whoever "
            "leads the project before you spend time on an application.</p>"
        ),
        "periods.0.note": (
            "Of the EFTA states, only Iceland was on the list of 2020. Source: regjeringen.no and "
            "osloregion.org."
        ),
    },
    "page:esc": {
        "title": "European Solidarity Corps",
        "slug": "european-solidarity-corps",
        "introduction": (
            "Voluntary service for young people in another country. Norway is not on the final "
            "list for 2021–2027."
        ),
        "body.0": (
            "<p>Norway is not part of the programme in 2021–2027. Norwegian bodies may still join "
            "some projects at their own expense, if the rules of the call allow it. Ask whoever "
            "leads the project before you spend time on an application.</p>"
        ),
        "other_names": "Det europeiske solidaritetskorpset",
        "periods.0.note": (
            "Iceland and Liechtenstein were on the list of 2020; Norway is not on the final one. "
            "Source: regjeringen.no and osloregion.org."
        ),
    },
    "page:cerv": {
        "title": "Citizens, Equality, Rights and Values (CERV)",
        "introduction": (
            "The EU programme for democracy, equality and twin towns. Norway is not part of it, "
            "although in 2020 it announced that it would join parts of it."
        ),
        "body.0": (
            "<p>Norway is not part of the programme in 2021–2027. Norwegian bodies may still join "
            "some projects at their own expense, if the rules of the call allow it. Ask whoever "
            "leads the project before you spend time on an application.</p>"
        ),
        "other_names": "Borgere, likestilling, rettigheter og verdier",
        "periods.0.note": (
            "In 2020 Norway announced that it would join parts of the programme, but it is not on "
            "the final list. Source: regjeringen.no and osloregion.org."
        ),
    },
    "page:cef": {
        "introduction": (
            "EU money for large networks: railways, energy and digital infrastructure. Norway is "
            "not part of it in 2021–2027."
        ),
        "body.0": (
            "<p>Norway is not part of the programme in 2021–2027. Norwegian bodies may still join "
            "some projects at their own expense, if the rules of the call allow it. Ask whoever "
            "leads the project before you spend time on an application.</p>"
        ),
        "periods.0.note": "Not on the final list. Source: regjeringen.no and osloregion.org.",
    },
    "page:justice": {
        "title": "Justice Programme",
        "introduction": (
            "Cooperation between courts and judicial authorities. Norway announced in 2020 that it "
            "would join, but is not part of it in 2021–2027."
        ),
        "body.0": (
            "<p>Norway is not part of the programme in 2021–2027. Norwegian bodies may still join "
            "some projects at their own expense, if the rules of the call allow it. Ask whoever "
            "leads the project before you spend time on an application.</p>"
        ),
        "other_names": "EUs justisprogram",
        "periods.0.note": (
            "Announced in 2020, but not on the final list. Source: regjeringen.no and "
            "osloregion.org."
        ),
    },
}
