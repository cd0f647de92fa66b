"""English for projects of the EU's programmes."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:move21": {
        "introduction": (
            "Oslo led 24 partners that tried out hubs for both goods and people. The aim is 30 per "
            "cent lower emissions from urban transport by 2030."
        ),
        "body.0": (
            "<p>Full name: <i>Multimodal and interconnected hubs for freight and passenger "
            "transport</i>. The project was planned for 48 months, with partners from Norway, "
            "Sweden, Germany, the Netherlands, Belgium, Italy and Greece.</p>"
        ),
        "body.1.text": "What can others learn?",
        "body.2": (
            "<p>That a city can lead, when a county, a research institute and neighbours in two "
            "countries share the work.</p>"
        ),
        "aims": (
            "30 per cent lower emissions from urban transport by 2030, and at least 15 new "
            "solutions in three living labs."
        ),
        "results": (
            "According to the press, the first Norwegian municipality to lead a Horizon 2020 "
            "project of this kind."
        ),
        "partners.0.name": "City of Oslo",
        "partners.1.name": "Viken County Council",
        "partners.2.name": "City of Gothenburg",
        "partners.5.name": "Institute of Transport Economics",
    },
    "page:boost": {
        "title": "BOOST: resilient children",
        "introduction": (
            "The whole school works on feelings and friendship. The municipality of Modum tried "
            "the method, and the county led the work of getting others to use it."
        ),
        "body.0": (
            "<p>Full name: <i>Building social and emotional skills to BOOST mental health "
            "resilience in children and young people in Europe</i>. The project lasted for 48 "
            "months; SINTEF lists it with the years 2018–2023.</p>"
        ),
        "body.1.text": "We spend five minutes every morning. We get those five minutes back.",
        "body.1.source": "Teacher (invented quotation)",
        "body.2.title": "The network that was a partner",
        "aims": (
            "A way of working for the whole school, with social and emotional learning at primary "
            "level."
        ),
        "results": "The BOOST method can be downloaded free of charge.",
        "partners.1.name": "Viken County Council (formerly Buskerud)",
        "partners.2.name": "Municipality of Modum",
    },
    "page:pentahelix": {
        "title": "PentaHelix: climate plans made together",
        "introduction": (
            "Municipalities, firms, researchers, organisations and residents made climate and "
            "energy plans together. Eight planned plans became 24."
        ),
        "body.0.title": "Who are the five?",
        "body.0.text": "<p>The public sector, business, research, organisations and residents.</p>",
        "body.1": (
            "<p>11 partners from Norway, Croatia, Belgium, Spain and Latvia. The sources we have "
            "read do not say who led the project.</p><p>The budget was not found in open "
            "sources.</p>"
        ),
        "aims": "Climate and energy plans made together with five groups in society.",
        "results": "8 planned pilot plans became 24, nine of them in Norway.",
        "partners.0.name": "Viken County Council (formerly Østfold)",
    },
    "page:dirtt": {
        "title": "DIRTT: European training for trail builders",
        "introduction": (
            "The vocational college in Kongsberg wanted a common standard for those who build "
            "trails. First came a small sum from the county, then came Erasmus+."
        ),
        "body.0": (
            "<p>Full name: <i>Developing Intereuropean Resources for Trail builder Training</i>. A "
            "strategic partnership (KA2) over 36 months.</p>"
        ),
        "body.1.title": "How a pre-project works",
        "body.1.text": (
            "<p>A little money early on gives time to find the right partners. That is the idea "
            'behind <a href="page:eu-forprosjekter">grants for EU pre-projects</a>.</p>'
        ),
        "aims": "A European standard for the training of trail builders.",
        "results": (
            "Received seed money from Buskerud County Council and advice from the Oslo Region "
            "European Office before the application succeeded."
        ),
    },
    "page:identity-on-the-line": {
        "introduction": (
            "Partners in seven countries told seven stories of having to move, and of what it does "
            "to people in the long run."
        ),
        "body.0": (
            "<p>Partners from Norway, Sweden, Denmark, Poland, Lithuania, Slovenia and Croatia. "
            "The years have not been confirmed by a primary source.</p><p>The budget was not found "
            "in open sources.</p>"
        ),
        "aims": "The long-term effects of seven migration stories.",
        "results": "A travelling exhibition and two international awards.",
    },
}
