"""English for themes."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "theme:klima-energi": {
        "name": "Climate and energy",
        "description": "Lower emissions, renewable energy and adapting to a changed climate.",
    },
    "theme:transport": {
        "name": "Transport and mobility",
        "description": "Railways, public transport, shared mobility and cross-border freight.",
    },
    "theme:naering": {
        "name": "Business and innovation",
        "description": "Clusters, small firms and new products together with partners in Europe.",
    },
    "theme:utdanning": {
        "name": "Education and skills",
        "description": "Schools, vocational colleges and workplaces that learn with other countries.",
    },
    "theme:kultur": {
        "name": "Culture and heritage",
        "description": "Museums, libraries, theatres and heritage across borders.",
    },
    "theme:forskning": {
        "name": "Research and development",
        "description": "The county as partner, pilot site and driver in European research.",
    },
    "theme:digitalisering": {
        "name": "Digitalisation",
        "description": "Digital services, data and artificial intelligence in the public sector.",
    },
    "theme:folkehelse": {
        "name": "Public health and quality of life",
        "description": "Good health in childhood, at school, at work and in the neighbourhood.",
    },
    "theme:inkludering": {
        "name": "Inclusion and youth",
        "description": "Young people who travel, take part and find their place in work and society.",
    },
    "theme:arbeid": {
        "name": "Cross-border labour market",
        "description": "Fewer obstacles for those who live in one country and work in another.",
    },
    "theme:sirkulaer": {
        "name": "Circular economy and bioeconomy",
        "description": "Waste that becomes raw material, and new products from soil, forest and sea.",
    },
    "theme:by-sted": {
        "name": "Urban and place development",
        "description": "Lively towns and villages, planned together with those who live there.",
    },
    "theme:beredskap": {
        "name": "Preparedness and security",
        "description": "Joint exercises and knowledge before the crisis comes.",
    },
    "theme:demokrati": {
        "name": "Democracy and cooperation",
        "description": "Participation, rights and the voice of regions in Europe.",
    },
}
