"""The calls of the grant scheme: the past one of 2020, one that is open, one that is announced."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from content_types.demo.body import call_to_action, fact_box, heading, related, text, timeline
from content_types.demo.dates import OSLO, next_deadline, next_round, opening
from content_types.demo.families import BOTH, content_page
from content_types.demo.spec import Item, T

# Only the day is known.
FIRST_DEADLINE = datetime.combine(date(2020, 4, 3), time(23, 59), OSLO)
SEASONS = {"spring": T("våren", "spring"), "autumn": T("høsten", "autumn")}
INVENTED = T(
    "<p>Denne utlysningen er laget for å vise nettstedet. Den kan ikke søkes på.</p>",
    "<p>This call was made to show the site. You cannot apply to it.</p>",
)


def calls(today: date) -> list[Item]:
    """All calls; the open one's deadline and the announced one's season count from ``today``."""
    return [open_call(today), announced_call(today), PAST_CALL]


def open_call(today: date) -> Item:
    deadline = next_deadline(today)
    return content_page(
        "ApplicationFormPage",
        "utlysning-apen",
        T("Søk nå: EU-forprosjekter", "Apply now: EU pre-projects"),
        T("Runden er åpen. Vi dekker inntil 50 prosent, høyst 100 000 kroner, til å finne partnere og "
          "skrive søknad til et EU-program.",
          "The round is open. We cover up to 50 per cent, at most NOK 100,000, of finding partners "
          "and writing an application to an EU programme."),
        parent="eu-forprosjekter",
        slug=T("apen-runde", "open-round"),
        opens_at=opening(deadline),
        max_amount=Decimal(100_000),
        max_share=Decimal(50),
        own_share=Decimal(50),
        frame=Decimal(1_000_000),
        max_months=12,
        themes=["demokrati", "naering"],
        counties=["ostfold"],
        contacts=["ingrid.eksempel"],
        rows={
            "deadlines": [
                {
                    "closes_at": deadline,
                    "title": T("Søknadsfrist", "Deadline"),
                    "frame": Decimal(1_000_000),
                }
            ]
        },
        body=[
            fact_box(T("Oppdiktet utlysning", "Invented call"), INVENTED),
            heading(T("Før dere søker", "Before you apply")),
            text(T("<ul><li>Ha en idé som kan forklares på én side.</li>"
                   "<li>Vit hvilket program dere sikter mot.</li>"
                   "<li>Avklar med lederen at eget arbeid er satt av.</li></ul>",
                   "<ul><li>Have an idea that can be explained on one page.</li>"
                   "<li>Know which programme you aim for.</li>"
                   "<li>Make sure that your manager has set aside your own work.</li></ul>")),
            call_to_action(T("Usikker på om dere kan søke?", "Not sure whether you can apply?"),
                           T("Les om ordningen", "Read about the scheme"), to="eu-forprosjekter"),
            related(T("Programmer dere kan sikte mot", "Programmes you can aim for"),
                    "erasmus-plus", "horisont-europa", "kreativt-europa", "eos-midlene"),
        ],
        languages=BOTH,
    )  # fmt: skip


def announced_call(today: date) -> Item:
    season, year = next_round(next_deadline(today))
    when = SEASONS[season]
    return content_page(
        "ApplicationFormPage",
        "utlysning-varslet",
        T("Neste runde: EU-forprosjekter", "Next round: EU pre-projects"),
        T("En ny runde er på vei. Datoene er ikke bestemt, men det er lurt å begynne letingen etter "
          "partnere allerede nå.",
          "A new round is on its way. The dates are not settled, but it is wise to start looking for "
          "partners already."),
        parent="eu-forprosjekter",
        slug=T("neste-runde", "next-round"),
        announcement=T(f"Åpner {when.nb} {year} (oppdiktet).", f"Opens in {when.en} {year} (invented)."),
        max_amount=Decimal(100_000),
        max_share=Decimal(50),
        own_share=Decimal(50),
        max_months=12,
        contacts=["ingrid.eksempel"],
        rows={"deadlines": []},
        body=[fact_box(T("Oppdiktet utlysning", "Invented call"), INVENTED)],
        languages=BOTH,
    )  # fmt: skip


PAST_CALL = content_page(
    "ApplicationFormPage",
    "utlysning-2020",
    T("Den første runden: 3. april 2020", "The first round: 3 April 2020"),
    T("Vikens første frist for EU-forprosjekter var planlagt fredag 3. april 2020. Så kom pandemien, "
      "og ordningen åpnet på en annen måte.",
      "Viken's first deadline for EU pre-projects was planned for Friday 3 April 2020. Then came the "
      "pandemic, and the scheme opened in another way."),
    parent="eu-forprosjekter",
    slug=T("forste-runde-2020", "first-round-2020"),
    max_amount=Decimal(100_000),
    max_share=Decimal(50),
    own_share=Decimal(50),
    counties=["viken"],
    rows={
        "deadlines": [
            {"closes_at": FIRST_DEADLINE, "title": T("Planlagt første frist", "First deadline as planned"), "frame": None}
        ]
    },
    body=[
        timeline(T("Slik gikk det", "What happened"), [
            (T("februar 2020", "February 2020"),
             T("Kriterier og skjema skal være klare.", "Criteria and form are due.")),
            (T("april 2020", "April 2020"),
             T("Ordningen åpner i stedet som del av koronapakken, med løpende frist.",
               "Instead the scheme opens as part of the corona package, with a running deadline.")),
            (T("3. april 2020", "3 April 2020"),
             T("Den planlagte fristen.", "The planned deadline.")),
        ]),
        text(T("<p>Beløpene er fra Vikens senere regler. Klokkeslettet for fristen i 2020 er ikke kjent.</p>",
               "<p>The amounts are from Viken's later rules. The hour of the deadline in 2020 is not known.</p>")),
    ],
    languages=BOTH,
)  # fmt: skip
