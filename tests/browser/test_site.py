"""Every public template in a real browser: accessible, calm on a phone, dark and light."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from playwright.sync_api import Browser, Page, expect

from tests.browser.showcase import showcase

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
# What WCAG 2.1 A and AA ask for, and axe's own good habits.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


def addresses() -> dict[str, str]:
    """One address of every public template, by a name for it."""
    pages = showcase()
    call_command("update_index", verbosity=0)
    found = {name: page.get_url() for name, page in pages.items()}
    programmes = found["programmes"]
    return {
        **found,
        "chosen filters": f"{programmes}?family=interreg&norway_participates=kanskje",
        "empty list": f"{programmes}?family=other",
        "participation": f"{programmes}?view=periods",
        "search": "/nb/sok/",
        "search result": "/nb/sok/?q=kystlinje",
        "no result": "/nb/sok/?q=finnesikke",
        "missing": "/nb/finnes-ikke/",
        "English": "/en/",
    }


def findings(page: Page) -> list[str]:
    """What axe has to say, rule and place."""
    response = Axe().run(page, options=RULES).response
    assert len(response["passes"]) > 15, "axe looked at nothing"
    violations = response["violations"]
    return [
        f"{each['id']}: {node['target']} {node['html'][:120]}"
        for each in violations
        for node in each["nodes"]
    ]


def test_no_template_has_a_finding_in_any_scheme_and_width(
    browser: Browser, live_server: Any
) -> None:
    found: dict[str, list[str]] = {}
    paths = addresses()
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 800}
            )
            page = context.new_page()
            for name, path in paths.items():
                page.goto(f"{live_server.url}{path}")
                page.evaluate(
                    "document.querySelectorAll('details').forEach((d) => (d.open = true))"
                )
                if problems := findings(page):
                    found[f"{name}, {scheme}, {width}"] = problems
            context.close()

    assert found == {}


def test_no_page_is_wider_than_a_phone_and_nothing_is_blocked_or_fetched_from_outside(
    browser: Browser, live_server: Any
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", lambda request: requests.append(request.url))
    too_wide = {}

    for name, path in addresses().items():
        page.goto(f"{live_server.url}{path}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            too_wide[name] = width
    context.close()

    assert too_wide == {}
    assert [text for text in complaints if "404" not in text] == []
    assert [url for url in requests if not url.startswith((live_server.url, "data:"))] == []


def test_the_chosen_colours_are_remembered_on_the_next_page(page: Page, live_server: Any) -> None:
    pages = showcase()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    page.goto(live_server.url + pages["front"].get_url())
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")

    page.locator("[data-theme-switch]").click()
    page.goto(live_server.url + pages["programmes"].get_url())

    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_the_menu_of_a_phone_opens_closes_and_gives_the_focus_back(
    page: Page, live_server: Any
) -> None:
    pages = showcase()
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(live_server.url + pages["front"].get_url())
    opener, menu = page.locator("[data-menu-button]"), page.locator("#site-menu")
    expect(menu).to_be_hidden()

    opener.click()
    expect(menu).to_be_visible()
    menu.get_by_role("link").first.focus()
    page.keyboard.press("Escape")

    expect(menu).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_whole_site_works_without_scripts(browser: Browser, live_server: Any) -> None:
    pages = showcase()
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(live_server.url + pages["programmes"].get_url())
    expect(page.locator("#site-menu")).to_be_visible()

    page.locator(".filters__summary").click()
    page.locator("input[name=family][value=interreg]").check()
    page.locator(".filters button[type=submit]").click()

    assert "family=interreg" in page.url
    expect(page.get_by_role("status")).to_contain_text("1")
    context.close()


def test_the_keyboard_reaches_the_content_first(page: Page, live_server: Any) -> None:
    pages = showcase()
    page.goto(live_server.url + pages["programme"].get_url())

    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()
