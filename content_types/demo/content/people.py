"""Contacts: all of them invented, with addresses at example.no that reach nobody."""

from __future__ import annotations

from content_types.demo.spec import Item, Ref, T


def contact(key: str, name: str, job_title: T, topics: T) -> Item:
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
        languages=("nb", "en"),
    )


CONTACTS = [
    contact(
        "ingrid.eksempel",
        "Ingrid Eksempel",
        T("Rådgiver for EU-programmer (oppdiktet person)",
          "Adviser on EU programmes (invented person)"),
        T("Horisont Europa, Erasmus+, Kreativt Europa og tilskudd til forprosjekter",
          "Horizon Europe, Erasmus+, Creative Europe and grants for pre-projects"),
    ),
    contact(
        "jonas.eksempel",
        "Jonas Eksempel",
        T("Rådgiver for Interreg (oppdiktet person)", "Adviser on Interreg (invented person)"),
        T("Interreg Sverige–Norge, Øresund–Kattegat–Skagerrak og Nordsjøen",
          "Interreg Sweden–Norway, Öresund–Kattegat–Skagerrak and North Sea"),
    ),
    contact(
        "amina.eksempel",
        "Amina Eksempel",
        T("Rådgiver for nettverk og ungdom (oppdiktet person)",
          "Adviser on networks and youth (invented person)"),
        T("Internasjonale nettverk, vennskapsregioner og ungdomsutveksling",
          "International networks, partner regions and youth exchange"),
    ),
    contact(
        "per.eksempel",
        "Per Eksempel",
        T("Leder for internasjonalt arbeid (oppdiktet person)",
          "Head of international affairs (invented person)"),
        T("Strategi, høringer og politisk samarbeid",
          "Strategy, consultations and political cooperation"),
    ),
]  # fmt: skip
