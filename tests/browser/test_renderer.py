"""The example renderer of ``docs/examples``: another site that has nothing but the API."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect

from content_types.applications import Application, OutboxMessage, operations
from content_types.models import ApplicationFormPage, StrategyGoal
from content_types.pages.form_versions import publish_version
from content_types.questions import ready_made
from tests import builders
from tests.browser.test_site import RULES
from tests.forms import make_form, question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
PHONE = {"width": 360, "height": 740}
PRE_PROJECT = ready_made.PRE_PROJECT
START = date.today() + timedelta(days=30)
END = START + timedelta(days=200)
# What is typed or chosen, by the question's words, section by section.
SECTIONS: list[dict[str, Any]] = [
    {"Hva slags virksomhet søker?": "Kommune", "Ja, virksomheten": True,
     "Er arbeidet dere søker om > Nei": True},
    {"Organisasjonsnummer": "974 760 673", "Navn på virksomheten": "Fjord kommune",
     "Gate eller postboks": "Rådhusgata 1", "Postnummer": "1771", "Poststed": "Halden",
     "Kommune": "Halden", "Nettsted": "example.no", "Ja, budsjettet er uten mva.": True},
    {"Navn på kontaktperson": "Kari Eksempel", "E-post": "kari@example.no",
     "Telefon": "69 11 70 00", "Prosjektlederen er den samme": True, "Bokmål": True},
    {"Tittel på forprosjektet": "Grønn fjord", "Kort sammendrag": "Kort.",
     "Bakgrunn og behov": "Behov.", "Hovedmål": "Ett mål.",
     "Hva skal dere gjøre i forprosjektet?": "Vi reiser.", "Målgrupper": "Unge.",
     "Ferdig søknad til et EU-program": True, "Beskriv resultatet": "En søknad.", "Nei": True},
    {"Program": "Erasmus+", "Hovedtiltak i Erasmus+": "KA2 Samarbeidsprosjekter",
     "Leder eller koordinator": True},
    {"Nei, forprosjektet skal finne partnere": True, "Hvem leter dere etter": "Havner."},
    {"Flere deltar": True, "Forklar kort hvordan": "Slik.",
     "Hvordan er prosjektet forankret": "Ledelsen", "Hva skjer hvis dere ikke": "Ingenting."},
    {"Startdato": START.isoformat(), "Sluttdato": END.isoformat(), "Organisering": "Selv."},
    {"Nei": True},
    {"Nei": True},
    {},
    {"Opplysningene er riktige": True, "Jeg har fullmakt": True, "Vi har lest og godtar": True,
     "Samme kostnad dekkes ikke": True, "Vi vet at søknaden er offentlig": True,
     "Vi har lest informasjonen": True, "Vi oppgir fylkeskommunens støtte": True},
]  # fmt: skip
TABLES: dict[int, list[tuple[str, dict[str, str]]]] = {
    8: [("Aktiviteter", {"Type": "Prosjektmøte", "Hva skal gjøres?": "Møte", "Fra": str(START),
                         "Til": str(START), "Ansvarlig": "Kari"})],
    9: [("Kostnader", {"Kostnadstype": "Reise og opphold", "Hva gjelder det?": "Tog",
                       "Beløp": "60 000"}),
        ("Kostnader", {"Kostnadstype": "Eget arbeid (timer)", "Hva gjelder det?": "Ledelse",
                       "Timer": "100", "Timesats": "600"}),
        ("Finansiering", {"Finansieringskilde": "Søkt om i denne ordningen", "Beløp": "70 000",
                          "Status": "Planlagt"}),
        ("Finansiering", {"Finansieringskilde": "Eget arbeid (timer)", "Beløp": "60 000",
                          "Status": "Bekreftet"})],
}  # fmt: skip


class Quiet(SimpleHTTPRequestHandler):
    """The files with the policy of a strict site: nothing inline, no script from elsewhere."""

    def end_headers(self) -> None:
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src *"
        self.send_header("Content-Security-Policy", policy)
        super().end_headers()

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def other_site() -> Iterator[str]:
    """The address of another site, which serves the example and knows nothing of ours."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=EXAMPLES))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def pre_project(origin: str = "") -> ApplicationFormPage:
    """The demo's open call with its whole form, which sites at this origin may carry."""
    builders.make_municipality(name="Halden", number="3101")
    builders.make_programme(title="Erasmus+", slug="erasmus-plus")
    goal = StrategyGoal(number="1", title="Flere deltar")
    builders.make_strategy(title="Strategi", goals=[goal], status="adopted")
    return make_form(
        ready_made.raw_steps(PRE_PROJECT, "nb"), ready_made.raw_rules(PRE_PROJECT, "nb"),
        max_amount=100_000, max_share=50, own_share=50, max_months=12, allowed_origins=origin,
    )  # fmt: skip


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone."""
    context = browser.new_context(viewport=PHONE, locale="nb-NO")
    yield context.new_page()
    context.close()


def visit(page: Page, other_site: str, api: str, call: ApplicationFormPage) -> None:
    page.goto(f"{other_site}/form.html?api={api}/api/v2/&form={call.translation_key}")


def begin(page: Page, other_site: str, api: str, call: ApplicationFormPage) -> Application:
    visit(page, other_site, api, call)
    page.get_by_label("E-postadressen din").fill("kari@example.no")
    page.get_by_role("button", name="Begynn").click()
    expect(page.get_by_role("heading", level=1, name="Kan du søke?")).to_be_visible()
    return Application.objects.get()


def answer(inside: Page | Locator, label: str, value: Any) -> None:
    """Fill in, choose or tick the input with this label; "group > label" tells it from others."""
    group, _of, label = label.rpartition(" > ")
    if group:
        inside = inside.get_by_role("group", name=group)
    found = inside.get_by_label(label).locator("visible=true").first
    expect(found).to_be_visible()
    if value is True:
        found.check()
    elif found.evaluate("input => input.tagName") == "SELECT":
        found.select_option(label=value)
    else:
        found.fill(value)


def add_row(page: Page, table: str, cells: dict[str, str]) -> None:
    """One more row in a table, filled in."""
    group = page.locator("fieldset", has=page.locator(f"legend:text-matches('^{table} ')")).first
    group.get_by_role("button", name="Legg til en rad").click()
    for label, value in cells.items():
        answer(group.locator("fieldset.row").last, label, value)


@pytest.mark.slow
def test_another_site_draws_the_whole_form_and_sends_it(
    page: Page, other_site: str, live_server: Any
) -> None:
    application = begin(page, other_site, live_server.url, pre_project(other_site))

    for number, section in enumerate(SECTIONS, start=1):
        for label, value in section.items():
            answer(page, label, value)
        for table, cells in TABLES.get(number, []):
            add_row(page, table, cells)
        response = Axe().run(page, options=RULES).response
        assert [(each["id"], each["nodes"][0]["html"]) for each in response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.get_by_role("button", name="Gå videre").click()
        expect(page.locator("main > h1")).to_be_focused()
    application.refresh_from_db()
    assert application.answers["costs"][1]["amount"] == 6_000_000
    page.get_by_role("button", name="Se over svarene").click()

    # Stopped by the ceiling, told first on the page and at the question; then corrected.
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Finansiering").first.click()
    expect(page.locator(".error").locator("visible=true").first).to_be_visible()
    page.get_by_label("Beløp (kr)").nth(2).fill("60 000")
    page.get_by_role("navigation").get_by_role("button", name="Se over og send inn").click()
    page.get_by_role("button", name="Se over svarene").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    page.get_by_role("button", name="Send", exact=True).click()

    expect(page.get_by_role("heading", level=1, name="Vi har mottatt skjemaet")).to_be_visible()
    application.refresh_from_db()
    assert application.state == Application.State.SUBMITTED
    assert application.answers["contact_phone"] == "+4769117000"
    expect(page.get_by_text(application.reference or "-")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Last ned kvitteringen").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


def test_what_two_people_have_changed_stands_side_by_side(
    page: Page, other_site: str, live_server: Any
) -> None:
    call = make_form(allowed_origins=other_site)
    visit(page, other_site, live_server.url, call)
    page.get_by_label("E-postadressen din").fill("kari@example.no")
    page.get_by_role("button", name="Begynn").click()
    page.get_by_label("Tittel").fill("Min tittel")
    expect(page.get_by_text("Lagret kl.")).to_be_visible()
    application = Application.objects.get()
    theirs = {"title": "Deres tittel", "summary": "Deres sammendrag"}
    operations.save(application.pk, theirs, revision=application.revision)

    page.get_by_label("Tittel").fill("Min nye tittel")

    clash = page.locator(".clash")
    expect(clash.get_by_label("Tittel")).to_have_value("Deres tittel")
    expect(page.get_by_label("Sammendrag")).to_have_value("Deres sammendrag")
    page.get_by_role("button", name="Behold mitt").click()
    expect(clash).to_have_count(0)
    page.get_by_role("button", name="Se over svarene").click()
    expect(page.get_by_text("Min nye tittel")).to_be_visible()
    application.refresh_from_db()
    assert application.answers == {"title": "Min nye tittel", "summary": "Deres sammendrag"}


def opened(page: Page, other_site: str, api: str, call: ApplicationFormPage) -> Application:
    """A draft of the small form, opened at the other site."""
    visit(page, other_site, api, call)
    page.get_by_label("E-postadressen din").fill("kari@example.no")
    page.get_by_role("button", name="Begynn").click()
    expect(page.get_by_label("Tittel")).to_be_visible()
    return Application.objects.get()


def findings(page: Page) -> list[Any]:
    violations = Axe().run(page, options=RULES).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in violations]


def test_others_are_invited_and_the_invitation_is_taken_back(
    page: Page, other_site: str, live_server: Any
) -> None:
    application = opened(page, other_site, live_server.url, make_form(allowed_origins=other_site))

    page.get_by_text("Fyll ut sammen med andre").click()
    around = page.locator("details")
    expect(around.get_by_role("status")).to_have_text("Ingen er invitert.")
    around.get_by_role("button", name="Send invitasjonen").click()
    expect(around.get_by_role("status")).to_contain_text("e-postadresse")
    around.get_by_label("E-postadressen til den du inviterer").fill("ola@example.no")
    around.get_by_role("button", name="Send invitasjonen").click()
    expect(around.get_by_role("listitem")).to_contain_text("har ikke åpnet skjemaet ennå")
    assert findings(page) == []
    invited = application.invitations.get(revoked_at=None)
    assert invited.email == "ola@example.no"

    around.get_by_role("button", name="Trekk tilbake: ola@example.no").click()
    expect(around.get_by_role("status")).to_have_text("Invitasjonen er trukket tilbake.")
    expect(around.get_by_role("listitem")).to_have_count(0)
    assert not application.invitations.filter(revoked_at=None).exists()


def test_a_draft_moves_to_a_newer_form_when_the_applicant_wants_it(
    page: Page, other_site: str, live_server: Any
) -> None:
    call = make_form(allowed_origins=other_site)
    application = opened(page, other_site, live_server.url, call)
    page.get_by_label("Tittel").fill("Grønn fjord")
    expect(page.get_by_text("Lagret kl.")).to_be_visible()
    raw = call.steps.raw_data
    more = question("short_text", "extra", "Noe mer?", max_length=60)
    raw[0]["value"]["questions"] = [*raw[0]["value"]["questions"], more]
    call.steps = call.steps.stream_block.to_python(list(raw))
    call.save()
    publish_version(call)

    # The draft is drawn as the form was when it was begun.
    page.reload()
    expect(page.get_by_label("Tittel")).to_have_value("Grønn fjord")
    expect(page.get_by_label("Noe mer?")).to_have_count(0)
    page.get_by_role("button", name="Se hva som er nytt").click()
    expect(page.get_by_role("listitem")).to_have_text("Noe mer?")
    assert findings(page) == []
    page.get_by_role("button", name="Gå videre med skjemaet slik det var").click()
    expect(page.get_by_label("Tittel")).to_have_value("Grønn fjord")
    expect(page.get_by_role("button", name="Se hva som er nytt")).to_have_count(0)
    application.refresh_from_db()
    assert application.form_version.number == 1

    page.reload()
    page.get_by_role("button", name="Se hva som er nytt").click()
    page.get_by_role("button", name="Flytt til det nye skjemaet").click()
    expect(page.get_by_label("Noe mer?")).to_be_visible()
    expect(page.get_by_label("Tittel")).to_have_value("Grønn fjord")
    assert Application.objects.get().form_version.number == 2


def test_a_try_that_failed_near_the_deadline_is_shown_and_mailed(
    page: Page, other_site: str, live_server: Any
) -> None:
    call = make_form(allowed_origins=other_site, closes_at=timezone.now() + timedelta(minutes=30))
    opened(page, other_site, live_server.url, call)

    page.get_by_role("button", name="Se over svarene").click()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", name="Du har prøvd å sende")).to_be_visible()
    expect(page.get_by_text("noe måtte rettes")).to_be_visible()
    assert findings(page) == []
    before = OutboxMessage.objects.count()
    page.get_by_role("button", name="Send dette på e-post").click()

    expect(page.get_by_text("En e-post med dette er på vei.")).to_be_visible()
    assert OutboxMessage.objects.count() == before + 1


def test_an_enquiry_is_filled_in_and_sent_at_once(
    page: Page, other_site: str, live_server: Any
) -> None:
    name = ready_made.ADVICE
    call = make_form(ready_made.raw_steps(name, "nb"), ready_made.raw_rules(name, "nb"),
                     form_kind="enquiry", allowed_origins=other_site)  # fmt: skip
    visit(page, other_site, live_server.url, call)
    page.get_by_label("E-postadressen din").fill("kari@example.no")
    page.get_by_role("button", name="Begynn").click()

    page.get_by_label("Tilskudd fra fylkeskommunen").check()
    page.get_by_label("Hva lurer dere på?").fill("Kan vi søke?")
    page.get_by_label("Virksomhet").fill("Fjord kommune")
    page.get_by_role("button", name="Se over svarene").click()
    summary = page.get_by_role("alert")
    summary.get_by_role("link", name="Navnet ditt").click()
    page.get_by_label("Navnet ditt").fill("Kari Eksempel")
    page.get_by_role("button", name="Se over svarene").click()
    page.get_by_role("button", name="Send", exact=True).click()

    expect(page.get_by_role("heading", level=1, name="Vi har mottatt skjemaet")).to_be_visible()
    application = Application.objects.get()
    assert application.state == Application.State.SUBMITTED
    assert application.answers["contact_name"] == "Kari Eksempel"


def test_a_site_that_is_not_on_the_forms_list_cannot_begin(
    page: Page, other_site: str, live_server: Any
) -> None:
    call = make_form(allowed_origins="https://example.no")

    visit(page, other_site, live_server.url, call)
    page.get_by_label("E-postadressen din").fill("kari@example.no")
    page.get_by_role("button", name="Begynn").click()

    expect(page.get_by_role("alert")).to_be_visible()
    assert not Application.objects.exists()
