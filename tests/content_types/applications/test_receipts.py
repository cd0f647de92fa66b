"""The receipt: every answer in it, proof of itself, readable aloud, whatever the answers are."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import translation
from hypothesis import given, settings
from pypdf import PdfReader

from content_types.applications import Application, operations
from content_types.applications.receipts import as_pdf, copy_of, receipt_of
from content_types.applications.receipts.pdf import CERTAIN
from content_types.applications.surroundings import surroundings_at
from content_types.applications.wording import in_words
from content_types.questions import content_hash, type_of
from tests.forms import ANSWERS, make_draft, make_form, question, step, version_of
from tests.questions import SAMPLES

pytestmark = pytest.mark.django_db


def make_sent(**answers: Any) -> Application:
    draft = make_draft(make_form(title="Forprosjekt"), **{**ANSWERS, **answers})
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")
    return Application.objects.get(pk=draft.pk)


def words_of(pdf: bytes) -> str:
    """All text of a PDF, its white space made one."""
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(text.split())


def squeezed(text: str) -> str:
    """Text without white space: lines break anywhere in a PDF."""
    return "".join(text.split())


def test_every_answer_and_what_proves_it_is_in_the_receipt() -> None:
    application = make_sent()

    text = words_of(as_pdf(receipt_of(application)))

    version = version_of(application.form_version.page.specific)
    for words in ("Kvittering: Forprosjekt", "Tittel Grønn fjord", "Vi vil finne partnere.",
                  "50 000", "Kommune", application.reference, "kari@example.no"):  # fmt: skip
        assert words in text, words
    assert application.hash in squeezed(text)
    assert version.hash in squeezed(text)
    # The time tells its zone: summer or winter.
    assert "(UTC+01:00)" in text or "(UTC+02:00)" in text


def test_it_is_a_tagged_pdf_with_title_and_language() -> None:
    reader = PdfReader(io.BytesIO(as_pdf(receipt_of(make_sent()))))

    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert catalog["/Lang"] == "nb"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Kvittering: Forprosjekt"
    assert b"pdfuaid" in catalog["/Metadata"].get_data()
    kinds = json.dumps([str(each) for each in _kinds(catalog["/StructTreeRoot"])])
    for kind in ("/H1", "/H2", "/L", "/LI"):
        assert kind in kinds


def _kinds(node: Any) -> list[Any]:
    found = [node["/S"]] if "/S" in node else []
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(child, dict):
            found += _kinds(child)
    return found


@pytest.mark.parametrize(
    ("language", "heading"), [("nb", "Kvittering"), ("nn", "Kvittering"), ("en", "Receipt")]
)
def test_it_is_in_the_language_that_is_asked_for(language: str, heading: str) -> None:
    with translation.override("nb" if language == "en" else "en"):
        text = words_of(as_pdf(receipt_of(make_sent(), language)))

    assert text.startswith(f"{heading}: Forprosjekt")


HOSTILE = (
    '#read("/etc/passwd")',
    "*b* _i_ $x^2$ = H\n- punkt\n/ a: b",
    '#eval("1+1") <label> @ref // vekk',
    "\\u{1F600} ${x} {{ x }} <b>&amp;",
    "linje 1\r\nlinje 2",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_an_answer_is_text(words: str) -> None:
    text = words_of(as_pdf(receipt_of(make_sent(summary=words))))

    assert squeezed(words) in squeezed(text)
    assert "root:x" not in text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("hurra 😀", "hurra[U+1F600]"),
        ("中文", "[U+4E2D][U+6587]"),
        ("Đorđe Ŋ áčšž", "ĐorđeŊáčšž"),
        ("a\u200bb\ufeff", "a"),
    ],
)
def test_no_letter_stands_in_the_way_of_a_receipt(words: str, shown: str) -> None:
    text = words_of(as_pdf(receipt_of(make_sent(summary=words))))

    assert squeezed(shown) in squeezed(text)


def test_the_letters_that_are_certain_are_there() -> None:
    letters = "".join(chr(point) for each in CERTAIN for point in each)
    shown = "".join(each for each in letters if each.isalnum())

    text = words_of(as_pdf(receipt_of(make_sent(summary=shown[:450]))))

    assert "[U+" not in text


@pytest.mark.parametrize("name", list(SAMPLES))
def test_an_answer_of_every_kind_is_in_it(name: str) -> None:
    raw, strategy = SAMPLES[name]
    draft = make_draft(make_form([step({**raw, "value": {**raw["value"], "required": False}})]))
    copy = copy_of(draft)
    asked = copy.version.read().questions["q"]

    @settings(max_examples=5, deadline=None, derandomize=True)
    @given(value=strategy)
    def is_in_it(value: Any) -> None:
        answer = type_of(asked).read(asked, value)
        with translation.override("nb"):
            expected = in_words(asked, answer, surroundings_at(copy.moment, "nb"))
        text = squeezed(words_of(as_pdf(replace(copy, answers={"q": answer}))))
        for line in expected.splitlines():
            certain = [each for each in line if ord(each) < 0x250 and each.isalnum()]
            # Marks may combine and lines may break; letters and digits stay in their order.
            rest = iter(text)
            assert all(each in rest for each in certain), line

    is_in_it()


def test_the_copy_proves_its_own_hash_and_holds_the_answers() -> None:
    application = make_sent()

    copy = copy_of(application).as_json()

    assert copy["sent"] is True
    assert copy["hash"] == application.hash == content_hash(copy["content"])
    assert copy["content"]["answers"] == ANSWERS


def test_a_draft_has_a_copy_and_no_receipt() -> None:
    draft = make_draft(title="Halvferdig")

    assert receipt_of(draft) is None
    text = words_of(as_pdf(copy_of(draft)))
    assert text.startswith("Utkast, ikke sendt")
    assert "Halvferdig" in text
    assert copy_of(draft).as_json()["hash"] is None


def test_what_was_sent_stays_in_the_receipt_while_the_draft_is_changed() -> None:
    application = make_sent()
    operations.reopen(application.pk)
    operations.save(application.pk, {"title": "Ny tittel"}, revision=3)
    application.refresh_from_db()

    assert receipt_of(application).answers["title"] == "Grønn fjord"
    assert copy_of(application).answers["title"] == "Ny tittel"
    assert copy_of(application).as_json()["content"]["reference"] == application.reference


def test_a_withdrawn_application_says_so() -> None:
    application = make_sent()
    operations.withdraw(application.pk)
    application.refresh_from_db()

    assert words_of(as_pdf(receipt_of(application))).startswith("Trukket: Forprosjekt")


def test_a_form_of_many_answers_takes_many_pages() -> None:
    questions = [question("long_text", f"q{number}", max_length=4000) for number in range(30)]
    page = make_form([step(*questions)])
    draft = make_draft(page, **{f"q{number}": f"ord{number} " * 300 for number in range(30)})

    pdf = as_pdf(copy_of(draft))

    assert len(PdfReader(io.BytesIO(pdf)).pages) > 10
    text = words_of(pdf)
    assert all(f"ord{number} " in text for number in range(30))


# For those who run the site -----------------------------------------------------------------------


def listed(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    call_command("applications", "list", *options)
    return capsys.readouterr().out


def test_the_command_lists_what_was_sent(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(listed(capsys, "--submitted", "--format", "json")) == []
    application, draft = make_sent(), make_draft()

    sent = json.loads(listed(capsys, "--submitted", "--format", "json"))
    everything = listed(capsys)

    assert [(each["id"], each["reference"], each["hash"]) for each in sent] == [
        (str(application.pk), application.reference, application.hash)
    ]
    assert str(draft.pk) in everything
    assert "kari@example.no" not in everything


def test_the_command_counts_what_is_opened_again_but_not_what_was_withdrawn(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reopened, withdrawn = make_sent(), make_sent()
    operations.withdraw(withdrawn.pk)
    for each in (reopened, withdrawn):
        operations.reopen(each.pk)

    sent = json.loads(listed(capsys, "--submitted", "--format", "json"))

    assert [each["id"] for each in sent] == [str(reopened.pk)]
