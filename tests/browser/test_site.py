"""Every public template in a real browser: accessible, calm on a phone, dark and light."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.management import call_command
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from wagtail.models import get_page_models

from cms import urls as site
from content_types.pages import ContentPage
from tests import builders as make
from tests.browser.showcase import showcase
from tests.content_types.translation.test_source_changes import change, public_in_both, version
from tests.forms import make_form

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (360, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"
# What WCAG 2.1 A and AA ask for, and axe's own good habits.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


FAILURES = {
    400: BadRequest("x"),
    403: PermissionDenied("x"),
    500: RuntimeError("x"),
    503: OperationalError("x"),
}


def fail(request: HttpRequest, status: int) -> HttpResponse:
    raise FAILURES[status]


class FailingUrls:
    """The site with addresses at which it fails in every way that has a page of its own."""

    urlpatterns = [path("nb/feil/<int:status>/", fail), *site.urlpatterns]
    handler400, handler403 = site.handler400, site.handler403
    handler404, handler500 = site.handler404, site.handler500


def addresses() -> dict[str, str]:
    """One address of every public template, by a name for it."""
    pages = showcase()
    types = {model for model in get_page_models() if issubclass(model, ContentPage)}
    assert {type(page) for page in pages.values()} == types, "a page type is not looked at"
    network = pages["network"]
    make.translate(network.get_parent(), "en")
    pages["alias"] = network.copy_for_translation(make.locale("en"), alias=True)
    source = public_in_both()
    change(source, introduction="Gå likevel.")
    pages["out of date"] = version(source)
    pages["enquiry"] = make_form(form_kind="enquiry")
    call_command("update_index", verbosity=0)
    found = {name: page.get_url() for name, page in pages.items()}
    programmes = found["programmes"]
    return {
        **{f"error {status}": f"/nb/feil/{status}/" for status in FAILURES},
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
    assert len(response["passes"]) > 12, "axe looked at nothing"
    violations = response["violations"]
    return [
        f"{each['id']}: {node['target']} {node['html'][:120]}"
        for each in violations
        for node in each["nodes"]
    ]


def notices(page: Page) -> int:
    """How many lines tell that the text is not what it might be: not translated, not current."""
    return page.locator("p.notice").count()


@pytest.mark.slow
@override_settings(ROOT_URLCONF=FailingUrls)
def test_no_template_has_a_finding_in_any_scheme_and_width(
    browser: Browser, live_server: Any
) -> None:
    found: dict[str, list[str]] = {}
    paths = addresses()
    for width in WIDTHS:
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        for name, address in paths.items():
            page.goto(f"{live_server.url}{address}")
            assert notices(page) == (name in {"alias", "out of date"}), name
            page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
            backgrounds = set()
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                backgrounds.add(page.evaluate(BACKGROUND))
                if problems := findings(page):
                    found[f"{name}, {scheme}, {width}"] = problems
            assert len(backgrounds) == len(SCHEMES), name
        context.close()

    assert found == {}


@pytest.mark.slow
@override_settings(ROOT_URLCONF=FailingUrls)
def test_no_page_is_wider_than_a_phone_and_nothing_is_blocked_or_fetched_from_outside(
    browser: Browser, live_server: Any
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []

    def complain(message: ConsoleMessage) -> None:
        # Of a page that is an error itself Chromium says so.
        if message.location["url"] != page.url:
            complaints.append(f"{page.url}: {message.text}")

    page.on("console", complain)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", lambda request: requests.append(request.url))
    too_wide = {}

    for name, address in addresses().items():
        page.goto(f"{live_server.url}{address}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            too_wide[name] = width
    context.close()

    assert too_wide == {}
    assert complaints == []
    assert [url for url in requests if not url.startswith((live_server.url, "data:"))] == []


def test_the_chosen_colours_are_remembered_on_the_next_page(page: Page, live_server: Any) -> None:
    pages = showcase()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(color_scheme="light")
    page.goto(live_server.url + pages["front"].get_url())
    light = page.evaluate(BACKGROUND)

    page.locator("[data-theme-switch]").click()
    page.goto(live_server.url + pages["programmes"].get_url())

    assert page.evaluate(BACKGROUND) != light
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


def test_paper_is_without_menus_and_a_long_page_has_a_way_back(
    page: Page, live_server: Any
) -> None:
    pages = showcase()
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(live_server.url + pages["programme"].get_url())
    menu, breadcrumbs = page.locator("#site-menu"), page.locator(".breadcrumbs")
    back = page.locator("[data-to-top]")
    expect(menu).to_be_visible()
    expect(breadcrumbs).to_be_visible()
    expect(back).to_be_hidden()

    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(back).to_be_visible()
    back.click()
    expect(back).to_be_hidden()
    assert page.url.endswith("#main")

    page.emulate_media(media="print")
    expect(menu).to_be_hidden()
    expect(breadcrumbs).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
