"""From Bokmål to a public page in Nynorsk by one button, and what a change in the source does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from content_types.models import ProgrammePage
from tests import builders as make
from tests import engines
from tests.browser.desk import LAPTOP, Desk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.apertium,
    pytest.mark.django_db(transaction=True),
]

INTRODUCTION = "Regioner rundt Nordsjøen løser felles oppgaver sammen. Hvem kan søke?"
BY_MACHINE = "Regionar rundt Nordsjøen løyser felles oppgåver saman. Kven kan søkje?"
CORRECTED = "Regionar kring Nordsjøen løyser felles oppgåver saman. Kven kan søkje?"
CHANGED = "Regioner rundt Nordsjøen løser ikke lenger oppgaver sammen."
REPORT = "/cms/reports/translation-by-page/?locale=nn&type=&state="


@pytest.fixture
def editor(new_context: Any, live_server: Any) -> Desk:
    return Desk(new_context(viewport=LAPTOP), live_server.url, "rolf", "Redaktør")


def api(page: ProgrammePage) -> dict[str, Any]:
    return Client().get(f"/api/v2/pages/{page.pk}/").json()


def reported(desk: Desk, title: str) -> str:
    """The state that the report gives a page."""
    desk.open(REPORT)
    row = desk.page.locator("tr", has=desk.page.get_by_role("link", name=title, exact=True))
    return row.locator("[data-state]").get_attribute("data-state") or ""


def programme() -> ProgrammePage:
    """A programme that is public in Bokmål, under front and index pages in both languages."""
    make.translate(make.make_index(ProgrammePage), "nn")
    page = make.make_programme(
        title="Interreg Nordsjøen", slug="interreg-nordsjoen", introduction=INTRODUCTION
    )
    page = ProgrammePage.objects.get(pk=page.pk)
    page.save_revision().publish()
    return page


def from_the_header(desk: Desk, page: ProgrammePage, label: str) -> None:
    """Press what stands in the menu beside the page's title in the editor."""
    desk.open(f"/cms/pages/{page.pk}/edit/")
    desk.page.locator(".w-slim-header [data-controller=w-dropdown] button").first.click()
    desk.send(desk.page.get_by_text(label, exact=True))


def without_a_program(folder: Path, settings: Any) -> None:
    missing = {"TRANSLATION_PROGRAM": str(folder / "no-such-program")}
    settings.CONTENT_TYPES = {**settings.CONTENT_TYPES, **missing}


def press_and_be_told(desk: Desk, label: str, told: str) -> None:
    """Press a button in the editor that is open, and read what the admin answers."""
    desk.page.locator(".w-slim-header [data-controller=w-dropdown] button").first.click()
    desk.page.get_by_text(label, exact=True).click()
    expect(desk.page.get_by_text(told).first).to_be_visible()


def make_the_draft(desk: Desk, source: ProgrammePage) -> None:
    from_the_header(desk, source, "Lag utkast på nynorsk")
    expect(desk.page.get_by_text("Maskinen oversatte")).to_be_visible()


def correct(desk: Desk, nynorsk: ProgrammePage, old: str, new: str) -> None:
    """Write one text of the translation anew."""
    desk.open(f"/cms/pages/{nynorsk.pk}/edit/")
    text = desk.page.locator("li.complete", has_text=old).last
    text.get_by_role("button", name="Rediger").click()
    field = desk.page.locator(
        ".js-translation-editor [role=textbox], .js-translation-editor textarea"
    )
    field.first.fill(new)
    desk.page.get_by_role("button", name="Lagre", exact=True).click()
    expect(desk.page.get_by_text(new)).to_be_visible()


def publish(desk: Desk, nynorsk: ProgrammePage) -> None:
    desk.open(f"/cms/pages/{nynorsk.pk}/edit/")
    desk.send(desk.page.get_by_role("button", name="Publiser på Norsk nynorsk"))


def approve_and_publish(desk: Desk, nynorsk: ProgrammePage) -> None:
    desk.open(f"/cms/pages/{nynorsk.pk}/edit/")
    desk.page.get_by_role("button", name="Godkjenn maskinoversettelsen").click()
    expect(desk.page.get_by_text("er godkjent").first).to_be_visible()
    publish(desk, nynorsk)


def change_the_source(desk: Desk, source: ProgrammePage) -> None:
    desk.open(f"/cms/pages/{source.pk}/edit/")
    desk.page.fill("#id_introduction", CHANGED)
    desk.press("Publiser")


