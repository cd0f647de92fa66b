"""An editor presses a button while her draft is being saved behind her."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Request, Response, Route, expect

from content_types.pages import NetworkPage
from tests import builders as make
from tests.browser.desk import LAPTOP, PATIENCE, Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# The button is pressed in the same moment as Wagtail begins to save, long before it has.
PRESS_AT_ONCE = """() => document.addEventListener("w-autosave:save", () => {
  const title = document.querySelector("#id_title");
  if (title.value !== "Nordsjøkommisjonen nå") return;
  title.value = "Nordsjøkommisjonen i dag";
  document.querySelector("[name=action-publish]").click();
})"""
# Wagtail notices changes from two seconds on after the page was drawn; it says so twice.
TELL_WATCHED = """let timer;
document.addEventListener("w-unsaved:watch-edits", () => {
  clearTimeout(timer);
  timer = setTimeout(() => document.documentElement.classList.add("watched"), 500);
});"""
# All at once, for nobody can look into a page that is being left.
PRESS_AND_WRITE_ON = """() => {
  document.addEventListener("w-autosave:save", () => console.log("saving begins"));
  document.addEventListener("submit", () => setTimeout(() => {
    document.querySelector("#id_title").value = "Nordsjøkommisjonen nå";
  }));
  document.querySelector("[name=action-publish]").click();
}"""


@pytest.fixture
def desk(new_context: Any, live_server: Any) -> Desk:
    return Desk(new_context(viewport=LAPTOP), live_server.url, "rolf", "Redaktør")


def kind(request: Request) -> str:
    return "saving" if request.headers.get("accept") == "application/json" else "button"


@pytest.fixture
def order(desk: Desk) -> list[str]:
    """What the browser sends of the editor's form, and what is answered, as it happens."""
    told: list[str] = []

    def sent(request: Request) -> None:
        if request.method == "POST" and request.url.endswith("/edit/"):
            told.append(f"{kind(request)} sent")

    def answered(response: Response) -> None:
        if response.request.method == "POST" and response.url.endswith("/edit/"):
            told.append(f"{kind(response.request)} answered")

    desk.page.on("request", sent)
    desk.page.on("response", answered)
    return told


@pytest.fixture
def network(desk: Desk) -> NetworkPage:
    """A page in the editor, whose changes Wagtail notices from now on."""
    network = make.make_page(NetworkPage, title="Nordsjøkommisjonen")
    network.save_revision().publish()
    desk.page.add_init_script(TELL_WATCHED)
    desk.open(f"/cms/pages/{network.pk}/edit/")
    desk.page.wait_for_selector(".watched")
    return network


def test_a_button_waits_for_the_draft_that_is_being_saved(
    desk: Desk, order: list[str], network: NetworkPage
) -> None:
    desk.page.evaluate(PRESS_AT_ONCE)

    with desk.page.expect_navigation(wait_until="networkidle", timeout=PATIENCE):
        desk.page.fill("#id_title", "Nordsjøkommisjonen nå")

    # Before, what the editor's own widgets tidied when they were drawn may have been saved.
    assert order[-4:] == ["saving sent", "saving answered", "button sent", "button answered"]
    network.refresh_from_db()
    assert network.title == "Nordsjøkommisjonen i dag"
    assert network.get_latest_revision_as_object().title == "Nordsjøkommisjonen i dag"


def test_a_button_that_has_waited_is_not_left_in_the_form(desk: Desk, network: NetworkPage) -> None:
    page = desk.page

    def keep(route: Route) -> None:
        is_saving = route.request.method != "POST" or kind(route.request) == "saving"
        # The answer that keeps a browser where it is.
        route.continue_() if is_saving else route.fulfill(status=204)

    page.route("**/edit/", keep)
    page.evaluate(PRESS_AT_ONCE)

    with page.expect_response(lambda response: response.status == 204) as found:
        page.fill("#id_title", "Nordsjøkommisjonen nå")

    assert "action-publish" in (found.value.request.post_data or "")
    expect(page.locator("input[name=action-publish]")).to_have_count(0)


def test_nothing_is_saved_behind_a_button_that_has_been_pressed(
    desk: Desk, order: list[str], network: NetworkPage
) -> None:
    page = desk.page
    held: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.method == "POST" and kind(route.request) == "button":
            held.append(route)
        else:
            route.continue_()

    page.route("**/edit/", hold)
    with page.expect_console_message(lambda line: line.text == "saving begins"):
        page.evaluate(PRESS_AND_WRITE_ON)
    # Wagtail sends half a second after it has begun to save.
    page.wait_for_timeout(1_500)

    with page.expect_navigation(wait_until="networkidle", timeout=PATIENCE):
        held[0].continue_()

    assert order[-2:] == ["button sent", "button answered"]
    network.refresh_from_db()
    assert network.title == "Nordsjøkommisjonen"
