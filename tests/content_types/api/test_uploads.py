"""The doors for files: upload, list, fetch, remove – allowed, refused, malformed, empty."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content_types.applications import Application, ApplicationFile
from tests import uploads
from tests.content_types.api.test_applications import START, Applicant
from tests.forms import make_draft_with_secret, make_form, question, step


@pytest.fixture
def applicant(client: Client, db: None) -> Applicant:
    form = make_form([step(
        question("short_text", "title", "Tittel", required=False),
        question("files", "plan", "Plan", required=False, max_files=2, max_megabytes=1),
    )])  # fmt: skip
    application, secret = make_draft_with_secret(form)
    return Applicant(client, application.pk, secret)


def upload(
    applicant: Applicant, content: bytes | None = None, name: str = "plan.pdf", **fields: Any
) -> Any:
    content = uploads.pdf() if content is None else content
    data = {"slot": "plan", "file": SimpleUploadedFile(name, content)} | fields
    return applicant.client.post(f"{applicant.address}files/", data, headers=applicant.headers)


def test_a_file_goes_all_the_way(applicant: Applicant) -> None:
    answer = upload(applicant)

    body = answer.json()
    assert answer.status_code == 201
    assert (body["slot"], body["name"], body["state"]) == ("plan", "plan.pdf", "clean")
    assert (answer["ETag"], body["revision"]) == ('"2"', 2)
    listed = applicant.get("files/").json()
    assert listed["meta"]["total_count"] == 1
    assert applicant.get().json()["answers"]["plan"][0]["sha256"] == body["sha256"]
    assert applicant.submit(revision=2).status_code == 201
    content = applicant.get("copy.json").json()["content"]
    assert content["files"][0]["id"] == body["id"]


def test_a_file_is_served_to_be_saved_and_never_shown(applicant: Applicant) -> None:
    pk = upload(applicant, name="Vår “plan”.pdf").json()["id"]

    answer = applicant.get(f"files/{pk}/")

    assert b"".join(answer.streaming_content) == uploads.pdf()
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''V%C3%A5r")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


def test_the_same_request_again_is_the_same_file(applicant: Applicant) -> None:
    first, again = upload(applicant), upload(applicant)

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["id"] == again.json()["id"]
    assert again.json()["revision"] == 2


def test_a_removed_file_is_gone(applicant: Applicant) -> None:
    pk = upload(applicant).json()["id"]

    answer = applicant.client.delete(f"{applicant.address}files/{pk}/", headers=applicant.headers)

    assert (answer.status_code, answer["ETag"]) == (204, '"3"')
    assert applicant.get(f"files/{pk}/").status_code == 404
    assert applicant.get().json()["answers"] == {}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("plan.exe", b"MZ", "kind"),
        ("plan.pdf", b"", "empty"),
        ("plan.pdf", b"MZ" + bytes(100), "not_what_it_says"),
        ("plan.pdf", b"%PDF-1.7\n" + bytes(2_000_000), "too_large"),
        ("plan.pdf", b"%PDF-1.7\n" + bytes(27_000_000), "too_large"),
        ("plan.docx", uploads.archive({"a.txt": "x"}), "not_readable"),
    ],
)
def test_a_file_that_is_not_taken_is_told_why(
    applicant: Applicant, name: str, content: bytes, code: str
) -> None:
    answer = upload(applicant, content, name)

    assert answer.status_code == 422
    assert [each["code"] for each in answer.json()["errors"]] == [code]
    assert applicant.get().json()["revision"] == 1
    assert not ApplicationFile.objects.exists()


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [({"slot": "title"}, "/slot"), ({"slot": ""}, "/slot"), ({"file": "text"}, "/file")],
)
def test_a_malformed_upload_is_told_what_is_wrong(
    applicant: Applicant, fields: dict[str, Any], pointer: str
) -> None:
    answer = upload(applicant, **fields)

    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        ("application/json", b"{}", 415),
        ("multipart/form-data", b"x", 400),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disp", 422),
        ("multipart/form-data; boundary=\xc3", b"--x--", 400),
    ],
)
def test_what_is_no_upload_is_refused(
    applicant: Applicant, content_type: str, body: bytes, status: int
) -> None:
    answer = applicant.client.generic(
        "POST", f"{applicant.address}files/", body, content_type, headers=applicant.headers
    )

    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"


def test_a_request_that_says_itself_that_it_is_too_large_is_not_read(applicant: Applicant) -> None:
    answer = applicant.client.generic(
        "POST", f"{applicant.address}files/", b"--x--", "multipart/form-data; boundary=x",
        headers=applicant.headers, CONTENT_LENGTH=str(10**9),
    )  # fmt: skip

    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_files_open_with_their_own_secret_only(applicant: Applicant, client: Client) -> None:
    pk = upload(applicant).json()["id"]
    own = applicant.address.removeprefix(START).strip("/")
    other, secret = make_draft_with_secret()
    stranger = Applicant(client, uuid.UUID(own), secret)
    elsewhere = Applicant(client, other.pk, secret)

    for path in ("files/", f"files/{pk}/"):
        assert stranger.get(path).status_code == 404
        assert Applicant(client, uuid.UUID(own), "").get(path).status_code == 401
    assert elsewhere.get(f"files/{pk}/").status_code == 404
    assert elsewhere.get("files/").json()["items"] == []
    assert upload(stranger).status_code == 404
    headers = stranger.headers
    assert client.delete(f"{stranger.address}files/{pk}/", headers=headers).status_code == 404
    assert ApplicationFile.objects.count() == 1


def test_a_sent_application_takes_no_file_and_loses_none(applicant: Applicant) -> None:
    pk = upload(applicant).json()["id"]
    applicant.submit(revision=2)

    removed = applicant.client.delete(f"{applicant.address}files/{pk}/", headers=applicant.headers)

    assert upload(applicant, uploads.plain_pdf()).json()["code"] == "wrong_state"
    assert removed.json()["code"] == "wrong_state"
    assert applicant.get(f"files/{pk}/").status_code == 200


def test_a_file_that_waits_for_its_scan_is_closed(applicant: Applicant) -> None:
    pk = upload(applicant).json()["id"]
    for state in ("pending", "infected", "failed"):
        ApplicationFile.objects.update(state=state)

        answer = applicant.get(f"files/{pk}/")

        assert (answer.status_code, answer.json()["file_state"]) == (409, state)
        assert applicant.get("files/").json()["items"][0]["state"] == state


def test_uploads_are_counted_per_network(applicant: Applicant, settings: Any) -> None:
    settings.CONTENT_TYPES = {
        **settings.CONTENT_TYPES, "APPLICANT_LIMITS": {"uploads_per_network": (1, 60)},
    }  # fmt: skip
    applicant.client.defaults["REMOTE_ADDR"] = "195.88.54.16"

    assert upload(applicant).status_code == 201
    assert upload(applicant).status_code == 429


def test_saving_goes_on_from_the_revision_that_an_upload_gives(applicant: Applicant) -> None:
    upload(applicant)

    assert applicant.patch({"title": "x"}, revision=1).status_code == 412
    assert applicant.patch({"title": "x"}, revision=2).status_code == 200
    assert set(Application.objects.get().answers) == {"title", "plan"}
