"""The outbox is done by whoever comes: once each, again after failures, given up in sight."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.test import override_settings
from django.utils import timezone
from django_tasks import task_backends

from content_types.applications import Application, OutboxMessage, dispatching, operations, outbox
from content_types.applications.mail import sending
from tests import smtp
from tests.forms import ANSWERS, make_draft, make_form

State = OutboxMessage.State


def make_messages(number: int) -> list[OutboxMessage]:
    """Links to drafts of so many applicants."""
    page = make_form()
    for _each in range(number):
        make_draft(page)
    return list(OutboxMessage.objects.filter(kind="draft_link"))


def hurry(**fields: object) -> None:
    """Let every message's next attempt be due."""
    past = timezone.now() - timedelta(seconds=1)
    OutboxMessage.objects.update(next_attempt_at=past, **fields)


@pytest.mark.django_db(transaction=True)
def test_the_worker_sends_what_is_due_once() -> None:
    make_messages(3)

    with smtp.running() as server:
        call_command("worker", "--once")
        call_command("worker", "--once")

    assert len(server.mails) == 3
    assert len(set(server.ids())) == 3
    done = OutboxMessage.objects.get(pk=OutboxMessage.objects.first().pk)
    assert (done.state, done.attempts, done.lease_until) == (State.DONE, 1, None)
    assert done.done_at is not None


@pytest.mark.django_db
def test_nothing_is_due_before_its_time_or_while_somebody_is_at_it() -> None:
    waiting, taken, free = make_messages(3)
    now = timezone.now()
    OutboxMessage.objects.filter(pk=waiting.pk).update(next_attempt_at=now + timedelta(minutes=1))
    OutboxMessage.objects.filter(pk=taken.pk).update(lease_until=now + timedelta(minutes=1))

    assert [each.pk for each in OutboxMessage.objects.due(now)] == [free.pk]


@pytest.mark.django_db
def test_what_a_killed_worker_had_taken_is_sent_when_its_lease_is_over() -> None:
    make_messages(1)
    first = dispatching.claim()
    assert dispatching.claim() is None

    hurry(lease_until=timezone.now() - timedelta(seconds=1))
    second = dispatching.claim()

    assert (first.pk, first.attempts, second.attempts) == (second.pk, 1, 2)
    with smtp.running() as server:
        # The first comes back from the dead: its turn has passed.
        dispatching.deliver.enqueue(first.pk, first.attempts)
        assert server.mails == []
        dispatching.deliver.enqueue(second.pk, second.attempts)
        assert len(server.mails) == 1


