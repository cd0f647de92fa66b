"""Counties with the years in which they existed; those that live on come first."""

from __future__ import annotations

from datetime import date

from content_types.demo.spec import ALIKE, Item, Ref


def county(
    key: str,
    number: str,
    name: str,
    *,
    first: date | None = None,
    last: date | None = None,
    organisation_number: str = "",
    website: str = "",
    successors: tuple[str, ...] = (),
) -> Item:
    return Item(
        kind="county",
        model="content_types.County",
        key=key,
        values={
            "name": name,
            "number": number,
            "organisation_number": organisation_number,
            "website": website,
            "valid_from": first,
            "valid_to": last,
        },
        rows={"succession_rows": [{"successor": Ref("county", each)} for each in successors]},
        translations=ALIKE,
    )


SPLIT = date(2024, 1, 1)
LAST_OF_VIKEN = date(2023, 12, 31)
MERGER = date(2020, 1, 1)
LAST_BEFORE_VIKEN = date(2019, 12, 31)


def before_viken(key: str, number: str, name: str) -> Item:
    return county(
        key,
        number,
        f"{name} fylkeskommune (til 2019)",
        last=LAST_BEFORE_VIKEN,
        successors=("viken",),
    )


COUNTIES = [
    county(
        "ostfold", "31", "Østfold fylkeskommune", first=SPLIT,
        organisation_number="930580694", website="https://ofk.no/",
    ),
    county(
        "akershus", "32", "Akershus fylkeskommune", first=SPLIT,
        organisation_number="930580783", website="https://afk.no/",
    ),
    county(
        "buskerud", "33", "Buskerud fylkeskommune", first=SPLIT,
        organisation_number="930580260", website="https://bfk.no/",
    ),
    county(
        "viken", "30", "Viken fylkeskommune", first=MERGER,
        last=LAST_OF_VIKEN, organisation_number="921693230", website="https://viken.no/",
        successors=("ostfold", "akershus", "buskerud"),
    ),
    before_viken("ostfold-01", "01", "Østfold"),
    before_viken("akershus-02", "02", "Akershus"),
    before_viken("buskerud-06", "06", "Buskerud"),
]  # fmt: skip
