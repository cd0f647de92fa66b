"""The form without answers: every question in it, tagged, at its addresses, in three languages."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from pypdf import PdfReader

from content_types.applications.receipts import blank, blank_pdf
from content_types.models import ApplicationFormPage
from content_types.questions import ready_made
from tests.forms import make_form, version_of

pytestmark = pytest.mark.django_db
NAME = ready_made.PRE_PROJECT


@pytest.fixture
def call() -> ApplicationFormPage:
    return make_form(ready_made.raw_steps(NAME, "nb"), ready_made.raw_rules(NAME, "nb"),
                     max_amount=100_000, max_share=50, own_share=50, max_months=12)  # fmt: skip


def test_every_question_with_its_alternatives_is_in_it(call: ApplicationFormPage) -> None:
    version = version_of(call)

    with translation.override("nb"):
        found = blank.contents(version)

    asked = [each for section in found["sections"] for each in section["questions"]]
    assert len(asked) == len(version.read().questions) == 79
    by_label = {each["label"]: each for each in asked}
    assert by_label["Hva slags virksomhet søker?"]["choices"][0] == "Kommune"
    assert by_label["Postadresse"]["columns"] == ["Gate eller postboks", "Postnummer", "Poststed"]
    assert "Beløp (kr)" in by_label["Kostnader"]["columns"]
    assert by_label["Hvilket program?"]["notes"][0] == (
        "Blir bare stilt etter bestemte svar."
    )  # fmt: skip
    assert by_label["Fra hvem, når, hvor mye og med hvilket resultat?"]["notes"][0] == (
        "Blir bare stilt hvis svaret på «Har dere fått støtte til samme idé før?» er Ja."
    )


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pdf_is_tagged_and_says_its_language(call: ApplicationFormPage, language: str) -> None:
    reader = PdfReader(io.BytesIO(blank_pdf(version_of(call), language)))

    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == language
    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert b"pdfuaid" in catalog["/Metadata"].get_data()


def get(client: Client, address: str) -> Any:
    return client.get(address, headers={"host": "localhost"})


def test_page_start_and_api_lead_to_it(client: Client, call: ApplicationFormPage) -> None:
    own = f"/apply/nb/{call.translation_key}/form.pdf"
    form = get(client, f"/api/v2/forms/{call.translation_key}/?locale=nn").json()

    assert own in client.get(call.get_url()).content.decode()
    assert own in client.get(f"/apply/nb/{call.translation_key}/").content.decode()
    for address in (own, form["pdf"]):
        answer = get(client, address)
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF-")
        assert not answer.cookies
    first = get(client, form["pdf"])
    again = client.get(form["pdf"], headers={"host": "localhost", "if-none-match": first["ETag"]})
    assert "immutable" in first["Cache-Control"]
    assert (again.status_code, again.content) == (304, b"")


def test_there_is_none_of_what_the_public_may_not_see(
    client: Client, call: ApplicationFormPage
) -> None:
    own = f"/apply/nb/{call.translation_key}/form.pdf"
    api = f"/api/v2/forms/{call.translation_key}/versions/1/form.pdf"
    assert get(client, api.replace("/1/", "/7/")).status_code == 404
    assert get(client, f"{api}?locale=xx").status_code == 400
    assert client.post(own).status_code == 405

    call.unpublish()

    assert get(client, own).status_code == 404
    assert get(client, api).status_code == 404