@pytest.mark.django_db
def test_a_mail_server_that_was_down_throughout_gets_every_mail_when_it_is_back() -> None:
    page = make_form(notice_email="tilskudd@example.no")
    port = smtp.free_port()
    with override_settings(**smtp.settings(port)):
        draft = make_draft(page, **ANSWERS)
        receipt = operations.submit(draft.pk, revision=2, key="k", request_hash="h")
        for _round in range(3):
            dispatching.dispatch()
            hurry()
        states = set(OutboxMessage.objects.values_list("state", "attempts", "last_error"))
        assert states == {(State.PENDING, 3, "ConnectionRefusedError: Connection refused")}

        with smtp.running(port) as server:
            dispatching.dispatch()
            hurry()
            dispatching.dispatch()

    assert sorted(reader for reader, _mail in server.mails) == [
        "kari@example.no",
        "kari@example.no",
        "tilskudd@example.no",
    ]
    assert len(server.about(receipt.reference)) == 2
    assert set(OutboxMessage.objects.values_list("state", flat=True)) == {State.DONE}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("mood", "said"),
    [
        (smtp.NOT_NOW, "SMTPSenderRefused: 451"),
        (smtp.REFUSES, "SMTPRecipientsRefused: 550"),
        (smtp.HANGS_UP, "SMTPServerDisconnected"),
        (smtp.LATE, "SMTPServerDisconnected"),
    ],
)
def test_whatever_the_server_does_the_message_stays_and_says_why_without_the_address(
    mood: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    (message,) = make_messages(1)
    with smtp.running() as server:
        server.mood = mood
        dispatching.dispatch()
        message.refresh_from_db()
        assert message.state == State.PENDING
        assert message.last_error.startswith(said)
        assert message.next_attempt_at > timezone.now()

        server.mood = smtp.TAKES
        hurry()
        dispatching.dispatch()

    # A server that took the mail without saying so gets it twice, under the same id.
    assert len(server.mails) == (2 if mood == smtp.LATE else 1)
    assert len(set(server.ids())) == 1
    assert "kari@example.no" not in caplog.text + message.last_error


@pytest.mark.django_db
def test_a_fault_of_our_own_is_tried_again_and_named_without_what_it_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    (message,) = make_messages(1)

    with patch.object(sending, "find", side_effect=KeyError("kari@example.no")):
        dispatching.dispatch()

    message.refresh_from_db()
    assert message.last_error == "KeyError"
    assert "kari" not in caplog.text


def test_waits_double_up_to_four_hours() -> None:
    minutes = [dispatching.wait_after(number) / timedelta(minutes=1) for number in range(1, 11)]

    assert minutes == [1, 2, 4, 8, 16, 32, 64, 128, 240, 240]
    assert dispatching.wait_after(10_000) == timedelta(hours=4)


@pytest.mark.django_db
def test_after_72_hours_it_is_given_up_and_a_retry_begins_anew() -> None:
    (message,) = make_messages(1)
    tried = 0
    with override_settings(**smtp.settings(smtp.free_port())):
        now = timezone.now()
        with patch.object(dispatching.clock, "database_now", side_effect=lambda: now):
            while message.state == State.PENDING:
                assert tried < 100, "it is never given up"
                dispatching.dispatch()
                message.refresh_from_db()
                tried += 1
                now = max(now, message.next_attempt_at)
    assert now - message.created_at == outbox.PATIENCE
    assert tried == message.attempts == 26

    assert dispatching.retry([message.pk, 0]) == 1
    assert dispatching.retry([message.pk]) == 0
    with smtp.running() as server:
        dispatching.dispatch()

    message.refresh_from_db()
    assert (message.state, len(server.mails)) == (State.DONE, 1)


@pytest.mark.django_db
def test_messages_of_a_submission_that_were_never_written_are_found() -> None:
    draft = make_draft(**ANSWERS)
    operations.submit(draft.pk, revision=2, key="k", request_hash="h")
    OutboxMessage.objects.exclude(kind="draft_link").delete()

    dispatching.write_what_is_missing()
    dispatching.write_what_is_missing()

    kinds = OutboxMessage.objects.order_by("kind").values_list("kind", flat=True)
    assert list(kinds) == ["draft_link", "notice", "receipt"]


@pytest.mark.django_db
def test_a_draft_that_is_gone_is_written_to_no_more() -> None:
    (message,) = make_messages(1)
    claimed = dispatching.claim()
    Application.objects.get().tokens.all().delete()
    Application.objects.all().delete()

    with smtp.running() as server:
        dispatching.deliver.enqueue(claimed.pk, claimed.attempts)

    message.refresh_from_db()
    assert (message.state, server.mails) == (State.DONE, [])


DUMMY = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "queue": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"},
}


@pytest.mark.django_db
def test_another_backend_is_handed_the_work_once_and_does_it_when_it_comes_to_it() -> None:
    make_messages(2)
    with (
        override_settings(TASKS=DUMMY, CONTENT_TYPES={"OUTBOX_BACKEND": "queue"}),
        smtp.running() as server,
    ):
        assert dispatching.dispatch() == 2
        assert dispatching.dispatch() == 0
        assert server.mails == []
        for result in task_backends["queue"].results:
            result.task.call(*result.args, **result.kwargs)

    assert len(server.mails) == 2


def side_by_side(number: int, work: Callable[[], None]) -> None:
    """Do the work in so many threads at once, each with a connection of its own."""
    begin, failed = threading.Barrier(number), []

    def one() -> None:
        try:
            begin.wait()
            work()
        except Exception as error:  # noqa: BLE001 (told of by the test)
            failed.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=one) for _each in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_send_each_mail_once() -> None:
    make_messages(40)

    with smtp.running() as server:
        side_by_side(4, lambda: dispatching.dispatch() and None)

    assert len(server.mails) == len(set(server.ids())) == 40
    assert set(OutboxMessage.objects.values_list("state", "attempts")) == {(State.DONE, 1)}


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_message_that_is_locked_keeps_nobody_waiting() -> None:
    first, second = make_messages(2)
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute(
            "SELECT 1 FROM content_types_outboxmessage WHERE id = %s FOR UPDATE", [first.pk]
        )
        found: list[int] = []

        def take() -> None:
            with connection.cursor() as own:
                own.execute("SET lock_timeout = '2s'")
            found.append(dispatching.claim().pk)

        side_by_side(1, take)
        cursor.execute("ROLLBACK")

    assert found == [second.pk]
