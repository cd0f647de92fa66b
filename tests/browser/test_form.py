"""An applicant on a phone: fills in, leaves, comes back by the mailed link, corrects, sends."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from content_types.applications import Application, access, operations
from content_types.models import ApplicationFormPage
from content_types.pages.form_versions import publish_version
from content_types.questions import ready_made
from content_types.web.forms import session
from tests import builders
from tests.browser.test_site import RULES
from tests.forms import (
    ANSWERS,
    Raw,
    choices,
    condition,
    listed,
    make_draft_with_secret,
    make_form,
    question,
    rule,
    step,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 360, "height": 740}
NO_PDF: Any = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": b"tomt"}
# What the browser and htmx say of an answer that refuses something, as it should.
REFUSED = ("status of 4", "Status Error Code 4")
# Whether every answer stands below its question.
STACKED = """[...document.querySelectorAll(".answer-list dt")].every((question) =>
  question.nextElementSibling.getBoundingClientRect().top >=
  question.getBoundingClientRect().bottom - 1)"""
# Browsers cut off parts of milliseconds, so that a timer may end before what it waits for.
EARLY_TIMERS = """const set = window.setTimeout;
  window.setTimeout = (work, wait, ...rest) => set(work, wait > 50 ? wait - 50 : wait, ...rest);"""
GOOD = {"who": "kommune", "summary": "Kort.", "travel": 8_000_000, "hours": 0, "started": False,
        "aims": ["a"], "correct": True}  # fmt: skip


def a_call(*more: Raw) -> ApplicationFormPage:
    """Two steps and more; one answer brings a question, the costs have a sum and a ceiling."""
    kinds = choices(kommune="Kommune", bedrift="Bedrift", annet="Annet")
    who = question("choice", "who", "Hvem søker?", choices=kinds)
    steps = [
        step(
            who,
            question("short_text", "what", "Hva slags virksomhet?", max_length=60),
            question("long_text", "summary", "Sammendrag", max_length=200, help="Kort fortalt."),
            title="Om dere",
        ),
        step(
            question("money", "travel", "Reise", currency="NOK", whole=True),
            question("money", "hours", "Timer", currency="NOK", whole=True),
            question("yes_no", "started", "Er arbeidet i gang?"),
            question("choices", "aims", "Mål", choices=choices(a="Klima", b="Kultur")),
            question("declaration", "correct", "Opplysningene er riktige"),
            title="Kostnader",
        ),
        *more,
    ]
    rules = [
        rule("show", questions=listed("what"), match="all",
             conditions=condition("who", "one_of", "annet")),
        rule("total", name="sum", label="Sum", of=listed({"of": "travel"}, {"of": "hours"})),
        rule("ceiling", of="sum", limit="100000"),
    ]  # fmt: skip
    return make_form(steps, rules, title="Forprosjekt 2027")


def an_enquiry() -> ApplicationFormPage:
    name = ready_made.ADVICE
    return make_form(
        ready_made.raw_steps(name, "nb"), ready_made.raw_rules(name, "nb"), form_kind="enquiry"
    )


def without(steps: Iterable[Raw], key: str) -> list[Raw]:
    """The raw steps without one of their questions."""
    found = json.loads(json.dumps(list(steps)))
    for each in found:
        asked = each["value"]["questions"]
        each["value"]["questions"] = [one for one in asked if one["value"]["key"] != key]
    return found


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone, with everything the browser complains of gathered."""
    context = browser.new_context(viewport=PHONE, locale="nb-NO", timezone_id="Europe/Oslo")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    yield page
    context.close()
    assert [each for each in complaints if not any(told in each for told in REFUSED)] == []


