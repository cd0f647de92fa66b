"""Contacts: all of them invented, with addresses at example.no that reach nobody."""

from __future__ import annotations

from content_types.demo.spec import Item, Ref


def contact(key: str, name: str, job_title: str, topics: str) -> Item:
    return Item(
        kind="contact",
        model="content_types.Contact",
        key=key,
        values={
            "name": name,
            "job_title": job_title,
            "organisation": Ref("organisation", "ostfold-fylkeskommune"),
            "email": f"{key}@example.no",
            "topics": topics,
        },
    )


CONTACTS = [
    contact(
        "ingrid.eksempel",
        "Ingrid Eksempel",
        "Rådgiver for EU-programmer (oppdiktet person)",
        "Horisont Europa, Erasmus+, Kreativt Europa og tilskudd til forprosjekter",
    ),
    contact(
        "jonas.eksempel",
        "Jonas Eksempel",
        "Rådgiver for Interreg (oppdiktet person)",
        "Interreg Sverige–Norge, Øresund–Kattegat–Skagerrak og Nordsjøen",
    ),
    contact(
        "amina.eksempel",
        "Amina Eksempel",
        "Rådgiver for nettverk og ungdom (oppdiktet person)",
        "Internasjonale nettverk, vennskapsregioner og ungdomsutveksling",
    ),
    contact(
        "per.eksempel",
        "Per Eksempel",
        "Leder for internasjonalt arbeid (oppdiktet person)",
        "Strategi, høringer og politisk samarbeid",
    ),
]  # fmt: skip
