"""Tries to send that failed near a deadline: kept, shown, mailed, seen by caseworkers."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from content_types.applications import (
    Application,
    Event,
    OutboxMessage,
    attempts,
    dispatching,
    operations,
)
from content_types.applications.refusals import Closed, Fault, Invalid, Stale
from content_types.questions import content_hash
from tests import builders, smtp
from tests.forms import ANSWERS, at, make_draft_with_secret, make_form

pytestmark = pytest.mark.django_db

DEADLINE = datetime(2027, 3, 1, 11, 0, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def make(**answers: Any) -> tuple[Application, str]:
    """A draft of a call that closes at the deadline."""
    builders.make_home()
    page = make_form(
        opens_at=DEADLINE - timedelta(days=30), closes_at=DEADLINE, title="Forprosjekt"
    )
    with at(DEADLINE - timedelta(days=1)):
        made = make_draft_with_secret(page, **(answers or ANSWERS))
    OutboxMessage.objects.update(state="done")
    return made


def submit(application: Application, moment: datetime, revision: int = 2) -> Any:
    with at(moment):
        return operations.submit(application.pk, revision=revision, key="k", request_hash="h")


def kept(application: Application) -> list[tuple[datetime, str]]:
    return [(each.at, each.details["reason"]) for each in attempts.attempts_of(application.pk)]


@pytest.mark.parametrize(
    ("moment", "is_kept"),
    [
        (DEADLINE + 2 * SECOND, True),
        (DEADLINE + timedelta(hours=24), True),
        (DEADLINE + timedelta(hours=24) + 2 * SECOND, False),
    ],
)
def test_a_try_after_the_deadline_is_kept_with_time_revision_and_hash(
    moment: datetime, is_kept: bool
) -> None:
    application, _secret = make()

    with pytest.raises(Closed) as refused:
        submit(application, moment)

    assert kept(application) == ([(moment, "closed")] if is_kept else [])
    if is_kept:
        details = {
            "reason": "closed",
            "revision": 2,
            "hash": content_hash(ANSWERS),
            "deadline": DEADLINE.isoformat(),
        }
        assert attempts.attempts_of(application.pk).get().details == details
        assert refused.value.facts["attempt"] == {"at": moment.isoformat(), **details}


def test_what_is_to_be_corrected_is_kept_only_near_the_deadline() -> None:
    application, _secret = make(title="x")
    for left in (timedelta(hours=2) + SECOND, timedelta(hours=2), timedelta()):
        with pytest.raises(Invalid):
            submit(application, DEADLINE - left)
    with pytest.raises(Stale):
        submit(application, DEADLINE - SECOND, revision=1)

    assert [reason for _at, reason in kept(application)] == ["invalid", "stale", "invalid"]


def test_a_fault_near_the_deadline_is_kept_at_the_time_of_arrival_and_told_as_one(
    caplog: pytest.LogCaptureFixture,
) -> None:
    application, _secret = make()
    broken = RuntimeError("Failing row contains Grønn fjord")

    with (
        patch("content_types.applications.operations.submitting.claim", side_effect=broken),
        pytest.raises(Fault) as told,
    ):
        submit(application, DEADLINE - SECOND)

    assert kept(application) == [(DEADLINE - SECOND, "fault")]
    assert told.value.facts["attempt"]["reason"] == "fault"
    assert Application.objects.get().state == "draft"
    assert "RuntimeError" in caplog.text
    assert "Grønn" not in caplog.text
    # It is sent the next time, within the deadline's own second.
    assert submit(application, DEADLINE).reference


def test_a_fault_that_cannot_be_kept_is_raised_as_it_is() -> None:
    application, _secret = make()
    broken = OperationalError("disk full")

    with (
        patch("content_types.applications.operations.submitting.claim", side_effect=broken),
        patch.object(attempts, "write", side_effect=OperationalError("disk full")),
        pytest.raises(OperationalError),
    ):
        submit(application, DEADLINE - SECOND)


def test_an_own_deadline_counts_and_a_running_call_has_none() -> None:
    application, _secret = make()
    own = DEADLINE + timedelta(days=7)
    Application.objects.update(extended_until=own)

    with pytest.raises(Closed):
        submit(application, own + 2 * SECOND)

    assert kept(application) == [(own + 2 * SECOND, "closed")]
    page = make_form(running=True, deadlines=[])
    draft, _secret = make_draft_with_secret(page)
    with pytest.raises(Invalid):
        operations.submit(draft.pk, revision=1, key="k", request_hash="h")
    assert kept(draft) == []


def test_pressing_on_and_on_fills_no_table() -> None:
    application, _secret = make()
    for number in range(attempts.MOST + 3):
        with pytest.raises(Closed):
            submit(application, DEADLINE + (2 + number) * SECOND)

    assert len(kept(application)) == attempts.MOST


def test_the_api_tells_of_it_lists_it_and_mails_it(client: Client) -> None:
    application, secret = make()
    address = f"/api/v2/applications/{application.pk}/"
    headers = {"host": "localhost", "authorization": f"Bearer {secret}"}

    def post(path: str, **more: str) -> Any:
        return client.post(
            address + path, "{}", content_type="application/json", headers=headers | more
        )

    none = [
        client.get(f"{address}attempts/", headers=headers).json(),
        post("attempts/").status_code,
    ]
    with at(DEADLINE + 2 * SECOND):
        refused = post("submit/", if_match='"2"', idempotency_key="k")
    listed = client.get(f"{address}attempts/", headers=headers).json()["items"]
    statuses = [post("attempts/").status_code for _each in range(2)]

    assert none == [{"items": []}, 404]
    assert (refused.status_code, refused.json()["code"]) == (409, "closed")
    assert refused.json()["attempt"].items() <= listed[0].items()
    assert listed[0]["message"] == "fristen var ute"
    assert statuses == [202, 202]
    with smtp.running() as server:
        dispatching.dispatch()
    ((reader, mail),) = server.mails
    text, _html = smtp.parts(mail)
    assert reader == "kari@example.no"
    assert "1. mars 2027 12:00:02" in text
    assert content_hash(ANSWERS) in text.replace("\n", "")
    assert "Grønn" not in text
    assert client.get(f"{address}attempts/", headers={"host": "localhost"}).status_code == 401


def test_the_page_shows_it_and_mails_it(client: Client) -> None:
    application, secret = make()
    client.post("/apply/nb/open/", {"code": secret})
    check = f"/apply/{application.pk}/nb/check/"
    assert "attempts-title" not in client.get(check).content.decode()

    with at(DEADLINE + 2 * SECOND):
        answer = client.post(check, {"key": "k", "revision": "2"})
        with patch("content_types.applications.operations.submitting.claim", side_effect=KeyError):
            Application.objects.update(extended_until=DEADLINE + 60 * SECOND)
            fault = client.post(check, {"key": "k", "revision": "2"})
    mailed = client.post(f"/apply/{application.pk}/nb/attempts/")

    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "12.00.02" in shown
    assert content_hash(ANSWERS) in shown
    assert (fault.status_code, "en feil hos oss" in fault.content.decode()) == (503, True)
    assert mailed.status_code == 303
    assert OutboxMessage.objects.filter(kind="attempts").count() == 1
    assert "på vei til søkeren" in client.get(mailed["Location"]).content.decode()


def test_a_caseworker_reads_it_in_the_history(
    client: Client, django_user_model: type[User]
) -> None:
    application, _secret = make(title="x")
    with pytest.raises(Invalid):
        submit(application, DEADLINE - 5 * SECOND)
    with at(DEADLINE - 3 * SECOND):
        operations.save(application.pk, ANSWERS, revision=2)
    submit(application, DEADLINE, revision=3)
    client.force_login(django_user_model.objects.create_superuser("sjef", "s@example.no", "x"))

    shown = client.get(reverse("utsyn_application", args=[application.pk])).content.decode()

    first = json.dumps(content_hash({"title": "x"}))[1:-1]
    assert first in shown
    assert Event.objects.filter(kind=Event.Kind.REFUSED).count() == 1
