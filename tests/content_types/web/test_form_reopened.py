"""What is opened again, in the browser: what is said of it, and where it leads."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from content_types.applications import Application, operations
from tests.forms import ANSWERS, make_draft_with_secret, make_form

from .test_form import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def call() -> Any:
    return make_form()


@pytest.fixture
def visitor(call: Any, client: Client) -> Visitor:
    """Somebody who has sent an application, opened it again and changed it."""
    application, secret = make_draft_with_secret(call, **ANSWERS)
    found = Visitor(client, application)
    found.open(secret)
    operations.submit(application.pk, revision=2, key="k", request_hash="h")
    found.post("reopen/")
    found.fill(1, title="Usendt tittel")
    return found


def close(call: Any) -> None:
    call.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))


def test_the_pages_say_that_it_must_be_sent_anew_and_what_counts_until_then(
    visitor: Visitor,
) -> None:
    for page in ("", "check/"):
        text = words(visitor.get(page))
        assert "Endringene gjelder bare hvis du sender den på nytt innen" in text
        assert "gjelder det du sendte" in text


def test_a_first_draft_says_nothing_of_it(client: Client, call: Any) -> None:
    application, secret = make_draft_with_secret(call, **ANSWERS)
    visitor = Visitor(client, application)
    visitor.open(secret)

    assert "på nytt" not in words(visitor.get()) + words(visitor.get("check/"))


def test_it_is_withdrawn_and_not_deleted(visitor: Visitor) -> None:
    overview = visitor.get().content.decode()

    assert visitor.address("delete/") not in overview
    assert visitor.address("withdraw/") in overview
    assert visitor.get("delete/")["Location"] == visitor.address("withdraw/")
    assert "blir ikke tatt vare på" in words(visitor.get("withdraw/"))
    assert visitor.post("withdraw/")["Location"] == visitor.address("receipt/")
    assert visitor.stored().state == Application.State.WITHDRAWN
    receipt = words(visitor.get("receipt/"))
    assert "Grønn fjord" in receipt
    assert "Usendt tittel" not in receipt


def test_after_the_deadline_the_receipt_of_what_was_sent_last_is_shown(
    visitor: Visitor, call: Any
) -> None:
    close(call)

    for page in ("", "1/", "check/"):
        assert visitor.get(page)["Location"] == visitor.address("receipt/"), page
    page = visitor.get("receipt/")
    assert "Det du sist sendte, gjelder" in words(page)
    assert "Grønn fjord" in words(page)
    assert "Usendt tittel" not in words(page)
    assert visitor.address("copy.pdf") in page.content.decode()
    assert visitor.stored().answers["title"] == "Usendt tittel"


def test_after_the_deadline_what_was_withdrawn_stays_withdrawn(visitor: Visitor, call: Any) -> None:
    visitor.post("withdraw/")
    visitor.post("reopen/")
    close(call)

    text = words(visitor.get("receipt/"))

    assert "Den er fortsatt trukket" in text
    assert "Vi har mottatt" not in text