def begin(page: Page, address: str, call: ApplicationFormPage) -> Application:
    page.goto(address + call.get_url())
    page.get_by_role("link", name="Gå til skjemaet").click()
    page.get_by_label("E-postadressen din").fill("kari@example.no")
    page.get_by_role("button", name="Begynn").click()
    expect(page.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()
    return Application.objects.get()


def test_an_application_is_filled_in_over_two_visits_and_sent(
    phone: Page, browser: Browser, live_server: Any
) -> None:
    application = begin(phone, live_server.url, a_call())
    phone.get_by_role("link", name="Gå til «Om dere»").click()

    # The answer is saved in the background and brings a question.
    phone.get_by_label("Annet").check()
    expect(phone.get_by_label("Hva slags virksomhet?")).to_be_visible()
    phone.get_by_label("Hva slags virksomhet?").fill("Museum")
    phone.get_by_label("Sammendrag").fill("Vi vil finne partnere.")
    expect(phone.get_by_text("22/200")).to_be_visible()
    phone.get_by_role("button", name="Lagre og gå videre").click()
    expect(phone.get_by_role("heading", level=1, name="Kostnader")).to_be_visible()

    # Another day, by the mailed link: the code is in no address that a server sees.
    secret = access.issue(application, "kari@example.no")
    asked: list[str] = []
    context = browser.new_context(viewport=PHONE, locale="nb-NO")
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server.url}/apply/nb/open/#{secret}")
    expect(page.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()
    assert secret not in page.url
    assert not any(secret in url.partition("#")[0] for url in asked)
    expect(page.get_by_text("1 av 2 steg er klare.")).to_be_visible()

    # Stopped by the ceiling and by what is missing, at the fields and in the summary.
    page.get_by_role("link", name="Kostnader", exact=True).click()
    page.get_by_label("Reise").fill("90 000")
    page.get_by_label("Timer").fill("20 000")
    expect(page.get_by_text("110\u00a0000\u00a0kr")).to_be_visible()
    page.get_by_role("button", name="Lagre og gå videre").click()
    summary = page.get_by_role("alert", name="Noe må rettes")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(4)
    summary.get_by_role("link", name="Reise").click()
    expect(page.get_by_label("Reise")).to_be_focused()

    # Corrected, by keyboard only, looked over and sent.
    page.keyboard.press("Control+A")
    page.keyboard.type("80000")
    page.get_by_label("Nei").focus()
    page.keyboard.press("Space")
    page.get_by_label("Klima").focus()
    page.keyboard.press("Space")
    page.get_by_label("Opplysningene er riktige").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Lagre og gå videre").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Se over svarene")).to_be_visible()
    for answer in ("Museum", "80\u00a0000\u00a0kr", "Klima"):
        expect(page.get_by_text(answer)).to_be_visible()
    page.get_by_role("button", name="Send", exact=True).click()

    expect(page.get_by_role("heading", level=1, name="Vi har mottatt søknaden")).to_be_visible()
    application.refresh_from_db()
    expect(page.get_by_text(application.reference or "-")).to_be_visible()
    assert application.answers["travel"] == 8_000_000
    context.close()


