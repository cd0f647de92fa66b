"""Caseworkers see who tried to send and failed, without the answers, and give them more time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content_types.applications import Application, Event, OutboxMessage, dispatching, operations
from content_types.applications.refusals import Closed, Invalid
from tests import builders, smtp
from tests.forms import ANSWERS, make_draft, make_form

AsUser = Callable[[User], Client]
LIST = reverse("utsyn_attempts")


def too_late() -> Application:
    """A draft that was tried to be sent just after the deadline."""
    builders.make_home()
    page = make_form(title="Forprosjekt 2027")
    draft = make_draft(page, **ANSWERS | {"title": "Hemmelig tittel"})
    OutboxMessage.objects.update(state="done")
    page.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))
    with pytest.raises(Closed):
        operations.submit(draft.pk, revision=2, key="k", request_hash="h")
    return draft


def extend(draft: Application) -> str:
    return reverse("utsyn_extend", args=[draft.pk])


def test_only_caseworkers_see_them_and_nobody_sees_the_answers(
    as_user: AsUser, caseworker: User, editor: User, writer: User, administrator: User
) -> None:
    draft = too_late()
    for user in (editor, writer, administrator):
        client = as_user(user)
        for answer in (client.get(LIST), client.get(extend(draft)), client.post(extend(draft))):
            assert answer.status_code == 403
            assert "kari@example.no" not in answer.content.decode()

    client = as_user(caseworker)
    pages = [client.get(address).content.decode() for address in (LIST, extend(draft))]
    assert all("kari@example.no" in page and "fristen var ute" in page for page in pages)
    assert not any("Hemmelig" in page for page in pages)
    assert LIST in client.get(reverse("utsyn_applications")).content.decode()


def test_who_can_still_send_or_has_never_tried_is_not_shown(
    as_user: AsUser, caseworker: User
) -> None:
    page = make_form(closes_at=timezone.now() + timedelta(minutes=30))
    stopped, untried = make_draft(page, title="x"), make_draft(page)
    with pytest.raises(Invalid):
        operations.submit(stopped.pk, revision=2, key="k", request_hash="h")
    client = as_user(caseworker)

    assert "kari@example.no" not in client.get(LIST).content.decode()
    assert [client.get(extend(each)).status_code for each in (stopped, untried)] == [404, 404]


def test_an_own_deadline_is_given_with_its_reason_told_and_kept(
    as_user: AsUser, caseworker: User
) -> None:
    draft = too_late()
    until = timezone.localtime() + timedelta(days=2)
    given = {"until": until.strftime("%Y-%m-%dT%H:%M"), "reason": "Feil hos oss kl. 23.58."}

    answer = as_user(caseworker).post(extend(draft), given)

    assert (answer.status_code, answer["Location"]) == (302, LIST)
    stored = Application.objects.get()
    assert stored.extended_until == until.replace(second=59, microsecond=0)
    assert stored.extension_reason == "Feil hos oss kl. 23.58."
    event = Event.objects.get(kind=Event.Kind.EXTENDED)
    assert (event.actor, event.details) == (
        caseworker.username, {"until": stored.extended_until.isoformat()},
    )  # fmt: skip
    with smtp.running() as server:
        dispatching.dispatch()
    ((reader, mail),) = server.mails
    text = smtp.parts(mail)[0]
    assert reader == "kari@example.no"
    assert until.strftime("%H:%M:59") in text
    assert "Feil hos oss" not in text
    assert operations.submit(draft.pk, revision=2, key="k", request_hash="h").reference
    shown = as_user(caseworker).get(reverse("utsyn_application", args=[draft.pk])).content.decode()
    assert "Feil hos oss kl. 23.58." in shown
    assert "fristen var ute" in shown


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"until": "2020-01-01 12:00", "reason": "x"},
        {"until": "2099-01-01 12:00", "reason": ""},
        {"until": "2099-01-01 12:00", "reason": "x" * 251},
        {"until": "i morgen", "reason": "x"},
        # Summer time begins at two o'clock: there is no such minute.
        {"until": "2099-03-29 02:30", "reason": "x"},
    ],
)
def test_what_is_no_deadline_to_come_or_has_no_reason_is_refused(
    as_user: AsUser, caseworker: User, given: dict[str, Any]
) -> None:
    draft = too_late()

    assert as_user(caseworker).post(extend(draft), given).status_code == 422
    assert Application.objects.get().extended_until is None
    assert not Event.objects.filter(kind=Event.Kind.EXTENDED).exists()
