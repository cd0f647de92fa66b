"""English for the strategies."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:viken-strategi": {
        "title": "International strategy for Viken",
        "slug": "viken-strategy",
        "introduction": (
            "Viken wanted an international strategy of its own. Work was to begin in autumn 2020, "
            "and the strategy was to be ready in spring 2021. The goals here are invented "
            "examples."
        ),
        "body.0.title": "Invented content",
        "body.0.text": (
            "<p><b>The goals and the text on this page are invented.</b> That the work was planned "
            "is a fact. What the strategy contained in the end was not found in open sources.</p>"
        ),
        "body.1.text": "The background",
        "body.2": (
            "<p>Viken came into being on 1 January 2020, when Østfold, Akershus and Buskerud "
            "merged. Each of the three had its own tradition of international work, and the new "
            "county needed a common direction.</p>"
        ),
        "body.3.title": "How the work was planned",
        "body.3.events.0.date": "autumn 2020",
        "body.3.events.0.text": "Work on the strategy begins.",
        "body.3.events.1.date": "spring 2021",
        "body.3.events.1.text": "The strategy is to be finished.",
        "body.4.title": "Document",
        "body.5.title": "The county before Viken",
        "milestones.0.title": "Work begins",
        "milestones.1.title": "The strategy is adopted",
        "goals.0.title": "A county that works on both sides of the border (invented goal)",
        "goals.0.description": (
            "Invented example: it should be as easy to work, study and shop across the border as "
            "within the county."
        ),
        "goals.1.title": "Fewer obstacles at the border (invented goal)",
        "goals.1.description": (
            "Invented example: every year at least three obstacles that residents have reported "
            "are removed."
        ),
        "goals.2.title": "Faster trains to Gothenburg (invented goal)",
        "goals.2.description": (
            "Invented example: the county speaks with one voice for double track all the way."
        ),
        "goals.3.title": "A county that learns from others (invented goal)",
        "goals.3.description": "Invented example: projects are chosen because they help us with our own tasks.",
        "goals.4.title": "Lower emissions through cooperation (invented goal)",
        "goals.4.description": "Invented example: climate and sea come first when we choose projects.",
        "goals.5.title": "More pupils going abroad (invented goal)",
        "goals.5.description": "Invented example: every upper secondary school has at least one partner school.",
    },
    "page:internasjonal-strategi": {
        "title": "A new international strategy (example)",
        "slug": "international-strategy",
        "introduction": (
            "We have found no strategy adopted for the counties after 2024. This page is an "
            "invented example of how a process can be shown while it is under way."
        ),
        "body.0.title": "Invented content",
        "body.0.text": (
            "<p><b>The process, the goals and the dates are invented.</b> The page shows what the "
            "editor can do, not what the county has decided.</p>"
        ),
        "body.1.items.0.title": "Who can have a say in a consultation?",
        "body.1.items.0.text": (
            "<p>Everybody. Municipalities, organisations and residents can send in their views.</p>"
        ),
        "body.1.items.1.title": "What happens to the responses?",
        "body.1.items.1.text": (
            "<p>They are read, summed up and put before the politicians together with the case.</p>"
        ),
        "adopting_body": "County assembly",
        "milestones.0.title": "Start (invented)",
        "milestones.1.title": "Consultation (invented)",
        "milestones.2.title": "Decision in the county assembly (invented)",
        "milestones.3.title": "First review (invented)",
        "goals.0.title": "International work helps us with our own tasks (invented goal)",
        "goals.1.title": "More municipalities in European projects (invented goal)",
        "goals.2.title": "More young people going abroad, and more coming here (invented goal)",
        "goals.3.title": "The border is an opportunity (invented goal)",
    },
}
