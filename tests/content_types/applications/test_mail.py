"""What mails say: in the applicant's language, as text and HTML, never an answer."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone, translation

from content_types.applications import Application, access, dispatching, operations
from content_types.applications.files.later import open_places
from content_types.applications.moments import in_words
from tests import builders, smtp
from tests.forms import ANSWERS, make_draft, make_form, question, step

pytestmark = pytest.mark.django_db


def sent() -> list[tuple[str, smtp.EmailMessage]]:
    """Everything that waits, as it comes to a mail server."""
    with smtp.running() as server:
        dispatching.dispatch()
    return server.mails


def a_way_through(language: str = "nb") -> list[tuple[str, smtp.EmailMessage]]:
    """The mails of an application that is begun, sent and withdrawn."""
    builders.make_home()
    page = make_form(notice_email="tilskudd@example.no", title="Forprosjekt & «mer»\nBcc: x@y.no")
    saved, _secret = operations.start(
        page.translation_key, email="kari@example.no", language=language
    )
    pk = saved.application.pk
    operations.save(pk, ANSWERS, revision=1)
    operations.submit(pk, revision=2, key="k", request_hash="h")
    operations.withdraw(pk)
    return sent()


def test_each_thing_that_happens_has_its_mail_to_those_it_concerns() -> None:
    mails = a_way_through()

    found = [(reader, mail["Subject"].strip().partition(":")[0]) for reader, mail in mails]
    assert found == [
        ("kari@example.no", "Utkastet ditt"),
        ("kari@example.no", "Mottatt"),
        ("tilskudd@example.no", "Ny søknad"),
        ("kari@example.no", "Trukket"),
        ("tilskudd@example.no", "Søknad trukket"),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [("nb", "Vi har mottatt"), ("nn", "Vi har fått"), ("en", "We have received")],
)
def test_a_receipt_is_in_the_applicants_language_as_text_and_html(
    language: str, words: str
) -> None:
    with translation.override("en" if language != "en" else "nb"):
        receipt = a_way_through(language)[1][1]

    text, html = smtp.parts(receipt)
    reference = Application.objects.get().reference
    assert words in text
    assert words in html
    assert reference in text
    assert reference in html
    assert f'<html lang="{language}">' in html
    assert receipt["Content-Language"] == language
    assert receipt["Auto-Submitted"] == "auto-generated"


def test_no_answer_is_in_any_mail_and_no_header_is_made_by_a_title() -> None:
    for _reader, mail in a_way_through():
        whole = mail.as_string() + "".join(smtp.parts(mail))
        for answer in ("Grønn fjord", "Vi vil finne partnere", "5000000", "50 000"):
            assert answer not in whole
        assert mail["Bcc"] is None
        assert mail.get_all("To") == [mail["To"]]
        assert "Forprosjekt &amp; «mer»" in smtp.parts(mail)[1]


def test_only_the_mail_that_brings_the_way_back_holds_a_secret_after_the_hash() -> None:
    mails = a_way_through()
    text, html = smtp.parts(mails[0][1])
    application = Application.objects.get()

    address = urlsplit(re.search(r"http\S+", text).group())
    secret = address.fragment
    assert address.path == "/apply/nb/open/"
    assert address.query == ""
    assert access.find(secret).application_id == application.pk
    # The code to paste stands on a line of its own.
    assert secret in text.splitlines()
    assert f"<code>{secret}</code>" in html
    for _reader, mail in mails[1:]:
        assert "#" not in smtp.parts(mail)[0]


def test_a_receipt_tells_what_may_still_be_sent_and_until_when() -> None:
    questions = [
        question("short_text", "title", "Tittel"),
        question("files", "accounts", "Regnskap", required=False, later_days=10),
    ]
    draft = make_draft(make_form([step(*questions)]), title="Grønn fjord")
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")

    (receipt,) = [mail for _reader, mail in sent() if mail["Subject"].startswith("Mottatt")]
    draft.refresh_from_db()
    ((_question, end),) = open_places(draft, timezone.now())
    text, html = smtp.parts(receipt)
    for part in (text, html):
        assert "«Regnskap»" in part
        assert in_words(end) in " ".join(part.split())


def test_a_scheme_without_mailbox_is_told_nothing() -> None:
    draft = make_draft(make_form(notice_email=""), **ANSWERS)
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")

    assert {reader for reader, _mail in sent()} == {"kari@example.no"}


def test_the_link_opens_the_form_in_the_applicants_language(client: Client) -> None:
    builders.make_home()
    page = make_form(title="Forprosjekt")
    operations.start(page.translation_key, email="kari@example.no", language="nn")
    ((_reader, mail),) = sent()
    address = urlsplit(re.search(r"http\S+", smtp.parts(mail)[0]).group())

    # A mail scanner that follows the link opens nothing; a person posts what stands behind it.
    assert client.get(address.path, headers={"host": "localhost"}).status_code == 200
    answer = client.post(address.path, {"code": address.fragment}, headers={"host": "localhost"})

    assert answer.status_code == 303
    assert f"/{Application.objects.get().pk}/nn/" in answer["Location"]
