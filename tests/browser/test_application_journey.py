"""A call's whole life in browsers: built, filled in on a phone, sent, read by those who may.

The mail server is down while the applicant writes and while she sends.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from content_types.applications import Application, OutboxMessage, dispatching
from content_types.models import ApplicationFormPage, StrategyGoal
from content_types.questions import ready_made
from tests import builders, smtp
from tests.browser.desk import LAPTOP, PATIENCE, Desk
from tests.browser.test_renderer import answer
from tests.forms import version_of
from tests.uploads import pdf

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 360, "height": 740}
START = date.today() + timedelta(days=30)
END = START + timedelta(days=200)
VISITS = (range(1, 7), range(7, 14))


def day(value: date) -> str:
    return f"{value:%d.%m.%Y}"


def written(value: date) -> str:
    """A date as receipts have it."""
    with translation.override("nb"):
        return date_format(value, "j. F Y")


# What the applicant types, chooses or ticks, by the question's words; one section a page.
SECTIONS: list[dict[str, Any]] = [
    {"Hva slags virksomhet søker?": "Kommune", "Ja, virksomheten": True,
     "Er arbeidet dere søker om > Nei": True},
    {"Organisasjonsnummer": "974 760 673", "Navn på virksomheten": "Fjord kommune",
     "Gate eller postboks": "Rådhusgata 1", "Postnummer": "1771", "Poststed": "Halden",
     "Kommune": "Halden", "Nettsted": "https://fjord.example.no",
     "Ja, budsjettet er uten mva.": True},
    {"Navn på kontaktperson": "Kari Eksempel", "E-post": "kari@example.no",
     "Telefon": "69 11 70 00", "Prosjektlederen er den samme": True, "Bokmål": True},
    {"Tittel på forprosjektet": "Grønn fjord", "Kort sammendrag": "Vi vil ha renere havner.",
     "Bakgrunn og behov": "Havna er skitten.", "Hovedmål": "Å finne partnere.",
     "Hva skal dere gjøre i forprosjektet?": "Vi reiser til Göteborg.",
     "Målgrupper": "Unge fiskere.", "Ferdig søknad til et EU-program": True,
     "Beskriv resultatet": "En ferdig søknad om våren.",
     "Har dere fått støtte til samme idé > Nei": True},
    {"Program": "Erasmus+", "Hovedtiltak i Erasmus+": "KA2 Samarbeidsprosjekter",
     "Leder eller koordinator": True},
    {"Nei, forprosjektet skal finne partnere": True,
     "Hvem leter dere etter": "Svenske havner i Bohuslän."},
    {"Flere deltar": True, "Forklar kort hvordan": "Ungdom får lære om havet.",
     "Hvordan er prosjektet forankret": "Ledelsen",
     "Hva skjer hvis dere ikke": "Da blir det ingen reise."},
    {"Startdato": START, "Sluttdato": END, "Organisering": "Næringssjefen leder arbeidet."},
    {"Nei": True},
    {"Nei": True},
    {},
    {"Opplysningene er riktige": True, "Jeg har fullmakt": True, "Vi har lest og godtar": True,
     "Samme kostnad dekkes ikke": True, "Vi vet at søknaden er offentlig": True,
     "Vi har lest informasjonen": True, "Vi oppgir fylkeskommunens støtte": True},
    {},
]  # fmt: skip
TABLES: dict[int, list[tuple[str, dict[str, Any]]]] = {
    8: [("Aktiviteter", {"Type": "Prosjektmøte", "Hva skal gjøres?": "Møte på kaia",
                         "Fra": START, "Til": START, "Ansvarlig": "Ola Nordmann"})],
    9: [("Kostnader", {"Kostnadstype": "Reise og opphold", "Hva gjelder det?": "Tog og hotell",
                       "Beløp": "80 000"}),
        ("Kostnader", {"Kostnadstype": "Eget arbeid (timer)", "Hva gjelder det?": "Ledelse av alt",
                       "Timer": "100", "Timesats": "600"}),
        ("Finansiering", {"Finansieringskilde": "Søkt om i denne ordningen", "Beløp": "65 000",
                          "Status": "Planlagt"}),
        ("Finansiering", {"Finansieringskilde": "Eget arbeid (timer)", "Beløp": "75 000",
                          "Status": "Bekreftet"})],
}  # fmt: skip
BUDGET, ATTACHMENTS = 9, 11
# What must be found of it again: as it was typed, or as people write it.
EVERY_ANSWER = (
    "Kommune", "Ja, virksomheten", "974 760 673", "Fjord kommune", "Rådhusgata 1", "1771", "Halden",
    "fjord.example.no", "Ja, budsjettet er uten mva.", "Kari Eksempel", "kari@example.no",
    "+47 69 11 70 00", "Bokmål", "Grønn fjord", "Vi vil ha renere havner.", "Havna er skitten.",
    "Å finne partnere.", "Vi reiser til Göteborg.", "Unge fiskere.",
    "Ferdig søknad til et EU-program", "En ferdig søknad om våren.", "Erasmus+",
    "KA2 Samarbeidsprosjekter", "Leder eller koordinator",
    "Nei, forprosjektet skal finne partnere", "Svenske havner i Bohuslän.", "Flere deltar",
    "Ungdom får lære om havet.", "Ledelsen", "Da blir det ingen reise.",
    written(START), written(END),
    "Prosjektmøte", "Møte på kaia", "Ola Nordmann", "Næringssjefen leder arbeidet.",
    "Reise og opphold", "Tog og hotell", "80 000", "Eget arbeid (timer)", "Ledelse av alt", "100",
    "600", "Søkt om i denne ordningen", "60 000", "Planlagt", "Bekreftet", "vedtak.pdf",
)  # fmt: skip


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, locale="nb-NO", timezone_id="Europe/Oslo")
    yield context.new_page()
    context.close()


def bare_call() -> ApplicationFormPage:
    """A call that opens now, with its limits and without a question; what the form refers to."""
    builders.make_municipality(name="Halden", number="3101")
    builders.make_programme(title="Erasmus+", slug="erasmus-plus")
    goal = StrategyGoal(number="1", title="Flere deltar")
    builders.make_strategy(title="Strategi", goals=[goal], status="adopted")
    now = timezone.now()
    return builders.make_call(
        title="Forprosjekt 2027",
        opens_at=now - timedelta(days=1),
        deadlines=[builders.deadline(now + timedelta(days=9))],
        notice_email="tilskudd@example.no",
        max_amount=100_000, max_share=50, own_share=50, max_months=12,
    )  # fmt: skip


def build(editor: Desk, call: ApplicationFormPage) -> None:
    """Start from the ready-made form, lower the ceiling by a rule, publish."""
    page = editor.page
    editor.open(f"/cms/pages/{call.pk}/edit/")
    page.locator(".w-slim-header [data-controller=w-dropdown] button").first.click()
    page.get_by_text(f"Begynn med «{ready_made.title(ready_made.PRE_PROJECT, 'nb')}»").click()
    expect(page.get_by_text("Skjemaet er på plass")).to_be_visible()
    kinds = [each["type"] for each in ready_made.raw_rules(ready_made.PRE_PROJECT, "nb")]
    editor.tab("Skjema")
    ceiling = f"rules-{kinds.index('ceiling')}-value"
    told = page.locator("[data-form-problems]")
    page.fill(f"[name={ceiling}-of]", "aplied_amount")
    page.fill(f"[name={ceiling}-limit]", "60000")
    # Told while she writes, at the block and with the way there.
    told.get_by_role("link", name="Høyeste beløp").click(timeout=PATIENCE)
    at_the_rule = page.locator(".utsyn-problem")
    expect(at_the_rule).to_have_count(1)
    expect(at_the_rule).to_contain_text("aplied_amount")
    page.fill(f"[name={ceiling}-of]", "applied_amount")
    page.locator(f"[name={ceiling}-of]").blur()
    expect(told).to_contain_text("Ingenting i skjemaet må rettes.")
    expect(at_the_rule).to_have_count(0)
    editor.press("Publiser")


def typed(value: Any) -> Any:
    return day(value) if isinstance(value, date) else value


def fill_row(page: Page, table: str, cells: dict[str, Any]) -> None:
    """Fill in a table's last row, a new one if the last has something in it."""

    group = page.get_by_role("group", name=re.compile(f"^{table}"))
    rows = group.locator(".row")
    if rows.last.locator("select").first.input_value():
        count = rows.count()
        group.get_by_role("button", name="Legg til en rad").click()
        expect(rows).to_have_count(count + 1)
    for label, value in cells.items():
        answer(rows.last, label, typed(value))


