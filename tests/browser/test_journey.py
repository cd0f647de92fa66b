"""From an empty editor to the open API: a programme is written, approved, read and hidden."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils.translation import gettext_lazy as _
from playwright.sync_api import Page, expect
from wagtail.images.tests.utils import get_test_image_file

from content_types.pages import ProgrammeIndexPage, ProgrammePage
from content_types.snippets import Period
from tests import builders as make
from tests.browser.desk import LAPTOP, Desk, in_bokmal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PERIODS = ("2014–2020", "2021–2027")
BLOCKS = ("heading", "text", "image", "fact_box", "quote")
INTRODUCTION = "Regioner rundt Nordsjøen løser felles oppgaver sammen."
PROGRAMMES = "/api/v2/pages/?type=content_types.ProgrammePage&fields=*"

ROWS = "[data-inline-panel-child]:visible"
# Fields that reach out of their row, and the window if one has to move it sideways. Wagtail's own
# buttons for comments hang in the margin.
TOO_WIDE = """() => {
  const window = document.documentElement;
  const found = window.scrollWidth > window.clientWidth ? ["the window"] : [];
  for (const row of document.querySelectorAll("[data-inline-panel-child]")) {
    const edge = row.getBoundingClientRect().right;
    for (const field of row.querySelectorAll("input, select, textarea, .chooser, label"))
      if (field.getBoundingClientRect().right > edge) found.push(field.outerHTML.slice(0, 80));
  }
  return found;
}"""


def picture() -> dict[str, Any]:
    file = get_test_image_file(filename="nordsjoen.png", size=(1200, 800))
    return {"name": "nordsjoen.png", "mimeType": "image/png", "buffer": file.file.getvalue()}


@pytest.fixture
def writer(new_context: Any, live_server: Any) -> Desk:
    return Desk(new_context(viewport=LAPTOP), live_server.url, "sara", "Skribent")


@pytest.fixture
def editor(new_context: Any, live_server: Any) -> Desk:
    return Desk(new_context(viewport=LAPTOP), live_server.url, "rolf", "Redaktør")


def read() -> list[dict[str, Any]]:
    """What another site gets when it asks for all programmes."""
    response = Client().get(PROGRAMMES)
    assert response.status_code == 200
    return response.json()["items"]


def approve(desk: Desk, title: str) -> None:
    """Find what waits on the admin's front page, and publish it."""
    desk.open("/cms/")
    desk.send(desk.page.get_by_role("main").get_by_role("link", name=title).first)
    desk.press("Godkjenn og publiser")


def privacy(desk: Desk, key: int, choice: str) -> None:
    """Choose in the privacy dialog who may see a page."""
    desk.open(f"/cms/pages/{key}/edit/")
    page = desk.page
    change = page.get_by_role("button", name="Endre tilgang")
    if not change.is_visible():
        page.get_by_role("button", name="Vis/skjul status").click()
    change.click()
    dialog = page.get_by_role("dialog")
    dialog.locator(f"input[value={choice}]").check()
    dialog.get_by_role("button", name="Lagre").click()
    expect(dialog).to_be_hidden()


def restrict(desk: Desk, key: int) -> None:
    privacy(desk, key, "login")


def open_up(desk: Desk, key: int) -> None:
    privacy(desk, key, "none")


def move(desk: Desk, key: int, target: ProgrammeIndexPage) -> None:
    desk.open(f"/cms/pages/{key}/move/{target.pk}/confirm/")
    desk.send(desk.page.get_by_role("main").get_by_role("button").last)


def unpublish(desk: Desk, key: int) -> None:
    desk.open(f"/cms/pages/{key}/unpublish/")
    desk.send(desk.page.get_by_role("main").get_by_role("button").last)


def write_a_programme(desk: Desk, parent: int, periods: tuple[str, ...] = PERIODS) -> None:
    """Fill in the editor: texts, five blocks with an uploaded image, two periods."""
    page = desk.page
    desk.open(f"/cms/pages/add/content_types/programmepage/{parent}/")
    page.fill("#id_title", "Interreg Nordsjøen")
    page.fill("#id_introduction", INTRODUCTION)
    page.select_option("#id_family", ProgrammePage.Family.INTERREG)
    desk.add_block("heading").locator("input[type=text]").fill("Hvem kan søke?")
    desk.add_block("text").locator("[role=textbox]").type("Kommuner, klynger og skoler.")
    image = desk.add_block("image")
    desk.upload_image(image.get_by_role("button", name="Velg et bilde"), picture(), "Et fyr")
    box = desk.add_block("fact_box")
    box.locator("input[type=text]").fill("Kort fortalt")
    box.locator("[role=textbox]").type("Inntil 60 prosent støtte.")
    quote = desk.add_block("quote")
    quote.locator("textarea").fill("Uten partnerne hadde vi ikke kommet i gang.")
    desk.tab(ProgrammePage.edit_handler.children[1].heading)
    for row, period in enumerate(periods):
        page.locator("#id_periods-ADD").click()
        opener = page.locator(f"#id_periods-{row}-period-chooser [data-chooser-action-choose]")
        desk.choose(opener, period)
    page.select_option("#id_periods-0-status", "closed")
    assert page.locator(ROWS).count() == len(periods)
    assert page.evaluate(TOO_WIDE) == [], "a row does not fit a laptop"