def take_over_and_publish(desk: Desk, nynorsk: ProgrammePage) -> None:
    """See what has changed, let the engine draft it, and publish."""
    desk.open(f"/cms/pages/{nynorsk.pk}/edit/")
    desk.page.get_by_role("link", name="Se hva som er endret").click()
    expect(desk.page.locator(".addition").first).to_be_visible()
    desk.page.get_by_role("button", name="Ta endringene inn i redigeringen").click()
    expect(desk.page.get_by_text("Endringene er i redigeringen")).to_be_visible()
    publish(desk, nynorsk)


@pytest.mark.slow
def test_a_programme_is_translated_published_and_told_to_be_out_of_date(
    editor: Desk, page: Any, live_server: Any
) -> None:
    source = programme()
    assert api(source)["meta"]["translations"] == []
    assert reported(editor, source.title) == "missing"

    make_the_draft(editor, source)
    nynorsk = source.get_translation(make.locale("nn")).specific
    assert api(source)["meta"]["translations"] == []
    assert reported(editor, source.title) == "machine"
    correct(editor, nynorsk, BY_MACHINE, CORRECTED)
    approve_and_publish(editor, nynorsk)

    told = api(source)["meta"]["translations"]
    assert [(each["meta"]["locale"], each["introduction"]) for each in told] == [("nn", CORRECTED)]
    assert api(nynorsk)["meta"]["translated_from"]["is_current"] is True
    assert reported(editor, source.title) == "translated"
    page.goto(f"{live_server.url}{source.url}")
    page.get_by_role("link", name="Norsk nynorsk", exact=True).click()
    expect(page.get_by_text(CORRECTED)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "nn")
    # The switch has been remembered.
    page.goto(live_server.url)
    assert page.url == f"{live_server.url}/nn/"

    change_the_source(editor, source)

    assert reported(editor, source.title) == "out_of_date"
    assert api(nynorsk)["meta"]["translated_from"]["is_current"] is False
    page.goto(f"{live_server.url}{nynorsk.url}")
    expect(page.get_by_text("Originalen har endra seg")).to_be_visible()
    expect(page.get_by_text(CORRECTED)).to_be_visible()
    take_over_and_publish(editor, nynorsk)
    page.reload()
    expect(page.get_by_text("ikkje lenger")).to_be_visible()
    expect(page.get_by_text("Originalen har endra seg")).to_be_hidden()
    assert reported(editor, source.title) == "machine"
    assert api(nynorsk)["meta"]["translated_from"]["is_current"] is True
    assert editor.asked_outside() == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("sleep 60", "Apertium svarte ikke innen 1 sekunder"),
        ("exit 3", "Apertium stoppet med en feil"),
    ],
    ids=["hanging", "crashing"],
)
def test_an_engine_that_fails_is_told_of_and_the_draft_can_be_made_later(
    body: str, told: str, editor: Desk, tmp_path: Path, settings: Any
) -> None:
    source = programme()
    engines.install(tmp_path, settings, body)

    editor.open(f"/cms/pages/{source.pk}/edit/")
    press_and_be_told(editor, "Lag utkast på nynorsk", told)

    # The editor stands in the draft that was begun: every text is there to be translated by hand.
    expect(editor.page.get_by_text(INTRODUCTION).first).to_be_visible()
    assert api(source)["introduction"] == INTRODUCTION
    assert api(source)["meta"]["translations"] == []
    engines.install(tmp_path, settings, "sed 's/Hvem/Kven/g'")
    make_the_draft(editor, source)
    expect(editor.page.get_by_text("Kven kan søke?").first).to_be_visible()


def test_an_engine_that_is_gone_is_told_of_and_its_button_goes_too(
    editor: Desk, tmp_path: Path, settings: Any
) -> None:
    source = programme()
    editor.open(f"/cms/pages/{source.pk}/edit/")
    without_a_program(tmp_path, settings)

    press_and_be_told(editor, "Lag utkast på nynorsk", "Apertium er ikke installert her")

    expect(editor.page.get_by_text(INTRODUCTION).first).to_be_visible()
    editor.page.locator(".w-slim-header [data-controller=w-dropdown] button").first.click()
    expect(editor.page.get_by_text("Lag utkast på nynorsk", exact=True)).to_have_count(0)
