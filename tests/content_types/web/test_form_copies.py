"""The applicant's own copy from the browser: the receipt, or the draft, for whoever has it open."""

from __future__ import annotations

import pytest
from django.test import Client

from content_types.applications import operations
from tests.forms import ANSWERS, make_draft_with_secret

pytestmark = pytest.mark.django_db


def test_a_copy_is_there_at_any_time_and_a_receipt_once_it_is_sent(client: Client) -> None:
    draft, secret = make_draft_with_secret(**ANSWERS)
    address = f"/apply/{draft.pk}/nb/"
    assert client.get(f"{address}copy.pdf").status_code == 403
    client.post("/apply/nb/open/", {"code": secret})

    assert client.get(f"{address}receipt.pdf").status_code == 404
    assert f"{address}copy.pdf" in client.get(f"{address}check/").content.decode()
    assert client.get(f"{address}copy.pdf").content.startswith(b"%PDF-")

    operations.submit(draft.pk, revision=2, key="k", request_hash="h")
    page = client.get(f"{address}receipt/")
    assert f"{address}receipt.pdf" in page.content.decode()
    answer = client.get(f"{address}receipt.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Disposition"].startswith("attachment")
    assert Client().get(f"{address}receipt.pdf").status_code == 403