@pytest.mark.slow
def test_a_programme_goes_from_the_writers_desk_to_the_open_api_and_back(
    writer: Desk, editor: Desk, page: Page, live_server: Any
) -> None:
    make.make_period(2014, 2020)
    make.make_period(2021, 2027)
    index = make.make_index(ProgrammePage)
    archive = make.make_page(ProgrammeIndexPage, title="Arkiv", slug="arkiv")
    write_a_programme(writer, index.pk)
    writer.press("Send til Godkjenning")
    programme = ProgrammePage.objects.get()
    assert not programme.live
    assert read() == []

    approve(editor, "Interreg Nordsjøen")

    (found,) = read()
    assert found["title"] == "Interreg Nordsjøen"
    assert [row["period"]["name"] for row in found["periods"]] == ["2014–2020", "2021–2027"]
    assert [row["status"] for row in found["periods"]] == ["closed", "open"]
    assert [block["type"] for block in found["body"]] == list(BLOCKS)
    assert found["body"][2]["value"]["image"]["alt"] == "Et fyr"
    address = programme.get_full_url().replace("http://localhost", live_server.url)
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Interreg Nordsjøen")
    expect(page.get_by_role("heading", name="Hvem kan søke?")).to_be_visible()
    expect(page.get_by_role("img", name="Et fyr")).to_be_visible()
    expect(page.get_by_text("Inntil 60 prosent støtte.")).to_be_visible()

    restrict(editor, programme.pk)
    assert read() == []
    page.goto(address)
    expect(page.get_by_text("Interreg Nordsjøen")).to_have_count(0)

    open_up(editor, programme.pk)
    assert [each["id"] for each in read()] == [programme.pk]

    move(editor, programme.pk, archive)
    (found,) = read()
    assert found["meta"]["html_url"].endswith("/arkiv/interreg-nordsjoen/")
    assert page.goto(address).status == 200
    assert page.url.endswith("/arkiv/interreg-nordsjoen/")

    unpublish(editor, programme.pk)
    assert read() == []
    assert page.goto(page.url).status == 404
    assert writer.asked_outside() == []
    assert editor.asked_outside() == []


def test_a_period_that_ends_before_it_begins_is_told_at_its_field_and_nothing_is_lost(
    editor: Desk,
) -> None:
    page = editor.page
    editor.open(f"/cms/{Period.snippet_viewset.url_prefix}/add/")
    page.fill("#id_name", "2021–2027")
    page.fill("#id_start", "01.01.2021")
    page.fill("#id_end", "31.12.2017")

    editor.press("Lagre utkast")

    field = page.locator("[data-contentpath=end]")
    expect(field.locator("[data-field-errors]")).to_contain_text(
        in_bokmal(_("The period ends before it begins."))
    )
    for name, value in (("name", "2021–2027"), ("start", "01.01.2021"), ("end", "31.12.2017")):
        expect(page.locator(f"#id_{name}")).to_have_value(value)

    page.fill("#id_end", "31.12.2027")
    editor.press("Lagre utkast")

    assert Period.objects.get().name == "2021–2027"


@pytest.mark.slow
def test_a_period_chosen_twice_is_told_in_its_row_and_the_writer_keeps_every_word(
    writer: Desk,
) -> None:
    make.make_period(2021, 2027)
    index = make.make_index(ProgrammePage)
    page = writer.page
    write_a_programme(writer, index.pk, periods=("2021–2027", "2021–2027"))

    writer.press("Lagre utkast")

    row = page.locator("#inline_child_periods-1")
    expect(row.locator("[data-contentpath=period] [data-field-errors]")).to_contain_text(
        in_bokmal(_("This period is listed twice."))
    )
    expect(page.locator("#id_title")).to_have_value("Interreg Nordsjøen")
    expect(page.locator("#id_introduction")).to_have_value(INTRODUCTION)
    expect(page.locator("[data-contentpath=body] [data-streamfield-child]")).to_have_count(5)
    expect(page.get_by_text("Kommuner, klynger og skoler.").first).to_be_attached()
