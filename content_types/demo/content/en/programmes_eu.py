"""English for the EU's programmes."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:erasmus-plus": {
        "introduction": (
            "Pupils, apprentices, teachers and youth groups go abroad, and schools and "
            "organisations in several countries develop something together. A county with many "
            "schools has much to gain here."
        ),
        "body.0.text": "Three ways in",
        "body.1.caption": "The three main parts of the programme",
        "body.1.columns.0.heading": "Part",
        "body.1.columns.1.heading": "What it is",
        "body.1.columns.2.heading": "Typical applicant here",
        "body.1.rows.0.values.1": "Mobility: people go abroad to learn",
        "body.1.rows.0.values.2": "upper secondary school",
        "body.1.rows.1.values.1": "Cooperation projects between organisations",
        "body.1.rows.1.values.2": "vocational college or municipality",
        "body.1.rows.2.values.1": "Policy development",
        "body.1.rows.2.values.2": "organisation or authority",
        "body.2.title": "Two Norwegian offices",
        "body.2.text": (
            "<p>HK-dir is responsible for education and training. Bufdir is responsible for youth "
            "and has pages for young people at <a "
            'href="https://ung.info/erasmusplussung">ung.info/erasmusplussung</a>.</p>'
        ),
        "body.3.text": "What the county does",
        "body.4": (
            "<p>Our upper secondary schools run exchanges and partnerships. A county can also be "
            "accredited and apply on behalf of several schools, as Vestland does for adult "
            "education.</p>"
        ),
        "body.5.text": "We thought we would learn English. Then we learned to build a trail.",
        "body.5.source": "Pupil on an exchange (invented quotation)",
        "body.6.title": "Projects from the region",
        "official_name": "Erasmus+: the EU programme for education, training, youth and sport",
        "other_names": "Youth in Action, Erasmus+ Youth",
        "area": "All of Norway, the EU member states and several other countries.",
        "who_can_apply": (
            "Schools, vocational colleges, universities, adult education, firms, municipalities, "
            "counties and organisations. In the youth strand, informal groups as well."
        ),
        "links.0.label": "Erasmus+ at HK-dir",
        "links.1.label": "Erasmus+ Youth",
        "periods.0.note": "Diku was the Norwegian office for education until HK-dir took over in July 2021.",
        "periods.1.budget.0.source": "Not checked against a source",
        "periods.1.note": "EUR 26.2 billion in current prices, about 28 with money from elsewhere.",
        "periods.2.budget.0.source": "The European Commission's proposal of 16 July 2025; not checked against a source",
        "periods.2.note": (
            "Proposed by the European Commission on 16 July 2025. Negotiations continue, and it is "
            "not settled whether Norway will take part."
        ),
        "contact_points.0.role": "Education and training",
        "contact_points.1.role": "Youth (Erasmus+ Youth)",
    },
    "page:horisont-europa": {
        "title": "Horizon Europe",
        "slug": "horizon-europe",
        "introduction": (
            "The EU's large programme for research and innovation, with about EUR 95.5 billion. "
            "Municipalities and counties take part as places where new solutions are tried out."
        ),
        "body.0.text": "Three roles for a county",
        "body.1": (
            "<ul><li>pilot: the solution is tried out here, in a bus, a school or a "
            "neighbourhood.</li><li>policy partner: we use the results in our own plans and "
            "purchases.</li><li>driver: we help municipalities and clusters to join good "
            "applications.</li></ul>"
        ),
        "body.2.caption": "Illustration: depth curves, drawn for this site.",
        "body.3.items.0.title": "Are we too small?",
        "body.3.items.0.text": (
            "<p>No. A municipality with a planning office of eight can be a good pilot, as long as "
            "somebody has time set aside.</p>"
        ),
        "body.3.items.1.title": "When should we start?",
        "body.3.items.1.text": (
            "<p>Half a year to a year before the deadline. A <a "
            'href="page:eu-forprosjekter">pre-project</a> can cover travel and meetings.</p>'
        ),
        "body.4.title": "Read more",
        "body.5.text": "Do you want to try?",
        "body.5.label": "Apply for a pre-project grant",
        "official_name": "Horizon Europe, the EU's ninth framework programme for research and innovation",
        "other_names": "Horisont Europa",
        "area": "All of Norway, the EU member states and associated countries.",
        "who_can_apply": (
            "Research groups, firms, municipalities, counties and organisations, as a rule at "
            "least three together from three countries."
        ),
        "links.0.label": "Horizon Europe at the Research Council",
        "periods.0.note": (
            "Three pillars: excellent science (EUR 25 billion), global challenges and European "
            "industrial competitiveness (53.5) and innovative Europe (13.6)."
        ),
        "periods.1.budget.0.source": "The European Commission's proposal of 16 July 2025; not checked against a source",
        "periods.1.note": (
            "Proposed by the European Commission on 16 July 2025. Negotiations continue, and it is "
            "not settled whether Norway will take part."
        ),
        "contact_points.0.role": "The whole programme",
        "contact_points.1.role": "Firms",
    },
    "page:kreativt-europa": {
        "title": "Creative Europe",
        "slug": "creative-europe",
        "introduction": (
            "Support for arts, heritage and film that bring partners from several countries "
            "together. Museums, libraries, theatres and publishers can apply, large and small."
        ),
        "body.0.title": "Three parts",
        "body.0.text": (
            "<ul><li>culture</li><li>MEDIA, for film and video games</li><li>a strand across "
            "both</li></ul>"
        ),
        "body.1.text": "The contact point has changed its name",
        "body.2": (
            "<p>When Viken made its pages in 2020, Arts Council Norway was the contact point. In "
            "2023 the body was renamed Arts and Culture Norway. The task is the same.</p>"
        ),
        "body.3.title": "A project to learn from",
        "other_names": "Kreativt Europa, MEDIA",
        "area": "All of Norway, the EU member states and several other countries.",
        "who_can_apply": "Cultural bodies that are legal entities. Private individuals cannot apply.",
        "links.0.label": "Creative Europe at Arts and Culture Norway",
        "periods.1.budget.0.source": "Not checked against a source",
        "periods.1.note": "The Norwegian government writes “close to NOK 25 billion”.",
        "contact_points.0.role": "Culture (Arts Council Norway until 2023)",
        "contact_points.1.role": "MEDIA: film and video games",
    },
    "page:horisont-2020": {
        "title": "Horizon 2020",
        "slug": "horizon-2020",
        "introduction": (
            "The EU's research programme until 2020, with about EUR 80 billion. Viken and the "
            "counties before it took part in five projects. Horizon Europe has replaced the "
            "programme."
        ),
        "body.0.text": "What we took part in",
        "body.1": (
            "<p>Five projects had Viken or one of the counties before it as a partner. They dealt "
            "with health at school, climate plans, energy habits, hydrogen buses and towns with "
            "less traffic.</p>"
        ),
        "body.2.title": "The five projects",
        "other_names": "Horisont 2020",
        "area": "All of Norway, the EU member states and associated countries.",
        "who_can_apply": "Research groups, firms, municipalities, counties and organisations.",
        "periods.0.note": "The last projects went on for several years after 2020.",
    },
    "page:digitalt-europa": {
        "title": "Digital Europe Programme",
        "slug": "digital-europe",
        "introduction": (
            "Money for putting to use what has already been developed: artificial intelligence, "
            "data spaces, cybersecurity and digital skills."
        ),
        "body.0": (
            "<p>A county has most to gain from digital services, test sites for artificial "
            "intelligence and the European Digital Innovation Hubs.</p>"
        ),
        "other_names": "Programmet for et digitalt Europa",
        "periods.0.budget.0.source": "Not checked against a source",
    },
    "page:eu4health": {
        "title": "EU4Health",
        "introduction": (
            "The programme that came after the pandemic: stronger health systems, better "
            "preparedness and work against cancer."
        ),
        "body.0": (
            "<p>Most of the measures go through national authorities. Keep an eye on calls about "
            "public health and prevention, in which regions can be partners.</p>"
        ),
        "periods.0.budget.0.source": "Not checked against a source",
        "periods.0.note": "EUR 5.3 billion at the start, later reduced.",
    },
    "page:ucpm": {
        "title": "Union Civil Protection Mechanism",
        "slug": "civil-protection",
        "introduction": (
            "When a crisis becomes too large for one country, it can ask the others for help. The "
            "mechanism also pays for exercises and projects that make us better prepared."
        ),
        "body.0": (
            "<p>Forest fires, floods and power cuts know no borders. Municipalities can take part "
            "in exercises and in projects on prevention.</p>"
        ),
        "other_names": "EUs ordning for sivil beredskap",
        "periods.0.budget.0.source": "Not checked against a source",
    },
    "page:indre-marked": {
        "title": "Single Market Programme",
        "slug": "single-market",
        "introduction": (
            "Support for small and medium-sized enterprises, statistics, consumer protection and "
            "food safety. Norway takes part in parts of the programme."
        ),
        "body.0": (
            "<p>Innovation Norway is responsible for the part on small and medium-sized "
            "enterprises. The ministries are responsible for the other parts.</p>"
        ),
        "other_names": "Programmet for det indre marked",
        "periods.0.budget.0.source": "Not checked against a source",
        "periods.0.note": "Norway takes part in parts of the programme.",
        "contact_points.0.role": "Small and medium-sized enterprises",
    },
    "page:easi": {
        "title": "Employment and Social Innovation (EaSI)",
        "introduction": (
            "Part of the European Social Fund Plus (ESF+): new ways of helping people into work, "
            "tried in several countries at once."
        ),
        "body.0": (
            "<p>The rest of the Social Fund is for EU countries. Norwegian partners are welcome in "
            "EaSI when the theme is work, mobility or social innovation.</p>"
        ),
        "other_names": "Sysselsetting og sosial innovasjon",
        "periods.0.budget.0.source": "Not checked against a source",
        "periods.0.note": "Norway takes part in this strand of ESF+ only.",
        "contact_points.0.role": "To be confirmed: not found in a reliable source",
    },
    "page:investeu": {
        "introduction": (
            "Not grants but guarantees: the EU takes part of the risk, so that banks and funds can "
            "lend to green, digital and social investments."
        ),
        "body.0": (
            "<p>A firm meets InvestEU through a bank or a fund, not through an application to the "
            "EU.</p>"
        ),
        "periods.0.note": (
            "The guarantee is about EUR 26.2 billion (not checked against a source). It is not a "
            "budget that you can apply to."
        ),
    },
    "page:romprogrammet": {
        "title": "EU Space Programme",
        "slug": "space-programme",
        "introduction": (
            "Satellites that see the ice, the sea and the land, and that tell us where we are. "
            "Data from Copernicus are free for all, municipalities included."
        ),
        "body.0": (
            "<p>Planners use satellite images for flood maps and land-use accounts, and to keep an "
            "eye on algae in lakes and fjords.</p>"
        ),
        "other_names": "EUs romprogram, Copernicus, Galileo",
        "periods.0.budget.0.source": "Not checked against a source",
        "contact_points.0.role": "Formerly the Norwegian Space Centre",
    },
    "page:forsvarsfondet": {
        "title": "European Defence Fund",
        "slug": "european-defence-fund",
        "introduction": (
            "Research and development for defence, as a rule led by industry. For a county it is "
            "the clusters and the technical specialists that may be of interest."
        ),
        "body.0": (
            "<p>Applications are submitted by industry and research groups from several countries "
            "together. The county itself does not apply.</p>"
        ),
        "other_names": "Det europeiske forsvarsfondet",
        "periods.0.budget.0.source": "Not checked against a source",
    },
}
