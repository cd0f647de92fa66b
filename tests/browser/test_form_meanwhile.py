"""What happens on a page of the form while somebody fills it in, without a button being pressed."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from content_types.applications import Application, operations
from tests.browser.test_form import PHONE, a_call, begin
from tests.browser.test_form import phone as phone
from tests.browser.test_site import RULES
from tests.forms import make_form, question, step

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Saving waits until whoever types has paused, and a busy machine takes its time.
PATIENCE = 20_000


def a_step(page: Page, address: str, *more: Any, number: int = 1) -> Application:
    """A draft with one of its steps open."""
    application = begin(page, address, a_call(*more))
    page.goto(f"{address}/apply/{application.pk}/nb/{number}/")
    return application


def stored(application: Application) -> dict[str, Any]:
    application.refresh_from_db()
    return application.answers


def assert_accessible(page: Page) -> None:
    """Axe has nothing to say, and nothing is wider than the phone."""
    response = Axe().run(page, options=RULES).response
    assert [(each["id"], each["nodes"][0]["html"]) for each in response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_receipt_that_still_takes_files_fits_a_phone(phone: Page, live_server: Any) -> None:
    plan = question("files", "plan", "Plan", kinds=["pdf"], later_days=5)
    application = begin(phone, live_server.url, make_form([step(plan)]))
    operations.submit(application.pk, revision=application.revision, key="k", request_hash="h")

    phone.goto(f"{live_server.url}/apply/{application.pk}/nb/receipt/")

    expect(phone.locator("input[type=file]")).to_be_visible()
    assert_accessible(phone)


def test_questions_and_rows_come_and_go_around_what_is_being_typed(
    phone: Page, live_server: Any
) -> None:
    costs = question("budget_table", "costs", "Kostnader")
    name = question("short_text", "name", "Navn", max_length=60)
    application = a_step(phone, live_server.url, step(name, costs, title="Budsjett"))
    loads: list[str] = []
    phone.on("load", lambda page: loads.append(page.url))

    # The answer above is saved while the one below is typed.
    summary = phone.get_by_label("Sammendrag")
    phone.get_by_label("Annet").check()
    summary.press_sequentially("Vi vil finne")
    expect(phone.get_by_label("Hva slags virksomhet?")).to_be_visible()
    expect(summary).to_be_focused()
    phone.keyboard.type(" partnere.")
    expect(summary).to_have_value("Vi vil finne partnere.")
    expect(phone.get_by_role("status").get_by_text("Nytt spørsmål")).to_have_text(
        "Nytt spørsmål: Hva slags virksomhet?"
    )
    phone.get_by_label("Kommune").check()
    expect(phone.get_by_label("Hva slags virksomhet?")).to_be_hidden()
    assert loads == []

    # A row more and a row less; what stands elsewhere on the page is not touched.
    phone.goto(f"{live_server.url}/apply/{application.pk}/nb/3/")
    loads.clear()
    rows = phone.locator(".row")
    phone.get_by_label("Hva gjelder det?").fill("Tog")
    phone.get_by_label("Navn").fill("Kari")
    phone.get_by_label("Navn").evaluate("input => input.dataset.same = 'yes'")
    phone.get_by_role("button", name="Legg til en rad").press("Enter")
    expect(rows).to_have_count(2)
    expect(rows.last.get_by_label("Kostnadstype")).to_be_focused()
    rows.last.get_by_label("Hva gjelder det?").fill("Fly")
    phone.get_by_role("button", name="Ta bort rad 1").press("Enter")
    expect(rows).to_have_count(1)
    expect(phone.get_by_role("button", name="Legg til en rad")).to_be_focused()
    expect(rows.get_by_label("Hva gjelder det?")).to_have_value("Fly")
    expect(phone.get_by_label("Navn")).to_have_attribute("data-same", "yes")
    expect(phone.get_by_label("Navn")).to_have_value("Kari")
    assert loads == []

    # Enter saves and goes on; it takes no row away.
    rows.get_by_label("Hva gjelder det?").press("Enter")
    expect(phone.get_by_role("alert", name="Noe må rettes")).to_be_visible()
    assert [row["text"] for row in stored(application)["costs"]] == ["Fly"]


@pytest.mark.slow
def test_what_is_saved_in_the_background_never_writes_over_another_window(
    phone: Page, live_server: Any
) -> None:
    application = a_step(phone, live_server.url)
    other = phone.context.new_page()
    other.goto(phone.url)
    other.get_by_label("Sammendrag").fill("Fra det andre vinduet")
    other.get_by_role("button", name="Lagre og se alle steg").click()
    expect(other.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()

    # Another question is answered here, twice: the other window's answer comes in and stays.
    phone.get_by_label("Kommune").check()
    expect(phone.get_by_label("Sammendrag")).to_have_value("Fra det andre vinduet")
    phone.get_by_label("Annet").check()
    expect(phone.get_by_label("Hva slags virksomhet?")).to_be_visible()
    assert stored(application)["summary"] == "Fra det andre vinduet"

    # The same question in both: told at once, and settled with both texts in view.
    other.goto(phone.url)
    other.get_by_label("Sammendrag").fill("Enda en gang")
    other.get_by_role("button", name="Lagre og se alle steg").click()
    expect(other.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()
    phone.get_by_label("Sammendrag").fill("Fra dette vinduet")
    expect(phone.get_by_text("De siste endringene er ikke lagret ennå")).to_be_visible()
    phone.get_by_role("button", name="Lagre og gå videre").click()
    expect(phone.locator(".clash__text")).to_have_text("Enda en gang")
    expect(phone.get_by_label("Sammendrag")).to_have_value("Fra dette vinduet")
    assert stored(application)["summary"] == "Enda en gang"
    assert_accessible(phone)


def test_a_line_that_is_down_is_told_and_takes_nothing_along(
    browser: Browser, live_server: Any
) -> None:
    # The browser complains of the line itself, so nobody listens here to what it says.
    phone = browser.new_context(viewport=PHONE, locale="nb-NO").new_page()
    application = a_step(phone, live_server.url)
    told = phone.get_by_text("Nettstedet svarer ikke akkurat nå")

    phone.route("**/apply/**", lambda route: route.abort("internetdisconnected"))
    phone.get_by_label("Sammendrag").fill("Skrevet i tunnelen")
    expect(told).to_be_visible()
    assert_accessible(phone)
    phone.get_by_role("button", name="Lagre og gå videre").click()
    expect(phone.get_by_label("Sammendrag")).to_have_value("Skrevet i tunnelen")
    expect(told).to_be_visible()
    assert stored(application) == {}

    phone.unroute("**/apply/**")
    expect(told).to_be_hidden()
    assert stored(application)["summary"] == "Skrevet i tunnelen"
    phone.context.close()


def is_stored(page: Page, application: Application, key: str, answer: str) -> bool:
    """Whether an answer is there in the end: what a page sends as it closes comes behind it."""
    deadline = time.monotonic() + PATIENCE / 1000
    while stored(application).get(key) != answer and time.monotonic() < deadline:
        page.wait_for_timeout(100)
    return stored(application).get(key) == answer


@pytest.mark.parametrize("kind", ["choice", "text", "list"])
def test_what_is_answered_before_the_scripts_are_there_is_saved(
    phone: Page, live_server: Any, kind: str
) -> None:
    countries = question("country", "country", "Land", required=False)
    application = begin(phone, live_server.url, a_call(step(countries, title="Land")))
    held: list[Route] = []
    late = re.compile(r"/(form|htmx)[^/]*\.js$")
    phone.route(late, lambda route: held.append(route))
    number = 3 if kind == "list" else 1
    phone.goto(f"{live_server.url}/apply/{application.pk}/nb/{number}/", wait_until="commit")

    if kind == "choice":
        phone.get_by_label("Annet").check()
    elif kind == "text":
        phone.get_by_label("Sammendrag").fill("Skrevet fort")
    else:
        phone.get_by_label("Land").select_option("Sverige")
    assert held
    assert stored(application) == {}
    for each in held:
        each.continue_()

    if kind == "choice":
        expect(phone.get_by_label("Hva slags virksomhet?")).to_be_visible()
    expected = {"choice": ("who", "annet"), "text": ("summary", "Skrevet fort"),
                "list": ("country", "SE")}  # fmt: skip
    assert is_stored(phone, application, *expected[kind])


def test_a_page_that_is_only_looked_at_saves_nothing(phone: Page, live_server: Any) -> None:
    application = a_step(phone, live_server.url, number=2)
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.method))

    for number in (1, 2):
        phone.goto(f"{live_server.url}/apply/{application.pk}/nb/{number}/")
        phone.wait_for_load_state("networkidle")

    assert "GET" in asked
    assert "POST" not in asked


def test_a_link_that_is_followed_at_once_leaves_nothing_behind(
    phone: Page, live_server: Any
) -> None:
    application = a_step(phone, live_server.url)

    phone.get_by_label("Sammendrag").fill("Skrevet i siste liten")
    phone.get_by_role("link", name="Alle steg").click()
    expect(phone.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()

    assert is_stored(phone, application, "summary", "Skrevet i siste liten")
    phone.goto(f"{live_server.url}/apply/{application.pk}/nb/1/")
    expect(phone.get_by_label("Sammendrag")).to_have_value("Skrevet i siste liten")


def test_a_link_that_cuts_off_a_saving_leaves_nothing_behind(phone: Page, live_server: Any) -> None:
    application = a_step(phone, live_server.url)
    # On a line so slow that it does not arrive before the page is left.
    held: list[Route] = []
    phone.route(
        "**/apply/**",
        lambda route: (
            held.append(route) if route.request.resource_type == "xhr" else route.continue_()
        ),
    )

    phone.get_by_label("Sammendrag").fill("Skrevet på toget")
    expect(phone.locator(".htmx-request")).to_have_count(1)
    phone.get_by_role("link", name="Alle steg").click()
    expect(phone.get_by_role("heading", level=1, name="Søknaden din")).to_be_visible()

    assert held
    assert is_stored(phone, application, "summary", "Skrevet på toget")
