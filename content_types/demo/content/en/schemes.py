"""English for the grant scheme."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:eu-forprosjekter": {
        "title": "Grants for EU pre-projects",
        "slug": "eu-pre-projects",
        "introduction": (
            "Do you have a good idea but no partners? We can cover half of what it costs to make "
            "the idea ready for the EU, up to NOK 100,000."
        ),
        "body.0.text": "What you must contribute",
        "body.1": (
            "<p>At least half of the cost is yours: money, your own work or both. Your own work "
            "must appear both in the budget and in the plan.</p>"
        ),
        "body.2.caption": "A small example (invented)",
        "body.2.columns.0.heading": "Item",
        "body.2.columns.1.heading": "NOK",
        "body.2.rows.0.values.0": "Travel to two partners",
        "body.2.rows.1.values.0": "Hired help with the application",
        "body.2.rows.2.values.0": "Own work",
        "body.2.rows.3.values.0": "Total cost",
        "body.2.rows.4.values.0": "Grant from the county",
        "body.3.text": "The history of the scheme",
        "body.4.events.0.date": "February 2020",
        "body.4.events.0.text": (
            "The scheme is announced for Horizon 2020, Creative Europe, Erasmus+ and the EEA "
            "Grants."
        ),
        "body.4.events.1.date": "April 2020",
        "body.4.events.1.text": "It opens as part of the pandemic package, with a rolling deadline and with Interreg.",
        "body.4.events.2.date": "3 April 2020",
        "body.4.events.2.text": "The first deadline as planned, a Friday.",
        "body.4.events.3.date": "16 November 2020",
        "body.4.events.3.text": (
            "Deadline of a separate call: NOK 50,000 to municipalities that want to join EU "
            "programmes."
        ),
        "body.4.events.4.text": (
            "Deadlines become regular. Cultural bodies get a scheme of their own, and individual "
            "firms cannot apply."
        ),
        "body.5.items.0.title": "Can two municipalities apply together?",
        "body.5.items.0.text": "<p>Yes. One of you is the applicant and is accountable for the money.</p>",
        "body.5.items.1.title": "Can we get support to apply to Interreg Sweden–Norway?",
        "body.5.items.1.text": "<p>No. The programmes in Interreg A have pre-project money of their own.</p>",
        "body.5.items.2.title": "When do we get the money?",
        "body.5.items.2.text": "<p>In this site's example it is paid once you have reported.</p>",
        "body.6.title": "Guides",
        "body.7.title": "Pre-projects that became more",
        "purpose": (
            "<p>The scheme is there to enable more people in the county to take part in "
            "international projects, and to start work that can end in an application.</p>"
        ),
        "who_can_apply": (
            "<ul><li>municipalities</li><li>business clusters and networks, but not individual "
            "firms</li><li>research groups</li><li>voluntary organisations</li><li>youth "
            "organisations</li><li>university colleges and universities</li><li>vocational "
            "colleges and folk high schools</li></ul>"
        ),
        "supports": (
            "<ul><li>knowledge of the programmes</li><li>the search for partners</li><li>travel to "
            "meet a partner</li><li>a project meeting before the application</li><li>hired help to "
            "write the application</li><li>your own work on the application</li></ul>"
        ),
        "does_not_support": (
            "<ul><li>ordinary running costs</li><li>your own international events</li><li>events "
            "that are not tied to a programme</li><li>work already done</li><li>pre-projects for "
            "Interreg A</li></ul>"
        ),
        "criteria": (
            "<ul><li>The pre-project contributes to the county's goals.</li><li>You are able to "
            "carry it out.</li><li>The plan is good.</li><li>The grant makes something happen that "
            "would not have happened otherwise.</li></ul><p>We like to see the pre-project tied to "
            "the UN Sustainable Development Goals.</p>"
        ),
        "target_programmes.8.note": "Interreg A has pre-project money of its own inside the programme.",
        "target_programmes.9.note": "Interreg A has pre-project money of its own inside the programme.",
        "target_programmes.10.note": "Interreg A has pre-project money of its own inside the programme.",
    },
}
