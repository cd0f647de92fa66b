"""The outbox's two queues: each message is sent once, whoever works side by side and dies."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured, SuspiciousOperation
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms import redis_queue, tasks
from cms.settings import backends
from cms.settings.env import REPOSITORY, Environment
from content_types.applications import OutboxMessage, dispatching
from tests import smtp
from tests.content_types.applications.test_dispatching import (
    State,
    hurry,
    make_messages,
    side_by_side,
)
from tests.live.processes import database_url
from tests.redis import RedisServer

QUEUED = {"OUTBOX_BACKEND": "outbox", "OUTBOX_RUNNER": "cms.tasks.run_queued"}


@pytest.fixture
def queue() -> Iterator[None]:
    """The queue in the database, as it is unless another is set."""
    with override_settings(TASKS=backends.tasks(Environment()), CONTENT_TYPES=QUEUED):
        yield


def queue_in(redis: str) -> override_settings:
    """The queue in the Redis at this address."""
    return override_settings(
        TASKS=backends.tasks(Environment(queue_url=redis)),
        CONTENT_TYPES={"OUTBOX_BACKEND": "outbox"},
    )


def work() -> None:
    """What a worker does until there is nothing left."""
    while dispatching.dispatch() + dispatching.run_queued():
        continue


@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_send_each_mail_once_through_the_database(queue: None) -> None:
    make_messages(40)

    with smtp.running() as server:
        side_by_side(4, work)

    assert len(server.mails) == len(set(server.ids())) == 40
    assert set(OutboxMessage.objects.values_list("state", "attempts")) == {(State.DONE, 1)}
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}
    assert DBTaskResult.objects.count() == 40
    # Whoever reads the queue learns nothing about anybody.
    assert "example.no" not in str(list(DBTaskResult.objects.values_list("args_kwargs", flat=True)))


@pytest.mark.django_db(transaction=True)
def test_the_worker_hands_over_and_does_what_is_due(queue: None) -> None:
    make_messages(2)

    with smtp.running() as server:
        call_command("worker", "--once")

    assert len(server.mails) == 2


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_worker_had_begun_is_sent_once_by_another(queue: None) -> None:
    make_messages(2)
    assert dispatching.dispatch() == 2
    killed = DBTaskResult.objects.ready().first()
    assert killed is not None
    killed.claim("killed")
    hurry(lease_until=timezone.now() - timedelta(seconds=1))

    with smtp.running() as server:
        work()

    # The task that still lay in the queue came too late for its message, which had a new one.
    assert len(server.mails) == len(set(server.ids())) == 2
    assert set(OutboxMessage.objects.values_list("state", "attempts")) == {(State.DONE, 2)}


@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_is_down_leaves_no_failed_task(queue: None) -> None:
    make_messages(1)

    with override_settings(**smtp.settings(smtp.free_port())):
        work()

    assert OutboxMessage.objects.get().state == State.PENDING
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


@pytest.mark.django_db(transaction=True)
def test_a_queue_holds_no_more_than_is_done_within_a_lease(
    queue: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatching, "MOST_AT_ONCE", 2)
    monkeypatch.setattr(dispatching, "LOOKED_AT_EVERY", 1)
    make_messages(3)

    assert (dispatching.dispatch(), dispatching.dispatch()) == (2, 0)
    with smtp.running() as server:
        work()

    assert len(server.mails) == 3


@pytest.mark.django_db(transaction=True)
def test_what_is_long_over_is_forgotten(queue: None) -> None:
    make_messages(2)
    with smtp.running():
        work()
    old = DBTaskResult.objects.all()[:1]
    DBTaskResult.objects.filter(pk__in=[each.pk for each in old]).update(
        enqueued_at=timezone.now() - timedelta(days=2)
    )

    tasks.forget()

    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_told_to_stop_begins_no_other_task(queue: None) -> None:
    make_messages(1)
    dispatching.dispatch()

    assert dispatching.run_queued(lambda: False) == 0


@pytest.mark.redis
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_send_each_mail_once_through_redis(
    redis_server: RedisServer, tmp_path: Path
) -> None:
    make_messages(10)
    with smtp.running() as server:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.live.settings",
            "DATABASE_URL": database_url(),
            "QUEUE_URL": redis_server.url,
            "EMAIL_URL": f"smtp://127.0.0.1:{server.server_address[1]}?tls=no",
            "APPLICATIONS_ROOT": str(tmp_path),
        }

        def start() -> subprocess.Popen[bytes]:
            return subprocess.Popen(
                [sys.executable, "-m", "cms.redis_queue", "--burst"],
                cwd=REPOSITORY,
                env=environment,
                stdout=subprocess.DEVNULL,
            )

        with queue_in(redis_server.url):
            assert dispatching.dispatch() == 10
            assert dispatching.dispatch() == 0
        assert server.mails == []
        workers = [start() for _each in range(2)]
        assert [worker.wait() for worker in workers] == [0, 0]

    assert len(server.mails) == len(set(server.ids())) == 10
    assert set(OutboxMessage.objects.values_list("state", "attempts")) == {(State.DONE, 1)}


@pytest.mark.django_db(transaction=True)
def test_while_redis_is_down_mail_waits_and_the_worker_goes_on() -> None:
    make_messages(1)

    with queue_in(f"redis://127.0.0.1:{smtp.free_port()}/0"):
        call_command("worker", "--once")

    assert OutboxMessage.objects.get().state == State.PENDING
    hurry(lease_until=timezone.now() - timedelta(seconds=1))
    with smtp.running() as server:
        dispatching.dispatch()
    assert len(server.mails) == 1


def test_only_tasks_are_done_whoever_wrote_to_redis() -> None:
    with pytest.raises(SuspiciousOperation):
        redis_queue.perform("os.system", ["true"], {})


def test_a_queue_in_redis_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backends, "find_spec", lambda name: None)

    with pytest.raises(ImproperlyConfigured, match="the package rq"):
        backends.tasks(Environment(queue_url="redis://queue:6379/1"))
    assert backends.tasks(Environment())["outbox"] == {"BACKEND": "django_tasks_db.DatabaseBackend"}
