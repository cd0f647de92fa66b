"""From the call to the receipt with nothing but the keys: no mouse, no focus set by a test."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from content_types.applications import Application
from tests.browser.test_form import a_call

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# More than any page here has to go through.
PRESSES = 60


def go_to(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press a key until the target has the focus."""
    for _press in range(PRESSES):
        page.keyboard.press(key)
        if target.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"{key} does not lead to {target}")


def press(page: Page, role: Any, name: str) -> None:
    """Go on to a link or a button, and press it."""
    go_to(page, page.get_by_role(role, name=name, exact=True))
    page.keyboard.press("Enter")


def write(page: Page, label: str, text: str) -> None:
    go_to(page, page.get_by_label(label))
    page.keyboard.type(text)


def is_at(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()


def test_an_application_is_sent_with_the_keyboard_alone(browser: Browser, live_server: Any) -> None:
    context = browser.new_context(locale="nb-NO")
    page = context.new_page()
    page.goto(live_server.url + a_call().get_url())

    press(page, "link", "Gå til skjemaet")
    write(page, "E-postadressen din", "kari@example.no")
    press(page, "button", "Begynn")
    is_at(page, "Søknaden din")
    press(page, "link", "Gå til «Om dere»")
    is_at(page, "Om dere")

    # Arrows choose among the alternatives, which are one stop.
    go_to(page, page.get_by_label("Kommune"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Bedrift")).to_be_checked()
    go_to(page, page.get_by_role("button", name="Lagre og gå videre"))
    page.keyboard.press("Enter")

    # What is missing is told first, and its link leads to where it is mended.
    summary = page.get_by_role("alert", name="Noe må rettes")
    expect(summary).to_be_focused()
    go_to(page, summary.get_by_role("link", name="Sammendrag"))
    page.keyboard.press("Enter")
    expect(page.get_by_label("Sammendrag")).to_be_focused()
    page.keyboard.type("Vi vil finne partnere.")
    go_to(page, page.get_by_label("Bedrift"), "Shift+Tab")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Kommune")).to_be_checked()
    press(page, "button", "Lagre og gå videre")

    is_at(page, "Kostnader")
    write(page, "Reise", "80000")
    write(page, "Timer", "0")
    go_to(page, page.get_by_label("Ja"))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Nei")).to_be_checked()
    for box in ("Klima", "Opplysningene er riktige"):
        go_to(page, page.get_by_label(box))
        page.keyboard.press("Space")
    press(page, "button", "Lagre og gå videre")
    is_at(page, "Se over svarene")
    press(page, "button", "Send")

    is_at(page, "Vi har mottatt søknaden")
    application = Application.objects.get()
    assert application.reference
    assert application.answers == {
        "who": "kommune", "summary": "Vi vil finne partnere.", "travel": 8_000_000, "hours": 0,
        "started": False, "aims": ["a"], "correct": True,
    }  # fmt: skip
    context.close()
