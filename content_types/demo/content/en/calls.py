"""English for the calls."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:utlysning-apen": {
        "title": "Apply now: EU pre-projects",
        "slug": "open-round",
        "introduction": (
            "The round is open. We cover up to 50 per cent, at most NOK 100,000, of the cost of "
            "finding partners and writing an application to an EU programme."
        ),
        "body.0.title": "Invented call",
        "body.0.text": (
            "<p>This call was made to show the site. Fill in the form and send it to try it out: "
            "nobody will process it.</p>"
        ),
        "body.1.text": "Before you apply",
        "body.2": (
            "<ul><li>Have an idea that can be explained on one page.</li><li>Know which programme "
            "you are aiming for.</li><li>Make sure that your manager has set aside time for your "
            "own work.</li></ul>"
        ),
        "body.3.text": "Not sure whether you can apply?",
        "body.3.label": "Read about the scheme",
        "body.4.title": "Programmes you can aim for",
        "deadlines.0.title": "Deadline",
    },
    "page:utlysning-varslet": {
        "title": "Next round: EU pre-projects",
        "slug": "next-round",
        "introduction": (
            "A new round is on its way. The dates are not settled, but it is wise to start looking "
            "for partners now."
        ),
        "body.0.title": "Invented call",
        "body.0.text": "<p>This call was made to show the site. You cannot apply to it.</p>",
    },
    "page:utlysning-2020": {
        "title": "The first round: 3 April 2020",
        "slug": "first-round-2020",
        "introduction": (
            "Viken's first deadline for EU pre-projects was planned for Friday 3 April 2020. Then "
            "came the pandemic, and the scheme opened in another way."
        ),
        "body.0.title": "What happened",
        "body.0.events.0.date": "February 2020",
        "body.0.events.0.text": "Criteria and form are due to be ready.",
        "body.0.events.1.date": "April 2020",
        "body.0.events.1.text": "Instead the scheme opens as part of the pandemic package, with a rolling deadline.",
        "body.0.events.2.date": "3 April 2020",
        "body.0.events.2.text": "The planned deadline.",
        "body.1": (
            "<p>The amounts are from Viken's later rules. The time of day of the deadline in 2020 "
            "is not known.</p>"
        ),
        "deadlines.0.title": "First deadline as planned",
    },
    "page:henvendelse-rad": {
        "title": "Ask us for advice",
        "slug": "ask-us",
        "introduction": (
            "Do you have an idea, but do not know where it belongs? Write a few lines, and we will answer."
        ),
        "body.0.title": "An invented form",
        "body.0.text": (
            "<p>The form is there to show the site. You may send it to try it: nobody reads it.</p>"
        ),
    },
    "page:henvendelse-partner": {
        "title": "Find a partner",
        "slug": "find-a-partner",
        "introduction": (
            "Tell us about the idea and whom you are looking for. We will ask in the county's networks."
        ),
        "body.0.title": "An invented form",
        "body.0.text": (
            "<p>The form is there to show the site. You may send it to try it: nobody reads it.</p>"
        ),
    },
}