def fill_section(page: Page, number: int) -> None:
    """Fill in one section and go on."""
    for label, value in SECTIONS[number - 1].items():
        answer(page, label, typed(value))
    for table, cells in TABLES.get(number, []):
        fill_row(page, table, cells)
    if number == ATTACHMENTS:
        page.set_input_files("input[name=a-attachments]", {
            "name": "vedtak.pdf", "mimeType": "application/pdf", "buffer": pdf(),
        })  # fmt: skip
    go_on(page)


def be_stopped_and_correct(page: Page) -> None:
    """The editor's ceiling stands in the way; the applicant asks for less and pays more herself."""
    summary = page.get_by_role("alert", name="Noe må rettes")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        ["Finansiering – Høyeste beløp er 60\u00a0000 kr."]
    )
    summary.get_by_role("link").click()
    for place, amount in enumerate(("60 000", "80 000")):
        page.locator(f"[name='a-financing.{place}.amount']").fill(amount)
    go_on(page)


def go_on(page: Page) -> None:
    """To the next section, which has words in common with this one: wait until it is there."""
    with page.expect_navigation():
        page.get_by_role("button", name="Lagre og gå videre").click()


def squeezed(text: str) -> str:
    """Text without white space: lines break anywhere in a PDF."""
    return "".join(text.split())


