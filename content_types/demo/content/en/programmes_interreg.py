"""English for Interreg and its neighbours."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:interreg-sverige-norge": {
        "title": "Interreg Sweden–Norway",
        "slug": "interreg-sweden-norway",
        "introduction": (
            "The programme for those who live and work along the border. Here municipalities, "
            "schools, business networks and organisations on both sides can solve together what "
            "none of them could manage alone."
        ),
        "body.0.text": "What the programme is for",
        "body.1": (
            "<p>The border is open, yet it is still felt: different rules for tax, social security "
            "and education, separate professional communities and trains that do not connect. The "
            "programme supports cooperation that makes such differences smaller, or turns them "
            "into something new.</p><p>A project always has at least one Norwegian and one Swedish "
            "partner. Norwegian partners receive Norwegian funds, Swedish partners EU funds, and "
            "they apply together.</p>"
        ),
        "body.2.title": "Three kinds of project",
        "body.2.text": (
            "<ul><li>pre-project, in which the partners agree on what they want</li><li>main "
            "project</li><li>small-scale project, with simpler rules</li></ul>"
        ),
        "body.3": (
            "<p>Small pre-projects have a scheme of their own inside the programme. That is why <a "
            'href="page:eu-forprosjekter">grants for EU pre-projects</a> do not cover them.</p>'
        ),
        "body.4.title": "Projects from our area",
        "official_name": "Interreg VI-A Sweden–Norway",
        "other_names": "Interreg V-A Sweden–Norway, Interreg Sverige–Norge",
        "area": (
            "Norway: Trøndelag, Innlandet, Østfold and Akershus. Sweden: Dalarna, Jämtland, "
            "Värmland, Västernorrland and Västra Götaland."
        ),
        "who_can_apply": (
            "Public bodies, education and research, business organisations and voluntary bodies. "
            "Private individuals and sole proprietors could not apply in 2014–2020."
        ),
        "links.0.label": "The programme at keep.eu",
        "links.1.label": "The period 2014–2020",
        "periods.0.county_roles.0.end": "31 December 2023",
        "periods.0.county_roles.0.note": "The source is from 2020. The role cannot have outlasted the county.",
        "periods.0.note": (
            "Interreg V-A. Sub-areas: Nordens Grønne Belte, Indre Skandinavia and Grenseløst "
            "Samarbeid. Interreg.no gives the EU funding as EUR 48 million."
        ),
        "periods.1.county_roles.0.start": "1 January 2024",
        "periods.1.county_roles.1.start": "1 January 2024",
        "periods.1.priorities.0.title": "A smarter border region",
        "periods.1.priorities.1.title": "A greener border region",
        "periods.1.priorities.2.title": "A more social border region",
        "periods.1.priorities.3.title": "A stronger border region",
        "periods.1.note": "Interreg VI-A. Sub-areas: Nordens Grønne Belte and Sentrale Skandinavia.",
        "contact_points.0.role": "Secretariat on the Norwegian side",
        "contact_points.1.role": "Secretariat on the Norwegian side",
    },
    "page:interreg-oks": {
        "title": "Interreg Öresund–Kattegat–Skagerrak",
        "introduction": (
            "Norway, Sweden and Denmark around a common sea. The programme supports partners who "
            "want greener transport, new firms and a labour market without needless obstacles."
        ),
        "body.0.text": "A sea that connects",
        "body.1": (
            "<p>Around the Kattegat and the Skagerrak we share sea, litter, freight, students and "
            "commuters. The programme gives money to partners from at least two of the three "
            "countries.</p>"
        ),
        "body.2.caption": "Illustration: depth curves, drawn for this site.",
        "body.3.caption": "How much the programme covers in 2021–2027",
        "body.3.columns.0.heading": "Partner",
        "body.3.columns.1.heading": "Money from",
        "body.3.columns.2.heading": "Per cent of the cost",
        "body.3.rows.0.values.0": "Norwegian",
        "body.3.rows.0.values.1": "Norwegian Interreg funds",
        "body.3.rows.1.values.0": "Swedish or Danish",
        "body.3.rows.1.values.1": "the EU",
        "body.4.text": "The county's task",
        "body.5": (
            "<p>Østfold County Council was the Norwegian managing body until 2020. In the Viken "
            "years the task lay with Viken, which paid out the Norwegian funds and checked how "
            "they were spent. Since 2024 it has been back in Østfold.</p>"
        ),
        "body.6.title": "From idea to main project",
        "official_name": "Interreg VI-A Öresund–Kattegat–Skagerrak",
        "other_names": (
            "ÖKS, Interreg Øresund–Kattegat–Skagerrak, Interreg V-A Öresund–Kattegat–Skagerrak"
        ),
        "area": (
            "Norway: Østfold, Akershus, Oslo, Vestfold, Buskerud, Telemark and Agder. Sweden: "
            "Skåne, Halland and Västra Götaland. Denmark: Nordjylland, Midtjylland, Sjælland and "
            "Hovedstaden."
        ),
        "links.0.label": "The programme at keep.eu",
        "periods.0.budget.0.source": "Buskerud County Council, 2015",
        "periods.0.county_roles.0.end": "31 December 2019",
        "periods.0.county_roles.1.end": "31 December 2023",
        "periods.0.county_roles.1.note": (
            "Paid out the Norwegian funds and checked how they were spent."
        ),
        "periods.0.note": (
            "Interreg V-A. Norwegian co-funding for transport and the green economy did not open "
            "until 2018."
        ),
        "periods.1.county_roles.0.end": "31 December 2023",
        "periods.1.county_roles.1.start": "1 January 2024",
        "periods.1.county_roles.2.start": "1 January 2024",
        "periods.1.county_roles.3.start": "1 January 2024",
        "periods.1.priorities.0.title": "Innovation and entrepreneurship",
        "periods.1.priorities.1.title": "Green transition",
        "periods.1.priorities.2.title": "Transport and mobility",
        "periods.1.priorities.3.title": "A labour market without borders",
        "contact_points.0.role": "Norwegian managing body",
    },
    "page:interreg-nordsjoen": {
        "title": "Interreg North Sea",
        "slug": "interreg-north-sea",
        "introduction": (
            "Seven countries around the North Sea try out answers to the same questions: ports, "
            "coastal towns, wind, transport and a wilder climate. All counties from Trøndelag "
            "southwards can take part."
        ),
        "body.0": (
            "<p>Projects here are larger and have more partners than those along the land border. "
            "There is still a way in for those who want to try first: the small-scale project.</p>"
        ),
        "body.1.items.0.title": "What is a small-scale project?",
        "body.1.items.0.text": "<p>A project of at most EUR 500,000 and 18 months, with three to seven partners.</p>",
        "body.1.items.1.title": "How do we apply for a main project?",
        "body.1.items.1.text": (
            "<p>In two steps: first a short expression of interest, then a full application. "
            "Partners must come from at least three countries.</p>"
        ),
        "body.2.title": "Projects",
        "other_names": "North Sea Programme, Interreg V-B North Sea Region",
        "area": (
            "Norway: Trøndelag and all counties south of it. Also parts of Belgium, Denmark, "
            "France, Germany, the Netherlands and Sweden."
        ),
        "periods.1.priorities.0.title": "Robust and smart communities",
        "periods.1.priorities.1.title": "Green transition",
        "periods.1.priorities.2.title": "Resilience to climate change",
        "periods.1.priorities.3.title": "Better governance",
        "periods.1.note": "Interreg VI-B. About EUR 158 million goes to projects.",
        "contact_points.0.role": "National contact point (source from 2016, then Hordaland)",
    },
    "page:interreg-ostersjoen": {
        "title": "Interreg Baltic Sea Region",
        "slug": "interreg-baltic-sea",
        "introduction": (
            "The countries around the Baltic Sea work together for clean water, green transport "
            "and robust communities. Norway takes part although it has no coast on that sea."
        ),
        "body.0": (
            "<p>The programme has two sizes. A small project may cost up to EUR 500,000 and last "
            "for 24 months. A regular project is larger and must produce solutions that others can "
            "use.</p>"
        ),
        "body.1.title": "A project with Akershus as partner",
        "other_names": "Baltic Sea Programme, Interreg V-B Baltic Sea Region",
        "area": (
            "Norway: Trøndelag and all counties south of it. Also Sweden, Denmark, Finland, "
            "Estonia, Latvia, Lithuania, Poland and northern Germany."
        ),
        "who_can_apply": "Public and private bodies. Private bodies cannot lead a project.",
        "periods.1.note": (
            "Interreg VI-B. The source also gives a Norwegian amount, but the figures do not add "
            "up, so it is left out here."
        ),
        "contact_points.0.role": "National contact point (source from 2022; may have changed)",
    },
    "page:interreg-npa": {
        "title": "Interreg Northern Periphery and Arctic",
        "introduction": (
            "Cooperation for sparsely populated areas in the far north: short summers, long "
            "distances and livelihoods that depend on sea and nature."
        ),
        "body.0": (
            "<p>Our counties cannot apply here. The programme is still on the list, because many "
            "ask what sets the programmes in the north apart from those in the south.</p>"
        ),
        "area": (
            "Nordland, Troms, Finnmark, Trøndelag, Svalbard and Jan Mayen. Rogaland, Vestland and "
            "Møre og Romsdal left after 2020. Østfold, Akershus and Buskerud are not included."
        ),
        "links.0.label": "The programme at keep.eu",
        "periods.1.note": "Interreg VI-B. Managed by a Swedish authority in Västerbotten.",
        "contact_points.0.role": "Regional contact point",
    },
    "page:interreg-europe": {
        "introduction": (
            "Regions all over Europe learn from each other. The aim is not a product but a better "
            "plan, scheme or policy back home for each of the partners."
        ),
        "body.0": (
            "<p>In the round decided in December 2023, 78 projects received support. Five of them "
            "had Norwegian partners.</p>"
        ),
        "body.1.title": "One of the five",
        "area": "All of Norway and all of the EU.",
        "who_can_apply": (
            "Counties, municipalities and others who are responsible for a policy instrument, and "
            "research groups together with them."
        ),
        "periods.0.note": "Interreg V-C. The budget was not found.",
        "periods.1.note": (
            "Interreg VI-C. 80 per cent of the money goes to smarter, greener and more social "
            "themes. About one call a year."
        ),
        "contact_points.0.role": "National contact point",
    },
    "page:interreg-aurora": {
        "introduction": (
            "The programme for the Cap of the North and Sápmi, put together from two older "
            "programmes. It supports cooperation between Norway, Sweden and Finland in the north."
        ),
        "body.0": "<p>Until 2020 the area was divided between Interreg Nord and Botnia-Atlantica.</p>",
        "area": (
            "Nordland, Troms and Finnmark. In the Sápmi sub-area also Trøndelag and the reindeer "
            "grazing district of Elgå in Innlandet. Østfold, Akershus and Buskerud are not "
            "included."
        ),
        "periods.0.note": (
            "Interreg VI-A. The sources disagree on how much Norwegian money the programme has, so "
            "that figure is left out."
        ),
        "contact_points.0.role": "Norwegian management",
    },
    "page:espon": {
        "introduction": (
            "European knowledge about places: maps, figures and studies that show how regions "
            "develop, free of charge for planners to use."
        ),
        "body.0": (
            "<p>A county can suggest what ESPON should look into, and take part in a study. The "
            "programme is managed by a ministry in Luxembourg.</p>"
        ),
        "area": "All of Norway and all of the EU.",
        "contact_points.0.role": "National contact point",
        "contact_points.1.role": "Norway on the programme committee (name from 2022)",
    },
    "page:urbact": {
        "introduction": (
            "Towns learn from towns. Small networks of municipalities work on the same problem for "
            "a couple of years, and each makes a plan together with its residents."
        ),
        "body.0": (
            "<p>The programme suits municipalities that want to start small: travel and guidance "
            "are covered, and the result is a plan that the town itself owns.</p>"
        ),
        "body.1.text": "What other towns have achieved is open to all.",
        "body.1.label": "See good examples at URBACT",
        "area": "All of Norway and all of the EU.",
        "who_can_apply": "Municipalities.",
        "periods.1.note": "URBACT IV. A further EUR 5 million comes from the EU's pre-accession funds (IPA).",
        "contact_points.0.role": "Norwegian contact (name from 2022)",
    },
    "page:kolarctic": {
        "introduction": (
            "The cross-border programme in the Barents Region has been stopped because of Russia's "
            "war in Ukraine."
        ),
        "body.0": (
            "<p>The programme is on the list so that those who look for it find the answer: you "
            "cannot apply.</p>"
        ),
        "area": "Østfold, Akershus and Buskerud are not included.",
        "periods.0.note": "Stopped because of Russia's war in Ukraine.",
    },
}
