"""The forms of the grant scheme: a past call, an open one, an announced one, two enquiries."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from content_types.demo.body import call_to_action, fact_box, heading, related, text, timeline
from content_types.demo.dates import OSLO, next_deadline, next_round, opening
from content_types.demo.families import content_page
from content_types.demo.spec import Item, ReadyMade

# Only the day is known.
FIRST_DEADLINE = datetime.combine(date(2020, 4, 3), time(23, 59), OSLO)
SEASONS = {"spring": "våren", "autumn": "høsten"}
ANNOUNCED = {"nn": "Opnar {season} {year} (oppdikta).", "en": "Opens in {name} {year} (invented)."}
TRY_IT = (
    "<p>Denne utlysningen er laget for å vise nettstedet. Fyll gjerne ut skjemaet og send det for å "
    "prøve: Ingen behandler det.</p>"
)
ASK_IT = (
    "<p>Skjemaet er laget for å vise nettstedet. Det kan sendes for å prøve: Ingen leser det.</p>"
)
INVENTED = "<p>Denne utlysningen er laget for å vise nettstedet. Det går ikke an å søke på den.</p>"


def calls(today: date) -> list[Item]:
    """All calls; the open one's deadline and the announced one's season count from ``today``."""
    return [open_call(today), announced_call(today), PAST_CALL, ADVICE, PARTNER_SEARCH]


def open_call(today: date) -> Item:
    deadline = next_deadline(today)
    return content_page(
        "ApplicationFormPage",
        "utlysning-apen",
        "Søk nå: EU-forprosjekter",
        "Runden er åpen. Vi dekker inntil 50 prosent, høyst 100 000 kroner, til å finne partnere og "
        "skrive søknad til et EU-program.",
        parent="eu-forprosjekter",
        slug="apen-runde",
        opens_at=opening(deadline),
        max_amount=Decimal(100_000),
        max_share=Decimal(50),
        own_share=Decimal(50),
        frame=Decimal(1_000_000),
        max_months=12,
        steps=ReadyMade("pre_project", "steps"),
        rules=ReadyMade("pre_project", "rules"),
        # Where docs/api.md has the example renderer stand.
        allowed_origins="http://127.0.0.1:9000",
        themes=["demokrati", "naering"],
        counties=["ostfold"],
        contacts=["ingrid.eksempel"],
        rows={
            "deadlines": [
                {
                    "closes_at": deadline,
                    "title": "Søknadsfrist",
                    "frame": Decimal(1_000_000),
                }
            ]
        },
        body=[
            fact_box("Oppdiktet utlysning", TRY_IT),
            heading("Før dere søker"),
            text("<ul><li>Ha en idé som kan forklares på én side.</li>"
                 "<li>Vit hvilket program dere sikter mot.</li>"
                 "<li>Avklar med lederen at eget arbeid er satt av.</li></ul>"),
            call_to_action("Usikker på om dere kan søke?",
                           "Les om ordningen", to="eu-forprosjekter"),
            related("Programmer dere kan sikte mot",
                    "erasmus-plus", "horisont-europa", "kreativt-europa", "eos-midlene"),
        ],
    )  # fmt: skip


def announced_call(today: date) -> Item:
    season, year = next_round(next_deadline(today))
    when = {"season": SEASONS[season], "name": season, "year": year}
    return content_page(
        "ApplicationFormPage",
        "utlysning-varslet",
        "Neste runde: EU-forprosjekter",
        "En ny runde er på vei. Datoene er ikke bestemt, men det er lurt å begynne letingen etter "
        "partnere allerede nå.",
        parent="eu-forprosjekter",
        slug="neste-runde",
        announcement="Åpner {season} {year} (oppdiktet).".format(**when),
        max_amount=Decimal(100_000),
        max_share=Decimal(50),
        own_share=Decimal(50),
        max_months=12,
        contacts=["ingrid.eksempel"],
        rows={"deadlines": []},
        body=[fact_box("Oppdiktet utlysning", INVENTED)],
        # The words count from today; the other texts stand with the other translations.
        translations={
            language: {"announcement": words.format(**when)}
            for language, words in ANNOUNCED.items()
        },
    )  # fmt: skip


PAST_CALL = content_page(
    "ApplicationFormPage",
    "utlysning-2020",
    "Den første runden: 3. april 2020",
    "Vikens første frist for EU-forprosjekter var planlagt fredag 3. april 2020. Så kom pandemien, "
    "og ordningen åpnet på en annen måte.",
    parent="eu-forprosjekter",
    slug="forste-runde-2020",
    max_amount=Decimal(100_000),
    max_share=Decimal(50),
    own_share=Decimal(50),
    counties=["viken"],
    rows={
        "deadlines": [
            {"closes_at": FIRST_DEADLINE, "title": "Planlagt første frist", "frame": None}
        ]
    },
    body=[
        timeline("Slik gikk det", [
            ("februar 2020",
             "Kriterier og skjema skal være klare."),
            ("april 2020",
             "Ordningen åpner i stedet som del av koronapakken, med løpende frist."),
            ("3. april 2020",
             "Den planlagte fristen."),
        ]),
        text("<p>Beløpene er fra Vikens senere regler. Klokkeslettet for fristen i 2020 er ikke kjent.</p>"),
    ],
)  # fmt: skip

ADVICE = content_page(
    "ApplicationFormPage",
    "henvendelse-rad",
    "Spør oss om råd",
    "Har dere en idé, men vet ikke hvor den hører hjemme? Skriv noen linjer, så svarer vi.",
    parent="eu-forprosjekter",
    slug="spor-oss",
    form_kind="enquiry",
    notice_email="internasjonalt@example.no",
    steps=ReadyMade("advice", "steps"),
    rules=ReadyMade("advice", "rules"),
    rows={"deadlines": []},
    body=[fact_box("Oppdiktet skjema", ASK_IT)],
)
PARTNER_SEARCH = content_page(
    "ApplicationFormPage",
    "henvendelse-partner",
    "Finn en partner",
    "Fortell om ideen og hvem dere leter etter. Vi spør i nettverkene fylkeskommunen er med i.",
    parent="eu-forprosjekter",
    slug="finn-en-partner",
    form_kind="enquiry",
    notice_email="partner@example.no",
    steps=ReadyMade("partner_search", "steps"),
    rules=ReadyMade("partner_search", "rules"),
    rows={"deadlines": []},
    body=[fact_box("Oppdiktet skjema", ASK_IT)],
)