def test_two_windows_never_write_over_each_other(phone: Page, live_server: Any) -> None:
    application = begin(phone, live_server.url, a_call())
    address = f"{live_server.url}/apply/{application.pk}/nb/1/"
    other = phone.context.new_page()
    phone.goto(address)
    other.goto(address)

    other.get_by_label("Sammendrag").fill("Fra det andre vinduet")
    other.get_by_role("button", name="Lagre og se alle steg").click()
    expect(other.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()
    phone.get_by_label("Sammendrag").fill("Fra dette vinduet")
    phone.get_by_role("button", name="Lagre og gå videre").click()

    expect(phone.get_by_role("heading", name="Lagret av noen andre")).to_be_visible()
    expect(phone.get_by_text("Fra det andre vinduet")).to_be_visible()
    expect(phone.get_by_label("Sammendrag")).to_have_value("Fra dette vinduet")
    application.refresh_from_db()
    assert application.answers["summary"] == "Fra det andre vinduet"


@pytest.mark.slow
def test_the_page_warns_before_it_closes_and_what_is_typed_after_is_not_lost(
    phone: Page, live_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "SECONDS", 8)
    monkeypatch.setattr(session, "WARN_AT", 5)
    application = begin(phone, live_server.url, a_call())
    phone.goto(f"{live_server.url}/apply/{application.pk}/nb/1/")

    warning = phone.get_by_role("alert")
    expect(warning.get_by_role("button", name="Hold det åpent")).to_be_visible()
    warning.get_by_role("button", name="Hold det åpent").click()
    expect(warning.get_by_role("button")).to_be_hidden()

    expect(warning.get_by_text("Det du har skrevet, står her fortsatt")).to_be_visible()
    phone.get_by_label("Sammendrag").fill("Skrevet for sent")
    phone.get_by_role("button", name="Lagre og gå videre").click()
    phone.get_by_label("Kode fra e-posten").fill(access.issue(application, "kari@example.no"))
    monkeypatch.setattr(session, "SECONDS", 3600)
    phone.get_by_role("button", name="Åpne").click()
    expect(phone.get_by_role("heading", level=1)).not_to_have_text("Åpne skjemaet ditt")
    application.refresh_from_db()
    assert application.answers["summary"] == "Skrevet for sent"


def test_without_scripts_a_code_is_pasted_and_everything_works(
    browser: Browser, live_server: Any
) -> None:
    call = make_form(title="Forprosjekt")
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, locale="nb-NO")
    page = context.new_page()
    application = begin(page, live_server.url, call)
    page.get_by_role("button", name="Lukk skjemaet").click()
    page.get_by_label("Kode fra e-posten").fill(access.issue(application, "kari@example.no"))
    page.get_by_role("button", name="Åpne").click()

    page.get_by_role("link", name="Steg", exact=True).click()
    page.get_by_label("Tittel").fill(ANSWERS["title"])
    page.get_by_label("Sammendrag").fill(ANSWERS["summary"])
    page.get_by_label("Beløp").fill("50 000")
    page.get_by_label("Kommune").check()
    page.get_by_label("Opplysningene er riktige").check()
    page.get_by_role("button", name="Lagre og gå videre").click()
    page.get_by_role("button", name="Send", exact=True).click()

    expect(page.get_by_role("heading", level=1, name="Vi har mottatt søknaden")).to_be_visible()
    application.refresh_from_db()
    assert application.answers == ANSWERS
    context.close()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_of_the_form_has_a_finding_or_is_wider_than_a_phone(
    browser: Browser, live_server: Any, scheme: Any
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport=PHONE, locale="nb-NO")
    page = context.new_page()
    files = question("files", "plan", "Vedlegg", max_files=2, required=False)
    call = a_call(step(files, title="Vedlegg"))
    start = f"{live_server.url}/apply/nb/{call.translation_key}/"
    found: dict[str, Any] = {}

    def look(name: str) -> None:
        response = Axe().run(page, options=RULES).response
        wrong = [
            f"{each['id']}: {node['html'][:120]}"
            for each in response["violations"]
            for node in each["nodes"]
        ]
        width = page.evaluate("document.documentElement.scrollWidth")
        if wrong or width > PHONE["width"]:
            found[name] = (wrong, width)

    page.goto(start)
    look("start")
    page.get_by_role("button", name="Begynn").click()
    look("start with a fault")
    application = begin(page, live_server.url, call)
    home = f"{live_server.url}/apply/{application.pk}/nb/"
    look("overview")
    for number in (1, 2, 3):
        page.goto(f"{home}{number}/")
        look(f"step {number}")
        page.goto(f"{home}{number}/?check")
        look(f"step {number} with faults")
    # So near to the deadline the try is written down, and shown above the answers.
    call.deadlines.update(closes_at=timezone.now() + timedelta(minutes=30))
    page.goto(f"{home}check/")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", name="Du har prøvd å sende")).to_be_visible()
    look("check with faults")
    page.goto(f"{home}3/")
    page.set_input_files("input[type=file]", NO_PDF)
    page.get_by_role("button", name="Lagre og gå videre").click()
    expect(page.get_by_role("alert", name="Noe må rettes")).to_be_visible()
    look("upload with a fault")
    operations.invite(application.pk, "en.lang.adresse.til.en.kollega@postmottak.example.no")
    page.goto(f"{home}people/")
    page.get_by_role("button", name="Send invitasjonen").click()
    look("people with a fault")
    page.goto(f"{home}delete/")
    look("delete")
    page.goto(f"{live_server.url}/apply/nb/open/")
    look("open")
    page.get_by_role("button", name="Åpne").click()
    look("open with a fault")

    operations.save(application.pk, GOOD, revision=1)
    call.steps = call.steps.stream_block.to_python(without(call.steps.raw_data, "aims"))
    call.save()
    publish_version(call)
    page.goto(f"{home}newer/")
    look("a newer version")
    page.get_by_role("button", name="Flytt til det nye skjemaet").click()
    expect(page.get_by_text("Svar som ikke blir sendt")).to_be_visible()
    look("overview with what is not sent")
    page.goto(f"{home}check/")
    look("check")
    assert page.evaluate(STACKED)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Vi har mottatt søknaden")).to_be_visible()
    look("receipt")
    page.get_by_role("button", name="Åpne for endringer").click()
    expect(page.get_by_text("Du har åpnet søknaden igjen")).to_be_visible()
    look("overview of what was opened again")
    for name in ("1/", "check/", "withdraw/"):
        page.goto(f"{home}{name}")
        look(f"{name} of what was opened again")
    call.deadlines.update(closes_at=timezone.now() - timedelta(hours=1))
    page.goto(home)
    look("what was sent counts again")
    page.goto(f"{live_server.url}/apply/nb/{an_enquiry().translation_key}/")
    look("enquiry")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("alert", name="Noe må rettes")).to_be_visible()
    look("enquiry with faults")
    context.close()

    assert found == {}