def words_of(file: Path) -> str:
    """All text of a PDF."""
    return squeezed("".join(page.extract_text() for page in PdfReader(file).pages))


def send_what_is_due() -> None:
    """A worker's turn, as if every wait were over."""
    OutboxMessage.objects.update(next_attempt_at=timezone.now() - timedelta(seconds=1))
    dispatching.dispatch()


def test_a_call_is_built_filled_in_over_two_visits_sent_read_and_exported(
    browser: Browser, phone: Page, new_context: Any, live_server: Any
) -> None:
    call, port = bare_call(), smtp.free_port()
    editor = Desk(new_context(viewport=LAPTOP), live_server.url, "rolf", "Redaktør")
    build(editor, call)
    ceilings = [each for each in version_of(call).definition["rules"] if each["kind"] == "ceiling"]
    assert [each["amount"] for each in ceilings] == [6_000_000]

    with override_settings(**smtp.settings(port)):
        # First visit; the link cannot be sent yet.
        phone.goto(live_server.url + call.get_url())
        phone.get_by_role("link", name="Gå til skjemaet").click()
        phone.get_by_label("E-postadressen din").fill("kari@example.no")
        phone.get_by_role("button", name="Begynn").click()
        phone.get_by_role("link", name="Gå til «Kan du søke?»").click()
        for number in VISITS[0]:
            fill_section(phone, number)
        send_what_is_due()
        assert set(OutboxMessage.objects.values_list("state", flat=True)) == {"pending"}
    with smtp.running(port) as server:
        send_what_is_due()
    ((_reader, mail),) = server.mails
    (link,) = re.findall(r"http\S+#\S+", smtp.parts(mail)[0])

    with override_settings(**smtp.settings(port)):
        # Second visit, on another phone, by the mailed link.
        context = browser.new_context(viewport=PHONE, locale="nb-NO")
        page = context.new_page()
        page.goto(f"{live_server.url}/{link.split('/', 3)[3]}")
        expect(page.get_by_text("8 av 13 steg er klare.")).to_be_visible()
        page.get_by_role("link", name="Gå til «Forankring og relevans»").click()
        for number in VISITS[1]:
            fill_section(page, number)
            if number == BUDGET:
                be_stopped_and_correct(page)
        expect(page.get_by_role("heading", level=1, name="Se over svarene")).to_be_visible()
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.get_by_role("heading", level=1, name="Vi har mottatt søknaden")).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="Last ned kvitteringen").click()
        receipt = words_of(Path(download.value.path()))
        context.close()
        send_what_is_due()
        assert len(server.mails) == 1

    application = Application.objects.get()
    reference = application.reference or "-"
    assert [each for each in EVERY_ANSWER if squeezed(each) not in receipt] == []
    assert squeezed(reference) in receipt
    with smtp.running(port) as server:
        send_what_is_due()
    assert sorted(reader for reader, _mail in server.mails) == [
        "kari@example.no", "tilskudd@example.no"
    ]  # fmt: skip
    assert len(server.about(reference)) == 2

    # A caseworker reads it and takes it out; whoever edits the call gets neither.
    caseworker = Desk(new_context(viewport=LAPTOP), live_server.url, "siri", "Saksbehandler")
    caseworker.open("/cms/applications/")
    caseworker.page.get_by_role("link", name=reference).click()
    shown = squeezed(caseworker.page.get_by_role("main").inner_text())
    assert [each for each in EVERY_ANSWER if squeezed(each) not in shown] == []
    caseworker.open("/cms/applications/")
    with caseworker.page.expect_download() as download:
        caseworker.page.get_by_role("link", name="CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    _headings, row = csv.reader(io.StringIO(text), delimiter=";")
    assert {reference, "Grønn fjord", "vedtak.pdf"} <= set(row)
    for address in ("/cms/applications/", f"/cms/applications/{application.pk}/"):
        refused = editor.page.goto(live_server.url + address)
        assert refused is not None
        assert refused.status == 403
        assert reference not in editor.page.content()
