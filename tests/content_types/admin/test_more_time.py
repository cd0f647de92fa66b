"""More time by address: whoever asks gets it, and no caseworker learns who has a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from content_types.applications import Application, Event, OutboxMessage, dispatching, operations
from content_types.applications.refusals import Closed
from content_types.models import ApplicationFormPage
from tests import builders, smtp
from tests.forms import ANSWERS, make_draft, make_form

AsUser = Callable[[User], Client]
ADDRESS = reverse("utsyn_more_time")
UNTIL = timezone.localtime() + timedelta(days=9)


@pytest.fixture
def call() -> ApplicationFormPage:
    builders.make_home()
    return make_form(title="Forprosjekt 2027")


def body(call: ApplicationFormPage, /, **changed: Any) -> dict[str, Any]:
    usual = {
        "call": call.pk,
        "email": "kari@example.no",
        "until": UNTIL.strftime("%Y-%m-%dT%H:%M"),
        "reason": "Sykdom, meldt på telefon.",
    }
    return usual | changed


def deadlines() -> list[datetime | None]:
    return list(Application.objects.order_by("created_at").values_list("extended_until", flat=True))


def test_the_drafts_of_an_address_can_be_sent_longer_and_nobody_sees_them(
    as_user: AsUser, caseworker: User, call: ApplicationFormPage
) -> None:
    draft = make_draft(call, **ANSWERS | {"title": "Hemmelig tittel"})
    OutboxMessage.objects.update(state="done")
    client = as_user(caseworker)
    assert ADDRESS in client.get(reverse("utsyn_applications")).content.decode()

    answer = client.post(ADDRESS, body(call, email="KARI@example.no"), follow=True)

    assert answer.status_code == 200
    assert "Hvis adressen har et utkast" in answer.content.decode()
    assert "Hemmelig" not in answer.content.decode()
    (until,) = deadlines()
    assert until == UNTIL.replace(second=59, microsecond=0)
    event = Event.objects.get(kind=Event.Kind.EXTENDED)
    assert (event.application, event.actor) == (draft.pk, caseworker.username)
    assert "kari" not in str(event.details)
    with smtp.running() as server:
        dispatching.dispatch()
    ((reader, mail),) = server.mails
    assert reader == "kari@example.no"
    assert UNTIL.strftime("%H:%M:59") in smtp.parts(mail)[0]
    assert "Sykdom" not in smtp.parts(mail)[0]
    call.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")
    shown = client.get(reverse("utsyn_application", args=[draft.pk])).content.decode()
    assert "Sykdom, meldt på telefon." in shown
    assert caseworker.username in shown


def test_only_drafts_of_that_address_and_call_get_more_time(
    as_user: AsUser, caseworker: User, call: ApplicationFormPage
) -> None:
    make_draft(call)
    sent, other, elsewhere = make_draft(call, **ANSWERS), make_draft(call), make_draft()
    make_draft(call)
    operations.submit(sent.pk, revision=2, key="k", request_hash="h")
    Application.objects.filter(pk=other.pk).update(email="per@example.no")

    as_user(caseworker).post(ADDRESS, body(call))

    assert [each is not None for each in deadlines()] == [True, False, False, False, True]
    call.deadlines.update(closes_at=timezone.now() - timedelta(minutes=1))
    with pytest.raises(Closed):
        operations.submit(other.pk, revision=1, key="k", request_hash="h")
    elsewhere.refresh_from_db()
    assert elsewhere.extension_reason == ""


def test_the_answer_and_what_is_written_are_the_same_where_there_is_no_draft(
    as_user: AsUser, caseworker: User, call: ApplicationFormPage
) -> None:
    make_draft(call)
    OutboxMessage.objects.all().delete()
    client, seen = as_user(caseworker), []
    for email in ("kari@example.no", "ukjent@example.no"):
        answer = client.post(ADDRESS, body(call, email=email))
        told = client.get(answer["Location"]).content.decode()
        messages = client.get(reverse("utsyn_outbox")).content.decode()
        seen.append((answer.status_code, "Hvis adressen har et utkast" in told,
                     messages.count("egen frist"), OutboxMessage.objects.count()))  # fmt: skip

    assert seen[0][:2] == seen[1][:2] == (302, True)
    # One more message each time, and nothing in the list tells which has a reader.
    assert [count for *_rest, count in seen] == [1, 2]
    assert seen[1][2] - seen[0][2] == 1
    with smtp.running() as server:
        dispatching.dispatch()
    assert [reader for reader, _mail in server.mails] == ["kari@example.no"]
    assert set(OutboxMessage.objects.values_list("state", flat=True)) == {"done"}


def test_only_who_may_give_deadlines_comes_in(
    as_user: AsUser, editor: User, writer: User, administrator: User, call: ApplicationFormPage
) -> None:
    make_draft(call)
    reader = User.objects.create_user("leser", "leser@example.no", "secret")
    reader.user_permissions.add(
        *Permission.objects.filter(codename__in=["access_admin", "view_application"])
    )
    for user in (editor, writer, administrator, reader):
        client = as_user(user)
        answers = (client.get(ADDRESS), client.post(ADDRESS, body(call)))
        assert [each.status_code for each in answers] == [403, 403]

    assert ADDRESS not in as_user(reader).get(reverse("utsyn_applications")).content.decode()
    assert Client().post(ADDRESS, body(call)).status_code == 302
    assert deadlines() == [None]


@pytest.mark.parametrize(
    "changed",
    [
        {"call": ""},
        {"call": "9" * 30},
        {"call": "x"},
        {"email": ""},
        {"email": "kari"},
        {"until": ""},
        {"until": "2020-01-01T12:00"},
        {"until": "i morgen"},
        {"reason": ""},
        {"reason": "x" * 251},
        # Before the deadline that everybody has.
        {"until": (UNTIL - timedelta(days=5)).strftime("%Y-%m-%dT%H:%M")},
    ],
)
def test_what_is_malformed_or_no_more_time_changes_nothing(
    as_user: AsUser, caseworker: User, call: ApplicationFormPage, changed: dict[str, Any]
) -> None:
    make_draft(call)

    answer = as_user(caseworker).post(ADDRESS, body(call, **changed))

    assert answer.status_code == 422
    assert deadlines() == [None]
    assert not OutboxMessage.objects.filter(kind="extended").exists()


def test_only_calls_with_a_deadline_can_be_chosen(
    as_user: AsUser, caseworker: User, call: ApplicationFormPage
) -> None:
    make_form(title="Løpende", running=True, deadlines=[])
    make_form(title="Spørsmål", form_kind="enquiry")
    make_form(title="Trukket").unpublish()
    builders.make_call(title="Uten skjema")

    page = as_user(caseworker).get(ADDRESS).content.decode()

    assert "Forprosjekt 2027" in page
    assert not [each for each in ("Løpende", "Spørsmål", "Trukket", "Uten skjema") if each in page]
