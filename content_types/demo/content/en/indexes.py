"""English for the lists of the sections."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:programmer": {
        "title": "Programmes",
        "slug": "programmes",
        "introduction": (
            "EU programmes, Interreg, the EEA Grants and Nordic schemes: what they are for, who "
            "can apply and what the county does in them. Norway is in most of them, but not in "
            "all."
        ),
        "body.0": (
            "<p>Programmes run for a long time, and their content changes every seven years. Each "
            "page therefore lists its periods, with a budget and rules for each of them. Where a "
            "figure is uncertain, the page says so.</p>"
        ),
        "body.1.title": "For printing",
    },
    "page:tilskudd": {
        "title": "Grants",
        "slug": "grants",
        "introduction": (
            "Support for those who want to start working internationally. Here you can see what is "
            "open now, what is coming and what is over."
        ),
    },
    "page:nettverk": {
        "title": "Networks and agreements",
        "slug": "networks",
        "introduction": (
            "Organisations, networks and friendship regions that the counties have belonged to, "
            "from 1949 until today. Memberships have dates, for counties come and go."
        ),
    },
    "page:strategier": {
        "title": "Strategies",
        "slug": "strategies",
        "introduction": (
            "Plans for international work, from the day they are begun until they are replaced. "
            "Those of other counties are on the Norwegian pages."
        ),
        "body.0": (
            "<p>Plans from other counties are retold briefly and in our own words, in Norwegian "
            "only.</p>"
        ),
    },
    "page:prosjekter": {
        "title": "Projects",
        "slug": "projects",
        "introduction": (
            "What cooperation has led to: beaches that were cleaned, pupils who went abroad, plans "
            "that were made together. Some of the projects are marked as good examples."
        ),
        "body.0": (
            "<p>Amounts are from open sources. Where we have found none, the field is empty: "
            "unknown is not the same as zero.</p><p>Twelve of the projects are described in "
            "English; the others in Norwegian only.</p>"
        ),
    },
}
