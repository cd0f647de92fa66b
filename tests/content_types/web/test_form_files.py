"""Files in the HTML form: uploaded, removed, told of at their field, sent afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content_types.applications import ApplicationFile
from tests import uploads
from tests.content_types.web.test_form import Visitor, words
from tests.forms import make_draft_with_secret, make_form, question, step

pytestmark = pytest.mark.django_db


def visitor_of(client: Client, **settings: Any) -> Visitor:
    form = make_form([
        step(
            question("short_text", "title", "Tittel", required=False, max_length=10),
            question("files", "plan", "Plan", **{"max_files": 2} | settings),
        )
    ])  # fmt: skip
    application, secret = make_draft_with_secret(form)
    found = Visitor(client, application)
    found.open(secret)
    return found


@pytest.fixture
def visitor(client: Client) -> Visitor:
    return visitor_of(client)


def chosen(name: str = "plan.pdf", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, uploads.pdf() if content is None else content)


def fill(visitor: Visitor, *files: SimpleUploadedFile, **answers: str) -> Any:
    """Fill in the step and choose these files."""
    data = visitor.inputs("1/")
    data.pop("a-plan", None)
    typed = {f"a-{key}": value for key, value in answers.items()}
    return visitor.client.post(
        visitor.address("1/"), data | typed | {"then": "next", "a-plan": list(files)}
    )


def page(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.content.decode(), "html.parser")


def test_a_file_is_kept_shown_and_sent(visitor: Visitor) -> None:
    assert 'enctype="multipart/form-data"' in visitor.get("1/").content.decode()

    answer = fill(visitor, chosen(), title="Vår plan")

    assert answer.status_code == 303
    assert answer["Location"].endswith("/check/")
    stored = visitor.stored()
    assert stored.answers["title"] == "Vår plan"
    assert [each["name"] for each in stored.answers["plan"]] == ["plan.pdf"]
    step_page = page(visitor.get("1/"))
    assert "plan.pdf" in step_page.find(class_="files").text
    assert "plan.pdf" in words(visitor.get("check/"))
    sending = visitor.inputs("check/")
    assert visitor.post("check/", **sending).status_code == 303
    receipt = visitor.get("receipt/")
    link = page(receipt).find("a", string="plan.pdf")["href"]
    got = visitor.client.get(link)
    assert b"".join(got.streaming_content) == uploads.pdf()
    assert got["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert "sandbox" in got["Content-Security-Policy"]


def test_a_right_file_is_kept_when_another_field_is_wrong(visitor: Visitor) -> None:
    answer = fill(visitor, chosen(), title="altfor lang til å få plass")

    assert answer["Location"].endswith("?check#errors")
    assert len(visitor.stored().answers["plan"]) == 1


def test_a_wrong_file_is_told_at_its_field_and_the_rest_is_kept(visitor: Visitor) -> None:
    answer = fill(visitor, chosen("virus.exe", b"MZ"), chosen("plan.pdf"), title="Plan")

    assert answer.status_code == 422
    html = page(answer)
    told = html.find(id="a-plan-errors").text
    assert "virus.exe" in told
    assert "PDF" in told
    place = html.find("input", {"name": "a-plan"})
    assert place["aria-invalid"] == "true"
    assert "a-plan-errors" in place["aria-describedby"].split()
    assert "virus.exe" in html.find(id="errors").text
    stored = visitor.stored()
    assert (stored.answers["title"], len(stored.answers["plan"])) == ("Plan", 1)


def test_a_file_too_many_is_told(visitor: Visitor) -> None:
    several = [chosen(f"{n}.pdf", uploads.pdf(str(n))) for n in range(3)]

    answer = fill(visitor, *several)

    assert answer.status_code == 422
    assert "2.pdf" in page(answer).find(id="a-plan-errors").text
    assert len(visitor.stored().answers["plan"]) == 2


def test_a_file_is_removed_by_its_button_and_what_was_typed_is_kept(visitor: Visitor) -> None:
    fill(visitor, chosen())
    button = page(visitor.get("1/")).find("button", {"name": "remove-file"})

    data = visitor.inputs("1/") | {"a-title": "Ny", "remove-file": button["value"], "a-plan": []}
    answer = visitor.client.post(visitor.address("1/"), data)
    again = visitor.client.post(visitor.address("1/"), data)

    assert (answer.status_code, again.status_code) == (303, 303)
    assert visitor.stored().answers == {"title": "Ny"}


@pytest.mark.parametrize("given", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_a_button_that_names_no_file_removes_nothing(visitor: Visitor, given: str) -> None:
    fill(visitor, chosen())

    data = visitor.inputs("1/") | {"remove-file": given, "a-plan": []}
    assert visitor.client.post(visitor.address("1/"), data).status_code == 303
    assert len(visitor.stored().answers["plan"]) == 1


def test_a_file_that_must_be_there_is_asked_for(visitor: Visitor) -> None:
    answer = fill(visitor, title="Plan")

    assert answer["Location"].endswith("?check#errors")
    assert page(visitor.get("1/?check")).find(id="a-plan-errors") is not None


def test_an_infected_file_is_told_of_where_it_was(visitor: Visitor) -> None:
    fill(visitor, chosen())
    ApplicationFile.objects.update(state="infected")
    visitor.application.refresh_from_db()
    visitor.application.answers = {}
    visitor.application.save()

    fallen = page(visitor.get("1/")).find(class_="files__file--fallen")

    assert "plan.pdf" in fallen.text
    assert visitor.get(f"files/{ApplicationFile.objects.get().pk}/").status_code == 422


def test_what_may_come_later_is_sent_from_the_receipt(client: Client) -> None:
    visitor = visitor_of(client, later_days=5)
    fill(visitor, title="Plan")
    assert visitor.post("check/", **visitor.inputs("check/")).status_code == 303
    place = page(visitor.get("receipt/")).find("input", {"type": "file"})
    assert place["name"] == "a-plan"

    address = visitor.address("files/")
    refused = client.post(address, {"a-plan": chosen("a.exe", b"MZ")})
    taken = client.post(address, {"a-plan": chosen("regnskap.pdf")})

    assert refused.status_code == 422
    assert "a.exe" in words(refused)
    assert taken.status_code == 303
    assert "regnskap.pdf" in words(visitor.get("receipt/"))


def test_files_of_others_and_unknown_ones_are_not_there(visitor: Visitor, client: Client) -> None:
    fill(visitor, chosen())
    pk = ApplicationFile.objects.get().pk
    other = visitor_of(client)

    assert other.get(f"files/{pk}/").status_code == 404
    assert Client().get(visitor.address(f"files/{pk}/")).status_code == 403


def test_the_page_that_takes_files_demands_the_sites_own_form(visitor: Visitor) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = visitor.client.cookies

    answer = strict.post(visitor.address("1/"), {"shown": "plan", "a-plan": chosen()})

    assert answer.status_code == 403
    assert not ApplicationFile.objects.exists()


def test_a_request_beyond_all_limits_is_not_read(visitor: Visitor) -> None:
    answer = visitor.client.generic(
        "POST", visitor.address("1/"), b"--x--", "multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(10**9),
    )  # fmt: skip

    assert answer.status_code == 413
