"""English for documents."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "document:veileder-forprosjekt": {
        "title": "Guide for applicants: EU pre-projects",
        "paragraphs.0": "Guide for applicants: EU pre-projects",
        "paragraphs.1": (
            "The grant covers up to 50 per cent of the cost, at most NOK 100,000. This guide says "
            "what a good application contains, and what you need not spend time on."
        ),
        "paragraphs.2": "# Before you apply",
        "paragraphs.3": (
            "- Write the idea on one page: what is the problem, who has it, and why must it be "
            "solved together with other countries?"
        ),
        "paragraphs.4": "- Choose one programme. If you cannot decide between two, say why.",
        "paragraphs.5": "- Decide who will do the work, and set aside the time.",
        "paragraphs.6": "# In the application",
        "paragraphs.7": (
            "- Aim: what will be ready when the pre-project is over? As a rule the answer is “an "
            "application and a partnership”."
        ),
        "paragraphs.8": "- Plan: who does what, and when? Three to six activities are enough.",
        "paragraphs.9": (
            "- Budget: travel, hired help, meetings and your own work. Your own work must appear "
            "both in the budget and in the plan."
        ),
        "paragraphs.10": "- Financing: at least half must be your own, in money, work or both.",
        "paragraphs.11": "# Not covered",
        "paragraphs.12": "- Ordinary running costs, your own events and work already done.",
        "paragraphs.13": "- Pre-projects for Interreg A. Those programmes have money of their own.",
        "paragraphs.14": "# Afterwards",
        "paragraphs.15": (
            "Tell us what you found out, even if there was no application. A timely no is a good "
            "result."
        ),
        "paragraphs.16": "This document belongs to a demonstration. It has not been published by any county.",
    },
    "document:mal-budsjett": {
        "title": "Budget template with an example",
        "paragraphs.0": "Budget template with an example",
        "paragraphs.1": (
            "An invented example of a budget that adds up: costs and financing are equal."
        ),
        "paragraphs.2": "# Costs",
        "paragraphs.3": "- Travel to two partners: NOK 40,000",
        "paragraphs.4": "- Hired help with the application: NOK 60,000",
        "paragraphs.5": "- Own work, 160 hours at NOK 500: NOK 80,000",
        "paragraphs.6": "- Total: NOK 180,000",
        "paragraphs.7": "# Financing",
        "paragraphs.8": "- Grant from the county, 50 per cent: NOK 90,000",
        "paragraphs.9": "- Own work: NOK 80,000",
        "paragraphs.10": "- Own money: NOK 10,000",
        "paragraphs.11": "- Total: NOK 180,000",
        "paragraphs.12": "The hourly rate is an example. See the call for the rate that applies.",
        "paragraphs.13": "This document belongs to a demonstration. It has not been published by any county.",
    },
    "document:strategi-sammendrag": {
        "title": "Summary of an international strategy (invented example)",
        "paragraphs.0": "Summary of an international strategy (invented example)",
        "paragraphs.1": (
            "The goals in this summary are invented. It is a fact that Viken planned to make the "
            "strategy from autumn 2020 to spring 2021; what it contained was not found in open "
            "sources."
        ),
        "paragraphs.2": "# Goal 1: A county that works on both sides of the border",
        "paragraphs.3": "- Fewer obstacles at the border",
        "paragraphs.4": "- Faster trains to Gothenburg",
        "paragraphs.5": "# Goal 2: A county that learns from others",
        "paragraphs.6": "- Lower emissions through cooperation",
        "paragraphs.7": "- More pupils going abroad",
        "paragraphs.8": "This document belongs to a demonstration. It has not been published by any county.",
    },
    "document:programoversikt": {
        "title": "The programmes on one page",
        "paragraphs.0": "The programmes on one page",
        "paragraphs.1": "Which programmes can you apply to? A reminder for the meeting.",
        "paragraphs.2": "# Municipalities",
        "paragraphs.3": (
            "- Interreg Sweden–Norway (Østfold and Akershus), Öresund–Kattegat–Skagerrak, North "
            "Sea and Baltic Sea Region"
        ),
        "paragraphs.4": "- URBACT for towns, Horizon Europe as a pilot, the EEA Grants as a donor partner",
        "paragraphs.5": "# Schools and vocational colleges",
        "paragraphs.6": "- Erasmus+: HK-dir for education, Bufdir for youth",
        "paragraphs.7": "# Museums, libraries and theatres",
        "paragraphs.8": "- Creative Europe, the EEA Grants, Nordic schemes",
        "paragraphs.9": "# Norway is not part of these in 2021–2027",
        "paragraphs.10": (
            "- LIFE, European Solidarity Corps, CERV, Connecting Europe Facility and the Justice "
            "Programme"
        ),
        "paragraphs.11": "This document belongs to a demonstration. It has not been published by any county.",
    },
}