@pytest.mark.slow
def test_no_step_of_the_pre_project_form_has_a_finding(browser: Browser, live_server: Any) -> None:
    name = ready_made.PRE_PROJECT
    call = make_form(ready_made.raw_steps(name, "nb"), ready_made.raw_rules(name, "nb"),
                     max_amount=100_000, max_share=50, own_share=50, max_months=12)  # fmt: skip
    builders.make_municipality(name="Halden", number="3101")
    application, secret = make_draft_with_secret(
        call,
        applicant_type="bedrift",
        partner_status="yes",
        economic_activity="yes",
        costs=[{"category": "staff", "text": "Ledelse", "hours": 2, "rate": 60_000, "amount": 1}],
        financing=[{"source_type": "private", "amount": "mye"}],
    )
    context = browser.new_context(viewport=PHONE, locale="nb-NO")
    page = context.new_page()
    page.goto(f"{live_server.url}/apply/nb/open/#{secret}")
    expect(page.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()
    found: dict[int, Any] = {}

    for number in range(1, 14):
        page.goto(f"{live_server.url}/apply/{application.pk}/nb/{number}/?check&rows=costs")
        response = Axe().run(page, options=RULES).response
        wrong = [(each["id"], each["nodes"][0]["html"][:150]) for each in response["violations"]]
        width = page.evaluate("document.documentElement.scrollWidth")
        if wrong or width > PHONE["width"]:
            found[number] = (wrong, width)
    context.close()

    assert found == {}


def test_who_is_quicker_than_people_waits_in_the_page_and_is_told_without_javascript(
    phone: Page, browser: Browser, live_server: Any, settings: Any
) -> None:
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, "MINIMUM_SECONDS": 2}
    call = a_call()
    phone.add_init_script(EARLY_TIMERS)

    begin(phone, live_server.url, call)

    plain = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    plain.goto(f"{live_server.url}/apply/nn/{call.translation_key}/")
    plain.get_by_label("E-postadressa di").fill("ola@example.no")
    plain.get_by_role("button", name="Start").click()
    expect(plain.get_by_role("alert")).to_contain_text("raskare enn eit menneske")
    assert Application.objects.count() == 1
    plain.wait_for_timeout(2_000)
    plain.get_by_role("button", name="Start").click()
    expect(plain.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()
    plain.context.close()
